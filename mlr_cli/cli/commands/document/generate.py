"""`mlr generate`: the plan document."""

from pathlib import Path
from typing import Annotated

import typer

from mlr_cli.cli.load_plan import load_sound_plan
from mlr_cli.cli.options import DocLang
from mlr_cli.cli.session import session_of
from mlr_cli.cli.usage import Misuse
from mlr_cli.cli.words import both
from mlr_cli.lang import Lang, Text

ABOUT = Text(
    sv="Skapa plandokumentet: alla kapitel, och varje aktivitet med beskrivning, mål, styrning och uppföljning.",
    en="Make the plan document: every chapter, and every activity with description, goals, steering and follow-up.",
)
EXAMPLES = (
    ("mlr generate -o verksamhetsplan.pdf", Text(sv="planen som PDF", en="the plan as a PDF")),
    ("mlr generate -o verksamhetsplan.docx", Text(sv="planen som Word-dokument", en="the plan as a Word document")),
    ("mlr generate -o index.html", Text(sv="planen som webbsida", en="the plan as a web page")),
    ("mlr generate -o verksamhetsplan.md", Text(sv="planen som Markdown", en="the plan as Markdown")),
    (
        "mlr generate -o build/",
        Text(sv="i en mapp, med planens eget namn", en="in a folder, under the plan’s own name"),
    ),
    (
        "mlr generate --as-of 2015-06-30 -o verksamhetsplan.pdf",
        Text(
            sv="årets bild visar också hur målen ligger till den dagen",
            en="the picture of the year also shows how the goals stand on that day",
        ),
    ),
    ("mlr generate --draft", Text(sv="trots att planen har fel", en="although the plan has errors")),
)
FORMATS = ("markdown", "html", "pdf", "docx")


def command(
    ctx: typer.Context,
    doc_lang: DocLang = None,
    reference: Annotated[
        Path | None,
        typer.Option(
            metavar=both(sv="FIL", en="FILE"),
            help=both(
                sv="Ett Word-dokument (.docx) som lånar ut formatmallar, marginaler och sidhuvud.",
                en="A Word document (.docx) that lends its styles, margins and page head.",
            ),
        ),
    ] = None,
) -> None:
    """Write the plan document; refuse a plan with errors unless a draft is asked for."""
    from mlr_cli.cli.documents import rendered
    from mlr_cli.render import Format
    from mlr_cli.reports.document.plan_document import plan_document

    session = session_of(ctx)
    kind = session.choose(FORMATS, "docx" if reference else "markdown")
    if reference and kind != "docx":
        raise Misuse(_ONLY_WORD)
    look = reference.read_bytes() if reference else None
    plan = load_sound_plan(session)
    # The plan document is the same on any day, unless it is asked how things stand on one.
    day = session.as_of if session.day_asked else None
    document = plan_document(plan, doc_lang or Lang(plan.header.language), draft=bool(plan.errors), as_of=day)
    session.out(rendered(session, document, Format(kind), look), plan.header.id, kind)


_ONLY_WORD = Text(
    sv="Valet --reference gäller Word-dokument. Skriv --to docx.",
    en="The option --reference is for Word documents. Write --to docx.",
)

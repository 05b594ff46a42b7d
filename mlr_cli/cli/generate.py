"""`mlr generate`: the plan document."""

from pathlib import Path
from typing import Annotated

import typer

from mlr_cli.cli.door import door_of
from mlr_cli.cli.usage import Misuse, Stop
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
    ("mlr generate --draft", Text(sv="trots att planen har fel", en="although the plan has errors")),
)
FORMATS = ("markdown", "html", "pdf", "docx")


def command(
    ctx: typer.Context,
    doc_lang: Annotated[
        Lang | None,
        typer.Option(
            help=both(
                sv="Dokumentets språk. Annars planens eget.",
                en="The language of the document. Otherwise the plan’s own.",
            ),
        ),
    ] = None,
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
    from mlr_cli.cli.paper import rendered
    from mlr_cli.flows.check import check_folder
    from mlr_cli.render import Format
    from mlr_cli.reports.plan_document import plan_document

    door = door_of(ctx)
    kind = door.choose(FORMATS, "docx" if reference else "markdown")
    if reference and kind != "docx":
        raise Misuse(_ONLY_WORD)
    look = reference.read_bytes() if reference else None
    checked = check_folder(door.plan_folder(), door.as_of)
    if checked.errors and not door.draft:
        raise Stop((_HAS_ERROR if checked.errors == 1 else _HAS_ERRORS).fill(count=checked.errors), 1)
    lang = doc_lang or Lang(checked.plan.header.language)
    document = plan_document(checked.plan, lang, draft=bool(checked.errors))
    door.out(rendered(door, document, Format(kind), look), checked.plan.header.id, kind)


_ONLY_WORD = Text(
    sv="Valet --reference gäller Word-dokument. Skriv --to docx.",
    en="The option --reference is for Word documents. Write --to docx.",
)
_HAS_ERROR = Text(
    sv="Planen har 1 fel, så dokumentet skrivs inte. Kör ”mlr validate” och rätta det, eller skriv --draft.",
    en="The plan has 1 error, so the document is not written. Run “mlr validate” and mend it, or add --draft.",
)
_HAS_ERRORS = Text(
    sv="Planen har {count} fel, så dokumentet skrivs inte. Kör ”mlr validate” och rätta dem, eller skriv --draft.",
    en="The plan has {count} errors, so the document is not written. Run “mlr validate” and mend them, or add --draft.",
)

"""`mlr checklist`: the year's questions, to answer on paper or in a form."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlr_cli.cli.answer import FORMATS, DocLang, answer, language
from mlr_cli.cli.asking import asked
from mlr_cli.cli.door import door_of
from mlr_cli.cli.ids import IdOf, chosen_id
from mlr_cli.cli.usage import Misuse
from mlr_cli.cli.words import both
from mlr_cli.lang import Lang, Text

if TYPE_CHECKING:
    from mlr_cli.cli.door import Door
    from mlr_cli.queries.checklist import Checklist

ABOUT = Text(
    sv="Ta fram årets frågor till grupperna: mål för mål vad som skulle nås, vem som svarar, vad som räknas och "
    "vad som senast rapporterades, med plats för utfall, skäl och vad som händer nu. Som kalkylblad blir det "
    "ett formulär att skicka ut; ”mlr collect” läser in det igen.",
    en="Make the year’s questions to the bodies: goal by goal what was to be reached, who answers, what counts and "
    "what was last reported, with room for the outcome, the reason and what happens now. As a workbook it is a form to "
    "send out; “mlr collect” reads it back.",
)
EXAMPLES = (
    ("mlr checklist --body op-gruppen", Text(sv="en grupps frågor på skärmen", en="a body’s questions on the screen")),
    ("mlr checklist -o fragor.docx", Text(sv="alla frågor som Word-dokument", en="all questions as a Word document")),
    (
        "mlr checklist --to xlsx --split -o utskick/",
        Text(sv="ett formulär för varje grupp, att mejla", en="a form for each body, to send by mail"),
    ),
    (
        "mlr checklist --body styrelsen -o styrelsen.xlsx",
        Text(sv="en grupps formulär", en="the form of one body"),
    ),
)


def command(
    ctx: typer.Context,
    body: Annotated[
        str | None,
        typer.Option(
            click_type=IdOf("body"),
            metavar=both(sv="GRUPP", en="BODY"),
            help=both(sv="Bara det som gruppen svarar för.", en="Only what the body answers for."),
        ),
    ] = None,
    split: Annotated[
        bool,
        typer.Option(
            "--split",
            help=both(
                sv="Ett kalkylblad för varje grupp, i mappen som står efter -o.",
                en="A workbook for each body, in the folder given by -o.",
            ),
        ),
    ] = False,
    doc_lang: DocLang = None,
) -> None:
    """Show what is asked when the year is over, or write the forms that are sent out."""
    from mlr_cli.queries.checklist import asked_bodies, checklist
    from mlr_cli.reports.checklist import document, record

    door = door_of(ctx)
    kind = door.choose((*FORMATS, "xlsx"), "xlsx" if split else "table")
    if split and kind != "xlsx":
        raise Misuse(_ONLY_XLSX)
    if split and door.output in {None, "-"}:
        raise Misuse(_WHERE)
    plan = asked(door, kind)
    only = chosen_id(plan, body, "body")
    lang = language(door, plan, kind, doc_lang)
    if split:
        bodies = (one.id for one in asked_bodies(plan) if only in {None, one.id})
        _send_out(door, [checklist(plan, door.as_of, one) for one in bodies], lang)
        return
    found = checklist(plan, door.as_of, only)
    if kind == "xlsx":
        door.out(_workbook(found, lang), only or "checklist", kind)
        return
    answer(door, "checklist", document=lambda: document(found, lang), record=lambda: record(found, lang))


def _send_out(door: "Door", forms: "list[Checklist]", lang: Lang) -> None:
    """Write a form for each body in the folder that was named."""
    from msgspec.structs import replace

    folder = Path(door.output or "")
    for one in forms:
        replace(door, output=str(folder / f"{one.body}.xlsx")).out(_workbook(one, lang), one.body or "", "xlsx")


def _workbook(found: "Checklist", lang: Lang) -> bytes:
    from mlr_cli.forms.write import to_xlsx
    from mlr_cli.reports.form import form

    return to_xlsx(form(found, lang))


_ONLY_XLSX = Text(
    sv="Valet --split gäller kalkylblad. Skriv --to xlsx.", en="The option --split is for workbooks. Write --to xlsx."
)
_WHERE = Text(
    sv="Skriv vilken mapp formulären ska läggas i: -o utskick/", en="Say which folder the forms shall go in: -o forms/"
)

"""`mlr collect`: the answers in the forms that came back, put in the plan."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlr_cli.cli.choices import one_day
from mlr_cli.cli.documents import PAPERS
from mlr_cli.cli.edit_plan import DryRun, carry_out, editing, opened
from mlr_cli.cli.load_plan import asked, may_be_handed_on
from mlr_cli.cli.session import session_of
from mlr_cli.cli.usage import Misuse, Stop
from mlr_cli.cli.words import both, printable
from mlr_cli.lang import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from mlr_cli.cli.session import Session
    from mlr_cli.document import Document
    from mlr_cli.flows.collect import FaultyFormsError
    from mlr_cli.flows.write import Opened, Proposal
    from mlr_cli.store.forms import FoundForm

ABOUT = Text(
    sv="Läs in svaren i de formulär som ”mlr checklist” skickade ut: filer, eller mappar med filer. Varje ändring "
    "visas som en mening, och inget skrivs förrän du har sagt ja. Är något fel med ett svar sägs var det står och "
    "vad du gör åt det, och inget skrivs. Svar som planen redan har ändrar inget.",
    en="Read the answers in the forms that “mlr checklist” sent out: files, or folders of files. Every change is "
    "shown as a sentence, and nothing is written until you have said yes. If anything is wrong with an answer you "
    "are told where it stands and what to do, and nothing is written. Answers that the plan has already change "
    "nothing.",
)
EXAMPLES = (
    ("mlr collect svar/", Text(sv="alla formulär i en mapp", en="all forms in a folder")),
    ("mlr collect op-gruppen.xlsx --yes", Text(sv="ett formulär, utan att fråga", en="one form, without asking")),
    ("mlr collect svar/ --dry-run", Text(sv="visa vad som skulle ändras i filerna", en="show what would change")),
    ("mlr collect --missing", Text(sv="vilka har inte svarat?", en="who has not answered?")),
)


def command(
    ctx: typer.Context,
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar=both(sv="FIL", en="FILE"),
            help=both(sv="Formulär som har kommit tillbaka, eller mappar med dem.", en="Forms, or folders of them."),
        ),
    ] = None,
    day: Annotated[
        str | None,
        typer.Option(
            "--date",
            metavar=both(sv="DATUM", en="DATE"),
            help=both(
                sv="Svarens dag där gruppen inte har skrivit när den stämde av. Annars i dag.",
                en="The day of answers that no group has agreed on. Otherwise today.",
            ),
        ),
    ] = None,
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help=both(sv="Skriv utan att fråga.", en="Write without asking."))
    ] = False,
    missing: Annotated[
        bool,
        typer.Option("--missing", help=both(sv="Visa vilka som inte har svarat.", en="Show who has not answered.")),
    ] = False,
    dry_run: DryRun = False,
) -> None:
    """Read forms into the plan."""
    session = session_of(ctx)
    if not (files or missing):
        raise Misuse(_WHICH)
    # Before anything is written in the plan: an answer that could not be shown would come too late.
    session.choose(PAPERS, "table")
    if files:
        when = one_day(day, "--date") or session.as_of
        plan, forms = opened(session), _forms(session, files)
        changes = _collected(session, plan, forms, when)
        carry_out(session, plan, changes, dry_run=dry_run, agree=lambda proposal: _agreed(session, proposal, yes=yes))
    if missing:
        _show_missing(session)


def _forms(session: "Session", files: list[Path]) -> "tuple[FoundForm, ...]":
    """Return the forms that are to be read; say what is not read, and which are open in another program."""
    from mlr_cli.flows.collect import forms_in

    found = forms_in(files)
    if aside := [printable(one.name) for one in found if one.passed_over]:
        session.say(_PASSED_OVER.fill(names=", ".join(aside)))
    if open_now := [printable(one.name) for one in found if one.is_open and not one.passed_over]:
        session.say(_OPEN.fill(names=", ".join(open_now)))
    if all(one.passed_over for one in found):
        raise Misuse(_NO_FORMS.fill(place=printable(str(files[0]))))
    return found


def _collected(
    session: "Session", plan: "Opened", forms: "tuple[FoundForm, ...]", day: "date"
) -> "Mapping[str, bytes | None]":
    from mlr_cli.flows.collect import FaultyFormsError, collect

    try:
        with editing():
            found = collect(plan, forms, day, session.as_of)
    except FaultyFormsError as error:
        raise Stop(_faults(error), 1) from error
    if found.remarks:
        places = _one_a_line(_at(one.file, one.sheet, one.row) for one in found.remarks)
        session.say(_REMARKS.fill(places=places))
    return found.changes


def _faults(error: "FaultyFormsError") -> Text:
    """Return all that is wrong with the forms, a line each."""
    lines = [
        _LINE.fill(place=_at(one.place.file, one.place.sheet, one.place.row), words=one.words) for one in error.faults
    ]
    return _NOTHING_WRITTEN.fill(faults=_one_a_line(lines))


def _one_a_line(some: "Iterable[Text]") -> Text:
    lines = [*some]
    return Text(sv="\n".join(line.sv for line in lines), en="\n".join(line.en for line in lines))


def _at(file: str, sheet: str, row: int) -> Text:
    if not sheet:
        return Text(sv=file, en=file)
    return (_ROW if row else _SHEET).fill(file=file, sheet=sheet, row=row)


def _agreed(session: "Session", proposal: "Proposal", *, yes: bool) -> bool:
    """Show what would change, and return whether it is to be written."""
    from mlr_cli.cli.confirm import confirmed
    from mlr_cli.queries.public import public
    from mlr_cli.reports.year.collected import changes

    if not proposal.changes:
        return True
    before, after = proposal.opened.loaded.plan, proposal.after.plan
    if may_be_handed_on(session):
        before, after = public(before), public(after)
    _show(session, changes(before, after, session.lang))
    return yes or confirmed(_WRITE, session, _ADD_YES)


def _show_missing(session: "Session") -> None:
    from mlr_cli.queries.year.checklist import checklist
    from mlr_cli.reports.year.collected import missing

    _show(session, missing(checklist(asked(session), session.as_of), session.lang))


def _show(session: "Session", document: "Document") -> None:
    from mlr_cli.cli.documents import hand_over

    hand_over(session, document, "collect", session.choose(PAPERS, "table"))


_WHICH = Text(
    sv="Skriv vilka formulär som ska läsas in: mlr collect svar/. Eller --missing, så visas vilka som inte har svarat.",
    en="Say which forms to read: mlr collect answers/. Or --missing, to see who has not answered.",
)
_PASSED_OVER = Text(
    sv="De här är inga kalkylblad och läses inte: {names}", en="These are no workbooks and are not read: {names}"
)
_OPEN = Text(
    sv="De här är öppna i ett annat program, och det som inte är sparat där läses inte: {names}",
    en="These are open in another program, and what is not saved there is not read: {names}",
)
_REMARKS = Text(
    sv="Här finns kommentarer till celler. De läses inte in, så se efter om de säger något:\n{places}",
    en="There are comments on cells here. They are not read, so see whether they say something:\n{places}",
)
_NO_FORMS = Text(
    sv="Det finns inga formulär i ”{place}”. Lägg de ifyllda filerna där (.xlsx), eller skriv var de ligger.",
    en="There are no forms in “{place}”. Put the filled-in files there (.xlsx), or say where they are.",
)
_LINE = Text(sv="{place}: {words}", en="{place}: {words}")
_ROW = Text(sv="{file}, blad ”{sheet}”, rad {row}", en="{file}, sheet “{sheet}”, row {row}")
_SHEET = Text(sv="{file}, blad ”{sheet}”", en="{file}, sheet “{sheet}”")
_NOTHING_WRITTEN = Text(
    sv="{faults}\n\nInget skrevs. Rätta det i formulären och kör kommandot igen.",
    en="{faults}\n\nNothing was written. Correct the forms and run the command again.",
)
_WRITE = Text(sv="Ska det skrivas in i planen?", en="Shall this be written in the plan?")
_ADD_YES = Text(
    sv="Inget skrevs. Stämmer det, så kör kommandot igen med --yes.",
    en="Nothing was written. If this is right, run the command again with --yes.",
)

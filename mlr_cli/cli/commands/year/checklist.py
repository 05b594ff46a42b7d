"""`mlr checklist`: the year's questions, to answer on paper or in a form."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlr_cli.cli.ids import IdOf, chosen_id
from mlr_cli.cli.load_plan import asked, may_be_handed_on
from mlr_cli.cli.output import FORMATS, DocLang, answer, language
from mlr_cli.cli.session import session_of
from mlr_cli.cli.usage import Misuse, Stop
from mlr_cli.cli.words import both, printable
from mlr_cli.lang import Lang, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.cli.session import Session
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.versions.baseline import Baseline
    from mlr_cli.queries.year.checklist import Checklist

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
    from mlr_cli.queries.year.checklist import checklist
    from mlr_cli.reports.year.checklist import document, record

    session = session_of(ctx)
    kind = session.choose((*FORMATS, "xlsx"), "xlsx" if split else "table")
    if split and kind != "xlsx":
        raise Misuse(_ONLY_XLSX)
    if split and session.output in {None, "-"}:
        raise Misuse(_WHERE)
    plan = asked(session, kind)
    only = chosen_id(plan, body, "body")
    lang = language(session, plan, kind, doc_lang)
    baseline = _sealed(session, kind) if plan.adopted else None
    if split:
        _send_out(session, [checklist(plan, session.as_of, one, baseline) for one in _recipients(plan, only)], lang)
        return
    found = checklist(plan, session.as_of, only, baseline)
    if kind == "xlsx":
        name = only or "checklist"
        if session.output not in {None, "-"}:
            target = Path(session.output or "")
            _must_be_read(session, [target / f"{name}.xlsx" if target.is_dir() else target])
        session.out(_workbook(found, lang), name, kind)
        return
    answer(session, "checklist", document=lambda: document(found, lang), record=lambda: record(found, lang))


def _sealed(session: "Session", kind: str) -> "Baseline | None":
    from mlr_cli.cli.find_plan import PlanNotFound
    from mlr_cli.cli.versions import versions_of
    from mlr_cli.flows.adoption import adopted_goals
    from mlr_cli.flows.versions import Versions

    try:
        versions, revision = versions_of(session, needs_folder=True), None
    except PlanNotFound:
        # The plan is read out of a revision.
        versions, revision = Versions(None, Path.cwd()), str(session.plan)
    return adopted_goals(versions, revision, internal=not may_be_handed_on(session, kind))


def _recipients(plan: "Plan", only: str | None) -> "Iterator[str]":
    """Yield who is sent a form: the body that was named, else all, and nobody for what no body answers for."""
    from mlr_cli.queries.year.checklist import NOBODY, asked_bodies, is_asked_of_nobody

    yield from (one.id for one in asked_bodies(plan) if only in {None, one.id})
    if only is None and is_asked_of_nobody(plan):
        yield NOBODY


def _send_out(session: "Session", forms: "list[Checklist]", lang: Lang) -> None:
    """Write a form for each body in the folder that was named, and say what lies in a form that is nobody's."""
    from msgspec.structs import replace

    folder = Path(session.output or "")
    names = [one.body or _NOBODYS[lang] for one in forms]
    _must_be_read(session, [folder / f"{name}.xlsx" for name in names])
    for name, one in zip(names, forms, strict=True):
        replace(session, output=str(folder / f"{name}.xlsx")).out(_workbook(one, lang), name, "xlsx")
        if not one.body:
            asked = [goal.placed.id for goal in one.goals]
            asked += [activity.activity.id for activity in one.activities if activity.follow_up]
            more = " …" if len(asked) > _NAMED else ""
            session.say(_NOBODY_ANSWERS.fill(file=f"{name}.xlsx", ids=", ".join(asked[:_NAMED]) + more))


def _must_be_read(session: "Session", targets: "list[Path]") -> None:
    """Refuse to write over a form with answers that the plan does not have; nobody could fill them in again."""
    there = [target for target in targets if target.is_file()]
    if not there:
        return
    from mlr_cli.cli.edit_plan import opened
    from mlr_cli.flows.collect import forms_in, has_unread

    plan = opened(session)
    for target, form in zip(there, forms_in(there), strict=True):
        if has_unread(plan, form, session.as_of):
            raise Stop(_UNREAD.fill(file=printable(str(target))))


def _workbook(found: "Checklist", lang: Lang) -> bytes:
    from mlr_cli.forms.write import to_xlsx
    from mlr_cli.reports.year.form import form

    return to_xlsx(form(found, lang))


_NOBODYS = Text(sv="utan_grupp", en="no_body")
"""What a form is called that is nobody's; no id has such a sign."""
_NAMED = 12
"""So many of the things that are nobody's are named at most."""
_NOBODY_ANSWERS = Text(
    sv="Ingen grupp svarar för det här, så det ligger i ett eget formulär, {file}: {ids}. Fyll i det själv, eller ge "
    "någon ansvaret i planen.",
    en="No body answers for these, so they are in a form of their own, {file}: {ids}. Fill it in yourself, or give "
    "somebody the responsibility in the plan.",
)
_UNREAD = Text(
    sv="Inget skrevs, för ”{file}” finns redan och har svar som inte är inlästa, eller är något annat. Läs in svaren "
    "först (mlr collect {file}), eller skriv en annan plats efter -o.",
    en="Nothing was written, for “{file}” is there already and has answers that have not been read, or is something "
    "else. Read the answers first (mlr collect {file}), or name another place after -o.",
)
_ONLY_XLSX = Text(
    sv="Valet --split gäller kalkylblad. Skriv --to xlsx.", en="The option --split is for workbooks. Write --to xlsx."
)
_WHERE = Text(
    sv="Skriv vilken mapp formulären ska läggas i: -o utskick/", en="Say which folder the forms shall go in: -o forms/"
)

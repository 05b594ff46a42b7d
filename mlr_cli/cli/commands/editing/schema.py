"""`mlr schema`: JSON Schemas of the plan's files, and the settings that let an editor use them."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlr_cli.cli.edit_plan import carry_out, opened
from mlr_cli.cli.session import session_of
from mlr_cli.cli.usage import Misuse, Stop
from mlr_cli.cli.values import OneOf
from mlr_cli.cli.words import both
from mlr_cli.lang import Text

if TYPE_CHECKING:
    from mlr_cli.cli.session import Session
    from mlr_cli.flows.write import Opened
    from mlr_cli.model.plan import Plan

ABOUT = Text(
    sv="Hjälp till redigeraren: den fyller i nycklar, roller och id, förklarar dem när du pekar och stryker under "
    "det som är felskrivet. I mappen där planens mapp ligger skrivs ett schema för varje slags fil, och inställningar "
    "för Visual Studio Code (tillägget YAML) som säger vilka filer de gäller. Kör kommandot igen när planen har fått "
    "nya grupper eller områden.",
    en="Help for the editor: it fills in keys, roles and ids, explains them when you point, and marks what is "
    "misspelt. A schema for each kind of file is written in the folder that holds the plan’s, with settings for Visual "
    "Studio Code (the YAML extension) that say which files they are for. Run it again when the plan has new bodies or "
    "areas.",
)
EXAMPLES = (
    ("mlr schema", Text(sv="skriv scheman och inställningar", en="write schemas and settings")),
    ("mlr schema -o .", Text(sv="i mappen som redigeraren har öppen", en="in the folder that the editor has open")),
    ("mlr schema --in-files", Text(sv="för andra redigerare", en="for other editors")),
    ("mlr schema activity", Text(sv="visa schemat för en aktivitet", en="show the schema of an activity")),
)
_KINDS = OneOf({
    "plan": Text(sv="planen", en="plan"),
    "cooperation": Text(sv="samarbetet", en="cooperation"),
    "areas": Text(sv="områden", en="areas"),
    "activity": Text(sv="aktivitet", en="activity"),
    "body": Text(sv="grupp", en="body"),
    "meeting": Text(sv="möte", en="meeting"),
    "statement": Text(sv="yttrande", en="statement"),
    "adopted": Text(sv="antagen", en="adopted"),
    "rollover": Text(sv="nästa plan", en="next plan"),
})  # fmt: skip


def command(
    ctx: typer.Context,
    kind: Annotated[
        str | None,
        typer.Argument(
            click_type=_KINDS,
            metavar=both(sv="SLAG", en="KIND"),
            help=both(
                sv="Visa bara schemat för ett slags fil, och skriv inga inställningar.",
                en="Only show the schema of one kind of file, and write no settings.",
            ),
        ),
    ] = None,
    in_files: Annotated[
        bool,
        typer.Option(
            "--in-files",
            help=both(
                sv="Skriv också överst i varje fil vilket schema den har, för redigerare utan sådana inställningar.",
                en="Also say at the top of each file which schema it has, for editors without such settings.",
            ),
        ),
    ] = False,
) -> None:
    """Help the editor."""
    session = session_of(ctx)
    session.choose(("json",), "json")
    plan = opened(session)
    if kind is None:
        _help(session, plan, in_files=in_files)
    else:
        _show(session, plan.loaded.plan, kind)


def _show(session: "Session", plan: "Plan", kind: str) -> None:
    from mlr_cli.render.json import dumps
    from mlr_cli.reports.editor.file_schema import Kind, file_schema

    session.out(dumps(file_schema(Kind(kind), plan, session.lang)), kind, "json")


def _help(session: "Session", plan: "Opened", *, in_files: bool) -> None:
    from mlr_cli.edit.fault import EditError
    from mlr_cli.flows.editor import SETTINGS, Workplace, help_editor, named_in_files

    place = Workplace(_root(session, plan.folder, in_files=in_files), plan.folder)
    try:
        written = help_editor(place, plan.loaded.plan, session.lang)
    except EditError as error:
        raise Stop(_SETTINGS.fill(file=place.root / SETTINGS, cause=error.words)) from error
    for path in written:
        session.say(_WROTE.fill(file=path))
    if in_files:
        carry_out(session, plan, named_in_files(place, plan.snapshot.files), dry_run=False)
    elif not written:
        session.say(_SAME)


def _root(session: "Session", plan: Path, *, in_files: bool) -> Path:
    """Return the folder that the editor has open."""
    root = Path(session.output) if session.output else plan.resolve().parent
    if not root.is_dir():
        raise Misuse(_NO_FOLDER.fill(root=root))
    if in_files and not plan.resolve().is_relative_to(root.resolve()):
        raise Misuse(_ELSEWHERE.fill(root=root))
    return root


_NO_FOLDER = Text(
    sv="”{root}” är ingen mapp. Ange mappen som redigeraren har öppen.",
    en="“{root}” is no folder. Give the folder that the editor has open.",
)
_ELSEWHERE = Text(
    sv="Planen ligger inte i ”{root}”. Ange en mapp som planens mapp ligger i.",
    en="The plan is not in “{root}”. Give a folder that holds the plan’s.",
)
_SETTINGS = Text(
    sv="Inget skrevs. {cause} Rätta ”{file}” först.", en="Nothing was written. {cause} Mend “{file}” first."
)
_WROTE = Text(sv="Skrev {file}", en="Wrote {file}")
_SAME = Text(sv="Inget behövde ändras.", en="Nothing needed to change.")

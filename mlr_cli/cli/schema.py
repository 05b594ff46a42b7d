"""`mlr schema`: JSON Schemas of the plan's files, and the settings that let an editor use them."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlr_cli.cli.door import door_of
from mlr_cli.cli.usage import Misuse, Stop
from mlr_cli.cli.values import OneOf
from mlr_cli.cli.words import both
from mlr_cli.lang import Text

if TYPE_CHECKING:
    from mlr_cli.cli.door import Door
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
) -> None:
    """Help the editor."""
    from mlr_cli.flows.write import open_plan

    door = door_of(ctx)
    door.choose(("json",), "json")
    plan = open_plan(door.plan_folder()).loaded.plan
    if kind is None:
        _help(door, plan)
    else:
        _show(door, plan, kind)


def _show(door: "Door", plan: "Plan", kind: str) -> None:
    from mlr_cli.render.json import dumps
    from mlr_cli.reports.file_schema import Kind, file_schema

    door.out(dumps(file_schema(Kind(kind), plan, door.lang)), kind, "json")


def _help(door: "Door", plan: "Plan") -> None:
    from mlr_cli.edit.fault import EditError
    from mlr_cli.flows.editor import SETTINGS, Workplace, help_editor

    folder = door.plan_folder()
    root = Path(door.output) if door.output else folder.resolve().parent
    if not root.is_dir():
        raise Misuse(_NO_FOLDER.fill(root=root))
    try:
        written = help_editor(Workplace(root, folder), plan, door.lang)
    except EditError as error:
        raise Stop(_SETTINGS.fill(file=root / SETTINGS, cause=error.words)) from error
    for path in written:
        door.say(_WROTE.fill(file=path))
    if not written:
        door.say(_SAME)


_NO_FOLDER = Text(
    sv="”{root}” är ingen mapp. Ange mappen som redigeraren har öppen.",
    en="“{root}” is no folder. Give the folder that the editor has open.",
)
_SETTINGS = Text(
    sv="Inget skrevs. {cause} Rätta ”{file}” först.", en="Nothing was written. {cause} Mend “{file}” first."
)
_WROTE = Text(sv="Skrev {file}", en="Wrote {file}")
_SAME = Text(sv="Inget behövde ändras.", en="Nothing needed to change.")

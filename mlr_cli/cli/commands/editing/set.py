"""`mlr set`: change the fields of one thing."""

from typing import TYPE_CHECKING, Annotated

import typer

from mlr_cli.cli.edit_plan import DryRun, carry_out, editing, opened, working_copy_of
from mlr_cli.cli.ids import IdOf, by_name, chosen
from mlr_cli.cli.session import session_of
from mlr_cli.cli.usage import Misuse
from mlr_cli.cli.words import both
from mlr_cli.lang import Text

if TYPE_CHECKING:
    from mlr_cli.edit.move import Move
    from mlr_cli.edit.working_copy import WorkingCopy
    from mlr_cli.model.types import Frozen

ABOUT = Text(
    sv="Ändra fält i en aktivitet, ett mål, en grupp, ett möte, ett yttrande, ett område eller en medlem. Ett ärende "
    "på ett möte skrivs MÖTE#NUMMER. Fältet heter som i filen, eller på svenska. Flera id skrivs med komma emellan. "
    "Utan värde tas fältet bort. Planen kontrolleras innan något skrivs.",
    en="Change fields of an activity, a goal, a body, a meeting, a statement, an area or a member. A matter of a "
    "meeting is written MEETING#NUMBER. A field is called what the file calls it. Several ids have commas between "
    "them. Without a value the field is removed. The plan is checked first.",
)
EXAMPLES = (
    (
        "mlr set fler-foretag.broschyr due=2015-06",
        Text(sv="målet ska vara nått senast i juni", en="the goal is due in June"),
    ),
    (
        'mlr set fler-foretag.broschyr due=2015-06 --reason "Tryckeriet är försenat." --by Näringslivsgruppen',
        Text(sv="tiden flyttas, och den gamla står kvar", en="the time moves, and the old one is kept"),
    ),
    (
        'mlr set besoksnaring priority=1 "leader=Anna Ek"',
        Text(sv="prioritet och projektledare", en="priority and project leader"),
    ),
    (
        'mlr set styrelsen-2015-03-13 date=2015-03-20 --reason "Sportlov."',
        Text(sv="ett möte flyttas och behåller sitt id", en="a meeting moves and keeps its id"),
    ),
    (
        'mlr set styrelsen-2015-03-13#2 "utfall=enligt förslaget" "paragraph=§ 2"',
        Text(sv="vad det blev av mötets ärende 2", en="what became of matter 2 of a meeting"),
    ),
    (
        "mlr set styrelsen-2015-03-13 status=hållet närvaro=ledamot närvaro.hoor=frånvarande",
        Text(sv="mötet är hållet, och alla var med utom en", en="the meeting was held, and all were there but one"),
    ),
    (
        "mlr set styrelsen-2015-03-13#2.1 carried_out=2015-04-10",
        Text(sv="första uppdraget i ärendet är genomfört", en="the first assignment in it is carried out"),
    ),
    ("mlr set forum slag=återkommande", Text(sv="svenska ord går bra", en="Swedish words will do")),
    ("mlr set naringslivsgruppen seats.total=11", Text(sv="en del av ett fält", en="a part of a field")),
    ("mlr set besoksnaring note=", Text(sv="ta bort anmärkningen", en="remove the note")),
)


def command(
    ctx: typer.Context,
    thing: Annotated[
        str,
        typer.Argument(
            click_type=IdOf("activity", "goal", "body", "area", "member", "direction", "fund", "meeting", "statement"),
            metavar=both(sv="ID", en="ID"),
            help=both(sv="Det som ska ändras. Början av ett id räcker.", en="What to change, by its id."),
        ),
    ],
    fields: Annotated[
        list[str],
        typer.Argument(
            metavar=both(sv="FÄLT=VÄRDE", en="FIELD=VALUE"),
            help=both(sv="Fältet och vad det ska vara.", en="The field, and what it shall be."),
        ),
    ],
    reason: Annotated[
        str | None,
        typer.Option(
            metavar=both(sv="SKÄL", en="REASON"),
            help=both(
                sv="Varför målets eller mötets tid flyttas. Den gamla tiden står då kvar under ”moved”.",
                en="Why the time of the goal or the meeting moves. The old time is then kept under “moved”.",
            ),
        ),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option(
            metavar=both(sv="VEM", en="WHO"), help=both(sv="Vem som flyttade tiden.", en="Who moved the time.")
        ),
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Set fields."""
    from mlr_cli.edit.move import Move

    session = session_of(ctx)
    plan = opened(session)
    working = working_copy_of(plan)
    move = Move(reason, session.as_of, by_name(working.plan, by)) if reason else None
    with editing():
        _set(working, thing, fields, move)
    carry_out(session, plan, working.changes, dry_run=dry_run)


def _set(working: "WorkingCopy", typed: str, fields: list[str], move: "Move | None") -> None:
    from mlr_cli.edit.attendance import attended, note_attendance
    from mlr_cli.edit.fields import set_field
    from mlr_cli.edit.move import has_moved, move_time
    from mlr_cli.edit.parts import matter_of, part_of

    name, mark, number = typed.partition("#")
    if mark:
        part: Frozen = matter_of(working.plan.meeting_by_id[chosen(working.plan, name, "meeting").id], number)
    else:
        part = part_of(working.plan, chosen(working.plan, typed))
    for field in fields:
        name, equals, value = field.partition("=")
        if not equals:
            raise Misuse(_NO_VALUE.fill(field=field))
        if meeting := attended(part, name.strip()):
            note_attendance(working, meeting, name.strip(), value.strip())
        elif move and has_moved(part, name.strip()):
            move_time(working, part, value.strip(), move)
        else:
            set_field(working, part, name.strip(), value.strip())


_NO_VALUE = Text(
    sv="”{field}” saknar likhetstecken. Skriv {field}=värde, eller {field}= för att ta bort det.",
    en="“{field}” has no equals sign. Write {field}=value, or {field}= to remove it.",
)

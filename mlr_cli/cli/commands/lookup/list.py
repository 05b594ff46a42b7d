"""`mlr list`: tables of what the plan holds, with filters."""

from typing import TYPE_CHECKING, Annotated

import typer

from mlr_cli.cli.choices import RoleChoice, StateChoice, first_day, last_day
from mlr_cli.cli.command_table import Entry
from mlr_cli.cli.ids import IdOf, chosen_id
from mlr_cli.cli.load_plan import asked, room
from mlr_cli.cli.output import answer
from mlr_cli.cli.session import session_of
from mlr_cli.cli.values import OneOf
from mlr_cli.cli.words import both
from mlr_cli.lang import Text
from mlr_cli.lang.vocabulary import VOCABULARY

if TYPE_CHECKING:
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.lookup.lists import Filters

ABOUT = Text(
    sv="Lista aktiviteter, mål, grupper, områden, medlemmar, möten eller yttranden. "
    "Flera val tillsammans visar det som passar in på alla.",
    en="List activities, goals, bodies, areas, members, meetings or statements. Several options together show what "
    "fits them all.",
)
CHOICE = Text(sv="VAD", en="WHAT")
CHOICES = Text(sv="Det som går att lista", en="What can be listed")
ONE = Text(sv="Lista {says}.", en="List {says}.")
EXAMPLES = (
    ("mlr list goals --state late", Text(sv="mål vars tid har gått ut", en="goals whose time is out")),
    (
        "mlr list goals --state väntar --state kommande",
        Text(sv="mål i något av två tillstånd", en="goals in one of two states"),
    ),
    (
        "mlr list goals --due-before 2015-07",
        Text(sv="mål med sista dag före juli", en="goals whose last day is before July"),
    ),
    (
        "mlr list activities --body kommundirektorsgruppen --role decides",
        Text(sv="aktiviteter där en grupp beslutar", en="activities where a body decides"),
    ),
    ("mlr list bodies --kind working-group", Text(sv="arbetsgrupperna", en="the working groups")),
    (
        "mlr list areas",
        Text(sv="områdena med antal aktiviteter och mål", en="the areas, with how many activities and goals"),
    ),
    ("mlr list members", Text(sv="medlemmarna", en="the members")),
    ("mlr list meetings --body styrelsen", Text(sv="Styrelsens möten", en="the board’s meetings")),
    ("mlr list statements", Text(sv="de gemensamma yttrandena", en="the joint statements")),
)

_ROLES = ", ".join(VOCABULARY["Role"])
_STATES = ", ".join(VOCABULARY["State"])

Area = Annotated[
    str | None,
    typer.Option(
        click_type=IdOf("area"),
        metavar=both(sv="OMRÅDE", en="AREA"),
        help=both(sv="Bara det som hör till området.", en="Only what belongs to the area."),
    ),
]
Body = Annotated[
    str | None,
    typer.Option(
        click_type=IdOf("body"),
        metavar=both(sv="GRUPP", en="BODY"),
        help=both(sv="Bara det som gruppen har en roll i.", en="Only what the body has a role in."),
    ),
]
Role = Annotated[
    str | None,
    typer.Option(
        click_type=RoleChoice(),
        metavar=both(sv="ROLL", en="ROLE"),
        help=both(
            sv=f"Bara det där gruppen eller medlemmen, eller annars någon, har rollen: {_ROLES}.",
            en=f"Only where the body or the member, or else anybody, has the role: {_ROLES}.",
        ),
    ),
]
Member = Annotated[
    str | None,
    typer.Option(
        click_type=IdOf("member"),
        metavar=both(sv="MEDLEM", en="MEMBER"),
        help=both(sv="Bara det som medlemmen deltar i.", en="Only what the member takes part in."),
    ),
]
State = Annotated[
    list[str] | None,
    typer.Option(
        click_type=StateChoice(),
        metavar=both(sv="TILLSTÅND", en="STATE"),
        help=both(
            sv=f"Bara mål i det tillståndet: {_STATES}. Kan upprepas.",
            en=f"Only goals in that state: {_STATES}. May be repeated.",
        ),
    ),
]
Before = Annotated[
    str | None,
    typer.Option(
        "--due-before",
        metavar=both(sv="TID", en="TIME"),
        help=both(sv="Bara mål med sista dag före den tiden.", en="Only goals whose last day is before that time."),
    ),
]
After = Annotated[
    str | None,
    typer.Option(
        "--due-after",
        metavar=both(sv="TID", en="TIME"),
        help=both(sv="Bara mål med sista dag efter den tiden.", en="Only goals whose last day is after that time."),
    ),
]


def _kind(name: str) -> typer.models.OptionInfo:
    """Return the option that chooses among one closed list of kinds."""
    option: typer.models.OptionInfo = typer.Option(
        click_type=OneOf(VOCABULARY[name]),
        help=both(sv="Bara det slaget.", en="Only that kind."),
    )
    return option


def activities(
    ctx: typer.Context,
    area: Area = None,
    body: Body = None,
    role: Role = None,
    member: Member = None,
    kind: Annotated[str | None, _kind("ActivityKind")] = None,
    state: State = None,
    due_before: Before = None,
    due_after: After = None,
) -> None:
    """List activities."""
    from mlr_cli.queries.lookup import lists as listing
    from mlr_cli.reports.lookup import list_records as records
    from mlr_cli.reports.lookup import lists as report

    session = session_of(ctx)
    plan = asked(session)
    filters = _filters(plan, area, body, role, member, kind, state, due_before, due_after)
    found = listing.activities(plan, session.as_of, filters)
    answer(
        session,
        "activities",
        document=lambda: report.activities(found, session.lang, room=room(session)),
        record=lambda: records.activities(found, session.lang),
    )


def goals(
    ctx: typer.Context,
    area: Area = None,
    body: Body = None,
    role: Role = None,
    member: Member = None,
    kind: Annotated[str | None, _kind("GoalKind")] = None,
    state: State = None,
    due_before: Before = None,
    due_after: After = None,
) -> None:
    """List goals with their state on the day asked for."""
    from mlr_cli.queries.lookup import lists as listing
    from mlr_cli.reports.lookup import list_records as records
    from mlr_cli.reports.lookup import lists as report

    session = session_of(ctx)
    plan = asked(session)
    filters = _filters(plan, area, body, role, member, kind, state, due_before, due_after)
    found = listing.goals(plan, session.as_of, filters)
    answer(
        session,
        "goals",
        document=lambda: report.goals(found, session.lang, room=room(session)),
        record=lambda: records.goals(found, session.lang),
    )


def bodies(
    ctx: typer.Context,
    area: Area = None,
    role: Role = None,
    kind: Annotated[str | None, _kind("BodyKind")] = None,
) -> None:
    """List bodies."""
    from mlr_cli.queries.lookup import lists as listing
    from mlr_cli.reports.lookup import list_records as records
    from mlr_cli.reports.lookup import lists as report

    session = session_of(ctx)
    plan = asked(session)
    found = listing.bodies(plan, session.as_of, _filters(plan, area, role=role, kind=kind))
    answer(
        session,
        "bodies",
        document=lambda: report.bodies(found, session.lang, room=room(session)),
        record=lambda: records.bodies(found),
    )


def areas(ctx: typer.Context, kind: Annotated[str | None, _kind("AreaKind")] = None) -> None:
    """List areas."""
    from mlr_cli.queries.lookup import lists as listing
    from mlr_cli.reports.lookup import list_records as records
    from mlr_cli.reports.lookup import lists as report

    session = session_of(ctx)
    plan = asked(session)
    found = listing.areas(plan, session.as_of, _filters(plan, kind=kind))
    answer(
        session,
        "areas",
        document=lambda: report.areas(found, session.lang, room=room(session)),
        record=lambda: records.areas(found),
    )


def members(ctx: typer.Context) -> None:
    """List members."""
    from mlr_cli.queries.lookup import lists as listing
    from mlr_cli.reports.lookup import list_records as records
    from mlr_cli.reports.lookup import lists as report

    session = session_of(ctx)
    found = listing.members(asked(session), session.as_of)
    answer(
        session,
        "members",
        document=lambda: report.members(found, session.lang),
        record=lambda: records.members(found, session.lang),
    )


def _filters(
    plan: "Plan",
    area: str | None = None,
    body: str | None = None,
    role: str | None = None,
    member: str | None = None,
    kind: str | None = None,
    state: list[str] | None = None,
    due_before: str | None = None,
    due_after: str | None = None,
) -> "Filters":
    """Return what was typed as filters, ids in full and times as days."""
    from mlr_cli.model.kinds import Role
    from mlr_cli.queries.lookup.lists import Filters
    from mlr_cli.queries.states.goals import State

    return Filters(
        area=chosen_id(plan, area, "area"),
        body=chosen_id(plan, body, "body"),
        role=Role(role) if role else None,
        member=chosen_id(plan, member, "member"),
        kind=kind,
        states=frozenset(State(one) for one in state or ()),
        due_before=first_day(due_before, "--due-before"),
        due_after=last_day(due_after, "--due-after"),
    )


MENU = (
    Entry("activities", __name__, Text(sv="aktiviteter, en rad var", en="activities, a row each"), "activities"),
    Entry(
        "goals", __name__, Text(sv="mål med tillstånd och sista dag", en="goals with their state and last day"), "goals"
    ),
    Entry("bodies", __name__, Text(sv="grupper och funktioner", en="bodies"), "bodies"),
    Entry("areas", __name__, Text(sv="områden", en="areas"), "areas"),
    Entry("members", __name__, Text(sv="medlemmar", en="members"), "members"),
    Entry("meetings", "mlr_cli.cli.commands.lookup.list_registers", Text(sv="möten", en="meetings"), "meetings"),
    Entry(
        "statements",
        "mlr_cli.cli.commands.lookup.list_registers",
        Text(sv="gemensamma yttranden", en="joint statements"),
        "statements",
    ),
)

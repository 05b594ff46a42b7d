"""`mlr list meetings` and `mlr list statements`."""

from typing import TYPE_CHECKING, Annotated

import typer

from mlr_cli.cli.choices import first_day, last_day
from mlr_cli.cli.commands.lookup.list import ABOUT, ONE
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
    from mlr_cli.queries.lookup.register_lists import RegisterFilters

__all__ = ["ABOUT", "EXAMPLES", "ONE", "meetings", "statements"]

EXAMPLES = (
    ("mlr list meetings --body styrelsen", Text(sv="Styrelsens möten", en="the board’s meetings")),
    (
        'mlr list meetings --state "utan anteckningar"',
        Text(sv="möten som har passerat utan anteckningar", en="meetings that have passed without a record"),
    ),
    (
        "mlr list statements --due-before 2015-11",
        Text(sv="yttranden som ska lämnas före november", en="statements due before November"),
    ),
)


def _state(name: str) -> typer.models.OptionInfo:
    """Return the option that chooses among the stages of one list, also called the status."""
    words = VOCABULARY[name]
    said = ", ".join(words)
    option: typer.models.OptionInfo = typer.Option(
        "--state",
        "--status",
        click_type=OneOf(words),
        metavar=both(sv="LÄGE", en="STAGE"),
        help=both(sv=f"Bara de som är så: {said}. Kan upprepas.", en=f"Only those: {said}. May be repeated."),
    )
    return option


Body = Annotated[
    str | None,
    typer.Option(
        click_type=IdOf("body"),
        metavar=both(sv="GRUPP", en="BODY"),
        help=both(sv="Bara gruppens.", en="Only the body’s."),
    ),
]
Member = Annotated[
    str | None,
    typer.Option(
        click_type=IdOf("member"),
        metavar=both(sv="MEDLEM", en="MEMBER"),
        help=both(sv="Bara där medlemmen är antecknad.", en="Only where the member is noted."),
    ),
]
Before = Annotated[
    str | None,
    typer.Option(
        "--due-before",
        metavar=both(sv="TID", en="TIME"),
        help=both(sv="Bara de vars dag är före den tiden.", en="Only those whose day is before that time."),
    ),
]
After = Annotated[
    str | None,
    typer.Option(
        "--due-after",
        metavar=both(sv="TID", en="TIME"),
        help=both(sv="Bara de vars dag är efter den tiden.", en="Only those whose day is after that time."),
    ),
]


def meetings(
    ctx: typer.Context,
    body: Body = None,
    member: Member = None,
    state: Annotated[list[str] | None, _state("MeetingStage")] = None,
    due_before: Before = None,
    due_after: After = None,
) -> None:
    """List meetings."""
    from mlr_cli.queries.lookup import register_lists as listing
    from mlr_cli.reports.lookup import register_lists as report

    session = session_of(ctx)
    plan = asked(session)
    found = listing.meetings(plan, session.as_of, _filters(plan, body, member, state, due_before, due_after))
    answer(
        session,
        "meetings",
        document=lambda: report.meetings(found, session.lang, room=room(session)),
        record=lambda: report.meetings_record(found, session.lang),
    )


def statements(
    ctx: typer.Context,
    body: Body = None,
    member: Member = None,
    state: Annotated[list[str] | None, _state("StatementStage")] = None,
    due_before: Before = None,
    due_after: After = None,
) -> None:
    """List joint statements."""
    from mlr_cli.queries.lookup import register_lists as listing
    from mlr_cli.reports.lookup import register_lists as report

    session = session_of(ctx)
    plan = asked(session)
    found = listing.statements(plan, session.as_of, _filters(plan, body, member, state, due_before, due_after))
    answer(
        session,
        "statements",
        document=lambda: report.statements(found, session.lang, room=room(session)),
        record=lambda: report.statements_record(found, session.lang),
    )


def _filters(
    plan: "Plan",
    body: str | None,
    member: str | None,
    state: list[str] | None,
    due_before: str | None,
    due_after: str | None,
) -> "RegisterFilters":
    """Return what was typed as filters, ids in full and times as days."""
    from mlr_cli.queries.lookup.register_lists import RegisterFilters

    return RegisterFilters(
        body=chosen_id(plan, body, "body"),
        member=chosen_id(plan, member, "member"),
        stages=frozenset(state or ()),
        before=first_day(due_before, "--due-before"),
        after=last_day(due_after, "--due-after"),
    )

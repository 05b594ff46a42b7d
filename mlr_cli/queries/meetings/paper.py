"""What a plan knows of one matter before it is decided: what it concerns, who has to do with it, and its way so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.model.activity import Activity
from mlr_cli.model.plan import Placed
from mlr_cli.queries.meetings.brief_registers import concerned, items_of
from mlr_cli.queries.meetings.matters import Asked, Item
from mlr_cli.queries.states.assignments import Assigned
from mlr_cli.queries.states.goals import States
from mlr_cli.queries.states.meetings import held_meetings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.activity import Steering
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.statement import Statement
    from mlr_cli.queries.meetings.agenda import Notice, Point
    from mlr_cli.queries.meetings.matters import Matter
    from mlr_cli.queries.states.goals import GoalState


class Case(Struct, frozen=True):
    """A matter of a meeting with what the plan knows of it, each thing once and in the order of the plan.

    `earlier` are the matters of held meetings that were about the same.
    """

    notice: Notice
    point: Point
    goals: tuple[tuple[Placed, GoalState], ...]
    activities: tuple[Activity, ...]
    statements: tuple[Statement, ...]
    roles: tuple[Steering, ...]
    earlier: tuple[Item, ...]


def case(notice: Notice, point: Point) -> Case:
    """Return what the plan knows of a matter of a meeting."""
    plan, named = notice.plan, concerns(point.matter)
    states = States(plan, notice.as_of)
    goals = list(concerned(plan, named))
    whole = [activity for one in named if (activity := plan.activity_by_id.get(one))]
    activities = {one.id: one for one in (*whole, *(placed.activity for placed in goals))}
    roles = {id(entry): entry for placed in goals for entry in plan.roles(placed.activity, placed.goal)}
    return Case(
        notice,
        point,
        tuple((placed, states.of(placed)) for placed in goals),
        tuple(activities.values()),
        tuple(_statements(plan, point.matter)),
        tuple(roles.values()),
        tuple(_earlier(plan, notice.as_of, point, frozenset(named))),
    )


def concerns(matter: Matter) -> tuple[str, ...]:
    """Return the ids of the goals and activities that a matter is about."""
    match matter.subject:
        case Item() as one:
            return one.item.concerns
        case Assigned() as one:
            return one.item.concerns
        case Asked() as one:
            return one.statement.concerns
        case Placed() | Activity():
            return (matter.id,)
        case _:
            return ()


def _statements(plan: Plan, matter: Matter) -> Iterator[Statement]:
    match matter.subject:
        case Item() as one:
            yield from (statement for statement in plan.statements if statement.id in one.item.statements)
        case Asked(statement=statement):
            yield statement


def _earlier(plan: Plan, as_of: date, point: Point, named: frozenset[str]) -> Iterator[Item]:
    for meeting in held_meetings(plan, as_of):
        for one in items_of(meeting):
            if named.intersection(one.item.concerns) and one.item is not getattr(point.matter.subject, "item", None):
                yield one

"""Where in the files of a plan something stands, by what it is called and not by its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.model.activity import Activity
from mlr_cli.model.plan import Placed
from mlr_cli.queries.meetings.matters import Asked, Item, Unrecorded
from mlr_cli.queries.states.assignments import Assigned

if TYPE_CHECKING:
    from mlr_cli.queries.meetings.matters import Subject


class Source(Struct, frozen=True):
    """A file in the plan's folder, and the way to a place in it: keys, and places in lists from 0 or by an id."""

    file: str
    path: tuple[str | int, ...] = ()


def of_goal(placed: Placed) -> Source:
    """Return where a goal stands."""
    return Source(f"activities/{placed.activity.id}.yaml", ("goals", placed.goal.id))


def of_meeting(meeting: str, number: int | None = None) -> Source:
    """Return where a meeting stands, or a matter on its agenda, counted from 1."""
    return Source(f"meetings/{meeting}.yaml", () if number is None else ("agenda", number - 1))


def of_statement(statement: str, position: int | None = None) -> Source:
    """Return where a joint statement stands, or what a member says of it, counted from 0."""
    return Source(f"statements/{statement}.yaml", () if position is None else ("positions", position))


def of_matter(subject: Subject) -> Source:
    """Return where what a matter is about stands."""
    match subject:
        case Placed() as placed:
            return of_goal(placed)
        case Activity() as activity:
            return Source(f"activities/{activity.id}.yaml", ("follow_up",))
        case Asked(statement=statement):
            return of_statement(statement.id)
        case Item() as one:
            return of_meeting(one.meeting.id, one.number)
        case Assigned() as one:
            whole = of_meeting(one.meeting.id, one.number)
            return Source(whole.file, (*whole.path, "assignments", one.place - 1))
        case Unrecorded(meeting=meeting):
            return of_meeting(meeting.id)

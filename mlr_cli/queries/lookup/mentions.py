"""Where the registers mention a thing: the matters at meetings that were about it, and joint statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.queries.find import ThingKind
from mlr_cli.queries.meetings.matters import Item
from mlr_cli.queries.states.meetings import MeetingStage, meeting_stage
from mlr_cli.queries.states.statements import is_known, statement_stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.meeting import Meeting
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.statement import Statement
    from mlr_cli.queries.find import Thing
    from mlr_cli.queries.states.statements import StatementStage


class Mentioned(Struct, frozen=True):
    """A meeting of a body, or one with a matter about a thing, with what is known of it on the day.

    What became of a matter is known only once its meeting has been held.
    """

    meeting: Meeting
    stage: MeetingStage
    item: Item | None = None

    @property
    def id(self) -> str:
        """The meeting's id, or `meeting#number` of the matter."""
        return f"{self.meeting.id}#{self.item.number}" if self.item else self.meeting.id


class Mentions(Struct, frozen=True):
    """The meetings that have to do with a thing, the earliest first, and the joint statements about it."""

    meetings: tuple[Mentioned, ...] = ()
    statements: tuple[tuple[Statement, StatementStage], ...] = ()


def mentions(plan: Plan, as_of: date, thing: Thing) -> Mentions:
    """Return where the registers mention an activity, a goal or a body; nothing of other things.

    An activity is meant by its goals too, and a goal where all of its activity is. A body's meetings are its own,
    and its statements those that it prepares.
    """
    in_order = sorted(plan.meetings, key=lambda one: (one.date, one.id))
    if thing.kind is ThingKind.BODY:
        own = (Mentioned(one, meeting_stage(one, as_of)) for one in in_order if one.body == thing.id)
        return Mentions(tuple(own), _staged(as_of, (one for one in plan.statements if thing.id in one.prepares)))
    names = frozenset(_names(plan, thing))
    if not names:
        return Mentions()
    about = (one for one in plan.statements if names.intersection(one.concerns))
    found = (
        Mentioned(meeting, meeting_stage(meeting, as_of), Item(meeting, number, item))
        for meeting in in_order
        for number, item in enumerate(meeting.agenda, 1)
        if names.intersection(item.concerns)
    )
    return Mentions(tuple(found), _staged(as_of, about))


def _names(plan: Plan, thing: Thing) -> Iterator[str]:
    """Yield the ids by which a matter may be about an activity or a goal."""
    if thing.kind is ThingKind.ACTIVITY:
        yield thing.id
        yield from (f"{thing.id}.{goal.id}" for goal in plan.activity_by_id[thing.id].goals)
    elif thing.kind is ThingKind.GOAL:
        yield from (thing.id, plan.goal_by_id[thing.id].activity.id)


def _staged(as_of: date, statements: Iterator[Statement]) -> tuple[tuple[Statement, StatementStage], ...]:
    return tuple((one, statement_stage(one, as_of)) for one in statements if is_known(one, as_of))

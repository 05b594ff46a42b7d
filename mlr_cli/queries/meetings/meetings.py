"""How the meetings are used: what they take up, how much of it is decided, and who is there."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.model.kinds import ItemKind, Outcome
from mlr_cli.period.point import Point, Unit
from mlr_cli.queries.meetings.attendance import noted_by
from mlr_cli.queries.order import bodies_in_order
from mlr_cli.queries.states.meetings import MeetingStage, meeting_stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from mlr_cli.model.meeting import AgendaItem, Meeting
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.meetings.attendance import Attendance

_JULY = 7


class HalfYear(Struct, frozen=True):
    """How a body used its meetings in a half-year, up to the day asked for.

    `items` are the matters that its meetings took up, those withdrawn left out; of these `decisions` were for decision,
    `outside` none of the plan's and `unplaced` do not say what they concern.
    """

    point: Point
    held: int
    cancelled: int
    unrecorded: int
    items: int
    decisions: int
    outside: int
    unplaced: int

    @property
    def share(self) -> int | None:
        """How large a part of the matters were for decision, in whole per cent; None where there were no matters."""
        return round(100 * self.decisions / self.items) if self.items else None


class Use(Struct, frozen=True):
    """How a body has used its meetings: its half-years, the earliest first, those without meetings left out."""

    body: str
    halves: tuple[HalfYear, ...]
    attendance: Attendance

    def half(self, point: Point) -> HalfYear | None:
        """Return a half-year, None where the body had no meetings in it."""
        return next((one for one in self.halves if one.point == point), None)


class Outside(Struct, frozen=True):
    """A matter that a meeting took up and that is none of the plan's; its number counts from 1."""

    meeting: Meeting
    number: int
    item: AgendaItem


class Meetings(Struct, frozen=True):
    """How the meetings have been used up to a day.

    `half` is the half-year of the day. `uses` are the bodies with meetings in the register: those that steer first,
    then in the order of the plan.
    """

    plan: Plan
    as_of: date
    body: str | None
    half: Point
    uses: tuple[Use, ...]
    outside: tuple[Outside, ...]


def meetings(plan: Plan, as_of: date, *, body: str | None = None) -> Meetings:
    """Return how the meetings have been used up to a day, or those of one body."""
    known = sorted((one for one in plan.meetings if _has_been(one, as_of)), key=lambda one: (one.date, one.id))
    by_body: dict[str, list[Meeting]] = defaultdict(list)
    for one in known:
        if body in {None, one.body}:
            by_body[one.body].append(one)
    uses = [_use(plan, one, by_body[one], as_of) for one in _ordered(plan, by_body)]
    outside = tuple(one for found in by_body.values() for one in _outside(found, as_of))
    return Meetings(
        plan,
        as_of,
        body,
        half_of(as_of),
        tuple(sorted(uses, key=lambda one: not one.attendance.steers)),
        tuple(sorted(outside, key=lambda one: (one.meeting.date, one.meeting.id, one.number))),
    )


def half_of(day: date) -> Point:
    """Return the half-year that a day lies in."""
    return Point(Unit.HALF, day.year, 1 if day.month < _JULY else 2)


def half_before(point: Point) -> Point:
    """Return the half-year before one."""
    return Point(Unit.HALF, point.year, 1) if point.number == 2 else Point(Unit.HALF, point.year - 1, 2)


def _has_been(meeting: Meeting, as_of: date) -> bool:
    return meeting.date <= as_of and meeting_stage(meeting, as_of) is not MeetingStage.PLANNED


def _ordered(plan: Plan, known: Iterable[str]) -> Iterator[str]:
    """Return the ids of bodies in the order of the plan, those that it does not have last."""
    order = {one.id: place for place, one in enumerate(bodies_in_order(plan))}
    return iter(sorted(known, key=lambda one: (order.get(one, len(order)), one)))


def _use(plan: Plan, body: str, found: Iterable[Meeting], as_of: date) -> Use:
    halves: dict[Point, list[Meeting]] = defaultdict(list)
    for one in found:
        halves[half_of(one.date)].append(one)
    held = [one for one in found if meeting_stage(one, as_of) is MeetingStage.HELD]
    counted = tuple(_half(point, in_it, as_of) for point, in_it in halves.items())
    return Use(body, counted, noted_by(plan, body, held))


def _half(point: Point, found: Iterable[Meeting], as_of: date) -> HalfYear:
    stages = [(one, meeting_stage(one, as_of)) for one in found]
    items = [item for one, stage in stages if stage is MeetingStage.HELD for _, item in _taken_up(one)]
    return HalfYear(
        point,
        _count(stages, MeetingStage.HELD),
        _count(stages, MeetingStage.CANCELLED),
        _count(stages, MeetingStage.UNRECORDED),
        len(items),
        sum(item.kind is ItemKind.DECISION for item in items),
        sum(item.outside for item in items),
        sum(not (item.outside or item.concerns or item.statements) for item in items),
    )


def _count(stages: Iterable[tuple[Meeting, MeetingStage]], wanted: MeetingStage) -> int:
    return sum(stage is wanted for _, stage in stages)


def _taken_up(meeting: Meeting) -> Iterator[tuple[int, AgendaItem]]:
    return ((number, one) for number, one in enumerate(meeting.agenda, 1) if one.outcome is not Outcome.WITHDRAWN)


def _outside(found: Iterable[Meeting], as_of: date) -> Iterator[Outside]:
    for meeting in found:
        if meeting_stage(meeting, as_of) is MeetingStage.HELD:
            yield from (Outside(meeting, number, item) for number, item in _taken_up(meeting) if item.outside)

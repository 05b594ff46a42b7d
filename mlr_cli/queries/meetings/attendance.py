"""How the members have been represented at the meetings of a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.model.kinds import AreaKind, Attended, BodyKind
from mlr_cli.queries.states.meetings import held_meetings

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from mlr_cli.model.body import Body
    from mlr_cli.model.cooperation import Member
    from mlr_cli.model.meeting import Meeting
    from mlr_cli.model.plan import Plan

_REPRESENTS = frozenset({Attended.MEMBER, Attended.DEPUTY})
_OF_ALL = frozenset({BodyKind.BOARD, BodyKind.DIRECTORS, BodyKind.WORKING_GROUP})
_FEW = 2
"""So many meetings at least, before anything can be said to be thin."""


class Presence(Struct, frozen=True):
    """At how many of a body's meetings a member was represented, by a member or a deputy of the body.

    `meetings` are those that were held while it was a member of the cooperation and that note who was there;
    `co_opted` those where it had somebody there who takes no part in decisions, and nobody else.
    """

    member: str
    present: int
    co_opted: int
    meetings: int

    @property
    def thin(self) -> bool:
        """Whether it was represented at less than half of the meetings, two at least."""
        return self.meetings >= _FEW and self.present * 2 < self.meetings


class Attendance(Struct, frozen=True):
    """How the members have been represented in a body.

    `noted` is at how many of the meetings held it is noted who was there, `unnoted` at how many it is not.
    """

    body: str
    steers: bool
    noted: int
    unnoted: int
    members: tuple[Presence, ...]

    @property
    def thin(self) -> tuple[Presence, ...]:
        """The members whose attendance is thin, in the order of the plan."""
        return tuple(one for one in self.members if one.thin)

    @property
    def share(self) -> int | None:
        """How large a part of the places was filled, in whole per cent; None where nothing is noted."""
        places = sum(one.meetings for one in self.members)
        return round(100 * sum(one.present for one in self.members) / places) if places else None


def attendance(plan: Plan, as_of: date, body: str) -> Attendance:
    """Return how the members were represented at the meetings of a body that were held by a day.

    Every member is awaited in the board, among the directors and in the working groups, and wherever each has a
    seat; in other bodies those that have been there.
    """
    return noted_by(plan, body, [one for one in held_meetings(plan, as_of) if one.body == body])


def noted_meetings(plan: Plan, as_of: date, body: str) -> tuple[Meeting, ...]:
    """Return the meetings of a body that were held by a day and note who was there, the oldest first."""
    return tuple(one for one in held_meetings(plan, as_of) if one.body == body and one.attendance)


def noted_by(plan: Plan, body: str, held: Iterable[Meeting]) -> Attendance:
    """Return how the members were represented at some meetings of a body."""
    meetings = list(held)
    noted = [one for one in meetings if one.attendance]
    found = plan.body_by_id.get(body)
    named = {entry.member for one in noted for entry in one.attendance if entry.attended is not Attended.ABSENT}
    awaited = [one for one in plan.members if (found and _awaits_all(found)) or one.id in named]
    presences = tuple(_presence(one, noted) for one in awaited) if noted else ()
    return Attendance(
        body, found is not None and steers(plan, found), len(noted), len(meetings) - len(noted), presences
    )


def steers(plan: Plan, body: Body) -> bool:
    """Whether a body is a working group that steers: in a focus area of its own, or as a steering group."""
    if body.kind is not BodyKind.WORKING_GROUP:
        return False
    area = plan.area_by_id.get(body.area or "")
    return (area is not None and area.kind is AreaKind.FOCUS) or body.id in plan.steering_groups


def _awaits_all(body: Body) -> bool:
    return body.kind in _OF_ALL or bool(body.seats and body.seats.per_member)


def noted_for(plan: Plan, as_of: date, body: str, member: str) -> tuple[Meeting, ...]:
    """Return the meetings of a body that its attendance is counted from for one member, the oldest first."""
    found = plan.member_by_id.get(member)
    return tuple(one for one in noted_meetings(plan, as_of, body) if found and _belongs(found, one.date))


def is_represented(meeting: Meeting, member: str) -> bool:
    """Whether a member was represented at a meeting, by a member or a deputy of the body."""
    return not _ways(meeting, member).isdisjoint(_REPRESENTS)


def _ways(meeting: Meeting, member: str) -> set[Attended]:
    return {entry.attended for entry in meeting.attendance if entry.member == member}


def _presence(member: Member, noted: Iterable[Meeting]) -> Presence:
    meetings = [one for one in noted if _belongs(member, one.date)]
    ways = [_ways(one, member.id) for one in meetings]
    present = sum(not way.isdisjoint(_REPRESENTS) for way in ways)
    co_opted = sum(Attended.CO_OPTED in way and way.isdisjoint(_REPRESENTS) for way in ways)
    return Presence(member.id, present, co_opted, len(meetings))


def _belongs(member: Member, day: date) -> bool:
    """Whether a member belonged to the cooperation on a day."""
    since = member.since.first if member.since else None
    until = member.until.last if member.until else None
    return (since is None or since <= day) and (until is None or day <= until)

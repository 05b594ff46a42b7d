"""What a calendar must know of something dated beside its day: the ids it had, when it was noted, how often moved."""

from __future__ import annotations

from hashlib import sha256
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.model.kinds import Closing, MeetingStatus
from mlr_cli.queries.states.dated import DatedAssignment, DatedFollowUp, DatedGoal, DatedMeeting, DatedStatement

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from mlr_cli.model.activity import Activity
    from mlr_cli.model.meeting import Assignment, Meeting
    from mlr_cli.model.plan import Placed
    from mlr_cli.model.report import Moved, Report
    from mlr_cli.model.statement import Statement
    from mlr_cli.queries.states.dated import Entry

_GIVEN_UP = frozenset({Closing.DROPPED, Closing.LAPSED})
_DIGITS = 10
"""So much of the digest of an assignment's words tells it from the others of its meeting."""


class CalendarRevision(Struct, frozen=True):
    """What stays the same of something dated, and what its entries tell.

    `first_id` is the id that it had first, with the kind of thing before it; `latest` the day of the latest dated
    entry about it, None where there is none; `changes` how often it has been moved or cancelled.
    """

    first_id: str
    latest: date | None
    changes: int


def calendar_revision(one: Entry) -> CalendarRevision:
    """Return what is noted of something dated, whatever the day is."""
    match one:
        case DatedGoal():
            return _goal(one.placed)
        case DatedFollowUp():
            return _follow_up(one.activity)
        case DatedStatement():
            return _statement(one.statement)
        case DatedMeeting():
            return _meeting(one.meeting)
        case DatedAssignment():
            return _assignment(one.assigned.meeting, one.assigned.assignment)


def _goal(placed: Placed) -> CalendarRevision:
    goal = placed.goal
    given_up = sum(report.state in _GIVEN_UP for report in goal.reports)
    days = chain((report.date for report in _open(goal.reports)), _days(goal.moved))
    return CalendarRevision(f"goal.{_first_goal(placed)}", max(days, default=None), len(goal.moved) + given_up)


def _follow_up(activity: Activity) -> CalendarRevision:
    reports = activity.follow_up.reports if activity.follow_up else ()
    days = (report.date for report in reports if not report.internal)
    return CalendarRevision(f"follow-up.{_first(activity)}", max(days, default=None), 0)


def _statement(one: Statement) -> CalendarRevision:
    entries = (one.request, one.proposed, *one.positions, one.sent, one.declined)
    days = chain((entry.date for entry in entries if entry and entry.date), _days(one.moved))
    return CalendarRevision(f"statement.{_first(one)}", max(days, default=None), len(one.moved) + bool(one.declined))


def _meeting(one: Meeting) -> CalendarRevision:
    said = one.cancelled.date if one.cancelled else None
    days = chain(_days(one.moved), (said,) if said else ())
    changes = len(one.moved) + (one.status is MeetingStatus.CANCELLED)
    return CalendarRevision(f"meeting.{_first(one)}", max(days, default=None), changes)


def _assignment(meeting: Meeting, one: Assignment) -> CalendarRevision:
    """Return what is noted of an assignment, which has no id: it is known by its meeting and its words.

    So it stays the same wherever in the agenda it stands, and one that is worded anew is another.
    """
    entries = (one.carried_out, one.reported_back, one.dropped)
    days = (meeting.date, *(entry.date for entry in entries if entry))
    words = " ".join(one.text.casefold().split())
    digest = sha256(words.encode()).hexdigest()[:_DIGITS]
    return CalendarRevision(f"assignment.{_first(meeting)}.{digest}", max(days), int(one.dropped is not None))


def _first(one: Activity | Meeting | Statement) -> str:
    return one.was[0] if one.was else one.id


def _first_goal(placed: Placed) -> str:
    """Return the full id that a goal had first; one that it had in another activity is whole already."""
    goal = placed.goal.was[0] if placed.goal.was else placed.goal.id
    return goal if "." in goal else f"{_first(placed.activity)}.{goal}"


def _open(reports: Iterable[Report]) -> Iterable[Report]:
    return (report for report in reports if not report.internal)


def _days(moves: Iterable[Moved]) -> Iterable[date]:
    return (move.date for move in moves if move.date)

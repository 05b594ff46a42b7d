"""Whether a meeting is known on a day to have been held, called off or forgotten."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from mlr_cli.model.kinds import MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.meeting import Meeting
    from mlr_cli.model.plan import Plan


class MeetingStage(StrEnum):
    """What is known of a meeting on a day; `unrecorded` is one whose day has passed and nobody has said how it went."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"
    UNRECORDED = "unrecorded"


def meeting_stage(meeting: Meeting, as_of: date) -> MeetingStage:
    """Return what is known of a meeting on a day; what was noted later is not known yet."""
    if meeting.status is MeetingStatus.HELD and meeting.date <= as_of:
        return MeetingStage.HELD
    if meeting.status is MeetingStatus.CANCELLED and _said(meeting, as_of):
        return MeetingStage.CANCELLED
    return MeetingStage.UNRECORDED if meeting.date < as_of else MeetingStage.PLANNED


def held_meetings(plan: Plan, as_of: date) -> Iterator[Meeting]:
    """Yield the meetings held by a day, inclusive, the earliest first."""
    known = (meeting for meeting in plan.meetings if meeting_stage(meeting, as_of) is MeetingStage.HELD)
    yield from sorted(known, key=lambda one: (one.date, one.id))


def bodies_that_meet(plan: Plan) -> frozenset[str]:
    """Return the ids of the bodies that have a meeting in the plan that is not called off."""
    return frozenset(one.body for one in plan.meetings if one.status is not MeetingStatus.CANCELLED)


def _said(meeting: Meeting, as_of: date) -> bool:
    said = meeting.cancelled.date if meeting.cancelled else None
    return said is None or said <= as_of

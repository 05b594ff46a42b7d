"""What has a day, and how a day stands to it: last days, follow-ups, meetings, answers that are due, assignments."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    from datetime import date

    from mlr_cli.model.activity import Activity
    from mlr_cli.model.meeting import Meeting
    from mlr_cli.model.plan import Placed
    from mlr_cli.model.statement import Statement
    from mlr_cli.queries.actors import Actor
    from mlr_cli.queries.states.assignments import Assigned
    from mlr_cli.queries.states.goals import FollowUpState, GoalState
    from mlr_cli.queries.states.meetings import MeetingStage


class Standing(StrEnum):
    """How something dated stands; `late` is what its day has passed and nobody has said was done."""

    AHEAD = "ahead"
    LATE = "late"
    DONE = "done"
    CANCELLED = "cancelled"


class Dated(Struct, frozen=True):
    """Something with a day: the last one for it, inclusive, or the day of a meeting.

    `days_late` counts from its day to the day asked for, negative or 0 where it is ahead. `act` is who is to
    act. `internal` says that it is for the cooperation's own eyes.
    """

    id: str
    day: date
    days_late: int
    standing: Standing
    act: tuple[Actor, ...]
    internal: bool


class DatedGoal(Dated, frozen=True):
    """A goal on its last day; the id is the full one."""

    placed: Placed
    state: GoalState


class DatedFollowUp(Dated, frozen=True):
    """An activity's follow-up on its last day; the id is the activity's."""

    activity: Activity
    state: FollowUpState


class DatedStatement(Dated, frozen=True):
    """A joint statement on the last day for it."""

    statement: Statement


class DatedMeeting(Dated, frozen=True):
    """A meeting on its day; its own body is to act on it."""

    meeting: Meeting
    stage: MeetingStage


class DatedAssignment(Dated, frozen=True):
    """What a decision asked somebody to do, on the last day for it."""

    assigned: Assigned


Entry: TypeAlias = DatedGoal | DatedFollowUp | DatedStatement | DatedMeeting | DatedAssignment

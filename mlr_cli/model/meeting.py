"""Meetings: when a body meets, who was there, which matters it took up and what it decided."""

from typing import Annotated

from mlr_cli.model.activity import Link
from mlr_cli.model.kinds import Attended, ItemKind, MeetingStatus, Outcome
from mlr_cli.model.report import Moved
from mlr_cli.model.types import (
    BodyId,
    Clock,
    Concern,
    Day,
    Frozen,
    Id,
    MemberId,
    StatementId,
    Truth,
    When,
    Words,
    short,
)


class Attendance(Frozen):
    """How one person of a member took part in a meeting; a member with several seats has several entries."""

    member: MemberId
    attended: Attended
    name: Words | None = None


class Done(Frozen):
    """That something was done on a day, by whom and where that can be read."""

    date: Day
    note: Words | None = None
    by: Words | None = None
    source: Words | None = None


class Assignment(Frozen):
    """What a decision asks somebody to do: a body of the plan or another party, by a day (inclusive).

    `carried_out` and `reported_back` say when that was done; `dropped` that it is no longer called for.
    """

    text: Words
    body: BodyId | None = None
    party: Words | None = None
    due: When | None = None
    carried_out: Annotated[Done | None, short("date")] = None
    reported_back: Annotated[Done | None, short("date")] = None
    dropped: Annotated[Done | None, short("date")] = None


class AgendaItem(Frozen):
    """A matter on the agenda of a meeting; its number is its place in the list, counted from 1.

    `concerns` are ids of activities and goals (`activity.goal`), `statements` of joint statements; `outside`
    says that the matter is none of the plan's. `proposal` is the proposed decision, worded so that it can be
    moved to the minutes; `decision` what was decided, `paragraph` and `diary` where that is found.
    """

    title: Words
    kind: ItemKind = ItemKind.INFORMATION
    concerns: tuple[Concern, ...] = ()
    statements: tuple[StatementId, ...] = ()
    outside: Truth = False
    presenter: Words | None = None
    time: Clock | None = None
    attachments: tuple[Annotated[Link, short("title")], ...] = ()
    proposal: Words | None = None
    outcome: Outcome | None = None
    decision: Words | None = None
    paragraph: Words | None = None
    diary: Words | None = None
    assignments: tuple[Assignment, ...] = ()
    note: Words | None = None
    internal: Truth = False


class Cancellation(Frozen):
    """That a meeting was called off: the day when that was said, and why."""

    date: Day | None = None
    reason: Words | None = None
    by: Words | None = None


class Meeting(Frozen):
    """A meeting of one body. Its id stays when its date moves; `moved` has the dates that it had.

    `reply_by` is the last day (inclusive) to say that one cannot come.
    """

    id: Id
    body: BodyId
    date: Day
    title: Words | None = None
    time: Clock | None = None
    place: Words | None = None
    chair: Words | None = None
    status: MeetingStatus = MeetingStatus.PLANNED
    reply_by: Day | None = None
    moved: tuple[Moved, ...] = ()
    cancelled: Annotated[Cancellation | None, short("date")] = None
    attendance: tuple[Attendance, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    note: Words | None = None
    was: tuple[Id, ...] = ()
    internal: Truth = False

"""Lists of meetings and joint statements, chosen by whose they are, how they stand and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.queries.lookup.lists import Listing
from mlr_cli.queries.states.meetings import MeetingStage, meeting_stage
from mlr_cli.queries.states.statements import Positions, StatementStage, is_known, positions, statement_stage

if TYPE_CHECKING:
    from datetime import date

    from mlr_cli.model.meeting import Meeting
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.statement import Statement


class RegisterFilters(Struct, frozen=True):
    """What to keep; None, or an empty set, keeps everything.

    `body` is whose meeting it is, or who prepares a statement; `member` one that is noted at a meeting, or that
    has a position on a statement. `before` and `after` are exclusive, about the meeting's day or the statement's
    last day.
    """

    body: str | None = None
    member: str | None = None
    stages: frozenset[str] = frozenset()
    before: date | None = None
    after: date | None = None

    def keeps(self, stage: str, day: date | None) -> bool:
        """Return whether something with a stage and a day is kept."""
        if self.stages and stage not in self.stages:
            return False
        if self.before and not (day and day < self.before):
            return False
        return not self.after or bool(day and day > self.after)


class ListedMeeting(Struct, frozen=True):
    """A meeting with what is known of it."""

    meeting: Meeting
    stage: MeetingStage


class ListedStatement(Struct, frozen=True):
    """A joint statement with how far it has come and who joins it."""

    statement: Statement
    stage: StatementStage
    positions: Positions


def meetings(plan: Plan, as_of: date, filters: RegisterFilters) -> Listing[ListedMeeting]:
    """Return the meetings that the filters keep, the earliest first."""
    rows = (
        ListedMeeting(meeting, stage)
        for meeting in sorted(plan.meetings, key=lambda one: (one.date, one.id))
        if filters.keeps(stage := meeting_stage(meeting, as_of), meeting.date)
        if filters.body in {None, meeting.body}
        if filters.member is None or any(entry.member == filters.member for entry in meeting.attendance)
    )
    return Listing(plan, as_of, tuple(rows))


def statements(plan: Plan, as_of: date, filters: RegisterFilters) -> Listing[ListedStatement]:
    """Return the joint statements that were known and the filters keep, those whose answer is due first first."""
    rows = (
        ListedStatement(statement, stage, positions(plan, statement, as_of))
        for statement in sorted(plan.statements, key=_by_last_day)
        if is_known(statement, as_of)
        if filters.keeps(stage := statement_stage(statement, as_of), last_day(statement))
        if filters.body is None or filters.body in statement.prepares
        if filters.member is None or any(one.member == filters.member for one in statement.positions)
    )
    return Listing(plan, as_of, tuple(rows))


def last_day(statement: Statement) -> date | None:
    """Return the last day for the answer, None where it has none."""
    due = statement.request.due if statement.request else None
    return due.last if due else None


def _by_last_day(statement: Statement) -> tuple[bool, str, str]:
    last = last_day(statement)
    return last is None, last.isoformat() if last else "", statement.id

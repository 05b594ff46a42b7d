"""What decisions asked somebody to do, and what is known of each on a day: the ledger of the meetings."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.model.kinds import Outcome
from mlr_cli.queries.actors import Holder, HolderKind
from mlr_cli.queries.states.meetings import held_meetings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.meeting import AgendaItem, Assignment, Done, Meeting
    from mlr_cli.model.plan import Plan

_UNDECIDED = frozenset({Outcome.TABLED, Outcome.WITHDRAWN})


class AssignmentStage(StrEnum):
    """How far an assignment has come on a day."""

    TO_DO = "to-do"
    CARRIED_OUT = "carried-out"
    REPORTED_BACK = "reported-back"
    DROPPED = "dropped"

    @property
    def settled(self) -> bool:
        """Whether nothing more is asked for."""
        return self in {AssignmentStage.REPORTED_BACK, AssignmentStage.DROPPED}


class Assigned(Struct, frozen=True):
    """An assignment with the meeting and the matter that it was given in; both numbers count from 1."""

    meeting: Meeting
    number: int
    item: AgendaItem
    place: int
    assignment: Assignment
    stage: AssignmentStage

    @property
    def id(self) -> str:
        """Where it stands: `meeting#matter.assignment`."""
        return f"{self.meeting.id}#{self.number}.{self.place}"

    @property
    def due(self) -> date | None:
        """The last day for it, inclusive, None where the decision gives none."""
        return self.assignment.due.last if self.assignment.due else None

    @property
    def holder(self) -> Holder | None:
        """Who is to do it: a body of the plan or an outside party, None where nobody is named."""
        if self.assignment.body is not None:
            return Holder(HolderKind.BODY, self.assignment.body)
        return Holder(HolderKind.PARTY, self.assignment.party) if self.assignment.party else None

    @property
    def internal(self) -> bool:
        """Whether it is for the cooperation's own eyes."""
        return self.meeting.internal or self.item.internal

    def days_late(self, day: date) -> int:
        """Return by how many days a day lies after the last day of what is still to do; 0 where it does not."""
        due = self.due if self.stage is AssignmentStage.TO_DO else None
        return max(0, (day - due).days) if due else 0


def assignments(plan: Plan, as_of: date) -> Iterator[Assigned]:
    """Yield what the meetings held by a day asked for, the earliest meeting first, in the order of the agendas.

    A matter that was tabled or withdrawn asks for nothing yet.
    """
    for meeting in held_meetings(plan, as_of):
        for number, item in enumerate(meeting.agenda, 1):
            if item.outcome not in _UNDECIDED:
                for place, one in enumerate(item.assignments, 1):
                    yield Assigned(meeting, number, item, place, one, _stage(one, as_of))


def _stage(one: Assignment, as_of: date) -> AssignmentStage:
    """Return how far an assignment has come; one that was reported back and not carried out is still to do."""
    if _known(one.dropped, as_of):
        return AssignmentStage.DROPPED
    if not _known(one.carried_out, as_of):
        return AssignmentStage.TO_DO
    return AssignmentStage.REPORTED_BACK if _known(one.reported_back, as_of) else AssignmentStage.CARRIED_OUT


def _known(done: Done | None, as_of: date) -> bool:
    return done is not None and done.date <= as_of

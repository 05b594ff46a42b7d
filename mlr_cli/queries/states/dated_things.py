"""Everything in a plan that has a day, and how it stands on a day: one place to ask, whatever the day is for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from mlr_cli.model.kinds import Role
from mlr_cli.queries.actors import Actor, Holder, HolderKind, acts, to_act
from mlr_cli.queries.order import goals_of
from mlr_cli.queries.states.assignments import AssignmentStage, assignments
from mlr_cli.queries.states.dated import (
    Dated,
    DatedAssignment,
    DatedFollowUp,
    DatedGoal,
    DatedMeeting,
    DatedStatement,
    Standing,
)
from mlr_cli.queries.states.goals import FollowUpStage, State, States
from mlr_cli.queries.states.meetings import MeetingStage, meeting_stage
from mlr_cli.queries.states.statements import is_known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from mlr_cli.model.activity import Activity
    from mlr_cli.model.meeting import Meeting
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.statement import Statement
    from mlr_cli.queries.states.assignments import Assigned
    from mlr_cli.queries.states.dated import Entry

_One = TypeVar("_One", bound=Dated)
_GIVEN_UP = frozenset({State.DROPPED, State.LAPSED})


class Year(Struct, frozen=True):
    """Everything in a plan that has a day, as it stood on the day `as_of`: each kind in the order of the plan."""

    plan: Plan
    as_of: date
    goals: tuple[DatedGoal, ...]
    follow_ups: tuple[DatedFollowUp, ...]
    statements: tuple[DatedStatement, ...]
    meetings: tuple[DatedMeeting, ...]
    assignments: tuple[DatedAssignment, ...]

    def entries(self) -> tuple[Entry, ...]:
        """Return all of it by day; on one day meetings come first, then goals and the rest."""
        known: tuple[Entry, ...] = (
            *self.meetings,
            *self.goals,
            *self.statements,
            *self.assignments,
            *self.follow_ups,
        )
        return tuple(sorted(known, key=lambda one: one.day))


def year(
    plan: Plan, as_of: date, *, body: str | None = None, area: str | None = None, states: States | None = None
) -> Year:
    """Return everything in a plan that has a day, and how it stands on a day.

    `body` keeps what that body is to act on, its own meetings among it; `area` what concerns the activities
    of one area, and the meetings of the bodies in it. What has no day, or none that is known yet, is left out.
    `states` are those of the plan on the day, where they are at hand.
    """
    dates = _Dates(states or States(plan, as_of), area)
    return Year(
        plan,
        as_of,
        _acted_on(dates.goals(), body),
        _acted_on(dates.follow_ups(), body),
        _acted_on(dates.statements(), body),
        _acted_on(dates.meetings(), body),
        _acted_on(dates.assignments(), body),
    )


def _acted_on(found: Iterable[_One], body: str | None) -> tuple[_One, ...]:
    return tuple(one for one in found if body is None or acts(one.act, body))


class _Dates:
    """Finds what has a day in a plan, or in one area of it."""

    def __init__(self, states: States, area: str | None) -> None:
        self._states = states
        self._plan = states.plan
        self._as_of = states.as_of
        self._area = area

    @cached_property
    def _activities(self) -> tuple[Activity, ...]:
        return tuple(one for one in self._plan.activities_in_order if self._area in {None, one.area})

    def goals(self) -> Iterator[DatedGoal]:
        for placed in goals_of(self._activities):
            state = self._states.of(placed)
            if state.due:
                done = Standing.CANCELLED if state.state in _GIVEN_UP else Standing.DONE
                standing = done if state.state.closed else self._open(state.due)
                act = to_act(self._plan, placed.activity, placed.goal)
                internal = placed.goal.internal or placed.activity.internal
                yield DatedGoal(placed.id, state.due, self._late(state.due), standing, act, internal, placed, state)

    def follow_ups(self) -> Iterator[DatedFollowUp]:
        for one in self._activities:
            state = self._states.follow_up(one)
            if state and state.due:
                standing = Standing.DONE if state.stage is FollowUpStage.MADE else self._open(state.due)
                act = to_act(self._plan, one)
                yield DatedFollowUp(one.id, state.due, self._late(state.due), standing, act, one.internal, one, state)

    def statements(self) -> Iterator[DatedStatement]:
        for one in self._plan.statements:
            due = one.request.due.last if one.request and one.request.due else None
            if due and is_known(one, self._as_of) and self._concerns(one.concerns):
                act = self._preparing(one)
                yield DatedStatement(one.id, due, self._late(due), self._answered(one, due), act, one.internal, one)

    def meetings(self) -> Iterator[DatedMeeting]:
        for one in sorted(self._plan.meetings, key=lambda one: (one.date, one.id)):
            body = self._plan.body_by_id.get(one.body)
            if self._area in {None, body.area if body else None}:
                stage = meeting_stage(one, self._as_of)
                late = self._late(one.date)
                yield DatedMeeting(one.id, one.date, late, _MEETINGS[stage], _answering(one), one.internal, one, stage)

    def assignments(self) -> Iterator[DatedAssignment]:
        for one in assignments(self._plan, self._as_of):
            if one.due and self._concerns(one.item.concerns):
                act = (Actor(one.holder, Role.RESPONSIBLE),) if one.holder else ()
                late = self._late(one.due)
                yield DatedAssignment(one.id, one.due, late, self._carried_out(one, one.due), act, one.internal, one)

    def _late(self, day: date) -> int:
        return (self._as_of - day).days

    def _open(self, day: date) -> Standing:
        return Standing.LATE if day < self._as_of else Standing.AHEAD

    def _answered(self, one: Statement, due: date) -> Standing:
        if one.sent and one.sent.date <= self._as_of:
            return Standing.DONE
        declined = one.declined and one.declined.date <= self._as_of
        return Standing.CANCELLED if declined else self._open(due)

    def _carried_out(self, one: Assigned, due: date) -> Standing:
        match one.stage:
            case AssignmentStage.DROPPED:
                return Standing.CANCELLED
            case AssignmentStage.TO_DO:
                return self._open(due)
            case _:
                return Standing.DONE

    def _preparing(self, one: Statement) -> tuple[Actor, ...]:
        """Return who prepares a statement, else who is to act on what it concerns."""
        if one.prepares:
            return tuple(Actor(Holder(HolderKind.BODY, body), Role.PREPARES) for body in one.prepares)
        return tuple(dict.fromkeys(actor for concern in one.concerns for actor in self._acting_on(concern)))

    def _acting_on(self, concern: str) -> tuple[Actor, ...]:
        if placed := self._plan.goal_by_id.get(concern):
            return to_act(self._plan, placed.activity, placed.goal)
        activity = self._plan.activity_by_id.get(concern)
        return to_act(self._plan, activity) if activity else ()

    def _concerns(self, concerns: Iterable[str]) -> bool:
        """Whether any activity or goal that something concerns lies in the area that is asked for, if any is."""
        if self._area is None:
            return True
        named = (self._plan.activity_by_id.get(one.partition(".")[0]) for one in concerns)
        return any(activity is not None and activity.area == self._area for activity in named)


_MEETINGS = {
    MeetingStage.PLANNED: Standing.AHEAD,
    MeetingStage.HELD: Standing.DONE,
    MeetingStage.CANCELLED: Standing.CANCELLED,
    MeetingStage.UNRECORDED: Standing.LATE,
}


def _answering(meeting: Meeting) -> tuple[Actor, ...]:
    return (Actor(Holder(HolderKind.BODY, meeting.body), Role.RESPONSIBLE),)

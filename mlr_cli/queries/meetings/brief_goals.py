"""The goals and follow-ups in a brief: which of them a body has to do with, and why now."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.model.kinds import Counts
from mlr_cli.queries.actors import Holder, HolderKind, answering, takes_the_rest, to_act
from mlr_cli.queries.meetings.matters import Heading, Matter, Why, heading_of
from mlr_cli.queries.order import goals_of
from mlr_cli.queries.states.goals import FollowUpStage, State, States, needs
from mlr_cli.queries.states.meetings import bodies_that_meet
from mlr_cli.queries.states.progress import Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from mlr_cli.model.activity import Activity, Steering
    from mlr_cli.model.body import Body
    from mlr_cli.model.plan import Placed, Plan
    from mlr_cli.model.report import Moved
    from mlr_cli.queries.meetings.brief_window import BriefWindow
    from mlr_cli.queries.states.goals import FollowUpState, GoalState
    from mlr_cli.queries.states.progress import Progress


class YearGoal(Struct, frozen=True):
    """A goal that a body answers for in the year, and how it stands; `nobody` says that no body is to act on it."""

    placed: Placed
    state: GoalState
    progress: Progress | None
    nobody: bool


def newly_moved(moves: Iterable[Moved], when: BriefWindow, as_of: date) -> tuple[Moved, ...]:
    """Return the moves that were made since the previous meeting, as far as their days are known."""
    return tuple(one for one in moves if one.date and one.date <= as_of and when.is_new(one.date))


def own_roles(plan: Plan, placed: Placed, body: str) -> tuple[Steering, ...]:
    """Return the roles that a body has in a goal."""
    return tuple(entry for entry in plan.roles(placed.activity, placed.goal) if entry.body == body)


class GoalMatters:
    """Finds what a body has to do with among the goals and follow-ups of a plan."""

    def __init__(self, plan: Plan, as_of: date, body: Body, when: BriefWindow) -> None:
        """Take the plan, the day it is seen from, the body and the day the brief is for."""
        self._plan = plan
        self._as_of = as_of
        self._body = body
        self._when = when
        self._states = States(plan, as_of)
        self._tally = Tally(plan, as_of)
        self._rest = body.id in takes_the_rest(plan)
        self._start = plan.header.period.first

    def matters(self) -> Iterator[Matter]:
        """Yield the goals and follow-ups that belong in the brief and are not on the meeting's agenda."""
        for placed in goals_of(self._activities):
            roles = own_roles(self._plan, placed, self._body.id)
            if (roles or self._gets(placed.activity, placed)) and not self._is_on_agenda(placed):
                yield from self._goal(placed, roles)
        for activity in self._activities:
            if activity.follow_up and (self._acts(activity) or self._gets(activity)):
                yield from self._follow_up(activity)

    def year(self) -> tuple[YearGoal, ...]:
        """Return the goals that the body answers for, the nearest last day first."""
        found = (
            YearGoal(
                placed, self._states.of(placed), self._tally.of(placed), nobody=not self._acts(placed.activity, placed)
            )
            for placed in goals_of(self._activities)
            if self._answers_for(placed)
        )
        return tuple(sorted(found, key=lambda one: one.state.due.toordinal() if one.state.due else 10**7))

    def _answers_for(self, placed: Placed) -> bool:
        """Whether the body answers for a goal, or gets it since no body does."""
        asked = answering(self._plan, placed.activity, placed.goal)
        return self._body.id in asked or (self._rest and not asked)

    @cached_property
    def _activities(self) -> tuple[Activity, ...]:
        """The activities that the body has a role in, or all where it gets what nobody is named for."""
        known = self._plan.activities_in_order
        own = self._body.id
        return known if self._rest else tuple(one for one in known if any(entry.body == own for entry in one.steering))

    def _goal(self, placed: Placed, roles: tuple[Steering, ...]) -> Iterator[Matter]:
        state, progress = self._states.of(placed), self._tally.of(placed)
        why = frozenset(self._why(placed, state, progress))
        if why:
            yield Matter(
                placed.id,
                f"activities/{placed.activity.id}.yaml",
                heading_of(roles, why),
                tuple(one for one in Why if one in why),
                placed,
                state.due,
                roles,
                state,
                progress,
            )

    def _why(self, placed: Placed, state: GoalState, progress: Progress | None) -> Iterator[Why]:
        if state.last_report and self._when.is_new(state.last_report.date):
            yield Why.REPORTED
        if state.state.closed:
            return
        first = self._first(placed, state)
        if state.due and self._when.cannot_wait(state.due):
            yield Why.LATE if state.due < self._when.day else Why.DUE
            if self._when.between(first, state.due) or self._is_adrift(placed.activity, placed):
                yield Why.BETWEEN
        if newly_moved(placed.goal.moved, self._when, self._as_of):
            yield Why.MOVED
        if self._freed(placed, state):
            yield Why.FREED
        elif self._opens(first) and not (state.due and self._when.cannot_wait(state.due)):
            yield Why.OPENED
        if progress and progress.reached:
            yield Why.REACHED

    def _first(self, placed: Placed, state: GoalState) -> date | None:
        """Return the first day of a goal's window, as far as it is known."""
        due = placed.goal.due
        return due.first if due and due.first and not due.soft else (state.since if state.state is State.OPEN else None)

    def _freed(self, placed: Placed, state: GoalState) -> bool:
        """Whether the last of what a goal waited for was met after the previous meeting."""
        needed = needs(self._plan, placed)
        return bool(needed) and not state.waits_for and self._when.is_new(self._met(needed))

    def _met(self, needed: tuple[str, ...]) -> date | None:
        found = (self._plan.goal_by_id.get(goal) for goal in needed)
        days = (self._states.of(placed).since for placed in found if placed)
        return max((day for day in days if day), default=None)

    def _opens(self, first: date | None) -> bool:
        """Whether a window opens in the stretch that the brief is about; what begins with the plan is no news."""
        if first is None or (self._start and first <= self._start) or not self._when.is_new(first):
            return False
        return self._when.cannot_wait(first)

    def _is_on_agenda(self, placed: Placed) -> bool:
        """Whether the meeting takes a goal up: by its id, or by its activity where that is enough for it."""
        if placed.id in self._agenda:
            return True
        target = placed.goal.target
        whole = len(placed.activity.goals) == 1 or (target is not None and target.counts is Counts.MEETINGS)
        return whole and placed.activity.id in self._agenda

    @cached_property
    def _agenda(self) -> frozenset[str]:
        meeting = self._when.meeting
        return frozenset(one for item in (meeting.agenda if meeting else ()) for one in item.concerns)

    def _follow_up(self, activity: Activity) -> Iterator[Matter]:
        state = self._states.follow_up(activity)
        if state is None or state.stage is FollowUpStage.MADE:
            return
        why = tuple(self._why_follow_up(activity, state))
        if why:
            heading = Heading.PREPARE if why == (Why.FREED,) else Heading.TIME
            roles = tuple(entry for entry in activity.steering if entry.body == self._body.id)
            yield Matter(activity.id, f"activities/{activity.id}.yaml", heading, why, activity, state.due, roles, state)

    def _why_follow_up(self, activity: Activity, state: FollowUpState) -> Iterator[Why]:
        when = activity.follow_up.when if activity.follow_up else None
        if state.due and self._when.cannot_wait(state.due):
            yield Why.LATE if state.due < self._when.day else Why.DUE
            first = when.first if when and not when.soft else None
            if self._when.between(first, state.due) or self._is_adrift(activity):
                yield Why.BETWEEN
        if when and when.goal and not state.waits_for and self._when.is_new(self._met((when.goal,))):
            yield Why.FREED

    def _acts(self, activity: Activity, placed: Placed | None = None) -> bool:
        own = Holder(HolderKind.BODY, self._body.id)
        acting = to_act(self._plan, activity, placed.goal if placed else None)
        return any(actor.holder == own for actor in acting)

    def _falls_to(self, activity: Activity, placed: Placed | None = None) -> bool:
        """Whether nobody is named for a goal, or a follow-up, and the body gets what nobody is named for."""
        return self._rest and not to_act(self._plan, activity, placed.goal if placed else None)

    def _gets(self, activity: Activity, placed: Placed | None = None) -> bool:
        """Whether a goal, or a follow-up, comes to the body since no body that is to act on it ever meets."""
        return self._rest and (self._falls_to(activity, placed) or self._is_adrift(activity, placed))

    def _is_adrift(self, activity: Activity, placed: Placed | None = None) -> bool:
        """Whether somebody is to act, the body gets what nobody is named for, and no meeting of theirs is in the plan.

        Members and outside parties have no meetings in a plan. One without any meetings says nothing of its bodies.
        """
        if not self._rest:
            return False
        acting = to_act(self._plan, activity, placed.goal if placed else None)
        return bool(acting) and not any(self._meets(actor.holder) for actor in acting)

    def _meets(self, one: Holder) -> bool:
        if one.kind is not HolderKind.BODY:
            return False
        return not self._when.calendar or one.id in self._meeting

    @cached_property
    def _meeting(self) -> frozenset[str]:
        """The bodies that have meetings in the plan, or are asked about."""
        return bodies_that_meet(self._plan) | {self._body.id}

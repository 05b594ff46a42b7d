"""A goal's state on a day, computed from the plan and the dated reports known that day, never stored."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from mlr_cli.model.kinds import Closing
from mlr_cli.period import Kind
from mlr_cli.queries.states.window import Stage, Window

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from mlr_cli.model.activity import Activity, Goal
    from mlr_cli.model.kinds import Forecast
    from mlr_cli.model.plan import Placed, Plan
    from mlr_cli.model.report import FollowUpReport, Report
    from mlr_cli.period import Period

_DAY = timedelta(days=1)
_Dated = TypeVar("_Dated", "Report", "FollowUpReport")


class State(StrEnum):
    """What is known of a goal on a day: the closed states first, then the stages of an open goal."""

    MET = "met"
    PARTLY = "partly"
    MISSED = "missed"
    DROPPED = "dropped"
    LAPSED = "lapsed"
    LATE = "late"
    WAITING = "waiting"
    ONGOING = "ongoing"
    UNDATED = "undated"
    OPEN = "open"
    UPCOMING = "upcoming"

    @property
    def closed(self) -> bool:
        """Whether a report has closed the goal."""
        return self.value in _CLOSING


_CLOSING = frozenset(closing.value for closing in Closing)


class GoalState(Struct, frozen=True):
    """A goal's state on a day.

    `due` is the last day, inclusive, None where there is none or it is not yet known. `since` is the
    first day of the state where that can be told: the report that closed the goal, the day after the
    last day, the day the window opened. `waits_for` are full ids of goals that must be met first and
    are not, also of a goal that has a last day of its own; `condition` is one in words.
    `last_report` is the latest report known, `forecast` the latest one given, None for a closed goal.
    `closed_by` is the report that closed the goal, which need not be the latest.
    """

    state: State
    due: date | None = None
    since: date | None = None
    waits_for: tuple[str, ...] = ()
    condition: str | None = None
    last_report: Report | None = None
    forecast: Forecast | None = None
    closed_by: Report | None = None

    @property
    def ruling(self) -> Report | None:
        """The report that the state rests on: the one that closed the goal, else the latest."""
        return self.closed_by or self.last_report

    @property
    def reported(self) -> bool:
        """Whether anybody has reported on the goal by the day asked for."""
        return self.last_report is not None

    def days_late(self, day: date) -> int:
        """Return by how many days a day lies after the last day; 0 without one, negative before it."""
        return (day - self.due).days if self.due else 0


class FollowUpStage(StrEnum):
    """What is known of an activity's follow-up on a day."""

    MADE = "made"
    LATE = "late"
    WAITING = "waiting"
    ONGOING = "ongoing"
    OPEN = "open"
    UPCOMING = "upcoming"


class FollowUpState(Struct, frozen=True):
    """An activity's follow-up on a day; the fields mean the same as those of `GoalState`."""

    stage: FollowUpStage
    due: date | None = None
    waits_for: tuple[str, ...] = ()
    condition: str | None = None
    last_report: FollowUpReport | None = None

    def days_late(self, day: date) -> int:
        """Return by how many days a day lies after the last day; 0 without one, negative before it."""
        return (day - self.due).days if self.due else 0


class States:
    """The states of a plan's goals and follow-ups on a day; what they share is worked out once.

    Reports dated after the day are not known. What was reported last rules, on one day what stands
    last in the file.
    """

    def __init__(self, plan: Plan, as_of: date) -> None:
        """Take the plan and the day."""
        self.plan = plan
        self.as_of = as_of
        self._done: dict[int, date | None] = {}
        self._states: dict[int, GoalState] = {}
        self._follow_ups: dict[int, FollowUpState | None] = {}

    def of(self, placed: Placed) -> GoalState:
        """Return a goal's state; however often it is asked for, it is worked out once."""
        key = id(placed.goal)
        if key not in self._states:
            self._states[key] = self._state(placed)
        return self._states[key]

    def _state(self, placed: Placed) -> GoalState:
        window = self._window(placed.activity, placed.goal.due, needs(self.plan, placed))
        known = self._known(placed.goal.reports)
        last = known[-1] if known else None
        closing = _closing(known)
        if closing and closing.state:
            return GoalState(State(closing.state), window.last, closing.date, last_report=last, closed_by=closing)
        stage = window.stage(self.as_of)
        forecast = next((report.forecast for report in reversed(known) if report.forecast), None)
        since = _since(stage, window)
        return GoalState(State(stage), window.last, since, window.waits_for, window.condition, last, forecast)

    def follow_up(self, activity: Activity) -> FollowUpState | None:
        """Return the state of an activity's follow-up, None if the plan asks for none.

        A follow-up without end is never made once and for all.
        """
        key = id(activity)
        if key not in self._follow_ups:
            self._follow_ups[key] = self._follow_up(activity)
        return self._follow_ups[key]

    def _follow_up(self, activity: Activity) -> FollowUpState | None:
        if activity.follow_up is None:
            return None
        period = activity.follow_up.when
        window = self._window(activity, period, (period.goal,) if period.goal else ())
        known = self._known(activity.follow_up.reports)
        last = known[-1] if known else None
        stage = FollowUpStage(window.stage(self.as_of))
        if last is not None and stage is not FollowUpStage.ONGOING:
            stage = FollowUpStage.MADE
        return FollowUpState(stage, window.last, window.waits_for, window.condition, last)

    def done(self, activity: Activity) -> date | None:
        """Return the day when the last of an activity's goals was closed, None while any is open.

        Goals that are ongoing or undated do not count, nor do goals that themselves wait for the
        activity to be done. An activity with no other goals is never done.
        """
        key = id(activity)
        if key not in self._done:
            closings = [self._closed(goal) for goal in activity.goals if _counts(goal)]
            days = [day for day in closings if day]
            self._done[key] = max(days) if days and len(days) == len(closings) else None
        return self._done[key]

    @cached_property
    def _met(self) -> Mapping[str, date]:
        """The goals that are met, with the day of the report; the first of two with the same id."""
        closings = ((one.id, _closing(self._known(one.goal.reports))) for one in reversed(self.plan.reported))
        return {goal: one.date for goal, one in closings if one and one.state is Closing.MET}

    def _window(self, activity: Activity, period: Period | None, needed: Sequence[str]) -> Window:
        if period is not None and period.soft:
            return self._after_completion(activity, period, self._unmet(needed))
        first = period.first if period else None
        if needed and (period is None or period.kind is Kind.CONDITION):
            first = max((self._met[goal] for goal in needed if goal in self._met), default=None)
        return Window(
            period,
            first,
            period.last if period else None,
            self._unmet(needed),
            period.condition if period else None,
            needs=bool(needed),
        )

    def _after_completion(self, activity: Activity, period: Period, waits_for: tuple[str, ...]) -> Window:
        """Return the window after an activity; its last day is only known when the activity is done."""
        done = self.done(activity)
        last = max(done, period.last or done) if done else None
        return Window(period, done, last, waits_for, needs=True, shut=done is None)

    def _unmet(self, needed: Iterable[str]) -> tuple[str, ...]:
        return tuple(goal for goal in needed if goal not in self._met)

    def _closed(self, goal: Goal) -> date | None:
        closing = _closing(self._known(goal.reports))
        return closing.date if closing else None

    def _known(self, reports: Iterable[_Dated]) -> list[_Dated]:
        """Return the reports known on the day, the latest last."""
        return sorted((one for one in reports if one.date <= self.as_of), key=lambda one: one.date)


def needs(plan: Plan, placed: Placed) -> tuple[str, ...]:
    """Return the full ids of the goals that a goal depends on, each once."""
    activity, goal = placed
    if not goal.depends_on:
        return (goal.due.goal,) if goal.due and goal.due.goal else ()
    named = [goal.due.goal] if goal.due and goal.due.goal else []
    return tuple(dict.fromkeys([*named, *(plan.resolve(reference, activity) for reference in goal.depends_on)]))


def _closing(known: Sequence[Report]) -> Report | None:
    return next((report for report in reversed(known) if report.state), None)


def _counts(goal: Goal) -> bool:
    if goal.due is None:
        return bool(goal.depends_on)
    return goal.due.kind not in {Kind.ALWAYS, Kind.COMPLETION}


def _since(stage: Stage, window: Window) -> date | None:
    match stage:
        case Stage.LATE if window.last:
            return window.last + _DAY
        case Stage.OPEN:
            return window.first
        case _:
            return None

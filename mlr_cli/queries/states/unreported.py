"""Goals that nobody has reported on for a while, though their time has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.queries.actors import acts, to_act
from mlr_cli.queries.order import goals_of
from mlr_cli.queries.states.goals import State, States

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Placed, Plan
    from mlr_cli.queries.actors import Actor
    from mlr_cli.queries.states.goals import GoalState

_NOT_BEGUN = frozenset({State.UPCOMING, State.WAITING})


class StaleGoal(Struct, frozen=True):
    """A goal that is not closed and that nobody has reported on for so many `days`.

    They are counted from the latest report, where there is none from the day its time began, and not from before
    the plan's period.
    """

    placed: Placed
    state: GoalState
    days: int
    act: tuple[Actor, ...]


def stale_goals(
    plan: Plan, as_of: date, days: int, *, body: str | None = None, area: str | None = None
) -> Iterator[StaleGoal]:
    """Yield the goals that nobody has reported on for so many days or more, in the order of the longest.

    Goals whose time has not begun, and those that wait for something, are nobody's to report on yet.
    """
    states = States(plan, as_of)
    activities = [one for one in plan.activities_in_order if area in {None, one.area}]
    found = [_silent(states, placed) for placed in goals_of(activities)]
    for one in sorted(filter(None, found), key=lambda one: -one.days):
        if one.days >= days and (body is None or acts(one.act, body)):
            yield one


def _silent(states: States, placed: Placed) -> StaleGoal | None:
    """Return for how long a goal has gone without a report, None where there is nothing to report on."""
    state = states.of(placed)
    since = state.last_report.date if state.last_report else first_day(states.plan, placed)
    if state.state.closed or state.state in _NOT_BEGUN or since is None:
        return None
    act = to_act(states.plan, placed.activity, placed.goal)
    return StaleGoal(placed, state, (states.as_of - since).days, act)


def first_day(plan: Plan, placed: Placed) -> date | None:
    """Return the day when a goal's time began: its own first day, or the plan's where it is later or the only one."""
    first = placed.goal.due.first if placed.goal.due else None
    return max(filter(None, (first, plan.header.period.first)), default=None)

"""What should have been done by a day, what soon should, and who is to act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from mlr_cli.queries.actors import Holder, HolderKind, to_act
from mlr_cli.queries.order import goals_of
from mlr_cli.queries.state import FollowUpStage, States

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from mlr_cli.model.activity import Activity
    from mlr_cli.model.plan import Placed, Plan
    from mlr_cli.queries.actors import Actor
    from mlr_cli.queries.state import FollowUpState, GoalState

_Due = TypeVar("_Due", "DueGoal", "DueFollowUp")


@dataclass(frozen=True, slots=True)
class DueGoal:
    """A goal whose last day has passed or is near; `days_late` is negative, or 0, where it is near."""

    placed: Placed
    state: GoalState
    due: date
    days_late: int
    act: tuple[Actor, ...]


@dataclass(frozen=True, slots=True)
class DueFollowUp:
    """A follow-up whose last day has passed or is near; `days_late` as for a goal."""

    activity: Activity
    state: FollowUpState
    due: date
    days_late: int
    act: tuple[Actor, ...]


@dataclass(frozen=True, slots=True)
class Overdue:
    """What is overdue on a day, and what falls due on it or within `soon` days after it.

    `body` and `area` are the ids that it was narrowed to. Each list has what is most late, or nearest, first,
    then the order of the plan.
    """

    plan: Plan
    as_of: date
    soon: int | None
    body: str | None
    area: str | None
    goals: tuple[DueGoal, ...]
    follow_ups: tuple[DueFollowUp, ...]
    soon_goals: tuple[DueGoal, ...] = ()
    soon_follow_ups: tuple[DueFollowUp, ...] = ()

    @property
    def late(self) -> bool:
        """Whether anything is late."""
        return bool(self.goals or self.follow_ups)


def overdue(
    plan: Plan, as_of: date, *, soon: int | None = None, body: str | None = None, area: str | None = None
) -> Overdue:
    """Return what is overdue, and with `soon` what falls due on the day or within so many days after it.

    `body` keeps what that body is to act on, `area` the activities of one area.
    """
    states = States(plan, as_of)
    activities = [one for one in plan.activities_in_order if area in {None, one.area}]
    goals = _sorted(_goals(states, activities), body)
    follow_ups = _sorted(_follow_ups(states, activities), body)
    return Overdue(
        plan,
        as_of,
        soon,
        body,
        area,
        tuple(one for one in goals if one.days_late > 0),
        tuple(one for one in follow_ups if one.days_late > 0),
        tuple(one for one in goals if _is_soon(one, soon)),
        tuple(one for one in follow_ups if _is_soon(one, soon)),
    )


def _goals(states: States, activities: Iterable[Activity]) -> Iterator[DueGoal]:
    """Yield every goal that is not closed and has a last day."""
    for placed in goals_of(activities):
        state = states.of(placed)
        if state.due and not state.state.closed:
            late = state.days_late(states.as_of)
            yield DueGoal(placed, state, state.due, late, to_act(states.plan, placed.activity, placed.goal))


def _follow_ups(states: States, activities: Iterable[Activity]) -> Iterator[DueFollowUp]:
    """Yield every follow-up that is not made and has a last day."""
    for activity in activities:
        state = states.follow_up(activity)
        if state and state.due and state.stage is not FollowUpStage.MADE:
            yield DueFollowUp(activity, state, state.due, state.days_late(states.as_of), to_act(states.plan, activity))


def _sorted(found: Iterable[_Due], body: str | None) -> list[_Due]:
    """Return what a body is to act on, or everything, the most late first."""
    wanted = Holder(HolderKind.BODY, body) if body else None
    kept = (one for one in found if wanted is None or any(actor.holder == wanted for actor in one.act))
    return sorted(kept, key=lambda one: -one.days_late)


def _is_soon(one: DueGoal | DueFollowUp, soon: int | None) -> bool:
    return soon is not None and -soon <= one.days_late <= 0

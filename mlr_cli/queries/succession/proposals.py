"""What may become of each goal in the next plan, proposed from what has been reported by a day."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.model.kinds import BodyKind, Fate, Forecast, Role
from mlr_cli.period import Kind, PeriodError
from mlr_cli.period.shift import shifted
from mlr_cli.queries.order import goals_in_order
from mlr_cli.queries.states.goals import State, States

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Placed, Plan
    from mlr_cli.period import Period
    from mlr_cli.queries.states.goals import GoalState


class Ground(StrEnum):
    """What a proposal rests on."""

    OUTCOME = "outcome"
    FORECAST = "forecast"
    TIME = "time"
    SILENCE = "silence"


class Proposed(Struct, frozen=True):
    """What is proposed for a goal, with its state on the day and what that rests on.

    `due` is a new time for a goal whose own runs out with the plan. `guessed` says that nobody has told who
    decided that the goal is dropped, so that `body` must be looked at.
    """

    placed: Placed
    state: GoalState
    fate: Fate
    ground: Ground
    due: Period | None = None
    reason: str | None = None
    decided_by: str | None = None
    guessed: bool = False


_FATES = {
    State.MET: Fate.MET,
    State.PARTLY: Fate.CARRIED_ON,
    State.MISSED: Fate.CARRIED_ON,
    State.DROPPED: Fate.DROPPED,
    State.LAPSED: Fate.LAPSED,
}


def proposed(plan: Plan, as_of: date, years: int) -> Iterator[Proposed]:
    """Yield a proposal for every goal, in the order of the plan; the next plan begins so many years later."""
    states = States(plan, as_of)
    for placed in goals_in_order(plan):
        yield _proposed(plan, placed, states.of(placed), years)


def _proposed(plan: Plan, placed: Placed, state: GoalState, years: int) -> Proposed:
    fate, ground = _fate(plan, placed, state)
    report = state.closed_by
    if fate is Fate.DROPPED and report is not None:
        body, guessed = _who(plan, placed, report.by)
        if body is None:
            return Proposed(placed, state, Fate.CARRIED_ON, ground)
        return Proposed(placed, state, fate, ground, None, report.reason or report.note, body, guessed)
    return Proposed(placed, state, fate, ground, _due(plan, placed, years) if fate is Fate.CARRIED_ON else None)


def _fate(plan: Plan, placed: Placed, state: GoalState) -> tuple[Fate, Ground]:
    if state.state in _FATES:
        return _FATES[state.state], Ground.OUTCOME
    if not within(placed.goal.due, plan):
        return Fate.CARRIED_ON, Ground.TIME
    if state.forecast is Forecast.ON_TRACK and state.state is not State.LATE:
        return Fate.MET, Ground.FORECAST
    return Fate.CARRIED_ON, Ground.FORECAST if state.forecast else Ground.SILENCE


def within(period: Period | None, plan: Plan) -> bool:
    """Whether a time has a last day, and that is no later than the plan's own."""
    end = plan.header.period.last
    return bool(period and period.last and end and period.last <= end)


def _due(plan: Plan, placed: Placed, years: int) -> Period | None:
    due = placed.goal.due
    return later(due, years) if due and within(due, plan) and due.kind is not Kind.COMPLETION else None


def later(period: Period, years: int) -> Period | None:
    """Return a time some years later, None where the calendar ends before."""
    try:
        return shifted(period, years)
    except PeriodError:
        return None


def _who(plan: Plan, placed: Placed, by: str | None) -> tuple[str | None, bool]:
    """Return the body that dropped a goal, and whether that is a guess: who reported, who decides, the board."""
    said = next((body.id for body in plan.bodies if by in {body.id, body.name, body.short}), None) if by else None
    if said:
        return said, False
    deciding = (entry.body for entry in plan.roles(placed.activity, placed.goal) if entry.role is Role.DECIDES)
    board = (body.id for body in plan.bodies if body.kind is BodyKind.BOARD)
    return next((body for body in deciding if body), None) or next(board, None), True

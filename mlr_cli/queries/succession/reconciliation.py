"""Every goal of the old plan accounted for once in the new one: what became of it, and what does not agree."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.model.kinds import Fate, Forecast
from mlr_cli.queries.order import goals_in_order
from mlr_cli.queries.states.goals import State, States
from mlr_cli.queries.states.outcomes import is_dropped
from mlr_cli.queries.succession.proposals import within
from mlr_cli.queries.succession.successors import GOES_ON
from mlr_cli.queries.versions.former_ids import by_any_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from mlr_cli.model.activity import Activity
    from mlr_cli.model.plan import Placed, Plan
    from mlr_cli.model.rollover import Decided
    from mlr_cli.queries.states.goals import GoalState
    from mlr_cli.queries.succession.successors import Succession


class Obstacle(StrEnum):
    """Why a fate does not hold.

    `UNDECIDED`: there is none. `CONTRADICTED`: the outcome is another. `UNCONFIRMED`: it says that the goal is
    closed, and nobody has reported that. `VANISHED`: the goal goes on, and the new plan does not have it.
    `STILL_THERE`: the goal is closed, and the new plan has it.
    """

    UNDECIDED = "undecided"
    CONTRADICTED = "contradicted"
    UNCONFIRMED = "unconfirmed"
    VANISHED = "vanished"
    STILL_THERE = "still-there"


class Account(Struct, frozen=True):
    """One goal of the old plan: its state on the day, its fate, and what it is in the new plan.

    `unanswered` says that its time is over with the old plan and nobody has said how it went.
    """

    placed: Placed
    state: GoalState
    decided: Decided | None
    next_goals: tuple[Placed, ...]
    obstacles: tuple[Obstacle, ...]
    unanswered: bool


class Reconciliation(Struct, frozen=True, dict=True):
    """All goals of the old plan, the fates counted, and the goals of the new plan that come of none."""

    succession: Succession
    draft: Plan
    as_of: date
    accounts: tuple[Account, ...]
    new: tuple[Placed, ...]

    @property
    def plan(self) -> Plan:
        """The old plan."""
        return self.succession.plan

    @property
    def counted(self) -> Mapping[Fate, int]:
        """How many goals have each fate; the sum is the number of goals with one."""
        return Counter(one.decided.fate for one in self.accounts if one.decided)

    @property
    def obstacles(self) -> tuple[tuple[Account, Obstacle], ...]:
        """What has to be put right before the new plan can take over."""
        return tuple((one, why) for one in self.accounts for why in one.obstacles)

    @property
    def unanswered(self) -> tuple[Account, ...]:
        """The goals whose outcome is missing."""
        return tuple(one for one in self.accounts if one.unanswered)

    @property
    def closing(self) -> tuple[Activity, ...]:
        """The activities all of whose goals are closed."""
        return tuple(self.succession.closing())


def reconcile(succession: Succession, draft: Plan, as_of: date) -> Reconciliation:
    """Return every goal of a plan with what became of it in a draft of the next one.

    A goal of the draft is found by its id, or by the ids that it, or its activity, says it had.
    """
    found = by_any_id(draft)
    states = States(succession.plan, as_of)
    accounts = tuple(
        _account(succession, placed, states.of(placed), found) for placed in goals_in_order(succession.plan)
    )
    taken = {id(next_goal.goal) for one in accounts for next_goal in one.next_goals}
    new = tuple(placed for placed in goals_in_order(draft) if id(placed.goal) not in taken)
    return Reconciliation(succession, draft, as_of, accounts, new)


def _account(succession: Succession, placed: Placed, state: GoalState, found: Mapping[str, Placed]) -> Account:
    decided = succession.fates.get(placed.id)
    expected = succession.successors.get(placed.id, ())
    next_goals = tuple(found[one] for one in expected if one in found)
    if not expected and placed.id in found and decided is not None and not _is_heir(succession, placed.id):
        next_goals = (found[placed.id],)
    obstacles = tuple(_obstacles(decided, state, expected, next_goals))
    return Account(
        placed, state, decided, next_goals, obstacles, _is_unanswered(succession.plan, placed, state, decided)
    )


def _is_heir(succession: Succession, full: str) -> bool:
    """Whether other goals become one with this id, so that it may be there though it is itself closed."""
    return full in succession.next_goals


def _obstacles(
    decided: Decided | None, state: GoalState, expected: tuple[str, ...], next_goals: tuple[Placed, ...]
) -> Iterator[Obstacle]:
    if decided is None:
        yield Obstacle.UNDECIDED
        return
    closes = decided.fate not in GOES_ON
    if state.state.closed and state.state not in _AGREES[decided.fate]:
        yield Obstacle.CONTRADICTED
    if not state.state.closed and decided.fate in {Fate.MET, Fate.LAPSED}:
        yield Obstacle.UNCONFIRMED
    if len(next_goals) < len(expected):
        yield Obstacle.VANISHED
    if closes and next_goals:
        yield Obstacle.STILL_THERE


_OPEN_END = frozenset({State.PARTLY, State.MISSED})
_AGREES: Mapping[Fate, frozenset[State]] = {
    Fate.MET: frozenset({State.MET}),
    Fate.LAPSED: frozenset({State.LAPSED}),
    Fate.DROPPED: _OPEN_END | {State.DROPPED},
    **dict.fromkeys(GOES_ON, _OPEN_END),
}
"""The outcomes that each fate agrees with; a goal that was not met may go on or be dropped."""


def _is_unanswered(plan: Plan, placed: Placed, state: GoalState, decided: Decided | None) -> bool:
    """Whether neither a report nor a decision that it is dropped says how a goal went."""
    ends = within(placed.goal.due, plan) and not (decided and is_dropped(decided))
    return ends and not state.state.closed and state.forecast is not Forecast.CONTINUES

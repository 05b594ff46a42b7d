"""Who has reported for a period, with which forecast, and who has not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.queries.actors import Holder, HolderKind, acts, to_act
from mlr_cli.queries.order import bodies_in_order, goals_in_order
from mlr_cli.queries.states.goals import State, States
from mlr_cli.queries.states.unreported import first_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from mlr_cli.model.plan import Placed, Plan
    from mlr_cli.model.report import Report
    from mlr_cli.period import Period
    from mlr_cli.queries.actors import Actor
    from mlr_cli.queries.states.goals import GoalState


class Answered(Struct, frozen=True):
    """A goal to report on for a period, and the latest report for it, None where there is none."""

    placed: Placed
    state: GoalState
    report: Report | None
    act: tuple[Actor, ...]


class FollowUpOf(Struct, frozen=True):
    """How far the reports for a period have come on a day.

    `goals` are those to report on, in the order of the plan: they have a last day, their time began before the
    period ended, and they were not closed when it began. `ended` says whether the period is over.
    """

    plan: Plan
    as_of: date
    period: Period
    body: str | None
    goals: tuple[Answered, ...]
    ended: bool

    @property
    def missing(self) -> tuple[Answered, ...]:
        """The goals that nobody has reported on for the period."""
        return tuple(one for one in self.goals if one.report is None)

    def by_holder(self) -> Mapping[Holder | None, tuple[Answered, ...]]:
        """Return the goals by who is to report: the bodies in the order of the plan, None for nobody last."""
        order = {Holder(HolderKind.BODY, body.id): place for place, body in enumerate(bodies_in_order(self.plan))}
        holders = dict.fromkeys(who for one in self.goals for who in _who(one))
        ordered = sorted(holders, key=lambda who: (who is None, order.get(who, len(order)) if who else 0))
        return {who: tuple(one for one in self.goals if who in _who(one)) for who in ordered}


def followup(plan: Plan, as_of: date, period: Period, *, body: str | None = None) -> FollowUpOf:
    """Return who has reported for a period that has a first and a last day, by a day.

    A report is for the period that it names if that one ends within it, else for the one that its date lies in.
    `body` keeps what that body is to act on.
    """
    found = tuple(_answered(plan, as_of, period))
    kept = tuple(one for one in found if body is None or acts(one.act, body))
    return FollowUpOf(plan, as_of, period, body, kept, period.last is not None and as_of > period.last)


def _answered(plan: Plan, as_of: date, period: Period) -> Iterator[Answered]:
    states = States(plan, as_of)
    at_its_end = States(plan, min(as_of, period.last or as_of))
    for placed in goals_in_order(plan):
        reports = [one for one in placed.goal.reports if one.date <= as_of and _is_for(one, period)]
        last = max(reports, key=lambda one: one.date, default=None)
        state = states.of(placed)
        if last or (state.due and not _closed_before(state, period) and _begun(at_its_end, placed, period)):
            yield Answered(placed, state, last, to_act(plan, placed.activity, placed.goal))


def _is_for(report: Report, period: Period) -> bool:
    day = (report.period.last if report.period else None) or report.date
    return (period.first is None or period.first <= day) and (period.last is None or day <= period.last)


def _closed_before(state: GoalState, period: Period) -> bool:
    if not state.state.closed or state.since is None or period.first is None:
        return False
    return state.since < period.first


def _begun(states: States, placed: Placed, period: Period) -> bool:
    """Whether a goal's time had begun when the period ended; one that waits for another has not."""
    first = first_day(states.plan, placed)
    if first and period.last and first > period.last:
        return False
    return states.of(placed).state is not State.WAITING


def _who(one: Answered) -> Iterable[Holder | None]:
    return dict.fromkeys(actor.holder for actor in one.act) or (None,)

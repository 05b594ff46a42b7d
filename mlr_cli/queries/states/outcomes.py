"""How a goal went, as a year's evaluation counts it: what closed it, or that it continues."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from mlr_cli.model.kinds import Closing, Fate, Forecast

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from mlr_cli.model.activity import Goal
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.report import Report
    from mlr_cli.model.rollover import Decided

Outcome: TypeAlias = Closing | Forecast

OUTCOMES: tuple[Outcome, ...] = (*Closing, Forecast.CONTINUES)
"""What a goal's outcome may be; that it continues closes nothing."""

NEEDS_REASON = frozenset({Closing.PARTLY, Closing.MISSED, Closing.DROPPED})
"""The outcomes that say little without a reason."""


def answer_to(goal: Goal, as_of: date, begins: date | None) -> Report | None:
    """Return the report that says how a goal went by a day, None where nobody has said so.

    It is the latest that closes the goal, else the latest with a forecast if that is that it continues. What was
    reported before the plan `begins` is about another year, and answers nothing about this one.
    """
    of_year = (one for one in goal.reports if one.date <= as_of and is_of_year(one.date, begins))
    known = sorted(of_year, key=lambda one: one.date)
    closing = next((one for one in reversed(known) if one.state), None)
    outlook = next((one for one in reversed(known) if one.forecast), None)
    return closing or (outlook if outlook and outlook.forecast is Forecast.CONTINUES else None)


def dropped(plan: Plan, as_of: date) -> Mapping[str, Decided]:
    """Return the decisions, known on a day, that goals are dropped, by full id: each says why, so it is an outcome.

    One without a date is known from the plan's last day on.
    """
    last = plan.header.period.last or as_of
    every = (one for rollover in plan.rollovers for one in rollover.goals)
    return {one.goal: one for one in every if is_dropped(one) and (one.date or last) <= as_of}


def is_dropped(decided: Decided) -> bool:
    """Whether it has been decided that a goal is dropped, and why."""
    return decided.fate is Fate.DROPPED and decided.reason is not None


def is_of_year(day: date, begins: date | None) -> bool:
    """Whether a day is in the time of a plan that begins on a day, or after it; any is where that is not said."""
    return begins is None or day >= begins


def outcome_of(report: Report | None) -> Outcome | None:
    """Return the outcome that a report gives, None for one that gives none."""
    if report is None:
        return None
    return report.state or (report.forecast if report.forecast is Forecast.CONTINUES else None)

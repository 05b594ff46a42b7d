"""How a goal went, as a year's evaluation counts it: what closed it, or that it continues."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from mlr_cli.model.kinds import Closing, Forecast

if TYPE_CHECKING:
    from datetime import date

    from mlr_cli.model.activity import Goal
    from mlr_cli.model.report import Report

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


def is_of_year(day: date, begins: date | None) -> bool:
    """Whether a day is in the time of a plan that begins on a day, or after it; any is where that is not said."""
    return begins is None or day >= begins


def outcome_of(report: Report | None) -> Outcome | None:
    """Return the outcome that a report gives, None for one that gives none."""
    if report is None:
        return None
    return report.state or (report.forecast if report.forecast is Forecast.CONTINUES else None)

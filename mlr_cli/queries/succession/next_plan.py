"""What the next plan is called, which time it is for, and who may hold the chair in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlr_cli.model.cooperation import ChairTerm
from mlr_cli.queries.succession.proposals import later

if TYPE_CHECKING:
    from datetime import date

    from mlr_cli.model.plan import Plan
    from mlr_cli.period import Period

_YEAR = re.compile(r"(?<!\d)(\d{4})(?:([/–-])(\d{2}))?(?!\d)")
"""A year, or two that follow on each other: `2025`, `2025/26`."""


def years_of(plan: Plan) -> int | None:
    """Return how many whole years a plan is for, None where it is not for whole years."""
    first, last = plan.header.period.first, plan.header.period.last
    if first is None or last is None:
        return None
    years = last.year - first.year + (1 if (last.month, last.day) >= (first.month, first.day) else 0)
    return years if years and _is_day_before(last, first, years) else None


def _is_day_before(last: date, first: date, years: int) -> bool:
    """Whether a day is the last before another, so many years later; no plan begins on 29 February."""
    return last.toordinal() + 1 == first.replace(day=min(first.day, 28), year=first.year + years).toordinal()


def next_period(plan: Plan) -> Period | None:
    """Return the time of the next plan, as long as this one's and right after it; None where that is not clear."""
    years = years_of(plan)
    return later(plan.header.period, years) if years else None


def with_later_years(text: str, plan: Plan, years: int) -> str:
    """Return a text in which the years of the plan's time are so many years later: `2025/26` is `2026/27`."""
    first, last = plan.header.period.first, plan.header.period.last
    known = range(first.year, last.year + 1) if first and last else range(0)

    def later_year(found: re.Match[str]) -> str:
        year, sign, short = int(found[1]), found[2], found[3]
        if year not in known:
            return found[0]
        if short is None:
            return str(year + years)
        follows = int(short) == (year + 1) % 100
        return f"{year + years}{sign}{(year + years + 1) % 100:02}" if follows else f"{year + years}{sign}{short}"

    return _YEAR.sub(later_year, text)


def candidates(plan: Plan) -> tuple[str, ...]:
    """Return the members among whom the chair rotates, none where it does not."""
    chair = plan.cooperation.chair
    return chair.rotates if chair else ()


def known_chair(plan: Plan, period: Period) -> tuple[ChairTerm, ...]:
    """Return who is known to hold the chair in some of a time."""
    chair = plan.cooperation.chair
    return tuple(term for term in (chair.terms if chair else ()) if _overlap(term.period, period))


def next_chair(plan: Plan, period: Period) -> ChairTerm | None:
    """Return whose turn it is in the next plan, None where the plan does not say who had the last turn.

    A turn is a year; in a plan for several years the turns are many, so nobody is proposed.
    """
    order, terms = candidates(plan), known_chair(plan, plan.header.period)
    if not order or not terms or years_of(plan) != 1 or terms[-1].member not in order:
        return None
    following = order[(order.index(terms[-1].member) + 1) % len(order)]
    return ChairTerm.model_construct(member=following, period=period)


def _overlap(one: Period, other: Period) -> bool:
    if not (one.first and one.last and other.first and other.last):
        return False
    return one.first <= other.last and other.first <= one.last

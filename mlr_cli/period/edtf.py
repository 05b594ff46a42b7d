"""Periods as EDTF (ISO 8601-2), for systems that read that.

Level 0 and the open intervals of level 1 are enough. EDTF has no weeks, and its codes for halves,
thirds and quarters are rarely understood, so those are written as intervals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.period.period import Kind, Period
from mlr_cli.period.point import Unit

if TYPE_CHECKING:
    from datetime import date

    from mlr_cli.period.point import Point


def edtf(period: Period) -> str | None:
    """Return a period in EDTF, or nothing where it names no time (`löpande`, `när …`, `efter avslut`).

    `efter avslut A` is written as A: that its days are only expected is lost.
    """
    begin, end = period.begin, period.end
    match period.kind:
        case Kind.BEFORE:
            return f"../{period.last}"
        case Kind.AFTER:
            return f"{period.first}/.."
        case Kind.BY:
            begin = None
        case Kind.FROM:
            end = None
        case _:
            pass
    return _interval(begin, end)


def _interval(begin: Point | None, end: Point | None) -> str | None:
    if begin is end is None:
        return None
    first = _edge(begin, begin.first) if begin else ".."
    last = _edge(end, end.last) if end else ".."
    return first if first == last else f"{first}/{last}"


def _edge(point: Point, day: date) -> str:
    """Return an end of an interval, as coarse as the point allows."""
    match point.unit:
        case Unit.YEAR:
            return f"{day:%Y}"
        case Unit.WEEK | Unit.DAY:
            return day.isoformat()
        case _:
            return f"{day:%Y-%m}"

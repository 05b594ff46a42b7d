"""The year, month by month: everything that has a day."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.period.point import Point, Unit
from mlr_cli.queries.states.dated_things import year

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.states.dated import Entry


class Month(Struct, frozen=True):
    """A month and what falls in it, by day."""

    point: Point
    entries: tuple[Entry, ...]


class Wheel(Struct, frozen=True):
    """The year as it stands on a day: every month of the plan's period, and others that something falls in."""

    plan: Plan
    as_of: date
    body: str | None
    area: str | None
    months: tuple[Month, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Everything, by day."""
        return tuple(one for month in self.months for one in month.entries)


def wheel(
    plan: Plan, as_of: date, *, body: str | None = None, area: str | None = None, internal: bool = False
) -> Wheel:
    """Return the year month by month; without `internal`, what is for the cooperation's own eyes is left out."""
    found: dict[Point, list[Entry]] = defaultdict(list)
    for point in _months(plan):
        found[point] = []
    for one in year(plan, as_of, body=body, area=area).entries():
        if internal or not one.internal:
            found[Point(Unit.MONTH, one.day.year, one.day.month)].append(one)
    points = sorted(found, key=lambda point: point.first)
    return Wheel(plan, as_of, body, area, tuple(Month(point, tuple(found[point])) for point in points))


def _months(plan: Plan) -> Iterator[Point]:
    """Yield the months of the plan's period, none where it is open."""
    first, last = plan.header.period.first, plan.header.period.last
    if first and last:
        for place in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
            yield Point(Unit.MONTH, place // 12, place % 12 + 1)

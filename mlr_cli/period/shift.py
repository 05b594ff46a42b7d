"""A time as it is some years later: `2015-12` becomes `2016-12`, `senast 2015-H1` becomes `senast 2016-H1`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mlr_cli.period.parse import parse
from mlr_cli.period.period import Kind
from mlr_cli.period.point import Unit, month_end, read_code, weeks_in

if TYPE_CHECKING:
    from mlr_cli.period.period import Period
    from mlr_cli.period.point import Point

_POINT = re.compile(r"\d{4}(?:-[HTQ]\d|-W\d\d|-\d\d(?:-\d\d)?)?", re.ASCII)


def shifted(period: Period, years: int) -> Period:
    """Return a time with every point that it names moved by whole years, spelled as a code.

    29 February becomes 28 February, and week 53 becomes week 52, in a year that lacks them. What names no
    point, such as a condition or `löpande`, stays as it is. Raises `PeriodError` outside 1900–2199.
    """
    if period.kind in {Kind.ALWAYS, Kind.CONDITION}:
        return period
    return parse(_POINT.sub(lambda found: _moved(found[0], years), period.code))


def _moved(code: str, years: int) -> str:
    point = read_code(code)
    return _in_calendar(replace(point, year=point.year + years)).code if point else code


def _in_calendar(point: Point) -> Point:
    if point.unit is Unit.DAY:
        return replace(point, day=min(point.day, month_end(point.year, point.number).day))
    if point.unit is Unit.WEEK:
        return replace(point, number=min(point.number, weeks_in(point.year)))
    return point

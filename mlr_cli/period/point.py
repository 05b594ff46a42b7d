"""Points: the calendar's own stretches, from a year down to a day, written as codes.

A code is an ISO 8601 date, month, year or week, or a year with a half, a third (Swedish *tertial*,
four months) or a quarter.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from mlr_cli.lang import Lang, Text
from mlr_cli.lang.dates import month_name
from mlr_cli.period.fault import DID_YOU_MEAN, Fault, PeriodError, shown

FIRST_YEAR = 1900
LAST_YEAR = 2199


class Unit(StrEnum):
    """How long a point is."""

    YEAR = "year"
    HALF = "half"
    THIRD = "third"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"


PARTS_OF_YEAR = {Unit.YEAR: 1, Unit.HALF: 2, Unit.THIRD: 3, Unit.QUARTER: 4, Unit.MONTH: 12}
"""The units of whole months, and how many of them a year has."""

_LETTERS = {"H": Unit.HALF, "T": Unit.THIRD, "Q": Unit.QUARTER, "W": Unit.WEEK}
_CODE = re.compile(r"(\d{4})(?:-(?:([HTQ])(\d)|(W)(\d\d)|(\d\d)(?:-(\d\d))?))?", re.ASCII | re.IGNORECASE)
_WHY = {
    Unit.HALF: Text(sv="Ett år har 2 halvår.", en="A year has 2 halves."),
    Unit.THIRD: Text(sv="Ett år har 3 tertial.", en="A year has 3 thirds of four months."),
    Unit.QUARTER: Text(sv="Ett år har 4 kvartal.", en="A year has 4 quarters."),
    Unit.MONTH: Text(sv="Ett år har 12 månader.", en="A year has 12 months."),
}


class Point(Struct, frozen=True):
    """A stretch of the calendar that has a code of its own.

    `number` counts the unit within the year from 1 (always 1 for a year); a day has its month there
    and the day of the month in `day`, which is 0 for every other unit.
    """

    unit: Unit
    year: int
    number: int = 1
    day: int = 0

    @property
    def first(self) -> date:
        """The first day."""
        match self.unit:
            case Unit.DAY:
                return date(self.year, self.number, self.day)
            case Unit.WEEK:
                return date.fromisocalendar(self.year, self.number, 1)
            case _:
                return date(self.year, (self.number - 1) * self._months + 1, 1)

    @property
    def last(self) -> date:
        """The last day, inclusive."""
        match self.unit:
            case Unit.DAY:
                return self.first
            case Unit.WEEK:
                return self.first + timedelta(days=6)
            case _:
                return month_end(self.year, self.number * self._months)

    @property
    def code(self) -> str:
        """The canonical code: `2015`, `2015-H1`, `2015-06`, `2015-W07`, `2015-06-30`."""
        match self.unit:
            case Unit.YEAR:
                return f"{self.year}"
            case Unit.MONTH:
                return f"{self.year}-{self.number:02}"
            case Unit.DAY:
                return f"{self.year}-{self.number:02}-{self.day:02}"
            case Unit.WEEK:
                return f"{self.year}-W{self.number:02}"
            case Unit.HALF | Unit.THIRD | Unit.QUARTER:
                letter = next(letter for letter, unit in _LETTERS.items() if unit is self.unit)
                return f"{self.year}-{letter}{self.number}"

    @property
    def _months(self) -> int:
        return 12 // PARTS_OF_YEAR[self.unit]


def read_code(text: str) -> Point | None:
    """Return the point that a code means, in either case, or nothing for a text of another form.

    Raises `PeriodError` for a code of the right form that the calendar does not have.
    """
    if (match := _CODE.fullmatch(text)) is None:
        return None
    year, part, number, week, week_number, month, day = match.groups()
    if day:
        return point(Unit.DAY, year, month, day, typed=text)
    if month:
        return point(Unit.MONTH, year, month, typed=text)
    if letter := part or week:
        return point(_LETTERS[letter.upper()], year, number or week_number, typed=text)
    return point(Unit.YEAR, year, typed=text)


def point(unit: Unit, year: str, number: str = "1", day: str = "0", *, typed: str) -> Point:
    """Return the point with these figures; raises `PeriodError` if the calendar has no such point."""
    made = Point(unit, int(year), int(number), int(day))
    if not FIRST_YEAR <= made.year <= LAST_YEAR:
        raise _far_away(made, typed)
    month = Unit.MONTH if unit is Unit.DAY else unit
    limit = weeks_in(made.year) if unit is Unit.WEEK else PARTS_OF_YEAR[month]
    if not 1 <= made.number <= limit:
        raise _impossible(made, limit, month, typed)
    if unit is Unit.DAY and not 1 <= made.day <= month_end(made.year, made.number).day:
        raise _no_such_day(made, typed)
    return made


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def weeks_in(year: int) -> int:
    """Return 52 or 53: 28 December always lies in the last week of its year (ISO 8601)."""
    return date(year, 12, 28).isocalendar().week


def _far_away(made: Point, typed: str) -> PeriodError:
    reason = Text(sv="Året {year} ligger för långt bort.", en="The year {year} is too far away.")
    cure = Text(sv="Skriv ett år från {first} till {last}.", en="Write a year from {first} to {last}.")
    return PeriodError(
        Fault.YEAR_OUT_OF_RANGE,
        reason.fill(year=f"{made.year:04}"),
        cure.fill(first=FIRST_YEAR, last=LAST_YEAR),
        piece=typed,
    )


def _impossible(made: Point, limit: int, unit: Unit, typed: str) -> PeriodError:
    if unit is not Unit.WEEK:
        return _missing(typed, _WHY[unit])
    why = Text(sv="{year} har {limit} veckor.", en="{year} has {limit} weeks.")
    # Whoever writes week 53 means the end of the year.
    last = Point(unit, made.year, limit).code if made.number == limit + 1 else None
    return _missing(typed, why.fill(year=made.year, limit=limit), last)


def _no_such_day(made: Point, typed: str) -> PeriodError:
    end = month_end(made.year, made.number)
    why = Text(sv="{sv} {year} har {days} dagar.", en="{en} {year} has {days} days.").fill(
        sv=month_name(made.number, Lang.SV).capitalize(),
        en=month_name(made.number, Lang.EN),
        year=made.year,
        days=end.day,
    )
    longest = 31
    return _missing(typed, why, end.isoformat() if end.day < made.day <= longest else None)


def _missing(typed: str, why: Text, suggestion: str | None = None) -> PeriodError:
    reason = Text(sv="”{typed}” finns inte i kalendern. {why}", en="“{typed}” is not in the calendar. {why}").fill(
        typed=shown(typed), why=why
    )
    return PeriodError(Fault.IMPOSSIBLE_DATE, reason, DID_YOU_MEAN if suggestion else None, suggestion, typed)

"""A deadline that has been read."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.period.point import Unit

if TYPE_CHECKING:
    from datetime import date

    from mlr_cli.period.point import Point


class Kind(StrEnum):
    """What a deadline says about time."""

    SPAN = "span"
    BY = "by"
    BEFORE = "before"
    FROM = "from"
    AFTER = "after"
    ALWAYS = "always"
    COMPLETION = "completion"
    CONDITION = "condition"


class Period(Struct, frozen=True, eq=False):
    """A deadline: what was typed, and which days it means.

    `text` is what was typed, without outer blanks; `code` is its canonical spelling, with keywords in
    the language they were typed in. `first` and `last` are inclusive, and nothing where the time is
    open. `goal` is the `activity.goal` that a condition waits for, `condition` its words otherwise.
    `begin` and `end` are the points that were named, which may lie outside the days: `före 2016` ends
    on 31 December 2015 and names 2016. After `efter avslut` either may be missing.

    Two periods are equal when they say the same thing, however they were typed: `juni 2015` equals
    `2015-06`, and `by 2015` equals `senast 2015`.
    """

    text: str
    code: str
    kind: Kind
    first: date | None = None
    last: date | None = None
    goal: str | None = None
    condition: str | None = None
    begin: Point | None = None
    end: Point | None = None

    def __eq__(self, other: object) -> bool:
        """Whether another period says the same thing."""
        return self._meaning == other._meaning if isinstance(other, Period) else NotImplemented

    def __ne__(self, other: object) -> bool:
        """Whether another period says something else; a `Struct` does not take this from `__eq__`."""
        return not self == other

    def __hash__(self) -> int:
        """Return a number that periods which say the same thing share."""
        return hash(self._meaning)

    @property
    def _meaning(self) -> tuple[object, ...]:
        return (self.kind, self.first, self.last, self.goal, self.condition, self.begin, self.end)

    @property
    def soft(self) -> bool:
        """Whether the days are only expected: nothing is late while its activity is open."""
        return self.kind is Kind.COMPLETION


def two_whole_years(period: Period) -> bool:
    """Whether a period is two whole years in a row, such as `2015/2016`.

    That is seldom what was meant: the turn of the year is `2015-12/2016-01`.
    """
    begin, end = period.begin, period.end
    if period.kind is not Kind.SPAN or begin is None or end is None:
        return False
    return begin.unit is end.unit is Unit.YEAR and end.year == begin.year + 1

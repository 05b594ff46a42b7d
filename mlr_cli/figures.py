"""What pictures are drawn from: time as strips, the year as a wheel, progress as bars, belonging as boxes."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    from datetime import date


class Sign(StrEnum):
    """What a sign in a picture of time stands for; each has a shape of its own."""

    MEETING = "meeting"
    GOAL = "goal"
    STATEMENT = "statement"
    ASSIGNMENT = "assignment"
    FOLLOW_UP = "follow-up"


class Strip(Struct, frozen=True):
    """A line of a timeline: its name, the days it goes on, both inclusive, and the signs on it.

    Without a first day nothing is drawn; without a last day it goes on. `note` stands under the name.
    """

    name: str
    first: date | None
    last: date | None = None
    signs: tuple[tuple[date, Sign], ...] = ()
    note: str = ""


class Timeline(Struct, frozen=True):
    """Strips over the days from `first` to `last`, both inclusive; what lies outside is drawn as going on.

    `ticks` are days with what they are called, `key` is what the signs are called, `today` the day that
    holds, with its name.
    """

    first: date
    last: date
    strips: tuple[Strip, ...]
    ticks: tuple[tuple[date, str], ...]
    key: tuple[tuple[Sign, str], ...]
    today: tuple[date, str] | None = None


class Spoke(Struct, frozen=True):
    """A month of a wheel: its first day, its name, and how much there is of each kind, in a few letters."""

    first: date
    name: str
    held: tuple[tuple[Sign, str], ...] = ()


class Wheel(Struct, frozen=True):
    """Months in a ring, the first at the top and the others with the clock; `name` stands in the middle.

    `key` is what the signs are called, `marks` what the letters mean, `today` the day that holds.
    """

    name: str
    spokes: tuple[Spoke, ...]
    key: tuple[tuple[Sign, str], ...]
    marks: str = ""
    today: date | None = None


class Part(StrEnum):
    """What a part of a bar stands for; each has a pattern of its own."""

    MET = "met"
    OTHER = "other"
    LATE = "late"
    OPEN = "open"
    REST = "rest"


class Bar(Struct, frozen=True):
    """A bar of parts as long as their numbers; `said` says the same behind it."""

    name: str
    parts: tuple[tuple[Part, int], ...]
    said: str


class Bars(Struct, frozen=True):
    """Bars under one another, drawn to one scale; `key` is what the parts are called."""

    bars: tuple[Bar, ...]
    key: tuple[tuple[Part, str], ...]


class Box(Struct, frozen=True):
    """A box in a chart with those under it; the line up from it is broken where `assumed`."""

    name: str
    note: str = ""
    under: tuple[Box, ...] = ()
    assumed: bool = False


class Chart(Struct, frozen=True):
    """Boxes under boxes: who belongs to whom. `key` says what a broken line is, where there is one."""

    roots: tuple[Box, ...]
    key: str = ""


Picture: TypeAlias = Timeline | Chart | Wheel | Bars

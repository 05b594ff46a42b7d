"""Where everything stands in the picture of a wheel of months."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.document import Sector, Wheel

_OUTER, _INNER = 232, 72
_NAMES, _SIGNS = 213, 154
"""How far from the middle the names of the months and their signs stand."""
_LINE = 18
_MARGIN = 6
_BESIDE = 56
"""How far from the ring its key stands."""


@dataclass(frozen=True, slots=True)
class Part:
    """A month: the line around it, its name, and a line for each sign; `here` is the one that holds."""

    outline: str
    name: tuple[float, float, str]
    signs: tuple[tuple[float, float, str, int], ...]
    middle: tuple[float, float]
    here: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """The picture: its parts, the words in its middle, and its key."""

    width: float
    height: float
    parts: tuple[Part, ...]
    hub: tuple[tuple[float, float, str], ...]
    key: tuple[tuple[float, float, str, str], ...]


def layout(wheel: Wheel, width: float) -> Layout:
    """Return a wheel laid out in so many units, for a wide page, with its key at the right.

    The first month begins at the top, and the others follow the clock.
    """
    ring = _Ring(width / 2, _OUTER + _MARGIN, 360 / len(wheel.sectors))
    return Layout(
        width=width,
        height=2 * ring.y,
        parts=tuple(ring.part(sector, place) for place, sector in enumerate(wheel.sectors)),
        hub=tuple(ring.hub(wheel.hub)),
        key=tuple(_key(wheel, ring)),
    )


@dataclass(frozen=True, slots=True)
class _Ring:
    """Turns places in the ring into units: `x` and `y` are its middle, `step` the degrees of a sector."""

    x: float
    y: float
    step: float

    def at(self, degrees: float, distance: float) -> tuple[float, float]:
        """Return the point so far from the middle in a direction, counted from the top with the clock."""
        turned = radians(degrees - 90)
        return round(self.x + distance * cos(turned), 1), round(self.y + distance * sin(turned), 1)

    def part(self, sector: Sector, place: int) -> Part:
        begin, end = place * self.step, (place + 1) * self.step
        middle = (begin + end) / 2
        x, y = self.at(middle, _NAMES)
        return Part(
            self._outline(begin, end),
            (x, y + 4, sector.name),
            tuple(self._signs(sector, *self.at(middle, _SIGNS))),
            self.at(middle, _SIGNS),
            sector.here,
        )

    def _outline(self, begin: float, end: float) -> str:
        points = (self.at(begin, _INNER), self.at(begin, _OUTER), self.at(end, _OUTER), self.at(end, _INNER))
        a, b, c, d = (f"{x} {y}" for x, y in points)
        return f"M{a}L{b}A{_OUTER} {_OUTER} 0 0 1 {c}L{d}A{_INNER} {_INNER} 0 0 0 {a}Z"

    def _signs(self, sector: Sector, x: float, y: float) -> Iterator[tuple[float, float, str, int]]:
        top = y - (len(sector.signs) - 1) * _LINE / 2
        for number, (sign, count) in enumerate(sector.signs):
            yield x - 9, round(top + number * _LINE, 1), sign, count

    def hub(self, lines: tuple[str, ...]) -> Iterator[tuple[float, float, str]]:
        top = self.y + 4 - (len(lines) - 1) * _LINE / 2
        for number, line in enumerate(lines):
            yield self.x, top + number * _LINE, line


def _key(wheel: Wheel, ring: _Ring) -> Iterator[tuple[float, float, str, str]]:
    """Yield where each sign of the key stands, one under the other."""
    top = ring.y - (len(wheel.key) - 1) * _LINE / 2
    for number, (sign, name) in enumerate(wheel.key):
        yield ring.x + _OUTER + _BESIDE, round(top + number * _LINE, 1), sign, name

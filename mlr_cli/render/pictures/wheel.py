"""Where everything stands in the picture of a wheel: months in a ring, the first to the right of the top."""

from __future__ import annotations

from calendar import monthrange
from math import cos, pi, sin
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.render.layout import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.figures import Spoke, Wheel

_RADIUS, _HUB, _RIM = 262, 62, 288
"""How far the sectors, the middle and the ring of names reach."""
_LINES, _NAMES = 188, 275
"""How far out the middle of what a month holds, and its name, stand."""
_LINE = 18
_MARGIN = 8
_KEY = 20
_LETTER = 7


class Layout(Struct, frozen=True):
    """The picture: the ring, its months, what each holds, and the key under it."""

    width: float
    height: float
    x: float
    y: float
    radius: float
    hub: float
    rim: float
    middle: tuple[tuple[float, str], ...]
    spokes: tuple[tuple[float, float, float, float], ...]
    names: tuple[tuple[float, float, str], ...]
    held: tuple[tuple[float, float, str, str], ...]
    key: tuple[tuple[float, str, str], ...]
    key_y: float
    marks: tuple[float, str]
    today: tuple[float, float, float, float] | None


def layout(wheel: Wheel, width: float) -> Layout:
    """Return a wheel laid out in so many units."""
    ring = _Ring(wheel, width / 2, _RIM + _MARGIN)
    bottom = 2 * (_RIM + _MARGIN)
    lines = wrapped(wheel.name, 16)
    top = ring.y + 4 - (len(lines) - 1) * 7
    return Layout(
        width,
        bottom + (2 if wheel.marks else 1) * _KEY + 4,
        ring.x,
        ring.y,
        _RADIUS,
        _HUB,
        _RIM,
        tuple((top + 14 * place, line) for place, line in enumerate(lines)),
        tuple(ring.line(place, _HUB, _RIM) for place in range(len(wheel.spokes))),
        tuple((*ring.at(place + 0.5, _NAMES), spoke.name) for place, spoke in enumerate(wheel.spokes)),
        tuple(sign for place, spoke in enumerate(wheel.spokes) for sign in ring.held(place, spoke)),
        tuple(_key(wheel, width)),
        bottom + 12,
        (bottom + 12 + _KEY, wheel.marks),
        ring.hand(wheel.today) if wheel.today else None,
    )


class _Ring:
    """Turns months into places; a month's number may be broken, for a day within it."""

    def __init__(self, wheel: Wheel, x: float, y: float) -> None:
        self.x, self.y = x, y
        self._spokes = wheel.spokes

    def at(self, month: float, radius: float) -> tuple[float, float]:
        angle = 2 * pi * month / len(self._spokes)
        return round(self.x + radius * sin(angle), 1), round(self.y - radius * cos(angle), 1)

    def line(self, month: float, inner: float, outer: float) -> tuple[float, float, float, float]:
        return (*self.at(month, inner), *self.at(month, outer))

    def held(self, place: int, spoke: Spoke) -> Iterator[tuple[float, float, str, str]]:
        """Yield the signs of a month under one another, the letters to the right of each."""
        x, y = self.at(place + 0.5, _LINES)
        wide = max((18 + _LETTER * len(said) for _, said in spoke.held), default=0)
        top = y - (len(spoke.held) - 1) * _LINE / 2
        for number, (sign, said) in enumerate(spoke.held):
            yield round(x - wide / 2 + 6, 1), round(top + number * _LINE, 1), sign, said

    def hand(self, day: date) -> tuple[float, float, float, float] | None:
        """Return the line at the end of a day, None where the wheel does not hold its month."""
        for place, spoke in enumerate(self._spokes):
            if (spoke.first.year, spoke.first.month) == (day.year, day.month):
                return self.line(place + day.day / monthrange(day.year, day.month)[1], _HUB, _RIM + 6)
        return None


def _key(wheel: Wheel, width: float) -> Iterator[tuple[float, str, str]]:
    wide = sum(30 + _LETTER * len(name) for _, name in wheel.key)
    x = (width - wide) / 2 + 6
    for sign, name in wheel.key:
        yield round(x, 1), sign, name
        x += 30 + _LETTER * len(name)

"""Where everything stands in the picture of a timeline."""

from __future__ import annotations

from datetime import date
from itertools import accumulate
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.render.layout import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.figures import Strip, Timeline

_NAMES = 232
"""The width of the column of names at the least; it takes its share of a wide page."""
_SHARE = 0.29
_LETTER = 6.4
_HEAD = 26
_ROW = 30
"""How high a strip is at the least, so that its signs stand clear of those beside it."""
_LINE, _AIR = 13, 6
_MARGIN = 8
_SIGNS_APART = 11


class Row(Struct, frozen=True):
    """A strip: its name in lines, its bar, and whether the bar goes on before and after what is drawn."""

    y: float
    middle: float
    lines: tuple[tuple[float, str], ...]
    x: float
    width: float
    before: bool
    after: bool
    signs: tuple[tuple[float, str], ...]
    note: tuple[tuple[float, str], ...] = ()


class Layout(Struct, frozen=True):
    """The picture: its rows, ticks and key, and the line of the day that holds."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    rows: tuple[Row, ...]
    ticks: tuple[tuple[float, float, str], ...]
    key: tuple[tuple[float, str, str], ...]
    key_y: float
    today: tuple[float, str] | None


def layout(timeline: Timeline, width: float) -> Layout:
    """Return a timeline laid out in so many units."""
    scale = _Scale(timeline, width)
    *tops, bottom = accumulate((_height(strip, scale) for strip in timeline.strips), initial=_HEAD)
    key_y = bottom + 22 + (14 if timeline.today else 0)
    return Layout(
        width=width,
        height=key_y + 12,
        top=_HEAD,
        bottom=bottom,
        left=scale.left,
        right=scale.right,
        rows=tuple(_row(strip, top, scale) for strip, top in zip(timeline.strips, tops, strict=True)),
        ticks=tuple(_ticks(timeline, scale)),
        key=tuple(_key(timeline, scale.left)),
        key_y=key_y,
        today=(scale.at(timeline.today[0]), timeline.today[1]) if timeline.today else None,
    )


class _Scale:
    """Turns days into units."""

    def __init__(self, timeline: Timeline, width: float) -> None:
        self.first, self.last = timeline.first, timeline.last
        self.left = round(max(_NAMES, width * _SHARE), 1)
        self.right = width - _MARGIN
        self._day = (self.right - self.left) / ((self.last - self.first).days + 1)

    def at(self, day: date, *, end: bool = False) -> float:
        """Return where a day begins, or ends; a day outside the picture is at its edge."""
        days = (min(max(day, self.first), self.last) - self.first).days + (end or day > self.last)
        return round(self.left + days * self._day, 1)


def _lines(strip: Strip, scale: _Scale) -> tuple[list[str], list[str]]:
    """Return the lines of a strip's name and of its note."""
    letters = int(scale.left / _LETTER)
    return wrapped(strip.name, letters), wrapped(strip.note, letters) if strip.note else []


def _height(strip: Strip, scale: _Scale) -> float:
    return max(_ROW, _AIR + _LINE * sum(map(len, _lines(strip, scale))))


def _row(strip: Strip, y: float, scale: _Scale) -> Row:
    name, note = _lines(strip, scale)
    high = _height(strip, scale)
    top = y + high / 2 + 4 - (len(name) + len(note) - 1) * _LINE / 2
    lines = [(top + number * _LINE, line) for number, line in enumerate((*name, *note))]
    last = strip.last or date.max
    x = scale.at(strip.first or last)
    end = scale.at(last, end=True) if strip.first else x
    return Row(
        y=y,
        middle=y + high / 2,
        lines=tuple(lines[: len(name)]),
        x=x,
        width=round(end - x, 1),
        before=strip.first is not None and strip.first < scale.first,
        after=strip.first is not None and last > scale.last,
        signs=tuple(_signs(strip, scale)),
        note=tuple(lines[len(name) :]),
    )


def _signs(strip: Strip, scale: _Scale) -> Iterator[tuple[float, str]]:
    """Yield the signs within the picture from the last to the first, none on top of another."""
    edge = scale.right + _SIGNS_APART
    inside = [(day, sign) for day, sign in strip.signs if scale.first <= day <= scale.last]
    for day, sign in sorted(inside, reverse=True):
        edge = min(scale.at(day, end=True), edge - _SIGNS_APART)
        yield edge, sign


def _ticks(timeline: Timeline, scale: _Scale) -> Iterator[tuple[float, float, str]]:
    """Yield where each tick stands, where its name does, and the name."""
    places = [scale.at(day) for day, _ in timeline.ticks]
    for (_, name), here, after in zip(timeline.ticks, places, [*places[1:], scale.right], strict=True):
        yield here, round((here + after) / 2, 1), name


def _key(timeline: Timeline, x: float) -> Iterator[tuple[float, str, str]]:
    for sign, name in timeline.key:
        yield x + 6, sign, name
        x += 30 + 6.2 * len(name)

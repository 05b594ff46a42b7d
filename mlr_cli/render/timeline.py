"""Where everything stands in the picture of a timeline."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.render.layout import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.document import Strip, Timeline

_NAMES = 232
"""The width of the column of names."""
_LETTERS = 36
"""How many letters fit in it."""
_HEAD = 26
_ROW, _NOTED = 30, 40
"""How high a strip is, and how high they all are where one has a note."""
_LINE = 13
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
    high = _NOTED if any(strip.note for strip in timeline.strips) else _ROW
    bottom = _HEAD + high * len(timeline.strips)
    key_y = bottom + 22 + (14 if timeline.today else 0)
    return Layout(
        width=width,
        height=key_y + 12,
        top=_HEAD,
        bottom=bottom,
        left=_NAMES,
        right=scale.right,
        rows=tuple(_row(strip, _HEAD + high * place, high, scale) for place, strip in enumerate(timeline.strips)),
        ticks=tuple(_ticks(timeline, scale)),
        key=tuple(_key(timeline)),
        key_y=key_y,
        today=(scale.at(timeline.today[0]), timeline.today[1]) if timeline.today else None,
    )


class _Scale:
    """Turns days into units."""

    def __init__(self, timeline: Timeline, width: float) -> None:
        self.first, self.last = timeline.first, timeline.last
        self.right = width - _MARGIN
        self._day = (self.right - _NAMES) / ((self.last - self.first).days + 1)

    def at(self, day: date, *, end: bool = False) -> float:
        """Return where a day begins, or ends; a day outside the picture is at its edge."""
        days = (min(max(day, self.first), self.last) - self.first).days + (end or day > self.last)
        return round(_NAMES + days * self._day, 1)


def _row(strip: Strip, y: float, high: float, scale: _Scale) -> Row:
    name, note = wrapped(strip.name, _LETTERS), wrapped(strip.note, _LETTERS) if strip.note else []
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


def _key(timeline: Timeline) -> Iterator[tuple[float, str, str]]:
    x = float(_NAMES)
    for sign, name in timeline.key:
        yield x + 6, sign, name
        x += 30 + 6.2 * len(name)

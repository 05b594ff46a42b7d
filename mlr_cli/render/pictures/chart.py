"""Where everything stands in a chart of boxes: the first to the left, those under it to its right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from mlr_cli.render.layout import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.figures import Box, Chart

_MOST, _LEAST = 200, 110
"""The widest and the narrowest that a box may be; a chart that is too deep for it grows to the right."""
_GAP = 28
_AIR = 14
_BETWEEN = 9
_LETTER = 6.3
_LINE = 13
_MARGIN = 1
_INDENT = 8
_KEY = 26


class Placed(Struct, frozen=True):
    """A box with its words in lines; `above` is where the line up to its superior ends."""

    x: float
    middle: float
    high: float
    name: tuple[tuple[float, str], ...]
    note: tuple[float, str] | None
    assumed: bool
    above: tuple[float, float] | None = None


class Layout(Struct, frozen=True):
    """The picture: boxes of one width, with a gap between one level and the next."""

    width: float
    height: float
    box: float
    gap: float
    boxes: tuple[Placed, ...]
    key: tuple[float, str] | None


def layout(chart: Chart, width: float) -> Layout:
    """Return a chart laid out in so many units, or more for one that is very deep."""
    depth = max(map(_depth, chart.roots), default=1)
    gaps = 2 * _MARGIN + _GAP * (depth - 1)
    wide = max(_LEAST, min(_MOST, (width - gaps) / depth))
    placer = _Placer(wide)
    boxes = tuple(placed for root in chart.roots for placed in placer.placed(root))
    key = (placer.filled + _KEY - 8, chart.key) if chart.key else None
    return Layout(
        width=round(max(width, wide * depth + gaps), 1),
        height=round(placer.filled + _MARGIN + _KEY * bool(key), 1),
        box=round(wide, 1),
        gap=_GAP,
        boxes=boxes,
        key=key,
    )


def _depth(box: Box) -> int:
    return 1 + max(map(_depth, box.under), default=0)


class _Placer(Struct):
    """Places boxes from the top down; `filled` is how far down they reach."""

    wide: float
    filled: float = _MARGIN - _BETWEEN

    def placed(self, box: Box, level: int = 0, least: float = 0) -> Iterator[Placed]:
        """Yield a box and those under it; it stands beside the middle of them.

        A box without any takes a row that is at least so high, which leaves room for those before it.
        """
        lines = wrapped(box.name, int((self.wide - 2 * _INDENT) / _LETTER))
        high = _AIR + _LINE * (len(lines) + bool(box.note))
        under = [[*self.placed(each, level + 1, max(least, high))] for each in box.under]
        middle = (under[0][0].middle + under[-1][0].middle) / 2 if under else self._row(max(least, high))
        x = round(_MARGIN + level * (self.wide + _GAP), 1)
        yield _box(box, lines, x, middle, high)
        for first, *rest in under:
            yield replace(first, above=(round(x + self.wide, 1), middle))
            yield from rest

    def _row(self, high: float) -> float:
        """Take a row and return its middle."""
        top = self.filled + _BETWEEN
        self.filled = top + high
        return top + high / 2


def _box(box: Box, lines: list[str], x: float, middle: float, high: float) -> Placed:
    first = middle + 4 - (len(lines) - 1 + bool(box.note)) * _LINE / 2
    name = tuple((first + number * _LINE, line) for number, line in enumerate(lines))
    note = (first + len(lines) * _LINE, box.note) if box.note else None
    return Placed(x, middle, high, name, note, box.assumed)

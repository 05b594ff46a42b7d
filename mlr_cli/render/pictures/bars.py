"""Where everything stands in a picture of bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.render.layout import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.figures import Bar, Bars, Part

_NAMES, _LETTERS = 200, 31
"""The width of the column of names, and how many letters fit in it."""
_SAID = 190
"""The room behind the longest bar for what is said of it; behind the others there is more."""
_ROW, _HIGH, _LINE = 40, 20, 13
_HATCH = 4
_MARGIN = 2
_KEY, _LETTER = 30, 6.4


class Piece(Struct, frozen=True):
    """A part of a bar; `lines` is the path of the lines that make its pattern."""

    part: str
    x: float
    y: float
    width: float
    high: float
    lines: str = ""


class Layout(Struct, frozen=True):
    """The picture: pieces, words with where they begin, and whether they are the quiet ones."""

    width: float
    height: float
    pieces: tuple[Piece, ...]
    words: tuple[tuple[float, float, str, bool], ...]


def layout(bars: Bars, width: float) -> Layout:
    """Return bars laid out in so many units; the longest fills the room between the names and what is said."""
    room = width - _NAMES - _SAID - 2 * _MARGIN
    longest = max((sum(number for _, number in bar.parts) for bar in bars.bars), default=1) or 1
    bottom = _ROW * len(bars.bars)
    places = [(_ROW * place, bar) for place, bar in enumerate(bars.bars)]
    key = [*_key(bars, bottom + 12)]
    return Layout(
        width,
        bottom + _KEY,
        (
            *(piece for y, bar in places for piece in _pieces(bar, y, room / longest)),
            *(piece for piece, _ in key),
        ),
        (*(line for y, bar in places for line in _words(bar, y, room / longest, width)), *(word for _, word in key)),
    )


def _pieces(bar: Bar, y: float, unit: float) -> Iterator[Piece]:
    x = float(_NAMES)
    for part, number in bar.parts:
        if number:
            yield _piece(part, round(x, 1), y + (_ROW - _HIGH) / 2, round(number * unit, 1), _HIGH)
            x += number * unit


def _piece(part: Part, x: float, y: float, width: float, high: float) -> Piece:
    return Piece(part.value, x, y, width, high, "".join(_hatching(part, x, y, width, high)))


def _hatching(part: Part, x: float, y: float, width: float, high: float) -> Iterator[str]:
    if part == "late":
        yield from (f"M{round(x + step, 1)} {y}v{high}" for step in range(_HATCH, int(width), _HATCH))
    elif part == "other":
        yield from (f"M{x} {round(y + step, 1)}h{width}" for step in range(_HATCH, int(high), _HATCH))


def _words(bar: Bar, y: float, unit: float, width: float) -> Iterator[tuple[float, float, str, bool]]:
    end = _NAMES + sum(number for _, number in bar.parts) * unit + 8
    letters = int((width - _MARGIN - end) / _LETTER)
    for x, lines, quiet in ((0.0, wrapped(bar.name, _LETTERS), False), (end, wrapped(bar.said, letters), True)):
        top = y + _ROW / 2 + 4 - (len(lines) - 1) * _LINE / 2
        yield from ((round(x, 1), top + place * _LINE, line, quiet) for place, line in enumerate(lines))


def _key(bars: Bars, y: float) -> Iterator[tuple[Piece, tuple[float, float, str, bool]]]:
    x = float(_NAMES)
    for part, name in bars.key:
        yield _piece(part, round(x, 1), y, 16, 12), (round(x + 22, 1), y + 10, name, True)
        x += 40 + _LETTER * len(name)

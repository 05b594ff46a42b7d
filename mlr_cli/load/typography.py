"""What word processors and mail programs do to a line: dashes for hyphens, and blanks that only look like blanks.

YAML reads such a line as something else, and says so further down or not at all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mlr_cli.lang import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINES_ABOVE = 2
"""How far above the place where YAML gives up the habit may stand."""


class Substitution(NamedTuple):
    """What somebody's program, or their fingers, did to a line; at which offset, and the cure."""

    place: int
    what: Text
    cure: Text


class _Kind(NamedTuple):
    """A habit: how a line with it begins, its sign in a group of its own, and the words."""

    pattern: re.Pattern[str]
    what: Text
    cure: Text


_HYPHEN = Text(sv="Skriv ”-” och ett blanksteg i stället.", en="Write “-” and a blank instead.")
_BLANKS = Text(sv="Byt det mot vanliga blanksteg.", en="Replace it with plain blanks.")
_HARD = "\u00a0\u2007\u202f"
_WITH_KEY = re.compile(r"[^\w\n]*[\w-]+:(?=\s|$)", re.MULTILINE)
_HABITS = (
    _Kind(
        re.compile(r" *([\u2013\u2014])[^\S\n]*\S"),
        Text(sv="strecket är ett tankstreck", en="the hyphen is a dash"),
        _HYPHEN,
    ),
    _Kind(
        re.compile(r" *([\u2010-\u2012\u2015\u2212\u2022\u00b7])[^\S\n]*\S"),
        Text(sv="listan har ett annat tecken än bindestreck", en="the list has another sign than a hyphen"),
        _HYPHEN,
    ),
    _Kind(
        re.compile(rf" *([{_HARD}])[ {_HARD}]*\S"),
        Text(sv="indraget är ett hårt blanksteg", en="the indent is a no-break space"),
        _BLANKS,
    ),
    _Kind(
        re.compile(rf" *-([{_HARD}])"),
        Text(sv="blanksteget efter - är ett hårt blanksteg", en="the blank after the - is a no-break space"),
        _BLANKS,
    ),
    _Kind(
        re.compile(r" *(-)(?=[^\W\d_])"),
        Text(sv="ett blanksteg saknas efter -", en="a blank is missing after the -"),
        Text(sv="Skriv ett blanksteg efter -.", en="Write a blank after the -."),
    ),
)


def substitution_before(text: str, place: int) -> Substitution | None:
    """Return the habit on the line of a place, or on one with a key just above it, the nearest first."""
    here, *above = _lines_up(text, place)
    begins = [here, *(begin for begin in above if _WITH_KEY.match(text, begin))]
    return next(filter(None, (substitution_on(text, begin) for begin in begins)), None)


def substitution_on(text: str, begin: int) -> Substitution | None:
    """Return the habit on the line that begins at an offset."""
    found = ((kind, kind.pattern.match(text, begin)) for kind in _HABITS)
    return next((Substitution(match.start(1), kind.what, kind.cure) for kind, match in found if match), None)


def line_begin(text: str, place: int) -> int:
    """Return the offset at which the line of a place begins."""
    return text.rfind("\n", 0, place) + 1


def _lines_up(text: str, place: int) -> Iterator[int]:
    """Yield where the line of a place begins, and the nearest lines above with something on them."""
    begin = line_begin(text, place)
    yield begin
    for _ in range(_LINES_ABOVE):
        begin = line_begin(text, len(text[:begin].rstrip()))
        yield begin

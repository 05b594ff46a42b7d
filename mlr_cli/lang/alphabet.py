"""The order of the alphabet, and words that look alike.

The operating system's locale is never asked: the same plan sorts alike on every machine.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from mlr_cli.lang import Lang

if TYPE_CHECKING:
    from collections.abc import Iterable

# Å, ä and ö are letters of their own after z; the Danish and Norwegian letters stand with them.
# The stand-ins are control characters between `z` and every other letter, so no text can hold them.
_AFTER_Z = str.maketrans({"å": "\x80", "ä": "\x81", "æ": "\x81", "ö": "\x82", "ø": "\x82"})
# Letters that Unicode does not take apart into a base letter and a mark.
_BASE = str.maketrans(
    {"æ": "ae", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "œ": "oe", "\N{LATIN SMALL LETTER DOTLESS I}": "i"}
)
# How a word may be cut up is no difference worth minding: `steering_group`, `steering group`.
_JOINTS = str.maketrans("", "", " -_.")


def collation_key(text: str, lang: Lang) -> tuple[str, str, str]:
    """Return a key that sorts texts as a reader of the language expects.

    Swedish puts å, ä and ö after z in that order; every other mark, and in English every mark, is
    read past. Case does not count. Texts that are alike so far are told apart by their marks, then by
    their case, small letters first, so the order never depends on the order they came in.
    """
    small = _small(text)
    placed = small.translate(_AFTER_Z) if lang is Lang.SV else small
    return _unmarked(placed), small, text.swapcase()


def nearest(word: str, known: Iterable[str], *, limit: int = 1) -> list[str]:
    """Return the known words that `word` may be a slip of, the nearest first, at most `limit`.

    Case, marks (`å` for `a`) and joints (`_` for `-`) count for nothing, so `Naringsliv` finds
    `näringsliv`. Otherwise about one letter in four may be wrong, missing, too many or swapped with
    its neighbour, and words of three letters must agree. Ties are sorted by the words themselves.
    """
    sought = _sketch(word)
    near = [(distance, name) for name in set(known) if (distance := _near(sought, _sketch(name))) is not None]
    return [name for _, name in sorted(near)[:limit]]


def _near(one: str, other: str) -> int | None:
    """Return the number of slips between two sketches, or nothing when there are too many."""
    allowed = max(len(one), len(other)) // 4
    if not one or not other or abs(len(one) - len(other)) > allowed:
        return None
    slips = _slips(one, other)
    return slips if slips <= allowed else None


def _slips(one: str, other: str) -> int:
    """Return the optimal string alignment distance (Damerau 1964, neighbours swapped at most once)."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        here = [row]
        for column, twin in enumerate(other, 1):
            cost = min(last[column] + 1, here[-1] + 1, last[column - 1] + (letter != twin))
            if row > 1 and column > 1 and (letter, one[row - 2]) == (other[column - 2], twin):
                cost = min(cost, before[column - 2] + 1)
            here.append(cost)
        before, last = last, here
    return last[-1]


def _sketch(word: str) -> str:
    return _unmarked(_small(word)).translate(_JOINTS)


def _small(text: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())


def _unmarked(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.translate(_BASE))
    return "".join(part for part in parts if not unicodedata.combining(part))

"""Plain text in columns: wrapping, padding and sharing a width, counted in cells of a terminal."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len, chop_cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

GAP = 2
BULLET = "- "


def wrapped(text: str, width: int | None) -> list[str]:
    """Return a text as lines of at most `width` cells, or as one line where `width` is None.

    Lines break at blanks, never at a no-break space; a word that is too wide alone is cut.
    """
    if width is None:
        return [text]
    lines = [""]
    for word in (part for long in text.split(" ") for part in chop_cells(long, max(width, 2))):
        if lines[-1] and cell_len(lines[-1]) + 1 + cell_len(word) > width:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return lines


def padded(text: str, width: int, *, right: bool = False) -> str:
    """Return a text filled with blanks to a width, on its left side if it stands to the right."""
    blanks = " " * (width - cell_len(text))
    return f"{blanks}{text}" if right else f"{text}{blanks}"


def widest(lines: Iterable[str]) -> int:
    """Return the width of the widest line, 0 without any."""
    return max(map(cell_len, lines), default=0)


def longest_word(lines: Iterable[str]) -> int:
    """Return how wide a column must be so that no word in these lines is cut, the air before it included."""
    return max((_margin(line) + widest(line.split()) for line in lines), default=0)


def _margin(line: str) -> int:
    text = line.lstrip(" ")
    return len(line) - len(text.removeprefix(BULLET))


def shared(wishes: Sequence[int], needs: Sequence[int], width: int | None) -> list[int]:
    """Return how wide each column may be so that all of them and the gaps between fit in `width`.

    Each gets what it needs, then what it wishes; the greedy share what is left alike. Each gets at
    least one cell, even if the width does not suffice.
    """
    if width is None:
        return list(wishes)
    left = width - GAP * (len(wishes) - 1)
    first = _dealt(needs, left)
    more = _dealt([wish - got for wish, got in zip(wishes, first, strict=True)], left - sum(first))
    return [max(1, sum(both)) for both in zip(first, more, strict=True)]


def _dealt(wishes: Sequence[int], left: int) -> list[int]:
    """Deal out cells: the modest get what they wish, the others the same each."""
    dealt = [0] * len(wishes)
    for place, (wish, column) in enumerate(sorted((wish, at) for at, wish in enumerate(wishes))):
        dealt[column] = max(0, min(wish, left // (len(wishes) - place)))
        left -= dealt[column]
    return dealt


def side_by_side(cells: Sequence[list[str]], widths: Sequence[int], right: Sequence[bool]) -> list[str]:
    """Return one row of cells as lines without blanks at their ends."""
    return [
        (" " * GAP)
        .join(padded(text, width, right=to) for text, width, to in zip(texts, widths, right, strict=True))
        .rstrip(" ")
        for texts in zip_longest(*cells, fillvalue="")
    ]


def indented(lines: Iterable[str], first: str) -> Iterator[str]:
    """Yield lines with a mark before the first and as much air before the others."""
    air = " " * cell_len(first)
    for place, line in enumerate(lines):
        yield f"{air if place else first}{line}".rstrip(" ")

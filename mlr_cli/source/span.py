"""A span: where something stands in a text, for a machine in offsets and for a person in lines."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence


class Span(Struct, frozen=True, order=True):
    """A stretch of a file.

    Lines and columns count from 1 and columns are in characters; `end_column` and `end` are exclusive.
    `start` and `end` are offsets in characters of the decoded text, a byte order mark included.
    """

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    start: int = 0
    end: int = 0


def line_starts(text: str) -> list[int]:
    r"""Return the offset at which each line begins; only `\n` ends a line, and a byte order mark is no part of one."""
    starts = [int(text.startswith("\ufeff"))]
    place = text.find("\n")
    while place >= 0:
        starts.append(place + 1)
        place = text.find("\n", place + 1)
    return starts


def span_at(file: str, lines: Sequence[int], start: int, end: int) -> Span:
    """Return the span between two offsets of a text whose lines begin at `lines`."""
    line, column = _position(lines, start)
    end_line, end_column = _position(lines, end)
    return Span(file, line, column, end_line, end_column, start, end)


def _position(lines: Sequence[int], offset: int) -> tuple[int, int]:
    # A byte order mark stands before the first line, and so does whatever begins with it.
    line = max(1, bisect_right(lines, offset))
    return line, max(1, offset - lines[line - 1] + 1)

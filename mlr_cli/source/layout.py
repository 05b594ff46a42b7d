"""How a YAML file is laid out: lines, columns, and where the parts of a list or mapping begin and end.

Offsets are in characters of the decoded text, a byte order mark included. Columns count from 0 and
leave the mark out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from mlr_cli.source.comments import without_comments

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlr_cli.source.tree import Data, Path, Tree

Edit: TypeAlias = tuple[int, int, str]
"""What stands between two offsets, and the text that takes its place."""

_BOM = "\ufeff"
_KEEPS = re.compile(r"[|>][0-9]?\+")
_REMARKS = re.compile(r"[^\n]*?(?:\r?\n[ \t]*(?:#[^\r\n]*)?(?=\r?\n|\Z))*(?=\r?\n|\Z)")
_BLANK_LINES = re.compile(r"(?:\r?\n[ \t]*(?=\r?\n))*")


def at(data: Data, path: Iterable[str | int]) -> Data:
    """Return what stands at a path of a tree's data, None where nothing does."""
    for step in path:
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


class Layout:
    """The layout of a tree that has no flaws."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.text = tree.text
        self.newline = "\r\n" if "\r\n" in self.text[: self.text.find("\n") + 1] else "\n"

    def start_of(self, path: Path) -> int:
        """Return where the value at a path begins; a block list begins with its first dash."""
        return self.tree.node_span(path).start

    def end_of(self, path: Path) -> int:
        """Return where the value at a path ends, without comments and blank lines after it."""
        return self.tree.node_span(path).end

    def begin_of(self, path: Path) -> int:
        """Return where an entry begins: its key, its dash, or among brackets its first sign."""
        if isinstance(path[-1], str):
            return self.tree.key_span(path).start
        if self.in_brackets(path):
            return self.start_of(path)
        begin = self.end_before(path) if path[-1] else self.start_of(path[:-1])
        return begin + without_comments(self.tree, begin, self.start_of(path)).index("-")

    def slot(self, path: Path) -> int:
        """Return where a value may begin: straight after the colon of its key, or after its dash."""
        if isinstance(path[-1], int):
            return self.begin_of(path) + 1
        return self.text.index(":", self.tree.key_span(path).end) + 1

    def next_to(self, path: Path) -> int | None:
        """Return where the entry after this one begins, None for the last."""
        steps = self._steps(path[:-1])
        place = steps.index(path[-1]) + 1
        return self.begin_of((*path[:-1], steps[place])) if place < len(steps) else None

    def end_before(self, path: Path) -> int:
        """Return where the entry before this one ends; before the first, where the list or mapping begins."""
        steps = self._steps(path[:-1])
        place = steps.index(path[-1])
        return self.end_of((*path[:-1], steps[place - 1])) if place else self.start_of(path[:-1]) + 1

    def _steps(self, path: Path) -> list[str | int]:
        data = at(self.tree.data, path)
        return [*data] if isinstance(data, dict) else [*range(len(data or ()))]

    def in_brackets(self, path: Path) -> bool:
        """Whether what stands at a path stands inside brackets."""
        above = (path[:length] for length in range(len(path)))
        return any(self.text[self.start_of(one) : self.start_of(one) + 1] in {"[", "{"} for one in above)

    def is_block(self, path: Path) -> bool:
        """Whether the value at a path has lines of its own: a block list, a block mapping or a block text."""
        start, end = self.start_of(path), self.end_of(path)
        sign = self.text[start : start + 1]
        holds = start < end and not isinstance(at(self.tree.data, path), str)
        return sign in {"|", ">"} or (holds and sign not in {"[", "{", "~"})

    def line_start(self, place: int) -> int:
        """Return where the line of a place begins, after a byte order mark."""
        start = self.text.rfind("\n", 0, place) + 1
        return start + self.text.startswith(_BOM, start)

    def line_end(self, place: int) -> int:
        """Return where the line of a place ends, before what ends it."""
        end = self.text.find("\n", place)
        end = len(self.text) if end < 0 else end
        return end - (end > place and self.text[end - 1] == "\r")

    def remarks_end(self, place: int) -> int:
        """Return where the lines end that follow the line of a place and are blank or comments."""
        return _REMARKS.match(self.text, place).end()  # type: ignore[union-attr] # it matches nothing too

    def column(self, place: int) -> int:
        """Return the column of a place."""
        return place - self.line_start(place)

    def column_of(self, path: Path) -> int:
        """Return the column of an entry's key or dash."""
        return self.column(self.begin_of(path))

    def is_first_on_line(self, place: int) -> bool:
        """Whether nothing but blanks stands before a place on its line."""
        return not self.text[self.line_start(place) : place].strip()

    def below(self, place: int, lines: Iterable[str]) -> Edit:
        """Put lines below the line of a place where an entry ends."""
        end = self._below(place)
        return end, end, self.newline + self.newline.join(lines)

    def entry_end(self, path: Path) -> int:
        """Return where the lines of an entry end, with the comment after it."""
        return self._below(self.end_of(path))

    def _below(self, place: int) -> int:
        """Return where the line of a place ends; a text that keeps its blank lines keeps them."""
        end = self.line_end(place)
        if self._keeps_blank_lines(place):
            end = _BLANK_LINES.match(self.text, end).end()  # type: ignore[union-attr] # it matches nothing too
        return end

    def _keeps_blank_lines(self, place: int) -> bool:
        nodes = self.tree.nodes
        ending = (start for start, end in zip(nodes.start, nodes.end, strict=True) if end == place)
        return any(_KEEPS.match(self.text, start) for start in ending)

    def above(self, place: int, lines: Iterable[str]) -> Edit:
        """Put lines above the line of a place, indented like it."""
        start = self.line_start(place)
        return start, start, "".join(f"{line}{self.newline}" for line in self.indented(start, lines))

    def indented(self, start: int, lines: Iterable[str]) -> list[str]:
        """Return lines with the indent of the line that begins at an offset."""
        line = self.text[start : self.line_end(start)]
        indent = line[: len(line) - len(line.lstrip(" "))]
        return [f"{indent}{line}" for line in lines]

    def whole_lines(self, start: int, end: int) -> Edit:
        """Take away lines with what ends them."""
        after = self.text.find("\n", end)
        return start, after + 1 if after >= 0 else end, ""

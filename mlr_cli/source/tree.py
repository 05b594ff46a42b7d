"""A tree: one file's data and the place of every node in it, read when somebody asks.

The data are dictionaries, lists and texts as YAML has them, and None where a value is left empty or is
`~`. Places are kept as three numbers a node in document order, keys included, so that ten thousand
files stay small; a line and a column are computed when somebody asks.
"""

from __future__ import annotations

from array import array
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from msgspec import Struct, field

from mlr_cli.source.span import Span, line_starts, span_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlr_cli.source.flaw import Flaw

DEPTH_LIMIT = 16
"""How deep lists and mappings may stand in each other; a plan's own files need six."""

NODE_LIMIT = 50_000
"""How many keys, values and lists a file may have; a plan's own files have a few hundred."""

Data: TypeAlias = "dict[str, Data] | list[Data] | str | None"
Path: TypeAlias = tuple[str | int, ...]


class Nodes:
    """The places of a tree's nodes in document order: `start`, `end`, and how many nodes `size` spans."""

    __slots__ = ("end", "size", "start")

    def __init__(self) -> None:
        self.start = array("I")
        self.end = array("I")
        self.size = array("I")

    def __len__(self) -> int:
        """Return how many nodes there are."""
        return len(self.start)

    def add(self, start: int, end: int) -> int:
        """Add a leaf and return its number."""
        self.start.append(start)
        self.end.append(end)
        self.size.append(1)
        return len(self.start) - 1

    def close(self, number: int) -> None:
        """Let a container span all that was added since it was."""
        last = len(self.start) - 1
        self.size[number] = last - number + 1
        if last > number:
            self.end[number] = max(self.end[number], self.end[last])

    def cut(self, number: int) -> None:
        """Forget this node and all after it."""
        del self.start[number:], self.end[number:], self.size[number:]


class Parsed(NamedTuple):
    """What a parse gives: the text as it stands, its data, and the places of its nodes."""

    text: str
    data: Data
    nodes: Nodes


class Tree(Struct, frozen=True, eq=False, dict=True):
    """One file: its text, its data, the places of its nodes, and its flaws.

    `parse` is asked for text, data and places the first time that somebody wants them, and not again.
    `unread` holds the numbers of the containers that a syntax error left open; it is empty for a file
    that was read to the end.
    """

    file: str
    parse: Callable[[], Parsed]
    flaws: tuple[Flaw, ...] = ()
    unread: frozenset[int] = field(default_factory=frozenset)

    @cached_property
    def _parsed(self) -> Parsed:
        return self.parse()

    @property
    def text(self) -> str:
        """The text as it stands, a byte order mark included."""
        return self._parsed.text

    @property
    def data(self) -> Data:
        """The data, without what is out of the ordinary."""
        return self._parsed.data

    @property
    def nodes(self) -> Nodes:
        """The places of all nodes."""
        return self._parsed.nodes

    @cached_property
    def lines(self) -> list[int]:
        """The offsets at which the text's lines begin."""
        return line_starts(self.text)

    def line(self, number: int) -> str:
        """Return a line by its number, from 1, without its end."""
        start = self.lines[number - 1]
        end = self.lines[number] if number < len(self.lines) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def between(self, start: int, end: int) -> Span:
        """Return the span between two offsets."""
        return span_at(self.file, self.lines, start, end)

    def span(self, path: Path) -> Span:
        """Return the narrowest place of what stands at a path, or of its nearest ancestor that exists.

        A text is its own place; a list or mapping is shown by its key, or by its first word where it
        has no key.
        """
        node, key, _ = self._walk(path)
        if node is None:
            return Span(self.file)
        if self.nodes.size[node] > 1 or self.nodes.start[node] == self.nodes.end[node]:
            node = key if key is not None else self._first_leaf(node)
        return self.between(self.nodes.start[node], self.nodes.end[node])

    def node_span(self, path: Path) -> Span:
        """Return the whole place of what stands at a path, also of a list or mapping."""
        node = self._walk(path)[0]
        return Span(self.file) if node is None else self.between(self.nodes.start[node], self.nodes.end[node])

    def key_span(self, path: Path) -> Span:
        """Return the place of the key at the end of a path, or what `span` returns where there is none."""
        _, key, steps = self._walk(path)
        if key is None or steps < len(path):
            return self.span(path)
        return self.between(self.nodes.start[key], self.nodes.end[key])

    def has(self, path: Path) -> bool:
        """Whether something stands at a path."""
        return self._walk(path)[2] == len(path)

    def is_open(self, path: Path) -> bool:
        """Whether what stands at a path, or where it would stand, was cut off by a syntax error."""
        return bool(self.unread) and (self._walk(path)[0] or 0) in self.unread

    def _first_leaf(self, node: int) -> int:
        while self.nodes.size[node] > 1:
            node += 1
        return node

    def _walk(self, path: Path) -> tuple[int | None, int | None, int]:
        """Return the last node that exists on a path, its key's node, and how many steps were gone."""
        if not len(self.nodes):
            return None, None, 0
        node, key, data = 0, None, self.data
        for gone, step in enumerate(path):
            if isinstance(data, dict) and isinstance(step, str) and step in data:
                key = self._within(node)[2 * list(data).index(step)]
                node, data = key + 1, data[step]
            elif isinstance(data, list) and isinstance(step, int) and step < len(data):
                node, key, data = self._within(node)[step], None, data[step]
            else:
                return node, key, gone
        return node, key, len(path)

    def _within(self, container: int) -> list[int]:
        """Return the nodes straight inside a container, keys and values in turn for a mapping."""
        if container not in self._contained:
            node, inside = container + 1, list[int]()
            while node < container + self.nodes.size[container]:
                inside.append(node)
                node += self.nodes.size[node]
            self._contained[container] = inside
        return self._contained[container]

    @cached_property
    def _contained(self) -> dict[int, list[int]]:
        """What was asked for before: whoever asks for one item of a long list asks for them all."""
        return {}


def unread(file: str) -> Tree:
    """Return the tree of a file of which nothing was read."""
    return Tree(file, lambda: Parsed("", None, Nodes()), (), frozenset({0}))

"""From the parser's events to a tree.

The C parser hands over events with marks; one pass over them gives data and places. What YAML offers
beyond mappings, lists and texts (anchors, aliases, tags, merge keys, several documents) is reported
and left out. Marks count characters but pass over a byte order mark, which is added to every place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from _ruamel_yaml import CParser  # type: ignore[import-not-found]
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from mlr_cli.source.flaw import Flaw, FlawKind
from mlr_cli.source.scan import controls_in, scan, without_controls
from mlr_cli.source.tree import DEPTH_LIMIT, Nodes, Parsed, Tree

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Protocol

    from mlr_cli.source.tree import Data

    class _Mark(Protocol):
        index: int

    class _Parsed(Protocol):
        """What an event may carry; which of it is there depends on its kind."""

        value: str
        style: str | None
        anchor: str | None
        ctag: object
        start_mark: _Mark
        end_mark: _Mark


_AFTER_A_VALUE = ("mapping values are not allowed", "did not find expected key")
_BLOCK = frozenset("|>")
_BOM = "\ufeff"
_NONE: Mapping[str, str] = {}


def read_yaml(file: str, content: bytes) -> Tree:
    """Return the tree of a YAML file, with everything that is wrong with its form."""
    scanned = scan(content)
    composer = _Composer(scanned.safe)
    composer.read()
    parsed = Parsed(scanned.text, composer.data, composer.nodes)
    return Tree(file, lambda: parsed, (*scanned.flaws, *composer.flaws), composer.unread)


class _Frame:
    """A list or mapping that is being read."""

    __slots__ = ("cut", "entries", "items", "key", "keys", "node")

    def __init__(self, value: dict[str, Data] | list[Data], node: int) -> None:
        self.entries = value if isinstance(value, dict) else None
        self.items = value if isinstance(value, list) else None
        self.node = node
        self.key: str | None = None
        self.keys: dict[str, int] = {}
        self.cut: int | None = None


class _StopError(Exception):
    """The rest of a file cannot be made sense of; why has been noted."""


class _Composer:
    """Builds data and places from events."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.shift = int(text.startswith(_BOM))
        self.data: Data = None
        self.nodes = Nodes()
        self.flaws: list[Flaw] = []
        self.unread: frozenset[int] = frozenset()
        self._frames: list[_Frame] = []
        self._documents = 0
        self._bracket = 0

    def read(self) -> None:
        """Read the whole text, or as far as it makes sense."""
        try:
            parser = CParser(self.text.removeprefix(_BOM))
            while not isinstance(event := parser.get_event(), StreamEndEvent):
                self._take(event)
        except MarkedYAMLError as error:
            self._syntax(error)
            self._stop()
        except YAMLError as error:
            self.flaws.append(Flaw(FlawKind.SYNTAX, 0, 0, {"problem": str(error)}))
            self._stop()
        except _StopError:
            self._stop()

    def _take(self, event: _Parsed) -> None:
        kind: object = type(event)
        if kind is ScalarEvent:
            self._scalar(event)
        elif kind is MappingStartEvent:
            self._open(event, {})
        elif kind is SequenceStartEvent:
            self._open(event, [])
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            self._close(event)
        elif kind is AliasEvent:
            self._alias(event)
        elif kind is DocumentStartEvent:
            self._document(event)

    def _document(self, event: _Parsed) -> None:
        self._documents += 1
        if self._documents > 1:
            self._flaw(FlawKind.SECOND_DOCUMENT, event)
            raise _StopError

    def _scalar(self, event: _Parsed) -> None:
        value: str = event.value
        style: str | None = event.style
        if event.anchor or event.ctag:
            self._properties(event)
        if style == '"' and (named := controls_in(value)):
            self._flaw(FlawKind.ESCAPED_CONTROL, event, named)
            value = without_controls(value)
        frame = self._frames[-1] if self._frames else None
        if frame is not None and frame.key is None and frame.entries is not None:
            self._key(frame, event, value)
        else:
            self._leaf(event, None if not style and value in {"", "~"} else value)

    def _key(self, frame: _Frame, event: _Parsed, key: str) -> None:
        start, end = event.start_mark.index + self.shift, event.end_mark.index + self.shift
        node = self.nodes.add(start, end)
        frame.key = key
        first = frame.keys.setdefault(key, node)
        if first != node:
            related = (self.nodes.start[first], self.nodes.end[first])
            self.flaws.append(Flaw(FlawKind.DUPLICATE_KEY, start, end, {"key": key}, related))
            frame.cut = node
        elif key == "<<" and not event.style:
            self._flaw(FlawKind.MERGE_KEY, event)
            frame.cut = node

    def _leaf(self, event: _Parsed, value: str | None) -> None:
        start, end = event.start_mark.index + self.shift, event.end_mark.index + self.shift
        if event.style in _BLOCK:
            # The parser's end mark lies after the blank lines that follow.
            end = start + len(self.text[start:end].rstrip())
        self.nodes.add(start, end)
        self._attach(value)
        self._finish()

    def _open(self, event: _Parsed, value: dict[str, Data] | list[Data]) -> None:
        if len(self._frames) == DEPTH_LIMIT:
            self._flaw(FlawKind.TOO_DEEP, event)
            raise _StopError
        if event.anchor or event.ctag:
            self._properties(event)
        frame = self._frames[-1] if self._frames else None
        if frame is not None and frame.key is None and frame.entries is not None:
            self._flaw(FlawKind.COMPLEX_KEY, event)
            raise _StopError
        start = event.start_mark.index + self.shift
        node = self.nodes.add(start, start)
        self._attach(value)
        self._frames.append(_Frame(value, node))

    def _close(self, event: _Parsed) -> None:
        node = self._frames.pop().node
        self.nodes.close(node)
        if event.end_mark.index > event.start_mark.index:
            self._bracket = event.end_mark.index + self.shift
        # An indented block has no sign of its own at its end: it ends with its last word or bracket.
        self.nodes.end[node] = max(self.nodes.end[node], self._bracket)
        self._finish()

    def _attach(self, value: Data) -> None:
        """Give a value to the list or mapping that waits for it."""
        if not self._frames:
            self.data = value
            return
        frame = self._frames[-1]
        if frame.items is not None:
            frame.items.append(value)
        elif frame.entries is not None and frame.key is not None and frame.cut is None:
            frame.entries[frame.key] = value

    def _finish(self) -> None:
        """Let the mapping wait for its next key, now that a value is whole."""
        if not self._frames:
            return
        frame = self._frames[-1]
        if frame.cut is not None:
            self.nodes.cut(frame.cut)
            frame.cut = None
        frame.key = None

    def _alias(self, event: _Parsed) -> None:
        frame = self._frames[-1] if self._frames else None
        if frame is not None and frame.key is None and frame.entries is not None:
            self._flaw(FlawKind.COMPLEX_KEY, event)
            raise _StopError
        self._flaw(FlawKind.ALIAS, event)
        self.nodes.add(event.start_mark.index + self.shift, event.end_mark.index + self.shift)
        self._attach(None)
        self._finish()

    def _properties(self, event: _Parsed) -> None:
        """Note the anchor and the tag of a value; each ends with the word it stands in."""
        begin, end = event.start_mark.index + self.shift, event.end_mark.index + self.shift
        for there, sign, kind in ((event.anchor, "&", FlawKind.ANCHOR), (event.ctag, "!", FlawKind.TAG)):
            if there:
                start = self.text.index(sign, begin, end)
                word = self.text[start:end].split(maxsplit=1)[0]
                self.flaws.append(Flaw(kind, start, start + len(word), {"word": word}))

    def _flaw(self, kind: FlawKind, event: _Parsed, arguments: Mapping[str, str] = _NONE) -> None:
        start, end = event.start_mark.index + self.shift, event.end_mark.index + self.shift
        self.flaws.append(Flaw(kind, start, max(start + 1, end), arguments))

    def _syntax(self, error: MarkedYAMLError) -> None:
        mark = error.problem_mark or error.context_mark
        place = mark.index + self.shift if mark else 0
        opened = error.context_mark.index + self.shift if error.context_mark else place
        arguments = {"problem": error.problem or "", "context": error.context or ""}
        if "parsing a flow" in arguments["context"] and self._frames:
            opened = self.nodes.start[self._frames[-1].node]
        self.flaws.append(Flaw(FlawKind.SYNTAX, place, place + 1, arguments, (opened, opened + 1)))
        if any(words in arguments["problem"] for words in _AFTER_A_VALUE):
            self._forget(place)

    def _forget(self, place: int) -> None:
        """Forget the last value if it ends on the line of a place: it is not what was meant there."""
        frame = self._frames[-1] if self._frames else None
        if frame is None:
            self.data = None
            self.nodes.cut(0)
        elif frame.entries and frame.key is None:
            key = next(reversed(frame.entries))
            node = frame.keys[key] + 1
            if "\n" not in self.text[self.nodes.end[node] : place]:
                del frame.entries[key]
                self.nodes.cut(node)
        elif frame.items and self.nodes.end[-1] == place:
            frame.items.pop()
            self.nodes.cut(len(self.nodes) - 1)

    def _stop(self) -> None:
        """Close what is open, and remember that it was not read to its end."""
        doubled = next((place for place, frame in enumerate(self._frames) if frame.cut is not None), None)
        if doubled is not None:
            self.nodes.cut(self._frames[doubled].cut or 0)
            del self._frames[doubled + 1 :]
        self.unread = frozenset({0, *(frame.node for frame in self._frames)})
        for frame in reversed(self._frames):
            self.nodes.close(frame.node)

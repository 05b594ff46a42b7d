"""Putting the keys of a mapping in order, each with its value, its lines and the comments above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.source.layout import at
from mlr_cli.source.splice import SpliceError, layout_of, spliced

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlr_cli.source.layout import Edit, Layout
    from mlr_cli.source.tree import Path


def reorder(content: bytes, path: Path, order: Sequence[str]) -> bytes:
    """Return a file where the keys of the mapping at a path stand in order; keys not in it come last.

    Comments on lines of their own go with the key below them, but for those above the first key, which
    are about the whole. Raises `SpliceError`.
    """
    layout = layout_of(content)
    there = at(layout.tree.data, path)
    if not isinstance(there, dict):
        raise SpliceError
    wanted = in_order(there, order)
    if wanted == [*there]:
        return content
    brackets = layout.in_brackets((*path, wanted[0]))
    edits = (_among_brackets if brackets else _in_lines)(layout, path, [*there], wanted)
    return spliced(content, layout.tree, edits, layout.tree.data)


def in_order(there: Mapping[str, object], order: Sequence[str]) -> list[str]:
    """Return keys in an order; those that are not in it come last, as they stood."""
    places = {key: place for place, key in enumerate(order)}
    return sorted(there, key=lambda key: places.get(key, len(places)))


def _among_brackets(layout: Layout, path: Path, there: list[str], wanted: list[str]) -> list[Edit]:
    """Let entries change places; commas, blanks and comments between them stay."""
    slots = {key: _slot(layout, (*path, key)) for key in there}
    pairs = zip(there, wanted, strict=True)
    return [(*slots[old], layout.text[slots[new][0] : slots[new][1]]) for old, new in pairs if old != new]


def _slot(layout: Layout, path: Path) -> tuple[int, int]:
    """Return where an entry begins and ends; a key may stand without a value."""
    return layout.begin_of(path), max(layout.end_of(path), layout.tree.key_span(path).end)


def _in_lines(layout: Layout, path: Path, there: list[str], wanted: list[str]) -> list[Edit]:
    """Let entries change places with their lines; the first may begin after a dash, and has nothing above it."""
    begin, top = layout.begin_of((*path, there[0])), layout.line_start(layout.begin_of((*path, there[0])))
    above, own = _parts(layout, path, there)
    indent = " " * layout.column(begin)
    first, *rest = wanted
    lines = [own[first], *(f"{above[key]}{indent}{own[key]}" for key in rest)]
    edits = [(begin, layout.entry_end((*path, there[-1])), layout.newline.join(lines))]
    return [*edits, (top, top, above[first])] if above[first] else edits


def _parts(layout: Layout, path: Path, keys: list[str]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the lines above each key, and what stands from the key to the end of its entry."""
    above, own = dict[str, str](), dict[str, str]()
    place = 0
    for key in keys:
        start, end = layout.begin_of((*path, key)), layout.entry_end((*path, key))
        above[key] = layout.text[layout.text.index("\n", place) + 1 : layout.line_start(start)] if above else ""
        own[key] = layout.text[start:end]
        place = end
    return above, own

"""Splices: edits of a YAML file that change only the bytes they must.

Each takes a file's bytes and returns the new ones. Comments, order, quotation marks, line ends and a
byte order mark stay as they are; a comment inside what is replaced or taken away is moved to a line of
its own above. What comes out is read once more: unless it says exactly what was asked for, and has all
its comments, nothing is returned.
"""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from mlr_cli.source.comments import comments, comments_between
from mlr_cli.source.compose import read_yaml
from mlr_cli.source.emit import WIDTH, in_brackets, list_lines, map_lines, written
from mlr_cli.source.layout import Layout, at
from mlr_cli.source.scan import controls_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mlr_cli.source.emit import Written
    from mlr_cli.source.layout import Edit
    from mlr_cli.source.tree import Data, Path, Tree


class SpliceError(ValueError):
    """A file cannot be changed there without changing something else, or cannot be read to its end."""


def put(content: bytes, path: Path, value: Data, order: Sequence[str] = ()) -> bytes:
    """Return a file with a value at a path, replaced or added.

    A key that is not there is added after the nearest one before it in `order`, else last in its
    mapping; a mapping that is not there, or left empty, is made. Raises `SpliceError`.
    """
    layout = layout_of(content)
    if not path:
        raise SpliceError
    if layout.tree.has(path):
        meant = _with(layout.tree.data, path, value)
        return _tried(content, layout.tree, partial(_replaced, layout, path, value), meant)
    *above, key = path
    parent = at(layout.tree.data, above)
    if not isinstance(key, str) or not isinstance(parent, dict | None):
        raise SpliceError
    if not parent:
        return put(content, tuple(above), {key: value})
    beside = (*above, _neighbour(parent, key, order))
    meant = _with(layout.tree.data, path, value)
    return _tried(content, layout.tree, partial(_added_key, layout, beside, {key: value}), meant)


def append(content: bytes, path: Path, item: Data, order: Sequence[str] = ()) -> bytes:
    """Return a file with one more item last in the list at a path, which is made if it is not there.

    `order` is as for `put`. Raises `SpliceError`.
    """
    layout = layout_of(content)
    there = at(layout.tree.data, path)
    if not there:
        return put(content, path, [item], order)
    if not isinstance(there, list):
        raise SpliceError
    beside, meant = (*path, len(there) - 1), _with(layout.tree.data, path, [*there, item])
    return _tried(content, layout.tree, partial(_added_item, layout, beside, item), meant)


def drop(content: bytes, path: Path) -> bytes:
    """Return a file without what stands at a path: a key with its value, or an item of a list.

    Raises `SpliceError`, also where nothing would be left of the file.
    """
    layout = layout_of(content)
    *above, step = path
    there = at(layout.tree.data, above)
    if not layout.tree.has(path) or not isinstance(there, dict | list):
        raise SpliceError
    rest: Data = _without(there, step)
    if not rest:
        return put(content, tuple(above), rest)
    meant = _with(layout.tree.data, tuple(above), rest)
    return _tried(content, layout.tree, partial(_taken_away, layout, path), meant)


def layout_of(content: bytes) -> Layout:
    """Return how a file is laid out. Raises `SpliceError` for one with a flaw, which is left to a person."""
    tree = read_yaml("", content)
    if tree.flaws:
        raise SpliceError
    return Layout(tree)


def _replaced(layout: Layout, path: Path, value: Data, *, tall: bool) -> list[Edit]:
    start, end = layout.start_of(path), layout.end_of(path)
    style = layout.text[start : start + 1] if isinstance(at(layout.tree.data, path), str) else ""
    if layout.in_brackets(path):
        return _in_place(layout, path, in_brackets(value))
    column, slot = layout.column_of(path), layout.slot(path)
    below = written(value, column + 2, WIDTH - layout.column(slot) - 1, style, tall=tall)
    if below.body or layout.is_block(path):
        return _anew(layout, (slot, end), below)
    return _in_place(layout, path, below.head)


def _in_place(layout: Layout, path: Path, new: str) -> list[Edit]:
    """Put a value on one line where another stands; an empty value has only a place."""
    start, end = layout.start_of(path), layout.end_of(path)
    if start == end:
        new = f"{'' if layout.text[start - 1] in ':-' else ':'} {new}"
    return [*_saved(layout, start, end, start), (start, end, new)]


def _anew(layout: Layout, stretch: tuple[int, int], below: Written) -> list[Edit]:
    """Write a value after its key or dash, which keeps the comment on its own line."""
    slot, end = stretch[0], layout.line_end(stretch[1])
    first = layout.line_end(slot)
    own = "".join(f" {comment}" for comment in comments_between(layout.tree, slot, first))
    head = f" {below.head}" if below.head else ""
    text = layout.newline.join([f"{head}{own}", *below.body])
    return [*_saved(layout, first, end, slot), (slot, end, text)]


def _saved(layout: Layout, start: int, end: int, place: int) -> list[Edit]:
    """Move the comments of a stretch to lines of their own, above the line of a place."""
    return [layout.above(place, kept)] if (kept := comments_between(layout.tree, start, end)) else []


def _added_key(layout: Layout, beside: Path, entry: Mapping[str, Data], *, tall: bool) -> list[Edit]:
    place = layout.end_of(beside)
    if layout.in_brackets(beside):
        return [(place, place, f", {in_brackets({**entry})[1:-1]}")]
    return [layout.below(place, map_lines(entry, layout.column_of(beside), tall=tall))]


def _added_item(layout: Layout, beside: Path, item: Data, *, tall: bool) -> list[Edit]:
    place = layout.end_of(beside)
    if layout.in_brackets(beside):
        return [(place, place, f", {in_brackets(item)}")]
    return [layout.below(place, list_lines([item], layout.column_of(beside), tall=tall))]


def _neighbour(there: Iterable[str], key: str, order: Sequence[str]) -> str:
    """Return the key that a new one comes after."""
    before = order[: order.index(key)] if key in order else ()
    present = [*there]
    return next((one for one in reversed(before) if one in present), present[-1])


def _taken_away(layout: Layout, path: Path, *, tall: bool) -> list[Edit]:
    start, end = layout.begin_of(path), layout.end_of(path)
    follower = layout.next_to(path)
    if not layout.in_brackets(path) and layout.is_first_on_line(start):
        # A comment below that is indented may be read as more of the text above, once this is gone.
        start, end = layout.line_start(start), layout.line_end(end) if tall else layout.remarks_end(end)
        kept = layout.indented(start, comments_between(layout.tree, start, end))
        if kept:
            return [(start, end, layout.newline.join(kept))]
        return [layout.whole_lines(start, end)]
    if follower is not None:
        return [*_saved(layout, start, follower, start), (start, follower, "")]
    before = layout.end_before(path)
    return [*_saved(layout, before, end, before), (before, end, "")]


def _tried(content: bytes, tree: Tree, edits: Callable[..., list[Edit]], meant: Data) -> bytes:
    """Return the file with its edits; where tall ones do harm, with those that take no part in what is around."""
    try:
        return spliced(content, tree, edits(tall=True), meant)
    except SpliceError:
        return spliced(content, tree, edits(tall=False), meant)


def spliced(content: bytes, tree: Tree, edits: Iterable[Edit], meant: Data) -> bytes:
    """Return the file with its edits, if it then says what is meant and has all its comments.

    The edits are places in the tree's text that do not overlap. Raises `SpliceError`.
    """
    text = tree.text
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    try:
        made = text.encode()
    except UnicodeEncodeError:
        raise SpliceError from None
    read = read_yaml("", made)
    if read.flaws or read.data != meant or _remarks(read) != _remarks(tree) or controls_in(text.removeprefix("\ufeff")):
        raise SpliceError
    return content if made == content else made


def _remarks(tree: Tree) -> Counter[str]:
    return Counter(tree.text[start:end].rstrip(" \t") for start, end in comments(tree))


def _with(data: Data, path: Path, value: Data) -> Data:
    """Return a copy of data with a value at a path."""
    if not path:
        return value
    step, *rest = path
    if isinstance(data, list) and isinstance(step, int):
        return [_with(one, tuple(rest), value) if place == step else one for place, one in enumerate(data)]
    if isinstance(data, dict) and isinstance(step, str):
        return data | {step: _with(data.get(step), tuple(rest), value)}
    raise SpliceError


def _without(there: dict[str, Data] | list[Data], step: str | int) -> Data:
    if isinstance(there, dict):
        return {key: value for key, value in there.items() if key != step}
    return [value for place, value in enumerate(there) if place != step]

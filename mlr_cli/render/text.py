"""A document as plain aligned text, for a pipe or a narrow file; quick to load."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from mlr_cli.document import (
    Align,
    Checklist,
    Contents,
    Fields,
    Figure,
    Heading,
    ListOf,
    Paragraph,
    Section,
    Table,
    plain,
)
from mlr_cli.render.layout import BULLET, GAP, indented, longest_word, shared, side_by_side, widest, wrapped
from mlr_cli.render.outline import colon, flat, spelled, written_out
from mlr_cli.render.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mlr_cli.document import Block, Blocks, Document, Task, Words

_UNDERLINES = "=-~."


def to_text(document: Document, width: int | None) -> bytes:
    """Return a document as UTF-8 text with LF, wrapped to `width` cells.

    Where `width` is None nothing is wrapped: a row of a table is one line, whatever its cells hold,
    so that a program can read line by line.
    """
    cover = [_wrapped(document.stamp or "", width), _cover(document, width)]
    parts = [*cover, *(_block(block, width) for block in written_out(document.blocks))]
    return ("\n".join(_apart(parts)) + "\n").encode()


def _cover(document: Document, width: int | None) -> list[str]:
    title = _heading(Heading(1, document.title), width)
    return [*title, *(line for each in document.subtitle for line in _wrapped(each, width))]


def _apart(parts: Iterable[list[str]]) -> Iterator[str]:
    """Yield the lines of all parts with an empty line between two."""
    begun = False
    for part in filter(None, parts):
        if begun:
            yield ""
        yield from part
        begun = True


def _block(block: Block, width: int | None) -> list[str]:
    match block:
        case Heading():
            return _heading(block, width)
        case Paragraph():
            return _words(block.words, width)
        case ListOf():
            return list(_list(block, width))
        case Fields():
            return list(_fields(block, width))
        case Checklist():
            return [line for task in block.tasks for line in _task(task, width)]
        case Table():
            return _table(block, width)
        case Section() | Contents() | Figure():  # written_out and flat leave neither behind
            message = f"{type(block).__name__} stands only in the flow of a document"
            raise TypeError(message)


def _heading(heading: Heading, width: int | None) -> list[str]:
    lines = _wrapped(heading.text, width)
    underline = _UNDERLINES[min(heading.level, len(_UNDERLINES)) - 1]
    return [*lines, underline * widest(lines)] if lines else []


def _words(words: Words, width: int | None) -> list[str]:
    return _wrapped(spelled(words), width)


def _wrapped(text: str, width: int | None) -> list[str]:
    line = one_line(text).strip(" ")
    return wrapped(line, width) if line else []


def _blocks(blocks: Blocks, width: int | None) -> list[str]:
    """Return blocks that stand in something, close under each other."""
    return [line for block in flat(blocks) for line in _block(block, width)]


def _list(block: ListOf, width: int | None) -> Iterator[str]:
    last = f"{len(block.items)}. "
    for number, item in enumerate(block.items, 1):
        mark = f"{number}. ".rjust(len(last)) if block.ordered else BULLET
        yield from indented(_blocks(item, _less(width, len(mark))) or [""], mark)


def _task(task: Task, width: int | None) -> Iterator[str]:
    mark = "[x] " if task.done else "[ ] "
    inner = _less(width, len(mark))
    lines = [*(_words(task.words, inner) or [""]), *_blocks(task.under, inner)]
    yield from indented(lines, mark)


def _fields(fields: Fields, width: int | None) -> Iterator[str]:
    """Yield a fact sheet: the labels in one column, what stands behind them in another."""
    labels = [colon(label) if label else "" for label, _ in fields.rows]
    first = widest(labels)
    for label, (_, content) in zip(labels, fields.rows, strict=True):
        lines = _blocks(content, _less(width, first + GAP)) or [""]
        yield from side_by_side(([label], lines), (first, widest(lines)), (False, False))


def _less(width: int | None, taken: int) -> int | None:
    return None if width is None else max(width - taken, 1)


def _table(table: Table, width: int | None) -> list[str]:
    if not table.rows:
        return _wrapped(table.empty, width)
    caption = _wrapped(table.caption, width)
    return [*caption, "", *_grid(table, width)] if caption else _grid(table, width)


def _grid(table: Table, width: int | None) -> list[str]:
    """Return the titles, a rule and the rows, with air between rows where one is more than a line."""
    right = [column.align is Align.RIGHT for column in table.columns]
    widths = column_widths(table, width)
    titles = [_wrapped(column.title, each) for column, each in zip(table.columns, widths, strict=True)]
    rows = [side_by_side(wrapped_row(row, widths, width), widths, right) for row in table.rows]
    body = _apart(rows) if any(len(row) > 1 for row in rows) else chain.from_iterable(rows)
    rule = side_by_side([["-" * each] for each in widths], widths, right)
    return [*side_by_side(titles, widths, right), *rule, *body]


def column_widths(table: Table, width: int | None) -> list[int]:
    """Return how wide each column is in a table that fits in `width` cells, gaps between included."""
    titles = [_wrapped(column.title, None) for column in table.columns]
    rows = [[_content(cell, None, width) for cell in row] for row in table.rows]
    columns = [list(chain.from_iterable(column)) for column in zip(titles, *rows, strict=True)]
    return shared([widest(column) for column in columns], [longest_word(column) for column in columns], width)


def wrapped_row(row: tuple[Blocks, ...], widths: Sequence[int], width: int | None) -> list[list[str]]:
    """Return the lines of each cell in columns of these widths on a page of `width`."""
    return [_content(cell, each, width) for cell, each in zip(row, widths, strict=True)]


def _content(cell: Blocks, width: int | None, page: int | None) -> list[str]:
    """Return a cell's lines: one where the page has no width, for then a row is a line."""
    return _wrapped(plain(cell), None) if page is None else _blocks(cell, width)

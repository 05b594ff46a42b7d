"""Which characters the fonts of a PDF can show, asked before the PDF is made."""

from __future__ import annotations

from functools import cache
from itertools import chain
from struct import error as struct_error
from struct import iter_unpack, unpack_from
from typing import TYPE_CHECKING

from mlr_cli.document import Checklist, Contents, Fields, Figure, Heading, ListOf, Paragraph, Section, Table
from mlr_cli.figures import Bars, Chart, Timeline
from mlr_cli.render.templates import BrokenTemplateError, font
from mlr_cli.render.visible import typeset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.document import Block, Document
    from mlr_cli.figures import Box, Picture

_ROMAN = "SourceSans3-Roman.ttf"
_UNSEEN = frozenset("\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u205f\u3000\u200c\u200d\u2060\ufe0e\ufe0f")
"""Blanks, joiners and the like that are set without a glyph."""


def lacking(document: Document) -> frozenset[str]:
    """Return the characters of a document that no glyph in the fonts can show."""
    return frozenset(chain.from_iterable(map(typeset, _texts(document)))) - _shown() - _UNSEEN


@cache
def _shown() -> frozenset[str]:
    """Return the characters in the font's `cmap`, its subtable of format 12 (OpenType 1.9, `cmap`).

    The italic font shows the same ones; a test asks both.
    """
    data = font(_ROMAN)
    try:
        return _mapped(data, _table(data, b"cmap"))
    except (struct_error, StopIteration) as error:
        raise BrokenTemplateError(_ROMAN, error) from error


def _mapped(data: bytes, table: int) -> frozenset[str]:
    subtables = iter_unpack(">HHI", data[table + 4 : table + 4 + 8 * unpack_from(">H", data, table + 2)[0]])
    start = next(table + offset for *_, offset in subtables if unpack_from(">H", data, table + offset) == (12,))
    groups = iter_unpack(">III", data[start + 16 : start + 16 + 12 * unpack_from(">I", data, start + 12)[0]])
    return frozenset(map(chr, chain.from_iterable(range(first, last + 1) for first, last, _ in groups)))


def _table(data: bytes, tag: bytes) -> int:
    """Return where a table of an OpenType font begins."""
    records = iter_unpack(">4sIII", data[12 : 12 + 16 * unpack_from(">H", data, 4)[0]])
    return next(int(offset) for name, _, offset, _ in records if name == tag)


def _texts(document: Document) -> Iterator[str]:
    yield from (document.title, *document.subtitle, document.stamp or "", document.author or "")
    for block in document.blocks:
        yield from _said(block)


def _said(block: Block) -> Iterator[str]:
    """Yield every text that a block shows."""
    match block:
        case Heading(text=text) | Contents(title=text):
            yield text
        case Paragraph():
            yield from (run.text for run in block.words)
        case Table():
            yield from (block.caption, block.empty, *(column.title for column in block.columns))
        case Fields():
            yield from (label for label, _ in block.rows)
        case Checklist():
            yield from (run.text for task in block.tasks for run in task.words)
        case Figure():
            yield from (block.caption, *block.words, *_drawn(block.picture))
        case ListOf() | Section():
            pass
    for inner in _inside(block):
        yield from _said(inner)


def _drawn(picture: Picture) -> Iterator[str]:
    """Yield every text that is drawn in a picture."""
    if isinstance(picture, Timeline):
        yield from (text for strip in picture.strips for text in (strip.name, strip.note))
        yield from (name for _, name in (*picture.ticks, *picture.key, *filter(None, [picture.today])))
    elif isinstance(picture, Chart):
        yield picture.key
        yield from chain.from_iterable(map(_boxed, picture.roots))
    elif isinstance(picture, Bars):
        yield from (text for bar in picture.bars for text in (bar.name, bar.said))
        yield from (name for _, name in picture.key)
    else:
        yield from (picture.name, picture.marks, *(name for _, name in picture.key))
        yield from (text for spoke in picture.spokes for text in (spoke.name, *(said for _, said in spoke.held)))


def _boxed(box: Box) -> Iterator[str]:
    yield from (box.name, box.note)
    yield from chain.from_iterable(map(_boxed, box.under))


def _inside(block: Block) -> Iterator[Block]:
    match block:
        case Section():
            yield from block.blocks
        case ListOf():
            yield from chain.from_iterable(block.items)
        case Table():
            yield from chain.from_iterable(chain.from_iterable(block.rows))
        case Fields():
            yield from chain.from_iterable(content for _, content in block.rows)
        case Checklist():
            yield from chain.from_iterable(task.under for task in block.tasks)
        case _:
            return

"""A document as Markdown for GitHub, GitLab and Pandoc; clean in markdownlint, readable as it stands.

Pipe tables hold only plain cells. A table with more in its cells is unfolded before it is written:
a section a row, a label a column. Everything in a document's texts is data and is escaped.
"""

from __future__ import annotations

import re
from collections import Counter
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
    words,
)
from mlr_cli.render.markdown.words import cell, heading, line, lone, slug
from mlr_cli.render.outline import flat, labelled, written_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mlr_cli.document import Block, Blocks, Column, Document, Task

_CHAPTER = 2
_DEEPEST = 6
_BLANK_LINE = "\n\n"
_LINE_END = re.compile(r"\n(?!\n)")


def to_markdown(document: Document) -> bytes:
    """Return a document as Markdown, UTF-8 with LF, ending in one line end."""
    blocks = tuple(_unfolded(written_out(document.blocks)))
    anchors = _anchors(document.title, blocks)
    body = (_lone(block, anchors) for block in blocks)
    return f"{_BLANK_LINE.join(filter(None, (*_cover(document), *body)))}\n".encode()


def _cover(document: Document) -> Iterator[str]:
    """Yield the title, the stamp and the lines under the title.

    The stamp is a quotation, the only bold line on its own that is no heading to a linter.
    """
    yield f"# {heading(document.title)}"
    if document.stamp:
        yield f"> {line(words(document.stamp, strong=True), {})}"
    yield "\\\n".join(line(words(each), {}) for each in document.subtitle if each)


def _unfolded(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks with every table that no pipes can hold as sections under its heading."""
    above = Heading(1, "")
    for block in blocks:
        match block:
            case Heading():
                above = block
                yield block
            case Table() if block.rows and not _is_plain(block):
                yield from _sections(block, above)
            case _:
                yield block


def _is_plain(table: Table) -> bool:
    return all(_fits(content) for row in table.rows for content in row)


def _fits(content: Blocks) -> bool:
    return not content or (len(content) == 1 and isinstance(content[0], Paragraph))


def _sections(table: Table, above: Heading) -> Iterator[Block]:
    """Yield a table as sections; what the heading above it or its overview has just said is not said again."""
    under = max(above.level, _CHAPTER) + 1 if above.text else _CHAPTER
    level = min(table.row_level or under, _DEEPEST)
    if table.overview:
        yield table.overview
    elif not above.text.endswith(table.caption):
        yield Paragraph(words(table.caption))
    for row in table.rows:
        yield from _section(table.columns, row, level)


def _section(columns: tuple[Column, ...], row: tuple[Blocks, ...], level: int) -> Iterator[Block]:
    """Yield a row: what names it as a heading, what else its first cell holds, then the other cells."""
    named, *others = row
    yield Heading(level, plain(named[:1]) or columns[0].title)
    yield from named[1:]
    for column, content in zip(columns[1:], others, strict=True):
        if content:
            yield from labelled(column.title, content)


def _anchors(title: str, blocks: Blocks) -> Mapping[str, str]:
    """Return the page's anchor for each of ours, numbered from the second of a kind as GitHub does."""
    seen = Counter([slug(title)])
    anchors: dict[str, str] = {}
    for block in blocks:
        if isinstance(block, Heading) and (name := slug(block.text)):
            number = seen[name]
            anchors.setdefault(block.anchor or "", f"{name}-{number}" if number else name)
            seen[name] += 1
    return anchors


def _lone(block: Block, anchors: Mapping[str, str]) -> str:
    return lone(block.words, anchors) if isinstance(block, Paragraph) else _block(block, anchors)


def _block(block: Block, anchors: Mapping[str, str]) -> str:
    match block:
        case Heading():
            return f"{'#' * min(max(block.level, _CHAPTER), _DEEPEST)} {heading(block.text)}"
        case Paragraph():
            return line(block.words, anchors)
        case ListOf():
            return _list(block, anchors)
        case Fields():
            items = tuple(labelled(label, content) for label, content in block.rows)
            return _list(ListOf(items), anchors)
        case Checklist():
            return _items(_task(task, anchors) for task in block.tasks)
        case Table():
            return _table(block, anchors)
        case Section() | Contents() | Figure():  # written_out and flat leave neither behind
            message = f"{type(block).__name__} stands only in the flow of a document"
            raise TypeError(message)


def _list(block: ListOf, anchors: Mapping[str, str]) -> str:
    markers = (f"{number}." if block.ordered else "-" for number, _ in enumerate(block.items, 1))
    texts = (_parted(_parts(item, anchors)) for item in block.items)
    return _items(_item(*each) for each in zip(markers, texts, strict=True))


def _task(task: Task, anchors: Mapping[str, str]) -> str:
    first = f"[{'x' if task.done else ' '}] {line(task.words, anchors)}"
    return _item("-", _parted([(False, first), *_parts(task.under, anchors)]))


def _parts(blocks: Blocks, anchors: Mapping[str, str]) -> Iterator[tuple[bool, str]]:
    """Yield each block's text and whether it is a list."""
    for block in flat(blocks):
        yield isinstance(block, ListOf | Fields | Checklist), _block(block, anchors)


def _parted(parts: Iterable[tuple[bool, str]]) -> str:
    """Return the texts under each other: a list close under its paragraph, all else apart."""
    result, was_list = "", True
    for is_list, text in parts:
        if result and text:
            result += "\n" if is_list and not was_list else _BLANK_LINE
        result += text
        was_list = is_list
    return result


def _items(items: Iterable[str]) -> str:
    """Return the items of a list, with air between them if one has air inside."""
    texts = tuple(items)
    return (_BLANK_LINE if any(_BLANK_LINE in text for text in texts) else "\n").join(texts)


def _item(marker: str, text: str) -> str:
    """Return an item whose lines stand under its first letter."""
    indent = " " * (len(marker) + 1)
    hung = _LINE_END.sub(f"\n{indent}", text)
    return f"{marker} {hung}".rstrip(" ")


def _table(table: Table, anchors: Mapping[str, str]) -> str:
    if not table.rows:
        return line(words(table.empty), anchors)
    titles = _pipes(cell(words(column.title), anchors) for column in table.columns)
    rule = _pipes("--:" if column.align is Align.RIGHT else "---" for column in table.columns)
    rows = (_pipes(_cell(content, anchors) for content in row) for row in table.rows)
    grid = "\n".join((titles, rule, *rows))
    return _BLANK_LINE.join(filter(None, (line(words(table.caption), anchors), grid)))


def _cell(content: Blocks, anchors: Mapping[str, str]) -> str:
    match content:
        case (Paragraph(words=said),):
            return cell(said, anchors)
        case _:
            return cell(words(plain(content)), anchors)


def _pipes(cells: Iterable[str]) -> str:
    return f"|{'|'.join(f' {each} ' if each else ' ' for each in cells)}|"

"""A document as sheets: blocks that are set alike, under headings that a reader can jump to."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING
from unicodedata import normalize
from urllib.parse import quote

from msgspec import Struct
from msgspec.structs import replace

from mlr_cli.document import Align, Contents, Heading, Section, Table
from mlr_cli.render.outline import address, flat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mlr_cli.document import Block, Blocks, Run

_CHAPTER = 2
_UPRIGHT_COLUMNS = 5
"""A table with more columns of words than these needs a wide page; one of figures takes half as much."""
_NOT_IN_ANCHOR = re.compile(r"[^a-z0-9]+")


class Sheet(Struct, frozen=True):
    """Blocks on pages of one kind; there is no section among them."""

    blocks: Blocks
    columns: int = 1
    landscape: bool = False
    new_page: bool = False


class Chapter(Struct, frozen=True):
    """A chapter in the contents, with the parts right under it."""

    heading: Heading
    parts: tuple[Heading, ...]


def sheets(blocks: Blocks) -> tuple[Sheet, ...]:
    """Return the blocks as sheets; neighbours that are set alike are one.

    Headings begin at level 2 and never skip a level on the way down, and every one has an anchor of
    its own: a Latin letter, then such letters, digits and hyphens.
    """
    merged = (_merged(list(each)) for each in _alike(_sheets(blocks)))
    return tuple(_with_anchors(merged))


def chapters(found: Iterable[Sheet]) -> tuple[Chapter, ...]:
    """Return the chapters that follow the place of the contents, none where there is no such place."""
    after = _after_contents(block for sheet in found for block in sheet.blocks)
    headings = [block for block in after if isinstance(block, Heading) and block.level <= _CHAPTER + 1]
    starts = [place for place, heading in enumerate(headings) if heading.level == _CHAPTER]
    return tuple(
        Chapter(headings[start], tuple(headings[start + 1 : end])) for start, end in pairwise((*starts, len(headings)))
    )


def link(run: Run) -> str | None:
    """Return where a run leads outside the document, spelled as an address must be (RFC 3986)."""
    target = address(run)
    return quote(target, safe="/:?#@!&+,;=%-._~()") if target else None


def is_book(blocks: Blocks) -> bool:
    """Return whether a document has contents, and so a cover."""
    return any(isinstance(block, Contents) for block in flat(blocks))


def _sheets(blocks: Blocks) -> Iterator[Sheet]:
    loose: list[Block] = []
    for block in blocks:
        if isinstance(block, Section):
            yield from _loose(loose)
            yield Sheet(tuple(flat(block.blocks)), block.columns, block.landscape, block.new_page)
            loose = []
        else:
            loose.append(block)
    yield from _loose(loose)


def _loose(blocks: list[Block]) -> Iterator[Sheet]:
    """Yield what stands outside every section, in one column."""
    if blocks:
        yield Sheet(tuple(blocks), landscape=_needs_width(blocks))


def _needs_width(blocks: Iterable[Block]) -> bool:
    tables = (block for block in blocks if isinstance(block, Table) and block.rows)
    return any(table.landscape or _width(table) > _UPRIGHT_COLUMNS for table in tables)


def _width(table: Table) -> float:
    return sum(0.5 if column.align is Align.RIGHT else 1 for column in table.columns)


def _alike(found: Iterable[Sheet]) -> Iterator[Iterator[Sheet]]:
    """Yield neighbours that flow together; a sheet that begins on a new page begins a new group."""
    group = 0
    marked: list[tuple[tuple[int, int, bool], Sheet]] = []
    for sheet in found:
        group += sheet.new_page
        marked.append(((group, sheet.columns, sheet.landscape), sheet))
    for _, some in groupby(marked, key=lambda pair: pair[0]):
        yield (sheet for _, sheet in some)


def _merged(some: list[Sheet]) -> Sheet:
    return replace(some[0], blocks=tuple(block for sheet in some for block in sheet.blocks))


def _with_anchors(found: Iterable[Sheet]) -> Iterator[Sheet]:
    taken: Counter[str] = Counter()
    level = _CHAPTER - 1
    for sheet in found:
        blocks: list[Block] = []
        for block in sheet.blocks:
            if isinstance(block, Heading):
                level = min(max(block.level, _CHAPTER), level + 1)
                blocks.append(replace(block, level=level, anchor=_anchor(block, taken)))
            else:
                blocks.append(block)
        yield replace(sheet, blocks=tuple(blocks))


def _anchor(heading: Heading, taken: Counter[str]) -> str:
    name = anchor_name(heading.anchor or heading.text)
    taken[name] += 1
    # Two hyphens in a row are in no name, so a numbered one is never taken either.
    return name if taken[name] == 1 else f"{name}--{taken[name]}"


def anchor_name(text: str) -> str:
    """Return a text as an anchor: Latin letters, digits and single hyphens, a letter first."""
    plain = normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    name = _NOT_IN_ANCHOR.sub("-", plain).strip("-")
    return name if name[:1].isalpha() else f"avsnitt-{name}".rstrip("-")


def _after_contents(blocks: Iterable[Block]) -> Iterator[Block]:
    met = False
    for block in blocks:
        if met:
            yield block
        met = met or isinstance(block, Contents)

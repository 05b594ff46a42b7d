"""What a document says, read straight from its blocks, and whether a file says it too."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from mlr_cli.document import Checklist, Contents, Fields, Figure, Heading, ListOf, Paragraph, Section, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mlr_cli.document import Block, Document

# Blanks and marks without a glyph differ between formats: lines are broken anew, words are hyphenated.
_UNSEEN = re.compile(r"[\s\u00ad\u200b\u2060]+")


def squashed(text: str) -> str:
    return _UNSEEN.sub("", text)


def lost(document: Document, said: str) -> list[str]:
    """Return the texts of a document that do not stand in what a file says, in the document's order."""
    text, place, missing = squashed(said), 0, []
    for sought in body(document):
        found = text.find(squashed(sought), place)
        if found < 0:
            missing.append(sought)
        else:
            place = found + len(squashed(sought))
    return missing + [sought for sought in front(document) if squashed(sought) not in text]


def front(document: Document) -> tuple[str, ...]:
    return (document.title, *document.subtitle, *filter(None, [document.stamp]))


def body(document: Document) -> Iterator[str]:
    """Yield every text of the blocks, a paragraph as one, in the order of reading."""
    yield from chain.from_iterable(map(said, document.blocks))


def said(block: Block) -> Iterator[str]:  # noqa: C901 - one for each kind of block
    match block:
        case Heading(text=text) | Contents(title=text):
            yield text
        case Paragraph():
            yield "".join(run.text for run in block.words)
        case Section():
            yield from all_said(block.blocks)
        case ListOf():
            yield from chain.from_iterable(map(all_said, block.items))
        case Fields():
            for label, content in block.rows:
                yield label
                yield from all_said(content)
        case Checklist():
            for task in block.tasks:
                yield "".join(run.text for run in task.words)
                yield from all_said(task.under)
        case Table():
            yield from _table(block)
        case Figure():
            yield from (block.caption, *block.words)


def all_said(blocks: Iterable[Block]) -> Iterator[str]:
    yield from chain.from_iterable(map(said, blocks))


def _table(table: Table) -> Iterator[str]:
    if not table.rows:
        yield table.empty
        return
    yield from (column.title for column in table.columns)
    yield from chain.from_iterable(map(all_said, chain.from_iterable(table.rows)))


def blocks_of(document: Document) -> Iterator[Block]:
    """Yield the blocks that stand in the flow of a document, those of sections in their place."""
    for block in document.blocks:
        yield from block.blocks if isinstance(block, Section) else (block,)

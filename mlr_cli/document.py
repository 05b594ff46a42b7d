"""What a document is: blocks of words in one language, before any paper is chosen.

A report builds a `Document`; a renderer turns it into bytes. A renderer may neither leave out nor
find out: every word that a reader meets stands in the document.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from mlr_cli.figures import Picture
    from mlr_cli.lang import Lang


class Tone(StrEnum):
    """How pressing some words are; a hint for colour, never the only carrier of meaning."""

    GOOD = "good"
    NOTICE = "notice"
    BAD = "bad"
    MUTED = "muted"


class Run(Struct, frozen=True):
    """Some words set alike.

    `href` is an address (`https:`, `mailto:`) or, when it begins with `#`, the anchor of a heading
    in the same document.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    tone: Tone | None = None
    href: str | None = None


Words: TypeAlias = tuple[Run, ...]


class Heading(Struct, frozen=True):
    """A heading; level 1 is the document's title, chapters stand on level 2."""

    level: int
    text: str
    anchor: str | None = None


class Paragraph(Struct, frozen=True):
    """A paragraph of words."""

    words: Words


class ListOf(Struct, frozen=True):
    """A list; every item is a sequence of blocks, most often one paragraph."""

    items: tuple[Blocks, ...]
    ordered: bool = False


class Fields(Struct, frozen=True):
    """Labels with what stands behind each: a short fact sheet."""

    rows: tuple[tuple[str, Blocks], ...]


class Align(StrEnum):
    """Where the words of a column stand."""

    LEFT = "left"
    RIGHT = "right"


class Column(Struct, frozen=True):
    """A table's column; `weight` is its share of a wide page against the others."""

    title: str
    align: Align = Align.LEFT
    weight: int = 1


class Table(Struct, frozen=True):
    """A table whose first column names the row.

    `caption` says what the table shows, also to a person who cannot see it. A cell is a sequence of
    blocks. `overview`, where given, is a shorter table with plain cells that stands before this one
    in a medium whose tables cannot hold lists (Markdown), and nowhere else. `landscape` asks for a
    wide page, also where no section around the table does. `row_level` is the level of the headings
    that its rows get in a medium that sets each row as a section. `empty` is what is said instead of
    a table without rows.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Blocks, ...], ...]
    overview: Table | None = None
    landscape: bool = False
    row_level: int | None = None
    empty: str = ""


class Task(Struct, frozen=True):
    """One point of a checklist: a box, what it is about, and what stands under it."""

    words: Words
    done: bool = False
    under: tuple[Block, ...] = ()


class Checklist(Struct, frozen=True):
    """Points to tick off."""

    tasks: tuple[Task, ...]


class Section(Struct, frozen=True):
    """Blocks set in so many text columns, where the medium has pages.

    `landscape` asks for wide pages, `new_page` for a page of its own to begin on. Neighbours that are set
    alike flow together as one. What stands outside every section is set in one column on upright pages.
    """

    blocks: Blocks
    columns: int = 1
    landscape: bool = False
    new_page: bool = False


class Contents(Struct, frozen=True):
    """The place of the table of contents, made from the headings of level 2 and 3 after it.

    A document with contents is a book: its title, stamp and subtitle get a cover, and the contents a
    page of their own, where the medium has pages. In another document they stand at the top.
    """

    title: str


class Figure(Struct, frozen=True):
    """A picture, and the same in words made of the same rows.

    The words are the picture's alternative text, and stand in its place in a medium without pictures.
    """

    caption: str
    picture: Picture
    words: tuple[str, ...]


Block: TypeAlias = Heading | Paragraph | ListOf | Fields | Table | Checklist | Section | Contents | Figure
Blocks: TypeAlias = tuple[Block, ...]


class Document(Struct, frozen=True):
    """A whole document.

    `stamp` is said on every page or at the top, for instance that the document is a draft. `dated` is
    the day that metadata may carry; it comes from the plan, never from a clock. `subtitle` are lines
    under the title on the cover. `tight` asks for as much as can be read on a page, where the medium has pages.
    """

    title: str
    lang: Lang
    blocks: Blocks
    subtitle: tuple[str, ...] = ()
    stamp: str | None = None
    author: str | None = None
    dated: date | None = None
    keywords: tuple[str, ...] = ()
    tight: bool = False


def words(text: str, *, strong: bool = False, emphasis: bool = False, tone: Tone | None = None) -> Words:
    """Return one run of words, or none for an empty text."""
    return (Run(text, strong=strong, emphasis=emphasis, tone=tone),) if text else ()


def paragraph(*parts: str | Run) -> Paragraph:
    """Return a paragraph of plain texts and runs, in the order given."""
    return Paragraph(tuple(Run(part) if isinstance(part, str) else part for part in parts if part))


def cell(text: str, *, tone: Tone | None = None, strong: bool = False) -> Blocks:
    """Return the content of a table cell that holds one short text, or nothing."""
    return (Paragraph(words(text, tone=tone, strong=strong)),) if text else ()


def bullets(texts: Iterable[str]) -> ListOf:
    """Return an unordered list of plain texts."""
    return ListOf(tuple((paragraph(text),) for text in texts))


def plain(blocks: Blocks) -> str:
    """Return the words of paragraphs and lists on one line, for a medium with plain cells."""
    return " ".join(filter(None, (_plain(block) for block in blocks)))


def _plain(block: Block) -> str:
    match block:
        case Paragraph():
            return "".join(run.text for run in block.words)
        case ListOf():
            return "; ".join(plain(item) for item in block.items)
        case Heading():
            return block.text
        case _:
            message = f"{type(block).__name__} has no place in a table cell"
            raise TypeError(message)

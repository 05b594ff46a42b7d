"""The blocks of a document as the paragraphs and tables of a Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from msgspec import Struct
from msgspec.structs import replace

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
    words,
)
from mlr_cli.render.docx.contents import bookmarked, contents
from mlr_cli.render.docx.lists import CELL_STEP, DEEPEST, STEP, WIDE_CELL_STEP, in_list
from mlr_cli.render.docx.table import table
from mlr_cli.render.docx.xml import element, hairline, keep_with_next, paragraph, run, said
from mlr_cli.render.outline import flat, labelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.document import Block, Blocks, Task
    from mlr_cli.render.docx.figure import FigureWriter
    from mlr_cli.render.docx.lists import ListWriter
    from mlr_cli.render.docx.styles import Styles
    from mlr_cli.render.docx.words import WordWriter
    from mlr_cli.render.docx.xml import Element
    from mlr_cli.render.pages import Chapter, Sheet

_LAST_HEADING = 4
_BOXES = {True: ("☑", 1), False: ("☐", 0)}
_BELOW_TABLE = 120
_ONE_DIGIT = 9
_CAPTION = 900
"""The room that a figure's caption takes, and the air around it."""
_BOX_FONT = "Segoe UI Symbol"


class Spot(Struct, frozen=True):
    """Where blocks stand: in the flow of a page or in a cell, so far in, in so wide a column.

    `width` is counted in twentieths of a point; `level` is how many lists there are around.
    """

    width: int
    in_cell: bool = False
    level: int = 0
    right: bool = False

    @property
    def step(self) -> int:
        """Return how far a list is indented here."""
        return CELL_STEP if self.in_cell else STEP


class BodyWriter(Struct, frozen=True):
    """Writes blocks; `chapters` are what the contents list."""

    words: WordWriter
    lists: ListWriter
    figures: FigureWriter
    styles: Styles
    chapters: tuple[Chapter, ...]

    def sheet(self, sheet: Sheet, width: int, height: int) -> Iterator[Element]:
        """Yield the elements of a sheet whose text columns are so wide and so high."""
        above = ""
        for block, after in zip(sheet.blocks, (*sheet.blocks[1:], None), strict=False):
            match block:
                case Contents():
                    yield from contents(block.title, self.chapters, self.words, self.styles, width)
                case Table():
                    yield from self._table(block, Spot(width), above)
                case Figure():
                    yield paragraph(self.styles["Caption"], [run(said(block.caption))])
                    yield paragraph(self.styles["Normal"], [self.figures.run(block, width, height - _CAPTION)])
                case Paragraph() if block.words and isinstance(after, ListOf | Table):
                    made = self._paragraph(block, Spot(width))
                    keep_with_next(made)
                    yield made
                case _:
                    yield from self._block(block, Spot(width))
            above = block.text if isinstance(block, Heading) else above

    def _blocks(self, blocks: Blocks, spot: Spot) -> Iterator[Element]:
        for block in flat(blocks):
            yield from self._block(block, spot)

    def _block(self, block: Block, spot: Spot) -> Iterator[Element]:
        match block:
            case Heading():
                yield self._heading(block, spot)
            case Paragraph():
                yield from [self._paragraph(block, spot)] * bool(block.words)
            case ListOf():
                yield from self._list(block, spot)
            case Fields():
                for label, content in block.rows:
                    yield from self._blocks(labelled(label, content), spot)
            case Checklist():
                for task in block.tasks:
                    yield from self._task(task, spot)
            case Table():
                yield from self._table(block, spot, "")
            case Section() | Contents() | Figure():  # sheets and flat leave none behind
                message = f"{type(block).__name__} stands only in the flow of a document"
                raise TypeError(message)

    def _heading(self, heading: Heading, spot: Spot) -> Element:
        if spot.in_cell or spot.level:
            return self._paragraph(Paragraph(words(heading.text, strong=True)), spot)
        name = f"Heading {min(heading.level - 1, _LAST_HEADING)}"
        # The document numbers its headings itself; an organisation's style may want to do so too.
        unnumbered = [in_list(0, 0)] * self.styles.is_numbered(name)
        made = paragraph(self.styles[name], [run(said(heading.text))], *unnumbered)
        return bookmarked(made, heading, self.words.bookmarks)

    def _paragraph(self, block: Paragraph, spot: Spot, *item: Element) -> Element:
        style = self.styles["Plan Cell" if spot.in_cell else "Normal"]
        indent = [element("w:ind", left=spot.level * spot.step)] * (spot.level > 0 and not item)
        side = [element("w:jc", val="right")] * spot.right
        return paragraph(style, self.words.runs(block.words), *item, *indent, *side)

    def _list(self, block: ListOf, spot: Spot) -> Iterator[Element]:
        style = self.styles["List Number" if block.ordered else "List Bullet"]
        level = min(spot.level, DEEPEST)
        step = WIDE_CELL_STEP if spot.in_cell and block.ordered and len(block.items) > _ONE_DIGIT else spot.step
        number = self.lists.number(style, level, step, ordered=block.ordered)
        for item in block.items:
            first, rest = _first(item)
            if spot.in_cell:
                yield self._paragraph(first, spot, in_list(number, level))
            else:
                yield paragraph(style, self.words.runs(first.words), in_list(number, level))
            yield from self._blocks(rest, replace(spot, level=spot.level + 1))

    def _task(self, task: Task, spot: Spot) -> Iterator[Element]:
        left = (spot.level + 1) * spot.step
        indent = element("w:ind", left=left, hanging=spot.step)
        tab = element("w:tabs", element("w:tab", val="left", pos=left))
        runs = [_box(done=task.done), element("w:r", element("w:tab")), *self.words.runs(task.words)]
        style = self.styles["Plan Cell" if spot.in_cell else "Normal"]
        yield paragraph(style, runs, tab, indent)
        yield from self._blocks(task.under, replace(spot, level=spot.level + 1))

    def _table(self, block: Table, spot: Spot, above: str) -> Iterator[Element]:
        if not block.rows:
            yield from self._blocks((Paragraph(words(block.empty)),), spot)
            return
        if block.caption and not above.endswith(block.caption):
            yield paragraph(self.styles["Caption"], [run(said(block.caption))])
        yield table(block, self.styles["Plan Table"], spot.width, self._cell)
        yield hairline(after=_BELOW_TABLE)

    def _cell(self, blocks: Blocks, align: Align, width: int) -> list[Element]:
        """Return a cell's elements, of which the last must be a paragraph."""
        spot = Spot(width, in_cell=True, right=align is Align.RIGHT)
        made = [*self._blocks(blocks, spot)]
        ends_well = made and made[-1].tag == qn("w:p")
        return made if ends_well else [*made, self._paragraph(Paragraph(()), spot)]


def _first(item: Blocks) -> tuple[Paragraph, Blocks]:
    """Return what stands beside an item's mark, and the rest of the item."""
    match item:
        case (Paragraph() as first, *rest):
            return first, tuple(rest)
        case _:
            return Paragraph(()), item


def _box(*, done: bool) -> Element:
    """Return a box that can be ticked in Word 2010 and later."""
    sign, value = _BOXES[done]
    fonts = element("w:rFonts", ascii=_BOX_FONT, hAnsi=_BOX_FONT, eastAsia=_BOX_FONT, cs=_BOX_FONT)
    checkbox = element("w14:checkbox")
    for tag, attributes in (
        ("w14:checked", {"val": str(value)}),
        ("w14:checkedState", {"val": "2611", "font": _BOX_FONT}),
        ("w14:uncheckedState", {"val": "2610", "font": _BOX_FONT}),
    ):
        part = element(tag)
        for name, text in attributes.items():
            part.set(qn(f"w14:{name}"), text)
        checkbox.append(part)
    return element("w:sdt", element("w:sdtPr", checkbox), element("w:sdtContent", run(sign, fonts)))

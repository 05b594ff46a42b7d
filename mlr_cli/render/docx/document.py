"""A document as a Word file (ECMA-376, Word 2010 and later)."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from msgspec.structs import replace

from mlr_cli.document import Contents, Heading, Paragraph, words
from mlr_cli.render.docx.body import BodyWriter
from mlr_cli.render.docx.compact import tighten
from mlr_cli.render.docx.contents import bookmark_names
from mlr_cli.render.docx.figure import FigureWriter
from mlr_cli.render.docx.lists import ListWriter
from mlr_cli.render.docx.package import describe, packed
from mlr_cli.render.docx.pages import frame, lowered, paper_of, raised
from mlr_cli.render.docx.reference import LOCALES, reference
from mlr_cli.render.docx.words import WordWriter
from mlr_cli.render.docx.xml import hairline, paragraph
from mlr_cli.render.pages import Sheet, chapters, is_book, sheets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.document import Document
    from mlr_cli.render.docx.pages import Frame
    from mlr_cli.render.docx.reference import Reference
    from mlr_cli.render.docx.xml import Element

_BAND = "Cover Band"


def to_docx(document: Document, given: bytes | None = None) -> bytes:
    """Return a document as a Word file that looks like our own reference file, or like the one given.

    Raises `UnfitTemplateError` when the one given cannot be used.
    """
    model = reference(given, document.lang)
    if document.tight and given is None:
        tighten(model)
    parts = sheets(document.blocks)
    paper = paper_of(model.section, has_head=model.head is not None)
    around = frame(document, model.package.part, model.styles, paper, model.head)
    writer = _writer(model, parts)
    body = model.package.element.body
    body.extend(_flow(document, parts, writer, around))
    describe(model.package, document, LOCALES[document.lang])
    return packed(model.package)


def _writer(model: Reference, parts: tuple[Sheet, ...]) -> BodyWriter:
    headings = [block for sheet in parts for block in sheet.blocks if isinstance(block, Heading)]
    spoken = WordWriter(model.package.part, bookmark_names(headings), model.styles["Hyperlink"])
    lists = ListWriter(model.package.part.numbering_part.element, model.styles.by_id)
    return BodyWriter(spoken, lists, FigureWriter(model.package.part), model.styles, chapters(parts))


def _flow(document: Document, parts: tuple[Sheet, ...], writer: BodyWriter, around: Frame) -> Iterator[Element]:
    """Yield everything in the body; every section but the last has its properties in its last paragraph."""
    sections = [*_sections(document, parts, writer, around)]
    for made, properties in sections[:-1]:
        yield from _closed(made, properties)
    made, properties = sections[-1]
    yield from made if _ends_in_words(made) else [*made, hairline()]
    yield properties


def _sections(
    document: Document, parts: tuple[Sheet, ...], writer: BodyWriter, around: Frame
) -> Iterator[tuple[list[Element], Element]]:
    """Yield each section's elements and properties; the cover of a book is the first."""
    title = [*_title(document, writer)]
    if is_book(document.blocks):
        lowered(title[0])
        yield [*_band(writer, around), *title], around.cover()
        title = []
    found = [*_parted(parts)] or [Sheet(())]
    for before, sheet in zip([None, *found], found, strict=False):
        breaks = "continuous" if _flows_on(before, sheet) else "nextPage"
        properties = around.section(landscape=sheet.landscape, columns=sheet.columns, breaks=breaks)
        width = around.paper.text_width(landscape=sheet.landscape, columns=sheet.columns)
        made = [*title, *writer.sheet(sheet, width, around.paper.text_height(landscape=sheet.landscape))]
        if breaks == "nextPage" and not title and isinstance(sheet.blocks[0], Heading):
            raised(made[0])
        yield made, properties
        title = []


def _flows_on(before: Sheet | None, after: Sheet | None) -> bool:
    """Return whether a sheet goes on on the page where the one before it ends."""
    if before is None or after is None:
        return False
    return before.landscape == after.landscape and not after.new_page


def _band(writer: BodyWriter, around: Frame) -> Iterator[Element]:
    """Yield the band across the foot of the cover, where the reference file has a style for one: our own has."""
    if _BAND in writer.styles:
        yield paragraph(writer.styles[_BAND], (), *around.band())


def _title(document: Document, writer: BodyWriter) -> Iterator[Element]:
    """Yield the title and the lines under it, large on the cover of a book."""
    names = ("Cover Title", "Cover Line") if is_book(document.blocks) else ("Title", "Subtitle")
    for name, text in ((names[0], document.title), *((names[1], line) for line in document.subtitle)):
        said = Paragraph(words(text))
        yield paragraph(writer.styles[name], writer.words.runs(said.words))


def _parted(parts: tuple[Sheet, ...]) -> Iterator[Sheet]:
    """Yield the sheets with the contents alone on one, and a new page after it."""
    after_contents = False
    for sheet in parts:
        for is_contents, some in groupby(sheet.blocks, key=lambda block: isinstance(block, Contents)):
            columns = 1 if is_contents else sheet.columns
            new_page = sheet.new_page or is_contents or after_contents
            yield replace(sheet, blocks=tuple(some), columns=columns, new_page=new_page)
            after_contents = is_contents


def _closed(made: list[Element], properties: Element) -> list[Element]:
    """Return a section's elements with its properties in the last paragraph, added where there is none."""
    if not _ends_in_words(made):
        made = [*made, hairline()]
    made[-1].pPr.append(properties)
    return made


def _ends_in_words(made: list[Element]) -> bool:
    return bool(made) and made[-1].tag == qn("w:p")

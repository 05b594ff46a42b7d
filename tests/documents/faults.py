"""What is wrong with a PDF of a document: the standard's own rules, and what they let by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import page

from mlr_cli.document import Contents, Figure, Heading, Table
from mlr_cli.render.pictures.svg import alternative
from tests.documents import tagged
from tests.documents.texts import blocks_of, lost

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.document import Document

_REGIONS = {"sv": "sv-SE", "en": "en-GB"}


def faults(pdf: bytes, document: Document) -> list[str]:
    """Return the names of the faults that a PDF has: rules of the standard that it breaks, and checks of our own."""
    read = tagged.read(pdf)
    broken = sorted({failure.rule_id for failure in page.validate_pdf_bytes(pdf, profile="ua1").failures})
    tables = read.all("Table")
    shapes = [*_shapes(document)]
    found = {
        "language": read.language != _REGIONS[document.lang],
        "bookmarks": [(one.level, one.title) for one in read.bookmarks] != [*_bookmarks(document)],
        "headings": [(one.role, one.text.replace("\xad", "")) for one in read.all(*_ROLES)] != [*_headings(document)],
        "tables": len(tables) != len(shapes),
        "headers": [_shape(table) for table in tables] != shapes,
        "pictures": [one.alt for one in read.all("Figure")] != [*_pictures(document)],
        "texts": bool(lost(document, read.text)),
    }
    return broken + [name for name, wrong in found.items() if wrong]


_ROLES = ("H1", "H2", "H3", "H4", "H5", "H6")


def _headings(document: Document) -> Iterator[tuple[str, str]]:
    for block in blocks_of(document):
        if isinstance(block, Heading):
            yield f"H{block.level - 1}", block.text
        elif isinstance(block, Contents):
            yield "H1", block.title


def _bookmarks(document: Document) -> Iterator[tuple[int, str]]:
    for block in blocks_of(document):
        if isinstance(block, Heading):
            yield block.level - 1, block.text


def _pictures(document: Document) -> Iterator[str]:
    for block in blocks_of(document):
        if isinstance(block, Figure):
            yield alternative(block)


def _shapes(document: Document) -> Iterator[tuple[int, int, int]]:
    """Yield how many header cells for columns, header cells for rows, and other cells each table has."""
    for block in blocks_of(document):
        if isinstance(block, Table) and block.rows:
            yield len(block.columns), len(block.rows), len(block.rows) * (len(block.columns) - 1)


def _shape(table: tagged.Element) -> tuple[int, int, int]:
    cells = [*table.all()]
    headers = [one.scope for one in cells if one.role == "TH"]
    return headers.count("Column"), headers.count("Row"), [one.role for one in cells].count("TD")

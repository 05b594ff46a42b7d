"""A document as a PDF that is accessible and made to last: PDF/UA-1 and PDF/A-2a in one file.

Typst sets the pages. It is given the words as data, never as source, and can reach no file but the
package's own fonts. What it cannot yet say, that a row's first cell is the row's header, is put in
afterwards.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from mlr_cli.document import Contents
from mlr_cli.lang import Lang, Text
from mlr_cli.render.pages import is_book, sheets
from mlr_cli.render.pdf.data import sheet_data
from mlr_cli.render.pdf.row_headers import with_row_headers
from mlr_cli.render.templates import BrokenTemplateError, fonts, template
from mlr_cli.render.visible import typeset

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlr_cli.document import Document
    from mlr_cli.render.pages import Sheet
    from mlr_cli.render.pdf.data import Data

_NAME = "document.typ"
_FAMILY = "Source Sans 3"
_REGION = {Lang.SV: "SE", Lang.EN: "GB"}


def to_pdf(document: Document) -> bytes:
    """Return a document as a PDF, the same bytes for the same document.

    The document's day is the file's day; without one the file carries no day that means anything.
    Every character must be one that the fonts can show: see `mlr_cli.render.pdf.glyphs.lacking`. Raises
    `BrokenTemplateError` if the package's template has been damaged.
    """
    return with_row_headers(_set(document))


def _set(document: Document) -> bytes:
    import typst

    folder = fonts()
    try:
        compiler = typst.Compiler(
            template(_NAME).encode(),
            root=folder,
            package_path=folder,
            package_cache_path=folder,
            font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]),
            ignore_system_fonts=True,
            sys_inputs={"document": json.dumps(_data(document), ensure_ascii=False)},
        )
        pdf = compiler.compile(format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=_timestamp(document))
    except (OSError, typst.TypstError) as error:
        raise BrokenTemplateError(_NAME, error) from error
    if not isinstance(pdf, bytes):
        raise TypeError("a PDF is one piece of bytes")
    return pdf


def _timestamp(document: Document) -> datetime:
    """Return the document's day at midnight; 1 January 1970 says that there is none."""
    if document.dated is None:
        return datetime.fromtimestamp(0, UTC)
    return datetime.combine(document.dated, time(), UTC)


def _data(document: Document) -> Data:
    return {
        "title": typeset(document.title),
        "subtitle": [typeset(line) for line in document.subtitle if line],
        "stamp": typeset(document.stamp or ""),
        "author": typeset(document.author or ""),
        "keywords": [typeset(word) for word in document.keywords],
        "lang": document.lang.value,
        "region": _REGION[document.lang],
        "font": _FAMILY,
        "book": is_book(document.blocks),
        "tight": document.tight,
        "page": _PAGE[document.lang],
        "pages": [[sheet_data(sheet) for sheet in some] for some in _pages(sheets(document.blocks))],
    }


def _pages(all_sheets: Iterable[Sheet]) -> list[list[Sheet]]:
    """Return the sheets in groups that each begin on a page.

    One column goes on under what stands on an upright page; anything else begins anew.
    """
    pages: list[list[Sheet]] = []
    for sheet in all_sheets:
        goes_on = sheet.columns == 1 and not (sheet.landscape or sheet.new_page)
        if goes_on and pages and not pages[-1][0].landscape and not _is_contents(pages[-1][0]):
            pages[-1].append(sheet)
        else:
            pages.append([sheet])
    return pages


def _is_contents(sheet: Sheet) -> bool:
    return any(isinstance(block, Contents) for block in sheet.blocks)


_PAGE = Text(sv="Sida", en="Page")

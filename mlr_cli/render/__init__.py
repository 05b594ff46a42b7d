"""Documents to bytes: one file a format, loaded only when it is asked for."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlr_cli.document import Document

_TERMINAL = 80


class Format(StrEnum):
    """A form that a document can take.

    `SCREEN` is what `TEXT` becomes on a terminal: drawn to its width, with or without colour.
    """

    TEXT = "text"
    SCREEN = "screen"
    MARKDOWN = "markdown"
    CSV = "csv"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"


def render(  # noqa: PLR0911 - one for each format
    document: Document,
    fmt: Format,
    *,
    width: int | None = None,
    colour: bool = False,
    reference: bytes | None = None,
) -> bytes:
    """Return a document as the bytes of a file, UTF-8 where the format is text.

    `width` is counted in the cells of a terminal and holds for `TEXT` (where None, the default,
    leaves every line whole) and `SCREEN` (80 by default); `colour` holds for `SCREEN`. `reference` is
    a Word file that lends its look to `DOCX`. The other formats know none of them.
    """
    match fmt:
        case Format.TEXT:
            from mlr_cli.render.text import to_text

            return to_text(document, width)
        case Format.SCREEN:
            from mlr_cli.render.screen.document import to_screen

            return to_screen(document, width or _TERMINAL, colour=colour)
        case Format.MARKDOWN:
            from mlr_cli.render.markdown.document import to_markdown

            return to_markdown(document)
        case Format.CSV:
            from mlr_cli.render.csv import to_csv

            return to_csv(document)
        case Format.HTML:
            from mlr_cli.render.html import to_html

            return to_html(document)
        case Format.PDF:
            from mlr_cli.render.pdf.document import to_pdf

            return to_pdf(document)
        case Format.DOCX:
            from mlr_cli.render.docx.document import to_docx

            return to_docx(document, reference)

"""The tables of a document as CSV that a Swedish Excel opens as it stands."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from mlr_cli.document import Table, plain
from mlr_cli.render.outline import flat
from mlr_cli.render.visible import one_line

if TYPE_CHECKING:
    from mlr_cli.document import Document

# A spreadsheet takes a cell that begins so for a formula, one for East Asia also in full width; the apostrophe makes it
# text and is seen.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")  # noqa: RUF001 - the signs in full width are meant

Row = tuple[str, ...]


def to_csv(document: Document) -> bytes:
    """Return the document's tables: UTF-8 with a byte order mark, semicolons, CRLF.

    Tables with the same header become one, in the place of the first; an empty line stands between
    tables that differ. Lists in a cell are joined by "; ". What is not a table is left to other formats.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for place, (header, rows) in enumerate(_joined(document).items()):
        if place:
            out.write("\r\n")
        writer.writerows((header, *rows))
    return out.getvalue().encode("utf-8-sig")


def _joined(document: Document) -> dict[Row, list[Row]]:
    tables: dict[Row, list[Row]] = {}
    for block in flat(document.blocks):
        if isinstance(block, Table):
            header = tuple(_guarded(column.title) for column in block.columns)
            tables.setdefault(header, []).extend(_rows(block))
    return tables


def _rows(table: Table) -> list[Row]:
    return [tuple(_guarded(plain(cell)) for cell in row) for row in table.rows]


def _guarded(text: str) -> str:
    line = one_line(text).strip(" ")
    return f"'{line}" if text.startswith(_FORMULA) or line.startswith(_FORMULA) else line

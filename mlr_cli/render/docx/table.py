"""Tables in Word: a head that is repeated, rows that may break, names for those who cannot see them."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, TypeAlias

from docx.oxml.ns import qn

from mlr_cli.document import Align, Paragraph, Table, plain, words
from mlr_cli.render.docx.xml import element, keep_with_next, said
from mlr_cli.render.layout import GAP, longest_word, shared, widest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mlr_cli.document import Blocks, Column
    from mlr_cli.render.docx.xml import Element

    Cell: TypeAlias = Callable[[Blocks, Align, int], Sequence[Element]]

_LETTER = 95
"""What a letter of a cell takes on the average, in twentieths of a point: with it lines are guessed."""
_BOLD_LETTER = 112
_CELL_MARGINS = 192
_SHORT, _LONG = 12, 60
"""A column has room for words of so many letters, such as a date; more than so many make no column wider."""
_LINES_KEPT = 18
"""A row with more lines than these may break over two pages; a shorter one is moved whole."""


def table(grid: Table, style: str, width: int, cell: Cell) -> Element:
    """Return a table with rows in a width given in twentieths of a point.

    `cell` makes the elements of a cell from its blocks, where they stand, and the cell's inner width.
    """
    widths = column_widths(grid, width)
    columns = [element("w:gridCol", w=each) for each in widths]
    rows = [_body(row, grid.columns, widths, cell) for row in grid.rows]
    return element(
        "w:tbl",
        _properties(grid, style, sum(widths)),
        element("w:tblGrid", *columns),
        _head(grid.columns, widths, cell),
        *rows,
    )


def column_widths(grid: Table, width: int) -> list[int]:
    """Return each column's share of a width.

    Columns of different weights are shared by them, but so that a title has room for a short word;
    those that all weigh the same, by what stands in them.
    """
    weights = [column.weight for column in grid.columns]
    parts = _by_weight(grid, weights, width) if len(set(weights)) > 1 else _by_content(grid, width)
    whole = sum(parts)
    return [max(part * width // whole, 1) for part in parts]


def _by_weight(grid: Table, weights: Sequence[int], width: int) -> list[int]:
    most = min(_SHORT, (width * 2 // 3 // len(weights) - _CELL_MARGINS) // _BOLD_LETTER)
    needs = [_CELL_MARGINS + _BOLD_LETTER * min(longest_word([column.title]), most) for column in grid.columns]
    wishes = [max(width * weight // sum(weights) - need, 0) for weight, need in zip(weights, needs, strict=True)]
    free, wished = max(width - sum(needs), 0), sum(wishes) or 1
    return [need + free * wish // wished for need, wish in zip(needs, wishes, strict=True)]


def _by_content(grid: Table, width: int) -> list[int]:
    """Return shares counted in letters: each column has room for its longest word, then for more of its texts.

    Where there is not room for the longest words of all, each has room for a short one.
    """
    cells = [[plain(row[place]) for row in grid.rows] for place in range(len(grid.columns))]
    titles = [ceil(longest_word([column.title]) * _BOLD_LETTER / _LETTER) for column in grid.columns]
    words = [max(title, longest_word(texts)) for title, texts in zip(titles, cells, strict=True)]
    room = width // _LETTER
    needs = words if sum(words) + GAP * len(words) <= room else [min(word, _SHORT) for word in words]
    wishes = [max(need, min(widest(texts), _LONG)) for need, texts in zip(needs, cells, strict=True)]
    return [letters + GAP for letters in shared(wishes, needs, room)]


def _properties(grid: Table, style: str, width: int) -> Element:
    titles = ", ".join(column.title for column in grid.columns)
    named = [element("w:tblCaption", val=said(grid.caption))] if grid.caption else []
    return element(
        "w:tblPr",
        element("w:tblStyle", val=style),
        element("w:tblW", w=width, type="dxa"),
        element("w:tblLayout", type="fixed"),
        element("w:tblLook", val="06A0", firstRow=1, lastRow=0, firstColumn=1, lastColumn=0, noHBand=1, noVBand=1),
        *named,
        element("w:tblDescription", val=said(titles)),
    )


def _head(columns: Sequence[Column], widths: Sequence[int], cell: Cell) -> Element:
    """Return the row of titles, which is repeated on every page and never stands alone at the foot of one."""
    titles = [(Paragraph(words(column.title)),) for column in columns]
    made = _row(titles, columns, widths, cell, element("w:cantSplit"), element("w:tblHeader"))
    for each in made.iter(qn("w:p")):
        keep_with_next(each)
    return made


def _body(row: Sequence[Blocks], columns: Sequence[Column], widths: Sequence[int], cell: Cell) -> Element:
    whole = [element("w:cantSplit")] * (_lines(row, widths) <= _LINES_KEPT)
    return _row(row, columns, widths, cell, *whole)


def _row(
    row: Sequence[Blocks], columns: Sequence[Column], widths: Sequence[int], cell: Cell, *form: Element
) -> Element:
    cells = [
        element(
            "w:tc",
            element("w:tcPr", element("w:tcW", w=width, type="dxa")),
            *cell(content, column.align, width - _CELL_MARGINS),
        )
        for content, column, width in zip(row, columns, widths, strict=True)
    ]
    return element("w:tr", *([element("w:trPr", *form)] if form else []), *cells)


def _lines(row: Sequence[Blocks], widths: Sequence[int]) -> int:
    return max(len(plain(cell)) * _LETTER // width + len(cell) for cell, width in zip(row, widths, strict=True))

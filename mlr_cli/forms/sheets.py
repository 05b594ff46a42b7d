"""Where in a workbook a sheet of a form is, and where its columns are: by names, wherever they have been moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from mlr_cli.forms import HIDDEN, ID
from mlr_cli.forms.cells import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from openpyxl.cell import Cell, MergedCell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

MOST_COLUMNS = 200
_HEAD_ROWS = 20
"""So far down the titles of the columns are looked for."""


class Found(Struct, frozen=True):
    """A sheet, the row of its titles, and in which columns each of them stands; no sheet where there is none.

    `twins` are other sheets with the same titles, of which only one can be meant.
    """

    sheet: Worksheet | None = None
    head: int = 0
    places: Mapping[str, Sequence[int]] = field(default_factory=dict)
    twins: tuple[str, ...] = ()


def find_sheet(book: Workbook, name: str, titles: Mapping[str, str]) -> Found:
    """Return the sheet that has all of some titles, the one of the given name first; else the one of that name.

    A sheet of another name that lacks a title is somebody's own.
    """
    read = [_titled(sheet, titles) for sheet in book.worksheets if sheet.title != HIDDEN]
    own = [one for one in read if one.sheet and folded(one.sheet.title) == folded(name)]
    whole = [
        one for one in (*own, *(other for other in read if other not in own)) if one.places.keys() == titles.keys()
    ]
    if not whole or ID not in titles:
        return own[0] if own else Found()
    chosen = whole[0]
    twins = tuple(one.sheet.title for one in whole[1:] if one.sheet)
    return Found(chosen.sheet, chosen.head, chosen.places, twins)


def _titled(sheet: Worksheet, titles: Mapping[str, str]) -> Found:
    number, places = max(_heads(sheet, titles), key=lambda one: len(one[1]), default=(0, {}))
    return Found(sheet, number, places)


def _heads(sheet: Worksheet, titles: Mapping[str, str]) -> Iterator[tuple[int, dict[str, list[int]]]]:
    """Yield the first rows of a sheet, with the places of the columns whose titles stand there."""
    keys = {folded(title): key for key, title in titles.items()}
    wide = min(sheet.max_column, MOST_COLUMNS)
    for number, cells in enumerate(sheet.iter_rows(max_row=min(sheet.max_row, _HEAD_ROWS), max_col=wide), 1):
        found: dict[str, list[int]] = {}
        for place, cell in enumerate(cells, 1):
            if key := keys.get(folded(_plain(cell))):
                found.setdefault(key, []).append(place)
        yield number, found


def _plain(cell: Cell | MergedCell) -> str:
    return "" if cell.value is None else str(cell.value)

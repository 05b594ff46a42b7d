"""Filling in forms, as somebody does in a spreadsheet, by the titles of the columns and the ids of the rows."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

import openpyxl

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet


def opened(path: Path) -> Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(path)


def column(sheet: Worksheet, title: str) -> int:
    (place,) = (cell.column for cell in sheet[1] if cell.value == title)
    return place


def row(sheet: Worksheet, name: str) -> int:
    ids = column(sheet, "Id")
    (place,) = (number for number in range(2, sheet.max_row + 1) if sheet.cell(number, ids).value == name)
    return place


def fill(path: Path, answers: Mapping[str, Mapping[str, Mapping[str, object]]]) -> None:
    """Put answers in a form: by sheet, by id, by title."""
    book = opened(path)
    for name, rows in answers.items():
        sheet = book[name]
        for one, cells in rows.items():
            number = row(sheet, one)
            for title, value in cells.items():
                sheet.cell(number, column(sheet, title)).value = value  # type: ignore[assignment] # any value
    book.save(path)

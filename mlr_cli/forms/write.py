"""A form to the bytes of a workbook: locked but for the cells that are to be filled in.

No text becomes a formula, a link or a number, and the same form is the same bytes.
"""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING

import xlsxwriter

from mlr_cli.forms import HIDDEN, ID, KIND, VERSION, shortened
from mlr_cli.lang import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from mlr_cli.forms import Column, Form, Row, Sheet

_TEXTS_STAY = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
# A workbook has to be made on some day; this one is the same for all, so that the bytes are.
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - the file format knows no time zones
_LINE, _LEAST, _MOST = 15.0, 30.0, 400.0
"""The height of a line of text, and of the lowest and the highest row, in points; a workbook allows 409."""
_A4 = 9
_INTRO_WIDTH = 68
_TITLE_HEIGHT = 28
_DARK, _PALE, _GREY = "#1F4E79", "#FFF8E1", "#595959"
_HINT_TITLE, _HINT = 32, 255
"""How many characters a cell's hint and its title can hold."""


def to_xlsx(form: Form) -> bytes:
    """Return a form as a workbook (ISO/IEC 29500)."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, _TEXTS_STAY) as book:
        book.set_properties({"title": form.title, "author": form.author, "created": _MADE})
        _Writer(book, form).write()
    return stream.getvalue()


class _Writer:
    """Writes the sheets; the hidden one is last, and knows where the choices stand."""

    def __init__(self, book: xlsxwriter.Workbook, form: Form) -> None:
        self._book = book
        self._form = form
        self._notes = [*_notes(form)]
        top = {"valign": "top", "text_wrap": True, "border": 1, "border_color": "#BFBFBF"}
        self._head = book.add_format({**top, "bold": True, "bg_color": _DARK, "font_color": "#FFFFFF"})
        self._fixed = book.add_format(top)
        self._faint = book.add_format({**top, "font_color": _GREY, "font_size": 8})
        # Text cells: a program that thinks it knows better turns "2016-03" into the first of March.
        self._free = book.add_format({**top, "locked": False, "bg_color": _PALE, "num_format": "@"})

    def write(self) -> None:
        self._intro(self._book.add_worksheet(self._form.first))
        for sheet in self._form.sheets:
            self._sheet(self._book.add_worksheet(sheet.name), sheet)
        hidden = self._book.add_worksheet(HIDDEN)
        for place, note in enumerate(self._notes):
            for column, text in enumerate(note):
                hidden.write_string(place, column, shortened(text))
        hidden.protect()
        hidden.very_hidden()

    def _intro(self, sheet: Worksheet) -> None:
        plain = self._book.add_format({"valign": "top", "text_wrap": True})
        title = self._book.add_format({"bold": True, "font_size": 16, "text_wrap": True, "font_color": _DARK})
        sheet.hide_gridlines(2)
        sheet.set_column(0, 0, _INTRO_WIDTH)
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.write_string(0, 0, shortened(self._form.title), title)
        sheet.set_row(0, _TITLE_HEIGHT * _lines(self._form.title, _INTRO_WIDTH // 2))
        for place, text in enumerate(self._form.intro, 1):
            sheet.write_string(place, 0, shortened(text), plain)
            sheet.set_row(place, min(_LINE * _lines(text, _INTRO_WIDTH) + 6, _MOST))
        sheet.protect()

    def _sheet(self, sheet: Worksheet, content: Sheet) -> None:
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.repeat_rows(0)
        sheet.freeze_panes(1, content.frozen)
        sheet.set_footer(f"&L{_ampersand(self._form.title)}&R&P (&N)")
        for place, column in enumerate(content.columns):
            sheet.set_column(place, place, column.width)
            sheet.write_string(0, place, column.title, self._head)
        sheet.set_row(0, _LINE * 2)
        for number, row in enumerate(content.rows, 1):
            self._row(sheet, number, content, row)
        if content.rows:
            for place, column in enumerate(content.columns):
                self._guard(sheet, place, content, column)
        sheet.protect("", {"format_columns": True, "format_rows": True, "sort": True, "autofilter": True})

    def _row(self, sheet: Worksheet, number: int, content: Sheet, row: Row) -> None:
        sheet.set_row(number, _height(content, row))
        for place, column in enumerate(content.columns):
            text = row.id if column.key == ID else shortened(row.cells.get(column.key, ""))
            looks = self._look(column)
            if text:
                sheet.write_string(number, place, text, looks)
            else:
                sheet.write_blank(number, place, None, looks)

    def _look(self, column: Column) -> Format:
        if column.free:
            return self._free
        return self._faint if column.key == ID else self._fixed

    def _guard(self, sheet: Worksheet, place: int, content: Sheet, column: Column) -> None:
        """Give the free cells of a column their hint, and a list of the choices where there are any."""
        if not (column.free and (column.hint or column.choices)):
            return
        rule: dict[str, object] = {"validate": "any"}
        if column.choices:
            rule = {"validate": "list", "source": self._choices(content, column), "error_type": "stop"}
            rule |= {"error_title": _ERROR_TITLE[self._form.lang], "error_message": _ERROR[self._form.lang]}
        if column.hint:
            rule |= {"input_title": column.title[:_HINT_TITLE], "input_message": column.hint[:_HINT]}
        sheet.data_validation(1, place, len(content.rows), place, rule)

    def _choices(self, content: Sheet, column: Column) -> str:
        """Return where on the hidden sheet the words of a column's choices stand under each other."""
        rows = [number for number, note in enumerate(self._notes, 1) if note[:3] == ("choice", content.key, column.key)]
        return f"={HIDDEN}!$E${rows[0]}:$E${rows[-1]}"


def _notes(form: Form) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the hidden sheet."""
    yield "form", KIND
    yield "version", VERSION
    yield from form.about.items()
    for sheet in form.sheets:
        yield "sheet", sheet.key, sheet.name
        for column in sheet.columns:
            yield "column", sheet.key, column.key, column.title, "free" if column.free else ""
            yield from (("choice", sheet.key, column.key, key, words) for key, words in column.choices)
        yield from (("row", sheet.key, row.id, row.wording) for row in sheet.rows)


def _height(sheet: Sheet, row: Row) -> float:
    """Return how high a row is to be: only one program makes wrapped rows grow by itself."""
    texts: Mapping[str, str] = {**row.cells, ID: row.id}
    lines = max(_lines(texts.get(column.key, ""), column.width) for column in sheet.columns)
    return min(max(_LINE * lines, _LEAST), _MOST)


def _lines(text: str, width: int) -> int:
    """Return how many lines a text takes; words that do not fit move down whole, so a line is not filled."""
    return sum(1 + len(line) * 10 // (width * 8) for line in text.split("\n"))


def _ampersand(text: str) -> str:
    """Return a text for a page's foot, where an ampersand begins a command; the foot holds 255 characters."""
    return text[:100].replace("&", "&&")


_ERROR_TITLE = Text(sv="Välj ur listan", en="Choose from the list")
_ERROR = Text(
    sv="Välj ett av orden i listan. Listan öppnas med pilen till höger om cellen.",
    en="Choose one of the words in the list. The arrow to the right of the cell opens it.",
)

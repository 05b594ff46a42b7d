"""A workbook that came back, read by the names of its columns: rows, and everything that is wrong with its form.

Columns may have been moved or added, rows sorted or taken away, and the file saved by another program.
"""

from __future__ import annotations

import io
import warnings
from collections import defaultdict
from typing import TYPE_CHECKING

import openpyxl
from msgspec import Struct, field

from mlr_cli.forms import HIDDEN, ID, KIND, VERSION, Filled, FilledRow, FormFault, Place
from mlr_cli.forms.cells import folded, text_of
from mlr_cli.forms.guard import refusal
from mlr_cli.lang import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from openpyxl.cell import Cell, MergedCell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_MOST_ROWS, _MOST_COLUMNS, _MOST_NOTES = 20_000, 200, 60_000
_HEAD_ROWS = 20
"""So far down the titles of the columns are looked for."""
_SHOWN = 80
"""So much of what was typed is repeated."""


class _Notes(Struct):
    """What the hidden sheet says of the form."""

    about: dict[str, str] = field(default_factory=dict)
    sheets: dict[str, str] = field(default_factory=dict)
    columns: defaultdict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    free: set[tuple[str, str]] = field(default_factory=set)
    choices: defaultdict[tuple[str, str], dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    sent: dict[tuple[str, str], str] = field(default_factory=dict)


def read_form(file: str, content: bytes) -> Filled:
    """Return what a file says, `file` being what it is called where something is wrong with it."""
    if words := refusal(content):
        return _refused(file, words)
    try:
        book = _opened(content)
    except Exception:  # noqa: BLE001 - the library raises whatever the damage leads it to
        return _refused(file, _DAMAGED)
    hidden = next((sheet for sheet in book.worksheets if sheet.title == HIDDEN), None)
    if hidden is None:
        return _refused(file, _NO_NOTES.fill(sheet=HIDDEN))
    notes = _noted(hidden)
    if notes.about.get("form") != KIND or notes.about.get("version") != VERSION:
        return _refused(file, _OTHER_FORM)
    return _Reader(file, notes).read(book)


def _opened(content: bytes) -> Workbook:
    with warnings.catch_warnings():
        # It warns of what it leaves out, such as the hints at the cells.
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(io.BytesIO(content), data_only=False, keep_links=False, keep_vba=False)


def _refused(file: str, words: Text) -> Filled:
    return Filled(file, faults=(FormFault(Place(file), words),))


def _noted(sheet: Worksheet) -> _Notes:
    notes = _Notes()
    for row in sheet.iter_rows(max_row=min(sheet.max_row, _MOST_NOTES), max_col=5, values_only=True):
        what, *rest = ("" if value is None else str(value) for value in row)
        match what:
            case "sheet":
                notes.sheets[rest[0]] = rest[1]
            case "column":
                notes.columns[rest[0]][rest[1]] = rest[2]
                notes.free |= {(rest[0], rest[1])} if rest[3] else set()
            case "choice":
                notes.choices[rest[0], rest[1]][folded(rest[3])] = rest[2]
            case "row":
                notes.sent[rest[0], rest[1]] = rest[2]
            case "":
                continue
            case _:
                notes.about[what] = rest[0]
    return notes


class _Reader:
    """Reads the sheets of one form and keeps what is wrong with them."""

    def __init__(self, file: str, notes: _Notes) -> None:
        self._file = file
        self._notes = notes
        self._faults: list[FormFault] = []

    def read(self, book: Workbook) -> Filled:
        rows = {key: tuple(self._sheet(book, key, name)) for key, name in self._notes.sheets.items()}
        return Filled(self._file, self._notes.about, rows, tuple(self._faults))

    def _note(self, words: Text, sheet: str = "", row: int = 0) -> None:
        self._faults.append(FormFault(Place(self._file, sheet, row), words))

    def _sheet(self, book: Workbook, key: str, name: str) -> Iterator[FilledRow]:
        titles = {column: title for column, title in self._notes.columns[key].items() if self._is_needed(key, column)}
        sheet, head, found = self._found(book, name, titles)
        if sheet is None or ID not in titles:
            self._note(_NO_SHEET.fill(sheet=name))
            return
        for missing in titles.keys() - found.keys():
            self._note(_NO_COLUMN.fill(column=titles[missing]), sheet.title)
        for twice in (column for column, places in found.items() if len(places) > 1):
            self._note(_TWO_COLUMNS.fill(column=titles[twice]), sheet.title)
        if sheet.max_row > _MOST_ROWS:
            self._note(_MANY_ROWS.fill(number=_MOST_ROWS), sheet.title)
        elif all(len(places) == 1 for places in found.values()) and found.keys() == titles.keys():
            places = {column: there[0] for column, there in found.items()}
            yield from self._rows(sheet, head, key, places)

    def _is_needed(self, key: str, column: str) -> bool:
        """Whether a column is read: what is only there to be looked at may be missing."""
        return column == ID or (key, column) in self._notes.free

    def _found(
        self, book: Workbook, name: str, titles: Mapping[str, str]
    ) -> tuple[Worksheet | None, int, Mapping[str, Sequence[int]]]:
        """Return a sheet, by its name or else by its titles, the row of the titles, and where each column stands."""
        sheets = [one for one in book.worksheets if one.title != HIDDEN]
        for sheet in sorted(sheets, key=lambda one: folded(one.title) != folded(name)):
            number, found = max(_heads(sheet, titles), key=lambda one: len(one[1]), default=(0, {}))
            own = folded(sheet.title) == folded(name)
            if ID in found and (own or found.keys() == titles.keys()):
                return sheet, number, found
            if own:
                return sheet, number, found
        return None, 0, {}

    def _rows(self, sheet: Worksheet, head: int, key: str, places: Mapping[str, int]) -> Iterator[FilledRow]:
        seen: dict[str, int] = {}
        wide = max(places.values())
        for number, cells in enumerate(sheet.iter_rows(min_row=head + 1, max_col=wide), head + 1):
            own = {column: cells[place - 1] for column, place in places.items()}
            texts = {column: text_of(cell) for column, cell in own.items()}
            if not any(text or words for text, words in texts.values()):
                continue
            row = self._row(sheet.title, number, key, texts)
            if row is None:
                continue
            if (first := seen.setdefault(row.id, number)) != number:
                self._note(_TWICE.fill(id=row.id, first=first), sheet.title, number)
                continue
            yield row

    def _row(self, sheet: str, number: int, key: str, texts: Mapping[str, tuple[str, Text | None]]) -> FilledRow | None:
        """Return a row, None where it is refused; every fault of it is noted."""
        titles = self._notes.columns[key]
        wrong = [words.fill(column=titles[column], found=said) for column, (said, words) in texts.items() if words]
        for words in wrong:
            self._note(words, sheet, number)
        name = texts[ID][0].strip("\"'”“’ ")
        if not name and any(text for column, (text, _) in texts.items() if column != ID):
            self._note(_NO_ID.fill(column=titles[ID]), sheet, number)
        if wrong or not name:
            return None
        cells = {column: text for column, (text, _) in texts.items() if column != ID}
        if not self._choose(cells, sheet, number, key):
            return None
        return FilledRow(Place(self._file, sheet, number), name, cells, self._notes.sent.get((key, name), ""))

    def _choose(self, cells: dict[str, str], sheet: str, number: int, key: str) -> bool:
        """Put the keys of choices in place of their words; note those that are none."""
        fine = True
        for column, typed in cells.items():
            known = self._notes.choices.get((key, column))
            if not (known and typed):
                continue
            chosen = known.get(folded(typed)) or (typed.casefold() if typed.casefold() in known.values() else None)
            if chosen is None:
                title, words = self._notes.columns[key][column], " · ".join(known)
                self._note(_NO_CHOICE.fill(typed=typed[:_SHOWN], column=title, words=words), sheet, number)
                fine = False
            else:
                cells[column] = chosen
        return fine


def _heads(sheet: Worksheet, titles: Mapping[str, str]) -> Iterator[tuple[int, dict[str, list[int]]]]:
    """Yield the first rows of a sheet, with the places of the columns whose titles stand there."""
    keys = {folded(title): key for key, title in titles.items()}
    wide = min(sheet.max_column, _MOST_COLUMNS)
    for number, cells in enumerate(sheet.iter_rows(max_row=min(sheet.max_row, _HEAD_ROWS), max_col=wide), 1):
        found: dict[str, list[int]] = {}
        for place, cell in enumerate(cells, 1):
            if key := keys.get(folded(_plain(cell))):
                found.setdefault(key, []).append(place)
        yield number, found


def _plain(cell: Cell | MergedCell) -> str:
    return "" if cell.value is None else str(cell.value)


_DAMAGED = Text(
    sv="Filen är skadad och går inte att läsa. Öppna den i Excel eller LibreOffice och spara den som .xlsx.",
    en="The file is damaged and cannot be read. Open it in Excel or LibreOffice and save it as .xlsx.",
)
_NO_NOTES = Text(
    sv="Det dolda bladet ”{sheet}” saknas, så det går inte att se vilken plan svaren hör till. Skicka ut ett nytt "
    "formulär och kopiera över svaren.",
    en="The hidden sheet “{sheet}” is missing, so it cannot be seen which plan the answers belong to. Send out a new "
    "form and copy the answers into it.",
)
_OTHER_FORM = Text(
    sv="Filen är inget formulär som den här versionen av mlr känner. Skicka ut ett nytt: mlr checklist --to xlsx",
    en="The file is no form that this version of mlr knows. Send out a new one: mlr checklist --to xlsx",
)
_NO_SHEET = Text(
    sv="Bladet ”{sheet}” saknas. Kopiera svaren till ett nytt formulär, eller ge bladet dess namn tillbaka.",
    en="The sheet “{sheet}” is missing. Copy the answers to a new form, or give the sheet its name back.",
)
_NO_COLUMN = Text(
    sv="Kolumnen ”{column}” saknas. Ge den dess rubrik tillbaka, eller kopiera svaren till ett nytt formulär.",
    en="The column “{column}” is missing. Give it its title back, or copy the answers to a new form.",
)
_TWO_COLUMNS = Text(
    sv="Det finns två kolumner som heter ”{column}”. Ge den ena en annan rubrik.",
    en="There are two columns called “{column}”. Give one of them another title.",
)
_MANY_ROWS = Text(
    sv="Bladet har fler än {number} rader. Ta bort dem som inte hör till formuläret.",
    en="The sheet has more than {number} rows. Take out those that do not belong to the form.",
)
_NO_ID = Text(
    sv="Raden har svar men inget i kolumnen ”{column}”. Kopiera id från det utskickade formuläret.",
    en="The row has answers but nothing in the column “{column}”. Copy the id from the form that was sent.",
)
_TWICE = Text(
    sv="”{id}” finns också på rad {first}. Behåll den ena raden.",
    en="“{id}” is on row {first} as well. Keep one of the rows.",
)
_NO_CHOICE = Text(
    sv="”{typed}” går inte att välja i kolumnen ”{column}”. Välj: {words}",
    en="“{typed}” is not a choice in the column “{column}”. Choose: {words}",
)

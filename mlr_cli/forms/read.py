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

from mlr_cli.forms import HIDDEN, ID, KIND, LONGEST, NOTES_DAMAGED, VERSION, Filled, FilledRow, FormFault, Place
from mlr_cli.forms.cells import folded, text_of
from mlr_cli.forms.escapes import unescaped
from mlr_cli.forms.guard import refusal
from mlr_cli.forms.sheets import MOST_COLUMNS, find_sheet
from mlr_cli.lang import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_MOST_ROWS, _MOST_NOTES = 20_000, 60_000
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


def read_form(file: str, content: bytes | None) -> Filled:
    """Return what a file says, `file` being what it is called where something is wrong with it.

    `content` is None for what is no ordinary file, or may not be read.
    """
    if content is None:
        return _refused(file, _NO_FILE)
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
    words = _unknown(notes)
    return _refused(file, words) if words else _Reader(file, notes).read(book)


def _unknown(notes: _Notes) -> Text | None:
    """Return why a form is none that can be read, None where it is one."""
    if notes.about.get("form") != KIND or notes.about.get("version") != VERSION:
        return _OTHER_FORM
    return None if all(ID in notes.columns[key] for key in notes.sheets) else NOTES_DAMAGED.fill(sheet=HIDDEN)


def _opened(content: bytes) -> Workbook:
    with warnings.catch_warnings():
        # It warns of what it leaves out, such as the hints at the cells.
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(io.BytesIO(unescaped(content)), data_only=False, keep_links=False, keep_vba=False)


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
        self._remarks: list[Place] = []

    def read(self, book: Workbook) -> Filled:
        rows = {key: tuple(self._sheet(book, key, name)) for key, name in self._notes.sheets.items()}
        sheets = tuple(sheet.title for sheet in book.worksheets)
        # The library says when its own days begin in a workbook: those of Excel for Windows, or of older ones for Mac.
        zero = book.epoch.date()
        free = {key: frozenset(column for sheet, column in self._notes.free if sheet == key) for key in rows}
        faults, remarks = tuple(self._faults), tuple(self._remarks)
        return Filled(self._file, self._notes.about, rows, faults, sheets, zero, remarks, free)

    def _note(self, words: Text, sheet: str = "", row: int = 0) -> None:
        self._faults.append(FormFault(Place(self._file, sheet, row), words))

    def _sheet(self, book: Workbook, key: str, name: str) -> Iterator[FilledRow]:
        titles = {column: title for column, title in self._notes.columns[key].items() if self._is_needed(key, column)}
        found = find_sheet(book, name, titles)
        sheet = found.sheet
        if sheet is None:
            self._note(_NO_SHEET.fill(sheet=name))
            return
        for twin in found.twins:
            self._note(_TWINS.fill(sheet=sheet.title), twin)
        for missing in (column for column in titles if column not in found.places):
            self._note(_NO_COLUMN.fill(column=titles[missing]), sheet.title)
        for twice in (column for column, places in found.places.items() if len(places) > 1):
            self._note(_TWO_COLUMNS.fill(column=titles[twice]), sheet.title)
        if sheet.max_row > _MOST_ROWS:
            self._note(_MANY_ROWS.fill(number=_MOST_ROWS), sheet.title)
        elif all(len(found.places.get(column, ())) == 1 for column in titles):
            places = {column: there[0] for column, there in found.places.items()}
            self._look_for_merged(sheet, found.head, places)
            yield from self._rows(sheet, found.head, key, places)

    def _is_needed(self, key: str, column: str) -> bool:
        """Whether a column is read: what is only there to be looked at may be missing."""
        return column == ID or (key, column) in self._notes.free

    def _look_for_merged(self, sheet: Worksheet, head: int, places: Mapping[str, int]) -> None:
        """Note answers that stand in one cell for several rows: nobody can tell which of them is meant."""
        for one in sheet.merged_cells.ranges:
            wide = range(one.min_col, one.max_col + 1)
            if one.max_row > max(one.min_row, head) and any(place in wide for place in places.values()):
                words = _MERGED.fill(first=max(one.min_row, head + 1), last=one.max_row)
                self._note(words, sheet.title, max(one.min_row, head + 1))

    def _rows(self, sheet: Worksheet, head: int, key: str, places: Mapping[str, int]) -> Iterator[FilledRow]:
        seen: dict[str, int] = {}
        shown = self._shown(sheet, head, key)
        wide = max([*places.values(), *shown])
        for number, cells in enumerate(sheet.iter_rows(min_row=head + 1, max_col=wide), head + 1):
            if any(cell.comment for cell in cells):
                self._remarks.append(Place(self._file, sheet.title, number))
            own = {column: cells[place - 1] for column, place in places.items()}
            texts = {column: text_of(cell) for column, cell in own.items()}
            if not any(text or words for text, words in texts.values()):
                if any(text_of(cells[place - 1])[0] for place in shown):
                    self._note(_NO_ROW.fill(column=self._notes.columns[key][ID]), sheet.title, number)
                continue
            row = self._row(sheet.title, number, key, texts)
            if row is None:
                continue
            if (first := seen.setdefault(row.id, number)) != number:
                self._note(_TWICE.fill(id=row.id, first=first), sheet.title, number)
                continue
            yield row

    def _shown(self, sheet: Worksheet, head: int, key: str) -> list[int]:
        """Return where the columns stand that are only there to be looked at, and that somebody may write in."""
        titles = self._notes.columns[key]
        wanted = {folded(title) for column, title in titles.items() if not self._is_needed(key, column)}
        heads = next(sheet.iter_rows(min_row=head, max_row=head, max_col=min(sheet.max_column, MOST_COLUMNS)), ())
        return [place for place, cell in enumerate(heads, 1) if folded(text_of(cell)[0]) in wanted]

    def _row(self, sheet: str, number: int, key: str, texts: Mapping[str, tuple[str, Text | None]]) -> FilledRow | None:
        """Return a row, None where it is refused; every fault of it is noted."""
        titles = self._notes.columns[key]
        wrong = [words.fill(column=titles[column], found=said) for column, (said, words) in texts.items() if words]
        for words in wrong:
            self._note(words, sheet, number)
        name = texts[ID][0].strip("\"'”“’ ")
        if not name and any(text for column, (text, _) in texts.items() if column != ID):
            self._note(_NO_ID.fill(column=titles[ID]), sheet, number)
        long = [column for column, (text, _) in texts.items() if len(text) > LONGEST]
        for column in long:
            self._note(_TOO_LONG.fill(column=titles[column], number=LONGEST), sheet, number)
        if wrong or long or not name:
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


_NO_FILE = Text(
    sv="Filen går inte att läsa: det är ingen vanlig fil, eller så får du inte öppna den. Lägg dit formuläret på nytt.",
    en="The file cannot be read: it is no ordinary file, or you may not open it. Put the form there anew.",
)
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
_TWINS = Text(
    sv="Bladet har samma rubriker som ”{sheet}”, och bara det läses. Flytta svaren dit och ta bort det här bladet.",
    en="The sheet has the same titles as “{sheet}”, and only that is read. Move the answers there, and take this out.",
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
_NO_ROW = Text(
    sv="Raden hör inte till formuläret: det står inget i kolumnen ”{column}”. Flytta texten till ett av svaren, eller "
    "ta bort raden. Nya mål läggs in i planen med mlr add goal.",
    en="The row does not belong to the form: nothing stands in the column “{column}”. Move the text to one of the "
    "answers, or take out the row. New goals are put in the plan with mlr add goal.",
)
_MERGED = Text(
    sv="Raderna {first}–{last} har en sammanfogad cell. Dela den, och skriv svaret på varje rad som det gäller.",
    en="Rows {first}–{last} share a merged cell. Split it, and write the answer on each row that it is for.",
)
_TOO_LONG = Text(
    sv="Texten i kolumnen ”{column}” är längre än {number} tecken. Korta den, och lägg resten i ett eget dokument.",
    en="The text in the column “{column}” is longer than {number} characters. Shorten it, and put the rest elsewhere.",
)
_TWICE = Text(
    sv="”{id}” finns också på rad {first}. Behåll den ena raden.",
    en="“{id}” is on row {first} as well. Keep one of the rows.",
)
_NO_CHOICE = Text(
    sv="”{typed}” går inte att välja i kolumnen ”{column}”. Välj: {words}",
    en="“{typed}” is not a choice in the column “{column}”. Choose: {words}",
)

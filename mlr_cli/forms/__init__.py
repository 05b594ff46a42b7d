"""Forms: workbooks that are sent out to be filled in, and read back by the names of their columns.

A form describes itself on a hidden sheet: which plan it is for, what its sheets and columns are keys of,
what each choice stands for, and how every row read when it was sent. So the reader knows a form whatever
language it speaks, and wherever its columns have been moved.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct, field

from mlr_cli.lang import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.lang import Lang

KIND = "mlr-checklist"
"""What the hidden sheet calls a form of ours."""
VERSION = "1"
"""How a form is laid out; another way needs another number."""
HIDDEN = "mlr"
"""The name of the hidden sheet."""
ID = "id"
"""The key of the column that says which row is which."""
LONGEST = 32_767
"""How many characters a cell of a workbook can hold."""


class Column(Struct, frozen=True):
    """A column: what it is called, how many characters wide it is, and whether it is to be filled in.

    `choices` are keys with their words, where one of them is to be chosen; `hint` is shown at the cell. A
    column of days, or of times, may have been made a date by the program that saved it.
    """

    key: str
    title: str
    width: int
    free: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""


class Row(Struct, frozen=True):
    """A row: its id, what stands in its columns by key, and how it reads, for a later comparison."""

    id: str
    cells: Mapping[str, str]
    wording: str = ""


class Sheet(Struct, frozen=True):
    """A sheet of a form: `frozen` columns stay in sight when the others are scrolled."""

    key: str
    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    frozen: int = 0


class Form(Struct, frozen=True):
    """A form: what is said on its first sheet, its other sheets, and what it notes of itself by key."""

    title: str
    first: str
    intro: tuple[str, ...]
    sheets: tuple[Sheet, ...]
    about: Mapping[str, str]
    lang: Lang
    author: str = ""


class Place(Struct, frozen=True):
    """Where something stands in a filled form: the file, and in it the sheet and the row, from 1."""

    file: str
    sheet: str = ""
    row: int = 0


class FormFault(Struct, frozen=True):
    """What is wrong with a filled form, where, and what to do."""

    place: Place
    words: Text


class FilledRow(Struct, frozen=True):
    """A row that came back: what was filled in by the keys of its columns, and how it read when it was sent."""

    place: Place
    id: str
    cells: Mapping[str, str]
    sent: str = ""


class Filled(Struct, frozen=True):
    """A form that came back: what it notes of itself, its rows by the keys of their sheets, and its faults.

    `sheets` are the names of its sheets from left to right, `day_zero` the day that it counts days from. `remarks` are
    where somebody has put a comment on a cell, which is no answer, `filled_in` the keys of the columns of each sheet
    that are filled in.
    """

    file: str
    about: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, tuple[FilledRow, ...]] = field(default_factory=dict)
    faults: tuple[FormFault, ...] = ()
    sheets: tuple[str, ...] = ()
    day_zero: date = date(1899, 12, 30)
    remarks: tuple[Place, ...] = ()
    filled_in: Mapping[str, frozenset[str]] = field(default_factory=dict)


def shortened(text: str) -> str:
    """Return a text that a cell can hold."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


NOTES_DAMAGED = Text(
    sv="Det dolda bladet ”{sheet}” är skadat, så svaren kan inte läsas. Skicka ut ett nytt formulär och kopiera över "
    "svaren.",
    en="The hidden sheet “{sheet}” is damaged, so the answers cannot be read. Send out a new form and copy the answers "
    "into it.",
)

"""What stands in a cell, as text: what programs have made of it is understood, or it is said what is wrong."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from mlr_cli.lang import Text
from mlr_cli.source.scan import without_controls

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell

_DAY_IN_FORMAT = re.compile(r"d", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_MARKS = re.compile("[\"'\u2018\u2019\u201c\u201d\u201e]")
_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_BLANKS = "\u00a0\u2007\u202f\u200b\ufeff"
"""Blanks that are not seen and not meant, beside the ordinary ones."""


def text_of(cell: Cell | MergedCell) -> tuple[str, Text | None]:
    """Return a cell's text, and what is wrong with it if anything is.

    The words have places for the title of the `column`, and for the text that was `found`.
    """
    match cell.data_type:
        case "f":
            return "", _FORMULA
        case "e":
            return str(cell.value), _ERROR
        case _:
            return _said(cell.value, getattr(cell, "number_format", "General")), None


def _said(value: object, looks: str) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return _date(value.date(), looks)
        case date():
            return _date(value, looks)
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return _plain(str(value))


def _plain(text: str) -> str:
    """Return a text without what acts and is not seen, without blanks at its ends, its lines ended alike."""
    lines = _LINE_END.sub("\n", text)
    return without_controls(lines).replace("\N{REPLACEMENT CHARACTER}", "").strip(f"{_BLANKS} \t\n")


def _date(day: date, looks: str) -> str:
    """Return a day; one that is shown without its day was typed as a month, `2016-03` or `mars 2016`."""
    return day.isoformat() if _DAY_IN_FORMAT.search(_QUOTED.sub("", looks)) else f"{day:%Y-%m}"


def folded(text: str) -> str:
    """Return a text so that case, blanks and quotation marks make no difference."""
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return " ".join(_MARKS.sub("", text).casefold().split())


_FORMULA = Text(
    sv="I kolumnen ”{column}” står en formel. Skriv svaret som text i stället.",
    en="There is a formula in the column “{column}”. Write the answer as text instead.",
)
_ERROR = Text(
    sv="I kolumnen ”{column}” står felet {found}. Skriv svaret som text i stället.",
    en="There is the error {found} in the column “{column}”. Write the answer as text instead.",
)

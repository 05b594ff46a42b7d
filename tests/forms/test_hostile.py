"""What programs, people and strangers put in a form: it is understood, or it is said what is wrong and where."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.utils.exceptions import IllegalCharacterError

from mlr_cli.forms import LONGEST
from mlr_cli.forms.guard import UNPACKED
from mlr_cli.forms.read import read_form
from tests.forms.test_guard import GOOD, refused, repacked

if TYPE_CHECKING:
    from collections.abc import Callable

    from openpyxl.workbook import Workbook

    from mlr_cli.forms import Filled

FREE, CHOICE, ID = 2, 3, 4
"""Where the columns of the form stand."""


def changed(*changes: Callable[[Workbook], object]) -> Filled:
    """Return the form as it is read after somebody has changed it."""
    book = openpyxl.load_workbook(io.BytesIO(GOOD))
    for change in changes:
        change(book)
    stream = io.BytesIO()
    book.save(stream)
    return read_form("svar.xlsx", stream.getvalue())


def typed(value: object, row: int = 2, column: int = FREE) -> Callable[[Workbook], object]:
    """Type something in a cell of text, where nothing becomes a formula."""

    def change(book: Workbook) -> None:
        cell = book["Blad"].cell(row, column)
        cell.value = value  # type: ignore[assignment] # any value
        if isinstance(value, str):
            cell.data_type = "s"

    return change


def said(filled: Filled) -> list[tuple[str, int, str]]:
    return [(one.place.sheet, one.place.row, one.words.sv.split(". ")[0]) for one in filled.faults]


def with_text(raw: bytes) -> Filled:
    """Return the form with a text written in its package as no library would write it."""
    return read_form("svar.xlsx", repacked(lambda _, content: content.replace(b">ett<", b">" + raw + b"<")))


@pytest.mark.parametrize(
    "text", ["~", "=1+1", "+1", "-1", "@x", "null", "ja", "# nej", "a: b", "---", "%YAML 1.2", "'"]
)
def test_a_text_is_a_text(text: str) -> None:
    filled = changed(typed(text))
    assert (filled.faults, filled.rows["s"][0].cells["free"]) == ((), text)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"a_x001B_[31mb", "a[31mb"),
        (b"a_x0000_b", "ab"),
        (b"a_x000D_&#10;b", "a\n\nb"),
        (b"_x0041_", "A"),
        (b"_x005F_x0041_", "_x0041_"),
        (b"_x003C_b_x0026_", "<b&"),
        (b"_xD800_", "_xD800_"),
        (b"_xFFFE_a", "a"),
        (b"_x12_ _xABCG_", "_x12_ _xABCG_"),
    ],
)
def test_what_stands_for_a_character_is_that_character_and_none_that_acts(raw: bytes, text: str) -> None:
    filled = with_text(raw)
    assert (filled.faults, filled.rows["s"][0].cells["free"]) == ((), text)


@pytest.mark.parametrize("raw", [b"a\x00b", b"a\x1bb", b"a&#27;b", b"a&#0;b", b"a&b;"])
def test_a_character_that_no_workbook_has_is_damage(raw: bytes) -> None:
    assert [one.words.sv.split(".")[0] for one in with_text(raw).faults] == ["Filen är skadad och går inte att läsa"]
    with pytest.raises(IllegalCharacterError):
        typed("a\x00b")(openpyxl.load_workbook(io.BytesIO(GOOD)))


def test_more_than_a_cell_can_hold_is_refused_with_its_row() -> None:
    assert with_text(b"q" * LONGEST).faults == ()
    complaint = f"Texten i kolumnen ”Fri” är längre än {LONGEST} tecken"
    assert said(with_text(b"q" * 40_000)) == [("Blad", 2, complaint)]


def test_days_are_counted_from_where_the_workbook_counts() -> None:
    def older(book: Workbook) -> None:
        book.epoch = CALENDAR_MAC_1904

    assert (changed().day_zero, changed(older).day_zero) == (date(1899, 12, 30), date(1904, 1, 1))
    day = changed(older, typed(date(2016, 3, 15)))
    assert day.rows["s"][0].cells["free"] == "2016-03-15"


# Sheets, rows and cells that have been moved about.


def test_sheets_that_are_hidden_turned_round_or_have_changed_names_are_found_by_their_titles() -> None:
    def other_name(book: Workbook) -> None:
        book["Blad"].title = "Svar"
        book.create_sheet("Blad", 0)["A1"] = "Egna anteckningar"

    def hidden(book: Workbook) -> None:
        book["Blad"].sheet_state = "hidden"
        book.move_sheet("Blad", -1)

    assert [len(changed(change).rows["s"]) for change in (other_name, hidden)] == [2, 2]
    assert changed(other_name).rows["s"][0].place.sheet == "Svar"


def test_two_sheets_with_the_same_titles_are_named_for_only_one_can_be_meant() -> None:
    filled = changed(lambda book: setattr(book.copy_worksheet(book["Blad"]), "title", "Blad (2)"))
    assert said(filled) == [("Blad (2)", 0, "Bladet har samma rubriker som ”Blad”, och bara det läses")]


@pytest.mark.parametrize("merged", ["C2:C3", "A2:D3", "D2:D3"])
def test_an_answer_for_several_rows_in_one_cell_is_named(merged: str) -> None:
    filled = changed(lambda book: book["Blad"].merge_cells(merged))
    assert said(filled)[0] == ("Blad", 2, "Raderna 2–3 har en sammanfogad cell")


@pytest.mark.parametrize("merged", ["B2:C2", "A6:A9"])
def test_a_cell_that_is_wide_or_no_answer_disturbs_nobody(merged: str) -> None:
    assert changed(lambda book: book["Blad"].merge_cells(merged)).faults == ()


def test_a_row_that_is_no_row_of_the_form_is_named_and_not_passed_over() -> None:
    filled = changed(typed("Ett nytt mål", 5, 1), typed("Svar", 6), typed("Utom formuläret", 7, 9))
    assert said(filled) == [
        ("Blad", 5, "Raden hör inte till formuläret: det står inget i kolumnen ”Id”"),
        ("Blad", 6, "Raden har svar men inget i kolumnen ”Id”"),
    ]


def test_a_column_without_its_title_is_named_in_the_order_of_the_form() -> None:
    filled = changed(typed("Annat", 1, FREE), typed("Annat", 1, CHOICE), typed("Annat", 1, ID))
    assert [words for _, _, words in said(filled)] == [f"Kolumnen ”{title}” saknas" for title in ("Fri", "Val", "Id")]


def test_a_formula_is_refused_whatever_it_came_to() -> None:
    came_to = re.compile(rb'(<c r="B2"[^>]*?)( t="s")?>.*?</c>')
    with_formula = rb"\1><f>1+1</f><v>2</v></c>"
    made = repacked(lambda name, text: came_to.sub(with_formula, text) if name.endswith("sheet2.xml") else text)
    assert said(read_form("svar.xlsx", made)) == [("Blad", 2, "I kolumnen ”Fri” står en formel")]


# Small files that grow when they are opened.

BOMBS = {
    "merged": b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    "linked": b'<hyperlinks><hyperlink display="a>b" ref="$A$1:$XFD$1048576" location="x"/></hyperlinks>',
    "hidden from us": b'<mergeCells><mergeCell ref="&#65;1:XFD1048576"/></mergeCells>',
    "not to be read": b'<mergeCells><mergeCell ref="1:1048576"/></mergeCells>',
    "many": b"<mergeCells>" + b'<mergeCell ref="A1:J5000"/>' * 3 + b"</mergeCells>",
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_a_few_letters_for_a_billion_cells_are_refused_before_they_are_made(bomb: bytes) -> None:
    made = repacked(lambda _, content: content.replace(b"</sheetData>", b"</sheetData>" + bomb))
    assert made != GOOD
    assert refused(made).startswith("Filen har sammanfogade celler eller länkar över så många celler")


def test_a_part_that_says_it_is_smaller_than_it_is_is_refused() -> None:
    made = bytearray(repacked(lambda name, content: bytes(UNPACKED + 1) if "styles" in name else content))
    with zipfile.ZipFile(io.BytesIO(bytes(made))) as package:
        assert any(part.file_size > UNPACKED for part in package.infolist())
    honest = (UNPACKED + 1).to_bytes(4, "little")
    lying = bytes(made.replace(honest, (100).to_bytes(4, "little")))
    assert lying != bytes(made)
    assert refused(lying).startswith(("Filen är skadad", "Filen är större än 20 MB"))

"""A form that is written and read back says what it said, whatever the texts are."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

# The package has no types.
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from mlr_cli.forms import HIDDEN, ID, LONGEST, Column, Form, Row, Sheet
from mlr_cli.forms.read import read_form
from mlr_cli.forms.write import to_xlsx
from mlr_cli.lang import Lang
from tests.forms.filling import opened

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = (
    *("=cmd|' /C calc'!A0", "=1+1", "@SUM(A1)", "+1", "-1", "=", "==", "\t=1", '"', "'", "''", "<b>&amp;</b>"),
    *("http://x.se", "mailto:a@b.se", "_x0041_", "_x000D_", "12", "1e5", "2016-03", "SANT", "#REF!", "å" * 300, "\\"),
    *("rad ett\nrad två", "  två  blanka  ", "]]>", "{0}", "%s", "&P", "😀", "\u202eomvänd"),
)
TEXTS = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=80),
)
CHOICES = (("met", "uppfyllt"), ("missed", "inte uppfyllt"))


def form(*texts: str) -> Form:
    columns = (
        Column("fixed", "Fast", 20),
        Column("free", "Fri", 30, free=True, hint="Skriv fritt."),
        Column("choice", "Val", 12, free=True, choices=CHOICES, hint="Välj."),
        Column(ID, "Id", 10),
    )
    rows = tuple(Row(f"rad.{place}", {"fixed": text, "free": text}, text) for place, text in enumerate(texts))
    about = {"plan": "plan-2026", "fingerprint": "1-0"}
    return Form("En titel & mer", "Börja här", ("Så här.",), (Sheet("s", "Blad", columns, rows, 1),), about, Lang.SV)


def seen(text: str) -> str:
    """Return what is seen of a text: without blanks at its ends, and without what acts and is not seen."""
    return text.replace("\u202e", "").strip()


@given(
    st.lists(
        TEXTS.filter(lambda text: bool(seen(text).strip("\u00a0\u2007\u202f\u200b\ufeff"))), min_size=1, max_size=6
    )
)
@settings(max_examples=60, deadline=None)
def test_texts_come_back_as_they_went(texts: list[str]) -> None:
    filled = read_form("a.xlsx", to_xlsx(form(*texts)))
    assert filled.faults == ()
    assert filled.about["plan"] == "plan-2026"
    strip = "\u00a0\u2007\u202f\u200b\ufeff \t\n"
    assert [row.cells["free"] for row in filled.rows["s"]] == [seen(text).strip(strip) for text in texts]
    assert [row.id for row in filled.rows["s"]] == [f"rad.{place}" for place in range(len(texts))]


def test_no_text_becomes_a_formula_a_link_or_a_number() -> None:
    content = to_xlsx(form(*HOSTILE))
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        sheets = [package.read(name).decode() for name in package.namelist() if "worksheets/sheet" in name]
    assert all("<f>" not in sheet and "<hyperlink" not in sheet for sheet in sheets)


def test_the_longest_text_is_cut_and_nothing_falls_out(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(to_xlsx(form("x" * LONGEST, "y" * (LONGEST + 1), "z" * 100_000)))
    texts = [row.cells["free"] for row in read_form("a.xlsx", path.read_bytes()).rows["s"]]
    assert [len(text) for text in texts] == [LONGEST] * 3
    assert [text[-1] for text in texts] == ["x", "…", "…"]


def test_the_same_form_is_the_same_bytes() -> None:
    assert to_xlsx(form(*HOSTILE)) == to_xlsx(form(*HOSTILE))


def test_only_the_cells_to_fill_in_are_free(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(to_xlsx(form("text")))
    book = opened(path)
    assert book.sheetnames == ["Börja här", "Blad", HIDDEN]
    assert book[HIDDEN].sheet_state == "veryHidden"
    assert all(sheet.protection.sheet for sheet in book.worksheets)
    sheet = book["Blad"]
    assert [cell.protection.locked for cell in sheet[2]] == [True, False, False, True]
    assert [cell.number_format for cell in sheet[2]][1:3] == ["@", "@"]
    assert sheet.freeze_panes == "B2"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    pages = sheet.sheet_properties.pageSetUpPr
    assert pages
    assert pages.fitToPage
    assert sheet.print_title_rows == "$1:$1"


def test_a_list_and_hints_stand_at_the_cells(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(to_xlsx(form("text", "mer")))
    rules = {str(one.sqref): one for one in opened(path)["Blad"].data_validations.dataValidation}
    assert {*rules} == {"B2:B3", "C2:C3"}
    chosen = rules["C2:C3"]
    assert (chosen.type, chosen.errorStyle or "stop", chosen.errorTitle) == ("list", "stop", "Välj ur listan")
    hidden = opened(path)[HIDDEN]
    (first, last) = chosen.formula1.replace("$", "").removeprefix("mlr!").split(":")
    assert [cell.value for (cell,) in hidden[first:last]] == ["uppfyllt", "inte uppfyllt"]


def test_a_long_row_is_high_enough(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(to_xlsx(form("ord " * 60, "kort")))
    heights = [opened(path)["Blad"].row_dimensions[number].height for number in (2, 3)]
    assert heights[0] >= 15 * 240 / 20
    assert heights[1] == 30


def test_the_first_sheet_is_no_wider_than_a_page(tmp_path: Path) -> None:
    """LibreOffice prints a single column as wide as it is, whatever the sheet says of pages."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(to_xlsx(form("kort")))
    first = opened(path)["Börja här"]
    assert [*first.column_dimensions] == ["A"]
    assert first.column_dimensions["A"].width <= 70


@pytest.mark.parametrize("texts", [HOSTILE, ("kort",)])
def test_the_format_is_followed(texts: tuple[str, ...], tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(to_xlsx(form(*texts)))
    result = OpenXmlValidator().validate(str(path))
    assert [str(one) for one in result.errors] == []

"""What is refused before it is opened, and forms that have been damaged."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import openpyxl
import pytest

from mlr_cli.forms.guard import UNPACKED
from mlr_cli.forms.read import read_form
from mlr_cli.forms.write import to_xlsx
from tests.forms.filling import opened
from tests.forms.test_round_trip import form

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

GOOD = to_xlsx(form("ett", "två"))
ENTITY = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>'


def refused(content: bytes) -> str:
    (fault,) = read_form("svar.xlsx", content).faults
    assert (fault.place.file, fault.place.sheet, fault.place.row) == ("svar.xlsx", "", 0)
    return fault.words.sv


def repacked(change: Callable[[str, bytes], bytes | None]) -> bytes:
    """Return the good form with its parts changed, None for a part that goes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return stream.getvalue()


def with_declaration(name: str, content: bytes) -> bytes:
    return content.replace(b"<sst", ENTITY + b"<sst") if name == "xl/sharedStrings.xml" else content


def saved(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "Filen är inte ett kalkylblad i Excels format."),
        (b"bara text", "Filen är inte ett kalkylblad i Excels format."),
        (b"%PDF-1.7", "Filen är inte ett kalkylblad i Excels format."),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512), "Filen är skyddad med lösenord, eller sparad i ett äldre"),
        (GOOD[: len(GOOD) // 2], "Filen är skadad och går inte att läsa."),
        (GOOD[:-30], "Filen är skadad och går inte att läsa."),
        (bytes(UNPACKED + 1), "Filen är större än 20 MB när den packas upp."),
    ],
)
def test_what_is_no_workbook_is_refused(content: bytes, complaint: str) -> None:
    assert refused(content).startswith(complaint)


def test_a_part_that_grows_is_refused() -> None:
    bomb = repacked(lambda name, content: bytes(UNPACKED) if name.endswith("styles.xml") else content)
    assert len(bomb) < 100_000
    assert refused(bomb).startswith("Filen är större än 20 MB")


@pytest.mark.parametrize("declaration", [b"<!DOCTYPE", b"<!doctype", b"<!  DOCTYPE", b"<!ENTITY"])
def test_entities_are_refused(declaration: bytes) -> None:
    hidden = ENTITY.replace(b"<!DOCTYPE", declaration)
    made = repacked(lambda name, content: content.replace(b"<sst", hidden + b"<sst") if "shared" in name else content)
    assert refused(made).startswith("Filen har egna definitioner (DOCTYPE)")


def test_entities_in_another_encoding_are_refused() -> None:
    made = repacked(
        lambda name, content: with_declaration(name, content).decode().encode("utf-16") if "shared" in name else content
    )
    assert refused(made).startswith("Filen har egna definitioner (DOCTYPE)")


def test_an_opendocument_sheet_is_told_from_a_stranger() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert refused(stream.getvalue()).startswith("Filen är sparad i OpenDocument-format.")


def test_another_workbook_is_no_form() -> None:
    assert refused(saved(openpyxl.Workbook())).startswith("Det dolda bladet ”mlr” saknas")


def test_a_form_of_another_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(GOOD)
    for row, value in ((1, "annat"), (2, "2")):
        book = opened(path)
        book["mlr"].cell(row, 2).value = value
        assert refused(saved(book)).startswith("Filen är inget formulär som den här versionen av mlr känner.")


@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/styles.xml"]
)
@pytest.mark.parametrize("damage", [b"", b"<", b"<a><b></a>", b"\xff\xfe\x00"])
def test_a_damaged_part_is_no_traceback(part: str, damage: bytes) -> None:
    filled = read_form("svar.xlsx", repacked(lambda name, content: damage if name == part else content))
    assert filled.faults
    assert all(fault.words.sv for fault in filled.faults)


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml"])
def test_a_missing_part_is_no_traceback(part: str) -> None:
    filled = read_form("svar.xlsx", repacked(lambda name, content: None if name == part else content))
    assert filled.faults


def test_a_missing_sheet_and_a_missing_column_are_named(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(GOOD)
    book = opened(path)
    book["Blad"].cell(1, 2).value = "Annat"
    (fault,) = read_form("a.xlsx", saved(book)).faults
    assert (fault.place.sheet, fault.words.sv.split(".")[0]) == ("Blad", "Kolumnen ”Fri” saknas")
    del book["Blad"]
    (fault,) = read_form("a.xlsx", saved(book)).faults
    assert fault.words.sv.startswith("Bladet ”Blad” saknas.")


def test_a_column_that_is_only_looked_at_may_be_missing(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(GOOD)
    book = opened(path)
    book["Blad"].delete_cols(1)
    filled = read_form("a.xlsx", saved(book))
    assert (filled.faults, [row.cells["free"] for row in filled.rows["s"]]) == ((), ["ett", "två"])


def test_two_columns_with_one_title_are_named(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(GOOD)
    book = opened(path)
    book["Blad"].cell(1, 9).value = "Fri"
    (fault,) = read_form("a.xlsx", saved(book)).faults
    assert fault.words.sv.startswith("Det finns två kolumner som heter ”Fri”.")


def test_a_sheet_that_was_renamed_is_known_by_its_titles(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(GOOD)
    book = opened(path)
    book["Blad"].title = "Mitt blad"
    filled = read_form("a.xlsx", saved(book))
    assert (filled.faults, len(filled.rows["s"])) == ((), 2)


def test_a_sheet_with_far_too_many_rows_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(GOOD)
    book = opened(path)
    book["Blad"].cell(1_048_576, 1).value = "sist"
    (fault,) = read_form("a.xlsx", saved(book)).faults
    assert fault.words.sv.startswith("Bladet har fler än 20000 rader.")

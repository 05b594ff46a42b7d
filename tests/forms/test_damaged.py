"""Forms that were damaged on their way: it is said of the file what is wrong, and nothing ends as a fault of `mlr`."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlr_cli.edit.year.collect import conflicts
from mlr_cli.edit.year.read_answers import answers_in
from mlr_cli.forms import HIDDEN
from mlr_cli.forms.read import read_form
from mlr_cli.forms.write import to_xlsx
from mlr_cli.lang import Lang
from mlr_cli.queries.year.checklist import checklist
from mlr_cli.reports.year.form import form
from tests.queries.plans import real_plan

DAY = date(2016, 1, 15)
SENT = to_xlsx(form(checklist(real_plan(), DAY, "op-gruppen"), Lang.SV))
PARTS = [part.filename for part in zipfile.ZipFile(io.BytesIO(SENT)).infolist()]
LENGTHS = {part.filename: part.file_size for part in zipfile.ZipFile(io.BytesIO(SENT)).infolist()}


def complaints(content: bytes) -> list[str]:
    """Return all that is said of a form; whatever is raised here would be a fault of the program."""
    answers = answers_in(real_plan(), [read_form("svar.xlsx", content)], DAY, DAY)
    return [fault.words.sv for fault in (*answers.faults, *conflicts(answers))]


def with_part(name: str, content: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(SENT)) as old, zipfile.ZipFile(stream, "w") as new:
        for one in PARTS:
            new.writestr(one, content if one == name else old.read(one))
    return stream.getvalue()


def flipped(content: bytes, place: int, value: int) -> bytes:
    return content[:place] + bytes([content[place] ^ value]) + content[place + 1 :]


def test_what_was_sent_is_whole() -> None:
    assert complaints(SENT) == []


def test_compressed_data_with_a_wrong_byte_is_damage() -> None:
    with zipfile.ZipFile(io.BytesIO(SENT)) as package:
        strings = package.getinfo("xl/sharedStrings.xml")
    begins = strings.header_offset + 30 + len(strings.filename)
    (words,) = complaints(SENT[:begins] + b"\xff" * 20 + SENT[begins + 20 :])
    assert words == "Filen är skadad och går inte att läsa. Be om den igen."


@settings(max_examples=100)
@given(st.integers(0, len(SENT) - 1), st.integers(1, 255))
def test_a_wrong_byte_is_never_a_fault_of_the_program(place: int, value: int) -> None:
    assert isinstance(complaints(flipped(SENT, place, value)), list)


@settings(max_examples=100)
@given(st.data())
def test_nor_is_one_within_a_part(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(PARTS))
    place, value = data.draw(st.integers(0, LENGTHS[name] - 1)), data.draw(st.integers(1, 255))
    with zipfile.ZipFile(io.BytesIO(SENT)) as package:
        assert isinstance(complaints(with_part(name, flipped(package.read(name), place, value))), list)


def without(what: str, *names: str) -> bytes:
    """Return the form without what stands in a row of the hidden sheet: its key is gone."""
    book = openpyxl.load_workbook(io.BytesIO(SENT))
    for row in book[HIDDEN].iter_rows(max_col=5):
        if [cell.value for cell in row[: 1 + len(names)]] == [what, *names]:
            row[len(names)].value = None
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    "names",
    [("approval", "agreed"), ("approval", "id"), ("goals", "outcome"), ("follow-ups", "note"), ("questions", "answer")],
)
def test_a_form_that_has_lost_the_key_of_a_column_says_so(names: tuple[str, str]) -> None:
    assert any(words.startswith("Det dolda bladet ”mlr” är skadat") for words in complaints(without("column", *names)))

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest

from mlr_cli.document import Column, Document, Heading, Section, Table, cell, paragraph
from mlr_cli.lang import Lang
from mlr_cli.render import Format, render
from mlr_cli.render.pdf.row_headers import with_row_headers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.document import Block

TAG = "1 0 obj\n<</Type/StructElem/S/TBody/P 1 0 R/K[2 0 R]>>\nendobj"


def table(rows: int, columns: int = 3) -> Table:
    titles = tuple(Column(f"Kolumn {number}") for number in range(columns))
    return Table(
        "Tabell", titles, tuple(tuple(cell(f"{row} {title.title}") for title in titles) for row in range(rows))
    )


def pdf(*blocks: Block, title: str = "Titel") -> bytes:
    return render(Document(title, Lang.SV, (Heading(2, "Rubrik"), *blocks)), Format.PDF)


def cells(content: bytes) -> Iterator[tuple[str, str]]:
    """Yield the role and attributes of every cell of the tables' bodies, read by a library that knows any PDF."""
    with pikepdf.open(BytesIO(content)) as opened:
        for one in opened.objects:
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/TBody":
                for row in one.K:
                    yield from ((str(each.S), str(each.get("/A", ""))) for each in row.K)


@pytest.mark.parametrize(("rows", "columns"), [(1, 1), (1, 3), (2, 2), (150, 3)])
def test_the_first_cell_of_each_row_and_no_other_is_its_header(rows: int, columns: int) -> None:
    found = [*cells(pdf(table(rows, columns)))]
    assert [role for role, _ in found] == ["/TH", *["/TD"] * (columns - 1)] * rows
    assert all(("/Scope" in said) is (role == "/TH") for role, said in found)


def test_no_cell_names_headers_and_so_shuts_out_the_scope_of_others() -> None:
    assert not [said for _, said in cells(pdf(table(4))) if "/Headers" in said]


def test_what_a_cell_says_of_its_borders_stays() -> None:
    borders = [said for _, said in cells(pdf(table(2))) if "/BorderThickness" in said]
    assert len(borders) == 3


def test_a_reader_finds_nothing_to_mend() -> None:
    with pikepdf.open(BytesIO(pdf(table(3), paragraph("Ord."), table(2)))) as opened:
        assert len([*opened.objects]) > 20
        assert opened.get_warnings() == []


def test_what_only_looks_like_a_tag_is_left() -> None:
    sayings = (paragraph(TAG), Section((Heading(2, TAG),)))
    assert [*cells(pdf(*sayings, title=TAG))] == []
    assert len([*cells(pdf(*sayings, table(2), title=TAG))]) == 6


def test_a_file_without_tables_stays_as_it_is() -> None:
    made = pdf(paragraph("Ord."))
    assert with_row_headers(made) == made


@pytest.mark.parametrize(
    ("part", "instead"),
    [
        (b"/S/TBody/P", b"/S/TBody/Q"),
        (b"/O/Table/Headers", b"/O/Table/Heathen"),
        (b"trailer\n<<", b"trailer\n< "),
    ],
)
def test_a_file_that_is_written_in_another_way_is_refused(
    part: bytes, instead: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mlr_cli.render.pdf.document.with_row_headers", lambda made: made)
    made = pdf(table(2))
    assert part in made
    with pytest.raises(ValueError, match="another way"):
        with_row_headers(made.replace(part, instead))

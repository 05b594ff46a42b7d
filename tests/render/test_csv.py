from __future__ import annotations

import pytest

from mlr_cli.document import Blocks, Column, Document, Section, Table, bullets, cell, paragraph
from mlr_cli.lang import Lang
from mlr_cli.render import Format, render


def csv(*blocks: Table | Section) -> str:
    return render(Document("Plan", Lang.SV, blocks), Format.CSV).decode()


def table(titles: str, *rows: tuple[Blocks, ...]) -> Table:
    return Table("", tuple(Column(title) for title in titles), rows)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("=1+1", "'=1+1"),
        ("+46 8", "'+46 8"),
        ("-5", "'-5"),
        ("@SUM(1)", "'@SUM(1)"),
        ("\t=1", "'=1"),
        ("\r=1", "'=1"),
        (" =1", "'=1"),
        ("＝1+1", "'＝1+1"),  # noqa: RUF001 - the sign in full width is meant
        ("a;b", '"a;b"'),
        ('"a"', '"""a"""'),
        ("a\nb", "a b"),
        ("a\x1bb", "a<U+001B>b"),
        ("1,5", "1,5"),
    ],
)
def test_a_cell_is_text_to_a_spreadsheet(text: str, said: str) -> None:
    assert csv(table("AB", (cell(text), cell("x")))) == f"\ufeffA;B\r\n{said};x\r\n"


def test_lists_in_a_cell_are_joined() -> None:
    assert csv(table("A", ((paragraph("a"), bullets("bc")),))) == '\ufeffA\r\n"a b; c"\r\n'


def test_tables_alike_are_joined_and_others_stand_apart() -> None:
    first, other, second = table("AB", (cell("1"), ())), table("A", (cell("2"),)), table("AB", (cell("3"), ()))
    assert csv(first, other, Section((second,))) == "\ufeffA;B\r\n1;\r\n3;\r\n\r\nA\r\n2\r\n"


def test_a_table_without_rows_is_its_header() -> None:
    assert csv(table("AB")) == "\ufeffA;B\r\n"


def test_a_document_without_tables_is_an_empty_file() -> None:
    assert csv() == "\ufeff"

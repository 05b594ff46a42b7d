from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from mlr_cli.document import (
    Align,
    Block,
    Column,
    Document,
    Fields,
    Heading,
    ListOf,
    Run,
    Table,
    bullets,
    cell,
    paragraph,
)
from mlr_cli.lang import Lang
from mlr_cli.render import Format, render
from mlr_cli.render.layout import shared, wrapped
from mlr_cli.render.visible import one_line
from tests.render.sample import DOCUMENT


def body(*blocks: Block, width: int | None = None) -> str:
    """Return what stands under the title."""
    text = render(Document("Plan", Lang.SV, blocks), Format.TEXT, width=width).decode()
    return text.removeprefix("Plan\n====\n\n")


STATES = Table(
    "", (Column("Mål"), Column("Dagar", Align.RIGHT)), ((cell("Ett långt mål"), cell("7")), (cell("日本"), cell("12")))
)


def test_columns_are_aligned_in_the_cells_of_a_terminal() -> None:
    assert body(STATES) == "Mål            Dagar\n-------------  -----\nEtt långt mål      7\n日本              12\n"


def test_a_row_is_a_line_where_no_width_is_given() -> None:
    long = "ord " * 100
    table = Table("", (Column("Namn"), Column("Mål")), (((paragraph(long), paragraph("b")), (bullets("cd"),)),))
    assert body(table).split("\n")[2:] == [f"{long}b  c; d", ""]


def test_cells_are_wrapped_with_air_between_rows_where_a_width_is_given() -> None:
    assert body(STATES, width=14) == ("Mål      Dagar\n-------  -----\nEtt          7\nlångt\nmål\n\n日本        12\n")


def test_long_paragraphs_labels_and_items_hang_under_their_first_letter() -> None:
    fields = Fields((("Mål", cell("ett två tre")), ("Vem?", ())))
    items = ListOf(((paragraph("ett två tre"),),) * 10, ordered=True)
    assert body(fields, width=13) == "Mål:  ett två\n      tre\nVem?\n"
    assert body(items, width=11).startswith(" 1. ett två\n    tre\n 2. ett")


def test_headings_have_a_line_as_long_as_they_are() -> None:
    blocks = (Heading(2, "Två"), Heading(3, "Tre"), Heading(4, "Fyra"), Heading(5, "Fem"))
    assert body(*blocks) == "Två\n---\n\nTre\n~~~\n\nFyra\n....\n\nFem\n...\n"


def test_an_address_is_seen_unless_it_is_the_words() -> None:
    words = paragraph(Run("webben", href="https://example.se"), ", ", Run("a@b.se", href="mailto:a@b.se"))
    assert body(words) == "webben <https://example.se>, a@b.se\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\x1b[31mröd\x9b0m", "<U+001B>[31mröd<U+009B>0m"),
        ("a\u202eb\u2066c\u200fd\ufeff", "a<U+202E>b<U+2066>c<U+200F>d<U+FEFF>"),
        ("a\x00\x7f\x85\u2028\ud800b", "a<U+0000><U+007F><U+0085><U+2028><U+D800>b"),
        (" a \t b\r\n c\u00a0d ", " a b c\u00a0d "),
    ],
)
def test_what_would_act_is_seen(text: str, said: str) -> None:
    assert one_line(text) == said


@pytest.mark.parametrize("fmt", [fmt for fmt in Format if fmt not in {Format.PDF, Format.DOCX}])
@given(text=st.text(st.characters(categories=["Cc", "Cf", "Cs", "Zl", "Zp"]) | st.just("a"), min_size=1))
def test_nothing_that_acts_reaches_a_reader(fmt: Format, text: str) -> None:
    table = Table(text, (Column(text),), ((cell(text),),))
    document = Document(text, Lang.SV, (paragraph(text), table), stamp=text)
    said = render(document, fmt, width=40).decode("utf-8-sig")
    assert not {each for each in said if one_line(each) != each} - {"\n", "\r"}


@given(st.text("ab å日.", max_size=40), st.integers(2, 20))
def test_wrapping_keeps_every_letter_and_the_width(text: str, width: int) -> None:
    line = one_line(text).strip()
    lines = wrapped(line, width)
    assert "".join(lines).replace(" ", "") == line.replace(" ", "")
    assert max(map(cell_len, lines)) <= width


@pytest.mark.parametrize(
    ("wishes", "needs", "width", "widths"),
    [
        ([3, 40, 5], [3, 9, 5], None, [3, 40, 5]),
        ([3, 40, 5], [3, 9, 5], 30, [3, 18, 5]),
        ([30, 40], [20, 5], 32, [22, 8]),
        ([30, 40], [20, 20], 22, [10, 10]),
        ([30, 40, 50], [30, 40, 50], 4, [1, 1, 1]),
    ],
)
def test_a_width_is_shared_by_need_and_then_by_wish(
    wishes: list[int], needs: list[int], width: int | None, widths: list[int]
) -> None:
    assert shared(wishes, needs, width) == widths


def test_lines_of_the_sample_fit() -> None:
    text = render(DOCUMENT, Format.TEXT, width=44).decode()
    assert max(map(cell_len, text.split("\n"))) <= 44


def test_plain_text_is_quick_to_load() -> None:
    code = (
        "import sys, mlr_cli.render.text; print(*sorted(m for m in sys.modules if m.startswith(('rich', 'pydantic'))))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert "rich.cells" in loaded
    assert not {"rich.console", "rich.table", "rich.text", "pydantic"} & set(loaded)

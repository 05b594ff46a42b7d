from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest
from msgspec.structs import replace

from mlr_cli.document import (
    Align,
    Checklist,
    Column,
    Contents,
    Document,
    Heading,
    Paragraph,
    Run,
    Section,
    Table,
    Task,
    Tone,
    bullets,
    cell,
    paragraph,
    words,
)
from mlr_cli.lang import Lang
from mlr_cli.render import Format, render
from mlr_cli.render.pages import Sheet
from mlr_cli.render.pdf.data import sheet_data
from mlr_cli.render.templates import BrokenTemplateError
from tests.documents import tagged
from tests.documents.faults import faults

if TYPE_CHECKING:
    from mlr_cli.document import Block

ONE_ROW = Table("Läget", (Column("Mål"), Column("Dagar", Align.RIGHT)), ((cell("Strategin"), cell("30")),))


def document(*blocks: Block) -> Document:
    return Document("Titel", Lang.SV, blocks)


def pdf_of(*blocks: Block) -> tagged.Tagged:
    return tagged.read(render(document(*blocks), Format.PDF))


def opened(made: Document) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(render(made, Format.PDF)))


@pytest.mark.parametrize(
    "block",
    [
        paragraph("Ord."),
        Paragraph(
            (Run("båda", strong=True, emphasis=True), Run("läge", tone=Tone.BAD), Run("hit", href="#finns-inte"))
        ),
        paragraph(Run("webben", href="https://example.se/å")),
        bullets(("ett", "två")),
        Checklist((Task(words("Gjort"), done=True), Task(words("Kvar"), under=(paragraph("Senast i juni."),)))),
        ONE_ROW,
        replace(ONE_ROW, caption=""),
        replace(ONE_ROW, rows=(), empty="Inget att visa."),
        Section((paragraph("Ord."),), columns=2),
    ],
    ids=lambda block: type(block).__name__,
)
def test_every_block_is_accessible(block: Block) -> None:
    made = document(Heading(2, "Rubrik"), block)
    assert faults(render(made, Format.PDF), made) == []


def test_links_lead_out_of_the_document_and_within_it() -> None:
    made = document(
        Heading(2, "Läget", anchor="läget"),
        paragraph(Run("hit", href="#läget"), Run("ut", href="https://example.se/å"), Run("fel", href="javascript:x")),
    )
    with opened(made) as pdf:
        actions = [
            one["/A"].get("/URI") if "/A" in one else None for page in pdf.pages for one in page.get("/Annots", [])
        ]
    assert [str(one) if one is not None else None for one in actions] == [None, "https://example.se/%C3%A5"]


def test_the_day_of_the_document_is_the_day_of_the_file() -> None:
    with opened(
        replace(document(paragraph("x")), dated=date(2014, 11, 28), author="Samarbetet", keywords=("plan",))
    ) as pdf:
        info = {name: str(value) for name, value in pdf.docinfo.items()}
    assert info["/CreationDate"].startswith("D:20141128000000")
    assert info["/ModDate"].startswith("D:20141128000000")
    assert (info["/Title"], info["/Author"], info["/Keywords"]) == ("Titel", "Samarbetet", "plan")


def test_a_document_without_a_day_does_not_tell_the_clock() -> None:
    with opened(document(paragraph("x"))) as pdf:
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:19700101")


def test_a_book_has_a_cover_and_a_report_has_none() -> None:
    chapter = Section((Heading(2, "Ett"), paragraph("Ord.")), columns=2)
    with opened(document(Contents("Innehåll"), chapter)) as book, opened(document(Heading(2, "Ett"))) as report:
        assert (len(book.pages), len(report.pages)) == (3, 1)


def test_wide_tables_lie_on_wide_pages() -> None:
    wide = Section((ONE_ROW,), landscape=True)
    with opened(document(Section((paragraph("x"),), columns=2), wide, Section((paragraph("y"),)))) as pdf:
        boxes = [[float(side) for side in page.MediaBox] for page in pdf.pages]
    assert [box[2] > box[3] for box in boxes] == [False, True, False]


@pytest.mark.parametrize(
    ("second", "pages"),
    [
        (Section((paragraph("b"),)), 1),
        (Section((paragraph("b"),), new_page=True), 2),
        (Section((paragraph("b"),), landscape=True), 2),
    ],
)
def test_one_column_goes_on_under_two_unless_it_asks_for_a_page(second: Section, pages: int) -> None:
    with opened(document(Section((paragraph("a"),), columns=2), second)) as pdf:
        assert len(pdf.pages) == pages


def test_a_short_chapter_is_set_in_columns_of_the_same_height() -> None:
    chapter = Section(tuple(paragraph(f"Stycke {number}.") for number in range(10)), columns=2)
    with opened(document(chapter)) as pdf:
        drawn = [one for one in pikepdf.parse_content_stream(pdf.pages[0]) if str(one.operator) == "cm"]
    places = [(round(float(one.operands[4])), round(float(one.operands[5]))) for one in drawn]
    left = [y for x, y in places if x == min(x for x, _ in places)]
    assert 5 <= len(left) <= 8


def test_the_header_row_is_repeated_for_the_eye_alone() -> None:
    rows = tuple((cell(f"Mål {number}"), cell("30")) for number in range(120))
    made = document(replace(ONE_ROW, rows=rows))
    with opened(made) as pdf:
        pages = len(pdf.pages)
    assert pages > 2
    assert len(pdf_of(replace(ONE_ROW, rows=rows)).all("Table")) == 1
    assert faults(render(made, Format.PDF), made) == []


def test_the_stamp_is_said_on_the_first_page() -> None:
    assert (
        "UTKAST"
        in tagged.read(render(replace(document(Contents("I"), Heading(2, "A")), stamp="UTKAST"), Format.PDF)).text
    )


@pytest.mark.parametrize(("length", "whole"), [(100, True), (600, True), (1_500, False), (13_000, False)], ids=str)
def test_only_a_row_that_is_sure_to_fit_is_kept_whole(length: int, whole: bool) -> None:
    text = ("ord " * length)[:length]
    data = sheet_data(Sheet((Table("", (Column("a"), Column("b")), ((cell("x"), cell(text)),)),)))
    assert f"'whole': {whole}" in repr(data)


def test_what_leads_to_a_list_or_a_table_stays_with_it() -> None:
    lead = paragraph("Längre fram:")
    data = sheet_data(Sheet((lead, bullets(["ett"]), lead, ONE_ROW, lead, paragraph("Slut."))))
    assert isinstance(data, dict)
    assert isinstance(blocks := data["blocks"], list)
    assert [one["kind"] for one in blocks if isinstance(one, dict)] == [
        "lead", "list", "lead", "table", "paragraph", "paragraph",
    ]  # fmt: skip


def test_a_broken_template_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mlr_cli.render.pdf.document.template", lambda _: "#let")
    with pytest.raises(BrokenTemplateError) as error:
        render(document(paragraph("x")), Format.PDF)
    assert error.value.words.sv.startswith("Mallen ”document.typ” är skadad (")
    assert error.value.words.sv.endswith("). Installera om mlr.")


def test_the_template_reaches_no_file_but_the_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    for path in ("/etc/hostname", "../document.typ", "../../pyproject.toml"):
        monkeypatch.setattr("mlr_cli.render.pdf.document.template", lambda _, path=path: f'#read("{path}")')
        with pytest.raises(BrokenTemplateError):
            render(document(paragraph("x")), Format.PDF)

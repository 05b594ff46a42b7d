"""A good PDF is silent; every way of spoiling it that we know of sets off an alarm."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Name

from mlr_cli.lang import Lang
from mlr_cli.render import Format, render
from tests.documents import hostile
from tests.documents.faults import faults
from tests.documents.plan import the_plan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mlr_cli.document import Document


@pytest.fixture(scope="module")
def good() -> bytes:
    return render(the_plan(), Format.PDF)


@pytest.mark.parametrize(
    "document", [the_plan(), the_plan(Lang.EN), hostile.DOCUMENT], ids=["plan", "english", "hostile"]
)
def test_a_good_pdf_has_no_faults(document: Document) -> None:
    assert faults(render(document, Format.PDF), document) == []


def elements(pdf: pikepdf.Pdf, *roles: str) -> list[pikepdf.Object]:
    return [node for node in _below(pdf.Root.StructTreeRoot.K) if str(node.S).removeprefix("/") in roles]


def _below(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from _below(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from _below(node.K)


def no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def wrong_language(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Lang = "en"


def no_title_shown(pdf: pikepdf.Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def no_tags(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def not_marked(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.MarkInfo


def no_claim(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        del metadata["pdfuaid:part"]


def no_bookmarks(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Outlines


def headings_from_the_fourth(pdf: pikepdf.Pdf) -> None:
    for heading in elements(pdf, "H1"):
        heading.S = Name.H4


def no_scope(pdf: pikepdf.Pdf) -> None:
    for header in elements(pdf, "TH"):
        del header.A


def no_row_headers(pdf: pikepdf.Pdf) -> None:
    for header in elements(pdf, "TH"):
        if "/Row" in str(header.A):
            header.S = Name.TD


def a_table_in_two(pdf: pikepdf.Pdf) -> None:
    table = elements(pdf, "Table")[-1]
    row = elements(pdf, "TBody")[-1].K[0]
    half = pdf.make_indirect(pikepdf.Dictionary(S=Name.Table, P=table.P, K=pikepdf.Array([row])))
    table.P.K.append(half)


def a_text_gone(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "P")[40].K = pikepdf.Array([])


def a_picture_without_words(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "P")[40].S = Name.Figure


def no_font(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[2].Resources.Font.values():
        for described in font.DescendantFonts:
            del described.FontDescriptor["/FontFile2"]


ALARMS = {
    no_language: "PDFUA1-TEXT-LANGUAGE-001",
    wrong_language: "language",
    no_title_shown: "PDFUA1-VIEWER-PREFERENCES-001",
    no_tags: "PDFUA1-STRUCT-TREE-ROOT-001",
    not_marked: "PDFUA1-TAGGED-DOCUMENT-001",
    no_claim: "PDFUA1-ID-PART-001",
    no_bookmarks: "bookmarks",
    headings_from_the_fourth: "PDFUA1-HEADING-NESTING-001",
    no_scope: "PDFUA1-TABLE-HEADERS-SCOPE-001",
    no_row_headers: "headers",
    a_table_in_two: "tables",
    a_text_gone: "texts",
    a_picture_without_words: "PDFUA1-FIGURE-ALTERNATIVE-TEXT-001",
    no_font: "PDFUA1-FONT-EMBEDDING-001",
}


@pytest.mark.parametrize(("spoil", "alarm"), ALARMS.items(), ids=[spoil.__name__ for spoil in ALARMS])
def test_a_spoiled_pdf_sets_off_the_alarm(good: bytes, spoil: Callable[[pikepdf.Pdf], None], alarm: str) -> None:
    assert alarm in faults(changed(good, spoil), the_plan())


def test_every_way_of_spoiling_has_an_alarm_of_its_own() -> None:
    assert len(set(ALARMS.values())) == len(ALARMS) >= 10


def test_what_is_only_saved_anew_sets_off_none(good: bytes) -> None:
    assert faults(changed(good, lambda _: None), the_plan()) == []


def changed(content: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(BytesIO(content)) as pdf:
        change(pdf)
        written = BytesIO()
        pdf.save(written)
    return written.getvalue()

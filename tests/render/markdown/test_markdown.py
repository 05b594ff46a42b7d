from __future__ import annotations

import pytest

from mlr_cli.document import (
    Block,
    Blocks,
    Column,
    Contents,
    Document,
    Fields,
    Heading,
    ListOf,
    Paragraph,
    Run,
    Section,
    Table,
    bullets,
    cell,
    paragraph,
    words,
)
from mlr_cli.lang import Lang
from mlr_cli.render import Format, render


def body(*blocks: Block) -> str:
    """Return what stands under the title."""
    return render(Document("Plan", Lang.SV, blocks), Format.MARKDOWN).decode().removeprefix("# Plan\n\n")


def rows(*cells: Blocks) -> Table:
    return Table("Aktiviteter", (Column("Namn"), Column("Mål"), Column("Vem?")), (cells,))


def test_prose_stays_as_it_is_written() -> None:
    text = "Planen gäller t.ex. 2015–2016, 25 % av (minst) 3 mål; se § 3. Vem? A-Ö: ja! R&D + C++ = 1/2 > 0."
    assert body(paragraph(text)) == f"{text}\n"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("www.example.se", r"www\.example.se"),
        ("@anna och anna@example.se", r"\@anna och anna\@example.se"),
        ("C# är #1", r"C# är \#1"),
        ("3 - 2 = 1", "3 - 2 = 1"),
        ("- 2", r"\- 2"),
        ("-2 grader", "-2 grader"),
        ("2015. Ett år", r"2015\. Ett år"),
        ("2015.5 är inget år", "2015.5 är inget år"),
        ("(a) först", r"\(a) först"),
        ("(obs) först", "(obs) först"),
        ("vänd\u202eom", r"vänd\<U+202E>om"),
        ("första raden\nandra raden", "första raden andra raden"),
    ],
)
def test_a_text_is_escaped_where_it_must_be(text: str, source: str) -> None:
    assert body(paragraph(text)) == f"{source}\n"


def test_headings_alike_get_numbered_anchors_as_on_github() -> None:
    source = body(
        Contents("Innehåll"),
        Heading(2, "Mål & medel", anchor="a"),
        Heading(3, "Mål 2015"),
        Heading(2, "Mål & medel"),
        Heading(3, "Mål 2015", anchor="b"),
        paragraph(Run("första", href="#a"), " ", Run("sista", href="#b"), " ", Run("ingen", href="#c")),
    )
    assert source.startswith(
        "## Innehåll\n"
        "\n"
        "- [Mål & medel](#mål--medel)\n"
        "  - [Mål 2015](#mål-2015)\n"
        "- [Mål & medel](#mål--medel-1)\n"
        "  - [Mål 2015](#mål-2015-1)\n"
    )
    assert source.endswith("\n[första](#mål--medel) [sista](#mål-2015-1) ingen\n")


def test_a_chapter_called_as_the_document_is_the_second_of_its_name() -> None:
    assert "[Plan](#plan-1)" in body(Contents("Innehåll"), Heading(2, "Plan"))


def test_contents_name_only_what_stands_after_them_and_only_two_levels() -> None:
    source = body(Heading(2, "Förord"), Contents("Innehåll"), Heading(2, "Ett"), Heading(4, "Djupt"))
    assert source == "## Förord\n\n## Innehåll\n\n- [Ett](#ett)\n\n## Ett\n\n#### Djupt\n"


def test_contents_of_nothing_are_not_there() -> None:
    assert body(Contents("Innehåll"), paragraph("Text")) == "Text\n"


def test_a_table_with_lists_becomes_sections_one_level_under_its_heading() -> None:
    table = rows(cell("Besöksnäring"), (bullets(("a", "b")),), cell("Styrelsen"))
    assert body(Heading(3, "Område"), table) == (
        "### Område\n\nAktiviteter\n\n#### Besöksnäring\n\n**Mål:**\n\n- a\n- b\n\n**Vem?** Styrelsen\n"
    )


def test_a_row_under_the_deepest_heading_stays_on_its_level() -> None:
    assert "\n###### Ett\n" in body(Heading(6, "Djupt"), rows(cell("Ett"), (bullets("ab"),), ()))


def test_a_row_without_a_name_is_called_what_its_column_is_called() -> None:
    assert "## Namn\n\n**Mål:**\n\n- a\n" in body(rows((), (bullets("a"),), ()))


def test_an_overview_stands_only_before_a_table_that_no_pipes_can_hold() -> None:
    overview = Table("I korthet", (Column("Namn"),), ((cell("Ett"),),))
    plain = Table("Allt", (Column("Namn"),), ((cell("Ett"),),), overview=overview)
    full = Table("Allt", (Column("Namn"),), (((paragraph("Ett"), paragraph("Två")),),), overview=overview)
    assert body(plain) == "Allt\n\n| Namn |\n| --- |\n| Ett |\n"
    assert body(full) == "I korthet\n\n| Namn |\n| --- |\n| Ett |\n\n## Ett\n\nTvå\n"


def test_a_caption_that_the_heading_has_just_said_is_not_said_again() -> None:
    assert body(Heading(2, "5.1 Aktiviteter"), rows(cell("Ett"), (bullets("a"),), ())) == (
        "## 5.1 Aktiviteter\n\n### Ett\n\n**Mål:**\n\n- a\n"
    )


def test_a_table_in_a_list_keeps_its_pipes_whatever_its_cells_hold() -> None:
    source = body(ListOf(((paragraph("Se"), rows(cell("Ett"), (bullets(("a", "b")),), ())),)))
    assert source == ("- Se\n\n  Aktiviteter\n\n  | Namn | Mål | Vem? |\n  | --- | --- | --- |\n  | Ett | a; b | |\n")


def test_a_table_without_rows_says_so() -> None:
    assert body(Table("Beslut", (Column("Beslut"),), (), empty="Inga beslut.")) == "Inga beslut.\n"


def test_the_columns_of_a_section_are_for_paper() -> None:
    assert body(Section((paragraph("a"), Section((paragraph("b"),))), columns=2)) == "a\n\nb\n"


def test_lists_and_sheets_hold_more_than_words() -> None:
    source = body(
        ListOf(((paragraph("Ett"), paragraph("Mer om ett")), (bullets(("a", "b")),)), ordered=True),
        Fields((("Vem?", cell("Styrelsen")), ("", cell("utan namn")))),
    )
    assert source == "1. Ett\n\n   Mer om ett\n\n2. - a\n   - b\n\n- **Vem?** Styrelsen\n- utan namn\n"


@pytest.mark.parametrize(
    ("runs", "source"),
    [
        ((Run("a"), Run(" b ", strong=True), Run("c")), "a **b** c"),
        ((Run("a", strong=True), Run("b.", strong=True)), "**ab.**"),
        ((Run("a", strong=True), Run("b", emphasis=True), Run("c")), "**a**bc"),
        ((Run("a"), Run("(b)", strong=True), Run("c")), "&#97;**(b)**&#99;"),
        ((Run("a"), Run("b", strong=True, emphasis=True)), "a***b***"),
        ((Run("Nu!"), Run("här", href="https://example.se")), r"Nu\![här](https://example.se)"),
        ((Run("här", strong=True, href="#x"), Run(".")), "**här**."),
        ((Run("här", href="javascript:alert(1)"), Run(".")), "här."),
        ((Run("x", href="https://example.se/a b)&copy;<>\\"),), r"[x](https://example.se/a%20b%29\&copy;%3C%3E%5C)"),
    ],
)
def test_marks_stand_where_they_work(runs: tuple[Run, ...], source: str) -> None:
    assert body(Paragraph(runs)) == f"{source}\n"


def test_a_strong_paragraph_is_no_heading_to_a_linter() -> None:
    assert body(Paragraph(words("Så långt", strong=True))) == "**Så lång&#116;**\n"
    assert body(Paragraph(words("Så långt.", strong=True))) == "**Så långt.**\n"


def test_the_stamp_and_the_lines_under_the_title_come_first() -> None:
    document = Document("Plan.", Lang.SV, (), subtitle=("1. Ett", "===", ""), stamp="UTKAST")
    assert render(document, Format.MARKDOWN).decode() == "# Plan&#46;\n\n> **UTKAST**\n\n1\\. Ett\\\n\\===\n"

from __future__ import annotations

import pytest

from mlr_cli.document import Align, Column, Contents, Heading, Run, Section, Table, cell, paragraph
from mlr_cli.render.pages import Sheet, anchor_name, chapters, link, sheets

ONE, TWO = paragraph("ett"), paragraph("två")


def headings(*blocks: Heading) -> list[tuple[int, str | None]]:
    [sheet] = sheets(blocks)
    return [(block.level, block.anchor) for block in sheet.blocks if isinstance(block, Heading)]


def test_neighbours_that_are_set_alike_are_one_sheet() -> None:
    found = sheets((ONE, Section((TWO,), columns=2), Section((ONE,), columns=2), Section((TWO,), landscape=True), ONE))
    assert found == (Sheet((ONE,)), Sheet((TWO, ONE), columns=2), Sheet((TWO,), landscape=True), Sheet((ONE,)))


def test_a_new_page_is_a_sheet_of_its_own_that_what_is_alike_goes_on_from() -> None:
    found = sheets((Section((ONE,)), Section((TWO,), new_page=True), Section((ONE,))))
    assert found == (Sheet((ONE,)), Sheet((TWO, ONE), new_page=True))


def test_a_section_in_a_section_is_set_as_the_outer_one() -> None:
    assert sheets((Section((ONE, Section((TWO,), columns=3)), columns=2),)) == (Sheet((ONE, TWO), columns=2),)


def test_a_loose_table_that_needs_width_turns_the_page() -> None:
    row = (cell("a"),) * 6
    narrow = Table("", (Column("a"),) * 5, (row[:5],))
    assert [sheets((ONE, table))[0].landscape for table in (narrow, Table("", (Column("a"),) * 6, (row,)))] == [
        False,
        True,
    ]
    assert [
        sheets((Table("", (Column("a"),), rows, landscape=True),))[0].landscape for rows in ((), ((cell("a"),),))
    ] == [
        False,
        True,
    ]


def test_no_level_is_skipped_on_the_way_down() -> None:
    found = headings(Heading(4, "a"), Heading(3, "b"), Heading(6, "c"), Heading(1, "d"), Heading(6, "e"))
    assert [level for level, _ in found] == [2, 3, 4, 2, 3]


def test_every_heading_has_an_anchor_of_its_own() -> None:
    found = headings(
        Heading(2, "Läget", anchor="läget"),
        Heading(2, "Läget"),
        Heading(2, "läget 2"),
        Heading(2, "4.1 Mål"),
        Heading(2, "?!"),
    )
    assert [anchor for _, anchor in found] == ["laget", "laget--2", "laget-2", "avsnitt-4-1-mal", "avsnitt"]


def test_an_anchor_is_safe_wherever_it_lands() -> None:
    assert anchor_name('"><script>å & ö') == "script-a-o"


def test_chapters_are_the_headings_after_the_place_of_the_contents() -> None:
    blocks = (
        Heading(2, "Före"),
        Contents("Innehåll"),
        Heading(2, "Ett"),
        Heading(3, "A"),
        Heading(4, "djupt"),
        Heading(2, "Två"),
    )
    found = [(one.heading.text, [part.text for part in one.parts]) for one in chapters(sheets(blocks))]
    assert found == [("Ett", ["A"]), ("Två", [])]
    assert chapters(sheets((Heading(2, "Ett"),))) == ()


def test_a_link_leads_only_where_one_may_go() -> None:
    hrefs = ('https://example.se/å "<b>', "mailto:a@example.se", "javascript:alert(1)", "file:///etc/passwd", None)
    assert [link(Run("x", href=href)) for href in hrefs] == [
        "https://example.se/%C3%A5%20%22%3Cb%3E",
        "mailto:a@example.se",
        None,
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("titles", "right", "text", "wide"),
    [
        (5, 0, "ord", False),
        (6, 0, "ord", True),
        (8, 6, "7", False),
        (4, 0, "ungt-entreprenorskap.forutsattningar", True),
        (2, 0, "ungt-entreprenorskap.forutsattningar", False),
        (2, 0, "många korta ord " * 40, False),
    ],
)
def test_a_table_that_no_upright_page_has_room_for_gets_a_wide_one(
    titles: int, right: int, text: str, wide: bool
) -> None:
    columns = tuple(Column(f"K{n}", Align.RIGHT if n < right else Align.LEFT) for n in range(titles))
    [sheet] = sheets((Table("", columns, (tuple(cell(text) for _ in columns),)),))
    assert sheet.landscape is wide

"""A Word file read back: what it is made of, not how it looks."""

from __future__ import annotations

from itertools import pairwise

from msgspec.structs import replace

from mlr_cli.document import (
    Align,
    Column,
    Contents,
    Document,
    Figure,
    Heading,
    ListOf,
    Run,
    Section,
    Table,
    Tone,
    bullets,
    cell,
    paragraph,
    words,
)
from mlr_cli.figures import Box, Chart
from mlr_cli.lang import Lang
from mlr_cli.render import Format, render
from tests.documents.word import PICTURE, R, W, Word, read, style_of, value
from tests.documents.word import words as said
from tests.render.sample import ACTIVITIES, DOCUMENT

EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
CHAPTERS = (
    Contents("Innehåll"),
    Section((Heading(2, "1 Samarbetet", "samarbetet"), paragraph("Fyra kommuner.")), columns=2),
    Section((Heading(2, "2 Aktiviteter"), Heading(3, "2.1 Näringsliv"), ACTIVITIES), landscape=True),
    Section((Heading(2, "3 Kontakt", "kontakt"), paragraph("Skriv.")), new_page=True),
)


def word(*blocks: object, **more: object) -> Word:
    document = Document("Verksamhetsplan 2015", Lang.SV, blocks)  # type: ignore[arg-type]
    return read(render(replace(document, **more), Format.DOCX))


BOOK = word(*CHAPTERS, subtitle=("Fyra kommuner",))
SAMPLE = read(render(DOCUMENT, Format.DOCX))


def test_headings_are_headings_and_the_title_is_above_them() -> None:
    assert BOOK.headings() == [(1, "1 Samarbetet"), (1, "2 Aktiviteter"), (2, "2.1 Näringsliv"), (1, "3 Kontakt")]
    assert BOOK.styled("CoverTitle") == ["Verksamhetsplan 2015"]
    assert BOOK.styled("CoverLine") == ["Fyra kommuner"]


def test_an_answer_has_its_title_at_the_top_and_no_cover() -> None:
    answer = word(paragraph("Inget är sent."), subtitle=("Den 30 juni 2015",))
    assert [said(one) for one in answer.all("p")] == [
        "Verksamhetsplan 2015",
        "Den 30\u00a0juni\u00a02015",
        "Inget är sent.",
    ]
    assert answer.styled("Title") == ["Verksamhetsplan 2015"]
    assert len(answer.all("sectPr")) == 1


def test_contents_are_filled_with_links_to_the_headings() -> None:
    entries = [one for one in BOOK.all("p") if style_of(one) in {"TOC1", "TOC2"}]
    assert [(style_of(one), said(one)) for one in entries] == [
        ("TOC1", "1 Samarbetet"),
        ("TOC1", "2 Aktiviteter"),
        ("TOC2", "2.1 Näringsliv"),
        ("TOC1", "3 Kontakt"),
    ]
    leads = [value(one.find(f"{W}hyperlink"), "anchor") for one in entries]
    marked = {value(one.find(f"{W}bookmarkStart"), "name"): said(one) for one in BOOK.all("p")}
    assert [marked[lead] for lead in leads] == [said(one) for one in entries]


def test_the_page_numbers_of_the_contents_are_left_to_the_program_that_sets_the_pages() -> None:
    entries = [one for one in BOOK.all("p") if style_of(one) in {"TOC1", "TOC2"}]
    for one in entries:
        anchor = value(one.find(f"{W}hyperlink"), "anchor")
        assert [each.text for each in one.iter(f"{W}instrText")] == [rf" PAGEREF {anchor} \h "]
        assert [value(each, "fldCharType") for each in one.iter(f"{W}fldChar")] == ["begin", "separate", "end"]
        assert [value(each, "leader") for each in one.iter(f"{W}tab") if value(each) == "right"] == [""]
        # No number that might be wrong, and nothing that makes Word ask before it shows the document.
        assert said(one)[-1:].isalpha()
    whole = "".join(part.decode("utf-8", "replace") for part in BOOK.parts.values())
    assert "updateFields" not in whole
    assert "w:dirty" not in whole


def test_contents_without_headings_say_nothing() -> None:
    assert "Innehåll" not in word(Contents("Innehåll"), paragraph("Ett ord.")).text


def test_a_cover_the_contents_columns_and_wide_pages_are_sections() -> None:
    sections = BOOK.all("sectPr")
    turned = [value(one.find(f"{W}pgSz"), "orient") for one in sections]
    columns = [value(one.find(f"{W}cols"), "num") for one in sections]
    breaks = [value(one.find(f"{W}type")) for one in sections]
    # Cover, contents, two columns, the wide pages, the last page.
    assert turned == ["", "", "", "landscape", ""]
    assert columns == ["1", "1", "2", "1", "1"]
    assert breaks == ["nextPage"] * 5


def test_columns_flow_on_into_one_on_the_same_page() -> None:
    made = word(Section((paragraph("Två spalter."),), columns=2), paragraph("En spalt."))
    assert [value(one.find(f"{W}type")) for one in made.all("sectPr")] == ["nextPage", "continuous"]


def test_a_wide_page_is_wide_and_its_table_fills_it() -> None:
    [wide] = [one for one in BOOK.all("sectPr") if value(one.find(f"{W}pgSz"), "orient")]
    size, around = wide.find(f"{W}pgSz"), wide.find(f"{W}pgMar")
    assert (value(size, "w"), value(size, "h")) == ("16838", "11906")
    room = 16838 - int(value(around, "left")) - int(value(around, "right"))
    widths = [int(value(one, "w")) for one in BOOK.all("gridCol")]
    assert room - 10 <= sum(widths) <= room
    # The columns weigh 2, 3, 1 and 1.
    assert widths[1] > widths[0] > widths[2] == widths[3]


def test_every_page_but_the_cover_has_a_foot_as_wide_as_itself() -> None:
    relations = {one.get("Id"): one.get("Target") for one in BOOK.part("word/_rels/document.xml.rels")}
    feet = [one.find(f"{W}footerReference") for one in BOOK.all("sectPr")]
    assert feet[0] is None
    used = ["" if foot is None else relations[foot.get(f"{R}id")] for foot in feet[1:]]
    assert used == ["footer1.xml", "footer1.xml", "footer2.xml", "footer1.xml"]
    for name, width in (("footer1", 11906 - 2 * 1276), ("footer2", 16838 - 2 * 1077)):
        foot = BOOK.part(f"word/{name}.xml")
        assert said(foot) == "Verksamhetsplan 2015 · Fyra kommunerSida 1 av 1"
        assert [one.text for one in foot.iter(f"{W}instrText")] == [" PAGE ", " NUMPAGES "]
        assert [value(one, "pos") for one in foot.iter(f"{W}tab") if value(one)] == [str(width)]


def test_a_stamp_is_on_every_page_the_cover_too() -> None:
    stamped = word(*CHAPTERS, stamp="UTKAST: planen har fel.")
    assert said(stamped.part("word/header1.xml")) == "UTKAST: planen har fel."
    assert all(one.find(f"{W}headerReference") is not None for one in stamped.all("sectPr"))
    assert not [name for name in BOOK.parts if "header" in name]


def test_a_table_has_a_head_that_is_repeated_and_rows_that_may_break() -> None:
    long = cell("Mycket att säga. " * 200)
    rows = word(Table("Allt", (Column("Ett"), Column("Två")), ((cell("a"), cell("b")), (cell("c"), long)))).all("tr")
    assert [one.find(f"{W}trPr/{W}tblHeader") is not None for one in rows] == [True, False, False]
    assert [one.find(f"{W}trPr/{W}cantSplit") is not None for one in rows] == [True, True, False]


def test_a_table_has_a_style_a_name_and_a_first_column_that_names_the_row() -> None:
    [properties] = BOOK.all("tblPr")
    look = properties.find(f"{W}tblLook")
    assert value(properties.find(f"{W}tblStyle")) == "PlanTable"
    assert value(properties.find(f"{W}tblCaption")) == "Aktiviteter 2015"
    assert value(properties.find(f"{W}tblDescription")) == "Aktivitet, Mål 2015, Ansvarar, Klart?"
    assert (value(look, "firstRow"), value(look, "firstColumn")) == ("1", "1")


def test_a_caption_is_not_said_twice() -> None:
    table = Table("Näringsliv", (Column("Mål"),), ((cell("Ett mål"),),))
    assert word(Heading(2, "5.3 Näringsliv"), table).styled("Caption") == []
    assert word(Heading(2, "5.4 Samverkan"), table).styled("Caption") == ["Näringsliv"]


def test_two_tables_in_a_row_stay_two() -> None:
    table = Table("", (Column("Mål"),), ((cell("Ett mål"),),))
    tags = [one.tag.removeprefix(W) for one in word(table, table).body]
    assert ("tbl", "tbl") not in pairwise(tags)
    assert tags.count("tbl") == 2


def test_numbers_stand_to_the_right() -> None:
    table = Table("", (Column("Mål"), Column("Dagar", Align.RIGHT)), ((cell("Ett"), cell("30")),))
    sides = [value(one.find(f".//{W}jc")) for one in word(table).all("tc")]
    assert sides == ["", "right", "", "right"]


def test_every_ordered_list_counts_from_one() -> None:
    ordered = ListOf(((paragraph("ett"),), (paragraph("två"),)), ordered=True)
    made = word(ordered, paragraph("emellan"), ordered)
    numbers = [value(one) for one in made.all("numId")]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]
    lists = {value(one, "numId"): one for one in made.part("word/numbering.xml").iter(f"{W}num")}
    for number in numbers:
        assert value(lists[number].find(f"{W}lvlOverride/{W}startOverride")) == "1"


def test_a_list_in_a_list_stands_one_level_in() -> None:
    made = word(ListOf(((paragraph("ytterst"), bullets(("inre",))),)))
    assert [(said(one), value(one.find(f".//{W}ilvl"))) for one in made.all("p")[1:]] == [
        ("ytterst", "0"),
        ("inre", "1"),
    ]


def test_links_lead_where_they_say_and_nowhere_else() -> None:
    made = word(
        Heading(2, "Läget", anchor="laget"),
        paragraph(
            Run("hit", href="#laget"),
            Run("ingenstans", href="#borta"),
            Run("skriv", href="mailto:a@example.se"),
            Run("farligt", href="javascript:alert(1)"),
            Run("fil", href="file:///etc/passwd"),
        ),
    )
    assert [*made.links().values()] == ["mailto:a@example.se"]
    inside, outside = made.all("hyperlink")
    assert (said(inside), value(inside, "anchor")) == ("hit", value(made.all("bookmarkStart")[0], "name"))
    assert (said(outside), outside.get(f"{R}id")) == ("skriv", next(iter(made.links())))


def test_words_have_weight_slant_and_colour() -> None:
    runs = word(paragraph(Run("tungt", strong=True), Run("lutat", emphasis=True), *words("sent", tone=Tone.BAD))).all(
        "r"
    )
    form = {said(one): {child.tag.removeprefix(W) for child in one.iterfind(f"{W}rPr/*")} for one in runs[1:4]}
    assert form == {"tungt": {"b", "bCs"}, "lutat": {"i", "iCs"}, "sent": {"color"}}


def test_a_checklist_has_boxes_that_can_be_ticked() -> None:
    boxes = [one for one in SAMPLE.all("sdt") if one.find(f".//{W14}checkbox") is not None]
    assert [said(one) for one in boxes] == ["☑", "☐"]
    states = [one.find(f".//{W14}checked") for one in boxes]
    assert [state.get(f"{W14}val") for state in states if state is not None] == ["1", "0"]


def test_the_language_is_the_documents_and_words_are_hyphenated() -> None:
    for lang, locale in ((Lang.SV, "sv-SE"), (Lang.EN, "en-GB")):
        made = word(paragraph("Ett ord."), lang=lang)
        styles, settings = made.part("word/styles.xml"), made.part("word/settings.xml")
        assert {value(one) for one in styles.iter(f"{W}lang")} == {locale}
        assert value(settings.find(f"{W}themeFontLang")) == locale
        assert settings.find(f"{W}autoHyphenation") is not None


def test_an_empty_document_opens_too() -> None:
    assert word().text.startswith("Verksamhetsplan 2015")
    assert word(Table("Beslut", (Column("Beslut"),), (), empty="Inga beslut.")).styled("Normal") == ["Inga beslut."]


def test_what_leads_to_a_list_or_a_table_stands_with_it() -> None:
    table = Table("Alla mål", (Column("Mål"),), ((cell("Ett mål"),),))
    made = word(paragraph("Vi vill:"), bullets(("växa",)), paragraph("Målen:"), table, paragraph("Slut."))
    held = [said(one) for one in made.all("p") if one.find(f"{W}pPr/{W}keepNext") is not None]
    # The caption is held by its style.
    assert held == ["Vi vill:", "Målen:", "Mål"]


FIGURE = Figure(
    "Vem som rapporterar till vem", Chart((Box("Styrelsen", under=(Box("Kansliet"),)),)), ("Kansliet till Styrelsen.",)
)
HIGH = Figure("Hög", Chart(tuple(Box(f"Grupp {number}") for number in range(60))), ("Sextio grupper.",))


def test_a_figure_has_its_words_as_alternative_text() -> None:
    made = word(FIGURE, HIGH)
    pictures = [*made.body.iter(PICTURE)]
    assert [one.get("descr") for one in pictures] == [
        "Vem som rapporterar till vem. Kansliet till Styrelsen.",
        "Hög. Sextio grupper.",
    ]
    assert len({one.get("id") for one in pictures}) == 2
    assert made.styled("Caption") == ["Vem som rapporterar till vem", "Hög"]
    assert [name for name in made.parts if name.endswith(".png")] == ["word/media/image1.png", "word/media/image2.png"]


def test_a_figure_fits_on_its_page() -> None:
    sizes = [(int(one.get("cx", "")), int(one.get("cy", ""))) for one in word(FIGURE, HIGH).body.iter(EXTENT)]
    # 635 units make a twentieth of a point.
    (wide, _), (narrow, high) = ((width // 635, height // 635) for width, height in sizes)
    assert wide == 11906 - 2 * 1276
    assert narrow < wide
    assert 12_000 < high < 16838 - 1418 - 1304

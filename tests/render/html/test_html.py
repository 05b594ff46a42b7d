from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise

import pytest

from mlr_cli.document import Column, Document, Heading, Paragraph, Run, Table, cell, paragraph
from mlr_cli.lang import Lang
from mlr_cli.render import Format, render, templates
from mlr_cli.render.templates import BrokenTemplateError
from mlr_cli.render.visible import typeset
from tests.documents import hostile, web
from tests.documents.plan import the_plan
from tests.render.sample import DOCUMENT

PAGES = {
    name: web.read(render(document, Format.HTML))
    for name, document in {"plan": the_plan(), "sample": DOCUMENT, "hostile": hostile.DOCUMENT}.items()
}
ALL_PAGES = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)


def page_of(*blocks: Paragraph | Table | Heading) -> web.Element:
    return web.read(render(Document("Titel", Lang.SV, blocks), Format.HTML))


@ALL_PAGES
def test_nothing_is_fetched_and_nothing_runs(page: web.Element) -> None:
    known = {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "header",
        "nav",
        "main",
        "div",
        "a",
        "h1",
        "h2",
        "h3",
        "h4",
    }
    known |= {"p", "ul", "ol", "li", "dl", "dt", "dd", "strong", "em", "span", "wbr"}
    known |= {"table", "caption", "thead", "tbody", "tr", "th", "td"}
    known |= {"figure", "figcaption", "svg", "path", "line", "text", "rect", "circle"}
    assert {element.tag for element in page.all()} - {""} <= known
    names = {name for element in page.all() for name in element.attributes}
    assert {name for name in names if name.startswith("on")} == set()
    assert names & {"src", "style", "srcset", "action", "background", "data"} == set()
    schemes = {link.attributes["href"].partition(":")[0] for link in page.all("a") if link.attributes["href"][0] != "#"}
    assert schemes <= {"https", "mailto"}


@ALL_PAGES
def test_the_policy_lets_in_the_page_s_own_style_alone(page: web.Element) -> None:
    [policy] = [meta.attributes["content"] for meta in page.all("meta") if meta.attributes.get("http-equiv")]
    [style] = page.all("style")
    digest = b64encode(sha256(style.raw.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "@import" not in style.raw
    assert "url(" not in style.raw


@ALL_PAGES
def test_every_anchor_is_there_once(page: web.Element) -> None:
    anchors = [element.attributes["id"] for element in page.all() if "id" in element.attributes]
    assert sorted(anchors) == sorted(set(anchors))
    leads = {link.attributes["href"][1:] for link in page.all("a") if link.attributes["href"].startswith("#")}
    assert leads <= set(anchors)


@ALL_PAGES
def test_headings_go_down_a_step_at_a_time(page: web.Element) -> None:
    levels = [int(heading.tag[1]) for heading in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@ALL_PAGES
def test_every_header_cell_says_what_it_is_a_header_of(page: web.Element) -> None:
    assert page.all("table")
    for table in page.all("table"):
        [head] = table.all("thead")
        assert {cell.attributes["scope"] for cell in head.all("th")} == {"col"}
        for row in table.all("tbody")[0].all("tr"):
            assert [cell.tag for cell in row.all("th", "td")] == ["th"] + ["td"] * (len(head.all("th")) - 1)
            assert row.all("th")[0].attributes["scope"] == "row"


@ALL_PAGES
def test_the_page_says_its_language_and_name(page: web.Element) -> None:
    [html] = page.all("html")
    assert html.attributes["lang"] == "sv"
    [title] = page.all("title")
    assert title.raw.startswith(page.all("h1")[0].text)


def test_the_sample_s_links_lead_where_they_should() -> None:
    links = {link.text: link.attributes["href"] for link in PAGES["sample"].all("p")[3].all("a")}
    assert links == {
        "webbplatsen": "https://example.se/plan_(2015)?a=1&lang=sv",
        "anna@example.se": "mailto:anna@example.se",
        "läget": "#laget",
    }


def test_a_text_never_becomes_markup() -> None:
    page = page_of(paragraph("<b>fet</b> & {{7*7}}", Run("farligt", href="javascript:alert(1)")), Heading(2, "<i>"))
    assert page.all("p")[0].text == "<b>fet</b> & {{7*7}}farligt"
    assert page.all("b", "i", "a")[0].text == "Hoppa till innehållet"
    assert len(page.all("b", "i", "a")) == 1


def test_a_number_is_not_parted_from_its_percent_sign() -> None:
    assert page_of(paragraph("25 % och 30 kr")).all("p")[0].text == "25\N{NO-BREAK SPACE}% och 30 kr"


def test_what_acts_instead_of_being_seen_is_shown_as_its_number() -> None:
    assert page_of(paragraph("a\x1b[31mb\N{RIGHT-TO-LEFT OVERRIDE}")).all("p")[0].text == "a<U+001B>[31mb<U+202E>"


def test_a_caption_that_the_heading_has_said_is_there_for_those_who_cannot_see() -> None:
    table = Table("Näringsliv", (Column("a"), Column("b")), ((cell("1"), cell("2")),))
    page = page_of(Heading(2, "5.3 Näringsliv"), table, Heading(2, "Annat"), table)
    assert [caption.attributes for caption in page.all("caption")] == [{"class": "unseen"}, {}]


def test_a_picture_has_its_words_beside_it() -> None:
    year, *others = PAGES["hostile"].all("figure")
    assert len(others) == 3
    for figure in (year, *others):
        [picture] = [element for element in figure.all("div") if element.attributes["class"] == "picture"]
        assert picture.attributes["aria-hidden"] == "true"
        assert [line.text for line in figure.all("li")] == [typeset(text) for text in hostile.TEXTS]
    assert year.all("figcaption")[0].text == hostile.TEXTS[3]


def test_a_table_without_rows_is_said_in_words() -> None:
    page = page_of(Table("Beslut", (Column("a"),), (), empty="Inga beslut."))
    assert (page.all("table"), page.all("p")[0].text) == ([], "Inga beslut.")


@pytest.mark.parametrize(("columns", "manner"), [(3, "small"), (4, "cards"), (6, "cards"), (7, "wide")])
def test_how_a_table_meets_a_narrow_screen(columns: int, manner: str) -> None:
    page = page_of(Table("", (Column("a"),) * columns, ((cell("x"),) * columns,)))
    assert page.all("table")[0].attributes["class"] == manner
    [frame] = [element for element in page.all("div") if "table" in element.attributes["class"].split()]
    assert frame.attributes["tabindex"] == "0"
    assert ("wide" in frame.attributes["class"].split()) == (manner == "wide")


def test_a_broken_template_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mlr_cli.render.html.template", lambda _: "{% if %}")
    with pytest.raises(BrokenTemplateError) as error:
        page_of(paragraph("x"))
    assert error.value.words.sv.startswith("Mallen ”document.html.j2” är skadad (")


def colours(style: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", style))


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.1, the definition under 1.4.3)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_reckoned_as_the_guidelines_say() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("number", [0, 1, 2], ids=["light", "dark", "paper"])
def test_words_stand_out_from_what_they_stand_on(number: int) -> None:
    style = (templates.templates() / "document.html.j2").read_text(encoding="utf-8")
    light, *others = [colours(part) for part in re.findall(r":root \{(.*?)\}", style, re.DOTALL)]
    shown = light | ([{}, *others][number])
    for word in ("ink", "quiet", "accent", "bright", "good", "notice", "bad"):
        assert contrast(shown[word], shown["paper"]) >= 4.5
        assert contrast(shown[word], shown["tint"]) >= 4.5
    band = shown["paper"] if number == 2 else shown["band"]
    assert contrast(shown["on-band"], band) >= 4.5
    assert contrast(shown["on-band-quiet"], band) >= 4.5
    assert contrast(shown["focus"], shown["paper"]) >= 3


def test_a_date_is_set_on_one_line() -> None:
    """In both languages and with or without its year; a month alone may be parted from what stands before it."""
    assert typeset("till och med den 31 december 2015") == "till och med den 31\u00a0december\u00a02015"
    assert typeset("on 1 May 2015, or 2 March") == "on 1\u00a0May\u00a02015, or 2\u00a0March"
    assert typeset("30 juni–1 juli 2015") == "30\u00a0juni–1\u00a0juli\u00a02015"
    assert typeset("senast juni 2015, 3 majblommor, 2015 års") == "senast juni 2015, 3 majblommor, 2015 års"
    assert (
        "31 december 2015"
        in render(Document("Titel", Lang.SV, (paragraph("den 31 december 2015"),)), Format.MARKDOWN).decode()
    )

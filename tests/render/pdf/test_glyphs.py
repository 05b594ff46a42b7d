from __future__ import annotations

import sys
from datetime import date

import pytest

from mlr_cli.document import (
    Block,
    Checklist,
    Column,
    Contents,
    Document,
    Fields,
    Figure,
    Heading,
    Run,
    Section,
    Table,
    Task,
    bullets,
    cell,
    paragraph,
    words,
)
from mlr_cli.figures import Box, Chart, Strip, Timeline
from mlr_cli.lang import Lang
from mlr_cli.render import Format, render
from mlr_cli.render.pdf.glyphs import lacking
from mlr_cli.render.templates import BrokenTemplateError
from mlr_cli.render.visible import typeset
from tests.documents import hostile, tagged
from tests.documents.plan import the_plan

DAY = date(2015, 6, 30)
FACE = "\N{GRINNING FACE}"


def lacked(text: str) -> set[str]:
    return {*lacking(Document("t", Lang.SV, (paragraph(text),)))}


@pytest.mark.parametrize(
    "place",
    [
        Heading(2, FACE),
        Contents(FACE),
        paragraph("a", Run(FACE)),
        bullets(("a", FACE)),
        Fields((("a", ()), (FACE, ()))),
        Fields((("a", cell(FACE)),)),
        Checklist((Task(words(FACE)),)),
        Checklist((Task(words("a"), under=(paragraph(FACE),)),)),
        Section((paragraph(FACE),)),
        Table(FACE, (Column("a"),), ()),
        Table("", (Column(FACE),), ()),
        Table("", (Column("a"),), ((cell(FACE),),)),
        Table("", (Column("a"),), (), empty=FACE),
        Figure(FACE, Chart(()), ()),
        Figure("a", Chart(()), (FACE,)),
        Figure("a", Chart((Box("a", under=(Box("b", FACE),)),)), ()),
        Figure("a", Timeline(DAY, DAY, (Strip(FACE, DAY),), (), ()), ()),
        Figure("a", Timeline(DAY, DAY, (), ((DAY, FACE),), ()), ()),
    ],
    ids=lambda block: type(block).__name__,
)
def test_a_character_without_a_glyph_is_found_wherever_it_stands(place: Block) -> None:
    assert lacking(Document("t", Lang.SV, (place,))) == {FACE}


def test_the_cover_is_asked_too() -> None:
    assert lacking(Document("t\N{SNOWMAN}", Lang.SV, (), subtitle=(FACE,), stamp="日", author="本")) == {
        "\N{SNOWMAN}",
        FACE,
        "日",
        "本",
    }


def test_the_plan_can_be_shown_whole() -> None:
    assert lacking(the_plan()) == lacking(hostile.DOCUMENT) == frozenset()


def test_what_is_shown_as_its_number_needs_no_glyph() -> None:
    assert lacked("a\x00\x1b\N{RIGHT-TO-LEFT OVERRIDE}\ufeff") == set()


def test_the_answer_is_the_one_that_the_pdf_gives() -> None:
    """Every character that is said to be shown is: PDF/UA refuses a file in which one is not."""
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    ordinary = [sign for sign in everything if typeset(sign) == sign]
    refused = lacked("".join(ordinary))
    shown = [sign for sign in ordinary if sign not in refused]
    assert len(shown) > 1_500
    blocks = tuple(paragraph(f"a{sign}", Run(sign, emphasis=True), Run(sign, strong=True)) for sign in shown)
    read = tagged.read(render(Document("t", Lang.SV, blocks), Format.PDF))
    assert {sign for sign in shown if sign not in read.text and not sign.isspace()} <= set(
        "\xad\u200c\u200d\u2060\ufe0e\ufe0f"
    )


def test_what_the_pdf_refuses_is_refused_before() -> None:
    for sign in (FACE, "日", "\u0600", "\u1680"):
        assert lacked(sign) == {sign}
        with pytest.raises(BrokenTemplateError, match="could not be displayed"):
            render(Document("t", Lang.SV, (paragraph(sign),)), Format.PDF)

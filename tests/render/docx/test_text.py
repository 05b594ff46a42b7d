"""Whatever stands in a document's text, it reads back from the Word file as it stands on a page."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlr_cli.document import Checklist, Column, Document, Fields, Heading, Table, Task, bullets, cell, paragraph, words
from mlr_cli.lang import Lang
from mlr_cli.render import Format, render
from mlr_cli.render.docx.xml import said
from tests.documents.word import Word, read

HOSTILE = [
    "=cmd|' /C calc'!A0",
    "{{7*7}} {% if %} ${x}",
    "<script>alert(1)</script>",
    "]]></w:t><w:br/>",
    "&amp; &lt; & < >",
    '{ PAGE } MERGEFIELD INCLUDETEXT "c:\\\\fil"',
    "  två  blanka  ",
    "😀 \N{FAMILY} 日本 العربية",
]


def everywhere(text: str) -> Word:
    """Return a document that holds a text in every place that a text can have."""
    blocks = (
        Heading(2, text, anchor=text),
        paragraph(text),
        bullets((text,)),
        Fields(((text, cell(text)),)),
        Table(text, (Column(text), Column("Mål")), ((cell(text), (bullets((text,)),)),)),
        Table(text, (Column(text),), (), empty=text),
        Checklist((Task(words(text), under=(paragraph(text),)),)),
    )
    document = Document(text, Lang.SV, blocks, subtitle=(text,), stamp=text, author=text, keywords=(text,))
    return read(render(document, Format.DOCX))


@pytest.mark.parametrize("text", HOSTILE)
def test_code_is_text(text: str) -> None:
    made = everywhere(text)
    assert made.text.count(said(text)) >= 15
    assert {one.text for one in made.all("instrText")} == set()
    assert {one.tag.rpartition("}")[2] for one in made.body.iter()} == {
        one.tag.rpartition("}")[2] for one in everywhere("ett ord").body.iter()
    }


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a\x00b", "a<U+0000>b"),
        ("a\x1b[31mb", "a<U+001B>[31mb"),
        ("a\x0bb\x0cc", "a<U+000B>b<U+000C>c"),
        ("a\u202eb", "a<U+202E>b"),
        ("a\ud800b", "a<U+D800>b"),
        ("a\ufffeb\uffffc", "a<U+FFFE>b<U+FFFF>c"),
        ("a\r\n\tb", "a b"),
        ("25 %", "25\N{NO-BREAK SPACE}%"),
    ],
)
def test_what_is_no_letter_is_seen_and_does_nothing(text: str, seen: str) -> None:
    assert everywhere(text).text.count(seen) >= 15


@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1))
def test_any_text_reads_back(text: str) -> None:
    assert everywhere(text).text.count(said(text)) >= 15


def test_thirteen_thousand_characters_in_a_cell() -> None:
    text = "Det här är en lång beskrivning av en aktivitet. " * 271
    table = Table("Allt", (Column("Aktivitet"), Column("Beskrivning")), ((cell("Lång"), cell(text.strip())),))
    made = read(render(Document("Plan", Lang.SV, (table,)), Format.DOCX))
    assert len(text) > 13_000
    assert made.styled("PlanCell")[-1] == text.strip()


def test_thirty_goals_in_an_activity() -> None:
    goals = [f"Mål {number} är nått." for number in range(1, 31)]
    table = Table("Allt", (Column("Aktivitet"), Column("Mål")), ((cell("Stor"), (bullets(goals),)),))
    made = read(render(Document("Plan", Lang.SV, (table,)), Format.DOCX))
    assert made.styled("PlanCell")[-30:] == goals

"""A chapter's Markdown: its title, its text and its placeholders, with their places."""

from __future__ import annotations

import pytest

from mlr_cli.source.prose import read_prose

TEXT = "<!-- om filen\n{inte} -->\n\n# Året {year} #\n\nText om {areas} och \\{annat}.\n\n- {body:styrelsen}\n"


@pytest.mark.parametrize("head", ["", "\ufeff"], ids=["plain", "bom"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_chapter_is_taken_apart(head: str, end: str) -> None:
    tree = read_prose("f", (head + TEXT).replace("\n", end).encode())
    assert tree.data == {
        "title": "Året {year}",
        "text": "Text om {areas} och \\{annat}.\n\n- {body:styrelsen}",
        "placeholders": ["areas", "body:styrelsen"],
    }
    assert tree.flaws == ()


@pytest.mark.parametrize(
    ("path", "place", "held"),
    [
        (("title",), "4:3", "Året {year}"),
        (("placeholders", 0), "6:9", "{areas}"),
        (("placeholders", 1), "8:3", "{body:styrelsen}"),
        (("text",), "6:1", "Text om {areas} och \\{annat}.\n\n- {body:styrelsen}"),
        ((), "4:3", "Året {year}"),
    ],
)
def test_every_part_has_its_place(path: tuple[str | int, ...], place: str, held: str) -> None:
    tree = read_prose("f", TEXT.encode())
    span = tree.span(path)
    assert f"{span.line}:{span.column}" == place
    assert tree.text[span.start : span.end] == held


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("", {"text": "", "placeholders": []}),
        ("Ingen rubrik.\n", {"text": "Ingen rubrik.", "placeholders": []}),
        ("#Tätt\n", {"text": "#Tätt", "placeholders": []}),
        ("## Två\n", {"text": "## Två", "placeholders": []}),
        ("# \n\nText\n", {"title": "", "text": "Text", "placeholders": []}),
        ("# C# och F#\n", {"title": "C# och F#", "text": "", "placeholders": []}),
        ("# A\n{}\n{ }\n{a\nb}\n", {"title": "A", "text": "{}\n{ }\n{a\nb}", "placeholders": ["", " "]}),
        ("<!-- öppen\n# A\n", {"text": "<!-- öppen\n# A", "placeholders": []}),
    ],
    ids=range(8),
)
def test_odd_chapters(text: str, data: object) -> None:
    assert read_prose("f", text.encode()).data == data

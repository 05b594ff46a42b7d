"""What a chapter may hold: placeholders that can be filled in, and markup that every paper can show."""

from __future__ import annotations

import re

import pytest

from mlr_cli.model.placeholders import PLACEHOLDERS, Subject, take_apart
from tests.paths import PLAN
from tests.rules.example import edited, found, place, places

INLEDNING = "chapters/inledning.md"

# What stands in braces, why it cannot be filled in, and what was probably meant.
UNFILLED = [
    ("membrs", "det namnet finns inte", "{members}"),
    ("Members", "det namnet finns inte", "{members}"),
    ("bodyy:styrelsen", "det namnet finns inte", "{body:styrelsen}"),
    ("väder", "det namnet finns inte", None),
    ("body", "efter kolon ska stå vilken grupp", None),
    ("activities", "efter kolon ska stå vilket område", None),
    ("principle", "efter kolon ska stå vilken källa till pengar", None),
    ("body:styrelse", "ingen grupp har id ”styrelse”", "{body:styrelsen}"),
    ("body:", "ingen grupp har id ””", None),
    ("activities:turist", "inget område har id ”turist”", "{activities:turism}"),
    ("activity_count:vatten", "inget område har id ”vatten”", None),
    ("principle:bufferten", "ingen källa till pengar har id ”bufferten”", "{principle:buffert}"),
    ("principle:medlemmar", "planen säger inget om det", None),
    ("members:ekby", "inget ska stå efter ”members”", "{members}"),
]


@pytest.mark.parametrize(("written", "reason", "meant"), UNFILLED, ids=[one[0] for one in UNFILLED])
def test_what_cannot_be_filled_in(written: str, reason: str, meant: str | None) -> None:
    (fault,) = found(edited(INLEDNING, ("{cooperation}", f"Vi i {{{written}}}")))
    assert places((fault,)) == ["MLR021 chapters/inledning.md:3:6"]
    assert fault.span.end_column == 6 + len(written) + 2
    assert fault.message.sv == f"”{{{written}}}” går inte att fylla i: {reason}."
    assert fault.suggestion == meant


@pytest.mark.parametrize(
    ("path", "before", "after", "asked"),
    [
        ("cooperation.yaml", "  year: 2024\n", "", "programme_year"),
        ("cooperation.yaml", "chair:\n  rotates: [ekby, granby, lindo]\n", "", "chair_rotation"),
        ("plan.yaml", "contact:\n  title: Samordnare\n  name: Kim Ek\n", "", "contact"),
    ],
)
def test_what_the_plan_is_silent_on_cannot_be_filled_in(path: str, before: str, after: str, asked: str) -> None:
    files = {**edited(path, (before, after)), **edited(INLEDNING, ("{cooperation}", f"{{{asked}}}"))}
    assert [one.message.sv for one in found(files)] == [
        f"”{{{asked}}}” går inte att fylla i: planen säger inget om det."
    ]
    assert found(edited(INLEDNING, ("{cooperation}", f"{{{asked}}}"))) == ()


IDS = {Subject.AREA: "turism", Subject.FUND: "buffert", Subject.BODY: "kansliet", None: ""}


@pytest.mark.parametrize("name", PLACEHOLDERS)
def test_every_placeholder_can_be_filled_in(name: str) -> None:
    taking = PLACEHOLDERS[name]
    written = f"{{{name}:{IDS[taking.subject]}}}" if taking.subject else f"{{{name}}}"
    assert found(edited(INLEDNING, ("{cooperation}", written))) == ()


def test_the_head_of_the_plan_names_every_placeholder() -> None:
    head = (PLAN / "plan.yaml").read_text(encoding="utf-8")
    comments = "".join(re.findall(r"^#.*", head, re.MULTILINE))
    assert {take_apart(named).name for named in re.findall(r"\{([^}]+)\}", comments)} == set(PLACEHOLDERS)


@pytest.mark.parametrize("text", ["\\{membrs}", "{ cooperation }", "{activity_count: turism}", "en { utan slut"])
def test_what_is_no_fault_in_braces(text: str) -> None:
    assert found(edited(INLEDNING, ("{cooperation} är", text))) == ()


# Lines after the title, and where markup stands that the document cannot hold: line, column, what.
MARKUP = [
    ("| a | b |\n|---|:-:|\n| 1 | 2 |", [(3, 1, "en tabell")]),
    ("a | b\n--|--", [(3, 1, "en tabell")]),
    ("Text.\n\n<div>\nMer.\n</div>", [(5, 1, "HTML"), (7, 1, "HTML")]),
    ("Rad med<br>brytning.", [(3, 8, "HTML")]),
    ("Text. <!-- en anmärkning -->", [(3, 7, "HTML")]),
    ("Se ![karta](karta.png) här.", [(3, 4, "en bild")]),
    ("Se ![karta][1].", [(3, 4, "en bild")]),
    ("```\n# kod\n> kod\n```\nText.", [(3, 1, "kod")]),
    ("~~~ yaml\na: 1\n~~~\n\n> Citat.", [(3, 1, "kod"), (7, 1, "ett citat")]),
    ("Text.\n\n    indragen kod", [(5, 5, "kod")]),
    ("> Ett citat\n> på två rader.\n\n> Ett till.", [(3, 1, "ett citat"), (6, 1, "ett citat")]),
    ("# En till", [(3, 1, "en rubrik till på högsta nivån")]),
    ("Text.\n\n  # En till", [(5, 3, "en rubrik till på högsta nivån")]),
    ("En till\n=======", [(3, 1, "en rubrik till på högsta nivån")]),
]


@pytest.mark.parametrize(("text", "there"), MARKUP, ids=[one[0][:20] for one in MARKUP])
def test_markup_that_the_document_cannot_hold(text: str, there: list[tuple[int, int, str]]) -> None:
    faults = found({INLEDNING: f"# Om samarbetet\n\n{text}\n"})
    said = [(one.span.line, one.span.column, one.message.sv) for one in faults]
    assert said == [(line, column, f"Dokumentet kan inte visa {what}.") for line, column, what in there]
    assert {one.code for one in faults} == {"MLR024"}


PLAIN = [
    "## En underrubrik\n\n### Och en till",
    "En underrubrik\n---",
    "Text.\n\n---\n\nMer text.",
    "- en punkt\n\n    som har ett stycke till\n\n    - och en punkt under sig",
    "1. ett\n2. två",
    "**Fet**, *kursiv* och [länk](https://exempel.se).",
    "Se <https://exempel.se> eller <kim@exempel.se>.",
    "5 < 6 och 7 > 6, a <b, inte `<b>`",
    "Skriv \\<b> och \\![inte en bild](a).",
    "a | b",
    "#hashtagg och 3 > 2",
    "Text som fortsätter\n    med indrag.",
    "~ ungefär ~",
    "Likhet:\n\n=== så här",
]


@pytest.mark.parametrize("text", PLAIN)
def test_what_the_document_can_hold(text: str) -> None:
    assert found({INLEDNING: f"# Om samarbetet\n\n{text}\n"}) == ()


def test_a_comment_at_the_head_is_no_part_of_the_text() -> None:
    assert found({INLEDNING: "<!-- en anmärkning: <b>, > och | -->\n\n# Om samarbetet\n\nText.\n"}) == ()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_places_are_those_of_the_file_whatever_ends_its_lines(end: str) -> None:
    lines = ["\ufeff<!-- hej -->", "", "# Om samarbetet", "", "", "Text.", "", "Se ![a](b)."]
    (fault,) = found({INLEDNING: end.join(lines) + end})
    assert (place(fault.span), fault.span.end_column) == ("chapters/inledning.md:8:4", 9)


def test_a_long_line_of_signs_is_read_in_one_go() -> None:
    """Would take minutes if a sign could be begun anew at every place."""
    signs = "![<a |`" * 20_000
    assert found({INLEDNING: f"# Om samarbetet\n\n{signs}\n"}) == ()

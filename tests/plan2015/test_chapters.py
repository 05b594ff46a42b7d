"""The chapters and expectations of `plan/` say what the adopted plan says, in its order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.paths import PLAN
from tests.plan2015.facts import AREAS, BODIES
from tests.plan2015.files import read, stems
from tests.plan2015.prose import CHAPTERS, EXPECTATIONS, PRACTICAL_COOPERATION

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FILLED = {
    "cooperation", "members", "member_count", "year", "next_year", "areas", "focus_areas", "focus_area_count",
    "activity_count", "activities", "goal_count", "working_groups", "programme_year", "direction_count",
    "principle", "body", "chair_rotation", "contact",
}  # fmt: skip


def _chapters(entries: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for entry in entries:
        yield entry
        yield from _chapters(entry.get("sections", []))


def test_the_outline_names_every_chapter_once() -> None:
    """A chapter that stands in no place is never printed."""
    named = [entry["chapter"] for entry in _chapters(read("plan.yaml")["outline"])]
    assert sorted(named) == sorted(stems("chapters"))
    assert len(named) == 18


def test_the_outline_has_the_printed_titles_in_their_order() -> None:
    """Seven chapters; the fourth has five sections and the sixth has six."""
    outline = read("plan.yaml")["outline"]
    titles = {path.stem: re.findall(r"^# (.+)$", path.read_text("utf-8"), re.MULTILINE) for path in _prose()}
    assert [titles[entry["chapter"]] for entry in _chapters(outline)] == [
        ["MalmöLundregionen"],
        ["Organisation och arbetssätt"],
        ["Handlingsprogram"],
        ["Verksamhetsplan 2015"],
        ["Tre fokusområden"],
        ["Praktisk samverkan och kommunikation"],
        ["Flexibel plan med horisontell samverkan"],
        ["Finansiering"],
        ["Utvärdering av verksamhetsplanen"],
        ["Projekt och aktiviteter 2015"],
        ["Vägen till måluppfyllnad 2015"],
        ["ÖP-gruppen"],
        ["Näringslivsgruppen"],
        ["Arbetsgruppen för arbetsmarknad och utbildning"],
        ["Kommunikationsgruppen"],
        ["Praktisk samverkan"],
        ["Den politiska nivån och kommundirektörer"],
        ["Kontakt"],
    ]
    assert [len(entry.get("sections", ())) for entry in outline] == [0, 0, 0, 5, 0, 6, 0]


def _prose() -> list[Path]:
    return sorted((PLAN / "chapters").glob("*.md"))


def _placeholders(text: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the id of every placeholder, also of one that is not closed."""
    for found in re.findall(r"\{([^}]*)", text):
        name, _, which = found.partition(":")
        yield name, which


@pytest.mark.parametrize("path", _prose(), ids=lambda path: path.stem)
def test_a_chapter_asks_only_for_what_can_be_filled_in(path: Path) -> None:
    """A known name, and behind a colon an id that exists."""
    areas = {area for area, _, _ in AREAS}
    known = {"body": set(BODIES), "principle": {"sssv"}, "activities": areas, "activity_count": {"", *areas}}
    for name, which in _placeholders(path.read_text("utf-8")):
        assert name in _FILLED
        assert which in known.get(name, {""})


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_says_what_the_plan_says(name: str) -> None:
    """No fact is lost when the words are polished."""
    text = " ".join((PLAN / "chapters" / f"{name}.md").read_text("utf-8").split())
    assert [words for words in CHAPTERS[name] if words not in text] == []


@pytest.mark.parametrize("name", EXPECTATIONS)
def test_a_body_meets_the_printed_expectations(name: str) -> None:
    """What the chapter on the way to the goals asks of each body."""
    text = " ".join(read(name)["expectations"])
    assert [words for words in EXPECTATIONS[name] if words not in text] == []


def test_practical_cooperation_is_expected_of_everybody() -> None:
    """It has no body of its own, so the area holds what is expected."""
    areas = {area["id"]: area for area in read("areas.yaml")["areas"]}
    text = " ".join(areas["praktisk-samverkan"]["expectations"])
    assert [words for words in PRACTICAL_COOPERATION if words not in text] == []
    assert [name for name, area in areas.items() if "expectations" in area] == ["praktisk-samverkan"]

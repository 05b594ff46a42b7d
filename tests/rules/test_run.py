"""From findings to diagnostics: what is passed over, and how far a near word is searched for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Lang
from mlr_cli.rules import run
from tests.rules.example import edited, found, places

if TYPE_CHECKING:
    import pytest

LOVSKOLA = "activities/lovskola.yaml"


def test_only_so_many_words_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """There are two directions to compare with, so three searches are six comparisons."""
    monkeypatch.setattr(run, "MOST_COMPARED", 6)
    faults = found(edited(LOVSKOLA, ("directions: [unga]", "directions: [ungs, ungt, unge, ungo]")))
    assert [one.suggestion for one in faults] == ["unga", "unga", "unga", None]


def test_nothing_is_said_of_what_the_form_has_already_told() -> None:
    """The key is refused, so nobody may say that the role is held by a body that is not there."""
    faults = found(edited(LOVSKOLA, ("  - body: kansliet", "  - bodi: kansliet")))
    assert places(faults) == ["MLR003 activities/lovskola.yaml:13:5"]


def test_an_error_cannot_be_excused() -> None:
    ignore = "follow_up: 2026-11\nignore: [{rule: MLR206, reason: prov}]"
    faults = found(edited(LOVSKOLA, ("directions: [unga]", "directions: [ung]"), ("follow_up: 2026-11", ignore)))
    assert {one.code for one in faults} == {"MLR206", "MLR214"}


def test_nothing_is_told_by_an_id_that_nobody_has_written() -> None:
    """A goal without an id of its own is lent one, which no other fault may name or suggest."""
    goal = "goals:\n"
    second = "goals:\n  - idd: kurs\n    text: Kursen är klar.\n    due: 2026-05\n    depends_on: [utan-id]\n"
    said = [one.sentences(Lang.SV) for one in found(edited(LOVSKOLA, (goal, second)))]
    assert any("”idd”" in one for one in said)
    assert any("inget mål med id ”utan-id”" in one for one in said)
    assert not any("0-utan-id-0" in one for one in said)

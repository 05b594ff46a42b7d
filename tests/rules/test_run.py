"""From findings to diagnostics: what is adjustments over, and how far a near word is searched for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from mlr_cli.lang import Lang
from mlr_cli.load import load
from mlr_cli.rules import all_rules, run
from mlr_cli.source.snapshot import Snapshot
from tests.rules.example import AS_OF, base, blocks, edited, found, places

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.rules.rule import Rule

LOVSKOLA = "activities/lovskola.yaml"
LOCAL = [one for one in all_rules() if one.local]


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


def _faulty_activities() -> Mapping[str, str]:
    """Return the activities in the examples of all local rules, each with an id of its own."""
    files = {}
    for number, one in enumerate(LOCAL):
        for block in blocks(one.rule_doc.doc.partition("## Use instead")[0]):
            if block.path.startswith("activities/") and "escaped" not in block.info:
                own = block.path.removeprefix("activities/").removesuffix(".yaml")
                text = re.sub(rf"\b{own}\b", f"{own}-{number}", block.content.decode())
                files[f"activities/{own}-{number}.yaml"] = text
    return files


@pytest.mark.parametrize("one", LOCAL, ids=lambda one: one.rule_doc.code)
@pytest.mark.parametrize("most", [1, 7])
def test_a_local_rule_finds_in_parts_what_it_finds_in_the_whole(one: Rule, most: int) -> None:
    files = {path: text.encode() for path, text in _faulty_activities().items()}
    whole = load(Snapshot("plan", {**base(), **files})).plan
    in_parts = [finding for _, finding in run.found([one], whole, AS_OF, most)]
    assert in_parts
    assert in_parts == [*one.check(whole, AS_OF)]

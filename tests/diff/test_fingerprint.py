"""The fingerprint of a plan's meaning, and whose decision a change needs."""

from __future__ import annotations

import re

import pytest

from mlr_cli.diff.fingerprint import fingerprint
from mlr_cli.diff.weight import Weight, weigh
from tests.diff.cases import CASES, DUE, HEADER, MEETING, REPORT, STATEMENT, A, versions
from tests.diff.plans import FILES, changed, compared, plan
from tests.diff.test_properties import reformatted

SAME = {
    "another form": reformatted(),
    "a report": changed((A, DUE, REPORT.format(what="state: met"))),
    "another contact": changed((HEADER, "name: Kim Ek", "name: Bo Berg")),
    "a former id": changed((A, "title: Lovskola", "title: Lovskola\nwas: [skolan]")),
}
SILENT = {
    "goal met",
    "goal at risk",
    "goal continues",
    "goal carried on from the plan before",
    "goal missed, with the reason and the next step",
    "goal dropped without a name",
    "follow-up made",
    "body answers and agrees",
    "answer to a question reworded",
    "answer on another day",
    "plan asks a question",
    "contact changed",
} | {name for name, edits in CASES.items() if {path for path, *_ in edits} <= {MEETING, STATEMENT}}


def test_a_fingerprint_is_a_scheme_and_a_sum() -> None:
    assert re.fullmatch(r"1-[0-9a-f]{64}", fingerprint(plan()))


@pytest.mark.parametrize("name", SAME)
def test_what_may_change_keeps_the_fingerprint(name: str) -> None:
    assert fingerprint(plan(SAME[name])) == fingerprint(plan())


@pytest.mark.parametrize("name", sorted(SILENT))
def test_what_happens_during_the_year_keeps_it(name: str) -> None:
    before, after = versions(name)
    assert fingerprint(plan(after)) == fingerprint(plan(before))


@pytest.mark.parametrize("name", sorted(CASES.keys() - SILENT))
def test_every_other_change_breaks_it(name: str) -> None:
    before, after = versions(name)
    assert fingerprint(plan(after)) != fingerprint(plan(before))


@pytest.mark.parametrize(
    ("name", "weight", "deciders"),
    [
        ("goal removed", Weight.DECISION, ("styrelsen",)),
        ("goal added", Weight.DECISION, ("styrelsen",)),
        ("due later", Weight.DECISION, ("styrelsen",)),
        ("goal reworded", Weight.DECISION, ("styrelsen",)),
        ("role changed to more", Weight.DECISION, ("styrelsen",)),
        ("budget raised", Weight.DECISION, ("styrelsen",)),
        ("count raised", Weight.DECISION, ("styrelsen",)),
        ("member added", Weight.DECISION, ("styrelsen",)),
        ("goal met", Weight.REMIT, ()),
        ("follow-up made", Weight.REMIT, ()),
        ("contact changed", Weight.REMIT, ()),
        ("meeting moved", Weight.REMIT, ()),
        ("matters reordered", Weight.REMIT, ()),
        ("statement reworded", Weight.REMIT, ()),
        ("activity reworded", Weight.EDITORIAL, ()),
        ("role's note", Weight.EDITORIAL, ()),
        ("title changed", Weight.EDITORIAL, ()),
        ("chapter reworded", Weight.EDITORIAL, ()),
        ("goal renamed", Weight.EDITORIAL, ()),
        ("reading confirmed", Weight.EDITORIAL, ()),
    ],
)
def test_whose_decision_a_change_needs(name: str, weight: Weight, deciders: tuple[str, ...]) -> None:
    both = compared(FILES, changed(*CASES[name]))
    (one,) = (weigh(change, both.old) for change in both.changes)
    assert (one.weight, one.deciders) == (weight, deciders)


def test_the_bodies_that_decide_in_the_activity_come_before_the_board() -> None:
    before = changed((A, "  - body: styrelsen\n    role: decides\n", "  - body: kansliet\n    role: decides\n"))
    after = changed((A, "2015-04/2015-05", "2015-06"), files=before)
    both = compared(before, after)
    assert [weigh(change, both.old).deciders for change in both.changes] == [("kansliet",)]

"""Several changes told at once: none is lost, none is told twice, and it reads as one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlr_cli.diff.plans import differences
from mlr_cli.lang import Lang
from mlr_cli.reports.versions.compared import Compared, Side, Sort
from mlr_cli.reports.versions.grouping import grouped
from tests.diff.cases import NAMES, A, B, versions
from tests.diff.plans import FILES, changed, compared
from tests.diff.test_properties import LEAVES, YEAR, edited

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlr_cli.diff.change import Change
    from mlr_cli.model.plan import Plan
    from tests.diff.test_properties import Path

NEXT = changed(
    ("plan.yaml", "id: plan-2015\ntitle: Plan 2015\nperiod: 2015", "id: plan-2016\ntitle: Plan 2016\nperiod: 2016"),
    (
        A,
        "    due: 2015-04/2015-05\n",
        "    due: 2016\n    carried_since: 2015\n    moved: [{was: 2015-04/2015-05, reason: Förs till Plan 2016.}]\n",
    ),
    (
        A,
        "    due: senast 2015-08\n",
        "    due: senast 2016-08\n    carried_since: 2014\n    moved: [{was: senast 2015-08, reason: Skolan brann.}]\n",
    ),
    (A, "    due: löpande\n", "    due: löpande\n    carried_since: 2015\n"),
    (A, "follow_up: 2015-12\n", "follow_up: 2016-12\n"),
    (B, "  - id: karta\n    text: Alla brunnar finns på en karta.\n    due: 2015-09-30\n", ""),
    (B, "goals:\n", "goals: []\n"),
    (B, "  - party: Länsstyrelsen\n    role: consulted\n", ""),
    (B, "steering:\n", "steering: []\n"),
)
NOTED = changed(
    (
        A,
        "    due: 2015-04/2015-05\n",
        "    due: 2015-04/2015-05\n    reports: [{date: 2015-05-12, forecast: at-risk}, {date: 2015-06-12}]\n",
    ),
    (A, "follow_up: 2015-12\n", "follow_up: {when: 2015-12, reports: [{date: 2015-12-03}]}\n"),
    (B, "    role: consulted\n", "    role: consulted\n    goals: [karta]\n"),
    (
        "bodies/skolgruppen.yaml",
        "reports_to",
        "evaluation:\n  answers: [{question: financing, date: 2015-12-10, text: Nog.}]\nreports_to",
    ),
)
DECIDED = {
    "rollover-2016.yaml": "period: 2016\nid: plan-2016\ntitle: Plan 2016\n"
    "goals:\n  - {goal: brunnar.karta, fate: met}\n"
}


def flat(both: Compared) -> list[Change]:
    told = grouped(both.changes, both, Lang.SV)
    return [change for one in told for change in (one.head, *one.along)]


@pytest.mark.parametrize("name", NAMES)
def test_every_change_is_told_once(name: str) -> None:
    before, after = versions(name)
    for sides in ((before, after), (after, before)):
        both = compared(*sides)
        assert sorted(map(id, flat(both))) == sorted(map(id, both.changes))


@given(st.data())
@settings(max_examples=30, deadline=None)
def test_every_change_of_a_year_is_told_once(data: st.DataObject) -> None:
    paths: list[Path] = data.draw(st.lists(st.sampled_from(LEAVES[id(YEAR)]), unique=True, max_size=12))
    after: Plan = edited(YEAR, paths)
    side = Side(Sort.WORKING)
    both = Compared(side, side, YEAR, after, tuple(differences(YEAR, after)))
    assert sorted(map(id, flat(both))) == sorted(map(id, both.changes))


def test_a_deadline_is_told_with_the_reason_why_it_moved() -> None:
    both = compared(*versions("deadline moved for a reason"))
    swedish, english = (one.words for lang in Lang for one in grouped(both.changes, both, lang))
    assert swedish == (
        "Målet ”Platsen är vald” ska vara uppfyllt i juni 2015 i stället för i april–maj 2015, alltså en månad senare. "
        "Skäl: ”Lokalen brann”."
    )
    assert english == (
        "The goal “Platsen är vald” is to be met in June 2015 instead of in April–May 2015, that is one month later. "
        "Reason: “Lokalen brann”."
    )


def test_a_reason_for_another_time_is_told_by_itself() -> None:
    due = "    due: 2015-04/2015-05\n"
    both = compared(FILES, changed((A, due, "    due: 2015-06\n    moved: [{was: 2014-11, reason: Lokalen brann.}]\n")))
    assert [len(one.along) for one in grouped(both.changes, both, Lang.SV)] == [0, 0]


def test_a_goal_that_is_gone_takes_the_roles_that_were_for_it_alone() -> None:
    before = changed((A, "role: prepares\n", "role: prepares\n    goals: [plats, elever]\n"))
    goal = "  - id: plats\n    text: Platsen är vald.\n    due: 2015-04/2015-05\n"
    without = changed(
        (A, goal, ""),
        (A, "    depends_on: [plats]\n", ""),
        (A, "  - body: kansliet\n    role: informed\n    goals: [plats]\n", ""),
        (A, "goals: [plats, elever]", "goals: [elever]"),
        files=before,
    )
    both = compared(before, without)
    told = grouped(both.changes, both, Lang.SV)
    assert [one.words for one in told if one.along] == [
        "Målet ”Platsen är vald” har tagits bort. 2 roller utgår med det."
    ]
    assert [one.words for one in told if not one.along] == [
        "Målet ”Eleverna är många” väntar inte längre på målet ”Platsen är vald”."
    ]


def test_the_next_plan_is_told_as_what_goes_on_and_what_is_left(golden: Callable[[str, bytes], None]) -> None:
    after = {path: text for path, text in NEXT.items() if path.partition("/")[0] not in {"meetings", "statements"}}
    both = compared({**NOTED, **DECIDED}, after)
    told = [one.words for lang in Lang for one in grouped(both.changes, both, lang)]
    golden("next-plan.txt", "".join(f"{one}\n" for one in told).encode())


def test_the_same_year_leaves_nothing_behind() -> None:
    both = compared(NOTED, FILES)
    assert not [one.words for one in grouped(both.changes, both, Lang.SV) if one.words.startswith("Stannar")]

"""Faults of keys and values: YAML in, code and place out. The mark ▶ stands before the expected place."""

from __future__ import annotations

import pytest

from tests.load.sample import ACTIVITY, BODY, found, loaded, marked

HEAD = "id: stigar\ntitle: Stigar\n"
GOAL = f"{HEAD}goals:\n  - id: karta\n    text: Kartan är ritad.\n"

CASES = [
    # keys
    ("MLR003", f"{GOAL}    ▶dedline: 2026-06\n"),
    ("MLR003", f"{GOAL}    ▶dedline:\n"),
    ("MLR003", f"{GOAL}    ▶state: met\n"),
    ("MLR003", f"{HEAD}▶mål:\n  - id: karta\n"),
    ("MLR003", f'{HEAD}▶"när": 2026\n'),
    ("MLR004", f"{HEAD}goals:\n  - ▶id: karta\n"),
    ("MLR004", f"{HEAD}goals:\n  - ▶text: Kartan är ritad.\n"),
    ("MLR004", f"{HEAD}goals:\n  - id: karta\n    ▶text:\n"),
    ("MLR004", f"{HEAD}goals:\n  - id: karta\n    text: ▶~\n"),
    ("MLR004", f"{HEAD}steering:\n  - {{▶body: byalaget}}\n"),
    ("MLR004", "▶id: stigar\ngoals: []\n"),
    ("MLR004", "▶title: Stigar\n"),
    ("MLR004", "id: stigar\n▶title:\n"),
    ("MLR004", f"{HEAD}▶follow_up:\n  note: på hösten\n"),
    # kinds of value
    ("MLR005", f"{HEAD}goals: ▶karta\n"),
    ("MLR005", f"{HEAD}▶goals:\n  id: karta\n"),
    ("MLR005", f"{HEAD}goals:\n  - ▶Kartan är ritad.\n"),
    ("MLR005", f"{HEAD}goals:\n  - - ▶karta\n"),
    ("MLR005", f"{HEAD}▶note: {{year}}\n"),
    ("MLR005", f"{HEAD}▶note:\n  - en\n  - två\n"),
    ("MLR005", f"{HEAD}participants: ▶allihop\n"),
    ("MLR005", f"{HEAD}▶participants: [ekby]\n"),
    ("MLR005", f"{HEAD}steering:\n  - body: byalaget\n    ▶role: [responsible]\n"),
    ("MLR005", f"{GOAL}    ▶due: {{year: 2026}}\n"),
    ("MLR005", f"{HEAD}▶order: [1]\n"),
    # words, times, ids, numbers
    ("MLR006", f"{HEAD}kind: ▶återkommande\n"),
    ("MLR006", f"{HEAD}steering:\n  - body: byalaget\n    role: ▶ansvarar\n"),
    ("MLR007", f"{GOAL}    due: ▶våren 2026\n"),
    ("MLR007", f"{GOAL}    due: ▶2026-02-30\n"),
    ("MLR007", f'{GOAL}    due: ▶""\n'),
    ("MLR007", f"{HEAD}follow_up: ▶snarast\n"),
    ("MLR007", f"{GOAL}    reports:\n      - date: ▶2026-02-30\n        state: met\n"),
    ("MLR301", f"{GOAL}    due: ▶2026-06/2026-04\n"),
    ("MLR008", f"{HEAD}area: ▶Mark\n"),
    ("MLR008", f"{HEAD}goals:\n  - id: ▶Kartan\n    text: Kartan är ritad.\n"),
    ("MLR008", f"{HEAD}goals:\n  - id: ▶{'a' * 65}\n    text: Kartan är ritad.\n"),
    ("MLR008", f"{HEAD}steering:\n  - body: ▶Byalaget\n    role: responsible\n"),
    ("MLR009", f'{HEAD}note: ▶""\n'),
    ("MLR009", f"{HEAD}note: ▶'  '\n"),
    ("MLR009", f'{HEAD}leader: ▶""\n'),
    ("MLR009", f"{HEAD}reading: [▶'', kind]\n"),
    ("MLR009", f"{HEAD}reading:\n  -▶\n  - kind\n"),
    ("MLR009", 'id: ▶""\ntitle: Stigar\n'),
    ("MLR023", f"{HEAD}order: ▶-1\n"),
    ("MLR023", f"{HEAD}order: ▶1_000\n"),
    ("MLR023", f"{HEAD}priority: ▶två\n"),
    ("MLR023", f"{HEAD}internal: ▶t\n"),
    ("MLR023", f"{HEAD}budget:\n  sources:\n    - fund: kassan\n      share: ▶25\n"),
    ("MLR023", f"{GOAL}    reports:\n      - date: ▶igår\n        state: met\n"),
    ("MLR023", f"{GOAL}    reports:\n      - date: ▶2026-06\n        state: met\n"),
    # whole files
    ("MLR004", "▶"),
    ("MLR004", "▶# bara en kommentar\n"),
    ("MLR005", "▶bara en text\n"),
    ("MLR005", "▶id:stigar\ntitle:Stigar\n"),
    ("MLR005", "- ▶id: stigar\n  title: Stigar\n"),
    ("MLR010", "id: ▶gator\ntitle: Gator\n"),
]


@pytest.mark.parametrize(("code", "text"), CASES, ids=[f"{code}-{number}" for number, (code, _) in enumerate(CASES)])
def test_a_fault_has_its_code_and_its_narrowest_place(code: str, text: str) -> None:
    content, places = marked(text)
    assert found({ACTIVITY: content}) == [f"{code} {ACTIVITY}:{place}" for place in places]


FINE = [
    f"{HEAD}goals:\n",
    f"{HEAD}goals: []\n",
    f"{HEAD}goals: ~\n",
    f"{HEAD}kind:\norder:\nleader:\nfollow_up:\n",
    f"{HEAD}participants: alla\n",
    f"{HEAD}participants: {{members: [ekby], reason: bara där}}\n",
    f"{HEAD}leader: Finns, inte angivet\nbudget: 200 tkr\naction_plan: Stigplan\nfollow_up: senast 2026-12\n",
    f"{HEAD}note: no\ndiary: 012\ndescription: 12:30\n",
    f"{HEAD}note: gång\u00adstig\u00a0å\n",
    f"---\n{HEAD}",
    f"# en rad först\n\n{HEAD}...\n",
    f"\ufeff{GOAL}    due: 2026-06\n".replace("\n", "\r\n"),
    f"{GOAL}    due: när stigar.karta är klar\n",
]


@pytest.mark.parametrize("text", FINE, ids=range(len(FINE)))
def test_what_is_right_is_passed_without_a_word(text: str) -> None:
    assert found({ACTIVITY: text}) == []


def test_every_fault_of_a_file_is_found_at_once() -> None:
    text, places = marked(
        "id: stigar\n▶titel: Stigar\nkind: ▶projekt\norder: ▶ett\ngoals:\n  - id: ▶Kartan\n    due: ▶juni\n"
        "  - ▶text: Skyltar finns.\n    id:\nsteering:\n  - body: byalaget\n    role: ▶chef\nfollow_up: ▶snart\n"
    )
    codes = ["MLR003", "MLR006", "MLR023", "MLR008", "MLR007", "MLR006", "MLR007"]
    files = found({ACTIVITY: text})
    assert [one for one in files if "MLR004" not in one] == [
        f"{code} {ACTIVITY}:{place}"
        for code, place in zip(codes, [place for place in places if place != "8:5"], strict=True)
    ]
    assert [one for one in files if "MLR004" in one] == [f"MLR004 {ACTIVITY}:{place}" for place in ("6:5", "9:5")]


def test_a_faulty_thing_is_still_there() -> None:
    plan = loaded({ACTIVITY: "id: stigar\ntitel: x\ngoals:\n  - id: karta\n    due: juni\n", BODY: "- x\n"}).plan
    assert list(plan.goal_by_id) == ["stigar.karta"]
    assert list(plan.body_by_id) == ["byalaget"]


def test_a_bad_id_counts_as_the_one_that_was_meant() -> None:
    text = f"{HEAD}steering:\n  - body: Byalaget\n    role: responsible\n  - role: chef\n    body: byalaget\n"
    plan = loaded({ACTIVITY: text}).plan
    roles = [(entry.body, entry.role.value) for entry in plan.activities[0].steering]
    assert roles == [("byalaget", "responsible"), ("byalaget", "reports-to")]
    assert plan.partial == {"stigar"}

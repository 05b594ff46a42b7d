"""What word processors and hasty fingers do to a plan: each habit told once, where it is, and nothing after it."""

from __future__ import annotations

from datetime import date

import pytest

from mlr_cli.diagnostics import Severity
from mlr_cli.flows.check import check
from mlr_cli.lang import Lang
from mlr_cli.source.snapshot import Snapshot
from tests.load.sample import ACTIVITY, FILES, found, loaded, marked, said

TODAY = date(2026, 3, 1)
HEAD = "id: stigar\ntitle: Stigar\narea: mark\n"
GOALS = "goals:\n  - id: karta\n    text: Kartan är ritad.\n    due: 2026-06\n"
REST = " Resten av filen är inte läst."
DASH = "strecket är ett tankstreck. Skriv ”-” och ett blanksteg i stället."
BLANK = "ett blanksteg saknas efter -. Skriv ett blanksteg efter -."
HARD = "indraget är ett hårt blanksteg. Byt det mot vanliga blanksteg."

# What stands in the file after its head, and what is said of it at the mark.
HABITS = [
    (GOALS.replace("- id", "▶– id"), DASH + REST),
    (GOALS.replace("- id", "▶— id"), DASH + REST),
    (GOALS + "  ▶– id: skylt\n    text: Skylten står.\n", DASH + REST),
    ("directions:\n  ▶– unga\n", DASH),
    ("goals:\n  ▶– id: karta\n", DASH),
    (GOALS.replace("- id", "▶-id"), BLANK + REST),
    (GOALS + "  ▶-id: skylt\n    text: Skylten står.\n", BLANK + REST),
    ("directions:\n  ▶-unga\n", BLANK),
    (GOALS.replace("  - id", "▶\u00a0 - id"), HARD + REST),
    (GOALS.replace("    due", "▶\u00a0\u00a0\u00a0\u00a0due") + "  - id: a\n    text: b\n", HARD + REST),
    (GOALS.replace("    due", "  ▶\u00a0\u00a0due") + "  - id: a\n    text: b\n", HARD + REST),
    ("▶\u00a0order: 1\n", HARD),
    (
        GOALS.replace("- id", "-▶\u00a0id"),
        "blanksteget efter - är ett hårt blanksteg. Byt det mot vanliga blanksteg." + REST,
    ),
    (
        "directions:\n  ▶• unga\n",
        "listan har ett annat tecken än bindestreck. Skriv ”-” och ett blanksteg i stället.",
    ),
]


@pytest.mark.parametrize(("text", "words"), HABITS, ids=range(len(HABITS)))
def test_a_habit_is_told_where_it_is(text: str, words: str) -> None:
    content, (place,) = marked(f"{HEAD}{text}")
    files = {path: written.encode() for path, written in {**FILES, ACTIVITY: content}.items()}
    own = [one for one in check(Snapshot("plan", files), TODAY).diagnostics if ACTIVITY in one.span.file]
    assert [(f"{one.span.line}:{one.span.column}", one.sentences(Lang.SV)) for one in own] == [
        (place, f"Här går filen inte att läsa: {words}")
    ]


PROSE = [
    "description: >-\n  Ett av två:\n  – en sak\n  -och en till\n",
    "note: Stigen\n  – den långa\n",
    "note: |\n  \u00a0indraget\n",
]


@pytest.mark.parametrize("text", PROSE)
def test_prose_may_have_dashes(text: str) -> None:
    assert found({ACTIVITY: f"{HEAD}{text}"}) == []


@pytest.mark.parametrize("text", PROSE)
def test_a_dash_in_prose_is_not_blamed_for_another_fault(text: str) -> None:
    assert found({ACTIVITY: f"{HEAD}{text}diary: a: b\n"}) == [f"MLR001 {ACTIVITY}:{4 + text.count(chr(10))}:9"]


CUT = [
    ("note: Märk med ▶#1 och uppåt\n", True),
    ("directions: [unga ▶#ja\n  ]\n", True),
    ("note: Märk med # 1\n", False),
    ("note: Märk #\n", False),
    ("note: 'Märk med #1'\n", False),
    ("note: 'Märk med' #1\n", False),
    ("note: >-\n  Märk med #1\n  och #2\n", False),
    ("note: Märk med#1\n", False),
    ("  #1 i listan\nnote: a\n", False),
    ("goals: #1\n", False),
    ("note: a ##1\n", False),
]


@pytest.mark.parametrize(("text", "cut"), CUT)
def test_a_text_that_a_number_sign_cuts_off(text: str, cut: bool) -> None:
    content, places = marked(f"{HEAD}{text}")
    assert found({ACTIVITY: content}) == [f"MLR027 {ACTIVITY}:{place}" for place in places]
    assert bool(places) is cut


def test_a_cut_text_is_told_with_a_cure() -> None:
    assert said(ACTIVITY, f"{HEAD}note: Märk med #1\n") == [
        (
            (
                "Texten efter # läses inte. Sätt hela texten inom citattecken, "
                "eller skriv ett blanksteg efter # om det är en anmärkning."
            ),
            (
                "The text after the # is not read. Put the whole text in quotation marks, "
                "or write a blank after the # if it is a comment."
            ),
        )
    ]


def test_a_misspelt_key_is_told_alone() -> None:
    assert found({ACTIVITY: "id: stigar\ntitel: Stigar\n"}) == [f"MLR003 {ACTIVITY}:2:1"]


def test_what_names_goals_under_a_misspelt_key_is_left_in_peace() -> None:
    roles = "steering:\n  - body: byalaget\n    role: decides\n    goals: [karta]\n"
    content = HEAD + GOALS.replace("goals:", "mål:") + roles
    files = {path: written.encode() for path, written in {**FILES, ACTIVITY: content}.items()}
    (fault,) = (one for one in check(Snapshot("plan", files), TODAY).diagnostics if one.severity is Severity.ERROR)
    assert fault.sentences(Lang.SV) == "Nyckeln ”mål” används inte här. Menade du ”goals”?"
    assert "stigar" in loaded({ACTIVITY: content}).plan.partial


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("id: stigar\ntitle:\n", "Aktiviteten saknar ”title”. Skriv rubriken efter ”title:”."),
        ("id: stigar\n", "Aktiviteten saknar ”title”. Lägg till en rad med ”title:”."),
        ("id:\ntitle: Stigar\n", "Aktiviteten saknar ”id”. Skriv ett värde, till exempel ”id: stigar”."),
        (
            f"{HEAD}leader:\n  name: Kim\nignore:\n  - rule:\n    reason: a\n",
            "Undantaget saknar ”rule”. Skriv ett värde, till exempel ”rule: MLR402”.",
        ),
    ],
)
def test_a_key_left_empty_is_filled_in_and_one_left_out_is_added(text: str, cure: str) -> None:
    assert [swedish for swedish, _ in said(ACTIVITY, text)] == [cure]


@pytest.mark.parametrize(
    "text", ["steering:\n  - Byalaget\n", "steering:\n  - byalaget\n    role: decides\n"], ids=["alone", "with a role"]
)
def test_a_name_alone_under_steering_is_a_body(text: str) -> None:
    ((swedish, _),) = said(ACTIVITY, f"{HEAD}{text}")
    assert "”body: byalaget”" in swedish


REPORTED = [
    ("state: klar", "Menade du ”met”?"),
    ("state: avbrutet", "Menade du ”dropped”?"),
    ("state: on-track", "Det är en prognos: skriv ”forecast: on-track”."),
    ("state: pågår", "Det är en prognos: skriv ”forecast: on-track”."),
    ("state: försenat", "Det är en prognos: skriv ”forecast: at-risk”."),
    ("forecast: met", "Så säger man om ett avslutat mål: skriv ”state: met”."),
    ("forecast: uppfyllt", "Så säger man om ett avslutat mål: skriv ”state: met”."),
    ("forecast: enligt planen", "Menade du ”on-track”?"),
]


@pytest.mark.parametrize(("written", "cure"), REPORTED)
def test_what_people_say_of_a_goal_is_understood(written: str, cure: str) -> None:
    text = f"{HEAD}{GOALS}    reports:\n      - date: 2026-03-01\n        {written}\n"
    ((swedish, _),) = said(ACTIVITY, text)
    assert swedish == f"”{written.partition(': ')[2]}” är inget av de ord som kan stå här. {cure}"


@pytest.mark.parametrize(("written", "year"), [("2026-", 2026), ("hela tiden", 2015)])
def test_what_is_suggested_for_a_plan_is_the_time_of_a_plan(written: str, year: int) -> None:
    ((swedish, _),) = said("plan.yaml", FILES["plan.yaml"].replace("period: 2026", f"period: {written}"))
    assert swedish.endswith(f"Skriv det år som planen gäller, till exempel ”{year}”, eller flera: ”{year}/{year + 1}”.")

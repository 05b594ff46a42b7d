"""Every thing of a plan, also of one that had to be mended, is found where it stands."""

from __future__ import annotations

from tests.load.sample import ACTIVITY, BODY, FILES, loaded

DROPPED = """\
id: stigar
title: Stigar
steering:
  - body: byalaget
    role: chef
  - body: byalaget
    role: responsible
    source: [styrning, text, mål, goal]
  - bara en text
  - party: Alla
    role: informed
    goals: [karta, Skyltar, broar]
goals:
  - Kartan är ritad.
  - id: skyltar
    text: Skyltar finns.
    reports:
      - state: met
      - date: 2026-05-12
        state: met
  - []
  - id: broar
    due: 2026-08
"""


def place(thing: object, *field: str | int) -> str:
    """Return where a thing of the mended activity, or a field of it, stands, and what stands there."""
    span = READ.places.of(thing, field).span  # type: ignore[arg-type]
    return f"{span.line}:{span.column} {READ.trees['plan/' + ACTIVITY].text[span.start : span.end]}"


READ = loaded({ACTIVITY: DROPPED})
(STIGAR,) = READ.plan.activities


def test_the_faults_stand_where_they_were_written() -> None:
    assert [f"{one.code} {one.span.line}:{one.span.column}" for one in READ.diagnostics] == [
        "MLR006 5:11",
        "MLR006 8:14",
        "MLR006 8:30",
        "MLR005 9:5",
        "MLR008 12:20",
        "MLR005 14:5",
        "MLR004 18:9",
        "MLR005 21:5",
        "MLR004 22:5",
    ]


def test_items_after_a_mended_one_keep_their_places() -> None:
    responsible, informed = (entry for entry in STIGAR.steering if entry.role != "reports-to")
    assert place(responsible, "role") == "7:11 responsible"
    assert place(responsible, "source", 0) == "8:24 text"
    assert place(responsible, "source", 1) == "8:35 goal"
    assert place(informed, "party") == "10:12 Alla"
    assert place(informed, "goals", 2) == "12:29 broar"


def test_lists_inside_lists_keep_their_places() -> None:
    skyltar, broar = STIGAR.goals
    assert place(skyltar, "id") == "15:9 skyltar"
    assert place(skyltar.reports[0], "date") == "19:15 2026-05-12"
    assert place(broar, "due") == "23:10 2026-08"


def test_what_is_missing_points_at_the_thing() -> None:
    broar = STIGAR.goals[1]
    assert place(broar, "text") == "22:5 id"
    assert place(broar) == "22:5 id"
    assert place(STIGAR, "area") == "1:1 id"


def test_a_list_is_shown_by_its_key() -> None:
    assert place(STIGAR, "goals") == "13:1 goals"


def test_equal_things_are_told_apart() -> None:
    read = loaded({ACTIVITY: FILES[ACTIVITY] + "steering:\n" + "  - role: informed\n    party: Alla\n" * 2})
    first, second = read.plan.activities[0].steering
    assert first == second
    assert [read.places.of(one).span.line for one in (first, second)] == [8, 10]


def test_a_thing_that_stands_in_for_a_file_has_a_place() -> None:
    read = loaded({"plan.yaml": None, BODY: ""})
    assert read.places.of(read.plan.header, ("title",)).span.line == 1
    assert read.places.of(read.plan.bodies[0], ("name",)).span.file == f"plan/{BODY}"


def test_a_short_form_has_the_place_of_its_text() -> None:
    read = loaded({ACTIVITY: FILES[ACTIVITY] + "follow_up: 2026-12\nleader: Kim Ek\n"})
    follow_up, leader = read.plan.activities[0].follow_up, read.plan.activities[0].leader
    assert follow_up is not None
    assert leader is not None
    assert [read.places.of(one).span.line for one in (follow_up, leader)] == [7, 8]
    span = read.places.of(leader, ("name",)).span
    assert (span.line, span.column) == (8, 9)

"""Times that do not fit together, and conditions that are never fulfilled."""

from __future__ import annotations

from datetime import date

import pytest

from mlr_cli.lang import Lang
from tests.rules.example import AS_OF, edited, found, place, places

LEDER = "activities/leder.yaml"
LOVSKOLA = "activities/lovskola.yaml"
NO_FOLLOW_UP = ("follow_up: 2026-11\n", "")

# A goal's time in a plan for 2026, and whether it lies outside.
OUTSIDE = [
    ("2026", False),
    ("2026-12-31", False),
    ("2025-12/2026-01", False),
    ("senast 2026-01-01", False),
    ("2025-12-31", True),
    ("2026-12/2027-01", True),
    ("2027", True),
    ("senast 2027-01", True),
    ("före 2027", False),
    ("före 2026", True),
    ("från 2028", False),
    ("efter 2027", False),
    ("löpande", False),
    ("när stranden är såld", False),
    ("efter avslut 2029", False),
]


@pytest.mark.parametrize(("due", "outside"), OUTSIDE)
def test_the_last_day_is_held_against_the_plan(due: str, outside: bool) -> None:
    faults = found(edited(LOVSKOLA, ("due: 2026-08", f"due: {due}"), NO_FOLLOW_UP))
    assert [one for one in places(faults) if "MLR302" in one] == ["MLR302 activities/lovskola.yaml:11:10"] * outside


@pytest.mark.parametrize(
    ("due", "said"),
    [
        ("senast 2027-02", "Målet ska vara nått senast i februari 2027, efter planens tid."),
        ("2025-05", "Målet ska vara nått i maj 2025, före planens tid."),
    ],
)
def test_the_time_outside_is_said_in_words(due: str, said: str) -> None:
    (fault,) = found(edited(LOVSKOLA, ("due: 2026-08", f"due: {due}"), NO_FOLLOW_UP))
    assert fault.message.sv == said
    assert fault.hint is not None
    assert fault.hint.sv == "Planen gäller 2026. Stämmer tiden kan du låta den stå."


# When a goal is due and its activity is followed up, and whether that is too early.
TOO_EARLY = [
    ("2026-08", "2026-08", False),
    ("2026-08-31", "2026-08", False),
    ("2026-09-01", "2026-08", True),
    ("2026", "2026-12", False),
    ("2026", "2026-11", True),
    ("2026", "efter avslut 2026-06", False),
    ("2026", "löpande", False),
    ("2026", "när stranden är såld", False),
    ("2026", "från 2026-02", False),
    ("löpande", "2026-02", False),
    ("efter avslut 2026-12", "2026-02", False),
]


@pytest.mark.parametrize(("due", "follow_up", "early"), TOO_EARLY)
def test_a_follow_up_before_the_goal_is_due(due: str, follow_up: str, early: bool) -> None:
    faults = found(edited(LOVSKOLA, ("due: 2026-08", f"due: {due}"), ("follow_up: 2026-11", f"follow_up: {follow_up}")))
    assert places(faults) == ["MLR303 activities/lovskola.yaml:11:10"] * early
    assert [place(fault.related[0].span) for fault in faults] == ["activities/lovskola.yaml:17:12"] * early


def test_both_times_are_said() -> None:
    (fault,) = found(edited(LOVSKOLA, ("due: 2026-08", "due: 2026-12-05")))
    assert fault.message.sv == "Målet ska vara nått den 5 december 2026, men aktiviteten följs upp i november 2026."


def _reported(*states: str) -> tuple[str, str]:
    """The map of the trails with reports, the first in January, the next in February."""
    reports = "".join(f"\n      - {{date: 2026-0{month}-15, {state}}}" for month, state in enumerate(states, 1))
    return "due: 2026-06", f"due: 2026-06\n    reports:{reports}"


# The reports on the goal that another waits for, and whether the condition is lost on 1 March.
REPORTS = [
    (("state: dropped",), True),
    (("state: missed",), True),
    (("state: lapsed",), True),
    (("state: met",), False),
    (("state: partly",), False),
    (("forecast: will-miss",), False),
    (("state: dropped", "state: met"), False),
    (("state: met", "state: dropped"), True),
    (("state: dropped", "note: Beslutet är bekräftat."), True),
    (("note: Möte.", "note: Möte.", "state: dropped"), False),
]


@pytest.mark.parametrize(("reports", "lost"), REPORTS, ids=[" ".join(one[0]) for one in REPORTS])
def test_a_condition_on_a_goal_that_will_not_be_met(reports: tuple[str, ...], lost: bool) -> None:
    faults = [one for one in found(edited(LEDER, _reported(*reports))) if one.code == "MLR304"]
    assert [fault.message.sv.partition(",")[0] for fault in faults] == ["Målet väntar på ”karta”"] * lost


def test_the_report_that_lost_it_is_shown() -> None:
    (fault,) = (one for one in found(edited(LEDER, _reported("note: Möte.", "state: dropped"))) if one.code == "MLR304")
    assert place(fault.span) == "activities/leder.yaml:28:18"
    assert [place(related.span) for related in fault.related] == ["activities/leder.yaml:24:35"]
    assert fault.message.sv == "Målet väntar på ”karta”, som utgår."


def test_a_report_is_not_known_before_its_day() -> None:
    files = edited(LEDER, _reported("state: dropped"))
    assert "MLR304" not in {one.code for one in found(files, date(2026, 1, 14))}
    assert "MLR304" in {one.code for one in found(files, date(2026, 1, 15))}


def test_a_goal_that_is_closed_itself_waits_no_more() -> None:
    own = ("depends_on: [karta]", "depends_on: [karta]\n    reports:\n      - {date: 2026-02-01, state: dropped}")
    files = edited(LEDER, own, _reported("state: dropped"))
    assert "MLR304" not in {one.code for one in found(files)}


def test_a_goal_of_another_activity_is_named_in_full() -> None:
    files = {**edited(LEDER, _reported("state: missed")), **edited(LOVSKOLA, ("due: 2026-08", "due: när leder.karta"))}
    said = [one.message.sv for one in found(files) if one.code == "MLR304"]
    assert said == [
        "Målet väntar på ”karta”, som inte blev uppfyllt.",
        "Målet väntar på ”leder.karta”, som inte blev uppfyllt.",
    ]


# What stands instead of a goal's time, and whether it then lacks one.
TIMES = [
    ("kind: milestone", True),
    ("proviso: pengar finns", True),
    ("kind: direction", False),
    ("depends_on: [leder.karta]", False),
    ("due: löpande", False),
    ("due: efter avslut", False),
    ("due: när pengar finns", False),
]


@pytest.mark.parametrize(("instead", "lacks"), TIMES, ids=[one[0] for one in TIMES])
def test_a_goal_needs_a_time_or_a_condition(instead: str, lacks: bool) -> None:
    faults = found(edited(LOVSKOLA, ("due: 2026-08", instead)))
    assert [one for one in places(faults) if "MLR305" in one] == ["MLR305 activities/lovskola.yaml:9:5"] * lacks


def test_a_time_that_cannot_be_read_is_not_also_missing() -> None:
    assert places(found(edited(LOVSKOLA, ("due: 2026-08", "due: snarast")))) == [
        "MLR007 activities/lovskola.yaml:11:10"
    ]


@pytest.mark.parametrize(
    ("path", "before", "after", "where"),
    [
        (LOVSKOLA, "kind: recurring", "start: 2026/2027", "activities/lovskola.yaml:4:8"),
        (LOVSKOLA, "follow_up: 2026-11", "follow_up: 2026/2027", "activities/lovskola.yaml:17:12"),
        (LOVSKOLA, "follow_up: 2026-11", "follow_up:\n  when: 2026/2027", "activities/lovskola.yaml:18:9"),
        (LOVSKOLA, "due: 2026-08", "due: 2026/2027", "activities/lovskola.yaml:11:10"),
        ("bodies/kansliet.yaml", "kind: secretariat", "start: 2025/2026", "bodies/kansliet.yaml:3:8"),
    ],
)
def test_two_whole_years_may_be_the_turn_of_the_year(path: str, before: str, after: str, where: str) -> None:
    faults = [one for one in found(edited(path, (before, after))) if one.code == "MLR306"]
    assert places(tuple(faults)) == [f"MLR306 {where}"]
    years = after.partition("20")[2]
    assert faults[0].suggestion == f"20{years[:2]}-12/20{years[-2:]}-01"


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("plan.yaml", "period: 2026", "period: 2026/2027"),
        ("cooperation.yaml", "rotates: [ekby, granby, lindo]", "terms: [{member: ekby, period: 2026/2027}]"),
        ("cooperation.yaml", "year: 2024", "year: 2024/2025"),
        (LOVSKOLA, "kind: recurring", "start: 2026/2028"),
        (LOVSKOLA, "kind: recurring", "start: 2026-01/2027-12"),
    ],
)
def test_two_years_that_something_lasts_are_two_years(path: str, before: str, after: str) -> None:
    assert "MLR306" not in {one.code for one in found(edited(path, (before, after)))}


@pytest.mark.parametrize("period", ["löpande", "senast 2026", "från 2026", "när vi hinner", "efter avslut 2026"])
def test_a_plan_begins_and_ends(period: str) -> None:
    faults = found(edited("plan.yaml", ("period: 2026", f"period: {period}")))
    assert [one for one in places(faults) if "MLR3" in one] == ["MLR307 plan.yaml:4:9"]


@pytest.mark.parametrize("period", ["2026", "2026-H2", "2026/2027", "2026-07/2027-06"])
def test_a_plan_may_be_of_any_length(period: str) -> None:
    faults = found(edited("plan.yaml", ("period: 2026", f"period: {period}")), AS_OF)
    assert "MLR307" not in {one.code for one in faults}


# A time of the first goal of ”leder”, and what is suggested for it if its words are an id.
WORDS = [
    ("när skyltar", "Menade du ”när leder.skyltar”?"),
    ("when skyltar", "Menade du ”when leder.skyltar”?"),
    ("när lovskola", "Menade du ”när lovskola.sommar”?"),
    ("när leder", "Skriv aktivitetens id, en punkt och målets id."),
    ("när leder.skyltar", None),
    ("när skyltar är satta", None),
    ("när sommar", None),
]


@pytest.mark.parametrize(("due", "cure"), WORDS)
def test_a_condition_in_words_may_be_an_id(due: str, cure: str | None) -> None:
    faults = found(edited(LEDER, ("due: 2026-06", f"due: {due}")))
    assert [one.hint.sv for one in faults if one.code == "MLR308" and one.hint] == [cure] * (cure is not None)


@pytest.mark.parametrize(
    ("before", "after"), [("follow_up: 2026-11", "follow_up: när sommar"), ("goals:", "start: när sommar\ngoals:")]
)
def test_a_follow_up_and_a_start_may_wait_for_an_id_too(before: str, after: str) -> None:
    (fault,) = (one for one in found(edited(LOVSKOLA, (before, after))) if one.code == "MLR308")
    assert fault.sentences(Lang.SV) == (
        "”sommar” är id för ett mål men läses här som vanliga ord. Menade du ”när lovskola.sommar”?"
    )

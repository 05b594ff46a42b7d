"""How far a goal with a target has come: what counts towards it, and what does not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mlr_cli.queries.states.progress import Progress, Tally, proposed
from tests.queries.plans import plan, real_plan

if TYPE_CHECKING:
    from collections.abc import Mapping

END = date(2015, 12, 31)
ONE_AT_THE_BOARD = (
    "{id: tas-upp, text: Tas upp., kind: target, target: {count: 1, unit: m, body: styrelsen, counts: meetings}}"
)
HELD = "body: styrelsen\ndate: 2015-03-03\nstatus: held\nagenda:\n"


def progress(goals: str, goal: str, registers: Mapping[str, str], day: date = END, other: str = "") -> Progress:
    made = plan(registers, a=f"goals: [{goals}, {{id: annat, text: Annat.}}]", b=other)
    found = Tally(made, day).of(made.goal_by_id[goal])
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("meeting", "counts"),
    [
        (HELD + "  - {title: T, concerns: [a]}", True),
        (HELD + "  - {title: T, concerns: [a.tas-upp], kind: decision, outcome: amended}", True),
        (HELD + "  - {title: T, concerns: [a.annat]}", False),
        (HELD + "  - {title: T, outside: ja}", False),
        (HELD + "  - {title: T, concerns: [a], outcome: tabled}", False),
        (HELD + "  - {title: T, concerns: [a], outcome: sent-back}", False),
        (HELD + "  - {title: T, concerns: [a], outcome: withdrawn}", False),
        (HELD.replace("status: held", "status: cancelled") + "  - {title: T, concerns: [a]}", False),
        (HELD.replace("status: held", "status: planned") + "  - {title: T, concerns: [a]}", False),
        (HELD.replace("styrelsen", "orkestern") + "  - {title: T, concerns: [a]}", False),
        (HELD.replace("2015-03-03", "2014-12-31") + "  - {title: T, concerns: [a]}", False),
        (HELD.replace("2015-03-03", "2016-01-01") + "  - {title: T, concerns: [a]}", False),
    ],
)
def test_a_meeting_counts_that_was_held_and_dealt_with_the_goal(meeting: str, counts: bool) -> None:
    found = progress(ONE_AT_THE_BOARD, "a.tas-upp", {"meetings/m": meeting})
    assert (found.done, found.total, found.reached) == (int(counts), 1, counts)
    assert [(entry.id, entry.item, entry.body) for entry in found.entries] == [("m", 1, "styrelsen")] * counts


def test_a_meeting_counts_once_and_by_its_first_matter() -> None:
    agenda = "  - {title: T, outside: ja}\n  - {title: T, concerns: [a.tas-upp]}\n  - {title: T, concerns: [a]}"
    found = progress(ONE_AT_THE_BOARD, "a.tas-upp", {"meetings/m": HELD + agenda})
    assert [(entry.id, entry.item) for entry in found.entries] == [("m", 2)]


def test_nothing_counts_that_is_dated_after_the_day() -> None:
    meeting = HELD + "  - {title: T, concerns: [a]}"
    assert progress(ONE_AT_THE_BOARD, "a.tas-upp", {"meetings/m": meeting}, date(2015, 3, 2)).done == 0
    assert progress(ONE_AT_THE_BOARD, "a.tas-upp", {"meetings/m": meeting}, date(2015, 3, 3)).done == 1


def meeting(body: str, day: int) -> str:
    return f"body: {body}\ndate: 2015-03-{day:02}\nstatus: held\nagenda: [{{title: T, concerns: [a]}}]"


PER_BODY = (
    "{id: alla, text: Alla., kind: target, target: {count: 2, unit: m, per: [styrelsen, orkestern], counts: meetings}}"
)


def test_bodies_are_counted_that_have_met_so_many_times() -> None:
    held = [meeting("styrelsen", 1), meeting("styrelsen", 2), meeting("orkestern", 3)]
    found = progress(PER_BODY, "a.alla", {f"meetings/m{number}": one for number, one in enumerate(held, 1)})
    assert (found.done, found.total, found.have, found.have_not) == (1, 2, ("styrelsen",), ("orkestern",))
    assert [entry.id for entry in found.entries] == ["m1", "m2", "m3"]


def test_a_subgroup_is_counted_with_the_body_that_it_reports_to() -> None:
    subgroup = "name: Stråket\nkind: subgroup\nreports_to: orkestern"
    files = {"bodies/straket": subgroup, "meetings/m1": meeting("straket", 1), "meetings/m2": meeting("orkestern", 2)}
    assert progress(PER_BODY, "a.alla", files).have == ("orkestern",)
    both = PER_BODY.replace("orkestern]", "orkestern, straket]")
    assert progress(both, "a.alla", files).have == ()


def test_every_body_of_a_kind_is_counted() -> None:
    goal = PER_BODY.replace("per: [styrelsen, orkestern]", "per_kind: working-group").replace("count: 2", "count: 1")
    files = {"bodies/koren": "name: Kören\nkind: working-group", "meetings/m": meeting("orkestern", 1)}
    found = progress(goal, "a.alla", files)
    assert (found.have, found.have_not) == (("orkestern",), ("koren",))


YTTRANDEN = "{id: tva, text: Två., kind: target, target: {count: 2, unit: yttranden, counts: statements}}"


@pytest.mark.parametrize(
    ("concerns", "number"), [("", 1), ("[a]", 1), ("[a.tva]", 1), ("[b]", 0), ("[b.egna]", 0), ("[a.annat]", 1)]
)
def test_a_statement_counts_where_it_belongs_else_everywhere(concerns: str, number: int) -> None:
    other = f"goals: [{YTTRANDEN.replace('tva', 'egna')}]"
    statement = f"title: Svar\nsent: 2015-05-05\nconcerns: {concerns}"
    files = {"statements/s": statement, "statements/osant": "title: Annat svar"}
    found = progress(YTTRANDEN, "a.tva", files, other=other)
    assert [entry.id for entry in found.entries] == ["s"] * number


BESOK = """
    goals:
      - id: besok
        text: Besök.
        kind: target
        target: {count: 3, unit: besök, counts: reports}
        reports:
          - {date: 2015-03-01, forecast: on-track}
          - {date: 2015-02-01, forecast: on-track}
    """


@pytest.mark.parametrize(
    ("activity", "done", "months"), [(BESOK, 2, [2, 3]), (BESOK.replace("02-01,", "02-01, count: 5,"), 5, [2])]
)
def test_reports_give_the_latest_count_or_are_counted(activity: str, done: int, months: list[int]) -> None:
    made = plan(a=activity)
    found = Tally(made, END).of(made.goal_by_id["a.besok"])
    assert found is not None
    assert (found.done, found.reached, [entry.date.month for entry in found.entries]) == (done, done >= 3, months)


def test_a_target_reached_proposes_and_closes_nothing() -> None:
    made = plan({"meetings/m": HELD + "  - {title: T, concerns: [a]}"}, a=f"goals: [{ONE_AT_THE_BOARD}]")
    assert [placed.id for placed in proposed(Tally(made, END), made.goals)] == ["a.tas-upp"]


def test_the_targets_of_2015_begin_at_nothing() -> None:
    tally = Tally(real_plan(), date(2015, 6, 1))
    counted = {placed.id: found for placed in real_plan().goals if (found := tally.of(placed))}
    assert {goal: (found.done, found.total) for goal, found in counted.items()} == {
        "integration.styrelsemote": (0, 1),
        "gymnasiesamverkan.styrelsemote": (0, 1),
        "effektivt-samarbete.alla-grupper": (0, 6),
        "yttranden.tva-yttranden": (0, 2),
    }
    assert len(counted["effektivt-samarbete.alla-grupper"].have_not) == 6

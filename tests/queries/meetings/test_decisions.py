"""The ledger of decisions: what was asked for, by whom, and how far it has come on a day."""

from __future__ import annotations

from datetime import date

import pytest

from mlr_cli.queries.meetings.decisions import decisions
from tests.queries.plans import plan, real_plan
from tests.queries.registers import made

HELD = "body: styrelsen\ndate: 2015-03-10\nstatus: held\n"


def stages(day: str) -> dict[str, str]:
    return {one.id: one.stage.value for one in decisions(made(), date.fromisoformat(day)).ledger}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2015-03-09", {}),
        ("2015-03-10", {"#1.1": "to-do", "#1.2": "to-do", "#1.3": "to-do"}),
        ("2015-04-20", {"#1.1": "carried-out", "#1.2": "to-do", "#1.3": "to-do"}),
    ],
)
def test_what_a_meeting_asked_for_is_known_from_its_day(day: str, expected: dict[str, str]) -> None:
    # Matter 2 was tabled, so what it would have asked for is not there.
    assert stages(day) == {f"styrelsen-mars{thing}": stage for thing, stage in expected.items()}


@pytest.mark.parametrize(
    ("entry", "stage", "still"),
    [
        ("", "to-do", True),
        ("carried_out: 2015-04-01", "carried-out", True),
        ("carried_out: 2015-06-02", "to-do", True),
        ("{carried_out: 2015-04-01, reported_back: 2015-05-01}", "reported-back", False),
        ("{carried_out: 2015-04-01, reported_back: 2015-06-02}", "carried-out", True),
        ("reported_back: 2015-05-01", "to-do", True),
        ("dropped: {date: 2015-05-01, note: Bron är byggd.}", "dropped", False),
    ],
)
def test_it_is_finished_when_it_is_carried_out_and_reported_back(entry: str, stage: str, still: bool) -> None:
    more = f", {entry.strip('{}') if entry.startswith('{') else entry}" if entry else ""
    given = f"agenda: [{{title: Bro, assignments: [{{text: Skriv., body: kansliet, due: 2015-05{more}}}]}}]"
    found = decisions(plan({"meetings/m": f"{HELD}{given}"}), date(2015, 6, 1))
    (one,) = found.ledger
    assert (one.stage.value, bool(found.open), found.lacking) == (stage, still, ())
    assert found.late == (stage == "to-do")


@pytest.mark.parametrize(("outcome", "asks"), [("as-proposed", 1), ("sent-back", 1), ("tabled", 0), ("withdrawn", 0)])
def test_a_matter_that_was_put_off_asks_for_nothing(outcome: str, asks: int) -> None:
    given = f"agenda: [{{title: Bro, outcome: {outcome}, assignments: [{{text: Skriv.}}]}}]"
    assert len(decisions(plan({"meetings/m": f"{HELD}{given}"}), date(2015, 6, 1)).ledger) == asks


def test_what_names_nobody_or_no_last_day_is_pointed_out() -> None:
    given = """
    agenda:
      - title: Bro
        assignments:
          - {text: Ett., body: kansliet, due: 2015-05}
          - {text: Två., party: Länsstyrelsen, due: 2015-05}
          - {text: Tre., due: 2015-05}
          - {text: Fyra., body: kansliet}
          - {text: Fem., body: kansliet, due: när pengarna finns}
          - {text: Sex., carried_out: 2015-04-01, reported_back: 2015-05-01}
    """
    found = decisions(plan({"meetings/m": HELD + given.replace("\n    ", "\n")}), date(2015, 6, 1))
    assert [one.assignment.text for one in found.lacking] == ["Tre.", "Fyra.", "Fem."]


def test_the_most_late_comes_first() -> None:
    found = decisions(made(), date(2015, 6, 20))
    assert [(one.id.partition("#")[2], one.days_late(found.as_of)) for one in found.open] == [
        ("1.2", 20),
        ("1.1", 0),
        ("1.3", 0),
    ]


def test_a_body_sees_what_it_is_to_do_and_what_it_has_decided() -> None:
    day = date(2015, 6, 20)
    assert [one.place for one in decisions(made(), day, body="kansliet").ledger] == [1]
    assert len(decisions(made(), day, decided_by="styrelsen").ledger) == 3
    assert decisions(made(), day, decided_by="kansliet").ledger == ()


def test_a_plan_without_meetings_has_an_empty_ledger() -> None:
    assert decisions(real_plan(), date(2016, 1, 1)).ledger == ()

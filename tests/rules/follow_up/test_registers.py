"""The rules of meetings, statements and reports: what their documentation does not show."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from mlr_cli.flows.check import check
from mlr_cli.load import load
from mlr_cli.rules import RULES, all_rules, rules_for
from mlr_cli.source.snapshot import Snapshot
from mlr_cli.store.disk import read_plan
from tests.paths import PLAN
from tests.rules.example import AS_OF, base

HEAD = "id: styrelsen-2026-03-06\nbody: styrelsen\n"
ITEM = "agenda: [{title: Lovskolan, kind: discussion, concerns: [lovskola]}]\n"
DECISION = "agenda:\n  - {title: Lovskolan, kind: decision, concerns: [lovskola.sommar], "


def codes(meeting: str, as_of: date = AS_OF, name: str = "meetings/styrelsen-2026-03-06.yaml") -> list[str]:
    return [found.code for found in check(Snapshot("plan", {**base(), name: meeting.encode()}), as_of).diagnostics]


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (date(2026, 2, 26), []),
        (date(2026, 2, 27), ["MLR715"]),
        (date(2026, 3, 6), ["MLR715"]),
        (date(2026, 3, 7), []),
    ],
)
def test_an_agenda_is_asked_for_in_the_last_week(as_of: date, expected: list[str]) -> None:
    assert codes(f"{HEAD}date: 2026-03-06\n", as_of) == expected


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("outcome: as-proposed, proposal: Styrelsen beslutar det.}\n", []),
        ("outcome: as-proposed}\n", ["MLR708"]),
        ("outcome: amended, proposal: Styrelsen beslutar det.}\n", ["MLR708"]),
        ("outcome: tabled}\n", []),
        ("outcome: as-proposed, decision: Ja., assignments: [{text: A., party: Bo, due: 2026-05}]}\n", []),
        ("outcome: as-proposed, decision: Ja., assignments: [{text: A., body: kansliet, due: löpande}]}\n", ["MLR716"]),
        ("decision: Ja., assignments: [{text: A.}]}\n", ["MLR716"]),
    ],
)
def test_what_a_decision_says(rest: str, expected: list[str]) -> None:
    assert codes(f"{HEAD}date: 2026-02-06\nstatus: held\n{DECISION}{rest}") == expected


@pytest.mark.parametrize(
    ("meeting", "expected"),
    [
        (f"{HEAD}date: 2026-02-06\nstatus: held\nattendance: [{{member: nyby, attended: member}}]\n", "MLR205"),
        (f"{HEAD}date: 2026-05-06\nagenda: [{{title: A, concerns: [lovskola.host]}}]\n", "MLR203"),
        (f"{HEAD}date: 2026-05-06\nagenda: [{{title: A, concerns: [lovskolor]}}]\n", "MLR204"),
        (f"{HEAD}date: 2026-05-06\nagenda: [{{title: A, statements: [x]}}]\n", "MLR219"),
        (f"{HEAD}date: 2026-05-06\n{ITEM}".replace("body: styrelsen", "body: styret"), "MLR201"),
        (f"{HEAD}date: 2026-05-06\n{ITEM}".replace("-06\nbody", "-07\nbody"), "MLR010"),
        (f"{HEAD}date: 2026-05-06\ntime: 25.00\n{ITEM}", "MLR023"),
    ],
)
def test_a_name_that_is_not_known_is_told(meeting: str, expected: str) -> None:
    assert codes(meeting) == [expected]


@pytest.mark.parametrize("other", ["time: 13.00\n", "status: cancelled\n"])
def test_two_meetings_on_a_day_may_have_times_of_their_own_or_be_called_off(other: str) -> None:
    first = f"{HEAD}date: 2026-05-06\ntime: 09.00\n{ITEM}"
    second = f"{HEAD}date: 2026-05-06\n{other}{ITEM}".replace("styrelsen-2026-03-06", "styrelsen-b")
    files = {"meetings/styrelsen-2026-03-06.yaml": first.encode(), "meetings/styrelsen-b.yaml": second.encode()}
    assert check(Snapshot("plan", {**base(), **files}), AS_OF).diagnostics == ()


def test_a_plan_that_nothing_has_been_written_into_is_asked_the_rest() -> None:
    assert rules_for(load(read_plan(PLAN)).plan) is RULES
    assert set(RULES) < set(all_rules())


def test_such_a_plan_does_not_load_the_rules_of_the_registers() -> None:
    code = (
        "import sys; from datetime import date; from pathlib import Path; "
        "from mlr_cli.flows.check import check_folder; "
        f"check_folder(Path({str(PLAN)!r}), date(2015, 3, 1)); "
        "print([name for name in sys.modules if name in ('mlr_cli.rules.registers', 'mlr_cli.model.meeting')])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout == "[]\n"

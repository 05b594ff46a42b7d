"""Goals that nobody has reported on for a while."""

from __future__ import annotations

from datetime import date

import pytest

from mlr_cli.queries.goals.overdue import overdue
from tests.queries.plans import plan

GOALS = """
goals:
  - {id: tyst, text: Klart., due: 2015}
  - {id: nyss, text: Klart., due: 2015, reports: [{date: 2015-05-20, forecast: on-track}]}
  - {id: lange, text: Klart., due: 2015, reports: [{date: 2015-02-01, forecast: on-track}]}
  - {id: avslutat, text: Klart., due: 2015, reports: [{date: 2015-02-01, state: met}]}
  - {id: nasta, text: Klart., due: 2016}
  - {id: host, text: Klart., due: från 2015-05-02}
  - {id: sedan, text: Klart., depends_on: [tyst]}
  - {id: jamt, text: Klart., due: löpande}
steering: [{body: kansliet, role: responsible, goals: [tyst, nyss]}]
"""


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, {"tyst": 151, "jamt": 151, "lange": 120, "host": 30, "nyss": 12}),
        (12, {"tyst": 151, "jamt": 151, "lange": 120, "host": 30, "nyss": 12}),
        (13, {"tyst": 151, "jamt": 151, "lange": 120, "host": 30}),
        (121, {"tyst": 151, "jamt": 151}),
        (152, {}),
    ],
)
def test_a_goal_is_counted_from_its_latest_report_or_its_first_day(days: int, expected: dict[str, int]) -> None:
    found = overdue(plan(a=GOALS), date(2015, 6, 1), stale=days)
    assert {one.placed.goal.id: one.days for one in found.stale} == expected
    assert found.found == bool(expected)


def test_nobody_is_asked_where_nothing_was_chosen() -> None:
    found = overdue(plan(a=GOALS), date(2015, 6, 1))
    assert (found.stale, found.found) == ((), False)


def test_a_body_has_its_own() -> None:
    found = overdue(plan(a=GOALS), date(2015, 6, 1), stale=1, body="kansliet")
    assert [one.placed.goal.id for one in found.stale] == ["tyst", "nyss"]
    assert not overdue(plan(a=GOALS), date(2015, 6, 1), stale=1, area="skola").stale

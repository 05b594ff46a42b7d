"""A goal's state on a day, row by row of the table of states."""

from __future__ import annotations

from datetime import date

import pytest

from mlr_cli.model.kinds import Closing, Forecast
from mlr_cli.queries.states.goals import FollowUpStage, GoalState, State, States
from tests.queries.plans import plan, real_plan

CLOSED = {State.MET, State.PARTLY, State.MISSED, State.DROPPED, State.LAPSED}


def state(goal: str, day: str, others: str = "") -> GoalState:
    """Return the state of a goal `a.g` that has these lines of YAML."""
    lines = "".join(f"\n    {line}" for line in goal.split("\n") if line)
    made = plan(a=f"goals:\n  - id: g\n    text: Klart.{lines}\n{others}")
    return States(made, date.fromisoformat(day)).of(made.goal_by_id["a.g"])


@pytest.mark.parametrize(
    ("goal", "day", "expected"),
    [
        ("due: 2015-06", "2015-05-31", State.UPCOMING),
        ("due: 2015-06", "2015-06-01", State.OPEN),
        ("due: 2015-06", "2015-06-30", State.OPEN),
        ("due: 2015-06", "2015-07-01", State.LATE),
        ("due: senast 2015-06", "1999-01-01", State.OPEN),
        ("due: senast 2015-06", "2015-07-01", State.LATE),
        ("due: före 2016", "2015-12-31", State.OPEN),
        ("due: före 2016", "2016-01-01", State.LATE),
        ("due: från 2015-09", "2015-08-31", State.UPCOMING),
        ("due: från 2015-09", "2025-01-01", State.OPEN),
        ("due: efter 2015-09", "2015-09-30", State.UPCOMING),
        ("due: efter 2015-09", "2015-10-01", State.OPEN),
        ("due: löpande", "2015-01-01", State.ONGOING),
        ("due: löpande", "2025-01-01", State.ONGOING),
        ("", "2015-01-01", State.UNDATED),
        ("kind: direction", "2015-01-01", State.UNDATED),
        ("due: när riksdagen har beslutat", "2025-01-01", State.WAITING),
    ],
)
def test_without_reports_the_deadline_decides(goal: str, day: str, expected: State) -> None:
    assert state(goal, day).state is expected


@pytest.mark.parametrize("closing", Closing)
def test_a_dated_report_closes_a_goal_from_its_day_on(closing: Closing) -> None:
    goal = f"due: 2015-06\nreports:\n  - {{date: 2015-06-10, state: {closing.value}}}"
    assert state(goal, "2015-06-09").state is State.OPEN
    found = state(goal, "2015-06-10")
    assert (found.state.value, found.since) == (closing.value, date(2015, 6, 10))
    assert state(goal, "2025-01-01").state.value == closing.value


def test_the_closed_states_are_those_that_a_report_may_give() -> None:
    assert {one for one in State if one.closed} == CLOSED == {State(closing.value) for closing in Closing}


def test_the_latest_report_rules_whatever_its_place_in_the_file() -> None:
    goal = "reports:\n  - {date: 2015-06-10, state: met}\n  - {date: 2015-05-01, state: missed}"
    assert state(goal, "2015-05-31").state is State.MISSED
    assert state(goal, "2015-06-30").state is State.MET


def test_of_two_reports_on_a_day_the_last_in_the_file_rules() -> None:
    goal = "reports:\n  - {date: 2015-06-10, state: met}\n  - {date: 2015-06-10, state: partly}"
    assert state(goal, "2015-06-10").state is State.PARTLY


def test_a_forecast_closes_nothing_and_is_kept_while_the_goal_is_open() -> None:
    goal = "due: 2015-06\nreports:\n  - {date: 2015-05-12, forecast: at-risk}\n  - {date: 2015-07-20, state: met}"
    late = state(goal, "2015-07-01")
    assert (late.state, late.reported, late.forecast) == (State.LATE, True, Forecast.AT_RISK)
    assert (late.since, late.days_late(date(2015, 7, 1))) == (date(2015, 7, 1), 1)
    assert state(goal, "2015-05-11").forecast is None
    met = state(goal, "2015-07-20")
    assert (met.state, met.forecast) == (State.MET, None)


def test_late_and_never_reported_on_says_so() -> None:
    late = state("due: 2015-06", "2015-07-31")
    assert (late.reported, late.due, late.days_late(date(2015, 7, 31))) == (False, date(2015, 6, 30), 31)


OTHER = "  - id: other\n    text: Det andra.\n    reports:\n      - {date: 2015-03-02, state: STATE}"


@pytest.mark.parametrize("need", ["due: när a.other", "depends_on: [other]", "depends_on: [a.other]"])
def test_a_goal_without_a_last_day_waits_for_another_until_that_is_met(need: str) -> None:
    met = OTHER.replace("STATE", "met")
    waiting = state(need, "2015-03-01", met)
    assert (waiting.state, waiting.waits_for) == (State.WAITING, ("a.other",))
    begun = state(need, "2015-03-02", met)
    assert (begun.state, begun.since, begun.waits_for) == (State.OPEN, date(2015, 3, 2), ())


@pytest.mark.parametrize("closing", ["partly", "missed", "dropped", "lapsed"])
def test_only_a_goal_that_is_met_ends_the_wait(closing: str) -> None:
    assert state("due: när a.other", "2015-12-31", OTHER.replace("STATE", closing)).state is State.WAITING


def test_a_last_day_of_its_own_goes_before_the_wait() -> None:
    goal = "due: 2015-06\ndepends_on: [other]"
    other = OTHER.replace("STATE", "missed")
    opened = state(goal, "2015-06-30", other)
    assert (opened.state, opened.waits_for) == (State.OPEN, ("a.other",))
    assert state(goal, "2015-07-01", other).state is State.LATE


def test_a_goal_waits_also_for_one_that_is_not_in_the_plan() -> None:
    assert state("due: när b.borta", "2015-12-31").waits_for == ("b.borta",)


DONE = """\
  - {id: o, text: Det andra., due: 2015, reports: [{date: 2015-11-20, state: partly}]}
  - {id: r, text: Löper., due: löpande}
  - {id: u, text: Utan datum.}
"""


@pytest.mark.parametrize(
    ("due", "day", "expected", "last"),
    [
        ("efter avslut", "2015-11-19", State.UPCOMING, None),
        ("efter avslut", "2015-11-20", State.OPEN, date(2015, 11, 20)),
        ("efter avslut", "2015-11-21", State.LATE, date(2015, 11, 20)),
        ("efter avslut 2015-06", "2015-11-19", State.UPCOMING, None),
        ("efter avslut 2015-06", "2015-11-21", State.LATE, date(2015, 11, 20)),
        ("efter avslut 2016", "2015-11-20", State.OPEN, date(2016, 12, 31)),
        ("efter avslut 2016", "2017-01-01", State.LATE, date(2016, 12, 31)),
    ],
)
def test_after_completion_is_never_late_while_the_activity_is_open(
    due: str, day: str, expected: State, last: date | None
) -> None:
    found = state(f"due: {due}", day, DONE)
    assert (found.state, found.due) == (expected, last)


def follow_up(lines: str, day: str, reports: str = "") -> FollowUpStage | None:
    made = plan(a=f"goals:\n  - {{id: g, text: Klart.{reports}}}\n{lines}")
    found = States(made, date.fromisoformat(day)).follow_up(made.activity_by_id["a"])
    return found.stage if found else None


@pytest.mark.parametrize(
    ("lines", "day", "expected"),
    [
        ("", "2015-12-31", None),
        ("follow_up: 2015-12", "2015-11-30", FollowUpStage.UPCOMING),
        ("follow_up: 2015-12", "2015-12-31", FollowUpStage.OPEN),
        ("follow_up: 2015-12", "2016-01-01", FollowUpStage.LATE),
        ("follow_up: {when: 2015-12, reports: [{date: 2015-12-07}]}", "2015-12-06", FollowUpStage.OPEN),
        ("follow_up: {when: 2015-12, reports: [{date: 2015-12-07}]}", "2016-01-01", FollowUpStage.MADE),
        ("follow_up: löpande", "2016-01-01", FollowUpStage.ONGOING),
        ("follow_up: {when: löpande, reports: [{date: 2015-12-07}]}", "2016-01-01", FollowUpStage.ONGOING),
        ("follow_up: när a.g", "2016-01-01", FollowUpStage.WAITING),
        ("follow_up: efter avslut 2015", "2016-01-01", FollowUpStage.UPCOMING),
    ],
)
def test_a_follow_up_has_a_stage_of_its_own(lines: str, day: str, expected: FollowUpStage | None) -> None:
    assert follow_up(lines, day) is expected


def test_a_follow_up_on_completion_is_late_when_the_activity_is_done() -> None:
    closed = ", due: 2015, reports: [{date: 2015-12-01, state: met}]"
    assert follow_up("follow_up: efter avslut 2015", "2016-01-01", closed) is FollowUpStage.LATE


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2015-01-01", {"open": 19, "upcoming": 2, "waiting": 1, "ongoing": 2, "undated": 1}),
        ("2015-07-01", {"open": 17, "late": 3, "upcoming": 1, "waiting": 1, "ongoing": 2, "undated": 1}),
        ("2016-01-01", {"open": 2, "late": 19, "waiting": 1, "ongoing": 2, "undated": 1}),
    ],
)
def test_the_real_plan_has_these_states(day: str, expected: dict[str, int]) -> None:
    states = States(real_plan(), date.fromisoformat(day))
    found = [states.of(placed).state.value for placed in real_plan().goals]
    assert {one: found.count(one) for one in set(found)} == expected

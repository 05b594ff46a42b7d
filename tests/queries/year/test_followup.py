"""Who has reported for a period, and who has not."""

from __future__ import annotations

from datetime import date

import pytest

from mlr_cli.period import parse
from mlr_cli.queries.year.followup import followup
from tests.queries.plans import plan, real_plan


def goal(more: str) -> str:
    return f"goals: [{{id: g, text: Klart., {more}}}]"


def asked(yaml: str, period: str = "2015-H1", day: date = date(2015, 12, 31)) -> str:
    goals = followup(plan(a=yaml), day, parse(period)).goals
    if not goals:
        return "not asked"
    return "reported" if goals[0].report else "missing"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("due: 2015", "missing"),
        ("due: senast 2016-02", "missing"),
        ("due: 2016", "not asked"),
        ("due: 2015-H2", "not asked"),
        ("due: löpande", "not asked"),
        ("kind: direction", "not asked"),
        ("due: när pengarna finns", "not asked"),
        ("due: 2015, reports: [{date: 2014-12-31, state: met}]", "not asked"),
        ("due: 2015, reports: [{date: 2015-01-01, state: met}]", "reported"),
        ("due: 2015, reports: [{date: 2015-06-30, forecast: on-track}]", "reported"),
        ("due: 2015, reports: [{date: 2015-07-01, forecast: on-track}]", "missing"),
        ("due: 2015, reports: [{date: 2015-07-01, forecast: on-track, period: 2015-H1}]", "reported"),
        ("due: 2015, reports: [{date: 2015-05-02, forecast: on-track, period: 2015-T1}]", "reported"),
        ("due: 2015, reports: [{date: 2015-06-30, forecast: on-track, period: 2015-H2}]", "missing"),
        ("due: löpande, reports: [{date: 2015-06-30, forecast: on-track}]", "reported"),
    ],
)
def test_a_goal_with_a_last_day_whose_time_has_begun_is_reported_on(more: str, expected: str) -> None:
    assert asked(goal(more)) == expected


def test_a_report_is_not_known_before_its_day() -> None:
    late = goal("due: 2015, reports: [{date: 2015-07-10, forecast: on-track, period: 2015-H1}]")
    assert asked(late, day=date(2015, 7, 9)) == "missing"
    assert asked(late, day=date(2015, 7, 10)) == "reported"


def test_the_latest_report_for_the_period_is_shown() -> None:
    reports = "{date: 2015-05-01, forecast: at-risk}, {date: 2015-02-01, forecast: on-track}"
    (one,) = followup(plan(a=goal(f"due: 2015, reports: [{reports}]")), date(2015, 12, 31), parse("2015-H1")).goals
    assert one.report is not None
    assert one.report.forecast == "at-risk"


def test_those_who_are_to_report_come_in_the_order_of_the_plan_and_nobody_last() -> None:
    found = followup(real_plan(), date(2015, 7, 10), parse("2015-H1"))
    names = [who.id if who else None for who in found.by_holder()]
    assert (names[0], names[-1], len(found.goals), len(found.missing)) == ("styrelsen", None, 20, 20)


def test_a_body_has_its_own() -> None:
    found = followup(real_plan(), date(2015, 7, 10), parse("2015-H1"), body="op-gruppen")
    assert [one.placed.id for one in found.goals] == ["strukturplan.forberedelser", "effektivt-samarbete.alla-grupper"]
    assert found.ended
    assert not followup(real_plan(), date(2015, 6, 30), parse("2015-H1")).ended

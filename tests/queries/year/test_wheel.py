"""The year month by month: every month of the plan's period, and others that something falls in."""

from __future__ import annotations

from datetime import date

from mlr_cli.queries.year.wheel import wheel
from tests.queries.plans import plan, real_plan
from tests.queries.registers import made


def test_every_month_of_the_period_is_there_and_those_beyond_it_that_have_something() -> None:
    found = wheel(real_plan(), date(2015, 1, 1))
    assert [month.point.code for month in found.months] == [
        *(f"2015-{number:02}" for number in range(1, 13)),
        "2016-02",
        "2016-12",
    ]
    assert [len(month.entries) for month in found.months] == [0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 25, 1, 1]


def test_a_month_has_its_days_in_order() -> None:
    found = wheel(made(), date(2015, 6, 1))
    days = [one.day for one in found.entries]
    assert days == sorted(days)
    assert all(month.point.first <= one.day <= month.point.last for month in found.months for one in month.entries)


def test_what_is_internal_is_left_out_unless_asked_for() -> None:
    inner = plan({"meetings/m": "body: styrelsen\ndate: 2015-03-01\ninternal: ja"})
    assert wheel(inner, date(2015, 6, 1)).entries == ()
    assert [one.id for one in wheel(inner, date(2015, 6, 1), internal=True).entries] == ["m"]

"""The plan of 2015 at a glance."""

from __future__ import annotations

from datetime import date

from mlr_cli.queries.goals.status import status
from mlr_cli.queries.states.goals import FollowUpStage, State
from tests.queries.plans import plan, real_plan
from tests.queries.registers import made


def test_every_goal_is_counted_once_in_the_whole_and_in_its_area() -> None:
    found = status(real_plan(), date(2015, 7, 1))
    assert (found.whole.activities, found.whole.goals) == (12, 25)
    assert sum(share.goals for _, share in found.areas) == 25
    assert sum(share.activities for _, share in found.areas) == 12
    assert [area.id for area, _ in found.areas if area] == [area.id for area in real_plan().areas]


def test_a_goal_counts_for_each_that_is_to_act_on_it() -> None:
    found = {who.id if who else None: share for who, share in status(real_plan(), date(2015, 7, 1)).holders}
    assert {who: share.goals for who, share in found.items()} == {
        "styrelsen": 1,
        "kommundirektorsgruppen": 7,
        "koordinatorn": 3,
        "arbetsmarknadsgruppen": 4,
        "kommunikationsgruppen": 2,
        "naringslivsgruppen": 8,
        "op-gruppen": 3,
        "besoksnaringsgruppen": 2,
        "ordforandekommunen": 2,
        None: 1,
    }
    assert found["naringslivsgruppen"].states[State.LATE] == 3


def test_the_days_ahead_hold_what_is_due_on_them() -> None:
    found = status(real_plan(), date(2015, 6, 30))
    assert [(one.day.isoformat(), one.days_left, len(one.goals), len(one.follow_ups)) for one in found.coming] == [
        ("2015-06-30", 0, 2, 0),
        ("2015-12-31", 184, 16, 9),
        ("2016-02-29", 244, 1, 0),
        ("2016-12-31", 550, 1, 0),
    ]


def test_meetings_statements_and_assignments_lie_ahead_too() -> None:
    found = {one.day.isoformat(): one for one in status(made(), date(2015, 5, 6)).coming}
    assert {day: ([one.id for one in on.meetings], [one.id for one in on.others]) for day, on in found.items()} == {
        "2015-05-15": ([], ["bron"]),
        "2015-05-31": ([], ["styrelsen-mars#1.2"]),
        "2015-06-09": (["styrelsen-juni"], []),
        "2015-06-30": ([], []),
        "2015-12-31": ([], []),
    }


def test_how_the_meetings_are_used_is_told_where_there_are_any() -> None:
    used = status(made(), date(2015, 5, 6)).meetings
    assert used is not None
    assert [use.body for use in used.uses] == ["orkestern", "styrelsen"]
    assert status(real_plan(), date(2015, 5, 6)).meetings is None


def test_follow_ups_are_counted_by_stage() -> None:
    assert status(real_plan(), date(2016, 1, 1)).follow_ups == {
        FollowUpStage.LATE: 9,
        FollowUpStage.UPCOMING: 1,
        FollowUpStage.WAITING: 1,
        FollowUpStage.ONGOING: 1,
    }


def test_an_activity_without_an_area_is_shown_last() -> None:
    made = plan(a="area: vatten", b="goals: [{id: g, text: Klart.}]")
    shares = [
        (area.id if area else None, one.activities, one.goals) for area, one in status(made, date(2015, 1, 1)).areas
    ]
    assert shares == [("skola", 0, 0), ("vatten", 1, 0), (None, 1, 1)]

"""What is overdue in the plan of 2015 while nobody has reported anything, and who is to act."""

from __future__ import annotations

from datetime import date

import pytest

from mlr_cli.queries.goals.overdue import overdue
from tests.queries.plans import plan, real_plan

NEVER = {
    "besoksnaring.paborjade",
    "forum.naturlig-plats",
    "forum.inbjudna-aktorer",
    "ungt-entreprenorskap.forutsattningar",
}


def late(day: str) -> list[str]:
    return [one.placed.id for one in overdue(real_plan(), date.fromisoformat(day)).late.goals]


def test_nothing_is_late_on_the_last_day() -> None:
    assert late("2015-05-31") == []
    assert late("2015-06-01") == ["fler-foretag.broschyr"]


def test_after_the_half_year_all_three_goals_of_one_activity_are() -> None:
    assert late("2015-07-01") == [
        "fler-foretag.broschyr",
        "fler-foretag.uppfoljningsstrategi",
        "fler-foretag.ny-utgava",
    ]


@pytest.mark.parametrize(
    ("day", "goals", "follow_ups"),
    [
        ("2015-12-31", 3, 0),
        ("2016-01-01", 19, 9),
        ("2016-02-29", 19, 9),
        ("2016-03-01", 20, 9),
        ("2016-12-31", 20, 9),
        ("2017-01-01", 21, 9),
    ],
)
def test_the_real_plan_has_so_many(day: str, goals: int, follow_ups: int) -> None:
    found = overdue(real_plan(), date.fromisoformat(day))
    assert (len(found.late.goals), len(found.late.follow_ups)) == (goals, follow_ups)
    assert NEVER.isdisjoint(one.placed.id for one in found.late.goals)


def test_the_follow_ups_are_those_of_december() -> None:
    assert [one.activity.id for one in overdue(real_plan(), date(2016, 1, 1)).late.follow_ups] == [
        "arbetsformedlingen",
        "motesplatser",
        "ungt-entreprenorskap",
        "besoksnaring",
        "integration",
        "gymnasiesamverkan",
        "effektivt-samarbete",
        "kommunikation",
        "yttranden",
    ]


def test_the_most_late_come_first() -> None:
    days = [one.days_late for one in overdue(real_plan(), date(2017, 1, 1)).late.goals]
    assert days == sorted(days, reverse=True)
    assert (days[0], days[-1]) == (581, 1)


@pytest.mark.parametrize(
    ("goal", "expected"),
    [
        ("strukturplan.forberedelser", [("op-gruppen", "responsible")]),
        ("strukturplan.radslag", [("kommundirektorsgruppen", "steering-group")]),
        ("yttranden.tva-yttranden", [("kommundirektorsgruppen", "steering-group")]),
        ("effektivt-samarbete.eu-arbete", []),
        ("kommunikation.kanaler", [("kommunikationsgruppen", "responsible"), ("koordinatorn", "responsible")]),
    ],
)
def test_who_is_to_act_is_who_is_responsible_or_else_steers(goal: str, expected: list[tuple[str, str]]) -> None:
    found = {one.placed.id: one for one in overdue(real_plan(), date(2017, 1, 1)).late.goals}
    assert [(actor.holder.id, actor.role.value) for actor in found[goal].act] == expected


def test_who_decides_is_to_act_where_nobody_is_responsible_or_steers() -> None:
    made = plan(
        a="""
        goals: [{id: g, text: Klart., due: 2015}]
        steering:
          - {body: kansliet, role: prepares}
          - {party: Länsstyrelsen, role: decides}
          - {member: eka, role: decides, goals: [g]}
          - {body: styrelsen, role: responsible, goals: [h]}
        """
    )
    (goal,) = overdue(made, date(2016, 1, 1)).late.goals
    assert [(actor.holder.kind.value, actor.holder.id, actor.role.value) for actor in goal.act] == [
        ("party", "Länsstyrelsen", "decides"),
        ("member", "eka", "decides"),
    ]


def test_soon_holds_the_day_itself_and_the_days_after_it() -> None:
    def soon(day: date, days: int) -> list[str]:
        return [one.placed.id for one in overdue(real_plan(), day, soon=days).near.goals]

    assert soon(date(2015, 5, 31), 0) == ["fler-foretag.broschyr"]
    assert soon(date(2015, 5, 30), 0) == []
    assert soon(date(2015, 5, 30), 1) == ["fler-foretag.broschyr"]
    assert soon(date(2015, 5, 31), 30) == [
        "fler-foretag.broschyr",
        "fler-foretag.uppfoljningsstrategi",
        "fler-foretag.ny-utgava",
    ]
    assert soon(date(2015, 6, 1), 30)[0] == "fler-foretag.uppfoljningsstrategi"


def test_a_body_sees_what_it_is_to_act_on() -> None:
    found = overdue(real_plan(), date(2016, 1, 1), body="koordinatorn")
    assert [one.placed.id for one in found.late.goals] == [
        "effektivt-samarbete.inventering",
        "kommunikation.kanaler",
        "yttranden.modell",
    ]
    assert [one.activity.id for one in found.late.follow_ups] == ["effektivt-samarbete", "kommunikation", "yttranden"]


def test_an_area_has_its_own() -> None:
    found = overdue(real_plan(), date(2016, 1, 1), area="kommunikation")
    assert [one.placed.id for one in found.late.goals] == ["kommunikation.kanaler"]
    assert found.found


def test_what_is_closed_is_neither_late_nor_soon() -> None:
    made = plan(
        a="goals: [{id: g, text: Klart., due: 2015, reports: [{date: 2015-12-01, state: missed}]}]",
        b="follow_up: {when: 2015, reports: [{date: 2015-12-01}]}",
    )
    found = overdue(made, date(2015, 12, 31), soon=30)
    assert (found.near.goals, found.near.follow_ups) == ((), ())
    assert not overdue(made, date(2016, 1, 1)).late

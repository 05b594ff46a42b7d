"""Everything that has a day is found in one place, and stands as was known on the day."""

from __future__ import annotations

from datetime import date

import pytest

from mlr_cli.queries.states.dated_things import year
from tests.queries.plans import plan, real_plan
from tests.queries.registers import LOV, made

KNOWN = """\
2015-03-01 vattnet cancelled
2015-03-10 styrelsen-mars done
2015-04-14 orkestern-april late
2015-04-30 skolan done
2015-04-30 styrelsen-mars#1.1 done
2015-05-05 styrelsen-maj cancelled
2015-05-15 bron late
2015-05-31 styrelsen-mars#1.2 late
2015-06-09 styrelsen-juni ahead
2015-06-30 lov.skola ahead
2015-12-31 lov.buss cancelled
2015-12-31 lov ahead"""


def seen(day: str, *, body: str | None = None, area: str | None = None) -> dict[str, str]:
    found = year(made(), date.fromisoformat(day), body=body, area=area).entries()
    return {one.id: one.standing.value for one in found}


def test_everything_with_a_day_comes_in_the_order_of_the_days() -> None:
    found = year(made(), date(2015, 6, 1)).entries()
    assert "\n".join(f"{one.day} {one.id} {one.standing.value}" for one in found) == KNOWN


@pytest.mark.parametrize(
    ("day", "thing", "standing"),
    [
        ("2015-03-09", "styrelsen-mars", "ahead"),
        ("2015-03-10", "styrelsen-mars", "done"),
        ("2015-04-14", "orkestern-april", "ahead"),
        ("2015-04-15", "orkestern-april", "late"),
        ("2015-04-27", "styrelsen-maj", "ahead"),
        ("2015-04-28", "styrelsen-maj", "cancelled"),
        ("2015-04-19", "styrelsen-mars#1.1", "ahead"),
        ("2015-04-20", "styrelsen-mars#1.1", "done"),
        ("2015-04-27", "skolan", "ahead"),
        ("2015-04-28", "skolan", "done"),
        ("2015-05-15", "bron", "ahead"),
        ("2015-05-16", "bron", "late"),
        ("2015-02-19", "vattnet", "ahead"),
        ("2015-01-31", "lov.buss", "ahead"),
    ],
)
def test_what_was_noted_later_is_not_known_yet(day: str, thing: str, standing: str) -> None:
    assert seen(day)[thing] == standing


def test_before_the_meeting_nobody_has_been_asked_for_anything() -> None:
    assert not [thing for thing in seen("2015-03-09") if "#" in thing]


def test_who_is_to_act_on_a_statement_prepares_it_or_acts_on_what_it_concerns() -> None:
    found = {one.id: one.act for one in year(made(), date(2015, 6, 1)).statements}
    assert [(one.holder.id, one.role.value) for one in found["bron"]] == [("kansliet", "prepares")]
    assert [(one.holder.id, one.role.value) for one in found["skolan"]] == [("orkestern", "responsible")]
    assert found["vattnet"] == ()


def test_a_body_has_its_own() -> None:
    assert {*seen("2015-06-01", body="styrelsen")} == {"styrelsen-mars", "styrelsen-maj", "styrelsen-juni"}
    assert {*seen("2015-06-01", body="kansliet")} == {"bron", "styrelsen-mars#1.1"}


def test_an_area_has_its_own() -> None:
    assert {*seen("2015-06-01", area="skola")} == {
        *("lov", "lov.skola", "lov.buss", "skolan", "bron", "orkestern-april"),
        *("styrelsen-mars#1.1", "styrelsen-mars#1.2"),
    }
    assert seen("2015-06-01", area="vatten") == {}


def test_the_plan_of_2015_has_its_last_days_and_no_meetings() -> None:
    found = year(real_plan(), date(2015, 1, 1))
    assert (len(found.goals), len(found.follow_ups), len(found.meetings), len(found.statements)) == (21, 9, 0, 0)


def test_what_is_for_own_eyes_is_marked() -> None:
    inner = plan({"meetings/m": "body: styrelsen\ndate: 2015-03-01\ninternal: ja"}, a=f"internal: ja\n{LOV}")
    assert {one.internal for one in year(inner, date(2015, 6, 1)).entries()} == {True}
    assert {one.internal for one in year(made(), date(2015, 6, 1)).entries()} == {False}

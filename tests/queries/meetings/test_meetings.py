"""How meetings are used and attended; nothing is counted where there is nothing to count."""

from __future__ import annotations

from datetime import date

import pytest

from mlr_cli.period.point import Point, Unit
from mlr_cli.queries.meetings.attendance import attendance, steers
from mlr_cli.queries.meetings.meetings import half_before, half_of, meetings
from tests.queries.plans import plan, real_plan
from tests.queries.registers import made

SPRING, AUTUMN = Point(Unit.HALF, 2015, 1), Point(Unit.HALF, 2015, 2)


def held(day: str, *kinds: str, body: str = "orkestern") -> str:
    items = "".join(f"\n  - {{title: Sak, {kind}}}" for kind in kinds)
    return f"body: {body}\ndate: {day}\nstatus: held\n" + (f"agenda:{items}\n" if items else "")


def test_how_much_was_decided_is_counted_by_body_and_half_year() -> None:
    made_up = plan(
        {
            "meetings/a": held("2015-03-01", "kind: decision", "kind: information", "kind: discussion"),
            "meetings/b": held("2015-06-30", "kind: decision", "kind: decision, outcome: withdrawn"),
            "meetings/c": held("2015-07-01", "kind: decision"),
            "meetings/d": held("2015-08-01", body="styrelsen"),
        }
    )
    found = meetings(made_up, date(2015, 12, 31))
    assert [use.body for use in found.uses] == ["orkestern", "styrelsen"]
    orchestra, board = found.uses
    assert [(half.point, half.held, half.items, half.decisions, half.share) for half in orchestra.halves] == [
        (SPRING, 2, 4, 2, 50),
        (AUTUMN, 1, 1, 1, 100),
    ]
    assert [(half.held, half.items, half.share) for half in board.halves] == [(1, 0, None)]
    assert board.half(SPRING) is None


def test_what_lies_ahead_is_not_counted() -> None:
    assert meetings(made(), date(2015, 3, 9)).uses == ()
    found = meetings(made(), date(2015, 6, 1))
    halves = {use.body: use.halves[0] for use in found.uses}
    assert (halves["styrelsen"].held, halves["styrelsen"].cancelled, halves["styrelsen"].unrecorded) == (1, 1, 0)
    assert (halves["orkestern"].held, halves["orkestern"].unrecorded, halves["orkestern"].share) == (0, 1, None)


def test_matters_outside_the_plan_are_listed() -> None:
    found = meetings(made(), date(2015, 6, 1))
    assert [(one.meeting.id, one.number, one.item.title) for one in found.outside] == [("styrelsen-mars", 3, "Bron")]
    (board,) = (use.halves[0] for use in found.uses if use.body == "styrelsen")
    assert (board.outside, board.unplaced) == (1, 1)


def test_a_plan_without_meetings_has_nothing_to_count() -> None:
    found = meetings(real_plan(), date(2016, 1, 1))
    assert (found.uses, found.outside) == ((), ())


@pytest.mark.parametrize(
    ("day", "half", "before"),
    [
        (date(2015, 1, 1), SPRING, Point(Unit.HALF, 2014, 2)),
        (date(2015, 6, 30), SPRING, Point(Unit.HALF, 2014, 2)),
        (date(2015, 7, 1), AUTUMN, SPRING),
        (date(2015, 12, 31), AUTUMN, SPRING),
    ],
)
def test_a_day_has_its_half_year_and_the_one_before(day: date, half: Point, before: Point) -> None:
    assert (half_of(day), half_before(half_of(day))) == (half, before)


def noted(day: str, **ways: str) -> str:
    entries = "".join(f"\n  - {{member: {one.rstrip('_')}, attended: {way}}}" for one, way in ways.items())
    return f"body: orkestern\ndate: {day}\nstatus: held\nattendance:{entries}\n"


def test_a_member_is_there_with_a_member_or_a_deputy_of_the_body() -> None:
    made_up = plan(
        {
            "meetings/a": noted("2015-01-10", eka="member", alby="co-opted"),
            "meetings/b": noted("2015-02-10", eka="deputy", alby="absent"),
            "meetings/c": noted("2015-03-10", eka="absent", eka_="member"),
            "meetings/d": held("2015-04-10"),
        }
    )
    found = attendance(made_up, date(2015, 12, 31), "orkestern")
    assert (found.noted, found.unnoted, found.share) == (3, 1, 50)
    assert [(one.member, one.present, one.co_opted, one.meetings) for one in found.members] == [
        ("eka", 3, 0, 3),
        ("alby", 0, 1, 3),
    ]
    assert [one.member for one in found.thin] == ["alby"]


@pytest.mark.parametrize(
    ("there", "away", "thin"), [(0, 1, False), (0, 2, True), (1, 1, False), (1, 2, True), (2, 2, False)]
)
def test_attendance_is_thin_below_half_of_two_meetings_or_more(there: int, away: int, thin: bool) -> None:
    ways = ["member"] * there + ["absent"] * away
    register = {f"meetings/m{n}": noted(f"2015-02-{n + 1:02}", alby=way) for n, way in enumerate(ways)}
    found = attendance(plan(register), date(2015, 12, 31), "orkestern")
    assert ("alby" in {one.member for one in found.thin}) == thin


def test_nothing_is_said_of_who_was_there_where_nobody_noted_it() -> None:
    found = attendance(plan({"meetings/m": held("2015-02-01")}), date(2015, 12, 31), "orkestern")
    assert (found.members, found.share, found.thin, found.unnoted) == ((), None, (), 1)


def test_the_working_groups_that_steer_are_known_from_their_areas_and_roles() -> None:
    real = real_plan()
    assert [body.id for body in real.bodies_in_order if steers(real, body)] == [
        "arbetsmarknadsgruppen",
        "op-gruppen",
        "naringslivsgruppen",
    ]
    led = plan(a="steering: [{body: orkestern, role: steering-group}]")
    assert [body.id for body in led.bodies if steers(led, body)] == ["orkestern"]

"""What points at a thing."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from mlr_cli.queries.find import find
from mlr_cli.queries.lookup.about import (
    AboutActivity,
    AboutArea,
    AboutBody,
    AboutChapter,
    AboutDirection,
    AboutFund,
    AboutGoal,
    AboutMember,
    about,
)
from mlr_cli.queries.states.goals import State
from tests.queries.plans import plan, real_plan

DAY = date(2015, 7, 1)
Subject = TypeVar("Subject")


def of(kind: type[Subject], name: str) -> Subject:
    (thing,) = find(real_plan(), name).things
    subject = about(real_plan(), DAY, thing).subject
    assert isinstance(subject, kind)
    return subject


def test_a_goal_knows_who_waits_for_it() -> None:
    met_first = of(AboutGoal, "strukturplan.forberedelser")
    assert [one.id for one in met_first.waiting] == ["strukturplan.radslag"]
    assert [one.id for one in of(AboutGoal, "fler-foretag.uppfoljningsstrategi").follow_ups] == ["fler-foretag"]


def test_a_goal_knows_what_it_needs_and_its_roles() -> None:
    goal = of(AboutGoal, "strukturplan.radslag")
    assert [(one.placed.id, one.state.state) for one in goal.needs] == [("strukturplan.forberedelser", State.OPEN)]
    assert [(held.entry.body, held.entry.role.value) for held in goal.roles] == [
        ("projektgrupp-strukturplan", "prepares"),
        ("op-gruppen", "prepares"),
        ("kommundirektorsgruppen", "steering-group"),
        ("styrelsen", "anchors"),
    ]


def test_an_activity_knows_goals_elsewhere_that_wait_for_it() -> None:
    made = plan(a="goals: [{id: g, text: Först.}]", b="goals: [{id: h, text: Sedan., due: när a.g}]")
    (thing,) = find(made, "a").things
    subject = about(made, DAY, thing).subject
    assert isinstance(subject, AboutActivity)
    assert [one.id for one in subject.waiting] == ["b.h"]


def test_a_body_knows_its_roles_its_reporters_and_where_it_counts() -> None:
    body = of(AboutBody, "kommundirektorsgruppen")
    assert len(body.roles) == 15
    assert [one.id for one in body.reports_from] == [
        "arbetsmarknadsgruppen",
        "kommunikationsgruppen",
        "naringslivsgruppen",
        "op-gruppen",
        "projektgrupp-strukturplan",
    ]
    assert [one.id for one in body.counted_in] == ["effektivt-samarbete.alla-grupper"]
    assert [one.placed.id for one in of(AboutBody, "besoksnaringsgruppen").goals] == [
        "besoksnaring.handlingsplan",
        "besoksnaring.paborjade",
    ]


def test_an_area_knows_its_activities_and_bodies() -> None:
    (thing,) = [one for one in find(real_plan(), "kommunikation").things if one.kind.value == "area"]
    subject = about(real_plan(), DAY, thing).subject
    assert isinstance(subject, AboutArea)
    assert [one.id for one in subject.activities] == ["kommunikation"]
    assert [one.id for one in subject.bodies] == ["kommunikationsgruppen"]


def test_a_member_knows_what_it_takes_part_in() -> None:
    member = of(AboutMember, "malmo")
    assert (len(member.activities), member.apart, member.roles) == (12, (), ())
    assert [one.id for one in member.rotates_in] == ["ordforandekommunen"]


def test_a_direction_and_a_fund_know_the_activities_that_name_them() -> None:
    assert of(AboutDirection, "arena").activities == ()
    assert of(AboutFund, "sssv").budgets == ()


def test_a_chapter_knows_its_place() -> None:
    chapter = of(AboutChapter, "vagen-op-gruppen")
    assert [[entry.chapter for entry in path] for path in chapter.places] == [
        ["vagen-till-maluppfyllnad", "vagen-op-gruppen"]
    ]

"""Lists of the plan of 2015, narrowed by filters."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from mlr_cli.model.kinds import Role
from mlr_cli.queries.lookup import lists as listing
from mlr_cli.queries.lookup.lists import Filters
from mlr_cli.queries.states.goals import State
from tests.queries.plans import plan, real_plan

DAY = date(2015, 7, 1)


def goals(**filters: object) -> list[str]:
    return [one.placed.id for one in listing.goals(real_plan(), DAY, replace(Filters(), **filters)).items]


def activities(**filters: object) -> list[str]:
    return [one.activity.id for one in listing.activities(real_plan(), DAY, replace(Filters(), **filters)).items]


def test_without_filters_everything_stands_in_the_order_of_the_document() -> None:
    assert len(goals()) == 25
    assert goals()[:4] == [
        "arbetsformedlingen.struktur",
        "arbetsformedlingen.inriktning",
        "arbetsformedlingen.vidgat-perspektiv",
        "strukturplan.forberedelser",
    ]
    assert activities()[:3] == ["arbetsformedlingen", "strukturplan", "fler-foretag"]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"states": frozenset({State.WAITING, State.UPCOMING})}, ["strukturplan.beslut", "besoksnaring.paborjade"]),
        ({"due_before": date(2015, 6, 30)}, ["fler-foretag.broschyr"]),
        ({"due_after": date(2015, 12, 31)}, ["strukturplan.radslag", "strukturplan.beslut"]),
        ({"due_after": date(2015, 12, 31), "due_before": date(2016, 12, 31)}, ["strukturplan.radslag"]),
        ({"kind": "target", "area": "horisontella"}, ["yttranden.tva-yttranden"]),
        ({"body": "styrelsen", "role": Role.DECIDES, "area": "fysisk-planering"}, ["strukturplan.beslut"]),
        ({"role": Role.INFORMED}, ["fler-foretag.broschyr"]),
        ({"role": Role.STEERING_GROUP, "body": "koordinatorn"}, []),
        ({"member": "lund", "area": "kommunikation"}, ["kommunikation.kanaler"]),
        ({"member": "lund", "role": Role.RESPONSIBLE}, []),
    ],
)
def test_goals_are_narrowed(filters: dict[str, object], expected: list[str]) -> None:
    assert goals(**filters) == expected


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"body": "projektgrupp-broschyr"}, ["fler-foretag"]),
        ({"body": "styrelsen", "role": Role.ANCHORS}, ["strukturplan"]),
        ({"states": frozenset({State.LATE})}, ["fler-foretag"]),
        ({"kind": "recurring", "area": "horisontella"}, ["forum"]),
        ({"due_after": date(2016, 1, 1)}, ["strukturplan"]),
        ({"member": "lund", "body": "ordforandekommunen"}, ["forum"]),
    ],
)
def test_activities_are_narrowed(filters: dict[str, object], expected: list[str]) -> None:
    assert activities(**filters) == expected


def test_a_member_takes_part_where_it_is_named_or_all_are() -> None:
    made = plan(
        a="participants: alla",
        b="participants: {members: [eka], reason: Bara Eka har hamn.}",
        c="steering: [{member: alby, role: responsible}]",
    )

    def of(member: str, role: Role | None = None) -> list[str]:
        found = listing.activities(made, DAY, Filters(member=member, role=role))
        return [one.activity.id for one in found.items]

    assert (of("eka"), of("alby")) == (["a", "b"], ["a", "c"])
    assert (of("alby", Role.RESPONSIBLE), of("eka", Role.RESPONSIBLE)) == (["c"], [])
    assert [(one.member.id, one.activities) for one in listing.members(made, DAY).items] == [
        ("eka", ("a", "b")),
        ("alby", ("a",)),
    ]


def test_bodies_stand_by_kind_then_by_name_in_swedish_order() -> None:
    found = [one.body.id for one in listing.bodies(real_plan(), DAY, Filters()).items]
    assert found == [
        "styrelsen",
        "kommundirektorsgruppen",
        "koordinatorn",
        "arbetsmarknadsgruppen",
        "kommunikationsgruppen",
        "naringslivsgruppen",
        "op-gruppen",
        "besoksnaringsgruppen",
        "projektgrupp-broschyr",
        "projektgrupp-strukturplan",
        "ordforandekommunen",
    ]


def test_bodies_are_narrowed_by_role_kind_and_area() -> None:
    def bodies(filters: Filters) -> list[str]:
        return [one.body.id for one in listing.bodies(real_plan(), DAY, filters).items]

    assert bodies(Filters(role=Role.REPORTS_TO)) == ["kommundirektorsgruppen"]
    assert bodies(Filters(kind="subgroup")) == ["besoksnaringsgruppen"]
    assert bodies(Filters(area="naringsliv")) == ["naringslivsgruppen", "besoksnaringsgruppen"]


def test_areas_count_their_activities_and_goals() -> None:
    found = listing.areas(real_plan(), DAY, Filters(kind="focus")).items
    assert [(one.area.id, len(one.activities), len(one.states)) for one in found] == [
        ("arbetsmarknad-utbildning", 1, 3),
        ("fysisk-planering", 1, 3),
        ("naringsliv", 4, 9),
    ]

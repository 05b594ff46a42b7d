"""What a typed text finds: ids first, then names, then beginnings, then what it may be a slip of."""

from __future__ import annotations

import pytest

from mlr_cli.queries.find import ThingKind, find, things
from tests.queries.plans import plan, real_plan


def found(typed: str, *kinds: ThingKind) -> list[str]:
    return [f"{one.kind.value}:{one.id}" for one in find(real_plan(), typed, kinds or frozenset(ThingKind)).things]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("strukturplan", ["activity:strukturplan"]),
        ("STRUKTURPLAN ", ["activity:strukturplan"]),
        ("fler-foretag.broschyr", ["goal:fler-foretag.broschyr"]),
        ("broschyr", ["goal:fler-foretag.broschyr"]),
        ("naringsliv", ["area:naringsliv"]),
        ("kommunikation", ["activity:kommunikation", "area:kommunikation"]),
        ("Näringslivsgruppen", ["body:naringslivsgruppen"]),
        ("naringslivsg", ["body:naringslivsgruppen"]),
        ("öp", ["body:op-gruppen"]),
        ("struk", ["activity:strukturplan"]),
        ("strukturplan.b", ["goal:strukturplan.beslut"]),
        ("struk.beslut", ["goal:strukturplan.beslut"]),
        ("Fler.Bro", ["goal:fler-foretag.broschyr"]),
        ("struk.", []),
        ("Direktörerna", ["body:kommundirektorsgruppen"]),
        ("arbetsmarknadsgruppen", ["body:arbetsmarknadsgruppen"]),
        ("projektgrupp", ["body:projektgrupp-broschyr", "body:projektgrupp-strukturplan"]),
        ("malm", ["member:malmo"]),
        ("arena", ["direction:arena"]),
        ("sssv", ["fund:sssv"]),
        ("utvardering", ["chapter:utvardering"]),
        ("", []),
    ],
)
def test_a_text_finds_a_thing(typed: str, expected: list[str]) -> None:
    assert found(typed) == expected


def test_the_kinds_narrow_the_search() -> None:
    assert found("kommunikation", ThingKind.AREA) == ["area:kommunikation"]
    assert found("kommunikation", ThingKind.BODY) == ["body:kommunikationsgruppen"]


def test_what_is_not_found_has_near_ones() -> None:
    near = find(real_plan(), "naringslivgruppen", [ThingKind.BODY])
    assert (near.things, [one.id for one in near.near]) == ((), ["naringslivsgruppen"])
    assert find(real_plan(), "xyzzy").near == ()


def test_a_former_id_still_finds() -> None:
    made = plan(a="was: [alfa]\ngoals: [{id: g, text: Klart., was: [gamla]}]")
    assert [one.id for one in find(made, "alfa").things] == ["a"]
    assert [one.id for one in find(made, "gamla").things] == ["a.g"]


def test_every_id_of_a_kind_is_there_once() -> None:
    known = [(one.kind, one.id) for one in things(real_plan())]
    assert len(known) == len(set(known))
    assert [sum(kind is one for kind, _ in known) for one in ThingKind] == [12, 25, 11, 6, 11, 5, 5, 18, 0, 0]

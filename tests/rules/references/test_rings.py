"""Goals that wait for each other, and bodies that report to each other."""

from __future__ import annotations

import pytest

from mlr_cli.lang import Lang, Text
from mlr_cli.rules.references.cycles import cycles, in_a_ring
from tests.rules.example import edited, found, place, places

LEDER = "activities/leder.yaml"
LOVSKOLA = "activities/lovskola.yaml"

# Arrows, and the rings they hold.
RINGS: list[tuple[dict[str, list[str]], list[tuple[str, ...]]]] = [
    ({}, []),
    ({"a": ["b"], "b": ["c"]}, []),
    ({"a": ["b", "c"], "b": ["d"], "c": ["d"]}, []),
    ({"a": ["b"], "b": ["a"]}, [("a", "b")]),
    ({"a": ["b", "b"], "b": ["a", "a"]}, [("a", "b")]),
    ({"a": ["a"]}, [("a",)]),
    ({"x": ["b"], "a": ["b"], "b": ["c"], "c": ["a"]}, [("a", "b", "c")]),
    ({"a": ["b"], "b": ["a"], "c": ["d"], "d": ["c"]}, [("a", "b"), ("c", "d")]),
    ({"a": ["b"], "b": ["a", "c"], "c": ["b"]}, [("a", "b"), ("b", "c")]),
    ({"a": ["b", "c"], "b": ["c"], "c": ["a"]}, [("a", "b", "c"), ("a", "c")]),
    ({"a": ["okänd"]}, []),
]


@pytest.mark.parametrize(("arrows", "rings"), RINGS[:-2] + RINGS[-1:])
def test_each_ring_is_told_once(arrows: dict[str, list[str]], rings: list[tuple[str, ...]]) -> None:
    assert [*cycles(arrows)] == rings


def test_where_rings_share_arrows_one_way_around_is_told() -> None:
    arrows, rings = RINGS[-2]
    assert [*cycles(arrows)] == rings[:1]


def test_a_ring_of_any_length_is_walked() -> None:
    arrows = {str(number): [str((number + 1) % 20_000)] for number in range(20_000)}
    (ring,) = cycles(arrows)
    assert len(ring) == 20_000


def test_rings_without_number_come_to_an_end() -> None:
    """Each name points at the next and at the first, so there are as many rings as names."""
    arrows = {str(number): [str(number + 1), "0"] for number in range(3000)}
    assert sum(len(ring) for ring in cycles(arrows)) < 110_000


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ("ab", "”a” på ”b” och ”b” på ”a”"),
        ("abc", "”a” på ”b”, ”b” på ”c” och ”c” på ”a”"),
        ("abcde", "”a” på ”b”, ”b” på ”c”, ”c” på ”d”, ”d” på ”e”, och så vidare, 5 i ring"),
    ],
)
def test_a_ring_in_words(names: str, said: str) -> None:
    assert in_a_ring([*names], Text(sv="”{one}” på ”{next}”", en="“{one}” for “{next}”"))[Lang.SV] == said


def test_two_goals_of_an_activity_wait_for_each_other() -> None:
    (fault,) = found(edited(LEDER, ("due: 2026-06", "due: när leder.skyltar")))
    assert places((fault,)) == ["MLR208 activities/leder.yaml:21:10"]
    assert fault.message.sv == "Målen väntar på varandra: ”karta” på ”skyltar” och ”skyltar” på ”karta”."
    assert [(place(one.span), one.message.sv) for one in fault.related] == [
        ("activities/leder.yaml:25:18", "här väntar ”skyltar” på ”karta”")
    ]


def test_a_ring_through_two_activities_names_goals_in_full() -> None:
    files = {
        **edited(LEDER, ("due: 2026-06", "due: 2026-06\n    depends_on: [lovskola.sommar]")),
        **edited(LOVSKOLA, ("due: 2026-08", "due: när leder.skyltar\n    depends_on: [leder.skyltar]")),
    }
    (fault,) = found(files)
    assert fault.message.sv == (
        "Målen väntar på varandra: ”leder.karta” på ”lovskola.sommar”, ”lovskola.sommar” på ”leder.skyltar” "
        "och ”leder.skyltar” på ”leder.karta”."
    )
    assert place(fault.span) == "activities/leder.yaml:22:18"
    assert [place(one.span) for one in fault.related] == [
        "activities/lovskola.yaml:12:18",
        "activities/lovskola.yaml:11:10",
        "activities/leder.yaml:26:18",
    ]


@pytest.mark.parametrize("condition", ["depends_on: [karta]", "depends_on: [leder.karta]", "due: när leder.karta"])
def test_a_goal_that_waits_for_itself_is_no_ring(condition: str) -> None:
    faults = found(edited(LEDER, ("due: 2026-06", condition)))
    assert [one.split(":")[0] for one in places(faults)] == ["MLR207 activities/leder.yaml"]
    assert faults[0].span.line == 21


def test_bodies_in_a_ring_are_called_by_their_names() -> None:
    (fault,) = found(edited("bodies/styrelsen.yaml", ("kind: board", "kind: board\nreports_to: kansliet")))
    assert place(fault.span) == "bodies/kansliet.yaml:4:13"
    assert fault.message.sv == (
        "Grupperna rapporterar till varandra: ”Kansliet” till ”Styrelsen” och ”Styrelsen” till ”Kansliet”."
    )
    assert [place(one.span) for one in fault.related] == ["bodies/styrelsen.yaml:4:13"]


def test_a_body_that_reports_to_itself() -> None:
    (fault,) = found(edited("bodies/styrelsen.yaml", ("kind: board", "kind: board\nreports_to: styrelsen")))
    assert (fault.code, fault.message.sv) == ("MLR209", "”Styrelsen” rapporterar till sig själv.")


def test_a_goal_that_is_a_part_of_itself() -> None:
    (fault,) = found(edited(LEDER, ("due: 2026-06", "due: 2026-06\n    part_of: karta")))
    assert (fault.code, fault.message.sv) == ("MLR220", "Målet är en del av sig självt.")

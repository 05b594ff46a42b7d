"""A meeting or a statement that cannot be read: a fault at its place, and the rest of the plan all the same."""

from __future__ import annotations

import pytest

from tests.load.sample import found, loaded, said

MEETING, STATEMENT = "meetings/varmotet.yaml", "statements/vagar.yaml"
TOLD = "id: varmotet\nbody: byalaget\ndate: 2026-04-01\n"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "MLR004 meetings/varmotet.yaml:1:1"),
        ("- a\n", "MLR005 meetings/varmotet.yaml:1:3"),
        ("id: varmotet\nbody: byalaget\n", "MLR004 meetings/varmotet.yaml:1:1"),
        ("id: varmotet\nbody: byalaget\ndate:\n", "MLR004 meetings/varmotet.yaml:3:1"),
        ("id: varmotet\nbody: byalaget\ndate: 2026-13-01\n", "MLR007 meetings/varmotet.yaml:3:7"),
        ("id: varmotet\nbody: byalaget\ndate: fredag\n", "MLR023 meetings/varmotet.yaml:3:7"),
    ],
)
def test_meeting_without_a_day_is_left_out(text: str, place: str) -> None:
    read = loaded({MEETING: text, "meetings/hostmotet.yaml": TOLD.replace("varmotet", "hostmotet")})
    assert place in found({MEETING: text})
    assert [one.id for one in read.plan.meetings] == ["hostmotet"]
    assert "varmotet" in read.plan.partial


def test_copy_is_left_out_beside_a_meeting_without_a_day() -> None:
    read = loaded({"meetings/avbrutet.yaml": "", MEETING: TOLD, "meetings/varmotet-2.yaml": TOLD})
    assert [one.id for one in read.plan.meetings] == ["varmotet"]
    assert [origin.tree.file for origin in read.origins if "meetings" in origin.tree.file] == [f"plan/{MEETING}"]


def test_statement_that_is_empty_is_stood_in_for() -> None:
    assert [one.id for one in loaded({STATEMENT: ""}).plan.statements] == ["vagar"]


def test_what_is_missing_is_said_of_the_meeting() -> None:
    assert said(MEETING, "id: varmotet\nbody: byalaget\n")[0] == (
        "Mötet saknar ”date”. Lägg till en rad, till exempel ”date: 2015-06-30”.",
        "The meeting has no “date”. Add a line, for example “date: 2015-06-30”.",
    )

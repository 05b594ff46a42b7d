"""A new id: everywhere or nowhere, and the same thing as before to whoever compares two versions."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import pytest

from mlr_cli.diff.change import Kind
from mlr_cli.diff.change import Thing as Subject
from mlr_cli.diff.plans import differences
from mlr_cli.edit.fault import EditError
from mlr_cli.edit.mentions import TIMES
from mlr_cli.edit.rename import rename
from mlr_cli.edit.working_copy import WorkingCopy
from mlr_cli.flows.check import check
from mlr_cli.load import load
from mlr_cli.load.schema import names_at
from mlr_cli.model.types import Frozen
from mlr_cli.queries.find import ThingKind, find, things
from mlr_cli.source.snapshot import Snapshot
from tests import example_year
from tests.edit.working import working_copy_of

if TYPE_CHECKING:
    from collections.abc import Iterator

AS_OF = date(2015, 3, 1)
KEEP_THEIR_HISTORY = {*ThingKind} - {ThingKind.CHAPTER, ThingKind.DIRECTION, ThingKind.FUND, ThingKind.MEMBER}


@cache
def real() -> WorkingCopy:
    """Return the real plan with a year of meetings and statements, so that there is one of every kind."""
    snapshot = Snapshot("plan", example_year.files())
    return WorkingCopy(snapshot, load(snapshot))


def fresh() -> WorkingCopy:
    return WorkingCopy(real()._snapshot, real().loaded)


THINGS = [*things(real().plan)]


@pytest.mark.parametrize("kind", list(ThingKind))
def test_anything_in_the_plan_can_be_renamed_and_is_then_the_only_change(kind: ThingKind) -> None:
    of_kind = [one for one in THINGS if one.kind is kind]
    assert of_kind
    for thing in of_kind[:: max(1, len(of_kind) // 4)]:
        working = fresh()
        rename(working, thing, "nytt-namn")
        after = check(Snapshot("plan", working.files), AS_OF)
        assert after.errors == 0
        # A chapter that names the thing is prose, which is compared word by word.
        found = differences(working.plan, after.plan)
        changes = [change for change in found if change.subject.thing is not Subject.CHAPTER]
        if kind in KEEP_THEIR_HISTORY:
            assert {change.kind for change in changes} <= {Kind.RENAMED}
            assert [change.subject.old for change in changes if change.subject.id.endswith("nytt-namn")] == [thing.id]


def test_a_goal_is_renamed_wherever_it_is_waited_for() -> None:
    working = working_copy_of({
        "activities/lov.yaml": "id: lov\ntitle: Lov\ngoals:\n  - {id: kurs, text: Kurs., due: 2026-06} # först\n"
        "  - {id: fest, text: Fest., due: när lov.kurs, depends_on: [kurs, lov.kurs], part_of: kurs}\n"
        "steering:\n  - {body: styrelsen, role: decides, goals: [kurs], note: kurs}\n",
        "activities/annan.yaml": "id: annan\ntitle: kurs\nfollow_up: när lov.kurs\ngoals:\n"
        "  - {id: kurs, text: lov.kurs, due: när lov.kurs}\n  - {id: kurser, text: K, depends_on: [lov.kurs, kurs]}\n",
    })  # fmt: skip
    rename(working, find(working.plan, "lov.kurs").things[0], "skola")
    assert {path: content.decode() for path, content in working.changes.items() if content} == {
        "activities/lov.yaml": "id: lov\ntitle: Lov\ngoals:\n"
        "  - {id: skola, text: Kurs., due: 2026-06, was: [kurs]} # först\n"
        "  - {id: fest, text: Fest., due: när lov.skola, depends_on: [skola, lov.skola], part_of: skola}\n"
        "steering:\n  - {body: styrelsen, role: decides, goals: [skola], note: kurs}\n",
        "activities/annan.yaml": "id: annan\ntitle: kurs\nfollow_up: när lov.skola\ngoals:\n"
        "  - {id: kurs, text: lov.kurs, due: när lov.skola}\n"
        "  - {id: kurser, text: K, depends_on: [lov.skola, kurs]}\n",
    }


def test_the_registers_name_a_thing_by_its_new_id() -> None:
    working = working_copy_of({
        "activities/lov.yaml": "id: lov\ntitle: Lov\ngoals:\n  - {id: kurs, text: Kurs., due: 2026-06}\n",
        "meetings/mars.yaml": "id: mars\nbody: styrelsen\ndate: 2026-03-10\nagenda:\n"
        "  - {title: Lov, concerns: [lov, lov.kurs]}\n",
        "statements/buss.yaml": "id: buss\ntitle: Buss\nprepares: [styrelsen]\nconcerns: [lov.kurs]\n",
    })  # fmt: skip
    rename(working, find(working.plan, "lov").things[0], "skollov")
    assert b"concerns: [skollov, skollov.kurs]" in (working.changes["meetings/mars.yaml"] or b"")
    assert b"concerns: [skollov.kurs]" in (working.changes["statements/buss.yaml"] or b"")


def test_going_back_forgets_that_it_had_the_id_that_it_has() -> None:
    working = working_copy_of({"activities/lov.yaml": "id: lov\ntitle: Lov\nwas: [sommarlov, skollov]\n"})
    rename(working, find(working.plan, "lov").things[0], "skollov")
    assert working.changes == {
        "activities/lov.yaml": None,
        "activities/skollov.yaml": b"id: skollov\ntitle: Lov\nwas: [sommarlov, lov]\n",
    }


def test_a_chapter_moves_and_its_placeholders_follow_what_they_name() -> None:
    working = working_copy_of({"chapters/om.md": "# Om\n\n{body:styrelsen}, \\{body:styrelsen}, styrelsen\n"})
    rename(working, find(working.plan, "styrelsen").things[0], "ledningen")
    assert working.files["chapters/om.md"].startswith(b"# Om\n\n{body:ledningen}, ")
    assert working.files["chapters/om.md"].endswith(b"\\{body:styrelsen}, styrelsen\n")
    assert working.files["bodies/ledningen.yaml"] == b"id: ledningen\nname: Styrelsen\nkind: board\nwas: [styrelsen]\n"
    assert "bodies/styrelsen.yaml" not in working.files


@pytest.mark.parametrize(
    ("thing", "new", "complaint"),
    [
        ("strukturplan", "Ny Plan", "”Ny Plan” går inte att ha som id."),
        ("strukturplan", "forum", "”forum” finns redan."),
        ("strukturplan", "strukturplan", "Det heter ”strukturplan” redan."),
        ("strukturplan.beslut", "radslag", "”strukturplan.radslag” finns redan."),
        ("strukturplan.beslut", "forum.beslut", "Ett mål kan inte byta aktivitet så. Det hör till ”strukturplan”."),
        ("strukturplan", "x" * 65, "”xxx"),
    ],
)
def test_an_id_that_will_not_do_is_told(thing: str, new: str, complaint: str) -> None:
    with pytest.raises(EditError) as fault:
        rename(fresh(), find(real().plan, thing).things[0], new)
    assert fault.value.words.sv.startswith(complaint)


def test_every_field_that_may_name_something_is_looked_at() -> None:
    """Fails when the model gets a new field of ids or times that `rename` does not know."""
    unnamed, timed = set[str](), set[str]()
    for model in models(Frozen):
        for key, field in model.model_fields.items():
            pattern = "[a-z0-9]" in repr((field.annotation, field.metadata))
            unnamed |= {key} if pattern and names_at(model, (key,)) is None else set()
            timed |= {key} if "Period" in repr(field.annotation) else set()
    assert unnamed == {"id", "was"}
    # A cooperation's own times, and what a time was before, wait for no goal.
    assert timed - {"carried_since", "period", "since", "until", "year", "was"} <= TIMES


def models(model: type[Frozen]) -> Iterator[type[Frozen]]:
    for below in model.__subclasses__():
        yield below
        yield from models(below)

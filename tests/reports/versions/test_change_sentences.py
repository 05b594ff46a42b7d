"""Every kind of change, in a sentence of either language."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from mlr_cli.diff.change import Kind, Thing
from mlr_cli.lang import Lang
from mlr_cli.model.activity import Activity
from mlr_cli.model.body import Body
from mlr_cli.model.cooperation import Area, Chapter, Cooperation, Header
from mlr_cli.model.meeting import Meeting
from mlr_cli.model.rollover import Rollover
from mlr_cli.model.statement import Statement
from mlr_cli.model.types import Frozen
from mlr_cli.reports.versions.change_fields import is_named
from mlr_cli.reports.versions.change_sentences import sentence
from tests.diff.cases import BODY, NAMES, versions
from tests.diff.plans import FILES, compared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MEASURED, _TIMED = {Kind.RAISED, Kind.LOWERED}, {Kind.EARLIER, Kind.LATER}
_NEW_ID = {Kind.RENAMED, Kind.ALIKE}
NEVER = {
    Thing.PLAN: {Kind.ALIKE, Kind.MOVED},
    Thing.COOPERATION: {*_NEW_ID, *_MEASURED, Kind.MOVED},
    Thing.MEMBER: {*_NEW_ID, *_MEASURED, Kind.CHANGED, Kind.MOVED, Kind.REORDERED},
    Thing.DIRECTION: {*_NEW_ID, *_MEASURED, *_TIMED, Kind.CHANGED, Kind.MOVED, Kind.REORDERED},
    Thing.FUND: {*_NEW_ID, *_TIMED, Kind.MOVED, Kind.REORDERED},
    Thing.AREA: {*_MEASURED, *_TIMED, Kind.MOVED},
    Thing.GROUP: {*_NEW_ID, *_MEASURED, *_TIMED, Kind.CHANGED, Kind.MOVED, Kind.REORDERED},
    Thing.ACTIVITY: set(),
    Thing.GOAL: {Kind.REORDERED},
    Thing.BODY: set(),
    Thing.CHAPTER: {*_NEW_ID, *_MEASURED, *_TIMED, Kind.CHANGED, Kind.MOVED, Kind.REORDERED},
    Thing.MEETING: {*_MEASURED, Kind.MOVED},
    Thing.STATEMENT: {*_MEASURED, Kind.MOVED, Kind.REORDERED},
    Thing.ROLLOVER: {*_NEW_ID, *_MEASURED, Kind.MOVED, Kind.REORDERED},
}
"""The kinds of change that cannot come about: no such field, no ids from before, or the order is told elsewhere."""


def told(name: str) -> Iterator[str]:
    """Yield a case's sentences: those of the change, and those of taking it back."""
    before, after = versions(name)
    for sides in ((before, after), (after, before)):
        both = compared(*sides)
        for change in both.changes:
            field = f" {change.field}" if change.field else ""
            yield f"  {change.kind} {change.subject.thing} {change.id}{field}"
            yield from (f"    {sentence(change, both, lang)}" for lang in (Lang.SV, Lang.EN))


def test_every_kind_of_change_has_its_sentence(golden: Callable[[str, bytes], None]) -> None:
    told_all = "\n".join("\n".join((name, *told(name), "")) for name in NAMES)
    golden("sentences.txt", told_all.encode())


def test_the_cases_have_every_kind_of_change_and_of_thing() -> None:
    pairs = [versions(name) for name in NAMES]
    found = [one for old, new in pairs for one in (*compared(old, new).changes, *compared(new, old).changes)]
    told = {thing: {one.kind for one in found if one.subject.thing is thing} for thing in Thing}
    assert {thing: {*Kind} - kinds for thing, kinds in told.items()} == NEVER


@pytest.mark.parametrize("model", [Header, Cooperation, Area, Activity, Body, Chapter, Meeting, Statement, Rollover])
def test_every_declared_field_has_a_name(model: type[Frozen]) -> None:
    silent = {"id", "was", "placeholders", "goals", "all"}
    assert [path for path in paths(model) if path.rpartition(".")[2] not in silent and not is_named(path)] == []


def paths(model: type[Frozen], before: str = "", depth: int = 0) -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield before + name
        for inner in models_in(field.annotation):
            if depth < 5:
                yield from paths(inner, f"{before}{name}.", depth + 1)


def models_in(annotation: object) -> Iterator[type[Frozen]]:
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)


def test_a_chapter_that_follows_a_new_id_says_the_same() -> None:
    text = {"chapters/inledning.md": FILES["chapters/inledning.md"] + "\nSe {body:skolgruppen} och {body:kansliet}.\n"}
    before = {**FILES, **text}
    renamed = FILES[BODY].replace("id: skolgruppen\n", "id: skolan\nwas: [skolgruppen]\n")
    after = {path: one.replace("skolgruppen", "skolan") for path, one in before.items() if path != BODY}
    both = compared(before, {**after, "bodies/skolan.yaml": renamed})
    assert [(one.kind, one.id) for one in both.changes] == [(Kind.RENAMED, "skolan")]

"""What holds for any two plans: nothing for the same plan, a change for each leaf, and the mirror image backwards."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from mlr_cli.diff.change import Kind, Subject
from mlr_cli.diff.plans import differences
from mlr_cli.model.kinds import Attended, Fate, GoalKind, ItemKind, MeetingStatus, Outcome, Role
from mlr_cli.model.types import Frozen
from mlr_cli.period import Period, parse
from mlr_cli.source.quick import data_of
from tests import example_year
from tests.diff.cases import FATES, NAMES, NEXT, versions
from tests.diff.plans import FILES, plan
from tests.queries.plans import real_plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mlr_cli.diff.change import Change
    from mlr_cli.model.plan import Plan
    from mlr_cli.source.tree import Data

Path = tuple[str | int, ...]
PARTS = ("header", "cooperation", "areas", "bodies", "activities", "chapters", "meetings", "statements", "rollovers")
# These make an item of a list the same as before, so another value is another item.
KEYS = {"id", "was", "body", "member", "party", "fund", "rule", "date", "chapter", "period", "goal", "activity"}
NAMES_ANOTHER = {"area", "group", "reports_to", "part_of", "placeholders", "unit"}
SENTENCES = {"expectations", "tasks", "priorities", "emphasis"}
MIRRORED = {
    Kind.ADDED: Kind.REMOVED,
    Kind.EARLIER: Kind.LATER,
    Kind.RAISED: Kind.LOWERED,
}
BACK = MIRRORED | {there: here for here, there in MIRRORED.items()}


def leaves(thing: object, path: Path = ()) -> Iterator[Path]:
    """Yield the path of every value that can be changed by itself."""
    if isinstance(thing, Frozen):
        for name, value in thing.__dict__.items():
            if name not in KEYS | NAMES_ANOTHER and value is not None:
                yield from leaves(value, (*path, name))
    elif isinstance(thing, tuple):
        for place, item in enumerate(thing):
            if isinstance(item, Frozen) or (path[-1] in SENTENCES and len(item.split()) > 2):
                yield from leaves(item, (*path, place))
    elif another(thing) != thing:
        yield path


def another(value: Any) -> Any:  # noqa: ANN401, PLR0911 - a value of the same type, one way for each
    """Return a value of the same type that means something else."""
    match value:
        case bool():
            return not value
        case int():
            return value + 1
        case Role():
            return Role.INFORMED if value is Role.ANCHORS else Role.ANCHORS
        case GoalKind():
            return GoalKind.TARGET if value is GoalKind.DIRECTION else GoalKind.DIRECTION
        case Period():
            return parse("2017-03")
        case date():
            return value + timedelta(days=1)
        case MeetingStatus() | Outcome() | Attended() | ItemKind() | Fate():
            return next(one for one in type(value) if one is not value)
        case str() if type(value) is str:
            return f"{value} också"
        case _:
            return value


def with_another(thing: Any, path: Path) -> Any:  # noqa: ANN401 - a model, a tuple or a leaf, and the same again
    """Return a copy of a model in which one leaf is another."""
    if not path:
        return another(thing)
    step, *rest = path
    if isinstance(step, int):
        return (*thing[:step], with_another(thing[step], tuple(rest)), *thing[step + 1 :])
    return thing.model_copy(update={step: with_another(getattr(thing, step), tuple(rest))})


def edited(before: Plan, paths: list[Path]) -> Plan:
    after = before
    for part, *path in paths:
        assert isinstance(part, str)
        after = replace(after, **{part: with_another(getattr(after, part), tuple(path))})
    return after


SMALL, REAL, YEAR = plan({**FILES, NEXT: FATES}), real_plan(), example_year.plan()
LEAVES = {
    id(one): [(part, *path) for part in PARTS for path in leaves(getattr(one, part))] for one in (SMALL, REAL, YEAR)
}


@pytest.mark.parametrize("before", [SMALL, REAL, YEAR], ids=["small", "real", "with a year of meetings"])
@given(st.data())
@settings(max_examples=60, deadline=None)
def test_as_many_leaves_are_told_as_were_changed_and_backwards_too(before: Plan, data: st.DataObject) -> None:
    paths: list[Path] = data.draw(st.lists(st.sampled_from(LEAVES[id(before)]), unique=True, max_size=6))
    after = edited(before, paths)
    there, back = [*differences(before, after)], [*differences(after, before)]
    assert len(there) == len(paths)
    assert seen(there) == seen(mirrored(one) for one in back)


def test_there_are_leaves_of_every_part() -> None:
    assert {part for part, *_ in LEAVES[id(SMALL)]} == {*PARTS}
    assert len(LEAVES[id(REAL)]) > 300
    assert len([part for part, *_ in LEAVES[id(YEAR)] if part in {"meetings", "statements"}]) > 300


@pytest.mark.parametrize("name", NAMES)
def test_backwards_is_the_mirror_image(name: str) -> None:
    before, after = (plan(files) for files in versions(name))
    there, back = [*differences(before, after)], [*differences(after, before)]
    assert seen(there) == seen(mirrored(one) for one in back)


def mirrored(change: Change) -> Change:
    kind = BACK.get(change.kind, change.kind)
    subject = Subject(change.subject.thing, change.subject.old, change.subject.id)
    return replace(change, kind=kind, subject=subject, before=change.after, after=change.before)


def seen(changes: Iterable[Change]) -> Counter[tuple[object, ...]]:
    return Counter((one.kind, one.subject.thing, one.id, one.field, str(one.before), str(one.after)) for one in changes)


def test_a_plan_against_itself_is_nothing() -> None:
    assert [*differences(REAL, REAL), *differences(YEAR, YEAR), *differences(plan(), plan())] == []


def test_a_plan_in_another_form_is_nothing() -> None:
    """Other order of keys, other quotes, other wrapping, no comments, other order of files and of roles."""
    assert [*differences(plan(), plan(reformatted()))] == []


def reformatted() -> dict[str, str]:
    again = {path: backwards(text) for path, text in reversed([*FILES.items()])}
    again["chapters/inledning.md"] = FILES["chapters/inledning.md"].replace("planen för alla", "planen  för\nalla")
    return again


def backwards(text: str) -> str:
    if text.startswith("#"):
        return text
    return "# En kommentar.\n" + json.dumps(turned(data_of(text)), ensure_ascii=True)


def turned(data: Data, key: str = "") -> Data:
    """Return the same data with its keys turned round, and its lists where their order says nothing."""
    if isinstance(data, dict):
        return {name: turned(value, name) for name, value in reversed(data.items())}
    if isinstance(data, list):
        inner = [turned(one) for one in data]
        return inner[::-1] if key in {"steering", "members", "funds", "sources", "attendance", "positions"} else inner
    return data

"""Which differences are to be reliable, where files could not be read whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from mlr_cli.diff.change import Kind, Thing
from mlr_cli.load.files import ACTIVITIES, BODIES, MEETINGS, STATEMENTS
from mlr_cli.model.activity import Goal
from mlr_cli.model.cooperation import Area, Fund
from mlr_cli.model.types import UNREAD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mlr_cli.diff.change import Change, Value
    from mlr_cli.load import Loaded
    from mlr_cli.model.types import Frozen
    from mlr_cli.source.tree import Data

Damaged: TypeAlias = "Mapping[str, Mapping[str, Data]]"
"""The files, without the plan's own folder, that were not read whole, with what was found in each."""

_FILES = {
    Thing.PLAN: "plan.yaml",
    Thing.FUND: "plan.yaml",
    Thing.COOPERATION: "cooperation.yaml",
    Thing.MEMBER: "cooperation.yaml",
    Thing.DIRECTION: "cooperation.yaml",
    Thing.AREA: "areas.yaml",
    Thing.GROUP: "areas.yaml",
    Thing.ACTIVITY: "activities/{id}.yaml",
    Thing.GOAL: "activities/{id}.yaml",
    Thing.BODY: "bodies/{id}.yaml",
    Thing.CHAPTER: "chapters/{id}.md",
    Thing.MEETING: "meetings/{id}.yaml",
    Thing.STATEMENT: "statements/{id}.yaml",
    Thing.ROLLOVER: "{id}.yaml",
}
_INSIDE = frozenset({Thing.FUND, Thing.MEMBER, Thing.DIRECTION, Thing.AREA, Thing.GROUP, Thing.GOAL})
"""The things that are not all of their file."""


_MODELS: Mapping[Thing, type[Frozen]] = {Thing.GOAL: Goal, Thing.FUND: Fund, Thing.AREA: Area}
"""The models of those of them that hold something where nothing is written."""
_HOMES = ("", *(f"{folder}/" for folder in (ACTIVITIES, BODIES, MEETINGS, STATEMENTS)))
"""Where files lie that say the ids of what is in them."""


def reliable(changes: Iterable[Change], before: Loaded, after: Loaded) -> Iterator[Change]:
    """Yield the changes that are not only there because a file on either side could not be read whole."""
    old, new = _damaged(before), _damaged(after)
    for change in changes:
        file = _FILES[change.subject.thing]
        was, now = (file.format(id=one.partition(".")[0]) for one in (change.subject.old, change.id))
        if not _lost(change, change.before, old.get(was)) and not _lost(change, change.after, new.get(now)):
            yield change


def _lost(change: Change, value: Value, found: Mapping[str, Data] | None) -> bool:
    """Whether what stands on one side of a change may be something else, with what was found in a damaged file.

    It may where nothing stands there, or what is there when nothing is written, or a stand-in; and where the key was
    not found.
    """
    if found is None:
        return False
    if value is None or value in (UNREAD, _unwritten(change)):
        return True
    if change.kind is Kind.RENAMED:
        return found.get("id") != value and change.subject.thing not in _INSIDE
    return bool(change.field) and change.field.partition(".")[0] not in found and change.subject.thing not in _INSIDE


def _unwritten(change: Change) -> object:
    """Return what a field holds when nothing is written, None where that is nothing or cannot be told."""
    model = type(change.entry) if change.entry else _MODELS.get(change.subject.thing)
    field = model.model_fields.get(change.leaf) if model else None
    return None if field is None or field.is_required() else field.default


def _damaged(loaded: Loaded) -> Damaged:
    """Return what was found in the files that were not read whole; nothing in one of which no more is left."""
    found: dict[str, Mapping[str, Data]] = {f"{home}{name}.yaml": {} for name in loaded.plan.partial for home in _HOMES}
    for one in loaded.origins:
        broken = loaded.broken.get(one.tree.file, ())
        if one.tree.unread or one.draft is not None or broken:
            written = one.tree.data if isinstance(one.tree.data, dict) else {}
            kept = {key: value for key, value in written.items() if (key,) not in broken}
            path = one.tree.file.partition("/")[2]
            found |= {path: kept, f"{path.rpartition('/')[0]}/{getattr(one.model, 'id', '')}.yaml": kept}
    return found

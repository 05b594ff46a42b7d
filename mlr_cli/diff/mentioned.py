"""The ids of other things that a change mentions, so that they can be called by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.diff.change import Thing
from mlr_cli.model.types import Frozen
from mlr_cli.period import Period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.diff.change import Change

_REFERENCES = frozenset({"activity", "concerns", "depends_on", "goal", "part_of", "statements"})
"""The fields that name an activity, a goal or a statement whose file may be another."""


def ids_in(change: Change) -> Iterator[str]:
    """Yield every id, as it is written, that is told of the values of a change.

    Of a thing that came or went not much is told; of a goal, what it waits for.
    """
    if not change.field and change.subject.thing is not Thing.GOAL:
        return
    for value in (change.before, change.after, change.entry):
        yield from _ids(change.leaf, value)


def _ids(name: str, value: object) -> Iterator[str]:
    match value:
        case str():
            yield from (value,) if name in _REFERENCES else ()
        case Period(goal=str() as goal):
            yield goal
        case tuple():
            for one in value:
                yield from _ids(name, one)
        case Frozen():
            for key, one in value.__dict__.items():
                yield from _ids(key, one)

"""Mending: a model out of data that pydantic refuses, by leaving out what it will not take.

A faulty value is left out. What must be there and is not is stood in for. What cannot be stood in for
takes the list item or the mapping around it along. The faults themselves have been noted before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from pydantic import ValidationError

from mlr_cli.load.schema import is_leaf, required, stand_in
from mlr_cli.model.types import Frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.source.tree import Data, Path

Model = TypeVar("Model", bound=Frozen)

_ROUNDS = 20


class Recovery(Generic[Model]):
    """Data of a model that are being mended, and where each list item stood before.

    `name` is the id that the file's name gives it. `lossy` tells whether more than single values were
    left out.
    """

    def __init__(self, model: type[Model], data: Data, name: str) -> None:
        self._model: type[Model] = model
        self._name = name
        self._stood: dict[int, list[int]] = {}
        self._doomed: dict[int, tuple[list[Data], set[int]]] = {}
        self.lossy = not isinstance(data, dict)
        self.data: Data = self._copy(data) if isinstance(data, dict) else {}

    def _copy(self, data: Data) -> Data:
        if isinstance(data, dict):
            return {key: self._copy(value) for key, value in data.items()}
        if isinstance(data, list):
            copied: list[Data] = [self._copy(value) for value in data]
            self._stood[id(copied)] = list(range(len(copied)))
            return copied
        return data

    def path(self, path: Path) -> Path:
        """Return where in the file stands what stands at a path of the mended data."""
        data, before = self.data, list[str | int]()
        for step in path:
            if isinstance(data, list) and isinstance(step, int) and step < len(data):
                before.append(self._stood[id(data)][step])
                data = data[step]
            else:
                before.append(step)
                data = data.get(step) if isinstance(data, dict) and isinstance(step, str) else None
        return tuple(before)

    def mend(self, faulty: Mapping[Path, str | None]) -> None:
        """Make the values at some paths acceptable, with what is to stand there instead if that is known.

        Items are taken out of lists when all else is done.
        """
        for path, meant in faulty.items():
            if meant is None or not self._put(path, meant):
                self._mend(path)
        for holder, doomed in self._doomed.values():
            stood = self._stood.setdefault(id(holder), [])
            stood[:] = [place for step, place in enumerate(stood) if step not in doomed]
            holder[:] = [item for step, item in enumerate(holder) if step not in doomed]
        self._doomed.clear()

    def _put(self, path: Path, meant: str) -> bool:
        """Put a text where another stands; a thing keeps the id that its file's name gives it."""
        parent, step = self._holder(path[:-1]), path[-1]
        if path == ("id",):
            return False
        if isinstance(parent, list) and isinstance(step, int) and step < len(parent):
            parent[step] = meant
            return True
        if isinstance(parent, dict) and isinstance(step, str):
            parent[step] = meant
            return True
        return False

    def _mend(self, path: Path) -> None:
        parent, step = self._holder(path[:-1]), path[-1] if path else None
        if isinstance(parent, list) and isinstance(step, int) and step < len(parent):
            self._doomed.setdefault(id(parent), (parent, set()))[1].add(step)
            self.lossy = True
        elif isinstance(parent, dict) and isinstance(step, str):
            self._mend_key(parent, path, step)
        elif path:
            self._mend(path[:-1])

    def _mend_key(self, parent: dict[str, Data], path: Path, key: str) -> None:
        instead = self._name if path == ("id",) else stand_in(self._model, path)
        # A key that is not known may be a misspelt one, with goals or roles under it.
        holds_more = isinstance(parent.get(key), dict | list)
        if instead == [] or holds_more or (parent.get(key) is not None and not is_leaf(self._model, path)):
            self.lossy = True
        if instead is not None and parent.get(key) != instead:
            parent[key] = instead
        elif key in parent and not required(self._model, path):
            del parent[key]
        else:
            self._mend(path[:-1])

    def _holder(self, path: Path) -> Data:
        data = self.data
        for step in path:
            if isinstance(data, dict) and isinstance(step, str):
                data = data.get(step)
            elif isinstance(data, list) and isinstance(step, int) and step < len(data):
                data = data[step]
            else:
                return None
        return data


def recovered(
    model: type[Model], data: Data, faulty: Mapping[Path, str | None], name: str
) -> tuple[Model, Recovery[Model]] | None:
    """Return the model that could be made of faulty data, and the draft it was made of.

    `faulty` has the paths that pydantic refused, with what was meant there if that is known. `name` is
    the id of a thing that has none of its own. In the worst case nothing but stand-ins is left; None where
    something is missing that nothing may stand in for, such as the day of a meeting.
    """
    draft = Recovery(model, data, name)
    paths = faulty if isinstance(data, dict) else {}
    for _ in range(_ROUNDS):
        draft.mend(paths)
        try:
            return model.model_validate(draft.data), draft
        except ValidationError as error:
            paths = {fault["loc"]: None for fault in error.errors(include_url=False, include_context=False)}
    return None if data is None else recovered(model, None, {}, name)

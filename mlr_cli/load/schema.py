"""What a model would take at a path: its keys, its words, and what may stand in for a missing value."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Union, get_args, get_origin

from pydantic import StringConstraints

from mlr_cli.model.kinds import Role
from mlr_cli.model.references import names_in
from mlr_cli.model.types import STAND_IN, UNREAD, Frozen
from mlr_cli.period import Period

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.fields import FieldInfo

    from mlr_cli.model.types import Names
    from mlr_cli.source.tree import Data, Path


# For a role stands the one that the fewest rules ask about, so that the rest of its entry is still checked.
_STAND_INS: Mapping[object, str] = {Period: "löpande", int: "1", Role: Role.REPORTS_TO.value}


def model_at(model: type[Frozen], path: Path) -> type[Frozen] | None:
    """Return the model of the mapping at a path, if there should be one."""
    there = _type_at(model, path)
    return there if isinstance(there, type) and issubclass(there, Frozen) else None


def known_keys(model: type[Frozen], path: Path) -> list[str]:
    """Return the keys that may stand in the mapping at a path."""
    there = model_at(model, path)
    return list(there.model_fields) if there else []


def needed_keys(model: type[Frozen], path: Path) -> list[str]:
    """Return the keys that must stand in the mapping at a path."""
    there = model_at(model, path)
    return [key for key, field in there.model_fields.items() if field.is_required()] if there else []


def closed_list(model: type[Frozen], path: Path) -> type[StrEnum] | None:
    """Return the closed list of words that the value at a path is chosen from, if it is."""
    there = _type_at(model, path)
    return there if isinstance(there, type) and issubclass(there, StrEnum) else None


def names_at(model: type[Frozen], path: Path) -> Names | None:
    """Return what the value at a path names by id, None where it names nothing or gives a thing its own id."""
    while path and isinstance(path[-1], int):
        path = path[:-1]
    field = _field(model, path)
    return names_in(field) if field else None


def is_day(model: type[Frozen], path: Path) -> bool:
    """Whether the value at a path is a single day."""
    return _type_at(model, path) is date


def is_leaf(model: type[Frozen], path: Path) -> bool:
    """Whether the value at a path is a single value and no item of a list."""
    there = _type_at(model, path)
    return not isinstance(path[-1], int) and model_at(model, path) is None and get_origin(there) is not tuple


def required(model: type[Frozen], path: Path) -> bool:
    """Whether a value must stand at a path; an item of a list must be something."""
    if not path or isinstance(path[-1], int):
        return True
    field = _field(model, path)
    return field is not None and field.is_required()


def stand_in(model: type[Frozen], path: Path) -> Data:
    """Return what may stand for a value that must be there and is not, or None where nothing may."""
    field = _field(model, path)
    if field is None or not field.is_required():
        return None
    if get_origin(field.annotation) is tuple:
        return []
    if field.annotation is str:
        limits = (limit for limit in field.metadata if isinstance(limit, StringConstraints))
        return STAND_IN if any(limit.pattern for limit in limits) else UNREAD
    return _STAND_INS.get(field.annotation)


def home(model: type[Frozen], path: Path, key: str) -> str | None:
    """Return the key of the mapping at a path under which another key belongs, if one does."""
    there = model_at(model, path)
    fields = there.model_fields if there else {}
    inner = ((name, _inner(field.annotation)) for name, field in fields.items())
    return next((name for name, below in inner if below and key in below.model_fields), None)


def _inner(annotation: object) -> type[Frozen] | None:
    """Return the model that a field holds, alone or in a list."""
    bare = _bare(annotation)
    if get_origin(bare) is tuple:
        bare = _bare(get_args(bare)[0])
    return bare if isinstance(bare, type) and issubclass(bare, Frozen) else None


def _field(model: type[Frozen], path: Path) -> FieldInfo | None:
    there = model_at(model, path[:-1])
    step = path[-1] if path else None
    return there.model_fields.get(step) if there and isinstance(step, str) else None


def _type_at(model: type[Frozen], path: Path) -> object:
    there: object = model
    for step in path:
        if isinstance(step, int):
            there = next(iter(get_args(there)), None)
        elif isinstance(there, type) and issubclass(there, Frozen) and step in there.model_fields:
            there = there.model_fields[step].annotation
        else:
            return None
        there = _bare(there)
    return there


def _bare(annotation: object) -> object:
    """Return an annotation without `Annotated` and `| None`."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in {Union, UnionType}:
        return _bare(next(arm for arm in get_args(annotation) if arm is not type(None)))
    return annotation

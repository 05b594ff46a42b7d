"""Where a plan names things by their ids, read off the models' own fields and walked in one way."""

from __future__ import annotations

from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING, Annotated, NamedTuple, TypeAlias, get_args, get_origin

from mlr_cli.model.types import Frozen, Names
from mlr_cli.period import Period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pydantic.fields import FieldInfo

    from mlr_cli.model.plan import Plan
    from mlr_cli.model.types import IdKind

Reference: TypeAlias = "tuple[Frozen, str | tuple[str | int, ...], str, str]"
"""A thing, the field of it that names another, what is written there, and the other's full id.

What is written ends with that id, or with the part of it after the dot. There are many, so they are bare tuples.
"""

_Things: TypeAlias = "Sequence[Frozen]"
"""Things of one model."""

_Homes: TypeAlias = "Sequence[str]"
"""The id of what each of some things stands in, where goals are looked for, which may be written short at home."""

_Level: TypeAlias = "tuple[_Field, _Things, _Homes]"


class _Field(NamedTuple):
    """A field that names something, or holds a part that may; of either it may hold several."""

    key: str
    several: bool
    names: Names | None
    model: type[Frozen] | None = None
    is_time: bool = False

    @property
    def short(self) -> bool:
        """Whether an id may be written without that of the activity before it."""
        return self.names is not None and self.names.kinds == ("goal",)


def everything(plan: Plan) -> Iterator[Frozen]:
    """Yield what a plan is made of, but for the decisions on it: they name who decided then."""
    yield plan.header
    yield plan.cooperation
    for things in (plan.areas, plan.bodies, plan.activities, plan.meetings, plan.statements, plan.rollovers):
        yield from things


def references(things: Iterable[Frozen], kind: IdKind) -> Iterator[Reference]:
    """Yield every place in some whole things where something of a kind is named, whether there is such a one or not.

    A time names a goal where it waits for it.
    """
    by_model: dict[type[Frozen], list[Frozen]] = {}
    for thing in things:
        by_model.setdefault(type(thing), []).append(thing)
    for model, alike in by_model.items():
        homes = [getattr(one, "id", "") for one in alike] if kind == "goal" else []
        for field, some, within in _levels(model, alike, homes, kind):
            yield from _named(field, some, within)


def names_in(field: FieldInfo) -> Names | None:
    """Return what a field names by id, None where it names nothing or gives a thing its own id."""
    return _names(field.metadata) or _taken_apart(field.annotation)[1]


def named_by(hint: object) -> tuple[object, Names | None]:
    """Return the type of a field without what it says that its ids name, and what that is."""
    if get_origin(hint) is not Annotated or not (names := _names(get_args(hint)[1:])):
        return hint, None
    bare, *metadata = get_args(hint)
    return Annotated[(bare, *(one for one in metadata if one is not names))], names


def _levels(model: type[Frozen], things: _Things, homes: _Homes, kind: IdKind) -> Iterator[_Level]:
    """Yield the fields below things of one model that name something, each once with all the things that have it."""
    for field in _ways(model, kind) if things else ():
        key = field.key
        if field.model is None:
            yield field, things, homes
        elif field.several:
            below = [one for thing in things for one in getattr(thing, key)]
            within = [home for home, thing in zip(homes, things, strict=False) for _ in getattr(thing, key)]
            yield from _levels(field.model, below, within, kind)
        else:
            below = [one for thing in things if (one := getattr(thing, key)) is not None]
            within = [home for home, thing in zip(homes, things, strict=False) if getattr(thing, key) is not None]
            yield from _levels(field.model, below, within, kind)


def _named(field: _Field, things: _Things, homes: _Homes) -> Iterator[Reference]:
    """Yield what a field of things names; a goal's id without a dot is that of one in the same activity."""
    key, short = field.key, field.short
    for home, thing in zip(homes or repeat(""), things, strict=False):
        if not (value := getattr(thing, key)):
            continue
        if field.is_time:
            if value.goal is not None:
                yield thing, key, value.code, value.goal
        elif field.several:
            for index, one in enumerate(value):
                yield thing, (key, index), one, f"{home}.{one}" if short and "." not in one else one
        else:
            yield thing, key, value, f"{home}.{value}" if short and "." not in value else value


@cache
def _ways(model: type[Frozen], kind: IdKind) -> tuple[_Field, ...]:
    """Return the fields of a model that name things of a kind, or hold parts that do at any depth."""
    return tuple(one for one in _fields(model) if kind in (_kinds(one.model) if one.model else _own_kinds(one)))


@cache
def _kinds(model: type[Frozen]) -> frozenset[IdKind]:
    """Return the kinds of what is named in a model and in its parts, some of which may hold themselves."""
    within, ahead = {model}, [model]
    while ahead:
        parts = {one.model for one in _fields(ahead.pop()) if one.model} - within
        within |= parts
        ahead += parts
    return frozenset(kind for one in within for field in _fields(one) for kind in _own_kinds(field))


def _own_kinds(field: _Field) -> tuple[IdKind, ...]:
    return field.names.kinds if field.names else ()


@cache
def _fields(model: type[Frozen]) -> tuple[_Field, ...]:
    """Return the fields of a model that name something or hold parts."""
    return tuple(one for key, field in model.model_fields.items() if (one := _field(key, field)) is not None)


def _field(key: str, field: FieldInfo) -> _Field | None:
    held, names, several = _taken_apart(field.annotation)
    names = _names(field.metadata) or names
    if names is None and isinstance(held, type) and issubclass(held, Frozen):
        return _Field(key, several, None, held)
    return _Field(key, several, names, is_time=held is Period) if names else None


def _taken_apart(annotation: object) -> tuple[object, Names | None, bool]:
    """Return what a field holds without its wrappings, what it names by id, and whether it holds several."""
    origin = get_origin(annotation)
    if origin is None:
        return annotation, None, False
    inner, *metadata = get_args(annotation)
    held, names, several = _taken_apart(inner)
    return held, (_names(metadata) if origin is Annotated else None) or names, several or origin is tuple


def _names(metadata: Iterable[object]) -> Names | None:
    return next((one for one in metadata if isinstance(one, Names)), None)

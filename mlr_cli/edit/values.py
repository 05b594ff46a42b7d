"""What a person types for a field, as the files spell it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, get_args, get_origin

from mlr_cli.edit.fault import EditError
from mlr_cli.lang import Text
from mlr_cli.lang.vocabulary import VOCABULARY
from mlr_cli.load.schema import closed_list, known_keys, model_at, names_at
from mlr_cli.period import Kind, Period, PeriodError, parse

if TYPE_CHECKING:
    from enum import StrEnum

    from mlr_cli.model.types import Frozen
    from mlr_cli.source.tree import Data, Path

SHORT = {
    "leader": "name",
    "budget": "amount",
    "action_plan": "title",
    "document": "title",
    "follow_up": "when",
    "request": "party",
    "proposed": "by",
    "carried_out": "date",
    "reported_back": "date",
    "dropped": "date",
    "cancelled": "date",
    "sent": "date",
    "declined": "date",
}
"""Mappings that a plain text may stand for, and the key that the text then stands under."""

LISTED = {"participants": "members"}
"""Mappings that a list may stand for on the command line, and the key that the list then stands under."""

EVERYBODY = frozenset({"alla", "all"})

_LISTS_OF_KEYS = {"reading", "was"}


def spelled(model: type[Frozen], path: Path, typed: str) -> Data:
    """Return what was typed for the field at a path of a model, in the spelling of the files.

    A word of a closed list may be typed in either language, and a time in words. What cannot be read is
    handed on as it is: the check that follows says what is wrong with it. Raises `EditError` where a
    field is neither a single value nor a list of ids.
    """
    if model_at(model, path) is not None:
        return shortened(model, path, typed)
    if is_list(model, path):
        return [spelled(model, (*path, 0), one.strip()) for one in typed.split(",") if one.strip()]
    if (words := closed_list(model, path)) is not None:
        return _chosen(words, typed)
    if _holds(model, path, Period):
        return _time(typed).code
    if _holds(model, path, date):
        return _day(typed)
    return typed


def plain_spelling(model: type[Frozen], path: Path, text: str) -> str:
    """Return the canonical spelling of a text that stands at a path of a model; only times have more than one."""
    try:
        if _holds(model, path, Period):
            return parse(text).code
        if _holds(model, path, date):
            return _day(text)
    except (PeriodError, EditError):
        return text
    return text


def shortened(model: type[Frozen], path: Path, typed: str) -> Data:
    """Return what may stand for the mapping at a path of a model, in the spelling of the files.

    Raises `EditError` where nothing may.
    """
    key = str(path[-1])
    inner = LISTED.get(key) or SHORT.get(key)
    if inner is None:
        first = known_keys(model, path)[0]
        raise EditError(_PARTS.fill(field=".".join(map(str, path)), first=first))
    if key in LISTED and typed.casefold() in EVERYBODY:
        return typed
    value = spelled(model, (*path, inner), typed)
    return {inner: value} if isinstance(value, list) else value


def is_list(model: type[Frozen], path: Path) -> bool:
    """Whether a field is a list of ids or chosen words. Raises `EditError` for a list of anything else."""
    if is_list_of_more(model, path):
        raise EditError(_LIST.fill(field=path[-1]))
    return get_origin(_annotation(model, path)) is tuple


def is_list_of_more(model: type[Frozen], path: Path) -> bool:
    """Whether a field is a list of texts, or of mappings, which cannot be typed on a line."""
    if get_origin(_annotation(model, path)) is not tuple:
        return False
    item = (*path, 0)
    named = closed_list(model, item) or names_at(model, item) or path[-1] in _LISTS_OF_KEYS
    return not named or model_at(model, item) is not None


def _chosen(words: type[StrEnum], typed: str) -> str:
    known = VOCABULARY[words.__name__]
    spoken = {_plain(said): key for key, text in known.items() for said in (text.sv, text.en, key)}
    begun = {key for said, key in spoken.items() if said.startswith(_plain(typed))}
    return spoken.get(_plain(typed)) or (begun.pop() if len(begun) == 1 else typed)


def _plain(word: str) -> str:
    return word.strip().casefold().replace(" ", "-")


def _day(typed: str) -> str:
    period = _time(typed)
    if period.kind is Kind.SPAN and period.first is not None and period.first == period.last:
        return period.first.isoformat()
    return typed


def _time(typed: str) -> Period:
    try:
        return parse(typed)
    except PeriodError as error:
        raise EditError(error.words) from error


def _holds(model: type[Frozen], path: Path, kind: type) -> bool:
    """Whether the field at a path is of a type, or may be left out."""
    arms = [_annotation(model, path)]
    while arms:
        arm = arms.pop()
        if arm is kind:
            return True
        arms += () if get_origin(arm) is tuple else get_args(arm)
    return False


def _annotation(model: type[Frozen], path: Path) -> object:
    there = model_at(model, path[:-1])
    field = there.model_fields.get(str(path[-1])) if there else None
    return field.annotation if field else None


_LIST = Text(
    sv="”{field}” är en lista med text. Ändra den i filen, eller lägg till med mlr add.",
    en="“{field}” is a list of texts. Change it in the file, or add to it with mlr add.",
)
_PARTS = Text(
    sv="”{field}” har flera delar. Skriv vilken, till exempel {field}.{first}=…",
    en="“{field}” has several parts. Say which, such as {field}.{first}=…",
)

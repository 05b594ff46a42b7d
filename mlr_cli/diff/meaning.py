"""What two values mean, so that they can be held against each other.

White space is folded and letters are composed (Unicode NFC); ids in the earlier plan are read as what
they were renamed to; a goal is named by its full id.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING
from unicodedata import normalize

from msgspec import Struct, field
from msgspec.structs import replace

from mlr_cli.diff.change import Kind, Thing
from mlr_cli.model.placeholders import NOTHING, PLACEHOLDERS, take_apart
from mlr_cli.model.types import Frozen, Money
from mlr_cli.period import Period

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping
    from enum import StrEnum

_REFERENCES: Mapping[str, Thing] = {
    "activity": Thing.ACTIVITY,
    "area": Thing.AREA,
    "areas": Thing.AREA,
    "bodies": Thing.BODY,
    "body": Thing.BODY,
    "per": Thing.BODY,
    "reports_to": Thing.BODY,
    "depends_on": Thing.GOAL,
    "goal": Thing.GOAL,
    "goals": Thing.GOAL,
    "part_of": Thing.GOAL,
    "prepares": Thing.BODY,
    "statements": Thing.STATEMENT,
}
"""The fields that hold ids which may have been renamed."""

_IN_BRACES = re.compile(r"(?<!\\)\{([^{}\n]*)\}")
# A line that begins a block of its own in Markdown is no continuation of the line before.
_WRAPPED = re.compile(r"[^\S\n]*\n[^\S\n]*(?![-*+>#|\n]|\d+[.)]\s)")
_BLANKS = re.compile(r"[^\S\n]+")
_BREAKS = re.compile(r"\s*\n\s*")


def folded(text: str) -> str:
    """Return a text without the ways it may be wrapped, indented and encoded; paragraphs and lists stay."""
    paragraphs = re.split(r"\s*\n\s*\n\s*", normalize("NFC", text).strip())
    unwrapped = (_WRAPPED.sub(" ", paragraph) for paragraph in paragraphs)
    return "\n\n".join(_BREAKS.sub("\n", _BLANKS.sub(" ", paragraph)) for paragraph in unwrapped)


class Reader(Struct, frozen=True):
    """Reads the values of one plan; `activity` is where short ids of goals belong.

    `renamed` are the new ids of what was renamed since, by thing and old id.
    """

    activity: str = ""
    renamed: Mapping[tuple[Thing, str], str] = field(default_factory=dict)

    def meaning(self, name: str, value: object) -> Hashable:
        """Return what a value of a field means; equal meanings are no change."""
        match value:
            case str():
                return self._text(name, value)
            case Period(goal=str() as goal):
                return replace(value, goal=self._id(Thing.GOAL, goal))
            case Money(text=str() as text):
                return folded(text)
            case tuple():
                return tuple(self.meaning(name, one) for one in value)
            case Frozen():
                return tuple((key, self.meaning(key, one)) for key, one in value.__dict__.items())
            case _:
                return value

    def key(self, entry: Frozen, names: tuple[str, ...]) -> Hashable:
        """Return what some fields of a list's item mean, all of them where none are named."""
        return tuple(self.meaning(name, entry.__dict__[name]) for name in names or entry.__dict__)

    def _text(self, name: str, value: str) -> str:
        if name == "concerns":
            return self._id(Thing.GOAL if "." in value else Thing.ACTIVITY, value)
        if name in _REFERENCES:
            return self._id(_REFERENCES[name], value)
        if type(value) is not str:
            return value
        return folded(_IN_BRACES.sub(self._current, value) if self.renamed else value)

    def _current(self, found: re.Match[str]) -> str:
        """Return a placeholder of a chapter with the id that its thing has now."""
        name, written = take_apart(found[1])
        subject = PLACEHOLDERS.get(name, NOTHING).subject
        now = self.renamed.get((Thing(subject.value), written)) if subject and written else None
        return f"{{{name}:{now}}}" if now else found[0]

    def _id(self, thing: Thing, written: str) -> str:
        whole = f"{self.activity}.{written}" if thing is Thing.GOAL and "." not in written else written
        return self.renamed.get((thing, whole), whole)


_MOVES = frozenset({"area", "group"})
_NAMES_ONE = frozenset({*_REFERENCES, "group", "fund", "member", "chapter", "rule"})
_NO_MEASURE = frozenset({"priority", "format"})


def kind_of(name: str, before: object, after: object) -> Kind:
    """Return how one value of a field became another."""
    match before, after:
        case Period(), Period():
            return _direction(before.last, after.last, Kind.LATER, Kind.EARLIER)
        case Money(), Money():
            return _direction(before.number, after.number, Kind.RAISED, Kind.LOWERED)
        case str(), str():
            return _of_texts(name, before)
        case int() | Decimal(), int() | Decimal() if not isinstance(before, bool):
            return _of_numbers(name, before, after)
        case _:
            return Kind.CHANGED


def _of_numbers(name: str, before: int | Decimal, after: int | Decimal) -> Kind:
    if name == "order":
        return Kind.REORDERED
    return Kind.CHANGED if name in _NO_MEASURE else _direction(before, after, Kind.RAISED, Kind.LOWERED)


def _of_texts(name: str, before: str | StrEnum) -> Kind:
    if type(before) is not str or name in _NAMES_ONE - _MOVES:
        return Kind.CHANGED
    return Kind.MOVED if name in _MOVES else Kind.REWORDED


def _direction(before: object, after: object, up: Kind, down: Kind) -> Kind:
    if before is None or after is None or before == after:
        return Kind.CHANGED
    return up if before < after else down  # type: ignore[operator] # both are numbers, or both dates

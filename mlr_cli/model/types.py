"""The leaves of a plan: every scalar arrives as text and is read here, by the plan's own rules.

YAML never builds dates, numbers or booleans for us, so `no`, `12:30` and `012` stay what was typed
until one of these types reads them. A text that cannot be read raises `PydanticCustomError` whose
type names the fault; `mlr_cli.load` turns that into a diagnostic with a place.
"""

from __future__ import annotations

import re
from datetime import date, time
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

from msgspec import Struct
from pydantic import BaseModel, BeforeValidator, ConfigDict, GetPydanticSchema, StringConstraints
from pydantic_core import PydanticCustomError, core_schema

from mlr_cli.period import Kind, Period, PeriodError, parse

if TYPE_CHECKING:
    from collections.abc import Callable

NOT_STATED = frozenset({"finns, inte angivet", "exists, not stated"})

STAND_IN = "0-utan-id-0"
"""What stands for an id that could not be read: an id by its form, and none that a person writes."""

UNREAD = "…"
"""What stands for words that must be there and could not be read."""

_TRUTHS = {"ja": True, "yes": True, "true": True, "nej": False, "no": False, "false": False}
_WHOLE = re.compile(r"[0-9]{1,9}")
_PERCENT = re.compile(r"(?P<number>[0-9]{1,3}([.,][0-9]{1,4})?)[ \u00a0]?%")
_AMOUNT = re.compile(r"(?P<number>[0-9]{1,3}([ \u00a0][0-9]{3})+|[0-9]+)([.,](?P<part>[0-9]{1,2}))?(?P<unit>[^0-9]*)")
_TIME = r"(?:[01]?[0-9]|2[0-3])[.:][0-5][0-9]"
_CLOCK = re.compile(rf"(?P<begin>{_TIME})(?:[ \u00a0]?[-\u2013][ \u00a0]?(?P<end>{_TIME}))?")
_SCALES = {"tkr": 1000, "mkr": 1_000_000, "mnkr": 1_000_000}


class Frozen(BaseModel):
    """A part of a plan: frozen, and closed to keys that it does not know.

    Files that declare such parts do not import `annotations` from `__future__`: an annotation that is
    text has to be compiled and evaluated at each start, once for every field.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True)


def _truth(text: object) -> bool:
    known = _TRUTHS.get(text.casefold()) if isinstance(text, str) else None
    if known is None:
        raise PydanticCustomError("truth", "not a yes or a no")
    return known


def _count(text: object) -> int:
    if not isinstance(text, str) or not _WHOLE.fullmatch(text):
        raise PydanticCustomError("count", "not a whole number")
    return int(text)


def _percent(text: object) -> Decimal:
    match = _PERCENT.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        raise PydanticCustomError("percent", "not a share in per cent")
    return Decimal(match["number"].replace(",", "."))


def _when(text: object) -> Period:
    if not isinstance(text, str):
        raise PydanticCustomError("string_type", "not a text")
    try:
        return parse(text)
    except PeriodError as error:
        raise PydanticCustomError("period", "not a period", {"error": error}) from None


def _day(text: object) -> date:
    period = _when(text)
    if period.kind is not Kind.SPAN or period.first is None or period.first != period.last:
        raise PydanticCustomError("day", "not a single day")
    return period.first


class Hours(Struct, frozen=True):
    """When on a day something begins and, where that is said, ends: wall-clock time, no time zone."""

    begin: time
    end: time | None = None

    def __str__(self) -> str:
        """Return the times as they are written: `09.00`, `09.00–12.00`."""
        return "\N{EN DASH}".join(f"{one:%H.%M}" for one in (self.begin, self.end) if one)


def _clock(text: object) -> Hours:
    match = _CLOCK.fullmatch(text.strip()) if isinstance(text, str) else None
    if match is None:
        raise PydanticCustomError("clock", "not a time of day")
    begin, end = (_time(match[part]) for part in ("begin", "end"))
    if begin is None or (end is not None and end <= begin):
        raise PydanticCustomError("clock", "ends before it begins")
    return Hours(begin, end)


def _time(written: str | None) -> time | None:
    if written is None:
        return None
    hour, minute = re.split("[.:]", written)
    return time(int(hour), int(minute))


class Money(Struct, frozen=True):
    """An amount as it is written, and as a number of kronor where it can be read.

    `text` is None when the plan says that the amount exists but is not stated.
    """

    text: str | None
    number: Decimal | None

    @property
    def stated(self) -> bool:
        """Whether the plan says how much."""
        return self.text is not None


def _money(text: object) -> Money:
    if not isinstance(text, str):
        raise PydanticCustomError("string_type", "not a text")
    if text.casefold() in NOT_STATED:
        return Money(None, None)
    match = _AMOUNT.fullmatch(text.strip())
    if match is None:
        return Money(text, None)
    number = Decimal(re.sub(r"[ \u00a0]", "", match["number"]) + "." + (match["part"] or "0"))
    return Money(text, number * _SCALES.get(match["unit"].strip().casefold(), 1))


def _read_by(read: Callable[[object], object]) -> GetPydanticSchema:
    """Let a function alone say what a leaf is, without a look inside the type that it returns."""
    return GetPydanticSchema(lambda _source, _handler: core_schema.no_info_plain_validator_function(read))


IdKind: TypeAlias = Literal[
    "activity", "area", "body", "chapter", "direction", "fund", "goal", "group", "member", "question", "statement"
]
"""What there are ids of, and something else in the plan names."""


class Names(Struct, frozen=True):
    """What a field names by id: a thing of one of some `kinds`.

    This is where it is said, once, for every place where an id stands: whoever rewrites, proposes, looks up or leaves
    out ids reads it off the fields (`mlr_cli.model.references`). An id `at_home` is short, and that of a goal of the
    activity that it stands in.
    """

    kinds: tuple[IdKind, ...]
    at_home: bool = False


def short(key: str) -> BeforeValidator:
    """Let a plain text stand for a mapping with that one key."""

    def expand(value: object) -> object:
        return {key: value} if isinstance(value, str) else value

    return BeforeValidator(expand)


Id: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=64)]
GoalRef: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)?$", max_length=129)
]
ActivityId: TypeAlias = Annotated[Id, Names(("activity",))]
AreaId: TypeAlias = Annotated[Id, Names(("area",))]
BodyId: TypeAlias = Annotated[Id, Names(("body",))]
ChapterId: TypeAlias = Annotated[Id, Names(("chapter",))]
DirectionId: TypeAlias = Annotated[Id, Names(("direction",))]
FundId: TypeAlias = Annotated[Id, Names(("fund",))]
GroupId: TypeAlias = Annotated[Id, Names(("group",))]
MemberId: TypeAlias = Annotated[Id, Names(("member",))]
QuestionId: TypeAlias = Annotated[Id, Names(("question",))]
StatementId: TypeAlias = Annotated[Id, Names(("statement",))]
OwnGoal: TypeAlias = Annotated[Id, Names(("goal",), at_home=True)]
AnyGoal: TypeAlias = Annotated[GoalRef, Names(("goal",))]
Concern: TypeAlias = Annotated[GoalRef, Names(("activity", "goal"))]
Words: TypeAlias = Annotated[str, StringConstraints(min_length=1)]
Truth: TypeAlias = Annotated[bool, _read_by(_truth)]
Count: TypeAlias = Annotated[int, _read_by(_count)]
Percent: TypeAlias = Annotated[Decimal, _read_by(_percent)]
Amount: TypeAlias = Annotated[Money, _read_by(_money)]
When: TypeAlias = Annotated[Period, _read_by(_when)]
Wait: TypeAlias = Annotated[When, Names(("goal",))]
Day: TypeAlias = Annotated[date, _read_by(_day)]
Clock: TypeAlias = Annotated[Hours, _read_by(_clock)]

"""The names that a chapter's prose may have in braces, and what may stand after their colon."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Subject(StrEnum):
    """What the id after a placeholder's colon is an id of."""

    AREA = "area"
    FUND = "fund"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Taking:
    """What a placeholder takes after its colon: an id of `subject`, or nothing where there is none."""

    subject: Subject | None = None
    required: bool = False


_NOTHING = Taking()

PLACEHOLDERS: Mapping[str, Taking] = {
    "cooperation": _NOTHING,
    "members": _NOTHING,
    "member_count": _NOTHING,
    "year": _NOTHING,
    "next_year": _NOTHING,
    "areas": _NOTHING,
    "focus_areas": _NOTHING,
    "focus_area_count": _NOTHING,
    "activity_count": Taking(Subject.AREA),
    "activities": Taking(Subject.AREA, required=True),
    "goal_count": _NOTHING,
    "working_groups": _NOTHING,
    "programme_year": _NOTHING,
    "direction_count": _NOTHING,
    "principle": Taking(Subject.FUND, required=True),
    "body": Taking(Subject.BODY, required=True),
    "chair_rotation": _NOTHING,
    "contact": _NOTHING,
}
"""Every placeholder by name."""


class Placeholder(NamedTuple):
    """A placeholder taken apart; `argument` is None where there is no colon."""

    name: str
    argument: str | None


def take_apart(written: str) -> Placeholder:
    """Return the name and the argument of what stands between braces, without blanks around them."""
    name, colon, argument = written.partition(":")
    return Placeholder(name.strip(), argument.strip() if colon else None)

"""The names that a chapter's prose may have in braces, and what may stand after their colon."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping


class Subject(StrEnum):
    """What the id after a placeholder's colon is an id of."""

    AREA = "area"
    FUND = "fund"
    BODY = "body"


class Taking(Struct, frozen=True):
    """What a placeholder takes after its colon: an id of `subject`, or nothing where there is none."""

    subject: Subject | None = None
    required: bool = False


NOTHING = Taking()

PLACEHOLDERS: Mapping[str, Taking] = {
    "cooperation": NOTHING,
    "members": NOTHING,
    "member_count": NOTHING,
    "year": NOTHING,
    "next_year": NOTHING,
    "areas": NOTHING,
    "focus_areas": NOTHING,
    "focus_area_count": NOTHING,
    "activity_count": Taking(Subject.AREA),
    "activities": Taking(Subject.AREA, required=True),
    "goal_count": NOTHING,
    "working_groups": NOTHING,
    "programme_year": NOTHING,
    "direction_count": NOTHING,
    "principle": Taking(Subject.FUND, required=True),
    "body": Taking(Subject.BODY, required=True),
    "chair_rotation": NOTHING,
    "contact": NOTHING,
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

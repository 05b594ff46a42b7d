"""What a change is: a kind, the thing it happened to, the field, and what stood there before and after."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from mlr_cli.model.types import Frozen, Money
    from mlr_cli.period import Period

    Value: TypeAlias = str | int | bool | date | Decimal | Money | Period | Frozen | tuple[str, ...] | None


class Kind(StrEnum):
    """What happened.

    `ALIKE` is no change of its own: it points out that what is new may be what is gone, under a new id.
    """

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    ALIKE = "alike"
    MOVED = "moved"
    REORDERED = "reordered"
    EARLIER = "earlier"
    LATER = "later"
    RAISED = "raised"
    LOWERED = "lowered"
    REWORDED = "reworded"
    CHANGED = "changed"


class Thing(StrEnum):
    """What has an id of its own, or is the one of its kind."""

    PLAN = "plan"
    COOPERATION = "cooperation"
    MEMBER = "member"
    DIRECTION = "direction"
    FUND = "fund"
    AREA = "area"
    GROUP = "group"
    ACTIVITY = "activity"
    GOAL = "goal"
    BODY = "body"
    CHAPTER = "chapter"
    MEETING = "meeting"
    STATEMENT = "statement"
    ROLLOVER = "rollover"


class Subject(NamedTuple):
    """The thing that changed, by its full id in each plan (`activity.goal`, `area.group`); alike unless renamed."""

    thing: Thing
    id: str
    old: str


class Change(Struct, frozen=True):
    """One difference.

    `field` is the path of declared fields, `target.count`, and empty when the thing itself came, went,
    was renamed or looks alike. `before` and `after` are None where there was nothing. `entry` is the item
    of a list without ids, such as a role, that the field stands in, as it is afterwards.
    """

    kind: Kind
    subject: Subject
    field: str = ""
    before: Value = None
    after: Value = None
    entry: Frozen | None = None

    @property
    def id(self) -> str:
        """The full id of the thing, as it is afterwards."""
        return self.subject.id

    @property
    def leaf(self) -> str:
        """The last of the fields in the path."""
        return self.field.rpartition(".")[2]

"""When something may happen and must have happened: the days a deadline means on a given plan and day."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.period import Kind

if TYPE_CHECKING:
    from datetime import date

    from mlr_cli.period import Period


class Stage(StrEnum):
    """Where a day stands against a window, for something that is not yet done."""

    LATE = "late"
    WAITING = "waiting"
    ONGOING = "ongoing"
    UNDATED = "undated"
    OPEN = "open"
    UPCOMING = "upcoming"


class Window(Struct, frozen=True):
    """The days that a deadline means, both inclusive, None where open, and what it waits for.

    `waits_for` are the full ids of goals that are not met, `condition` is one in words. `needs` says
    whether a goal or an activity had to be finished first, even if it now is. `shut` says that the
    window has not opened, whatever its days, because an activity is not done.
    """

    period: Period | None
    first: date | None = None
    last: date | None = None
    waits_for: tuple[str, ...] = ()
    condition: str | None = None
    needs: bool = False
    shut: bool = False

    def stage(self, day: date) -> Stage:
        """Return where a day stands; the first that fits, in the order of `Stage`."""
        if self.last is not None and day > self.last:
            return Stage.LATE
        if self.last is None and (self.waits_for or self.condition):
            return Stage.WAITING
        if self.period is not None and self.period.kind is Kind.ALWAYS:
            return Stage.ONGOING
        if self.period is None and not self.needs:
            return Stage.UNDATED
        return Stage.UPCOMING if self.shut or (self.first is not None and self.first > day) else Stage.OPEN

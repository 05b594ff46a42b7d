"""Decisions not carried out or not reported back, and those that name nobody or no last day."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.queries.actors import Holder, HolderKind
from mlr_cli.queries.states.assignments import Assigned, AssignmentStage, assignments

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from mlr_cli.model.plan import Plan


class Decisions(Struct, frozen=True):
    """The ledger of decisions on a day: what they asked somebody to do, and how far that has come.

    `body` is who is to do it and `decided_by` whose meeting asked for it, where the answer was narrowed to them.
    `ledger` is all of it, the earliest first. `open` is what is not carried out or not reported back, the most late
    first. `lacking` is what of the open names neither a body nor another party, or no last day.
    """

    plan: Plan
    as_of: date
    body: str | None
    decided_by: str | None
    ledger: tuple[Assigned, ...]
    open: tuple[Assigned, ...]
    lacking: tuple[Assigned, ...]

    @property
    def stages(self) -> Mapping[AssignmentStage, int]:
        """How many there are of each stage."""
        return Counter(one.stage for one in self.ledger)

    @property
    def late(self) -> int:
        """How many are past their last day and not carried out."""
        return sum(one.days_late(self.as_of) > 0 for one in self.ledger)


def decisions(plan: Plan, as_of: date, *, body: str | None = None, decided_by: str | None = None) -> Decisions:
    """Return the ledger of decisions, or what of it one body is to do, or one body has decided."""
    wanted = Holder(HolderKind.BODY, body) if body else None
    ledger = tuple(
        one
        for one in assignments(plan, as_of)
        if wanted in {None, one.holder} and decided_by in {None, one.meeting.body}
    )
    still = tuple(sorted((one for one in ledger if not one.stage.settled), key=lambda one: -one.days_late(as_of)))
    lacking = tuple(one for one in still if one.holder is None or one.due is None)
    return Decisions(plan, as_of, body, decided_by, ledger, still, lacking)

"""How far the joint statements have come, and which members join them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from datetime import date

    from mlr_cli.model.plan import Plan
    from mlr_cli.model.statement import Statement


class StatementStage(StrEnum):
    """What is known of a joint statement on a day; `deciding` is that members have begun to say whether they join."""

    PROPOSED = "proposed"
    PREPARED = "prepared"
    DECIDING = "deciding"
    SENT = "sent"
    DECLINED = "declined"

    @property
    def settled(self) -> bool:
        """Whether nothing more is to be done."""
        return self in {StatementStage.SENT, StatementStage.DECLINED}


class Positions(Struct, frozen=True):
    """The ids of the members that join, that do not, and that have not said, in the order of the cooperation."""

    joining: tuple[str, ...]
    apart: tuple[str, ...]
    silent: tuple[str, ...]


def is_known(statement: Statement, as_of: date) -> bool:
    """Return whether a statement had been asked for or proposed by a day; one without such a day was always known."""
    request, proposed = statement.request, statement.proposed
    days = (request.date if request else None, proposed.date if proposed else None)
    first = min((day for day in days if day), default=None)
    return first is None or first <= as_of


def statement_stage(statement: Statement, as_of: date) -> StatementStage:
    """Return how far a statement has come by a day; what was noted later is not known yet."""
    if statement.sent is not None and statement.sent.date <= as_of:
        return StatementStage.SENT
    if statement.declined is not None and statement.declined.date <= as_of:
        return StatementStage.DECLINED
    if _said(statement, as_of):
        return StatementStage.DECIDING
    return StatementStage.PREPARED if statement.prepares else StatementStage.PROPOSED


def positions(plan: Plan, statement: Statement, as_of: date) -> Positions:
    """Return which members join a statement, as far as they have said by a day."""
    said = _said(statement, as_of)
    known = [member.id for member in plan.members]
    known += [member for member in said if member not in plan.member_by_id]
    return Positions(
        tuple(member for member in known if said.get(member) is True),
        tuple(member for member in known if said.get(member) is False),
        tuple(member for member in known if member not in said),
    )


def _said(statement: Statement, as_of: date) -> dict[str, bool]:
    """Return what the members have said by a day; a position without a date is known from the first."""
    known = (one for one in statement.positions if one.date is None or one.date <= as_of)
    return {one.member: one.joins for one in known if one.joins is not None}

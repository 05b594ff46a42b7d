"""Budgets that the plan gives, and money and shares in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Lang, Text
from mlr_cli.lang.numbers import figures, percent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from mlr_cli.model.activity import Activity, Budget
    from mlr_cli.model.plan import Plan


def given(plan: Plan) -> Iterator[tuple[Activity, Budget]]:
    """Yield the activities whose budget the plan gives.

    `Finns, inte angivet` is no budget to ask anything of, whether it stands for the whole budget or for
    an amount with no sources beside it.
    """
    for activity in plan.activities:
        if activity.budget is not None and _is_given(activity.budget):
            yield activity, activity.budget


def _is_given(budget: Budget) -> bool:
    hidden = budget.amount is not None and not budget.amount.stated
    return budget.stated and (not hidden or bool(budget.sources))


def shown(share: Decimal) -> Text:
    """Return a share in words, 25 for one quarter."""
    return Text(sv=percent(share, Lang.SV), en=percent(share, Lang.EN))


def kronor(number: Decimal) -> Text:
    """Return an amount in words."""
    return Text(sv=f"{figures(number, Lang.SV)} kronor", en=f"{figures(number, Lang.EN)} kronor")

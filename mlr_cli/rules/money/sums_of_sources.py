"""MLR501: what the sources of a budget give does not add up."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from mlr_cli.rules.money.budgets import kronor, shown
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.activity import Budget
    from mlr_cli.model.plan import Plan

_SHARES = Text(sv="Andelarna", en="The shares")
_AMOUNTS = Text(sv="Beloppen", en="The amounts")
_WHOLE = Decimal(100)
_ROUNDING = Decimal("0.5")
"""Three times 33,3 % is meant to be the whole."""


@rule(
    "MLR501",
    Severity.ERROR,
    Text(sv="{what} blir tillsammans {sum}, inte {whole}.", en="{what} add up to {sum}, not {whole}."),
    Text(
        sv="Räkna om dem, eller ta bort dem som inte är bestämda.",
        en="Work them out again, or remove those that are not settled.",
    ),
    local=True,
)
def sums_of_sources(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """The shares of a budget's sources do not add up to 100 %, or the amounts not to the budget.

    ## Why

    A board that decides on money adds the figures up, and a sum that is wrong costs the rest of the
    plan its trust. Shares are added up when every source has one, and amounts when every amount can be
    read as a number. Less than half a percentage point is taken for rounding.

    ## Example

    ```yaml
    # activities/badplatser.yaml
    id: badplatser
    title: Badplatser
    area: turism
    participants: alla
    leader: Kim Ek
    budget:
      amount: 400 tkr
      sources:
        - fund: medlemmar
          share: 70 %
        - fund: buffert
          share: 25 %
      external: nej
      political_decision: nej
    goals:
      - id: skotsel
        text: En gemensam skötselplan är antagen.
        due: 2026-09
    steering:
      - body: turismgruppen
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```

    ## Use instead

    ```yaml
    # activities/badplatser.yaml
    id: badplatser
    title: Badplatser
    area: turism
    participants: alla
    leader: Kim Ek
    budget:
      amount: 400 tkr
      sources:
        - fund: medlemmar
          share: 75 %
        - fund: buffert
          share: 25 %
      external: nej
      political_decision: nej
    goals:
      - id: skotsel
        text: En gemensam skötselplan är antagen.
        due: 2026-09
    steering:
      - body: turismgruppen
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    for activity in plan.activities:
        if activity.budget is not None and activity.budget.sources:
            yield from _shares(activity.budget)
            yield from _amounts(activity.budget)


def _shares(budget: Budget) -> Iterator[Finding]:
    shares = [source.share for source in budget.sources if source.share is not None]
    together = sum(shares, Decimal(0))
    if len(shares) == len(budget.sources) and abs(together - _WHOLE) >= _ROUNDING:
        yield Finding(budget, "sources", {"what": _SHARES, "sum": shown(together), "whole": shown(_WHOLE)})


def _amounts(budget: Budget) -> Iterator[Finding]:
    whole = budget.amount.number if budget.amount else None
    numbers = [source.amount.number for source in budget.sources if source.amount]
    read = [number for number in numbers if number is not None]
    if whole is not None and len(read) == len(budget.sources) and sum(read) != whole:
        together = sum(read, Decimal(0))
        yield Finding(budget, "sources", {"what": _AMOUNTS, "sum": kronor(together), "whole": kronor(whole)})

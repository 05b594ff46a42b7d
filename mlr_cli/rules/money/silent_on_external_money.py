"""MLR503: a budget that says nothing about external money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.money.budgets import given
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR503",
    Severity.WARNING,
    Text(
        sv="Budgeten för ”{title}” säger inget om externa pengar.",
        en="The budget of “{title}” says nothing about external money.",
    ),
    Text(
        sv="Skriv ”external: ja” om sådana har övervägts, annars ”external: nej”.",
        en="Write “external: ja” if it has been considered, otherwise “external: nej”.",
    ),
    local=True,
)
def silent_on_external_money(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A budget does not say whether external money has been considered.

    ## Why

    Regional, national and European money is always to be considered before the members pay. The
    question comes at the meeting anyway, and it is better asked while there is time to apply. Nothing
    is asked of a budget that exists but is not stated.

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
      external: ja
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
    for activity, budget in given(plan):
        if budget.external is None:
            yield Finding(budget, "external", {"title": activity.title})

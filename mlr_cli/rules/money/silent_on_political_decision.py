"""MLR504: a budget that does not say whether it needs a political decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.money.budgets import given
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR504",
    Severity.WARNING,
    Text(
        sv="Budgeten för ”{title}” säger inte om det behövs ett politiskt beslut.",
        en="The budget of “{title}” does not say whether a political decision is needed.",
    ),
    Text(
        sv="Skriv ”political_decision: ja” eller ”political_decision: nej”.",
        en="Write “political_decision: ja” or “political_decision: nej”.",
    ),
    local=True,
)
def silent_on_political_decision(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A budget does not say whether the need for money calls for a political decision.

    ## Why

    The directors prepare every need for money and judge whether the politicians have to decide. When
    the plan is silent nobody knows whether that was judged, and the matter may miss the last meeting it
    could be decided at. Nothing is asked of a budget that exists but is not stated.

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
      external: ja
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
      political_decision: ja
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
        if budget.political_decision is None:
            yield Finding(budget, "political_decision", {"title": activity.title})

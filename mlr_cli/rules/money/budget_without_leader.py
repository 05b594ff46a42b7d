"""MLR505: a project with a budget and no project leader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import ActivityKind
from mlr_cli.rules.money.budgets import given
from mlr_cli.rules.rule import Finding, Pointer, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.activity import Activity
    from mlr_cli.model.plan import Plan

_HERE = Text(sv="Budgeten står här.", en="The budget stands here.")


@rule(
    "MLR505",
    Severity.WARNING,
    Text(
        sv="Projektet ”{title}” har en budget men ingen projektledare.",
        en="The project “{title}” has a budget but no project leader.",
    ),
    Text(
        sv="Skriv namnet under ”leader”, eller ”finns, inte angivet”.",
        en="Write the name under “leader”, or “exists, not stated”.",
    ),
    local=True,
)
def budget_without_leader(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A project has a budget but nobody who leads it.

    ## Why

    Somebody has to watch over the money while the project runs. If there is a leader whom the plan does
    not name, say so with `finns, inte angivet`. Recurring activities have no project leader, and
    nothing is asked about a budget that exists but is not stated.

    ## Example

    ```yaml
    # activities/badplatser.yaml
    id: badplatser
    title: Badplatser
    area: turism
    participants: alla
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
        if activity.kind is ActivityKind.PROJECT and not _is_led(activity):
            yield Finding(activity, "leader", {"title": activity.title}, (Pointer(budget, "", _HERE),))


def _is_led(activity: Activity) -> bool:
    return activity.leader is not None and (activity.leader.name is not None or not activity.leader.stated)

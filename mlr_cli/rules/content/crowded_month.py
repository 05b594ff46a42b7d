"""MLR605: more than half of the goals end in the same month."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mlr_cli.lang.dates import MONTHS
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan

_FEWEST = 5
"""Among fewer goals than this a crowd says nothing."""


@rule(
    "MLR605",
    Severity.ADVICE,
    Text(
        sv="{crowd} av {goals} mål ska vara klara i {month} {year}.",
        en="{crowd} of {goals} goals are to be done in {month} {year}.",
    ),
    Text(sv="Kan något av dem bli klart tidigare?", en="Can any of them be done earlier?"),
    absence=True,
)
def crowded_month(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """More than half of the goals end in the same month.

    ## Why

    When most of the goals end together, the year looks calm until it is too late to help, and the
    groups that decide get everything on one agenda. Goals with a last day are counted, if there are at
    least five of them. The advice stands at the plan's period, for no single goal is to blame.

    ## Example

    ```yaml
    # activities/badplatser.yaml
    id: badplatser
    title: Badplatser
    area: turism
    participants: alla
    goals:
      - id: skotsel
        text: En gemensam skötselplan är antagen.
        due: 2026
      - id: bryggor
        text: Bryggorna är besiktigade.
        due: 2026-H2
      - id: toaletter
        text: Alla badplatser har toaletter.
        due: senast 2026-12
      - id: provtagning
        text: Kommunerna tar prov på samma sätt.
        due: 2026-12-15
    steering:
      - body: turismgruppen
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-12
    ```

    ## Use instead

    ```yaml
    # activities/badplatser.yaml
    id: badplatser
    title: Badplatser
    area: turism
    participants: alla
    goals:
      - id: skotsel
        text: En gemensam skötselplan är antagen.
        due: 2026
      - id: bryggor
        text: Bryggorna är besiktigade.
        due: senast 2026-05
      - id: toaletter
        text: Alla badplatser har toaletter.
        due: senast 2026-12
      - id: provtagning
        text: Kommunerna tar prov på samma sätt.
        due: 2026-06-15
    steering:
      - body: turismgruppen
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-12
    ```
    """
    dues = (goal.due for _, goal in plan.goals)
    months = [(due.last.year, due.last.month) for due in dues if due and due.last and not due.soft]
    for (year, month), crowd in Counter(months).most_common(1):
        if len(months) >= _FEWEST and 2 * crowd > len(months):
            words = {"crowd": crowd, "goals": len(months), "month": MONTHS[month - 1], "year": year}
            yield Finding(plan.header, "period", words)

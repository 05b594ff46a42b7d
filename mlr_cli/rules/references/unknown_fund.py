"""MLR213: a budget names a fund that the plan does not declare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Severity, Text, rule
from mlr_cli.rules.unknown_ids import unknown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan
    from mlr_cli.rules.rule import Finding


@rule(
    "MLR213",
    Severity.ERROR,
    Text(sv="Ingen källa till pengar har id ”{fund}”.", en="No fund has the id “{fund}”."),
    Text(sv="Källorna står under ”funds” i ”plan.yaml”.", en="The funds stand under “funds” in “plan.yaml”."),
    local=True,
)
def unknown_fund(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A budget names a fund that the plan does not declare.

    ## Why

    What each fund pays is summed up by its id. Money from an unknown fund is missing in the sum, and no
    principle is held against it. The funds are declared once, at the head of the plan.

    ## Example

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    participants: alla
    leader: Kim Ek
    budget:
      amount: 40 tkr
      sources:
        - fund: medlemar
          share: 100 %
      external: ja
      political_decision: nej
    goals:
      - id: sommar
        text: Lovskolan är genomförd i alla kommuner.
        due: 2026-08
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```

    ## Use instead

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    participants: alla
    leader: Kim Ek
    budget:
      amount: 40 tkr
      sources:
        - fund: medlemmar
          share: 100 %
      external: ja
      political_decision: nej
    goals:
      - id: sommar
        text: Lovskolan är genomförd i alla kommuner.
        due: 2026-08
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    return unknown(plan, "fund", {fund.id for fund in plan.header.funds}, unread="plan")

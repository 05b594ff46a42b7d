"""MLR307: the plan's own period has no first or no last day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.period import Kind
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR307",
    Severity.ERROR,
    Text(sv="Planens tid behöver en första och en sista dag.", en="The plan's period needs a first and a last day."),
    Text(
        sv="Skriv till exempel ”2026”, ”2026-H1” eller ”2026/2027”.",
        en="Write for example “2026”, “2026-H1” or “2026/2027”.",
    ),
)
def open_plan_period(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """The plan's own period has no first or no last day.

    ## Why

    Everything that is asked about the year needs to know when it begins and ends: the wheel of the year, what lies
    outside the plan, how far the plan has come. Write a year, a half-year, or two ends with a stroke between.

    ## Example

    ```yaml
    # plan.yaml
    format: 1
    id: plan-2026
    title: Årsplan 2026
    period: senast 2026
    funds:
      - id: medlemmar
        name: Medlemmarnas andelar
      - id: buffert
        name: Bufferten
    outline:
      - chapter: inledning
      - chapter: arbetet
    ```

    ## Use instead

    ```yaml
    # plan.yaml
    format: 1
    id: plan-2026
    title: Årsplan 2026
    period: 2026
    funds:
      - id: medlemmar
        name: Medlemmarnas andelar
      - id: buffert
        name: Bufferten
    outline:
      - chapter: inledning
      - chapter: arbetet
    ```
    """
    if plan.header.period.kind is not Kind.SPAN:
        yield Finding(plan.header, "period")

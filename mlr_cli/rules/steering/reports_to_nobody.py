"""MLR407: a group that reports to nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import BodyKind
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR407",
    Severity.WARNING,
    Text(sv="{name} rapporterar inte till någon.", en="{name} reports to nobody."),
    Text(
        sv="Skriv under ”reports_to” vem som ger uppdragen och får rapporterna.",
        en="Write under “reports_to” who gives the assignments and gets the reports.",
    ),
)
def reports_to_nobody(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A working group or a subgroup reports to nobody.

    ## Why

    A working group gets its assignments from somebody and tells somebody how they went. Without that
    the chart of the organisation has a loose end, and nobody is asked to weigh what the group proposes.
    A project group is led by the steering group of its activity, and need not say more.

    ## Example

    ```yaml
    # bodies/turismgruppen.yaml
    id: turismgruppen
    name: Turismgruppen
    kind: working-group
    area: turism
    ```

    ## Use instead

    ```yaml
    # bodies/turismgruppen.yaml
    id: turismgruppen
    name: Turismgruppen
    kind: working-group
    area: turism
    reports_to: styrelsen
    ```
    """
    groups = {BodyKind.WORKING_GROUP, BodyKind.SUBGROUP}
    for body in plan.bodies:
        if body.kind in groups and body.reports_to is None:
            yield Finding(body, "reports_to", {"name": body.name})

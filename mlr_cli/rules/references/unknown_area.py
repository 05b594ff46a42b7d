"""MLR202: an area is named that is not in the plan."""

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
    "MLR202",
    Severity.ERROR,
    Text(sv="Inget område har id ”{area}”.", en="No area has the id “{area}”."),
    Text(
        sv="Skriv ett id ur ”areas.yaml”, eller lägg till området där.",
        en="Write an id from “areas.yaml”, or add the area there.",
    ),
)
def unknown_area(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """An area is named that is not in the plan.

    ## Why

    An activity whose area is not there has no place in the document: it ends up last, under no heading, and
    is missing from the count of its area. Most often the id is misspelt, or the title was written instead of
    the id. Areas are named in activities, in bodies and in the outline.

    ## Example

    ```yaml
    # bodies/turismgruppen.yaml
    id: turismgruppen
    name: Turismgruppen
    area: turismen
    reports_to: styrelsen
    ```

    ## Use instead

    ```yaml
    # bodies/turismgruppen.yaml
    id: turismgruppen
    name: Turismgruppen
    area: turism
    reports_to: styrelsen
    ```
    """
    return unknown(plan, "area", plan.area_by_id, unread="areas")

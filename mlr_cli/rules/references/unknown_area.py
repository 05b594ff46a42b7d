"""MLR202: an area is named that is not in the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from mlr_cli.rules.outline import entries
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan
    from mlr_cli.model.types import Frozen
    from mlr_cli.rules.rule import Field

_Place: TypeAlias = "tuple[Frozen, Field, str | None]"


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
    known = plan.area_by_id
    if "areas" in plan.partial:
        return
    for thing, field, area in _named(plan):
        if area is not None and area not in known:
            yield Finding(thing, field, {"area": area}, word=area, known=known)


def _named(plan: Plan) -> Iterator[_Place]:
    for activity in plan.activities:
        yield activity, "area", activity.area
    for body in plan.bodies:
        yield body, "area", body.area
    for entry in entries(plan):
        for index, area in enumerate(entry.areas):
            yield entry, ("areas", index), area

"""MLR218: an activity belongs to no area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR218",
    Severity.WARNING,
    Text(sv="Aktiviteten ”{activity}” hör inte till något område.", en="The activity “{activity}” belongs to no area."),
    Text(
        sv="Lägg till ”area:” med id för ett område i ”areas.yaml”.",
        en="Add “area:” with the id of an area in “areas.yaml”.",
    ),
    local=True,
)
def without_area(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """An activity belongs to no area.

    ## Why

    The document shows the activities area by area. One that belongs to none has no place of its own there, is in
    no area's count, and is easily passed over when an area's group goes through what is its. A plan without areas
    needs none.

    ## Example

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    participants: alla
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

    ```yaml
    # activities/simskola.yaml
    id: simskola
    title: Simskola
    area: skola
    participants: alla
    goals:
      - id: sommar
        text: Simskolan är genomförd i alla kommuner.
        due: 2026-07
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
    if "areas" in plan.partial or not plan.areas:
        return
    for activity in plan.activities:
        # A group without an area is told of by its own rule.
        if activity.area is None and activity.group is None:
            yield Finding(activity, "area", {"activity": activity.title})

"""MLR211: an area has no activities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR211",
    Severity.WARNING,
    Text(sv="Området ”{title}” har inga aktiviteter.", en="The area “{title}” has no activities."),
    Text(
        sv="Skriv ”area: {area}” i en aktivitet, eller ta bort området.",
        en="Write “area: {area}” in an activity, or remove the area.",
    ),
    absence=True,
)
def empty_area(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """An area has no activities.

    ## Why

    The area gets a heading in the document with nothing under it, and a reader wonders what is missing.
    Perhaps an activity names another area, or the area is left from an earlier plan.

    ## Example

    ```yaml
    # areas.yaml
    areas:
      - id: turism
        title: Turism
        groups:
          - id: friluftsliv
            title: Friluftsliv
      - id: skola
        title: Skola
      - id: kultur
        title: Kultur
    ```

    ## Use instead

    ```yaml
    # areas.yaml
    areas:
      - id: turism
        title: Turism
        groups:
          - id: friluftsliv
            title: Friluftsliv
      - id: skola
        title: Skola
    ```
    """
    used = {activity.area for activity in plan.activities}
    for area in plan.areas:
        if area.id not in used:
            yield Finding(area, "id", {"title": area.title, "area": area.id})

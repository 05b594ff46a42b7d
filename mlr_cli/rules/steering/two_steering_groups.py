"""MLR408: two steering groups for the same activity or goal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import Role
from mlr_cli.rules.rule import Finding, Pointer, Severity, Text, rule
from mlr_cli.rules.steering.holders import holder, meet, name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.activity import Activity, Steering
    from mlr_cli.model.plan import Plan

_HERE = Text(sv="Den första står här.", en="The first one stands here.")


@rule(
    "MLR408",
    Severity.ERROR,
    Text(
        sv="Både {first} och {name} är styrgrupp för aktiviteten ”{title}”.",
        en="Both {first} and {name} are the steering group of the activity “{title}”.",
    ),
    Text(
        sv="Välj en av dem, eller dela upp målen mellan dem under ”goals”.",
        en="Choose one of them, or divide the goals between them under “goals”.",
    ),
    local=True,
)
def two_steering_groups(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """Two bodies are the steering group of the same activity, or of the same goal in it.

    ## Why

    The steering group leads the activity during the year. With two of them, those who do the work get
    two answers. If the two lead different parts, say so: name the goals of each, with none of them in
    both.

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
        due: 2026-09
    steering:
      - body: turismgruppen
        role: responsible
      - body: styrelsen
        role: steering-group
      - body: kansliet
        role: steering-group
    follow_up: 2026-11
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
        due: 2026-09
    steering:
      - body: turismgruppen
        role: responsible
      - body: styrelsen
        role: steering-group
      - body: kansliet
        role: consulted
    follow_up: 2026-11
    ```
    """
    for activity in plan.activities:
        for first, entry in _rivals(activity):
            words = {"first": name(plan, first), "name": name(plan, entry), "title": activity.title}
            yield Finding(entry, "role", words, (Pointer(first, "role", _HERE),))


def _rivals(activity: Activity) -> Iterator[tuple[Steering, Steering]]:
    """Yield each steering group that meets an earlier one, after that one."""
    groups = [entry for entry in activity.steering if entry.role is Role.STEERING_GROUP]
    for place, entry in enumerate(groups):
        for first in groups[:place]:
            if holder(first) != holder(entry) and meet(first, entry):
                yield first, entry
                break

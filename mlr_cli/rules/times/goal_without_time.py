"""MLR305: a goal has neither a time nor a condition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import GoalKind
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR305",
    Severity.WARNING,
    Text(sv="Målet ”{goal}” har varken tid eller villkor.", en="The goal “{goal}” has neither a time nor a condition."),
    Text(
        sv="Skriv ”due” med en tid, ”löpande” eller ”när …”. Är målet långsiktigt, skriv ”kind: direction”.",
        en="Write “due” with a time, “ongoing” or “when …”. For a long-term goal, write “kind: direction”.",
    ),
    local=True,
)
def goal_without_time(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A goal has neither a time nor a condition.

    ## Why

    A goal without a time is never late and is asked about by nobody. If it has no end, say so: `due: ongoing`. If
    something else must happen first, write `when …`. A goal that only points the way is a `direction` and needs
    no time.

    ## Example

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    participants: alla
    goals:
      - id: sommar
        text: Lovskolan är genomförd i alla kommuner.
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
    for _, goal in plan.goals:
        if goal.due is None and not goal.depends_on and goal.kind is not GoalKind.DIRECTION:
            yield Finding(goal, "due", {"goal": goal.id})

"""MLR402: a goal that nobody is responsible for, in an activity where others have somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import Role
from mlr_cli.rules.rule import Finding, Pointer, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.activity import Activity
    from mlr_cli.model.plan import Plan

_HERE = Text(sv="Målet står här.", en="The goal stands here.")


@rule(
    "MLR402",
    Severity.ADVICE,
    Text(sv="Ingen ansvarar för målet ”{goal}”.", en="Nobody is responsible for the goal “{goal}”."),
    Text(
        sv="Nämn målet under ”goals” hos den som ansvarar för det.",
        en="Name the goal under “goals” of whoever is responsible for it.",
    ),
    local=True,
)
def goal_without_responsible(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A goal has nobody who is responsible for it, though the activity has.

    ## Why

    A role that names some goals holds for no others. When the roles have shared the goals between them
    and one is left over, nobody will report on it. That may be meant: then nothing need be done. An
    activity with nobody at all is another matter (MLR401).

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
      - id: bryggor
        text: Bryggorna är besiktigade.
        due: 2026-05
    steering:
      - body: turismgruppen
        role: responsible
        goals: [skotsel]
      - body: styrelsen
        role: decides
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
      - id: bryggor
        text: Bryggorna är besiktigade.
        due: 2026-05
    steering:
      - body: turismgruppen
        role: responsible
        goals: [skotsel, bryggor]
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    for activity in plan.activities:
        shares = [entry.goals for entry in activity.steering if entry.role is Role.RESPONSIBLE]
        # A role without goals holds for all of them.
        if shares and all(shares):
            yield from _left_over(activity, {goal for share in shares for goal in share})


def _left_over(activity: Activity, taken: set[str]) -> Iterator[Finding]:
    for goal in activity.goals:
        if goal.id not in taken:
            yield Finding(activity, "steering", {"goal": goal.id}, (Pointer(goal, "id", _HERE),))

"""MLR801: nothing is decided about a goal when the next plan takes over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR801",
    Severity.ERROR,
    Text(
        sv="Det saknas besked om vad som händer med målet ”{goal}” i {title}.",
        en="Nothing is said of what becomes of the goal “{goal}” in {title}.",
    ),
    Text(
        sv="Lägg till ”- goal: {id}” med ett ”fate” under ”goals”, eller kör mlr rollover igen.",
        en="Add “- goal: {id}” with a “fate” under “goals”.",
    ),
    absence=True,
)
def goal_without_fate(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A goal has no fate when the next plan takes over.

    ## Why

    Every goal of the old plan shall have one fate, and one only: then no goal is lost between the years. The number
    of goals in is the number of fates out.

    ## Example

    ```yaml
    # rollover-2027.yaml
    period: 2027
    id: plan-2027
    title: Årsplan 2027
    goals:
      - goal: leder.karta
        fate: met
      - goal: lovskola.sommar
        fate: carried-on
        due: 2027-08
    ```

    ## Use instead

    ```yaml
    # rollover-2027.yaml
    period: 2027
    id: plan-2027
    title: Årsplan 2027
    goals:
      - goal: leder.karta
        fate: met
      - goal: leder.skyltar
        fate: carried-on
        due: 2027-10
      - goal: lovskola.sommar
        fate: carried-on
        due: 2027-08
    ```
    """
    for rollover in plan.rollovers:
        decided = {one.goal for one in rollover.goals}
        for placed in plan.goals:
            if placed.id not in decided:
                words = {"goal": placed.goal.text.rstrip("."), "id": placed.id, "title": rollover.title}
                yield Finding(rollover, "goals", words)

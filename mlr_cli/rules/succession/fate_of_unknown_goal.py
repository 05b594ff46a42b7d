"""MLR803: a fate is given to a goal that the plan does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR803",
    Severity.ERROR,
    Text(sv="Planen har inget mål med id ”{goal}”.", en="The plan has no goal with the id “{goal}”."),
    Text(
        sv="Skriv målets hela id, ”aktivitet.mål”, eller ta bort beskedet.",
        en="Write the goal’s full id, “activity.goal”, or remove the entry.",
    ),
)
def fate_of_unknown_goal(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A fate is given to a goal that the plan does not have.

    ## Why

    The fate does nothing, and the goal that was meant has none. Most often the id is misspelt, or the goal has been
    removed from the plan.

    ## Example

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
      - goal: leder.skyltarna
        fate: met
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
        for one in rollover.goals:
            if one.goal not in plan.goal_by_id and one.goal.partition(".")[0] not in plan.partial:
                yield Finding(one, "goal", {"goal": one.goal}, word=one.goal, known=plan.goal_by_id)

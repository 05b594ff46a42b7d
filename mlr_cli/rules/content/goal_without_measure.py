"""MLR602: a direction that says neither what to count nor by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import GoalKind
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.activity import Goal
    from mlr_cli.model.plan import Plan


@rule(
    "MLR602",
    Severity.ADVICE,
    Text(
        sv="Målet ”{goal}” säger varken hur mycket eller till när.",
        en="The goal “{goal}” says neither how much nor by when.",
    ),
    Text(
        sv="Går det att säga? Skriv i så fall ”target” eller ”due”.",
        en="Can it be said? Then write “target” or “due”.",
    ),
    local=True,
)
def goal_without_measure(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A direction says neither what is to be counted nor by when.

    ## Why

    A goal that points out a direction need not end. But without a figure and without a time nobody can
    say at the year's end how far it was met. A long-term goal may well be printed like that, and then
    the advice may stand. Nothing is said of a goal that is `löpande` or waits for another. A goal of
    another kind needs a time in any case (MLR305).

    ## Example

    ```yaml
    # activities/badplatser.yaml
    id: badplatser
    title: Badplatser
    area: turism
    participants: alla
    goals:
      - id: badare
        text: Fler badar i sjön.
        kind: direction
    steering:
      - body: turismgruppen
        role: responsible
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
      - id: badare
        text: Fler badar i sjön än förra sommaren.
        kind: direction
        due: 2026-08
        target:
          count: 5000
          unit: besök
    steering:
      - body: turismgruppen
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    for activity in plan.activities:
        for place, goal in enumerate(activity.goals):
            if goal.kind is GoalKind.DIRECTION and not _is_measured(goal):
                # The whole goal is pointed at, so that nothing is said where a part of it could not be read.
                yield Finding(activity, ("goals", place), {"goal": goal.id})


def _is_measured(goal: Goal) -> bool:
    return goal.due is not None or goal.target is not None or bool(goal.depends_on)

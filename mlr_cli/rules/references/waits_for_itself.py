"""MLR207: a goal waits for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.conditions import conditions
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR207",
    Severity.ERROR,
    Text(sv="Målet väntar på sig självt.", en="The goal waits for itself."),
    Text(
        sv="Ta bort villkoret, eller skriv id för det mål som ska nås först.",
        en="Remove the condition, or write the id of the goal that comes first.",
    ),
    local=True,
)
def waits_for_itself(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A goal waits for itself.

    ## Why

    A goal that must be met before it can be met never is. It never shows up as late either, for it waits.
    Most often another goal's id was meant.

    ## Example

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    participants: alla
    goals:
      - id: kurs
        text: Kursen är genomförd.
        due: när lovskola.kurs
      - id: uppgifter
        text: Uppgifterna till kursen är klara.
        due: 2026-05
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
      - id: kurs
        text: Kursen är genomförd.
        due: när lovskola.uppgifter
      - id: uppgifter
        text: Uppgifterna till kursen är klara.
        due: 2026-05
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    for waiting, field, goal in conditions(plan):
        if goal.endswith(waiting.goal.id) and goal == waiting.id:
            yield Finding(waiting.goal, field)

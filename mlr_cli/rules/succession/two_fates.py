"""MLR802: a goal has two fates in the next plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Finding, Pointer, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan
    from mlr_cli.model.rollover import Decided


@rule(
    "MLR802",
    Severity.ERROR,
    Text(sv="Målet ”{goal}” har två besked.", en="The goal “{goal}” has two fates."),
    Text(
        sv="Ta bort det ena. Blir målet flera mål skrivs det som ”split”, med målen under ”into”.",
        en="Remove one. A goal that becomes several is “split”, with the goals under “into”.",
    ),
)
def two_fates(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A goal has two fates when the next plan takes over.

    ## Why

    A goal cannot both be closed and go on. Then nobody can say what became of it, and the sum of the fates is more
    than the number of goals.

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
      - goal: leder.karta
        fate: carried-on
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
        first: dict[str, Decided] = {}
        for one in rollover.goals:
            before = first.setdefault(one.goal, one)
            if before is not one:
                yield Finding(one, "goal", {"goal": one.goal}, (Pointer(before, "goal", _FIRST),))


_FIRST = Text(sv="Här står det första beskedet.", en="Here is the first one.")

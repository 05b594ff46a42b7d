"""MLR302: a goal is due outside the plan's period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Finding, Severity, Text, rule
from mlr_cli.rules.times.words import in_a_sentence, in_a_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan

_BEFORE = Text(sv="före", en="before")
_AFTER = Text(sv="efter", en="after")


@rule(
    "MLR302",
    Severity.ADVICE,
    Text(
        sv="Målet ska vara nått {due}, {side} planens tid.", en="The goal is to be met {due}, {side} the plan's period."
    ),
    Text(
        sv="Planen gäller {period}. Stämmer tiden kan du låta den stå.",
        en="The plan is for {period}. If the time is right, let it stand.",
    ),
    local=True,
)
def due_outside_plan(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A goal is due outside the plan's period.

    ## Why

    A plan answers for its own period. A goal that ends later cannot be judged when the plan is evaluated, and one
    that ended earlier should already be reported. It may well be right, for a long project has goals beyond the
    year: then let it stand, or give the reason under `ignore`. Goals without a last day, and those due after
    completion, are not looked at.

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
        due: 2027-02
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2027-03
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
    period = plan.header.period
    first, last = period.first, period.last
    if first is None or last is None:
        return
    for _, goal in plan.goals:
        due = goal.due
        if due is not None and due.last is not None and not first <= due.last <= last and not due.soft:
            side = _AFTER if due.last > last else _BEFORE
            yield Finding(goal, "due", {"due": in_a_sentence(due), "side": side, "period": in_a_table(period)})

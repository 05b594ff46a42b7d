"""MLR804: a goal is dropped, and the plan does not say why or by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import Fate
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR804",
    Severity.ERROR,
    Text(sv="Målet ”{goal}” utgår, men {lacks} saknas.", en="The goal “{goal}” is dropped, but {lacks} is missing."),
    Text(
        sv="Skriv skälet efter ”reason” och gruppen som beslutade efter ”body”.",
        en="Write the reason under “reason” and the body that decided under “body”.",
    ),
)
def dropped_without_decision(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A goal is dropped without a reason or without a body that decided it.

    ## Why

    A goal that was adopted may not just disappear. Next year it must be possible to read why it was dropped, and
    who decided that.

    ## Example

    ```yaml
    # rollover-2027.yaml
    period: 2027
    id: plan-2027
    title: Årsplan 2027
    goals:
      - goal: leder.karta
        fate: dropped
      - goal: leder.skyltar
        fate: carried-on
        due: 2027-10
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
        fate: dropped
        reason: Kommunerna ritar egna kartor.
        body: styrelsen
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
            lacking = [field for field in _LACKS if one.fate is Fate.DROPPED and getattr(one, field) is None]
            for field in lacking:
                yield Finding(one, "fate", {"goal": one.goal, "lacks": _LACKS[field]})


_LACKS: Mapping[str, Text] = {
    "reason": Text(sv="skälet", en="the reason"),
    "body": Text(sv="gruppen som beslutade", en="the body that decided"),
}

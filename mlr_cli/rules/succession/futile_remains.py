"""MLR807: a word on an activity that is not there, or that has goals left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import Remains
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR807",
    Severity.ERROR,
    Text(sv="{problem}", en="{problem}"),
)
def futile_remains(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A word is given on an activity that is not there, or that has goals left.

    ## Why

    Only an activity all of whose goals are closed can be left out of the next plan. If it has goals that go on, they
    would disappear with it.

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
    activities:
      - activity: leder
        remains: left-out
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
        fate: met
      - goal: lovskola.sommar
        fate: carried-on
        due: 2027-08
    activities:
      - activity: leder
        remains: left-out
    ```
    """
    if not plan.rollovers:
        return
    # Most of the year there is nothing to ask, and then nobody needs to know how goals go on.
    from mlr_cli.queries.succession.successors import Succession

    for rollover in plan.rollovers:
        closing = {activity.id for activity in Succession(plan, rollover).closing()}
        for one in rollover.activities:
            activity = plan.activity_by_id.get(one.activity)
            if activity is None and one.activity not in plan.partial:
                problem = _UNKNOWN.fill(id=one.activity)
                yield Finding(one, "activity", {"problem": problem}, word=one.activity, known=plan.activity_by_id)
            elif activity is not None and one.remains is Remains.LEFT_OUT and one.activity not in closing:
                yield Finding(one, "remains", {"problem": _LIVING.fill(title=activity.title)})


_UNKNOWN = Text(sv="Ingen aktivitet har id ”{id}”.", en="No activity has the id “{id}”.")
_LIVING = Text(
    sv="Aktiviteten ”{title}” har mål som går vidare, så den måste vara med. Ta bort raden, eller avsluta målen.",
    en="The activity “{title}” has goals that go on, so it must be there. Remove the entry, or close the goals.",
)

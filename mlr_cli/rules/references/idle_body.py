"""MLR210: no activity gives a body a role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR210",
    Severity.WARNING,
    Text(sv="Ingen aktivitet ger ”{name}” en roll.", en="No activity gives “{name}” a role."),
    Text(
        sv="Lägg till ”body: {body}” under ”steering” i en aktivitet, eller ta bort filen.",
        en="Add “body: {body}” under “steering” in an activity, or remove the file.",
    ),
    absence=True,
)
def idle_body(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """No activity gives a body a role.

    ## Why

    A body that no activity names has nothing to do in the plan. Perhaps a role was forgotten, so that nobody
    gets the question, or perhaps the body is no longer there. A body that is only counted in a target or that
    others report to has no role by that.

    ## Example

    ```yaml
    # bodies/vattengruppen.yaml
    id: vattengruppen
    name: Vattengruppen
    reports_to: styrelsen
    ```

    ## Use instead

    ```yaml
    # bodies/vattengruppen.yaml
    id: vattengruppen
    name: Vattengruppen
    reports_to: styrelsen
    ```

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
      - body: vattengruppen
        role: consulted
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    busy = {entry.body for activity in plan.activities for entry in activity.steering}
    for body in plan.bodies:
        if body.id not in busy:
            yield Finding(body, "id", {"name": body.name, "body": body.id})

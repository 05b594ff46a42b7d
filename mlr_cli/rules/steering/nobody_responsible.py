"""MLR401: an activity that nobody is responsible for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import Role
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR401",
    Severity.WARNING,
    Text(sv="Ingen ansvarar för aktiviteten ”{title}”.", en="Nobody is responsible for the activity “{title}”."),
    Text(
        sv="Lägg till rollen ”responsible” under ”steering”.",
        en="Add the role “responsible” under “steering”.",
    ),
    local=True,
)
def nobody_responsible(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """An activity has nobody who is responsible for it.

    ## Why

    What nobody answers for is seldom done, and at the year's end there is nobody to ask how it went.
    Recurring activities need somebody too, and so does an activity that is no more than a title yet: a
    body, a member or an outside party. Whoever decides on it or prepares it need not be the one who
    sees to it that the work is done.

    ## Example

    ```yaml
    # activities/badplatser.yaml
    id: badplatser
    title: Badplatser
    area: turism
    description: Kommunerna sköter badplatserna på samma sätt.
    participants: alla
    goals:
      - id: skotsel
        text: En gemensam skötselplan är antagen.
        due: 2026-09
    steering:
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
    description: Kommunerna sköter badplatserna på samma sätt.
    participants: alla
    goals:
      - id: skotsel
        text: En gemensam skötselplan är antagen.
        due: 2026-09
    steering:
      - body: turismgruppen
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    for activity in plan.activities:
        if Role.RESPONSIBLE not in [entry.role for entry in activity.steering]:
            yield Finding(activity, "steering", {"title": activity.title})

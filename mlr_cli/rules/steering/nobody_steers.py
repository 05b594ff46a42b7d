"""MLR403: an activity that nobody decides on and that has no steering group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import Role
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR403",
    Severity.ADVICE,
    Text(
        sv="Ingen beslutar om aktiviteten ”{title}”, och den har ingen styrgrupp.",
        en="Nobody decides on the activity “{title}”, and it has no steering group.",
    ),
    Text(
        sv="Lägg till rollen ”decides” eller ”steering-group” under ”steering” om någon har den.",
        en="Add the role “decides” or “steering-group” under “steering” if somebody has it.",
    ),
    local=True,
)
def nobody_steers(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """An activity has somebody who works, but nobody who decides or steers.

    ## Why

    Those who do the work need somebody to turn to when the direction has to be settled or the money
    runs out. Some activities manage without, such as one that every body sees to for itself: then the
    advice may stand. Of an activity with no roles at all nothing is said here (MLR401 does).

    ## Example

    ```yaml
    # activities/badplatser.yaml
    id: badplatser
    title: Badplatser
    area: turism
    participants: alla
    goals:
      - id: skotsel
        text: En gemensam skötselplan är antagen.
        due: 2026-09
    steering:
      - body: turismgruppen
        role: responsible
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
      - id: skotsel
        text: En gemensam skötselplan är antagen.
        due: 2026-09
    steering:
      - body: turismgruppen
        role: responsible
      - body: styrelsen
        role: steering-group
    follow_up: 2026-11
    ```
    """
    for activity in plan.activities:
        roles = [entry.role for entry in activity.steering]
        if roles and Role.DECIDES not in roles and Role.STEERING_GROUP not in roles:
            yield Finding(activity, "steering", {"title": activity.title})

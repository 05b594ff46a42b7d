"""MLR404: the same body prepares a goal and decides on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import Role
from mlr_cli.rules.rule import Finding, Severity, Text, rule
from mlr_cli.rules.steering.holders import both

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan

_HERE = Text(sv="Här står beslutet.", en="The decision stands here.")


@rule(
    "MLR404",
    Severity.WARNING,
    Text(sv="{name} både bereder och beslutar.", en="{name} both prepares and decides."),
    Text(
        sv="Är det meningen? Skriv i så fall skälet under ”ignore”.",
        en="Is that meant? Then give the reason under “ignore”.",
    ),
    local=True,
)
def prepares_and_decides(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """The same body both prepares a goal and decides on it.

    ## Why

    The line is that working groups work, directors prepare and politicians decide. Whoever decides on
    material of its own making has nobody to look at it with fresh eyes. Roles for different goals do
    not meet; a role without goals holds for all of them.

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
      - body: kansliet
        role: responsible
      - body: turismgruppen
        role: prepares
      - body: turismgruppen
        role: decides
        goals: [skotsel]
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
      - body: kansliet
        role: responsible
      - body: turismgruppen
        role: prepares
      - body: styrelsen
        role: decides
        goals: [skotsel]
    follow_up: 2026-11
    ```
    """
    yield from both(plan, Role.PREPARES, Role.DECIDES, _HERE)

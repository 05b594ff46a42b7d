"""MLR405: the same body is consulted and informed on the same goal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import Role
from mlr_cli.rules.rule import Finding, Severity, Text, rule
from mlr_cli.rules.steering.holders import both

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan

_HERE = Text(sv="Här står den andra rollen.", en="The other role stands here.")


@rule(
    "MLR405",
    Severity.WARNING,
    Text(sv="{name} både rådfrågas och informeras.", en="{name} is both consulted and informed."),
    Text(
        sv="Den som rådfrågas får ändå veta. Behåll den ena rollen, eller skriv skälet under ”ignore”.",
        en="Whoever is consulted gets to know anyway. Keep one of the roles, or give the reason under “ignore”.",
    ),
    local=True,
)
def consulted_and_informed(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """The same body is both consulted and informed about the same goal.

    ## Why

    To be consulted is to be asked before the matter is settled; to be informed is to be told. A body
    with both roles does not know whether an answer is expected of it. Roles for different goals do not
    meet; a role without goals holds for all of them.

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
      - body: styrelsen
        role: decides
      - body: kansliet
        role: consulted
      - body: kansliet
        role: informed
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
        role: decides
      - body: kansliet
        role: consulted
    follow_up: 2026-11
    ```
    """
    yield from both(plan, Role.CONSULTED, Role.INFORMED, _HERE)

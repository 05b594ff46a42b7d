"""MLR206: an activity names a direction that the action programme does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Severity, Text, rule
from mlr_cli.rules.unknown_ids import unknown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan
    from mlr_cli.rules.rule import Finding


@rule(
    "MLR206",
    Severity.ERROR,
    Text(
        sv="Ingen inriktning i handlingsprogrammet har id ”{direction}”.",
        en="No direction of the action programme has the id “{direction}”.",
    ),
    Text(
        sv="Inriktningarna står under ”programme” i ”cooperation.yaml”.",
        en="The directions stand under “programme” in “cooperation.yaml”.",
    ),
    local=True,
)
def unknown_direction(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """An activity names a direction that the action programme does not have.

    ## Why

    The directions show how the plan carries out the action programme. An activity with an unknown one is
    missing where the activities of each direction are listed, and the direction may look forgotten.

    ## Example

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    participants: alla
    directions: [ungdom]
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

    ## Use instead

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    participants: alla
    directions: [unga]
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
    programme = plan.cooperation.programme
    known = {direction.id for direction in programme.directions} if programme else set()
    return unknown(plan, "direction", known, unread="cooperation")

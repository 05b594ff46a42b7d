"""MLR205: a member is named that the cooperation does not have."""

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
    "MLR205",
    Severity.ERROR,
    Text(sv="Ingen medlem har id ”{member}”.", en="No member has the id “{member}”."),
    Text(
        sv="Medlemmarnas id står under ”members” i ”cooperation.yaml”.",
        en="The members' ids stand under “members” in “cooperation.yaml”.",
    ),
)
def unknown_member(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A member is named that the cooperation does not have.

    ## Why

    Who takes part and who holds the chair is counted by the members' ids. A misspelt one means that a
    municipality is missing where it should be counted, or is counted as another. Members are named in roles,
    under `participants`, where a chair or an assignment passes between them, in the attendance of meetings and in
    the positions on joint statements.

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
        due: 2026-08
    steering:
      - body: kansliet
        role: responsible
      - member: granbi
        role: consulted
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
    goals:
      - id: sommar
        text: Lovskolan är genomförd i alla kommuner.
        due: 2026-08
    steering:
      - body: kansliet
        role: responsible
      - member: granby
        role: consulted
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    return unknown(plan, "member", plan.member_by_id, unread="cooperation")

"""MLR709: a decision in a body that only prepares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import ItemKind, Role
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from mlr_cli.model.activity import Steering
    from mlr_cli.model.meeting import AgendaItem
    from mlr_cli.model.plan import Plan

_DECIDING = frozenset({Role.DECIDES, Role.STEERING_GROUP, Role.RESPONSIBLE})


@rule(
    "MLR709",
    Severity.WARNING,
    Text(
        sv="{body} ska besluta om ”{title}” men har bara roller som bereder eller rådfrågas där.",
        en="{body} is to decide on “{title}”, but its roles there are only to prepare or be consulted.",
    ),
    Text(
        sv="Gör ärendet till en diskussion, lyft det till den som beslutar, eller ändra rollen i aktiviteten.",
        en="Make the matter a discussion, take it to whoever decides, or change the role in the activity.",
    ),
)
def decided_by_who_prepares(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A matter is to be decided by a body that only prepares it.

    ## Why

    Groups work, directors prepare and politicians decide. A decision that is made where it is only
    prepared binds nobody, and the body that is to decide does not know that it is waited for.

    ## Example

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    kind: recurring
    description: Elever i årskurs 9 får undervisning på lovet.
    directions: [unga]
    participants: alla
    goals:
      - id: sommar
        text: Lovskolan är genomförd i alla kommuner.
        due: 2026-08
    steering:
      - body: turismgruppen
        role: prepares
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```

    ```yaml
    # meetings/turismgruppen-2026-05-13.yaml
    id: turismgruppen-2026-05-13
    body: turismgruppen
    date: 2026-05-13
    agenda:
      - title: Lovskolans omfattning
        kind: decision
        concerns: [lovskola]
    ```

    ## Use instead

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    kind: recurring
    description: Elever i årskurs 9 får undervisning på lovet.
    directions: [unga]
    participants: alla
    goals:
      - id: sommar
        text: Lovskolan är genomförd i alla kommuner.
        due: 2026-08
    steering:
      - body: turismgruppen
        role: prepares
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```

    ```yaml
    # meetings/turismgruppen-2026-05-13.yaml
    id: turismgruppen-2026-05-13
    body: turismgruppen
    date: 2026-05-13
    agenda:
      - title: Lovskolans omfattning
        kind: discussion
        concerns: [lovskola]
    ```
    """
    for meeting in plan.meetings:
        body = plan.body_by_id.get(meeting.body)
        for item in meeting.agenda:
            if body is not None and item.kind is ItemKind.DECISION and _only_prepares(plan, body.id, item):
                yield Finding(item, "kind", {"body": body.name, "title": item.title})


def _only_prepares(plan: Plan, body: str, item: AgendaItem) -> bool:
    """Whether a body has roles in what a matter concerns, and none of them lets it decide."""
    roles = [entry.role for one in item.concerns for entry in _roles(plan, one) if entry.body == body]
    return bool(roles) and not _DECIDING.intersection(roles)


def _roles(plan: Plan, concerned: str) -> Iterable[Steering]:
    if (placed := plan.goal_by_id.get(concerned)) is not None:
        return plan.roles(placed.activity, placed.goal)
    activity = plan.activity_by_id.get(concerned)
    return activity.steering if activity else ()

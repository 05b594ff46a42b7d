"""MLR606: a member that takes part in nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.cooperation import Member
    from mlr_cli.model.plan import Plan


@rule(
    "MLR606",
    Severity.ADVICE,
    Text(
        sv="{name} är inte med i någon av de aktiviteter som säger vilka som deltar, och har ingen roll.",
        en="{name} is in none of the activities that say who takes part, and has no role.",
    ),
    Text(
        sv="Stämmer det? Lägg annars till medlemmen under ”participants”.",
        en="Is that right? Otherwise add the member under “participants”.",
    ),
)
def member_without_part(plan: Plan, as_of: date) -> Iterator[Finding]:
    """A member takes part in no activity and has no role in any.

    ## Why

    Taking part is voluntary, project by project, yet every member is expected to be active somewhere. A
    member that is in nothing was perhaps forgotten. Only activities that say who takes part are asked;
    one where all do is enough, and so is a role of the member's own or of a body that rotates to it.

    ## Example

    ```yaml
    # activities/leder.yaml
    id: leder
    title: Vandringsleder
    area: turism
    directions: [besokare]
    participants:
      members: [ekby, granby]
      reason: Lederna går genom de två kommunerna.
    goals:
      - id: karta
        text: Kartan över lederna är färdig.
        due: 2026-06
    steering:
      - body: turismgruppen
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-12
    ```

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    kind: recurring
    directions: [unga]
    participants:
      members: [granby]
      reason: De andra har redan lovskola.
    goals:
      - id: sommar
        text: Lovskolan är genomförd.
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
    # activities/leder.yaml
    id: leder
    title: Vandringsleder
    area: turism
    directions: [besokare]
    participants:
      members: [ekby, granby]
      reason: Lederna går genom de två kommunerna.
    goals:
      - id: karta
        text: Kartan över lederna är färdig.
        due: 2026-06
    steering:
      - body: turismgruppen
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-12
    ```

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    kind: recurring
    directions: [unga]
    participants:
      members: [granby, lindo]
      reason: Ekby har redan lovskola.
    goals:
      - id: sommar
        text: Lovskolan är genomförd.
        due: 2026-08
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    chosen = [one.participants for one in plan.activities if one.participants is not None]
    if plan.partial or not chosen or any(one.all for one in chosen):
        return
    busy = {member for one in chosen for member in one.members} | set(_with_a_role(plan))
    for member in plan.members:
        if member.id not in busy and _is_member(member, as_of):
            yield Finding(member, "name", {"name": member.name})


def _with_a_role(plan: Plan) -> Iterator[str]:
    """Yield the members with a role of their own, and those that a body with a role rotates to."""
    entries = [entry for activity in plan.activities for entry in activity.steering]
    yield from (entry.member for entry in entries if entry.member)
    bodies = {entry.body for entry in entries}
    yield from (member for body in plan.bodies if body.id in bodies for member in body.rotates)


def _is_member(member: Member, as_of: date) -> bool:
    """Whether a member has come and has not left."""
    come = member.since is None or member.since.first is None or member.since.first <= as_of
    left = member.until is not None and member.until.last is not None and member.until.last < as_of
    return come and not left

"""MLR205: a member is named that the cooperation does not have."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan
    from mlr_cli.model.types import Frozen
    from mlr_cli.rules.rule import Field

_Place: TypeAlias = "tuple[Frozen, Field, str]"


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
    known = plan.member_by_id
    if "cooperation" in plan.partial:
        return
    for thing, field, member in _named(plan):
        if member not in known:
            yield Finding(thing, field, {"member": member}, word=member, known=known)


def _named(plan: Plan) -> Iterator[_Place]:
    return chain(_in_roles(plan), _taking_part(plan), _taking_turns(plan), _in_registers(plan))


def _in_roles(plan: Plan) -> Iterator[_Place]:
    for activity in plan.activities:
        for role in activity.steering:
            if role.member is not None:
                yield role, "member", role.member


def _taking_part(plan: Plan) -> Iterator[_Place]:
    for activity in plan.activities:
        if (participants := activity.participants) is not None:
            for index, member in enumerate(participants.members):
                yield participants, ("members", index), member


def _in_registers(plan: Plan) -> Iterator[_Place]:
    for meeting in plan.meetings:
        for attendance in meeting.attendance:
            yield attendance, "member", attendance.member
    for statement in plan.statements:
        for position in statement.positions:
            yield position, "member", position.member


def _taking_turns(plan: Plan) -> Iterator[_Place]:
    for body in plan.bodies:
        for index, member in enumerate(body.rotates):
            yield body, ("rotates", index), member
    if (chair := plan.cooperation.chair) is not None:
        for index, member in enumerate(chair.rotates):
            yield chair, ("rotates", index), member
        for term in chair.terms:
            yield term, "member", term.member
    for term in (one for rollover in plan.rollovers for one in rollover.chair):
        yield term, "member", term.member

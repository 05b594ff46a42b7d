"""MLR711: a statement that was sent without the members' decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan

_NOBODY = Text(sv="ingen kommun har sagt att den är med", en="no member has said that it joins")
_UNDECIDED = Text(
    sv="det står inte vem i {member} som beslutade, och när", en="it does not say who in {member} decided, and when"
)


@rule(
    "MLR711",
    Severity.WARNING,
    Text(sv="Yttrandet är skickat, men {problem}.", en="The statement is sent, but {problem}."),
    Text(
        sv="Skriv under ”positions” vem i kommunen som beslutade, och när.",
        en="Write under “positions” who decided it in the municipality, and when.",
    ),
)
def sent_without_decision(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A joint statement was sent, and it does not say who decided to join it.

    ## Why

    Each municipality answers for its own signature. A statement without a decision behind it may be
    taken back by the next council, and nobody can show who stood behind it.

    ## Example

    ```yaml
    # statements/skolskjuts.yaml
    id: skolskjuts
    title: Yttrande om skolskjuts
    positions:
      - {member: ekby, joins: ja, decided_by: kommunstyrelsen, date: 2026-02-02}
      - {member: granby, joins: ja}
    sent: 2026-02-12
    ```

    ## Use instead

    ```yaml
    # statements/skolskjuts.yaml
    id: skolskjuts
    title: Yttrande om skolskjuts
    positions:
      - {member: ekby, joins: ja, decided_by: kommunstyrelsen, date: 2026-02-02}
      - {member: granby, joins: ja, decided_by: kommunstyrelsen, date: 2026-02-09}
    sent: 2026-02-12
    ```
    """
    for statement in plan.statements:
        if statement.sent is None:
            continue
        joining = [one for one in statement.positions if one.joins]
        if not joining:
            yield Finding(statement, "sent", {"problem": _NOBODY})
        for position in joining:
            if position.decided_by is None or position.date is None:
                member = plan.member_by_id.get(position.member)
                name = member.name if member else position.member
                yield Finding(position, "member", {"problem": _UNDECIDED.fill(member=name)})

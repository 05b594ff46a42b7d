"""MLR710: a statement that was sent after its answer was due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR710",
    Severity.WARNING,
    Text(
        sv="Yttrandet skickades {sent}, men svaret skulle vara inne {due}.",
        en="The statement was sent {sent}, but the answer was due {due}.",
    ),
    Text(
        sv="Rätta datumet, eller skriv i ”note” att tiden förlängdes och flytta ”due” med skälet under ”moved”.",
        en="Mend the date, or note that the time was extended: move “due”, with the reason under “moved”.",
    ),
)
def answered_late(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A joint statement was sent after the last day for the answer.

    ## Why

    An answer that comes in late may not be read. Most often the last day was extended, and then that is
    what the plan should say; else one of the dates is mistyped.

    ## Example

    ```yaml
    # statements/skolskjuts.yaml
    id: skolskjuts
    title: Yttrande om skolskjuts
    request:
      party: Länsstyrelsen
      due: senast 2026-02-10
    positions:
      - {member: ekby, joins: ja, decided_by: kommunstyrelsen, date: 2026-02-02}
    sent: 2026-02-12
    ```

    ## Use instead

    ```yaml
    # statements/skolskjuts.yaml
    id: skolskjuts
    title: Yttrande om skolskjuts
    request:
      party: Länsstyrelsen
      due: senast 2026-02-17
    positions:
      - {member: ekby, joins: ja, decided_by: kommunstyrelsen, date: 2026-02-02}
    sent: 2026-02-12
    moved:
      - was: senast 2026-02-10
        reason: Länsstyrelsen gav en vecka till.
    ```
    """
    for statement in plan.statements:
        last = statement.request.due.last if statement.request and statement.request.due else None
        if statement.sent is not None and last is not None and statement.sent.date > last:
            words = {"sent": statement.sent.date.isoformat(), "due": last.isoformat()}
            yield Finding(statement, "sent", words)

"""MLR712: a meeting in the future that is noted as held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import MeetingStatus
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR712",
    Severity.WARNING,
    Text(
        sv="Mötet den {day} har inte varit än, men står som hållet.",
        en="The meeting on {day} has not been yet, but is noted as held.",
    ),
    Text(
        sv="Rätta datumet, eller skriv ”status: planned” tills mötet har hållits.",
        en="Mend the date, or write “status: planned” until it has been held.",
    ),
)
def held_ahead(plan: Plan, as_of: date) -> Iterator[Finding]:
    """A meeting is noted as held on a day that has not been yet.

    ## Why

    What a meeting decided counts from its day. One that is noted as held ahead of it is left out of
    every answer until then, so that nobody sees what was decided.

    ## Example

    ```yaml
    # meetings/styrelsen-2026-04-13.yaml
    id: styrelsen-2026-04-13
    body: styrelsen
    date: 2026-04-13
    status: held
    ```

    ## Use instead

    ```yaml
    # meetings/styrelsen-2026-04-13.yaml
    id: styrelsen-2026-04-13
    body: styrelsen
    date: 2026-04-13
    agenda:
      - title: Lovskolans omfattning
        kind: discussion
        concerns: [lovskola]
    ```
    """
    for meeting in plan.meetings:
        if meeting.status is MeetingStatus.HELD and meeting.date > as_of:
            yield Finding(meeting, "status", {"day": meeting.date.isoformat()})

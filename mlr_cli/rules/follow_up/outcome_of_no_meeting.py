"""MLR713: an outcome of a meeting that was not held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang.vocabulary import VOCABULARY
from mlr_cli.model.kinds import MeetingStatus
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR713",
    Severity.WARNING,
    Text(
        sv="”{title}” har ett utfall, men mötet står som {status}.",
        en="“{title}” has an outcome, but the meeting is noted as {status}.",
    ),
    Text(
        sv="Skriv ”status: held” om mötet har hållits, annars ta bort utfallet.",
        en="Write “status: held” if the meeting was held, or take the outcome out.",
    ),
)
def outcome_of_no_meeting(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A matter has an outcome, and the meeting was not held.

    ## Why

    Decisions are read from the meetings that were held. One that stands in a meeting that is only
    planned, or was called off, counts nowhere.

    ## Example

    ```yaml
    # meetings/styrelsen-2026-02-13.yaml
    id: styrelsen-2026-02-13
    body: styrelsen
    date: 2026-02-13
    agenda:
      - title: Lovskolans omfattning
        kind: decision
        concerns: [lovskola]
        outcome: as-proposed
        decision: Styrelsen beslutar att lovskolan varar i två veckor.
    ```

    ## Use instead

    ```yaml
    # meetings/styrelsen-2026-02-13.yaml
    id: styrelsen-2026-02-13
    body: styrelsen
    date: 2026-02-13
    status: held
    agenda:
      - title: Lovskolans omfattning
        kind: decision
        concerns: [lovskola]
        outcome: as-proposed
        decision: Styrelsen beslutar att lovskolan varar i två veckor.
    ```
    """
    for meeting in plan.meetings:
        if meeting.status is not MeetingStatus.HELD:
            for item in meeting.agenda:
                if item.outcome is not None or item.decision is not None:
                    status = VOCABULARY["MeetingStatus"][meeting.status.value]
                    field = "outcome" if item.outcome else "decision"
                    yield Finding(item, field, {"title": item.title, "status": status})

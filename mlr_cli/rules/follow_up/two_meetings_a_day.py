"""MLR714: two meetings of a body on one day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import MeetingStatus
from mlr_cli.rules.rule import Finding, Pointer, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.meeting import Meeting
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.types import Hours

_FIRST = Text(sv="här står det första", en="the first stands here")


@rule(
    "MLR714",
    Severity.WARNING,
    Text(sv="{body} har två möten den {day}.", en="{body} has two meetings on {day}."),
    Text(
        sv="Rätta datumet, ta bort det ena mötet, eller skriv klockslag efter ”time:” om det verkligen är två.",
        en="Mend the date, remove one of them, or write the times after “time:” if there really are two.",
    ),
)
def two_meetings_a_day(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A body has two meetings on one day.

    ## Why

    Most often one meeting has been put in twice, and attendance and decisions are then counted twice or
    half of them are missed. Two meetings that really are on one day have times of their own.

    ## Example

    ```yaml
    # meetings/styrelsen-2026-05-13.yaml
    id: styrelsen-2026-05-13
    body: styrelsen
    date: 2026-05-13
    agenda: [{title: Lovskolans omfattning, kind: discussion, concerns: [lovskola]}]
    ```

    ```yaml
    # meetings/styrelsen-maj.yaml
    id: styrelsen-maj
    body: styrelsen
    date: 2026-05-13
    agenda: [{title: Lovskolans omfattning, kind: discussion, concerns: [lovskola]}]
    ```

    ## Use instead

    ```yaml
    # meetings/styrelsen-2026-05-13.yaml
    id: styrelsen-2026-05-13
    body: styrelsen
    date: 2026-05-13
    agenda: [{title: Lovskolans omfattning, kind: discussion, concerns: [lovskola]}]
    ```

    ```yaml
    # meetings/styrelsen-maj.yaml
    id: styrelsen-maj
    body: styrelsen
    date: 2026-05-20
    agenda: [{title: Lovskolans omfattning, kind: discussion, concerns: [lovskola]}]
    ```
    """
    first: dict[tuple[str, date, Hours | None], Meeting] = {}
    for meeting in plan.meetings:
        if meeting.status is MeetingStatus.CANCELLED:
            continue
        before = first.setdefault((meeting.body, meeting.date, meeting.time), meeting)
        if before is not meeting:
            body = plan.body_by_id.get(meeting.body)
            words = {"body": body.name if body else meeting.body, "day": meeting.date.isoformat()}
            yield Finding(meeting, "date", words, (Pointer(before, "date", _FIRST),))

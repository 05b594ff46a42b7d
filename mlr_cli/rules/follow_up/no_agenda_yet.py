"""MLR715: a planned meeting without an agenda a week before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import MeetingStatus
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan

_WEEK = 7
_SOON = {0: Text(sv="i dag", en="today"), 1: Text(sv="i morgon", en="tomorrow")}


@rule(
    "MLR715",
    Severity.ADVICE,
    Text(
        sv="Mötet den {day} är {when} och har ingen ärendelista.",
        en="The meeting on {day} is {when} and has no agenda.",
    ),
    Text(
        sv="Skriv ärendena under ”agenda”. Vad gruppen har att ta ställning till visar mlr brief {body}.",
        en="Write the matters under “agenda”. What the body has to deal with is shown by mlr brief {body}.",
    ),
)
def no_agenda_yet(plan: Plan, as_of: date) -> Iterator[Finding]:
    """A meeting is planned within a week, and it has no agenda.

    ## Why

    Those who come need time to prepare at home. A list of matters that comes the day before leaves room
    for information only, not for decisions.

    ## Example

    ```yaml
    # meetings/styrelsen-2026-03-06.yaml
    id: styrelsen-2026-03-06
    body: styrelsen
    date: 2026-03-06
    ```

    ## Use instead

    ```yaml
    # meetings/styrelsen-2026-03-06.yaml
    id: styrelsen-2026-03-06
    body: styrelsen
    date: 2026-03-06
    agenda: [{title: Lovskolans omfattning, kind: discussion, concerns: [lovskola]}]
    ```
    """
    for meeting in plan.meetings:
        left = (meeting.date - as_of).days
        if meeting.status is MeetingStatus.PLANNED and not meeting.agenda and 0 <= left <= _WEEK:
            yield Finding(meeting, "date", {"day": meeting.date.isoformat(), "when": _when(left), "body": meeting.body})


def _when(left: int) -> Text:
    """Return how soon a day comes."""
    return _SOON.get(left) or Text(sv=f"om {left} dagar", en=f"in {left} days")

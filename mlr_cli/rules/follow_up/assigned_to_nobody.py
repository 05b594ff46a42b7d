"""MLR716: an assignment without a body or a last day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan

_NEITHER = Text(sv="varken mottagare eller sista dag", en="neither anybody to do it nor a last day")
_NOBODY = Text(sv="ingen mottagare", en="nobody to do it")
_NO_DAY = Text(sv="ingen sista dag", en="no last day")


@rule(
    "MLR716",
    Severity.ADVICE,
    Text(sv="Uppdraget ”{text}” har {problem}.", en="The assignment “{text}” has {problem}."),
    Text(
        sv="Skriv gruppen efter ”body:” (eller ”party:”) och sista dagen efter ”due:”.",
        en="Write the body after “body:” (or “party:”) and the last day after “due:”.",
    ),
)
def assigned_to_nobody(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A decision asks for something to be done, and does not say by whom or by when.

    ## Why

    What nobody is asked to do by a certain day is seldom done, and cannot be followed up. This is what
    auditors look at first.

    ## Example

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
        assignments:
          - text: Skolorna får veta.
            body: kansliet
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
        assignments:
          - text: Skolorna får veta.
            body: kansliet
            due: 2026-04
    ```
    """
    for meeting in plan.meetings:
        for item in meeting.agenda:
            for one in item.assignments:
                nobody = one.body is None and one.party is None
                timeless = one.due is None or one.due.last is None
                if nobody or timeless:
                    problem = _NEITHER if nobody and timeless else _NOBODY if nobody else _NO_DAY
                    yield Finding(one, "text", {"text": one.text.rstrip("."), "problem": problem})

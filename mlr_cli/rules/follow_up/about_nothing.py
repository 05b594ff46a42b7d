"""MLR717: a decision that concerns nothing in the plan, and is not marked as outside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import ItemKind
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR717",
    Severity.ADVICE,
    Text(
        sv="Det står inte vad beslutet ”{title}” gäller i planen.",
        en="It does not say what in the plan the decision “{title}” is about.",
    ),
    Text(
        sv="Skriv id för en aktivitet eller ett mål efter ”concerns:”, eller ”outside: ja” om ärendet ligger utanför "
        "planen.",
        en="Write the id of an activity or goal after “concerns:”, or “outside: ja” if it is none of the plan’s.",
    ),
)
def about_nothing(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A decision names nothing in the plan, and is not marked as outside it.

    ## Why

    From what the matters concern it is counted which goals have been taken up, and how much of the
    meetings goes to what the plan holds. A decision that names nothing counts as neither.

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
        for item in meeting.agenda:
            named = item.concerns or item.statements or item.outside
            if item.kind is ItemKind.DECISION and not named:
                yield Finding(item, "title", {"title": item.title})

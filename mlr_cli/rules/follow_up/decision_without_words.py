"""MLR708: a decision without its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import ItemKind, Outcome
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan

_DECIDED = frozenset({Outcome.AS_PROPOSED, Outcome.AMENDED})


@rule(
    "MLR708",
    Severity.WARNING,
    Text(sv="Det står inte vad som beslutades i ”{title}”.", en="It does not say what was decided in “{title}”."),
    Text(
        sv="Skriv beslutets text efter ”decision:”, så som den står i protokollet.",
        en="Write the decision after “decision:”, as it stands in the minutes.",
    ),
)
def decision_without_words(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A decision was made, and its text is not there.

    ## Why

    Whoever is to carry a decision out has to know what it says, and so has whoever follows it up. Where
    it was made as proposed the proposal is enough; where it was amended only the decision's own text
    tells.

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
        proposal: Styrelsen beslutar att lovskolan varar i två veckor.
        outcome: amended
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
        proposal: Styrelsen beslutar att lovskolan varar i två veckor.
        outcome: amended
        decision: Styrelsen beslutar att lovskolan varar i tre veckor.
    ```
    """
    for meeting in plan.meetings:
        for item in meeting.agenda:
            told = item.decision or (item.proposal and item.outcome is Outcome.AS_PROPOSED)
            if item.kind is ItemKind.DECISION and item.outcome in _DECIDED and not told:
                yield Finding(item, "outcome", {"title": item.title})

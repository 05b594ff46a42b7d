"""MLR742: a goal that is not met, and nobody says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang.vocabulary import VOCABULARY
from mlr_cli.queries.states.outcomes import NEEDS_REASON
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.kinds import Closing
    from mlr_cli.model.plan import Plan


@rule(
    "MLR742",
    Severity.ADVICE,
    Text(
        sv="Målet är {state}, men rapporten säger inte varför.",
        en="The goal is {state}, but the report does not say why.",
    ),
    Text(
        sv="Skriv skälet efter ”reason:”, och gärna vad som händer nu efter ”next:”.",
        en="Write the reason after “reason:”, and what happens now after “next:”.",
    ),
    local=True,
)
def not_met_without_reason(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A goal is reported as not met, partly met or dropped, and nobody says why.

    ## Why

    The year is evaluated goal by goal, and the next plan is written from that. That a goal was missed helps
    nobody who does not know why: was it too large, did somebody else come first, was it still wanted?

    ## Example

    ```yaml
    # activities/badplatser.yaml
    id: badplatser
    title: Badplatser
    area: turism
    participants: alla
    goals:
      - id: skotsel
        text: En gemensam skötselplan är antagen.
        due: 2026-09
        reports:
          - date: 2026-02-10
            state: missed
    steering:
      - body: turismgruppen
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```

    ## Use instead

    ```yaml
    # activities/badplatser.yaml
    id: badplatser
    title: Badplatser
    area: turism
    participants: alla
    goals:
      - id: skotsel
        text: En gemensam skötselplan är antagen.
        due: 2026-09
        reports:
          - date: 2026-02-10
            state: missed
            reason: Remissen tog längre tid än väntat.
    steering:
      - body: turismgruppen
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    for _, goal in plan.reported:
        closing = max((one for one in goal.reports if one.state), key=lambda one: one.date, default=None)
        if closing and closing.state in NEEDS_REASON and not (closing.reason or closing.note):
            yield Finding(goal, ("reports", goal.reports.index(closing)), {"state": _words(closing.state)})


def _words(state: Closing) -> Text:
    return VOCABULARY["Closing"][state.value]

"""MLR707: a state that goes backwards, and nobody says why."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mlr_cli.lang import verbatim
from mlr_cli.lang.vocabulary import VOCABULARY
from mlr_cli.model.kinds import Closing
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan
    from mlr_cli.model.report import Report

_MET = {Closing.MET: 2, Closing.PARTLY: 1}
"""How far a goal is met; what is not here is not met at all."""


@rule(
    "MLR707",
    Severity.WARNING,
    Text(
        sv="Målet var {before} och är nu {after}, utan att det står varför.",
        en="The goal was {before} and is now {after}, and nobody says why.",
    ),
    Text(
        sv="Skriv efter ”note:” eller ”reason:” vad som har hänt, eller rätta rapporten.",
        en="Write what has happened after “note:” or “reason:”, or mend the report.",
    ),
)
def goes_backwards(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A goal that was closed is open again, or is less met than before, and nobody says why.

    ## Why

    What was reported once has been read by others: in a brief, in minutes, in an evaluation. When it no
    longer holds they need to know why, or nobody will trust the next report.

    ## Example

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    kind: recurring
    description: Elever i årskurs 9 får undervisning på lovet.
    directions: [unga]
    participants: alla
    goals:
      - id: sommar
        text: Lovskolan är genomförd i alla kommuner.
        due: 2026-08
        reports:
          - date: 2026-02-12
            state: met
            source: protokoll 2026-02-12 § 3
          - date: 2026-02-20
            forecast: at-risk
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```

    ## Use instead

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    kind: recurring
    description: Elever i årskurs 9 får undervisning på lovet.
    directions: [unga]
    participants: alla
    goals:
      - id: sommar
        text: Lovskolan är genomförd i alla kommuner.
        due: 2026-08
        reports:
          - date: 2026-02-12
            state: met
            source: protokoll 2026-02-12 § 3
          - date: 2026-02-20
            forecast: at-risk
            note: En kommun har dragit sig ur.
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    for _, goal in plan.goals:
        numbered = sorted(enumerate(goal.reports), key=lambda one: one[1].date)
        for (_, before), (place, after) in pairwise(numbered):
            if _less(before, after) and not (after.note or after.reason):
                yield Finding(goal, ("reports", place), {"before": _standing(before), "after": _standing(after)})


def _less(before: Report, after: Report) -> bool:
    """Whether a goal that was closed is open again, or is less met than it was."""
    if before.state is None or (after.state is None and after.forecast is None):
        return False
    return after.state is None or _MET.get(after.state, 0) < _MET.get(before.state, 0)


def _standing(report: Report) -> Text:
    if report.state is not None:
        return VOCABULARY["Closing"][report.state.value]
    return VOCABULARY["Forecast"][report.forecast.value] if report.forecast else verbatim("")

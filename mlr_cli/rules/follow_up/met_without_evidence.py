"""MLR705: a goal that is met, and nothing shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import Closing
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR705",
    Severity.ADVICE,
    Text(
        sv="Målet är uppfyllt, men rapporten säger inte vad som visar det.",
        en="The goal is met, but the report does not say what shows it.",
    ),
    Text(
        sv="Skriv vad som visar det efter ”evidence:”, eller var det står efter ”source:”.",
        en="Write what shows it after “evidence:”, or where that stands after “source:”.",
    ),
)
def met_without_evidence(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A goal is reported as met, and nothing shows it.

    ## Why

    Whoever evaluates the year has to see that the goal is met, not only read that somebody says so. The
    minutes of a meeting, a document or a number is enough.

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
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    for _, goal in plan.goals:
        for place, report in enumerate(goal.reports):
            if report.state is Closing.MET and not (report.evidence or report.source):
                yield Finding(goal, ("reports", place))

"""MLR601: an activity without goals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR601",
    Severity.ADVICE,
    Text(sv="Aktiviteten ”{title}” har inga mål.", en="The activity “{title}” has no goals."),
    Text(
        sv="Skriv under ”goals” vad som ska vara uppnått.",
        en="Write under “goals” what shall have been reached.",
    ),
    local=True,
)
def no_goals(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """An activity has no goals.

    ## Why

    Without goals an activity cannot be followed up: there is nothing to be late with, to report on or
    to evaluate when the next plan is made. One goal goes a long way, also one without an end.

    ## Example

    ```yaml
    # activities/badplatser.yaml
    id: badplatser
    title: Badplatser
    area: turism
    participants: alla
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
    steering:
      - body: turismgruppen
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    for activity in plan.activities:
        if not activity.goals:
            yield Finding(activity, "goals", {"title": activity.title})

"""MLR306: a time is two whole years, where the turn of the year may be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.period import two_whole_years
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan
    from mlr_cli.model.types import Frozen
    from mlr_cli.period import Period


@rule(
    "MLR306",
    Severity.ADVICE,
    Text(
        sv="”{written}” är två hela år. Är det årsskiftet som menas?",
        en="“{written}” is two whole years. Is the turn of the year meant?",
    ),
    local=True,
)
def two_years(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A time is two whole years, where the turn of the year may be meant.

    ## Why

    `2026/2027` runs from January of the first year to December of the second. People often write it for the turn
    of the year, and then the goal would be late a whole year too late. If two years are meant, let it stand. The
    plan's own period is not looked at, nor times that something lasts.

    ## Example

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    start: 2026/2027
    participants: alla
    goals:
      - id: sommar
        text: Lovskolan är genomförd i alla kommuner.
        due: 2026-08
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
    start: 2026-12/2027-01
    participants: alla
    goals:
      - id: sommar
        text: Lovskolan är genomförd i alla kommuner.
        due: 2026-08
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    for thing, field, period in _times(plan):
        if two_whole_years(period):
            yield Finding(thing, field, {"written": period.text}, suggestion=_turn_of_the_year(period))


def _times(plan: Plan) -> Iterator[tuple[Frozen, str, Period]]:
    """Yield the times at which something is to begin or be done; not those that something lasts."""
    for _, goal in plan.goals:
        if goal.due is not None:
            yield goal, "due", goal.due
    for activity in plan.activities:
        if activity.follow_up is not None:
            yield activity.follow_up, "when", activity.follow_up.when
        if activity.start is not None:
            yield activity, "start", activity.start
    for body in plan.bodies:
        if body.start is not None:
            yield body, "start", body.start


def _turn_of_the_year(period: Period) -> str | None:
    if period.first is None or period.last is None:
        return None
    return f"{period.first.year}-12/{period.last.year}-01"

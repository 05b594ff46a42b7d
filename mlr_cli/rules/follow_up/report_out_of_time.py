"""MLR706: a report dated in the future, or before the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.activity import FollowUp, Goal
    from mlr_cli.model.plan import Plan

_AHEAD = Text(sv="som inte har varit än", en="which has not been yet")
_BEFORE = Text(sv="före planens första dag", en="before the first day of the plan")


@rule(
    "MLR706",
    Severity.WARNING,
    Text(sv="Rapporten är daterad {day}, {when}.", en="The report is dated {day}, {when}."),
    Text(
        sv="Rätta datumet. Det ska vara dagen då rapporten lämnades.",
        en="Mend the date. It is the day when the report was made.",
    ),
)
def report_out_of_time(plan: Plan, as_of: date) -> Iterator[Finding]:
    """A report is dated in the future, or before the plan begins.

    ## Why

    A report counts from its date: one in the future is not known yet and changes nothing in any table,
    and one from before the plan is about another year. Most often the year is mistyped.

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
          - date: 2027-02-12
            forecast: on-track
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
            forecast: on-track
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    first = plan.header.period.first
    for thing, place, day in _reports(plan):
        if day > as_of or (first is not None and day < first):
            words = {"day": day.isoformat(), "when": _AHEAD if day > as_of else _BEFORE}
            yield Finding(thing, ("reports", place), words)


def _reports(plan: Plan) -> Iterator[tuple[Goal | FollowUp, int, date]]:
    for _, goal in plan.goals:
        yield from ((goal, place, report.date) for place, report in enumerate(goal.reports))
    for activity in plan.activities:
        if (follow_up := activity.follow_up) is not None:
            yield from ((follow_up, place, report.date) for place, report in enumerate(follow_up.reports))

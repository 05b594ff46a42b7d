"""MLR704: a report that says neither how a goal went nor how it looks, or both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan

_NEITHER = Text(sv="ingen av dem", en="neither of them")
_BOTH = Text(sv="båda", en="both")


@rule(
    "MLR704",
    Severity.WARNING,
    Text(
        sv="En rapport har ”state” eller ”forecast”. Här står {found}.",
        en="A report has “state” or “forecast”. Here stands {found}.",
    ),
    Text(
        sv="Skriv ”state” om målet är avslutat, annars ”forecast”.",
        en="Write “state” if the goal is closed, otherwise “forecast”.",
    ),
    local=True,
)
def unclear_report(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A report on a goal says neither how it went nor how it looks, or says both.

    ## Why

    A report either closes a goal (`state`: met, partly, missed, dropped, lapsed) or says how it looks
    (`forecast`: on-track, at-risk, will-miss, continues). With neither it changes nothing in any table, and with
    both it is not clear whether the goal is still open.

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
          - date: 2026-02-12
            note: Ett första utkast finns.
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
          - date: 2026-02-12
            forecast: on-track
            note: Ett första utkast finns.
    steering:
      - body: turismgruppen
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    for _, goal in plan.reported:
        for place, report in enumerate(goal.reports):
            if (report.state is None) is (report.forecast is None):
                # The whole report is pointed at, so that nothing is said where a part of it could not be read.
                yield Finding(goal, ("reports", place), {"found": _NEITHER if report.state is None else _BOTH})

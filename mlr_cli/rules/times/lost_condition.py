"""MLR304: a goal waits for one that will not be met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import Closing
from mlr_cli.queries.states.goals import States
from mlr_cli.rules.conditions import conditions
from mlr_cli.rules.rule import Finding, Pointer, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan
    from mlr_cli.model.report import Report

_HOW = {
    Closing.DROPPED: Text(sv="utgår", en="is dropped"),
    Closing.LAPSED: Text(sv="saknade sin förutsättning", en="lacked what it rested on"),
    Closing.MISSED: Text(sv="inte blev uppfyllt", en="was not met"),
}
_THERE = Text(sv="så är det rapporterat här", en="it is reported so here")


@rule(
    "MLR304",
    Severity.WARNING,
    Text(sv="Målet väntar på ”{goal}”, som {how}.", en="The goal waits for “{goal}”, which {how}."),
    Text(
        sv="Ta bort villkoret, eller rapportera att också det här målet utgår.",
        en="Remove the condition, or report that this goal is dropped too.",
    ),
)
def lost_condition(plan: Plan, as_of: date) -> Iterator[Finding]:
    """A goal waits for one that will not be met.

    ## Why

    The goal it waits for was dropped, was not met, or lacked what it rested on. The condition will never be
    fulfilled, so the goal waits for ever and is never shown as late. Somebody has to decide: does it go ahead
    anyway, or is it dropped too?

    ## Example

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    participants: alla
    goals:
      - id: kurs
        text: Kursen är genomförd.
        due: 2026-08
        depends_on: [uppgifter]
      - id: uppgifter
        text: Uppgifterna till kursen är klara.
        due: 2026-05
        reports:
          - date: 2026-02-10
            state: dropped
            note: Skolorna använder egna uppgifter.
            by: Kim Ek
            source: mötesanteckningar
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
    participants: alla
    goals:
      - id: kurs
        text: Kursen är genomförd.
        due: 2026-08
      - id: uppgifter
        text: Uppgifterna till kursen är klara.
        due: 2026-05
        reports:
          - date: 2026-02-10
            state: dropped
            note: Skolorna använder egna uppgifter.
            by: Kim Ek
            source: mötesanteckningar
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    states = States(plan, as_of)
    lost = dict(_lost(plan, states))
    for waiting, field, goal in conditions(plan) if lost else ():
        if goal in lost and not states.of(waiting).state.closed:
            closing, report = lost[goal]
            name = goal.removeprefix(f"{waiting.activity.id}.")
            there = Pointer(report, "state", _THERE)
            yield Finding(waiting.goal, field, {"goal": name, "how": _HOW[closing]}, (there,))


def _lost(plan: Plan, states: States) -> Iterator[tuple[str, tuple[Closing, Report]]]:
    """Yield the goals that will not be met, by full id, with how and the report that says so."""
    for placed in plan.reported:
        state = states.of(placed)
        for report in placed.goal.reports:
            if report.state in _HOW and (report.state, report.date) == (state.state.value, state.since):
                yield placed.id, (report.state, report)

"""MLR806: a goal of the next plan has an id that is taken, or becomes a part of a goal that is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import Fate
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan
    from mlr_cli.model.rollover import Decided, Rollover
    from mlr_cli.queries.succession.successors import NextGoal


@rule(
    "MLR806",
    Severity.ERROR,
    Text(sv="{problem}", en="{problem}"),
)
def impossible_successor(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A goal of the next plan has an id that is taken, or joins a goal that is not there.

    ## Why

    Two goals with the same id cannot be told apart, and a goal that is merged with one that is gone is lost. The goal
    that several are merged into is either one that is carried on, or a new one with a text.

    ## Example

    ```yaml
    # rollover-2027.yaml
    period: 2027
    id: plan-2027
    title: Årsplan 2027
    goals:
      - goal: leder.karta
        fate: met
      - goal: leder.skyltar
        fate: merged
        into:
          - id: leder.karta
      - goal: lovskola.sommar
        fate: carried-on
        due: 2027-08
    ```

    ## Use instead

    ```yaml
    # rollover-2027.yaml
    period: 2027
    id: plan-2027
    title: Årsplan 2027
    goals:
      - goal: leder.karta
        fate: met
      - goal: leder.skyltar
        fate: merged
        into:
          - id: lovskola.sommar
      - goal: lovskola.sommar
        fate: carried-on
        due: 2027-08
    ```
    """
    if not plan.rollovers:
        return
    # Most of the year there is nothing to ask, and then nobody needs to know how goals go on.
    from mlr_cli.queries.succession.successors import Succession

    for rollover in plan.rollovers:
        for next_goal in Succession(plan, rollover).next_goals.values():
            yield from _found(plan, rollover, next_goal)


def _found(plan: Plan, rollover: Rollover, next_goal: NextGoal) -> Iterator[Finding]:
    own = [one for one in next_goal.predecessors if _fate(rollover, one.placed.id) is not Fate.MERGED]
    for one in own[1:]:
        yield Finding(_entry(rollover, one.placed.id), "goal", {"problem": _TAKEN.fill(id=next_goal.id)})
    entry = _entry(rollover, next_goal.predecessors[-1].placed.id)
    if next_goal.activity not in plan.activity_by_id:
        yield Finding(entry, "into", {"problem": _NO_ACTIVITY.fill(id=next_goal.activity)})
    elif not own and not next_goal.said.text:
        yield Finding(entry, "into", {"problem": _NO_TARGET.fill(id=next_goal.id)})


def _entry(rollover: Rollover, goal: str) -> Decided:
    return next(one for one in rollover.goals if one.goal == goal)


def _fate(rollover: Rollover, goal: str) -> Fate:
    return _entry(rollover, goal).fate


_TAKEN = Text(
    sv="Två mål i nästa plan får id ”{id}”. Ge det ena ett annat id under ”into”.",
    en="Two goals of the next plan get the id “{id}”. Give one another id under “into”.",
)
_NO_ACTIVITY = Text(
    sv="Ingen aktivitet har id ”{id}”. Skriv målets id som ”aktivitet.mål”.",
    en="No activity has the id “{id}”. Write the goal’s id as “activity.goal”.",
)
_NO_TARGET = Text(
    sv="Målet ”{id}” finns inte i nästa plan. Skriv dess ”text” om det är nytt, eller välj ett mål som förs över.",
    en="The goal “{id}” is not in the next plan. Write its “text” if it is new, or choose one that is carried on.",
)

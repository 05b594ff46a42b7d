"""MLR805: a fate lacks the goals that it speaks of, or has goals that do not belong to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import Fate
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan
    from mlr_cli.model.rollover import Decided


@rule(
    "MLR805",
    Severity.ERROR,
    Text(
        sv="Beskedet om målet ”{goal}” går inte ihop: {problem}",
        en="The fate of the goal “{goal}” does not add up: {problem}",
    ),
)
def unfinished_fate(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A fate lacks the goals that it speaks of, or has goals that do not belong to it.

    ## Why

    A goal that is rephrased must have a new text, one that is split must become at least two, and one that is merged
    must become a part of another. Otherwise the goal disappears when the fate is carried out. A goal that is closed,
    or carried on as it is, has nothing under `into`.

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
        fate: split
        into:
          - id: skyltar-norr
            text: Lederna i norr är skyltade.
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
        fate: split
        into:
          - id: skyltar-norr
            text: Lederna i norr är skyltade.
            due: 2027-06
          - id: skyltar-syd
            text: Lederna i söder är skyltade.
            due: 2027-10
      - goal: lovskola.sommar
        fate: carried-on
        due: 2027-08
    ```
    """
    for rollover in plan.rollovers:
        for one in rollover.goals:
            if problem := _problem(one):
                yield Finding(one, "into" if one.into else "fate", {"goal": one.goal, "problem": problem})


def _problem(one: Decided) -> Text | None:
    match one.fate:
        case Fate.REPHRASED:
            return None if len(one.into) == 1 and one.into[0].text else _REPHRASED
        case Fate.SPLIT:
            whole = all(said.id and said.text for said in one.into)
            return None if len(one.into) > 1 and whole else _SPLIT
        case Fate.MERGED:
            return None if len(one.into) == 1 and one.into[0].id else _MERGED
        case _:
            return _NOTHING if one.into else None


_REPHRASED = Text(
    sv="den nya texten saknas. Skriv ett mål med ”text” under ”into”.",
    en="the new text is missing. Write one goal with “text” under “into”.",
)
_SPLIT = Text(
    sv="ett mål som delas upp blir minst två. Skriv dem under ”into”, vart och ett med ”id” och ”text”.",
    en="a goal that is split becomes at least two. Write them under “into”, each with “id” and “text”.",
)
_MERGED = Text(
    sv="målet som det går upp i saknas. Skriv det under ”into” med ”id”, och med ”text” om det är nytt.",
    en="the goal that it joins is missing. Write it under “into” with “id”, and with “text” if it is new.",
)
_NOTHING = Text(
    sv="inget ska stå under ”into” vid ett mål som avslutas eller förs över som det är. Ta bort det.",
    en="nothing stands under “into” of a goal that is closed or carried on as it is. Remove it.",
)

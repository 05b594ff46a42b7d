"""MLR208: goals wait for each other."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from mlr_cli.rules.conditions import conditions
from mlr_cli.rules.references.cycles import cycles, in_a_ring, pairs
from mlr_cli.rules.rule import Finding, Pointer, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from mlr_cli.model.plan import Plan
    from mlr_cli.rules.conditions import Condition

_Link: TypeAlias = tuple[str, str]

_LINK = Text(sv="”{one}” på ”{next}”", en="“{one}” for “{next}”")
_THERE = Text(sv="här väntar ”{one}” på ”{next}”", en="here “{one}” waits for “{next}”")


@rule(
    "MLR208",
    Severity.ERROR,
    Text(sv="Målen väntar på varandra: {ring}.", en="The goals wait for each other: {ring}."),
    Text(sv="Ta bort ett av villkoren.", en="Remove one of the conditions."),
)
def goals_in_a_ring(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """Goals wait for each other.

    ## Why

    When one goal waits for a second and the second for the first, nobody can begin, and none of them is ever
    shown as late. The ring may be longer and pass through several activities; every condition in it is
    shown. One of them has to go, and which one is for those who do the work to say.

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
        depends_on: [kurs]
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
        depends_on: [uppgifter]
      - id: uppgifter
        text: Uppgifterna till kursen är klara.
        due: 2026-05
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    rings = [*cycles(_arrows(plan))]
    said = _said(plan, {link for ring in rings for link in pairs(ring)})
    for ring in rings:
        yield _finding([condition for link in pairs(ring) for condition in said[link]], _names(ring))


def _arrows(plan: Plan) -> Mapping[str, Sequence[str]]:
    arrows: dict[str, list[str]] = defaultdict(list)
    for waiting, _, goal in conditions(plan):
        if goal != (name := waiting.id):
            arrows[name].append(goal)
    return arrows


def _said(plan: Plan, links: Iterable[_Link]) -> Mapping[_Link, Sequence[Condition]]:
    """Return what says that one goal waits for another; twice where `due` and `depends_on` both do."""
    said: dict[_Link, list[Condition]] = {link: [] for link in links}
    for condition in conditions(plan) if said else ():
        if (link := (condition[0].id, condition[2])) in said:
            said[link].append(condition)
    return said


def _finding(said: Sequence[Condition], names: Mapping[str, str]) -> Finding:
    (waiting, field, _), *others = said
    ring = in_a_ring([*names.values()], _LINK)
    return Finding(waiting.goal, field, {"ring": ring}, tuple(_pointer(other, names) for other in others))


def _names(cycle: Sequence[str]) -> Mapping[str, str]:
    """Return what the goals are called: by their short ids where they are of one activity."""
    activities = {one.partition(".")[0] for one in cycle}
    return {one: one.partition(".")[2] if len(activities) == 1 else one for one in cycle}


def _pointer(condition: Condition, names: Mapping[str, str]) -> Pointer:
    waiting, field, goal = condition
    return Pointer(waiting.goal, field, _THERE.fill(one=names[waiting.id], next=names[goal]))

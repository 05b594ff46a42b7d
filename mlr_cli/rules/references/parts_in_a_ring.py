"""MLR220: goals are parts of each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.references.cycles import cycles, in_a_ring
from mlr_cli.rules.rule import Finding, Pointer, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from mlr_cli.model.activity import Goal
    from mlr_cli.model.plan import Plan

_ITSELF = Text(sv="Målet är en del av sig självt.", en="The goal is a part of itself.")
_EACH_OTHER = Text(sv="Målen är delar av varandra: {ring}.", en="The goals are parts of each other: {ring}.")
_LINK = Text(sv="”{one}” av ”{next}”", en="“{one}” of “{next}”")
_THERE = Text(sv="här är ”{one}” en del av ”{next}”", en="here “{one}” is a part of “{next}”")


@rule(
    "MLR220",
    Severity.ERROR,
    Text(sv="{problem}", en="{problem}"),
    Text(
        sv="Ta bort ”part_of” på det större målet.",
        en="Remove “part_of” from the larger goal.",
    ),
)
def parts_in_a_ring(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """Goals are parts of each other.

    ## Why

    A part is counted under the whole. When the whole is also a part of its part, neither can be counted, and
    nobody can tell which of them the other is about.

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
        part_of: uppgifter
      - id: uppgifter
        text: Uppgifterna till kursen är klara.
        due: 2026-05
        part_of: kurs
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
        part_of: kurs
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    parts = _parts(plan)
    for ring in cycles({name: [whole] for name, (_, whole) in parts.items()}):
        first, *others = (parts[name][0] for name in ring)
        pointers = (_pointer(goal, name, parts) for goal, name in zip(others, ring[1:], strict=True))
        yield Finding(first, "part_of", {"problem": _problem(ring)}, tuple(pointers))


def _problem(ring: Sequence[str]) -> Text:
    return _EACH_OTHER.fill(ring=in_a_ring(ring, _LINK)) if len(ring) > 1 else _ITSELF


def _parts(plan: Plan) -> Mapping[str, tuple[Goal, str]]:
    """Return the goals that are parts, by their full ids, with what they are parts of."""
    named = ((activity, goal, goal.part_of) for activity, goal in plan.linked)
    return {f"{activity.id}.{goal.id}": (goal, plan.resolve(part, activity)) for activity, goal, part in named if part}


def _pointer(goal: Goal, name: str, parts: Mapping[str, tuple[Goal, str]]) -> Pointer:
    return Pointer(goal, "part_of", _THERE.fill(one=name, next=parts[name][1]))

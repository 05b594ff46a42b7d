"""MLR209: bodies report to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.references.cycles import cycles, in_a_ring
from mlr_cli.rules.rule import Finding, Pointer, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan

_ITSELF = Text(sv="”{name}” rapporterar till sig själv.", en="“{name}” reports to itself.")
_EACH_OTHER = Text(sv="Grupperna rapporterar till varandra: {ring}.", en="The bodies report to each other: {ring}.")
_LINK = Text(sv="”{one}” till ”{next}”", en="“{one}” to “{next}”")
_THERE = Text(sv="här rapporterar ”{name}”", en="here “{name}” reports")


@rule(
    "MLR209",
    Severity.ERROR,
    Text(sv="{problem}", en="{problem}"),
    Text(
        sv="Ta bort ”reports_to” ur en av dem, eller skriv en annan grupp.",
        en="Remove “reports_to” from one of them, or write another body.",
    ),
)
def bodies_in_a_ring(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """Bodies report to each other.

    ## Why

    Whoever gives a body its assignments is found by following `reports_to` upwards. In a ring there is nobody
    at the top: the picture of the organisation cannot be drawn, and no body is the one that decides in the
    end.

    ## Example

    ```yaml
    # bodies/styrelsen.yaml
    id: styrelsen
    name: Styrelsen
    kind: board
    reports_to: turismgruppen
    ```

    ## Use instead

    ```yaml
    # bodies/styrelsen.yaml
    id: styrelsen
    name: Styrelsen
    kind: board
    ```
    """
    known = plan.body_by_id
    arrows = {body.id: [body.reports_to] for body in plan.bodies if body.reports_to and known[body.id] is body}
    for cycle in cycles(arrows):
        bodies = [known[one] for one in cycle]
        names = [body.name for body in bodies]
        ring = _EACH_OTHER.fill(ring=in_a_ring(names, _LINK)) if len(names) > 1 else _ITSELF.fill(name=names[0])
        others = tuple(Pointer(body, "reports_to", _THERE.fill(name=body.name)) for body in bodies[1:])
        yield Finding(bodies[0], "reports_to", {"problem": ring}, others)

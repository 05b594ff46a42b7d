"""MLR201: a body is named that is not in the plan."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from mlr_cli.rules.outline import entries
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan
    from mlr_cli.model.types import Frozen
    from mlr_cli.rules.rule import Field

_Place: TypeAlias = "tuple[Frozen, Field, str | None]"


@rule(
    "MLR201",
    Severity.ERROR,
    Text(sv="Ingen grupp har id ”{body}”.", en="No body has the id “{body}”."),
    Text(
        sv="Skriv ett id ur mappen ”bodies”, eller lägg till gruppen där.",
        en="Write an id from the folder “bodies”, or add the body there.",
    ),
)
def unknown_body(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A body is named that is not in the plan.

    ## Why

    A role that is given to nobody known shows up in no list of who does what, and nobody is asked about
    it. Most often the id is misspelt, or the body has no file yet. Bodies are named in roles, in targets,
    in `reports_to`, in the questions about the year, in the outline, and in meetings and
    statements.

    ## Example

    ```yaml
    # bodies/turismgruppen.yaml
    id: turismgruppen
    name: Turismgruppen
    area: turism
    reports_to: styrelse
    ```

    ## Use instead

    ```yaml
    # bodies/turismgruppen.yaml
    id: turismgruppen
    name: Turismgruppen
    area: turism
    reports_to: styrelsen
    ```
    """
    if "bodies" in plan.partial:
        return
    known = plan.body_by_id
    for thing, field, body in _named(plan):
        if body is not None and body not in known and body not in plan.partial:
            yield Finding(thing, field, {"body": body}, word=body, known=known)


def _named(plan: Plan) -> Iterator[_Place]:
    return chain(_in_roles(plan), _in_targets(plan), _elsewhere(plan), _in_registers(plan))


def _in_roles(plan: Plan) -> Iterator[_Place]:
    for activity in plan.activities:
        for role in activity.steering:
            yield role, "body", role.body


def _in_targets(plan: Plan) -> Iterator[_Place]:
    for _, goal in plan.goals:
        if (target := goal.target) is not None:
            yield target, "body", target.body
            for index, body in enumerate(target.per):
                yield target, ("per", index), body


def _elsewhere(plan: Plan) -> Iterator[_Place]:
    for body in plan.bodies:
        yield body, "reports_to", body.reports_to
    for question in plan.header.questions:
        for index, named in enumerate(question.bodies):
            yield question, ("bodies", index), named
    for decided in (one for rollover in plan.rollovers for one in rollover.goals):
        yield decided, "body", decided.body
    for entry in entries(plan):
        for index, named in enumerate(entry.bodies):
            yield entry, ("bodies", index), named


def _in_registers(plan: Plan) -> Iterator[_Place]:
    for meeting in plan.meetings:
        yield meeting, "body", meeting.body
        for item in meeting.agenda:
            for assignment in item.assignments:
                yield assignment, "body", assignment.body
    for statement in plan.statements:
        for index, named in enumerate(statement.prepares):
            yield statement, ("prepares", index), named

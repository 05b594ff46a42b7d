"""What goals wait for: what several rules ask of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.model.plan import Placed, Plan
    from mlr_cli.rules.rule import Field

Condition: TypeAlias = "tuple[Placed, Field, str]"
"""A goal that waits for another, the field that says so, and the other's full id.

There are many more of them than faults in them, so they are bare tuples.
"""


def conditions(plan: Plan) -> Iterator[Condition]:
    """Yield what goals wait for, whether there is such a goal or not."""
    for placed in plan.linked:
        activity, goal = placed
        for index, written in enumerate(goal.depends_on):
            yield placed, ("depends_on", index), plan.resolve(written, activity)
        if goal.due is not None and goal.due.goal is not None:
            yield placed, "due", goal.due.goal

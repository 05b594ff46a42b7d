"""Where a plan names its goals: what several rules ask of it, found in one place.

There are many more such places than faults in them, so the walks hand over bare tuples, or only what
is wrong.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.model.activity import Activity
    from mlr_cli.model.body import Body
    from mlr_cli.model.meeting import AgendaItem
    from mlr_cli.model.plan import Placed, Plan
    from mlr_cli.model.statement import Statement
    from mlr_cli.model.types import Frozen
    from mlr_cli.rules.rule import Field

Condition: TypeAlias = "tuple[Placed, Field, str]"
"""A goal that waits for another, the field that says so, and the other's full id."""

Reference: TypeAlias = "tuple[Frozen, Field, str, str]"
"""A thing and a field that name a goal, what stands there, and the goal's full id.

What stands there ends with that id, or with the part of it after the dot.
"""


def conditions(plan: Plan) -> Iterator[Condition]:
    """Yield what goals wait for, whether there is such a goal or not."""
    for placed in plan.linked:
        activity, goal = placed
        for index, written in enumerate(goal.depends_on):
            yield placed, ("depends_on", index), plan.resolve(written, activity)
        if goal.due is not None and goal.due.goal is not None:
            yield placed, "due", goal.due.goal


def unresolved(plan: Plan) -> Iterator[Reference]:
    """Yield every place that names a goal that is not in the plan."""
    return chain(_in_roles(plan), unresolved_afar(plan))


def unresolved_afar(plan: Plan) -> Iterator[Reference]:
    """Yield those of them that are not in a role, which can only name goals of its own activity."""
    return chain(_in_goals(plan), _in_follow_ups(plan), _in_starts(plan), _in_registers(plan))


def _in_roles(plan: Plan) -> Iterator[Reference]:
    for activity in plan.activities:
        own = {goal.id for goal in activity.goals}
        for role in activity.steering:
            for index, written in enumerate(role.goals):
                if written not in own and (full := plan.resolve(written, activity)) not in plan.goal_by_id:
                    yield role, ("goals", index), written, full


def _in_goals(plan: Plan) -> Iterator[Reference]:
    known = plan.goal_by_id
    for activity, goal in plan.linked:
        for index, written in enumerate(goal.depends_on):
            if (full := plan.resolve(written, activity)) not in known:
                yield goal, ("depends_on", index), written, full
        if (due := goal.due) is not None and due.goal is not None and due.goal not in known:
            yield goal, "due", due.code, due.goal
        if (part := goal.part_of) is not None and (full := plan.resolve(part, activity)) not in known:
            yield goal, "part_of", part, full


def _in_follow_ups(plan: Plan) -> Iterator[Reference]:
    for activity in plan.activities:
        if (follow_up := activity.follow_up) is not None:
            when = follow_up.when
            if when.goal is not None and when.goal not in plan.goal_by_id:
                yield follow_up, "when", when.code, when.goal


def _in_starts(plan: Plan) -> Iterator[Reference]:
    for thing in _beginning(plan):
        if (start := thing.start) is not None and start.goal is not None and start.goal not in plan.goal_by_id:
            yield thing, "start", start.code, start.goal


def _beginning(plan: Plan) -> Iterator[Activity | Body]:
    yield from plan.activities
    yield from plan.bodies


def _in_registers(plan: Plan) -> Iterator[Reference]:
    """Yield the matters and statements that concern no activity and no goal of the plan."""
    for thing in concerned(plan):
        for index, written in enumerate(thing.concerns):
            if written not in plan.goal_by_id and written not in plan.activity_by_id:
                yield thing, ("concerns", index), written, written


def concerned(plan: Plan) -> Iterator[AgendaItem | Statement]:
    """Yield everything that says which activities and goals it concerns."""
    yield from (item for meeting in plan.meetings for item in meeting.agenda)
    yield from plan.statements

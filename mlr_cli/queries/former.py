"""Goals found by the ids that they have, or say that they had."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mlr_cli.model.plan import Placed, Plan


def by_any_id(plan: Plan) -> Mapping[str, Placed]:
    """Return the goals of a plan by the full ids that they have or had, those that they have first."""
    had = {one: placed for placed in reversed(plan.goals) for one in _former(placed)}
    return {**had, **plan.goal_by_id}


def _former(placed: Placed) -> Iterator[str]:
    activity, goal = placed
    for home in (activity.id, *activity.was):
        for one in (goal.id, *goal.was):
            yield one if "." in one else f"{home}.{one}"

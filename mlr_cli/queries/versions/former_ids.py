"""Goals found by the ids that they have, or say that they had."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.model.plan import Placed, Plan


def by_any_id(plan: Plan) -> Mapping[str, Placed]:
    """Return the goals of a plan by the full ids that they have or had, those that they have first."""
    had = {one: placed for placed in reversed(plan.goals) for one in placed.all_ids}
    return {**had, **plan.goal_by_id}

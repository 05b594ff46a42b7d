"""Which members take part in an activity."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlr_cli.model.activity import Activity
    from mlr_cli.model.plan import Plan


def participants(plan: Plan, activity: Activity) -> tuple[str, ...]:
    """Return the ids of the members that take part; none where the plan does not say."""
    if activity.participants is None:
        return ()
    return tuple(member.id for member in plan.members) if activity.participants.all else activity.participants.members

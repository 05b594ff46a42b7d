"""What the things of a plan say that they were called before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.diff.change import Thing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.model.plan import Plan


def former_ids(plan: Plan) -> Mapping[tuple[Thing, str], str]:
    """Return the ids that things have now, by thing and former id; one that another thing has now is not former."""
    things = (
        (Thing.AREA, plan.areas),
        (Thing.BODY, plan.bodies),
        (Thing.ACTIVITY, plan.activities),
        (Thing.STATEMENT, plan.statements),
    )
    found = {(thing, old): one.id for thing, some in things for one in some for old in one.was}
    found |= {(Thing.GOAL, old): placed.id for placed in plan.goals for old in placed.all_ids}
    there = {(thing, one.id) for thing, some in things for one in some} | {(Thing.GOAL, one.id) for one in plan.goals}
    return {former: now for former, now in found.items() if former not in there}

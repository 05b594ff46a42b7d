"""How the goals read in the plan that was adopted, by the ids that they have now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from mlr_cli.queries.actors import answering
from mlr_cli.queries.order import goals_in_order
from mlr_cli.queries.public import public
from mlr_cli.queries.versions.former_ids import by_any_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.model.adoption import Adoption
    from mlr_cli.model.plan import Placed, Plan


class Gone(Struct, frozen=True):
    """A goal that was adopted and that the plan no longer has, with the bodies that answered for it."""

    placed: Placed
    asked: tuple[str, ...]


class Baseline(Struct, frozen=True):
    """What was last decided on the plan, and how its goals read then.

    `found` says whether what was adopted can still be read; where it cannot, nothing is known of the goals. `goals`
    are by the ids that they have now, `new` those that the adopted plan did not have.
    """

    adoption: Adoption
    found: bool
    goals: Mapping[str, Placed] = field(default_factory=dict)
    new: frozenset[str] = frozenset()
    gone: tuple[Gone, ...] = ()


def baseline(adoption: Adoption, adopted: Plan, plan: Plan, *, internal: bool) -> Baseline:
    """Return the goals as they were adopted; without `internal`, those that were marked so are not told of.

    What could not be read of the plan is not said to be gone.
    """
    now = by_any_id(plan)
    known = {now[one.id].id for one in adopted.goals if one.id in now}
    told = adopted if internal else public(adopted)
    return Baseline(
        adoption,
        found=True,
        goals={now[one.id].id: one for one in reversed(told.goals) if one.id in now},
        new=frozenset(one.id for one in plan.goals) - known,
        gone=tuple(
            Gone(one, answering(told, one.activity, one.goal))
            for one in goals_in_order(told)
            if one.id not in now and one.activity.id not in plan.partial
        ),
    )

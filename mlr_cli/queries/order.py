"""The order in which a plan's things are shown where nothing else decides: the plan's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Lang
from mlr_cli.lang.alphabet import collation_key
from mlr_cli.model.kinds import BodyKind
from mlr_cli.model.plan import Placed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mlr_cli.model.activity import Activity
    from mlr_cli.model.body import Body
    from mlr_cli.model.plan import Plan

_RANK = {kind: rank for rank, kind in enumerate(BodyKind)}


def goals_of(activities: Iterable[Activity]) -> Iterator[Placed]:
    """Yield the goals of activities, in the order of the activities and of their files."""
    return (Placed(activity, goal) for activity in activities for goal in activity.goals)


def goals_in_order(plan: Plan) -> Iterator[Placed]:
    """Yield the goals of a plan as its document has them."""
    return goals_of(plan.activities_in_order)


def bodies_in_order(plan: Plan) -> tuple[Body, ...]:
    """Return the bodies by kind, the board first, and by name within a kind."""
    lang = language(plan)

    def place(body: Body) -> tuple[int, tuple[str, str, str]]:
        return _RANK.get(body.kind, len(_RANK)) if body.kind else len(_RANK), collation_key(body.name, lang)

    return tuple(sorted(plan.bodies, key=place))


def language(plan: Plan) -> Lang:
    """Return the language that the plan is written in; Swedish where its head names none that is known."""
    return Lang.EN if plan.header.language.casefold() == Lang.EN else Lang.SV

"""From what was found by its id to the part of the plan that it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.edit.fault import EditError
from mlr_cli.lang import Text
from mlr_cli.queries.find import ThingKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mlr_cli.model.activity import Activity, Goal
    from mlr_cli.model.body import Body
    from mlr_cli.model.cooperation import Area, Direction, Fund, Member
    from mlr_cli.model.meeting import Meeting
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.statement import Statement
    from mlr_cli.queries.find import Thing

    Part = Activity | Area | Body | Direction | Fund | Goal | Meeting | Member | Statement


def part_of(plan: Plan, thing: Thing) -> Part:
    """Return the part of the plan that was found. Raises `EditError` for a chapter, which is prose."""
    if thing.kind is ThingKind.CHAPTER:
        raise EditError(_PROSE.fill(id=thing.id))
    if thing.kind is ThingKind.GOAL:
        return plan.goal_by_id[thing.id].goal
    return next(one for one in _PARTS[thing.kind](plan) if one.id == thing.id)


def _directions(plan: Plan) -> Iterable[Direction]:
    programme = plan.cooperation.programme
    return programme.directions if programme else ()


_PARTS: Mapping[ThingKind, Callable[[Plan], Iterable[Part]]] = {
    ThingKind.ACTIVITY: lambda plan: plan.activities,
    ThingKind.BODY: lambda plan: plan.bodies,
    ThingKind.AREA: lambda plan: plan.areas,
    ThingKind.MEMBER: lambda plan: plan.members,
    ThingKind.DIRECTION: _directions,
    ThingKind.FUND: lambda plan: plan.header.funds,
    ThingKind.MEETING: lambda plan: plan.meetings,
    ThingKind.STATEMENT: lambda plan: plan.statements,
}
_PROSE = Text(
    sv="Ett kapitel är löpande text. Ändra i filen ”chapters/{id}.md”.",
    en="A chapter is prose. Change the file “chapters/{id}.md”.",
)

"""What an id may name: everything of its kind in the plan, by its id and by what it is called."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from mlr_cli.model.kinds import ChapterQuestion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mlr_cli.model.plan import Plan
    from mlr_cli.model.types import IdKind, Names

_Named: TypeAlias = "tuple[str, *tuple[str | None, ...]]"


def known_names(plan: Plan, names: Names) -> Mapping[str, str]:
    """Return the ids of what a field may name, by name and by id."""
    called = _own_goals(plan) if names.at_home else chain.from_iterable(_NAMES[kind](plan) for kind in names.kinds)
    return {name: one for one, *others in called for name in (one, *others) if name}


def _directions(plan: Plan) -> Iterable[_Named]:
    programme = plan.cooperation.programme
    return ((line.id, line.text) for line in programme.directions) if programme else ()


def _questions(plan: Plan) -> Iterable[_Named]:
    yield from ((question.question, question.text) for question in plan.header.questions)
    yield from ((question.value,) for question in ChapterQuestion)


def _activities(plan: Plan) -> Iterable[_Named]:
    return ((activity.id, activity.title) for activity in plan.activities)


def _goals(plan: Plan) -> Iterable[_Named]:
    return ((placed.id, placed.goal.text) for placed in plan.goals)


def _own_goals(plan: Plan) -> Iterable[_Named]:
    return ((placed.goal.id, placed.id, placed.goal.text) for placed in plan.goals)


_NAMES: Mapping[IdKind, Callable[[Plan], Iterable[_Named]]] = {
    "activity": _activities,
    "body": lambda plan: ((body.id, body.name, body.short) for body in plan.bodies),
    "area": lambda plan: ((area.id, area.title) for area in plan.areas),
    "group": lambda plan: ((group.id, group.title) for area in plan.areas for group in area.groups),
    "member": lambda plan: ((member.id, member.name) for member in plan.members),
    "fund": lambda plan: ((fund.id, fund.name) for fund in plan.header.funds),
    "chapter": lambda plan: ((chapter.id, chapter.title) for chapter in plan.chapters),
    "direction": _directions,
    "question": _questions,
    "goal": _goals,
    "statement": lambda plan: ((statement.id, statement.title) for statement in plan.statements),
}
"""The id, and then the names, of everything of a kind."""

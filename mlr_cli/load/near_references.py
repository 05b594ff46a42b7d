"""Ids that cannot be ids: what was meant may be the name of something in the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from mlr_cli.model.kinds import ChapterQuestion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mlr_cli.model.plan import Plan
    from mlr_cli.source.tree import Path

_Named: TypeAlias = "tuple[str, *tuple[str | None, ...]]"

_NAMED: Mapping[str, str] = {
    "body": "bodies",
    "bodies": "bodies",
    "per": "bodies",
    "reports_to": "bodies",
    "prepares": "bodies",
    "area": "areas",
    "areas": "areas",
    "group": "groups",
    "member": "members",
    "members": "members",
    "rotates": "members",
    "fund": "funds",
    "chapter": "chapters",
    "directions": "directions",
    "goals": "goals",
    "part_of": "goals",
    "depends_on": "goals anywhere",
    "concerns": "activities and goals",
    "statements": "statements",
    "goal": "goals anywhere",
    "activity": "activities",
    "question": "questions",
}
"""What a field names by id."""


def names_of(path: Path) -> str | None:
    """Return what the field at a path names by id, or None where it gives a thing its own id."""
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    return _NAMED.get(key)


def known_names(plan: Plan, what: str) -> Mapping[str, str]:
    """Return the ids of what a field may name, by name and by id."""
    return {name: one for one, *names in _NAMES[what](plan) for name in (one, *names) if name}


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


_NAMES: Mapping[str, Callable[[Plan], Iterable[_Named]]] = {
    "activities": _activities,
    "bodies": lambda plan: ((body.id, body.name, body.short) for body in plan.bodies),
    "areas": lambda plan: ((area.id, area.title) for area in plan.areas),
    "groups": lambda plan: ((group.id, group.title) for area in plan.areas for group in area.groups),
    "members": lambda plan: ((member.id, member.name) for member in plan.members),
    "funds": lambda plan: ((fund.id, fund.name) for fund in plan.header.funds),
    "chapters": lambda plan: ((chapter.id, chapter.title) for chapter in plan.chapters),
    "directions": _directions,
    "questions": _questions,
    "goals": lambda plan: ((placed.goal.id, placed.id, placed.goal.text) for placed in plan.goals),
    "goals anywhere": _goals,
    "activities and goals": lambda plan: (*_activities(plan), *_goals(plan)),
    "statements": lambda plan: ((statement.id, statement.title) for statement in plan.statements),
}
"""The id, and then the names, of everything of a kind."""

"""From what was found by its id to the part of the plan that it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from mlr_cli.edit.fault import EditError
from mlr_cli.lang import Text
from mlr_cli.queries.find import ThingKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mlr_cli.model.activity import Activity, Goal
    from mlr_cli.model.body import Body
    from mlr_cli.model.cooperation import Area, Direction, Fund, Member
    from mlr_cli.model.meeting import AgendaItem, Assignment, Meeting
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.statement import Statement
    from mlr_cli.queries.find import Thing

    Part = Activity | Area | Body | Direction | Fund | Goal | Meeting | Member | Statement

One = TypeVar("One")

_LONG = 6
"""No agenda has a number of so many figures."""


def part_of(plan: Plan, thing: Thing) -> Part:
    """Return the part of the plan that was found. Raises `EditError` for a chapter, which is prose."""
    if thing.kind is ThingKind.CHAPTER:
        raise EditError(_PROSE.fill(id=thing.id))
    if thing.kind is ThingKind.GOAL:
        return plan.goal_by_id[thing.id].goal
    return next(one for one in _PARTS[thing.kind](plan) if one.id == thing.id)


def matter_of(meeting: Meeting, typed: str) -> AgendaItem | Assignment:
    """Return a matter on the agenda of a meeting by its number, `2`, or what it asked somebody to do, `2.1`.

    Both numbers count from 1. Raises `EditError` where there is none of that number.
    """
    number, dot, place = typed.partition(".")
    item = _numbered(meeting.agenda, number)
    if item is None:
        raise EditError((_NO_MATTER if meeting.agenda else _NO_AGENDA).fill(id=meeting.id, last=len(meeting.agenda)))
    if not dot:
        return item
    assignment = _numbered(item.assignments, place)
    if assignment is None:
        words = _NO_ASSIGNMENT if item.assignments else _NOTHING_ASKED
        raise EditError(words.fill(id=f"{meeting.id}#{number}", last=len(item.assignments)))
    return assignment


def _numbered(items: Sequence[One], typed: str) -> One | None:
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < _LONG else 0
    return items[number - 1] if 1 <= number <= len(items) else None


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
_NO_MATTER = Text(
    sv="Mötet ”{id}” har ärende 1 till {last}. ”mlr show {id}” visar dem.",
    en="The meeting “{id}” has matters 1 to {last}. “mlr show {id}” shows them.",
)
_NO_AGENDA = Text(
    sv="Mötet ”{id}” har inga ärenden. Skriv in dem i ”meetings/{id}.yaml”, under ”agenda”.",
    en="The meeting “{id}” has no matters. Enter them in “meetings/{id}.yaml”, under “agenda”.",
)
_NO_ASSIGNMENT = Text(
    sv="Ärendet ”{id}” har uppdrag 1 till {last}.", en="The matter “{id}” has assignments 1 to {last}."
)
_NOTHING_ASKED = Text(
    sv="Ärendet ”{id}” har inga uppdrag. Skriv in dem i mötets fil, under ärendets ”assignments”.",
    en="The matter “{id}” has no assignments. Enter them in the meeting’s file, under “assignments” of the matter.",
)

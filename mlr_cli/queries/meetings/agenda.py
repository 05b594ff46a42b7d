"""The matters that a meeting is called to: those on its agenda, or those that the plan would have it take up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.model.kinds import ItemKind
from mlr_cli.queries.meetings.brief import brief
from mlr_cli.queries.meetings.matters import Heading, Item, Matter, Unrecorded, Why
from mlr_cli.queries.states.assignments import Assigned

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.body import Body
    from mlr_cli.model.meeting import Meeting
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.meetings.brief import Brief

_KINDS = {Heading.DECIDE: ItemKind.DECISION, Heading.KNOW: ItemKind.INFORMATION, Heading.OPEN: ItemKind.INFORMATION}


class Point(Struct, frozen=True):
    """A matter that a meeting is called to; its number counts from 1."""

    number: int
    kind: ItemKind
    matter: Matter


class Notice(Struct, frozen=True):
    """What a body is called to a meeting for; `proposed` says that the matters are not on its agenda yet."""

    plan: Plan
    as_of: date
    body: Body
    meeting: Meeting
    points: tuple[Point, ...]
    proposed: bool


def notice(plan: Plan, as_of: date, meeting: Meeting, body: Body) -> Notice:
    """Return what a meeting is called for: its agenda, else what the brief for it has to be taken up."""
    answer = brief(plan, as_of, body, meeting=meeting)
    proposed = not meeting.agenda
    matters = _for_the_agenda(answer) if proposed else _on_the_agenda(answer)
    points = tuple(Point(number, _kind(matter), matter) for number, matter in enumerate(matters, 1))
    return Notice(plan, as_of, body, meeting, points, proposed)


def _on_the_agenda(answer: Brief) -> list[Matter]:
    """Return the matters on the agenda, in its order."""
    found = {matter.id: matter for matter in answer.matters if Why.AGENDA in matter.why}
    return sorted(found.values(), key=_number)


def _number(matter: Matter) -> int:
    return matter.subject.number if isinstance(matter.subject, Item) else 0


def _for_the_agenda(answer: Brief) -> Iterator[Matter]:
    """Yield what to take up; a record that is missing is no matter for a meeting."""
    return (matter for matter in answer.matters if not isinstance(matter.subject, Unrecorded))


def _kind(matter: Matter) -> ItemKind:
    match matter.subject:
        case Item() as one:
            return one.item.kind
        case Assigned():
            return ItemKind.INFORMATION
        case _:
            return _KINDS.get(matter.heading, ItemKind.DISCUSSION)

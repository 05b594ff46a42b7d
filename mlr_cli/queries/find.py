"""Finding a thing of the plan by what a person typed: an id, a beginning of one, or a name."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.lang.alphabet import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from mlr_cli.model.body import Body
    from mlr_cli.model.meeting import Meeting
    from mlr_cli.model.plan import Plan


class ThingKind(StrEnum):
    """What a thing is; ids are unique within a kind."""

    ACTIVITY = "activity"
    GOAL = "goal"
    BODY = "body"
    AREA = "area"
    MEMBER = "member"
    DIRECTION = "direction"
    FUND = "fund"
    CHAPTER = "chapter"
    MEETING = "meeting"
    STATEMENT = "statement"


class Thing(Struct, frozen=True):
    """A thing that can be found: its kind, its full id, what it is called, and other ids it answers to.

    `also` holds a goal's id within its activity, a body's short name, and former ids.
    """

    kind: ThingKind
    id: str
    name: str
    also: tuple[str, ...] = ()


class Found(Struct, frozen=True):
    """What was found: one thing, several to choose between, or none and the nearest ids."""

    things: tuple[Thing, ...]
    near: tuple[Thing, ...] = ()


def find(plan: Plan, typed: str, kinds: Collection[ThingKind] = frozenset(ThingKind)) -> Found:
    """Return what a typed text means among some kinds; case does not count.

    An exact id goes before a name or a goal's short id, and these before a beginning of any of them. A goal
    is also found by a beginning of its activity's id and one of its own, with the dot between them.
    """
    sought = typed.strip().casefold()
    known = [thing for thing in things(plan) if thing.kind in kinds]
    found = _exact(known, sought) or _named(known, sought) or _begun(known, sought) or _both_begun(known, sought)
    return Found(found) if found else Found((), tuple(_near(known, sought)))


def things(plan: Plan) -> Iterator[Thing]:
    """Yield everything in a plan that has an id, each id of a kind once."""
    seen: set[tuple[ThingKind, str]] = set()
    for thing in _things(plan):
        if (thing.kind, thing.id) not in seen:
            seen.add((thing.kind, thing.id))
            yield thing


def _things(plan: Plan) -> Iterator[Thing]:
    yield from (Thing(ThingKind.ACTIVITY, one.id, one.title, one.was) for one in plan.activities)
    yield from (
        Thing(ThingKind.GOAL, placed.id, placed.goal.text, (placed.goal.id, *placed.goal.was)) for placed in plan.goals
    )
    yield from (Thing(ThingKind.BODY, one.id, one.name, _also_called(one)) for one in plan.bodies)
    yield from (Thing(ThingKind.AREA, one.id, one.title, one.was) for one in plan.areas)
    yield from (Thing(ThingKind.MEMBER, one.id, one.name) for one in plan.members)
    programme = plan.cooperation.programme
    yield from (Thing(ThingKind.DIRECTION, one.id, one.text) for one in (programme.directions if programme else ()))
    yield from (Thing(ThingKind.FUND, one.id, one.name) for one in plan.header.funds)
    yield from (Thing(ThingKind.CHAPTER, one.id, one.title) for one in plan.chapters)
    yield from (Thing(ThingKind.MEETING, one.id, meeting_name(plan, one), one.was) for one in plan.meetings)
    yield from (Thing(ThingKind.STATEMENT, one.id, one.title, one.was) for one in plan.statements)


def meeting_name(plan: Plan, meeting: Meeting) -> str:
    """Return a meeting's title, else who meets and when: `Styrelsen 2015-03-13`."""
    body = plan.body_by_id.get(meeting.body)
    return meeting.title or f"{body.name if body else meeting.body} {meeting.date.isoformat()}"


def _also_called(body: Body) -> tuple[str, ...]:
    return (*filter(None, (body.short,)), *body.was)


def _exact(known: Iterable[Thing], sought: str) -> tuple[Thing, ...]:
    return tuple(thing for thing in known if thing.id == sought)


def _named(known: Iterable[Thing], sought: str) -> tuple[Thing, ...]:
    return tuple(thing for thing in known if sought in _answers_to(thing))


def _begun(known: Iterable[Thing], sought: str) -> tuple[Thing, ...]:
    """Return what the text begins; a goal, a chapter or a meeting only if it begins nothing else: they share words."""
    if not sought:
        return ()
    found = tuple(thing for thing in known if any(name.startswith(sought) for name in _answers_to(thing)))
    return tuple(thing for thing in found if thing.kind not in _PARTS) or found


def _both_begun(known: Iterable[Thing], sought: str) -> tuple[Thing, ...]:
    """Return the goals whose ids begin so on both sides of the dot: `struk.besl` is `strukturplan.beslut`."""
    activity, dot, goal = sought.partition(".")
    if not (activity and dot and goal):
        return ()
    halves = ((thing, thing.id.partition(".")) for thing in known if thing.kind is ThingKind.GOAL)
    return tuple(thing for thing, (one, _, other) in halves if one.startswith(activity) and other.startswith(goal))


def _near(known: Iterable[Thing], sought: str) -> Iterator[Thing]:
    """Yield the things that the text may be a slip of, the nearest first."""
    by_name = {name: thing for thing in known for name in _answers_to(thing)}
    yield from dict.fromkeys(by_name[name] for name in nearest(sought, by_name, limit=3))


def _answers_to(thing: Thing) -> tuple[str, ...]:
    """Return what a thing may be called; nobody types the text of a goal, and a chapter is named after others."""
    names = () if thing.kind in _PARTS else (thing.name.casefold(),)
    return (*names, *map(str.casefold, thing.also), thing.id)


_PARTS = frozenset({ThingKind.GOAL, ThingKind.CHAPTER, ThingKind.DIRECTION, ThingKind.MEETING, ThingKind.STATEMENT})

"""What a brief takes from the registers: the agenda, earlier decisions, statements under way, forgotten meetings."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mlr_cli.model.kinds import Counts, Outcome
from mlr_cli.queries.actors import Holder, HolderKind, takes_the_rest
from mlr_cli.queries.meetings.brief_goals import newly_moved, own_roles
from mlr_cli.queries.meetings.matters import Asked, Heading, Item, Matter, Unrecorded, Why, heading_of_item
from mlr_cli.queries.states.assignments import AssignmentStage, assignments
from mlr_cli.queries.states.goals import States
from mlr_cli.queries.states.meetings import MeetingStage, bodies_that_meet, held_meetings, meeting_stage
from mlr_cli.queries.states.statements import is_known, statement_stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from mlr_cli.model.activity import Steering
    from mlr_cli.model.body import Body
    from mlr_cli.model.meeting import AgendaItem, Meeting
    from mlr_cli.model.plan import Placed, Plan
    from mlr_cli.model.statement import Statement
    from mlr_cli.queries.meetings.brief_window import BriefWindow

_PENDING = frozenset({Outcome.TABLED, Outcome.SENT_BACK})


def registers(plan: Plan, as_of: date, body: Body, when: BriefWindow) -> Iterator[Matter]:
    """Yield what the registers bring to a body: its agenda, open decisions, statements, meetings without a record."""
    return chain(
        _agenda(plan, as_of, body, when),
        _pending(plan, as_of, body, when),
        _assigned(plan, as_of, body, when),
        _statements(plan, as_of, body, when),
        _unrecorded(plan, as_of, body, when),
    )


def items_of(meeting: Meeting) -> Iterator[Item]:
    """Yield the matters on the agenda of a meeting with their numbers."""
    return (Item(meeting, number, item) for number, item in enumerate(meeting.agenda, 1))


def concerned(plan: Plan, concerns: Iterable[str]) -> Iterator[Placed]:
    """Yield the goals that something concerns: those named, and all of an activity that is."""
    for one in concerns:
        if placed := plan.goal_by_id.get(one):
            yield placed
        elif activity := plan.activity_by_id.get(one):
            yield from (placed for placed in plan.goals if placed.activity is activity)


def _agenda(plan: Plan, as_of: date, body: Body, when: BriefWindow) -> Iterator[Matter]:
    """Yield the matters on the agenda, each with the nearest last day of the goals that it names."""
    states = States(plan, as_of)
    for one in items_of(when.meeting) if when.meeting else ():
        roles = _roles(plan, one.item.concerns, body.id)
        named = (plan.goal_by_id.get(goal) for goal in one.item.concerns)
        known = [states.of(placed) for placed in named if placed]
        due = min((state.due for state in known if state.due and not state.state.closed), default=None)
        matter = _item(one, heading_of_item(one.item, roles), Why.AGENDA, roles)
        yield replace(matter, due=due, why=(*matter.why, *_time(due, when)))


def _pending(plan: Plan, as_of: date, body: Body, when: BriefWindow) -> Iterator[Matter]:
    """Yield what the body has tabled or sent back and not taken up since, nor has on the agenda."""
    held = [one for one in held_meetings(plan, as_of) if one.body == body.id and one is not when.meeting]
    for place, meeting in enumerate(held):
        later = [item for one in held[place + 1 :] for item in one.agenda]
        later += when.meeting.agenda if when.meeting else ()
        for one in items_of(meeting):
            if one.item.outcome in _PENDING and not any(_same(one.item, item) for item in later):
                yield _item(one, Heading.OPEN, Why.PENDING, _roles(plan, one.item.concerns, body.id))


def _item(one: Item, heading: Heading, why: Why, roles: tuple[Steering, ...]) -> Matter:
    return Matter(
        f"{one.meeting.id}#{one.number}", f"meetings/{one.meeting.id}.yaml", heading, (why,), one, None, roles
    )


def _same(one: AgendaItem, other: AgendaItem) -> bool:
    """Whether two matters are the same one: of the same title, or of the same kind and about just the same.

    An information item about the same activity does not take up a decision that was tabled.
    """
    alike = one.kind is other.kind and set(one.concerns) == set(other.concerns)
    return one.title.casefold() == other.title.casefold() or (bool(one.concerns) and alike)


def _assigned(plan: Plan, as_of: date, body: Body, when: BriefWindow) -> Iterator[Matter]:
    """Yield what decisions asked the body to do, or the body asked for, and that is not reported back.

    What names nobody, or a body that never meets, goes to whoever takes what nobody is named for, too.
    """
    own, rest = Holder(HolderKind.BODY, body.id), body.id in takes_the_rest(plan)
    meeting = bodies_that_meet(plan)
    for one in assignments(plan, as_of):
        who, to_do = one.holder, one.due if one.stage is AssignmentStage.TO_DO else None
        named = who is not None and who.kind is HolderKind.BODY and who != own and who.id not in meeting
        adrift = rest and named and to_do is not None
        mine = who == own or one.meeting.body == body.id or adrift or (rest and who is None)
        if mine and not one.stage.settled:
            between = adrift or (who == own and to_do is not None and when.between(one.meeting.date, to_do))
            why = (*_time(to_do, when, between=between), Why.ASSIGNED)
            yield Matter(one.id, f"meetings/{one.meeting.id}.yaml", Heading.OPEN, why, one, one.due)


def _statements(plan: Plan, as_of: date, body: Body, when: BriefWindow) -> Iterator[Matter]:
    """Yield the joint statements under way that the body prepares, or that concern a goal that it has a role in.

    A role in a goal that counts statements is a role in all of them. One that nobody prepares who meets goes to
    whoever takes what nobody is named for, too.
    """
    counting = [one for one in plan.goals if one.goal.target and one.goal.target.counts is Counts.STATEMENTS]
    rest, meeting = body.id in takes_the_rest(plan), bodies_that_meet(plan)
    for one in plan.statements:
        roles = _roles(plan, one.concerns, body.id)
        more = (entry for placed in counting for entry in own_roles(plan, placed, body.id))
        roles = tuple({id(entry): entry for entry in (*roles, *more)}.values())
        prepares = body.id in one.prepares
        adrift = rest and not prepares and (not one.prepares or (when.calendar and meeting.isdisjoint(one.prepares)))
        if (prepares or roles or adrift) and _under_way(one, as_of):
            due = one.request.due.last if one.request and one.request.due else None
            first = (one.request.date if one.request else None) or (one.proposed.date if one.proposed else None)
            between = adrift or (prepares and due is not None and when.between(first, due))
            heading = Heading.PREPARE if prepares or adrift else Heading.COMMENT
            moved = (Why.MOVED,) if newly_moved(one.moved, when, as_of) else ()
            why = (*_time(due, when, between=between), *moved, Why.ASKED)
            yield Matter(one.id, f"statements/{one.id}.yaml", heading, why, Asked(one), due, roles)


def _time(due: date | None, when: BriefWindow, *, between: bool = False) -> tuple[Why, ...]:
    """Return whether a last day has passed, or comes before the following meeting, and falls `between` meetings."""
    if due is None or not when.cannot_wait(due):
        return ()
    return (Why.LATE if due < when.day else Why.DUE, *((Why.BETWEEN,) if between else ()))


def _under_way(one: Statement, as_of: date) -> bool:
    return is_known(one, as_of) and not statement_stage(one, as_of).settled


def _unrecorded(plan: Plan, as_of: date, body: Body, when: BriefWindow) -> Iterator[Matter]:
    for one in plan.meetings:
        if one.body == body.id and one is not when.meeting and meeting_stage(one, as_of) is MeetingStage.UNRECORDED:
            yield Matter(
                one.id, f"meetings/{one.id}.yaml", Heading.TIME, (Why.LATE, Why.UNRECORDED), Unrecorded(one), one.date
            )


def _roles(plan: Plan, concerns: Iterable[str], body: str) -> tuple[Steering, ...]:
    """Return the roles that a body has in what something concerns, each once."""
    found = (entry for placed in concerned(plan, concerns) for entry in own_roles(plan, placed, body))
    return tuple({id(entry): entry for entry in found}.values())

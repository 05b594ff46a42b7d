"""The figures of a brief, each with the entries that it was counted from."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.model.kinds import Counts
from mlr_cli.queries.meetings.attendance import is_represented, noted_for
from mlr_cli.queries.meetings.matters import Asked, Heading, Why
from mlr_cli.queries.meetings.sources import Source, of_goal, of_matter, of_meeting, of_statement
from mlr_cli.queries.states.goals import State
from mlr_cli.queries.states.statements import positions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mlr_cli.model.meeting import Meeting
    from mlr_cli.model.statement import Statement
    from mlr_cli.queries.meetings.attendance import Presence
    from mlr_cli.queries.meetings.brief import Brief
    from mlr_cli.queries.meetings.brief_goals import YearGoal
    from mlr_cli.queries.meetings.matters import Matter
    from mlr_cli.queries.states.progress import Entry, Progress


class FigureKind(StrEnum):
    """What a figure counts.

    `matters`: those under a heading. `late`: those past their last day. `between`: those that are due without a
    meeting. `goals`: those that the body is to act on. `state`: those of them in a state. `nobody`: those that come
    to it since no body is to act on them. `progress`: what a goal's
    target counts. `joining`: the members that join a statement. `present`: the meetings at which a member was
    represented, and those at which that is noted.
    """

    MATTERS = "matters"
    LATE = "late"
    BETWEEN = "between"
    GOALS = "goals"
    STATE = "state"
    NOBODY = "nobody"
    PROGRESS = "progress"
    JOINING = "joining"
    PRESENT = "present"


class Traced(Struct, frozen=True):
    """An entry that a figure was counted from, and where it stands; one that does not count is part of the whole."""

    id: str
    source: Source
    counts: bool = True


class Figure(Struct, frozen=True):
    """A figure: what it counts, of what (a heading, a state, an id; nothing where it is about all), and from which."""

    kind: FigureKind
    about: str | None
    number: int
    total: int | None
    entries: tuple[Traced, ...]


def figures(answer: Brief) -> Iterator[Figure]:
    """Yield every figure of a brief, in the order in which they stand in it."""
    yield from _matters(answer)
    for matter in answer.matters:
        if matter.progress:
            yield _progress(matter.id, matter.progress)
        if isinstance(matter.subject, Asked):
            yield _joining(answer, matter.subject.statement)
    yield from _year(answer)
    shown = {matter.id for matter in answer.matters}
    for one in answer.year:
        if one.progress and one.placed.id not in shown:
            yield _progress(one.placed.id, one.progress)
    for member in answer.thin:
        yield _present(answer, member)


def _matters(answer: Brief) -> Iterator[Figure]:
    for heading in Heading:
        if found := answer.under(heading):
            yield _counted(FigureKind.MATTERS, heading.value, found)
    late = [matter for matter in answer.matters if Why.LATE in matter.why]
    if late:
        yield _counted(FigureKind.LATE, None, late)
    never = [matter for matter in answer.matters if answer.brief_window.never and Why.BETWEEN in matter.why]
    if never:
        yield _counted(FigureKind.BETWEEN, None, never)


def _counted(kind: FigureKind, about: str | None, matters: Iterable[Matter]) -> Figure:
    entries = tuple(Traced(matter.id, of_matter(matter.subject)) for matter in matters)
    return Figure(kind, about, len(entries), None, entries)


def _year(answer: Brief) -> Iterator[Figure]:
    acting = [one for one in answer.year if not one.nobody]
    yield _goals(FigureKind.GOALS, None, acting)
    for state in State:
        if found := [one for one in acting if one.state.state is state]:
            yield _goals(FigureKind.STATE, state.value, found)
    if len(acting) < len(answer.year):
        yield _goals(FigureKind.NOBODY, None, [one for one in answer.year if one.nobody])


def _goals(kind: FigureKind, about: str | None, goals: Iterable[YearGoal]) -> Figure:
    entries = tuple(Traced(one.placed.id, of_goal(one.placed)) for one in goals)
    return Figure(kind, about, len(entries), None, entries)


def _progress(goal: str, progress: Progress) -> Figure:
    entries = tuple(Traced(entry.id, _of_entry(entry)) for entry in progress.entries)
    return Figure(FigureKind.PROGRESS, goal, progress.done, progress.total, entries)


def _of_entry(entry: Entry) -> Source:
    match entry.counts:
        case Counts.MEETINGS:
            return of_meeting(entry.id, entry.item)
        case Counts.STATEMENTS:
            return Source(of_statement(entry.id).file, ("sent",))
        case Counts.REPORTS:
            activity, _, goal = entry.id.partition(".")
            return Source(f"activities/{activity}.yaml", ("goals", goal, "reports"))


def _joining(answer: Brief, statement: Statement) -> Figure:
    """Return how many members join, from what each has said; those that have not said are no entries."""
    plan = answer.plan
    said = positions(plan, statement, answer.as_of)
    entries = tuple(
        Traced(one.member, of_statement(statement.id, place), counts=one.member in said.joining)
        for place, one in enumerate(statement.positions)
        if one.member in {*said.joining, *said.apart}
    )
    return Figure(FigureKind.JOINING, statement.id, len(said.joining), len(plan.members), entries)


def _present(answer: Brief, member: Presence) -> Figure:
    """Return at how many meetings a member was represented, from all of those at which that is noted."""
    meetings = noted_for(answer.plan, answer.as_of, answer.body.id, member.member)
    entries = tuple(
        Traced(one.id, _of_attendance(one, member.member), counts=is_represented(one, member.member))
        for one in meetings
    )
    return Figure(FigureKind.PRESENT, member.member, member.present, member.meetings, entries)


def _of_attendance(meeting: Meeting, member: str) -> Source:
    """Return where a meeting notes how a member took part, or its attendance where it does not name it."""
    entries = list(enumerate(meeting.attendance))
    place = next((place for place, one in entries if one.member == member), None)
    return Source(of_meeting(meeting.id).file, ("attendance",) if place is None else ("attendance", place))

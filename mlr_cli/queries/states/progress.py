"""How far a goal with a target has come, counted from the plan's own meetings, statements and reports."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.model.kinds import BodyKind, Counts, Outcome
from mlr_cli.queries.states.meetings import held_meetings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from mlr_cli.model.activity import Target
    from mlr_cli.model.meeting import AgendaItem, Meeting
    from mlr_cli.model.plan import Placed, Plan
    from mlr_cli.model.statement import Statement

_COMES_BACK = frozenset({Outcome.SENT_BACK, Outcome.TABLED, Outcome.WITHDRAWN})
"""What became of a matter that the meeting did not deal with: it comes up again, or never does."""


class Entry(Struct, frozen=True):
    """Something that counts: a meeting or a statement by its id, a report by the goal's.

    `item` is the number of the matter on the meeting's agenda, from 1. `body` is whose meeting it was.
    """

    counts: Counts
    id: str
    date: date
    item: int | None = None
    body: str | None = None


class Progress(Struct, frozen=True):
    """How much of a target there is: `done` of `total`, and the entries that say so, the oldest first.

    Where the target counts bodies, `have` and `have_not` are their ids, in the order of the target.
    """

    counts: Counts
    done: int
    total: int
    entries: tuple[Entry, ...] = ()
    have: tuple[str, ...] = ()
    have_not: tuple[str, ...] = ()

    @property
    def reached(self) -> bool:
        """Whether the target is reached, which proposes that the goal is met and closes nothing."""
        return self.done >= self.total

    @property
    def per_body(self) -> bool:
        """Whether it is bodies that are counted."""
        return bool(self.have or self.have_not)


class Tally:
    """Counts towards the targets of a plan as they stand on a day; what they share is worked out once.

    Nothing counts that is dated after the day, or outside the plan's period: a goal for the year is reached
    in the year. Of what is written into the registers counts

    - a meeting that was held, if a matter on its agenda concerned the goal, or the activity as a whole,
      and was dealt with: one that was withdrawn, tabled or sent back comes up again, or never does, and a
      matter about another goal of the activity is another matter. A meeting counts once;
    - a statement that was sent. One that names a goal that counts statements, or its activity, counts
      towards that one, and any other towards all that do, for most plans have one;
    - for reports, the `count` of the latest that gives one, else how many reports there are.

    A subgroup is counted with the body that it reports to, unless the target names it, as the plan of 2015
    says of its one subgroup.
    """

    def __init__(self, plan: Plan, as_of: date) -> None:
        """Take the plan and the day."""
        self.plan = plan
        self.as_of = as_of

    def of(self, placed: Placed) -> Progress | None:
        """Return how far a goal has come, None where its target does not say what counts, or there is none."""
        target = placed.goal.target
        if target is None or target.counts is None:
            return None
        match target.counts:
            case Counts.MEETINGS:
                return self._meetings(placed, target)
            case Counts.STATEMENTS:
                entries = tuple(self._sent(placed))
                return Progress(Counts.STATEMENTS, len(entries), target.count, entries)
            case Counts.REPORTS:
                return self._reports(placed, target)

    def _meetings(self, placed: Placed, target: Target) -> Progress:
        entries = self._took_up(placed)
        bodies = counted_bodies(self.plan, target)
        if not bodies:
            own = tuple(one for one in entries if target.body in {None, one.body})
            return Progress(Counts.MEETINGS, len(own), target.count, own)
        counted_with = {body: self._counted_with(body, bodies) for body in bodies}
        number = {body: sum(one.body in counted_with[body] for one in entries) for body in bodies}
        have = tuple(body for body in bodies if number[body] >= target.count)
        return Progress(
            Counts.MEETINGS,
            len(have),
            len(bodies),
            tuple(one for one in entries if any(one.body in group for group in counted_with.values())),
            have,
            tuple(body for body in bodies if body not in have),
        )

    def _took_up(self, placed: Placed) -> list[Entry]:
        """Return the meetings that took a goal up, each once, by the first such matter on its agenda."""
        found = [*self._on_agendas.get(placed.id, ()), *self._on_agendas.get(placed.activity.id, ())]
        first = {entry.id: entry for entry in sorted(found, key=_place, reverse=True)}
        return sorted(first.values(), key=_place)

    @cached_property
    def _on_agendas(self) -> Mapping[str, Sequence[Entry]]:
        """What the held meetings dealt with, by the ids that the matters concern."""
        found: dict[str, list[Entry]] = {}
        for meeting in held_meetings(self.plan, self.as_of):
            if self._in_time(meeting.date):
                for concerned, entry in _dealt_with(meeting):
                    found.setdefault(concerned, []).append(entry)
        return found

    def _counted_with(self, body: str, bodies: Sequence[str]) -> frozenset[str]:
        """Return a body and its subgroups, save those that are counted by themselves."""
        subgroups = (one for one in self.plan.bodies if one.kind is BodyKind.SUBGROUP and one.reports_to == body)
        return frozenset({body, *(one.id for one in subgroups if one.id not in bodies)})

    def _sent(self, placed: Placed) -> Iterator[Entry]:
        for day, statement in self._statements:
            named = self._counting.intersection(statement.concerns)
            if not named or {placed.id, placed.activity.id} & named:
                yield Entry(Counts.STATEMENTS, statement.id, day)

    @cached_property
    def _statements(self) -> Sequence[tuple[date, Statement]]:
        """The statements that were sent in time, the oldest first, with the day."""
        sent = ((one.sent.date, one) for one in self.plan.statements if one.sent)
        return sorted((one for one in sent if self._in_time(one[0])), key=lambda one: (one[0], one[1].id))

    @cached_property
    def _counting(self) -> frozenset[str]:
        """The ids of the goals that count statements, and of their activities."""
        goals = (one for one in self.plan.goals if one.goal.target and one.goal.target.counts is Counts.STATEMENTS)
        return frozenset(name for placed in goals for name in (placed.id, placed.activity.id))

    def _reports(self, placed: Placed, target: Target) -> Progress:
        known = sorted((one for one in placed.goal.reports if self._in_time(one.date)), key=lambda one: one.date)
        counted = [one for one in known if one.count is not None][-1:]
        done = counted[0].count if counted else len(known)
        entries = tuple(Entry(Counts.REPORTS, placed.id, one.date) for one in counted or known)
        return Progress(Counts.REPORTS, done or 0, target.count, entries)

    def _in_time(self, day: date) -> bool:
        period = self.plan.header.period
        first, last = period.first or day, period.last or day
        return first <= day <= min(last, self.as_of)


def counted_bodies(plan: Plan, target: Target) -> tuple[str, ...]:
    """Return the ids of the bodies that a target counts one by one, none where it does not."""
    if target.per or target.per_kind is None:
        return target.per
    return tuple(dict.fromkeys(body.id for body in plan.bodies_in_order if body.kind is target.per_kind))


def proposed(tally: Tally, goals: Iterable[Placed]) -> tuple[Placed, ...]:
    """Return which of some goals that are not closed have reached their target, and so seem to be met."""
    return tuple(placed for placed in goals if (found := tally.of(placed)) and found.reached)


def _dealt_with(meeting: Meeting) -> Iterator[tuple[str, Entry]]:
    for number, item in enumerate(meeting.agenda, 1):
        if is_dealt_with(item):
            entry = Entry(Counts.MEETINGS, meeting.id, meeting.date, number, meeting.body)
            yield from ((concerned, entry) for concerned in item.concerns)


def is_dealt_with(item: AgendaItem) -> bool:
    """Return whether a held meeting dealt with a matter on its agenda."""
    return item.outcome not in _COMES_BACK


def _place(entry: Entry) -> tuple[date, str, int]:
    return entry.date, entry.id, entry.item or 0

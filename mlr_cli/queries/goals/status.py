"""The whole plan at a glance: how many goals are in which state, where, for whom, and what comes next."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct, field

from mlr_cli.queries.actors import to_act
from mlr_cli.queries.meetings.meetings import meetings
from mlr_cli.queries.order import bodies_in_order, goals_of
from mlr_cli.queries.states.dated import (
    DatedAssignment,
    DatedFollowUp,
    DatedGoal,
    DatedMeeting,
    DatedStatement,
    Standing,
)
from mlr_cli.queries.states.dated_things import year
from mlr_cli.queries.states.goals import FollowUpStage, States
from mlr_cli.queries.states.progress import Tally, proposed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from mlr_cli.model.activity import Activity
    from mlr_cli.model.cooperation import Area
    from mlr_cli.model.meeting import Meeting
    from mlr_cli.model.plan import Placed, Plan
    from mlr_cli.queries.actors import Holder
    from mlr_cli.queries.meetings.meetings import Meetings
    from mlr_cli.queries.states.dated import Entry
    from mlr_cli.queries.states.goals import GoalState, State


class Share(Struct, frozen=True):
    """How far some goals have come: how many activities they stand in, and how many are in each state."""

    activities: int
    states: Mapping[State, int]

    @property
    def goals(self) -> int:
        """How many goals there are."""
        return sum(self.states.values())


class NextDay(Struct, frozen=True):
    """A day that has not passed, with what is due or happens on it."""

    day: date
    days_left: int
    entries: tuple[Entry, ...]

    @property
    def goals(self) -> tuple[Placed, ...]:
        """The goals whose last day it is."""
        return tuple(one.placed for one in self.entries if isinstance(one, DatedGoal))

    @property
    def follow_ups(self) -> tuple[Activity, ...]:
        """The activities that are to be followed up by then."""
        return tuple(one.activity for one in self.entries if isinstance(one, DatedFollowUp))

    @property
    def meetings(self) -> tuple[Meeting, ...]:
        """The meetings on the day."""
        return tuple(one.meeting for one in self.entries if isinstance(one, DatedMeeting))

    @property
    def others(self) -> tuple[Entry, ...]:
        """The statements to send and the assignments to carry out by then."""
        return tuple(one for one in self.entries if isinstance(one, DatedStatement | DatedAssignment))


class Status(Struct, frozen=True):
    """The plan on a day.

    `areas` are in the order of the plan, None for activities without one. `holders` are those who are to
    act on some goal, the bodies in their order, None for goals that nobody is named for; a goal that
    several are to act on counts for each. `coming` are the days ahead, the nearest first. `proposed` are the
    open goals whose targets are reached. `meetings` is how the meetings have been used.
    """

    plan: Plan
    as_of: date
    goals: tuple[tuple[Placed, GoalState], ...]
    whole: Share
    areas: tuple[tuple[Area | None, Share], ...]
    holders: tuple[tuple[Holder | None, Share], ...]
    follow_ups: Mapping[FollowUpStage, int] = field(default_factory=dict)
    coming: tuple[NextDay, ...] = ()
    proposed: tuple[Placed, ...] = ()
    meetings: Meetings | None = None


def status(plan: Plan, as_of: date) -> Status:
    """Return the plan at a glance on a day."""
    states = States(plan, as_of)
    goals = tuple((placed, states.of(placed)) for placed in goals_of(plan.activities_in_order))
    stages = [states.follow_up(activity) for activity in plan.activities_in_order]
    return Status(
        plan,
        as_of,
        goals,
        Share(len(plan.activities), Counter(state.state for _, state in goals)),
        tuple(_areas(plan, goals)),
        tuple(_holders(plan, goals)),
        Counter(found.stage for found in stages if found),
        tuple(_coming(states)),
        proposed(Tally(plan, as_of), (placed for placed, state in goals if not state.state.closed)),
        meetings(plan, as_of) if plan.meetings else None,
    )


def _coming(states: States) -> Iterator[NextDay]:
    """Yield the days that have not passed on which something is due or happens."""
    known = year(states.plan, states.as_of, states=states).entries()
    ahead = (one for one in known if one.standing is Standing.AHEAD)
    for day, entries in groupby(ahead, key=lambda one: one.day):
        yield NextDay(day, (day - states.as_of).days, tuple(entries))


def _areas(plan: Plan, goals: Iterable[tuple[Placed, GoalState]]) -> list[tuple[Area | None, Share]]:
    """Return the areas of the plan, and last what belongs to none of them, if there is any."""
    found: dict[str | None, list[State]] = {}
    for placed, state in goals:
        found.setdefault(_area(plan, placed.activity), []).append(state.state)
    number = Counter(_area(plan, activity) for activity in plan.activities)
    shares = [(area, Share(number[area.id], Counter(found.get(area.id, ())))) for area in plan.areas]
    rest: list[tuple[Area | None, Share]] = [(None, Share(number[None], Counter(found.get(None, ()))))]
    return [*shares, *(rest if number[None] else [])]


def _area(plan: Plan, activity: Activity) -> str | None:
    return activity.area if activity.area in plan.area_by_id else None


def _holders(plan: Plan, goals: Iterable[tuple[Placed, GoalState]]) -> list[tuple[Holder | None, Share]]:
    found: dict[Holder | None, list[tuple[Activity, State]]] = {}
    for placed, state in goals:
        for actor in to_act(plan, placed.activity, placed.goal) or (None,):
            found.setdefault(actor.holder if actor else None, []).append((placed.activity, state.state))
    order = {body.id: place for place, body in enumerate(bodies_in_order(plan))}

    def place(who: Holder | None) -> tuple[bool, int]:
        return who is None, order.get(who.id, len(order)) if who else 0

    return [(who, _share(found[who])) for who in sorted(found, key=place)]


def _share(rows: Iterable[tuple[Activity, State]]) -> Share:
    rows = list(rows)
    return Share(len({activity.id for activity, _ in rows}), Counter(state for _, state in rows))

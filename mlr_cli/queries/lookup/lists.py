"""Lists of what a plan holds, chosen by who, where, what kind, what state and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from msgspec import Struct

from mlr_cli.queries.actors import to_act
from mlr_cli.queries.order import bodies_in_order, goals_of
from mlr_cli.queries.participants import participants
from mlr_cli.queries.states.goals import States
from mlr_cli.queries.states.progress import Tally

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.activity import Activity, Goal, Steering
    from mlr_cli.model.body import Body
    from mlr_cli.model.cooperation import Area, Member
    from mlr_cli.model.kinds import Role
    from mlr_cli.model.plan import Placed, Plan
    from mlr_cli.queries.actors import Actor
    from mlr_cli.queries.states.goals import FollowUpState, GoalState, State
    from mlr_cli.queries.states.progress import Progress

Row = TypeVar("Row")


class Filters(Struct, frozen=True):
    """What to keep; None, or an empty set, keeps everything.

    `due_before` and `due_after` are exclusive and about a goal's last day. An activity is kept if it has
    a goal that is. `role` is a role of `body` or `member` where one of them is given, else of anybody.
    """

    area: str | None = None
    body: str | None = None
    role: Role | None = None
    member: str | None = None
    kind: str | None = None
    states: frozenset[State] = frozenset()
    due_before: date | None = None
    due_after: date | None = None

    @property
    def about_goals(self) -> bool:
        """Whether anything is asked that only a goal can answer."""
        return bool(self.states or self.due_before or self.due_after)


class Listing(Struct, Generic[Row], frozen=True):
    """Rows about a plan on a day, in the order of the plan."""

    plan: Plan
    as_of: date
    items: tuple[Row, ...]


class ListedGoal(Struct, frozen=True):
    """A goal with its state, who is to act on it, and how far its target has come."""

    placed: Placed
    state: GoalState
    act: tuple[Actor, ...]
    progress: Progress | None


class ListedActivity(Struct, frozen=True):
    """An activity with its goals' states, its follow-up and who is to act on the whole of it."""

    activity: Activity
    states: tuple[State, ...]
    follow_up: FollowUpState | None
    act: tuple[Actor, ...]


class ListedBody(Struct, frozen=True):
    """A body with the ids of the activities that it has a role in."""

    body: Body
    activities: tuple[str, ...]


class ListedArea(Struct, frozen=True):
    """An area with its activities' ids and its goals' states."""

    area: Area
    activities: tuple[str, ...]
    states: tuple[State, ...]


class ListedMember(Struct, frozen=True):
    """A member with the ids of the activities that it takes part in."""

    member: Member
    activities: tuple[str, ...]


def goals(plan: Plan, as_of: date, filters: Filters) -> Listing[ListedGoal]:
    """Return the goals that the filters keep; `kind` is a goal's kind."""
    states, tally = States(plan, as_of), Tally(plan, as_of)
    kept = (
        ListedGoal(placed, state, to_act(plan, placed.activity, placed.goal), tally.of(placed))
        for placed in goals_of(plan.activities_in_order)
        if filters.kind in {None, placed.goal.kind} and _is_about(plan, placed.activity, placed.goal, filters)
        if _keeps(state := states.of(placed), filters)
    )
    return Listing(plan, as_of, tuple(kept))


def activities(plan: Plan, as_of: date, filters: Filters) -> Listing[ListedActivity]:
    """Return the activities that the filters keep; `kind` is an activity's kind."""
    states = States(plan, as_of)
    rows = []
    for activity in plan.activities_in_order:
        found = [states.of(placed) for placed in goals_of([activity])]
        asked = not filters.about_goals or any(_keeps(state, filters) for state in found)
        if asked and filters.kind in {None, activity.kind} and _is_about(plan, activity, None, filters):
            row = tuple(state.state for state in found)
            rows.append(ListedActivity(activity, row, states.follow_up(activity), to_act(plan, activity)))
    return Listing(plan, as_of, tuple(rows))


def bodies(plan: Plan, as_of: date, filters: Filters) -> Listing[ListedBody]:
    """Return the bodies of an area, of a kind or with a role somewhere."""
    rows = (ListedBody(body, tuple(_held(plan, body, filters.role))) for body in bodies_in_order(plan))
    kept = (
        row
        for row in rows
        if filters.area in {None, row.body.area} and filters.kind in {None, row.body.kind}
        if row.activities or filters.role is None
    )
    return Listing(plan, as_of, tuple(kept))


def areas(plan: Plan, as_of: date, filters: Filters) -> Listing[ListedArea]:
    """Return the areas of a kind."""
    states = States(plan, as_of)
    rows = []
    for area in plan.areas:
        inside = [activity for activity in plan.activities_in_order if activity.area == area.id]
        found = tuple(states.of(placed).state for placed in goals_of(inside))
        rows.append(ListedArea(area, tuple(activity.id for activity in inside), found))
    return Listing(plan, as_of, tuple(row for row in rows if filters.kind in {None, row.area.kind}))


def members(plan: Plan, as_of: date) -> Listing[ListedMember]:
    """Return the members."""
    taking_part = [(activity.id, participants(plan, activity)) for activity in plan.activities_in_order]
    rows = (
        ListedMember(member, tuple(activity for activity, those in taking_part if member.id in those))
        for member in plan.members
    )
    return Listing(plan, as_of, tuple(rows))


def _held(plan: Plan, body: Body, role: Role | None) -> Iterator[str]:
    """Yield the ids of the activities in which a body has a role, or one certain role."""
    for activity in plan.activities_in_order:
        if any(entry.body == body.id and role in {None, entry.role} for entry in activity.steering):
            yield activity.id


def _is_about(plan: Plan, activity: Activity, goal: Goal | None, filters: Filters) -> bool:
    if filters.area not in {None, activity.area}:
        return False
    if filters.member is not None and filters.role is None and filters.member in participants(plan, activity):
        return filters.body is None or any(entry.body == filters.body for entry in plan.roles(activity, goal))
    if filters.body is filters.member is filters.role is None:
        return True
    return any(_has_role(entry, filters) for entry in plan.roles(activity, goal))


def _has_role(entry: Steering, filters: Filters) -> bool:
    """Whether a role is the one asked for, of the body or the member asked for."""
    asked = filters.role in {None, entry.role} and filters.body in {None, entry.body}
    return asked and filters.member in {None, entry.member}


def _keeps(state: GoalState, filters: Filters) -> bool:
    if filters.states and state.state not in filters.states:
        return False
    if filters.due_before and not (state.due and state.due < filters.due_before):
        return False
    return not filters.due_after or bool(state.due and state.due > filters.due_after)

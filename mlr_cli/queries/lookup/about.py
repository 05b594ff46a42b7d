"""One thing of a plan in full, with what points at it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from mlr_cli.queries.actors import Holder, HolderKind, to_act
from mlr_cli.queries.find import ThingKind
from mlr_cli.queries.lookup.lists import Filters, ListedArea, ListedGoal, areas, goals
from mlr_cli.queries.lookup.mentions import mentions
from mlr_cli.queries.order import bodies_in_order, goals_in_order
from mlr_cli.queries.participants import participants
from mlr_cli.queries.states.goals import States, needs
from mlr_cli.queries.states.progress import Tally, counted_bodies

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.activity import Activity, Source, Steering
    from mlr_cli.model.body import Body
    from mlr_cli.model.cooperation import Area, Chapter, Direction, Fund, Member, OutlineEntry
    from mlr_cli.model.meeting import Meeting
    from mlr_cli.model.plan import Placed, Plan
    from mlr_cli.model.statement import Statement
    from mlr_cli.queries.actors import Actor
    from mlr_cli.queries.find import Thing
    from mlr_cli.queries.lookup.mentions import Mentions
    from mlr_cli.queries.states.assignments import Assigned
    from mlr_cli.queries.states.goals import FollowUpState, GoalState
    from mlr_cli.queries.states.meetings import MeetingStage
    from mlr_cli.queries.states.progress import Progress
    from mlr_cli.queries.states.statements import Positions, StatementStage


class HeldRole(Struct, frozen=True):
    """A role that somebody holds in an activity."""

    activity: Activity
    entry: Steering


class AboutActivity(Struct, frozen=True):
    """An activity; `waiting` are goals of other activities that wait for a goal of it."""

    activity: Activity
    goals: tuple[ListedGoal, ...]
    follow_up: FollowUpState | None
    participants: tuple[str, ...]
    waiting: tuple[Placed, ...]


class AboutGoal(Struct, frozen=True):
    """A goal; `waiting` are goals that must wait for it, `follow_ups` activities whose follow-up does.

    `needs` are the goals that it depends on, with their states, and `parts` the goals that are part of it.
    """

    placed: Placed
    state: GoalState
    act: tuple[Actor, ...]
    roles: tuple[HeldRole, ...]
    needs: tuple[ListedGoal, ...]
    parts: tuple[Placed, ...]
    waiting: tuple[Placed, ...]
    follow_ups: tuple[Activity, ...]
    progress: Progress | None = None


class AboutBody(Struct, frozen=True):
    """A body; `goals` are those that it is to act on, `counted_in` those that count something per body."""

    body: Body
    roles: tuple[HeldRole, ...]
    goals: tuple[ListedGoal, ...]
    reports_from: tuple[Body, ...]
    counted_in: tuple[Placed, ...]


class AboutArea(Struct, frozen=True):
    """An area with its activities and the bodies that work in it."""

    area: ListedArea
    activities: tuple[Activity, ...]
    bodies: tuple[Body, ...]


class AboutMember(Struct, frozen=True):
    """A member; `apart` are the activities that name their participants and not this member."""

    member: Member
    activities: tuple[Activity, ...]
    apart: tuple[Activity, ...]
    roles: tuple[HeldRole, ...]
    rotates_in: tuple[Body, ...]


class AboutDirection(Struct, frozen=True):
    """A line of the action programme with the activities linked to it."""

    direction: Direction
    activities: tuple[Activity, ...]


class AboutFund(Struct, frozen=True):
    """A source of money with the activities whose budgets name it."""

    fund: Fund
    budgets: tuple[tuple[Activity, Source], ...]


class AboutChapter(Struct, frozen=True):
    """A chapter with its places in the outline, each from the top down to its own entry."""

    chapter: Chapter
    places: tuple[tuple[OutlineEntry, ...], ...]


class AboutMeeting(Struct, frozen=True):
    """A meeting with what is known of it, and what it asked somebody to do."""

    meeting: Meeting
    stage: MeetingStage
    assigned: tuple[Assigned, ...]


class AboutStatement(Struct, frozen=True):
    """A joint statement with how far it has come, who joins it, and the meetings that took it up."""

    statement: Statement
    stage: StatementStage
    positions: Positions
    meetings: tuple[Meeting, ...]


Frame: TypeAlias = AboutArea | AboutDirection | AboutFund | AboutChapter
Subject: TypeAlias = AboutActivity | AboutGoal | AboutBody | AboutMember | Frame | AboutMeeting | AboutStatement


class About(Struct, frozen=True):
    """What is known of one thing on a day; `mentions` is where the meetings and statements have it."""

    plan: Plan
    as_of: date
    kind: ThingKind
    subject: Subject
    mentions: Mentions


def about(plan: Plan, as_of: date, thing: Thing) -> About:
    """Return what is known of a thing that has been found in the plan."""
    return About(plan, as_of, thing.kind, _subject(plan, as_of, thing), mentions(plan, as_of, thing))


def _subject(plan: Plan, as_of: date, thing: Thing) -> Subject:
    match thing.kind:
        case ThingKind.ACTIVITY:
            return _activity(plan, as_of, plan.activity_by_id[thing.id])
        case ThingKind.GOAL:
            return _goal(plan, as_of, plan.goal_by_id[thing.id])
        case ThingKind.BODY:
            return _body(plan, as_of, plan.body_by_id[thing.id])
        case ThingKind.AREA:
            return _area(plan, as_of, plan.area_by_id[thing.id])
        case ThingKind.MEMBER:
            return _member(plan, plan.member_by_id[thing.id])
        case _:
            return _lesser(plan, as_of, thing)


def _registered(plan: Plan, as_of: date, thing: Thing) -> AboutMeeting | AboutStatement:
    from mlr_cli.queries.states.assignments import assignments
    from mlr_cli.queries.states.meetings import meeting_stage
    from mlr_cli.queries.states.statements import positions, statement_stage

    if thing.kind is ThingKind.MEETING:
        meeting = plan.meeting_by_id[thing.id]
        assigned = (one for one in assignments(plan, as_of) if one.meeting is meeting)
        return AboutMeeting(meeting, meeting_stage(meeting, as_of), tuple(assigned))
    found = plan.statement_by_id[thing.id]
    naming = (one for one in plan.meetings if any(found.id in item.statements for item in one.agenda))
    meetings = tuple(sorted(naming, key=lambda one: (one.date, one.id)))
    return AboutStatement(found, statement_stage(found, as_of), positions(plan, found, as_of), meetings)


def _lesser(plan: Plan, as_of: date, thing: Thing) -> Subject:
    match thing.kind:
        case ThingKind.MEETING | ThingKind.STATEMENT:
            return _registered(plan, as_of, thing)
        case ThingKind.DIRECTION:
            return _direction(plan, thing.id)
        case ThingKind.FUND:
            return _fund(plan, next(one for one in plan.header.funds if one.id == thing.id))
        case _:
            return _chapter(plan, next(one for one in plan.chapters if one.id == thing.id))


def _activity(plan: Plan, as_of: date, activity: Activity) -> AboutActivity:
    states = States(plan, as_of)
    own = [placed for placed in plan.goals if placed.activity is activity]
    ids = {placed.id for placed in own}
    waiting = (
        one for one in goals_in_order(plan) if one.activity is not activity and ids.intersection(needs(plan, one))
    )
    return AboutActivity(
        activity,
        tuple(_listed(states, placed) for placed in own),
        states.follow_up(activity),
        participants(plan, activity),
        tuple(waiting),
    )


def _goal(plan: Plan, as_of: date, placed: Placed) -> AboutGoal:
    activity, goal = placed
    states = States(plan, as_of)
    needed = (plan.goal_by_id[one] for one in needs(plan, placed) if one in plan.goal_by_id)
    return AboutGoal(
        placed,
        states.of(placed),
        to_act(plan, activity, goal),
        tuple(HeldRole(activity, entry) for entry in plan.roles(activity, goal)),
        tuple(_listed(states, one) for one in needed),
        tuple(one for one in goals_in_order(plan) if one.activity is activity and one.goal.part_of == goal.id),
        tuple(one for one in goals_in_order(plan) if placed.id in needs(plan, one)),
        tuple(one for one in plan.activities_in_order if one.follow_up and one.follow_up.when.goal == placed.id),
        Tally(plan, as_of).of(placed),
    )


def _listed(states: States, placed: Placed) -> ListedGoal:
    plan = states.plan
    act = to_act(plan, placed.activity, placed.goal)
    return ListedGoal(placed, states.of(placed), act, Tally(plan, states.as_of).of(placed))


def _body(plan: Plan, as_of: date, body: Body) -> AboutBody:
    holder = Holder(HolderKind.BODY, body.id)
    to_do = (one for one in goals(plan, as_of, Filters()).items if any(actor.holder == holder for actor in one.act))
    return AboutBody(
        body,
        tuple(held for held in _roles(plan) if held.entry.body == body.id),
        tuple(to_do),
        tuple(one for one in bodies_in_order(plan) if one.reports_to == body.id),
        tuple(one for one in goals_in_order(plan) if _counts(plan, one, body)),
    )


def _counts(plan: Plan, placed: Placed, body: Body) -> bool:
    return placed.goal.target is not None and body.id in counted_bodies(plan, placed.goal.target)


def _roles(plan: Plan) -> Iterator[HeldRole]:
    return (HeldRole(activity, entry) for activity in plan.activities_in_order for entry in activity.steering)


def _area(plan: Plan, as_of: date, area: Area) -> AboutArea:
    listed = next(one for one in areas(plan, as_of, Filters()).items if one.area.id == area.id)
    return AboutArea(
        listed,
        tuple(one for one in plan.activities_in_order if one.area == area.id),
        tuple(one for one in bodies_in_order(plan) if one.area == area.id),
    )


def _member(plan: Plan, member: Member) -> AboutMember:
    taking_part = [one for one in plan.activities_in_order if member.id in participants(plan, one)]
    return AboutMember(
        member,
        tuple(taking_part),
        tuple(one for one in plan.activities_in_order if one.participants and member.id not in participants(plan, one)),
        tuple(held for held in _roles(plan) if held.entry.member == member.id),
        tuple(one for one in bodies_in_order(plan) if member.id in one.rotates),
    )


def _direction(plan: Plan, direction: str) -> AboutDirection:
    programme = plan.cooperation.programme
    found = next(one for one in (programme.directions if programme else ()) if one.id == direction)
    return AboutDirection(found, tuple(one for one in plan.activities_in_order if direction in one.directions))


def _fund(plan: Plan, fund: Fund) -> AboutFund:
    budgets = ((one, source) for one in plan.activities_in_order if one.budget for source in one.budget.sources)
    return AboutFund(fund, tuple((one, source) for one, source in budgets if source.fund == fund.id))


def _chapter(plan: Plan, chapter: Chapter) -> AboutChapter:
    paths = (path for entry in plan.header.outline for path in _paths(entry, ()))
    return AboutChapter(chapter, tuple(path for path in paths if path[-1].chapter == chapter.id))


def _paths(entry: OutlineEntry, above: tuple[OutlineEntry, ...]) -> Iterator[tuple[OutlineEntry, ...]]:
    path = (*above, entry)
    yield path
    for section in entry.sections:
        yield from _paths(section, path)

"""The plan as a whole: what was read, frozen, with references still ids and duplicates kept."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from mlr_cli.model.kinds import BodyKind, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mlr_cli.model.activity import Activity, Goal, Steering
    from mlr_cli.model.adoption import Adoption
    from mlr_cli.model.body import Body
    from mlr_cli.model.cooperation import Area, Chapter, Cooperation, Header, Member
    from mlr_cli.model.meeting import Meeting
    from mlr_cli.model.rollover import Rollover
    from mlr_cli.model.statement import Statement


class Placed(NamedTuple):
    """A goal with the activity it stands in."""

    activity: Activity
    goal: Goal

    @property
    def id(self) -> str:
        """The goal's full id, `activity.goal`."""
        return f"{self.activity.id}.{self.goal.id}"


class Plan(Struct, frozen=True, dict=True):
    """Everything that could be read of a plan.

    `partial` holds the ids of the activities and bodies whose files could not be read to the end, so
    that nobody says of them that something is missing. `adopted` are the decisions on the plan, the
    oldest first; `rollovers` say what becomes of its goals in the next plan. `errors` is how many errors
    a check has found, None before there was one. A dictionary keeps the first of two things with the same
    id.
    """

    header: Header
    cooperation: Cooperation
    areas: tuple[Area, ...] = ()
    bodies: tuple[Body, ...] = ()
    activities: tuple[Activity, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    partial: frozenset[str] = frozenset()
    adopted: tuple[Adoption, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    statements: tuple[Statement, ...] = ()
    rollovers: tuple[Rollover, ...] = ()
    errors: int | None = None

    @property
    def members(self) -> tuple[Member, ...]:
        """The members, in the order of the file."""
        return self.cooperation.members

    @cached_property
    def goals(self) -> tuple[Placed, ...]:
        """Every goal with its activity, in the order of the activities."""
        return tuple(Placed(activity, goal) for activity in self.activities for goal in activity.goals)

    @cached_property
    def goal_by_id(self) -> Mapping[str, Placed]:
        """The goals by full id."""
        return {placed.id: placed for placed in reversed(self.goals)}

    @cached_property
    def linked(self) -> tuple[Placed, ...]:
        """The goals that name others: those that they wait for, or are a part of."""
        return tuple(one for one in self.goals if _names_others(one.goal))

    @cached_property
    def reported(self) -> tuple[Placed, ...]:
        """The goals that somebody has reported on."""
        return tuple(one for one in self.goals if one.goal.reports)

    @cached_property
    def steering_groups(self) -> frozenset[str]:
        """The ids of the bodies that are the steering group of some activity."""
        entries = (entry for activity in self.activities for entry in activity.steering)
        return frozenset(entry.body for entry in entries if entry.role is Role.STEERING_GROUP and entry.body)

    @cached_property
    def activity_by_id(self) -> Mapping[str, Activity]:
        """The activities by id."""
        return {activity.id: activity for activity in reversed(self.activities)}

    @cached_property
    def body_by_id(self) -> Mapping[str, Body]:
        """The bodies by id."""
        return {body.id: body for body in reversed(self.bodies)}

    @cached_property
    def area_by_id(self) -> Mapping[str, Area]:
        """The areas by id."""
        return {area.id: area for area in reversed(self.areas)}

    @cached_property
    def member_by_id(self) -> Mapping[str, Member]:
        """The members by id."""
        return {member.id: member for member in reversed(self.members)}

    @cached_property
    def meeting_by_id(self) -> Mapping[str, Meeting]:
        """The meetings by id."""
        return {meeting.id: meeting for meeting in reversed(self.meetings)}

    @cached_property
    def statement_by_id(self) -> Mapping[str, Statement]:
        """The statements by id."""
        return {statement.id: statement for statement in reversed(self.statements)}

    @cached_property
    def activities_in_order(self) -> tuple[Activity, ...]:
        """The activities as the document has them: by area, by the area's groups, by `order`, by id."""
        areas = {area.id: place for place, area in enumerate(self.areas)}
        groups = {(area.id, group.id): place for area in self.areas for place, group in enumerate(area.groups)}

        def place(activity: Activity) -> tuple[int, int, str]:
            return areas.get(activity.area or "", len(areas)), activity.order, activity.id

        def grouped(activity: Activity) -> tuple[int, int]:
            area = areas.get(activity.area or "", len(areas))
            return area, groups.get((activity.area or "", activity.group or ""), len(groups))

        return tuple(sorted(self.activities, key=lambda one: (*grouped(one), *place(one)[1:])))

    @cached_property
    def bodies_in_order(self) -> tuple[Body, ...]:
        """The bodies as the document has them: by kind from the board down, by the area's place, by name."""
        kinds = {kind: place for place, kind in enumerate(BodyKind)}
        areas = {area.id: place for place, area in enumerate(self.areas)}

        def place(body: Body) -> tuple[int, int, str]:
            kind = kinds[body.kind] if body.kind else len(kinds)
            return kind, areas.get(body.area or "", len(areas)), body.id

        return tuple(sorted(self.bodies, key=place))

    def resolve(self, reference: str, activity: Activity) -> str:
        """Return the full id of a goal that is named in an activity, by its short id or its full one."""
        return reference if "." in reference else f"{activity.id}.{reference}"

    def roles(self, activity: Activity, goal: Goal | None = None) -> Iterator[Steering]:
        """Yield an activity's roles; with a goal, those that hold for it."""
        for entry in activity.steering:
            if goal is None or not entry.goals or goal.id in entry.goals:
                yield entry

    def responsible(self, activity: Activity, goal: Goal) -> tuple[Steering, ...]:
        """Return who is responsible for a goal, as its activity's steering says."""
        return tuple(entry for entry in self.roles(activity, goal) if entry.role is Role.RESPONSIBLE)


def _names_others(goal: Goal) -> bool:
    return bool(goal.depends_on) or goal.part_of is not None or (goal.due is not None and goal.due.goal is not None)

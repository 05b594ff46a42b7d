"""Where the goals of a plan go in the next one, as it has been decided: each to one goal, to several, or nowhere."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from mlr_cli.model.kinds import ActivityKind, Fate, Remains
from mlr_cli.model.rollover import Successor

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mlr_cli.model.activity import Activity
    from mlr_cli.model.plan import Placed, Plan
    from mlr_cli.model.rollover import Decided, Rollover
    from mlr_cli.period import Period

GOES_ON = frozenset({Fate.CARRIED_ON, Fate.REPHRASED, Fate.SPLIT, Fate.MERGED})
"""The fates of goals that live on in the next plan, as they are or as others."""


class Predecessor(NamedTuple):
    """A goal of the old plan that becomes, or becomes a part of, a goal of the new one, and what is said of that."""

    placed: Placed
    said: Successor


class NextGoal(Struct, frozen=True):
    """A goal of the next plan that goals of this one become; `id` is its full id.

    `base` is the goal whose kind, target and conditions it keeps: the one with its id, else one of its
    activity, else the first.
    """

    id: str
    predecessors: tuple[Predecessor, ...]

    @property
    def activity(self) -> str:
        """The activity that it stands in."""
        return self.id.partition(".")[0]

    @property
    def base(self) -> Placed:
        """The goal that it is made of."""
        placed = [one.placed for one in self.predecessors]
        same = (one for one in placed if one.id == self.id)
        near = (one for one in placed if one.activity.id == self.activity)
        return next(same, None) or next(near, None) or placed[0]

    @property
    def said(self) -> Successor:
        """What is said of it, the first who says something of a field."""
        said = Successor()
        for one in self.predecessors:
            given = {key: value for key, value in one.said if value is not None and getattr(said, key) is None}
            said = said.model_copy(update=given)
        return said

    @property
    def was(self) -> tuple[str, ...]:
        """The full ids of the goals that it was, without its own."""
        return tuple(dict.fromkeys(one.placed.id for one in self.predecessors if one.placed.id != self.id))


class Succession(Struct, frozen=True, dict=True):
    """Where the goals of a plan go."""

    plan: Plan
    rollover: Rollover

    @cached_property
    def years(self) -> int:
        """By how many years the next plan's period begins later than this one's."""
        old, new = self.plan.header.period.first, self.rollover.period.first
        return new.year - old.year if old and new else 0

    @cached_property
    def fates(self) -> Mapping[str, Decided]:
        """What has been decided of each goal of the plan, by full id; the first of two."""
        return {one.goal: one for one in reversed(self.rollover.goals) if one.goal in self.plan.goal_by_id}

    @cached_property
    def next_goals(self) -> Mapping[str, NextGoal]:
        """The goals of the next plan that come of goals of this one, by full id, in the order of this plan."""
        found: dict[str, NextGoal] = {}
        for placed in self.plan.goals:
            for said in self._becomes(placed):
                predecessor = Predecessor(placed, said)
                full = full_id(said, placed)
                before = found.get(full, NextGoal(full, ()))
                found[full] = replace(before, predecessors=(*before.predecessors, predecessor))
        return found

    @cached_property
    def successors(self) -> Mapping[str, tuple[str, ...]]:
        """The full ids in the next plan of each goal that goes on, by its full id in this one."""
        found: dict[str, tuple[str, ...]] = {}
        for next_goal in self.next_goals.values():
            for one in next_goal.predecessors:
                found[one.placed.id] = (*found.get(one.placed.id, ()), next_goal.id)
        return found

    @cached_property
    def left_out(self) -> frozenset[str]:
        """The ids of the activities that do not stand in the next plan."""
        return frozenset(one.id for one in self.plan.activities if not self.stays(one))

    def closing(self) -> Iterator[Activity]:
        """Yield the activities all of whose goals are closed, in the order of the plan."""
        living = {next_goal.activity for next_goal in self.next_goals.values()}
        for activity in self.plan.activities_in_order:
            if activity.goals and activity.id not in living:
                yield activity

    def stays(self, activity: Activity) -> bool:
        """Whether an activity stands in the next plan.

        One with goals that go on does, and one that never had any. Otherwise it is as has been decided; where
        nothing has, a recurring activity stays.
        """
        if activity.id not in self._closing_ids:
            return True
        said = next((one.remains for one in self.rollover.activities if one.activity == activity.id), None)
        return (said or usual(activity)) is Remains.KEPT

    @cached_property
    def _closing_ids(self) -> frozenset[str]:
        return frozenset(activity.id for activity in self.closing())

    def _becomes(self, placed: Placed) -> Iterator[Successor]:
        decided = self.fates.get(placed.id)
        if decided is None or decided.fate not in GOES_ON:
            return
        if decided.fate is Fate.CARRIED_ON:
            yield Successor().model_copy(update={"due": decided.due, "note": decided.note})
        else:
            yield from decided.into


def usual(activity: Activity) -> Remains:
    """Return what becomes of an activity without goals left where nobody says: what recurs stays."""
    return Remains.KEPT if activity.kind is ActivityKind.RECURRING else Remains.LEFT_OUT


def full_id(said: Successor, placed: Placed) -> str:
    """Return the full id of a goal that another becomes."""
    if said.id is None:
        return placed.id
    return said.id if "." in said.id else f"{placed.activity.id}.{said.id}"


def carried_since(next_goal: NextGoal, plan: Plan) -> Period:
    """Return since when a goal is carried on: the period of the first plan that it, or what it comes of, stood in."""
    since = [one.placed.goal.carried_since or plan.header.period for one in next_goal.predecessors]
    return min(since, key=lambda one: one.first or one.last or date.max)

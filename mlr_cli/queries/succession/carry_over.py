"""What becomes of everything that names a goal, or has a time, when the next plan takes over."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.model.kinds import Fate
from mlr_cli.period import Kind, parse
from mlr_cli.queries.states.goals import State, States
from mlr_cli.queries.succession.proposals import later, within

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from mlr_cli.model.activity import Activity, Steering
    from mlr_cli.model.plan import Placed
    from mlr_cli.period import Period
    from mlr_cli.queries.succession.successors import Succession


class AdjustmentKind(StrEnum):
    """What became of something that pointed at a goal which is closed, or of a time.

    `FULFILLED`: it waited for a goal that is met. `IN_VAIN`: it waited for one that will never be met.
    `JOINED`: it waited for a goal that it is now one with.
    `NO_PART`: it was a part of a goal that is closed. `NO_ROLE`: a role was for goals that are no longer there.
    `MOVED`: a follow-up was in the old plan's time.
    """

    FULFILLED = "fulfilled"
    IN_VAIN = "in-vain"
    JOINED = "joined"
    NO_PART = "no-part"
    NO_ROLE = "no-role"
    MOVED = "moved"


class Adjustment(Struct, frozen=True):
    """Something that could not stay as it was: the thing's id in the next plan, the field, what was and is.

    `goal` is the full id, in the old plan, of the goal that it pointed at.
    """

    turn: AdjustmentKind
    id: str
    field: str
    before: str
    after: str | None = None
    goal: str | None = None


class CarryOver:
    """How references and times read in the next plan."""

    def __init__(self, succession: Succession, as_of: date) -> None:
        """Take where the goals go, and the day on which what was reported is looked at."""
        self.succession = succession
        self.plan = succession.plan
        self._states = States(succession.plan, as_of)

    @cached_property
    def _met(self) -> Mapping[str, date | None]:
        """The goals that are met and closed, with the day when that was reported, None where it was not."""
        met = [placed for placed in self.plan.goals if self._is_met(placed)]
        states = {placed.id: self._states.of(placed) for placed in met}
        return {full: one.since if one.state is State.MET else None for full, one in states.items()}

    def _is_met(self, placed: Placed) -> bool:
        decided = self.succession.fates.get(placed.id)
        return decided is not None and decided.fate is Fate.MET

    def named(self, reference: str, activity: Activity, home: str) -> tuple[str, ...]:
        """Return how a goal that is named in an activity is named in the next plan, from the activity `home`."""
        full = self.plan.resolve(reference, activity)
        if full not in self.plan.goal_by_id:
            return (reference,)
        short = "." not in reference
        found = self.succession.successors.get(full, ())
        return tuple(one.partition(".")[2] if short and one.startswith(f"{home}.") else one for one in found)

    def goals_of(self, entry: Steering, activity: Activity) -> tuple[str, ...]:
        """Return the short ids of the goals in the activity that a role is for in the next plan."""
        found = (one for goal in entry.goals for one in self.named(goal, activity, activity.id))
        return tuple(dict.fromkeys(one for one in found if "." not in one))

    def is_idle_role(self, entry: Steering, activity: Activity) -> bool:
        """Whether a role was only for goals that are gone, or says what another does in an activity without goals."""
        if not entry.goals or self.goals_of(entry, activity):
            return False
        if any(next_goal.activity == activity.id for next_goal in self.succession.next_goals.values()):
            return True
        alike = (one for one in activity.steering if _holds(one) == _holds(entry))
        return next(alike) is not entry

    def time(self, period: Period, own: str = "") -> Period | None:
        """Return a time that may wait for a goal, as it reads in the next plan for a thing with this full id.

        What waits for several goals that one was split in waits for the first. Where the goal is met, the time is
        from the day of its report on, or from the next plan's first day; where it will never be met, there is none.
        """
        if period.goal is None or period.goal not in self.plan.goal_by_id:
            return period
        if period.goal in self.succession.successors:
            others = [one for one in self.succession.successors[period.goal] if one != own]
            return parse(period.code.replace(period.goal, others[0])) if others else None
        if period.goal not in self._met:
            return None
        first = self._met[period.goal] or self.succession.rollover.period.first
        return parse(f"från {first.isoformat()}") if first else None

    def follow_up(self, period: Period) -> Period | None:
        """Return when an activity is followed up in the next plan: what was in this plan's time is years later."""
        is_dated = period.kind not in {Kind.CONDITION, Kind.ALWAYS, Kind.FROM, Kind.AFTER}
        if is_dated and within(period, self.plan):
            return later(period, self.succession.years) or period
        return self.time(period)

    def turn(self, goal: str) -> AdjustmentKind:
        """Return what became of a condition on a goal that is closed, or is one with what waited for it."""
        if goal in self.succession.successors:
            return AdjustmentKind.JOINED
        return AdjustmentKind.FULFILLED if goal in self._met else AdjustmentKind.IN_VAIN

    def adjustments(self) -> tuple[Adjustment, ...]:
        """Return everything that could not stay as it was, in the order of the plan."""
        return tuple(one for activity in self.plan.activities_in_order for one in self._in_activity(activity))

    def _in_activity(self, activity: Activity) -> Iterator[Adjustment]:
        if not self.succession.stays(activity):
            return
        yield from self._in_follow_up(activity)
        if activity.start:
            yield from self._waiting(activity.id, "start", activity.start)
        for next_goal in self.succession.next_goals.values():
            if next_goal.activity == activity.id:
                yield from self._in_goal(next_goal.base, next_goal.id)
        for entry in activity.steering:
            if self.is_idle_role(entry, activity):
                goal = self.plan.resolve(entry.goals[0], activity)
                holder = entry.body or entry.member or entry.party or ""
                yield Adjustment(AdjustmentKind.NO_ROLE, activity.id, "steering", holder, entry.role.value, goal)

    def _in_follow_up(self, activity: Activity) -> Iterator[Adjustment]:
        if activity.follow_up is None:
            return
        when = activity.follow_up.when
        after = self.follow_up(when)
        if when.goal is None and after is not None and after != when:
            yield Adjustment(AdjustmentKind.MOVED, activity.id, "follow_up", when.code, after.code)
        yield from self._waiting(activity.id, "follow_up", when)

    def _in_goal(self, base: Placed, full: str) -> Iterator[Adjustment]:
        if base.goal.due:
            yield from self._waiting(full, "due", base.goal.due)
        for reference in base.goal.depends_on:
            goal = self.plan.resolve(reference, base.activity)
            if self._is_idle(goal, full):
                yield Adjustment(self.turn(goal), full, "depends_on", reference, None, goal)
        part = base.goal.part_of
        if part and not self.part_of(part, base.activity, full):
            yield Adjustment(AdjustmentKind.NO_PART, full, "part_of", part, None, f"{base.activity.id}.{part}")

    def _is_idle(self, goal: str, thing: str) -> bool:
        """Whether nothing but a thing itself has come of a goal that it waited for."""
        return goal in self.plan.goal_by_id and not {*self.succession.successors.get(goal, ())} - {thing}

    def part_of(self, part: str, activity: Activity, own: str) -> str | None:
        """Return the short id of the goal that `own` is a part of in the next plan, None where it is none.

        A goal that its part was merged with is not a part of itself.
        """
        home, _, _ = own.partition(".")
        found = self.succession.successors.get(f"{activity.id}.{part}", ())
        return next((one.partition(".")[2] for one in found if one.startswith(f"{home}.") and one != own), None)

    def _waiting(self, thing: str, field: str, period: Period) -> Iterator[Adjustment]:
        """Yield that a time waited for a goal that is closed."""
        if period.goal and self._is_idle(period.goal, thing):
            after = self.time(period, thing)
            yield Adjustment(
                self.turn(period.goal), thing, field, period.code, after.code if after else None, period.goal
            )


def _holds(entry: Steering) -> tuple[object, ...]:
    """Return what two entries have in common that say the same of an activity."""
    return entry.role, entry.body, entry.member, entry.party

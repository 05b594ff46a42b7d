"""How one plan becomes the next: what the coordinator has decided of every goal, before it is carried out."""

from __future__ import annotations

from mlr_cli.model.cooperation import ChairTerm
from mlr_cli.model.kinds import Fate, Remains
from mlr_cli.model.types import ActivityId, AnyGoal, BodyId, Day, Frozen, GoalRef, Id, When, Words


class Successor(Frozen):
    """A goal of the next plan that a goal becomes, or becomes a part of.

    `id` is short in the goal's own activity, `activity.goal` in another, and may be left out where it stays.
    What is not said here is as it was.
    """

    id: GoalRef | None = None
    text: Words | None = None
    due: When | None = None
    note: Words | None = None


class Decided(Frozen):
    """What becomes of one goal, `activity.goal`.

    `due` is the new time of a goal that is carried on. `into` are the goals that it becomes: one where it is
    rephrased or merged, several where it is split. `reason` and `body` belong to a goal that is dropped.
    """

    goal: AnyGoal
    fate: Fate
    due: When | None = None
    into: tuple[Successor, ...] = ()
    reason: Words | None = None
    body: BodyId | None = None
    date: Day | None = None
    paragraph: Words | None = None
    note: Words | None = None


class Closed(Frozen):
    """Whether an activity all of whose goals are closed stands in the next plan."""

    activity: ActivityId
    remains: Remains
    note: Words | None = None


class Rollover(Frozen):
    """The file `rollover-<year>.yaml`: the next plan's period, id and title, and what becomes of every goal.

    `chair` is who holds the chair in the next plan's period, term by term; empty where it is not yet known.
    """

    period: When
    id: Id
    title: Words
    chair: tuple[ChairTerm, ...] = ()
    goals: tuple[Decided, ...] = ()
    activities: tuple[Closed, ...] = ()

    @property
    def stem(self) -> str:
        """The name of the file without its ending, by the year when the next plan begins: `rollover-2016`."""
        first = self.period.first
        return f"rollover-{first.year:04}" if first else "rollover"

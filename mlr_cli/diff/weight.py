"""How much a change to an adopted plan weighs: who may make it, and whose decision it needs."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.diff.change import Kind, Thing
from mlr_cli.model.kinds import BodyKind, Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.diff.change import Change
    from mlr_cli.model.activity import Activity
    from mlr_cli.model.plan import Plan


class Weight(StrEnum):
    """What a change asks for."""

    DECISION = "decision"
    REMIT = "remit"
    EDITORIAL = "editorial"


class Weighed(Struct, frozen=True):
    """A change with its weight and, where it needs a decision, the ids of the bodies that decide."""

    change: Change
    weight: Weight
    deciders: tuple[str, ...] = ()


_REMIT = frozenset({"action_plan", "carried_since", "contact", "diary", "evaluation", "moved", "questions", "reports"})
_REMIT_THINGS = frozenset({Thing.MEETING, Thing.STATEMENT, Thing.ROLLOVER})
"""What is noted as it happens, or is for the next plan, and is no part of what was adopted."""
_EDITORIAL_THINGS = frozenset({Thing.CHAPTER, Thing.GROUP})
_DECIDED: Mapping[Thing, frozenset[str]] = {
    Thing.PLAN: frozenset({"period"}),
    Thing.COOPERATION: frozenset({"tasks", "decisions", "participation", "chair", "programme"}),
    Thing.MEMBER: frozenset({"since", "until"}),
    Thing.DIRECTION: frozenset({"text"}),
    Thing.FUND: frozenset({"principle", "kind"}),
    Thing.AREA: frozenset({"expectations", "kind"}),
    Thing.ACTIVITY: frozenset(
        {"area", "budget", "directions", "follow_up", "kind", "leader", "participants", "priority", "start", "steering"}
    ),
    Thing.GOAL: frozenset({"activity", "depends_on", "due", "kind", "part_of", "proviso", "target", "text"}),
    Thing.BODY: frozenset({"area", "expectations", "kind", "reports_to", "rotates", "seats", "start", "tasks"}),
}
"""The fields that the plan promises something in; the rest is how it is told."""
_TOLD = frozenset({"note", "reading", "source", "internal"})


def weigh(change: Change, adopted: Plan) -> Weighed:
    """Return what a change asks for, with the roles of the plan as it was adopted.

    A goal, a deadline, a role or money is decided by the bodies that decide in the activity, else by the
    board; what is gone or new of those always is.
    """
    weight = _weight(change)
    return Weighed(change, weight, _deciders(change, adopted) if weight is Weight.DECISION else ())


def _weight(change: Change) -> Weight:
    steps = change.field.split(".")
    if _REMIT & {*steps} or change.subject.thing in _REMIT_THINGS:
        return Weight.REMIT
    if change.subject.thing in _EDITORIAL_THINGS or change.kind in {Kind.RENAMED, Kind.ALIKE, Kind.REORDERED}:
        return Weight.EDITORIAL
    if not change.field:
        return Weight.DECISION
    decided = steps[0] in _DECIDED[change.subject.thing] and steps[-1] not in _TOLD
    return Weight.DECISION if decided else Weight.EDITORIAL


def _deciders(change: Change, adopted: Plan) -> tuple[str, ...]:
    activity = adopted.activity_by_id.get(change.subject.old.partition(".")[0])
    inside = change.subject.thing in {Thing.ACTIVITY, Thing.GOAL}
    goal = change.subject.old.partition(".")[2] if change.subject.thing is Thing.GOAL else ""
    found = _deciding(activity, goal) if inside and activity else ()
    return found or tuple(body.id for body in adopted.bodies if body.kind is BodyKind.BOARD)


def _deciding(activity: Activity, goal: str) -> tuple[str, ...]:
    entries = [entry for entry in activity.steering if entry.role is Role.DECIDES and entry.body]
    held = [entry.body for entry in entries if not entry.goals or goal in entry.goals]
    return tuple(dict.fromkeys(body for body in held if body))

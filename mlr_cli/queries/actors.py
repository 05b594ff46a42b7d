"""Who is to act: a role's holder as a value, and the order in which the plan's roles are asked."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.model.kinds import BodyKind, Role
from mlr_cli.queries.order import bodies_in_order

if TYPE_CHECKING:
    from mlr_cli.model.activity import Activity, Goal, Steering
    from mlr_cli.model.plan import Plan

_TO_ACT = (Role.RESPONSIBLE, Role.STEERING_GROUP, Role.DECIDES)


class HolderKind(StrEnum):
    """What holds a role."""

    BODY = "body"
    MEMBER = "member"
    PARTY = "party"


class Holder(Struct, frozen=True):
    """What holds a role: a body or a member by its id, an outside party by its name."""

    kind: HolderKind
    id: str


class Actor(Struct, frozen=True):
    """A holder in a role."""

    holder: Holder
    role: Role


def holder(entry: Steering) -> Holder | None:
    """Return what holds a role, None where the plan names nothing."""
    if entry.body is not None:
        return Holder(HolderKind.BODY, entry.body)
    if entry.member is not None:
        return Holder(HolderKind.MEMBER, entry.member)
    return Holder(HolderKind.PARTY, entry.party) if entry.party is not None else None


def to_act(plan: Plan, activity: Activity, goal: Goal | None = None) -> tuple[Actor, ...]:
    """Return who is to act on a goal, or on the activity's follow-up, in the order of the plan.

    Whoever is responsible; if nobody is, the steering group; if there is none, who decides; else nobody.
    """
    entries = [*plan.roles(activity, goal)]
    for role in _TO_ACT:
        if found := [who for entry in entries if entry.role is role and (who := holder(entry))]:
            return tuple(Actor(who, role) for who in dict.fromkeys(found))
    return ()


def answering(plan: Plan, activity: Activity, goal: Goal | None = None) -> tuple[str, ...]:
    """Return the ids of the bodies that answer for a goal, or for the follow-up of an activity.

    They are the bodies that are to act; where none is, the secretariat, if the plan has one.
    """
    acting = (actor.holder for actor in to_act(plan, activity, goal))
    bodies = tuple(one.id for one in acting if one.kind is HolderKind.BODY and one.id in plan.body_by_id)
    return bodies or _offices(plan)


def takes_the_rest(plan: Plan) -> tuple[str, ...]:
    """Return the ids of the bodies that get what no body is named for: the secretariat, else the highest body."""
    return _offices(plan) or tuple(one.id for one in bodies_in_order(plan)[:1])


def _offices(plan: Plan) -> tuple[str, ...]:
    return tuple(one.id for one in plan.bodies if one.kind is BodyKind.SECRETARIAT)

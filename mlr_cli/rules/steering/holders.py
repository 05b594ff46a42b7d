"""Who holds a role in an activity, and two roles that meet in one holder."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from mlr_cli.rules.rule import Finding, Pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.lang import Text
    from mlr_cli.model.activity import Activity, Steering
    from mlr_cli.model.kinds import Role
    from mlr_cli.model.plan import Plan

Holder: TypeAlias = tuple[str | None, str | None, str | None]
"""What an entry names: the id of a body, the id of a member, an outside party."""

NOBODY: Holder = (None, None, None)


def holder(entry: Steering) -> Holder:
    """Return whom an entry names."""
    return entry.body, entry.member, entry.party


def name(plan: Plan, entry: Steering) -> str:
    """Return what the holder of a role is called: by its name where the plan has one, else by its id."""
    named = plan.body_by_id.get(entry.body or "") or plan.member_by_id.get(entry.member or "")
    return named.name if named else entry.body or entry.member or entry.party or "…"


def meet(one: Steering, other: Steering) -> bool:
    """Whether two roles hold for the same goal; a role without goals holds for all of them."""
    return not one.goals or not other.goals or not set(one.goals).isdisjoint(other.goals)


def both(plan: Plan, role: Role, other: Role, here: Text) -> Iterator[Finding]:
    """Yield the entries with `role` whose holder has the `other` role for the same goal too.

    `here` is what is said of the other entry.
    """
    for activity in plan.activities:
        for entry in activity.steering:
            if entry.role is role and (twin := _twin(activity, entry, other)):
                yield Finding(entry, "role", {"name": name(plan, entry)}, (Pointer(twin, "role", here),))


def _twin(activity: Activity, entry: Steering, role: Role) -> Steering | None:
    """Return the first entry with a role that has the holder of another one, and a goal of it."""
    who = holder(entry)
    same = (one for one in activity.steering if one.role is role and holder(one) == who and meet(one, entry))
    return next(same, None) if who != NOBODY else None

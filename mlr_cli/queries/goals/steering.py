"""Who does what: activities against those who have a role in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.model.kinds import Basis
from mlr_cli.queries.actors import Holder, HolderKind, holder
from mlr_cli.queries.order import bodies_in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from mlr_cli.model.activity import Activity, Steering
    from mlr_cli.model.plan import Plan

_ROLE_ITSELF = frozenset({"role", "body", "member", "party"})


class SteeringRow(Struct, frozen=True):
    """An activity with its roles, by who holds them, in the order of the plan."""

    activity: Activity
    roles: Mapping[Holder, tuple[Steering, ...]]


class SteeringMatrix(Struct, frozen=True):
    """Activities as rows and holders of roles as columns, the bodies first.

    `body` and `area` are the ids that it was narrowed to.
    """

    plan: Plan
    as_of: date
    body: str | None
    area: str | None
    holders: tuple[Holder, ...]
    rows: tuple[SteeringRow, ...]


def steering(plan: Plan, as_of: date, *, body: str | None = None, area: str | None = None) -> SteeringMatrix:
    """Return the matrix; `body` keeps one column and its rows, `area` the activities of one area.

    A column stands for every holder that has a role in some row.
    """
    wanted = Holder(HolderKind.BODY, body) if body else None
    rows = (_row(activity, wanted) for activity in plan.activities_in_order if area in {None, activity.area})
    kept = tuple(row for row in rows if row.roles or wanted is None)
    return SteeringMatrix(plan, as_of, body, area, tuple(_holders(plan, kept)), kept)


def is_reading(entry: Steering) -> bool:
    """Return whether it is a reading of the print that this holder has this role."""
    return Basis.READING in entry.source or not _ROLE_ITSELF.isdisjoint(entry.reading)


def _row(activity: Activity, wanted: Holder | None) -> SteeringRow:
    found: dict[Holder, list[Steering]] = {}
    for entry in activity.steering:
        who = holder(entry)
        if who is not None and wanted in {None, who}:
            found.setdefault(who, []).append(entry)
    return SteeringRow(activity, {who: tuple(entries) for who, entries in found.items()})


def _holders(plan: Plan, rows: Iterable[SteeringRow]) -> list[Holder]:
    """Return the holders: bodies, members and parties, those of the plan in its order, then the unknown."""
    known = [Holder(HolderKind.BODY, body.id) for body in bodies_in_order(plan)]
    known += [Holder(HolderKind.MEMBER, member.id) for member in plan.members]
    place = {one: number for number, one in enumerate(known)}
    met = dict.fromkeys(who for row in rows for who in row.roles)
    return sorted(met, key=lambda who: place.get(who, len(place)))

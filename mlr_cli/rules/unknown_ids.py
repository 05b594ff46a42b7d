"""Ids that name nothing: what several rules ask of a plan, each about one kind of thing."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from mlr_cli.model.references import everything, references
from mlr_cli.rules.rule import Finding

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from mlr_cli.model.plan import Plan
    from mlr_cli.model.references import Reference
    from mlr_cli.model.types import IdKind

_HAVE_FILES = frozenset({"body", "chapter", "statement"})
"""The kinds of things that have a file each: of one that could not be read, nobody says that it is not there."""


def unknown(plan: Plan, kind: IdKind, known: Collection[str], unread: str = "") -> Iterator[Finding]:
    """Yield a finding wherever a thing of a kind is named that is not `known`, its id in the words under its kind.

    Nothing is yielded while the file or the folder `unread`, where such things stand, could not be read to its end.
    """
    if unread in plan.partial:
        return
    there = {*known, *plan.partial} if kind in _HAVE_FILES else known
    for thing, field, written, _ in references(everything(plan), kind):
        if written not in there:
            yield Finding(thing, field, {kind: written}, word=written, known=known)


def unknown_goals(plan: Plan) -> Iterator[Reference]:
    """Yield every place that names a goal that is not in the plan, but for the fates of the goals.

    A matter or a statement that concerns an activity names no goal.
    """
    things = chain(plan.activities, plan.bodies, plan.meetings, plan.statements)
    for one in references(things, "goal"):
        if one[3] not in plan.goal_by_id and one[3] not in plan.activity_by_id:
            yield one

"""Rows of records that several answers share: goals, and who is to act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.reports.record import Record, period

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlr_cli.lang import Lang
    from mlr_cli.model.activity import Activity
    from mlr_cli.model.plan import Placed
    from mlr_cli.model.report import NextStep, Report
    from mlr_cli.queries.actors import Actor
    from mlr_cli.queries.states.goals import FollowUpState, GoalState


def goal_row(placed: Placed, state: GoalState, lang: Lang) -> Record:
    """Return what every row about a goal begins with."""
    return {
        "id": placed.id,
        "activity": placed.activity.id,
        "text": placed.goal.text,
        "kind": placed.goal.kind,
        "state": state.state,
        "reported": state.reported,
        "due": period(placed.goal.due, lang),
    }


def actors(acting: Iterable[Actor]) -> list[Record]:
    """Return holders with their roles: `{"body": …, "role": …}`, or `member` or `party` for `body`."""
    return [{actor.holder.kind.value: actor.holder.id, "role": actor.role} for actor in acting]


def report(one: Report | None, lang: Lang) -> Record | None:
    """Return a report on a goal."""
    if one is None:
        return None
    return {
        "date": one.date,
        "state": one.state,
        "forecast": one.forecast,
        "reason": one.reason,
        "evidence": one.evidence,
        "next": _next(one.next, lang),
        "note": one.note,
        "by": one.by,
        "source": one.source,
    }


def _next(step: NextStep | None, lang: Lang) -> Record | None:
    return {"text": step.text, "who": step.who, "due": period(step.due, lang)} if step else None


def follow_up(activity: Activity, state: FollowUpState | None, lang: Lang) -> Record | None:
    """Return when an activity is followed up and what is known of it, None if the plan asks for no follow-up."""
    if activity.follow_up is None or state is None:
        return None
    return {
        "due": period(activity.follow_up.when, lang),
        "state": state.stage,
        "waits_for": state.waits_for,
        "condition": state.condition,
        "made": state.last_report.date if state.last_report else None,
        "note": activity.follow_up.note,
    }

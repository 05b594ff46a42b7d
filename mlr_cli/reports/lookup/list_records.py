"""Lists as records: schemas `mlr/goals/1`, `mlr/activities/1`, `mlr/bodies/1`, `mlr/areas/1`, `mlr/members/1`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mlr_cli.queries.states.goals import State
from mlr_cli.reports.record import envelope, period
from mlr_cli.reports.rows import actors, follow_up, goal_row, report
from mlr_cli.reports.states.progress import record as progress

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlr_cli.lang import Lang
    from mlr_cli.queries.lookup.lists import ListedActivity, ListedArea, ListedBody, ListedGoal, ListedMember, Listing
    from mlr_cli.reports.record import Record


def goals(answer: Listing[ListedGoal], lang: Lang) -> Record:
    """Return goals for machines."""
    rows = [
        {
            **goal_row(one.placed, one.state, lang),
            "since": one.state.since,
            "waits_for": one.state.waits_for,
            "condition": one.state.condition,
            "forecast": one.state.forecast,
            "last_report": report(one.state.last_report, lang),
            "act": actors(one.act),
            "progress": progress(one.progress),
        }
        for one in answer.items
    ]
    return envelope("goals", answer.plan, answer.as_of, {"items": rows})


def activities(answer: Listing[ListedActivity], lang: Lang) -> Record:
    """Return activities for machines."""
    rows = [
        {
            "id": one.activity.id,
            "title": one.activity.title,
            "area": one.activity.area,
            "group": one.activity.group,
            "kind": one.activity.kind,
            "priority": one.activity.priority,
            "start": period(one.activity.start, lang),
            "goals": len(one.states),
            "states": counts(one.states),
            "follow_up": follow_up(one.activity, one.follow_up, lang),
            "act": actors(one.act),
        }
        for one in answer.items
    ]
    return envelope("activities", answer.plan, answer.as_of, {"items": rows})


def bodies(answer: Listing[ListedBody]) -> Record:
    """Return bodies for machines."""
    rows = [
        {
            "id": one.body.id,
            "name": one.body.name,
            "short": one.body.short,
            "kind": one.body.kind,
            "area": one.body.area,
            "reports_to": one.body.reports_to,
            "activities": one.activities,
        }
        for one in answer.items
    ]
    return envelope("bodies", answer.plan, answer.as_of, {"items": rows})


def areas(answer: Listing[ListedArea]) -> Record:
    """Return areas for machines."""
    rows = [
        {
            "id": one.area.id,
            "title": one.area.title,
            "kind": one.area.kind,
            "activities": one.activities,
            "goals": len(one.states),
            "states": counts(one.states),
        }
        for one in answer.items
    ]
    return envelope("areas", answer.plan, answer.as_of, {"items": rows})


def members(answer: Listing[ListedMember], lang: Lang) -> Record:
    """Return members for machines."""
    rows = [
        {
            "id": one.member.id,
            "name": one.member.name,
            "since": period(one.member.since, lang),
            "until": period(one.member.until, lang),
            "activities": one.activities,
        }
        for one in answer.items
    ]
    return envelope("members", answer.plan, answer.as_of, {"items": rows})


def counts(states: Iterable[State]) -> Record:
    """Return how many there are of every state, also of those that there is none of."""
    number = Counter(states)
    return {state.value: number[state] for state in State}

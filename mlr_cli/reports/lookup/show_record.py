"""One thing in full as a record, schema `mlr/show/1`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.queries.lookup.about import (
    AboutActivity,
    AboutArea,
    AboutBody,
    AboutChapter,
    AboutDirection,
    AboutFund,
    AboutGoal,
    AboutMeeting,
    AboutMember,
    AboutStatement,
)
from mlr_cli.reports.lookup.list_records import counts
from mlr_cli.reports.lookup.show_mentions import record as mentions
from mlr_cli.reports.plain import fields
from mlr_cli.reports.record import envelope, period
from mlr_cli.reports.rows import actors, follow_up, goal_row, report
from mlr_cli.reports.states.progress import record as progress

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlr_cli.lang import Lang
    from mlr_cli.model.plan import Placed, Plan
    from mlr_cli.model.types import Frozen
    from mlr_cli.queries.lookup.about import About, HeldRole, Subject
    from mlr_cli.queries.lookup.lists import ListedGoal
    from mlr_cli.reports.record import Record


def record(answer: About, lang: Lang) -> Record:
    """Return a thing for machines: its fields in `item`, what is worked out or points at it in `related`."""
    subject = answer.subject
    item = fields(_thing(subject), lang)
    if isinstance(subject, AboutGoal):
        item |= {"id": subject.placed.id, "activity": subject.placed.activity.id}
    related = _related(answer.plan, subject, lang)
    if isinstance(subject, AboutActivity | AboutGoal | AboutBody):
        related |= mentions(answer.mentions)
    content = {"kind": answer.kind, "item": item, "related": related}
    return envelope("show", answer.plan, answer.as_of, content)


def _thing(subject: Subject) -> Frozen:
    match subject:
        case AboutActivity(activity=thing) | AboutBody(body=thing) | AboutMember(member=thing):
            return thing
        case AboutDirection(direction=thing) | AboutFund(fund=thing) | AboutChapter(chapter=thing):
            return thing
        case AboutMeeting(meeting=thing) | AboutStatement(statement=thing):
            return thing
        case AboutGoal():
            return subject.placed.goal
        case AboutArea():
            return subject.area.area


def _related(plan: Plan, subject: Subject, lang: Lang) -> Record:
    match subject:
        case AboutActivity():
            return _activity(subject, lang)
        case AboutGoal():
            return _goal(subject, lang)
        case AboutBody():
            return _body(subject, lang)
        case AboutMember():
            return _member(plan, subject, lang)
        case AboutMeeting() | AboutStatement():
            return _registered(subject)
        case _:
            return _frame(subject, lang)


def _activity(subject: AboutActivity, lang: Lang) -> Record:
    return {
        "goals": _goals(subject.goals, lang),
        "follow_up": follow_up(subject.activity, subject.follow_up, lang),
        "participants": subject.participants,
        "waited_for_by": _ids(subject.waiting),
    }


def _goal(subject: AboutGoal, lang: Lang) -> Record:
    return {
        **goal_row(subject.placed, subject.state, lang),
        "since": subject.state.since,
        "waits_for": subject.state.waits_for,
        "condition": subject.state.condition,
        "forecast": subject.state.forecast,
        "last_report": report(subject.state.last_report, lang),
        "act": actors(subject.act),
        "progress": progress(subject.progress),
        "roles": _roles(subject.roles, lang),
        "needs": _goals(subject.needs, lang),
        "parts": _ids(subject.parts),
        "waited_for_by": _ids(subject.waiting),
        "follow_ups": [activity.id for activity in subject.follow_ups],
    }


def _body(subject: AboutBody, lang: Lang) -> Record:
    return {
        "goals": _goals(subject.goals, lang),
        "roles": _roles(subject.roles, lang),
        "reports_from": [body.id for body in subject.reports_from],
        "counted_in": _ids(subject.counted_in),
    }


def _member(plan: Plan, subject: AboutMember, lang: Lang) -> Record:
    chair = plan.cooperation.chair
    terms = [term.period for term in (chair.terms if chair else ()) if term.member == subject.member.id]
    return {
        "activities": [activity.id for activity in subject.activities],
        "apart": [activity.id for activity in subject.apart],
        "roles": _roles(subject.roles, lang),
        "rotates_in": [body.id for body in subject.rotates_in],
        "chair": [period(term, lang) for term in terms],
    }


def _registered(subject: AboutMeeting | AboutStatement) -> Record:
    if isinstance(subject, AboutMeeting):
        assignments = [{"id": one.id, "state": one.stage} for one in subject.assigned]
        return {"state": subject.stage, "assignments": assignments}
    said = subject.positions
    meetings = [one.id for one in subject.meetings]
    return {
        "state": subject.stage,
        "joining": said.joining,
        "apart": said.apart,
        "silent": said.silent,
        "meetings": meetings,
    }


def _frame(subject: AboutArea | AboutDirection | AboutFund | AboutChapter, lang: Lang) -> Record:
    match subject:
        case AboutArea():
            activities = [activity.id for activity in subject.activities]
            bodies = [body.id for body in subject.bodies]
            return {"activities": activities, "bodies": bodies, "states": counts(subject.area.states)}
        case AboutDirection():
            return {"activities": [activity.id for activity in subject.activities]}
        case AboutFund():
            return {
                "budgets": [{"activity": one.id, "source": fields(source, lang)} for one, source in subject.budgets]
            }
        case AboutChapter():
            return {"places": [[entry.chapter for entry in path] for path in subject.places]}


def _goals(goals: Iterable[ListedGoal], lang: Lang) -> list[Record]:
    return [{**goal_row(one.placed, one.state, lang), "act": actors(one.act)} for one in goals]


def _roles(held: Iterable[HeldRole], lang: Lang) -> list[Record]:
    return [{"activity": one.activity.id, **fields(one.entry, lang)} for one in held]


def _ids(goals: Iterable[Placed]) -> list[str]:
    return [placed.id for placed in goals]

"""What is dated in a plan, in words and as records: a goal, a follow-up, a statement, a meeting, an assignment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text
from mlr_cli.queries.dated import (
    DatedAssignment,
    DatedFollowUp,
    DatedGoal,
    DatedMeeting,
    DatedStatement,
)
from mlr_cli.reports.names import body_name
from mlr_cli.reports.record import period
from mlr_cli.reports.rows import actors, goal_row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.lang import Lang
    from mlr_cli.model.meeting import Meeting
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.dated import Dated, Entry
    from mlr_cli.reports.record import Record

KIND: Mapping[type[Dated], Text] = {
    DatedGoal: Text(sv="mål", en="goal"),
    DatedFollowUp: Text(sv="uppföljning", en="follow-up"),
    DatedStatement: Text(sv="yttrande", en="statement"),
    DatedMeeting: Text(sv="möte", en="meeting"),
    DatedAssignment: Text(sv="uppdrag", en="assignment"),
}
"""What each kind is called."""


def said(plan: Plan, one: Entry, lang: Lang) -> str:
    """Return what something dated is called: a goal's or an assignment's text, a title, a meeting by its body."""
    match one:
        case DatedGoal():
            return one.placed.goal.text
        case DatedFollowUp():
            return one.activity.title
        case DatedStatement():
            return one.statement.title
        case DatedMeeting():
            return meeting_words(plan, one.meeting, lang)
        case DatedAssignment():
            return one.assigned.assignment.text


def meeting_words(plan: Plan, meeting: Meeting, lang: Lang) -> str:
    """Return what a meeting is called: by its body, and by its own title where it has one."""
    words = _MEETING.fill(body=body_name(plan, meeting.body))[lang]
    return f"{words}: {meeting.title}" if meeting.title else words


def dated_row(plan: Plan, one: Entry, lang: Lang) -> Record:
    """Return what a row about something dated has: what it is, when it is due or was, and who is to act."""
    return {**_thing(plan, one, lang), "days_late": one.days_late, "act": actors(one.act)}


def _thing(plan: Plan, one: Entry, lang: Lang) -> Record:
    match one:
        case DatedGoal():
            return goal_row(one.placed, one.state, lang)
        case DatedFollowUp():
            due = one.activity.follow_up.when if one.activity.follow_up else None
            row: Record = {"id": one.id, "activity": one.id, "title": one.activity.title}
            return {**row, "state": one.state.stage, "due": period(due, lang)}
        case DatedStatement():
            request = one.statement.request
            row = {"id": one.id, "title": one.statement.title, "party": request.party if request else None}
            return {**row, "state": one.standing, "due": period(request.due if request else None, lang)}
        case DatedMeeting():
            row = {"id": one.id, "body": one.meeting.body, "title": meeting_words(plan, one.meeting, lang)}
            return {**row, "state": one.stage, "date": one.day}
        case DatedAssignment():
            found = one.assigned
            row = {"id": one.id, "meeting": found.meeting.id, "item": found.number, "text": found.assignment.text}
            return {**row, "state": found.stage, "due": period(found.assignment.due, lang)}


_MEETING = Text(sv="Möte i {body}", en="Meeting of {body}")

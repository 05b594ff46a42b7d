"""What is dated in a plan, in words and as records: a goal, a follow-up, a statement, a meeting, an assignment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text
from mlr_cli.lang.vocabulary import label
from mlr_cli.queries.states.assignments import AssignmentStage
from mlr_cli.queries.states.dated import (
    DatedAssignment,
    DatedFollowUp,
    DatedGoal,
    DatedMeeting,
    DatedStatement,
    Standing,
)
from mlr_cli.reports.meeting_words import meeting_words
from mlr_cli.reports.names import area_title, body_name
from mlr_cli.reports.record import period
from mlr_cli.reports.rows import actors, goal_row
from mlr_cli.reports.states.goal_words import FOLLOW_UP, state_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.lang import Lang
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.states.dated import Dated, Entry
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


def belongs_to(plan: Plan, one: Entry) -> str:
    """Return what something dated belongs to: an activity, an area, who asked, or the body that decided."""
    match one:
        case DatedGoal():
            return one.placed.activity.title
        case DatedFollowUp():
            return area_title(plan, one.activity.area)
        case DatedStatement():
            return one.statement.request.party if one.statement.request else ""
        case DatedMeeting():
            return ""
        case DatedAssignment():
            return body_name(plan, one.assigned.meeting.body)


def standing_words(one: Entry, lang: Lang) -> str:
    """Return how something dated stands: `pågår`, `hållet`, `inte skickat`."""
    match one:
        case DatedGoal():
            return state_words(one.placed.goal, one.state).one[lang]
        case DatedFollowUp():
            return FOLLOW_UP[one.state.stage][lang]
        case DatedStatement():
            return _STATEMENTS[one.standing][lang]
        case DatedMeeting():
            return label(one.stage, lang)
        case DatedAssignment():
            return ASSIGNMENTS[one.assigned.stage][lang]


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


ASSIGNMENTS: Mapping[AssignmentStage, Text] = {
    AssignmentStage.TO_DO: Text(sv="att göra", en="to do"),
    AssignmentStage.CARRIED_OUT: Text(sv="genomfört, inte återrapporterat", en="carried out, not reported back"),
    AssignmentStage.REPORTED_BACK: Text(sv="genomfört och återrapporterat", en="carried out and reported back"),
    AssignmentStage.DROPPED: Text(sv="inte längre aktuellt", en="no longer called for"),
}
"""How far an assignment has come, in words."""
_STATEMENTS: Mapping[Standing, Text] = {
    Standing.AHEAD: Text(sv="att skicka", en="to be sent"),
    Standing.LATE: Text(sv="inte skickat", en="not sent"),
    Standing.DONE: Text(sv="skickat", en="sent"),
    Standing.CANCELLED: Text(sv="avstås", en="declined"),
}

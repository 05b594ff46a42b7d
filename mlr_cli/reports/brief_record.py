"""A brief as a record, schema `mlr/brief/1`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.activity import Activity
from mlr_cli.model.plan import Placed
from mlr_cli.queries.assigned import Assigned
from mlr_cli.queries.matters import Asked, Unrecorded
from mlr_cli.reports.brief_words import called, said
from mlr_cli.reports.progress import record as progress
from mlr_cli.reports.proposals import proposal
from mlr_cli.reports.record import envelope
from mlr_cli.reports.rows import goal_row

if TYPE_CHECKING:
    from mlr_cli.lang import Lang
    from mlr_cli.queries.brief import Brief
    from mlr_cli.queries.brief_goals import YearGoal
    from mlr_cli.queries.matters import Matter, Subject
    from mlr_cli.reports.record import Record


def record(answer: Brief, lang: Lang) -> Record:
    """Return a brief for machines; every row has its id and the file in the plan's folder that says so."""
    when = answer.occasion
    content = {
        "body": answer.body.id,
        "meeting": when.meeting.id if when.meeting else None,
        "date": when.day,
        "since": when.since,
        "previous": when.previous.id if when.previous else None,
        "following": when.following.id if when.following else None,
        "until": when.last,
        "items": [_matter(answer, matter, lang) for matter in answer.matters],
        "year": [_year(one, lang) for one in answer.year],
        "expectations": answer.body.expectations,
        "thin_attendance": [
            {"member": one.member, "present": one.present, "meetings": one.meetings} for one in answer.thin
        ],
    }
    return envelope("brief", answer.plan, answer.as_of, content)


def _matter(answer: Brief, matter: Matter, lang: Lang) -> Record:
    return {
        "id": matter.id,
        "source": matter.source,
        "heading": matter.heading,
        "kind": kind_of(matter.subject),
        "why": matter.why,
        "due": matter.due,
        "roles": [{"role": entry.role, "note": entry.note} for entry in matter.roles],
        "title": called(matter, lang),
        "sentences": said(answer, matter, lang),
        "proposal": proposal(answer.plan, answer.body.id, matter, lang),
        "progress": progress(matter.progress),
    }


def kind_of(subject: Subject) -> str:
    """Return what a matter is about."""
    match subject:
        case Placed():
            return "goal"
        case Activity():
            return "follow-up"
        case Asked():
            return "statement"
        case Assigned():
            return "assignment"
        case Unrecorded():
            return "meeting"
        case _:
            return "agenda-item"


def _year(one: YearGoal, lang: Lang) -> Record:
    source = f"activities/{one.placed.activity.id}.yaml"
    return {**goal_row(one.placed, one.state, lang), "progress": progress(one.progress), "source": source}

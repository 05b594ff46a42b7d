"""A brief as a record, schema `mlr/brief/1`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.activity import Activity
from mlr_cli.model.plan import Placed
from mlr_cli.queries.meetings.attendance import noted_for
from mlr_cli.queries.meetings.matters import Asked, Unrecorded
from mlr_cli.queries.meetings.sources import of_goal, of_matter
from mlr_cli.queries.states.assignments import Assigned
from mlr_cli.reports.meetings.brief_figures import record as figures
from mlr_cli.reports.meetings.brief_words import called, said
from mlr_cli.reports.meetings.proposals import proposal
from mlr_cli.reports.record import envelope
from mlr_cli.reports.rows import goal_row
from mlr_cli.reports.states.progress import record as progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlr_cli.lang import Lang
    from mlr_cli.queries.meetings.brief import Brief
    from mlr_cli.queries.meetings.brief_goals import YearGoal
    from mlr_cli.queries.meetings.matters import Matter, Subject
    from mlr_cli.queries.meetings.sources import Source
    from mlr_cli.reports.record import Record


def record(answer: Brief, lang: Lang, line: Callable[[Source], int | None]) -> Record:
    """Return a brief for machines; every row has its id, and the file in the plan's folder and the line that say so."""
    when = answer.brief_window
    content = {
        "body": answer.body.id,
        "meeting": when.meeting.id if when.meeting else None,
        "date": when.day,
        "since": when.since,
        "previous": when.previous.id if when.previous else None,
        "following": when.following.id if when.following else None,
        "until": when.last,
        "items": [_matter(answer, matter, lang, line) for matter in answer.matters],
        "year": [_year(one, lang, line) for one in answer.year],
        "expectations": answer.body.expectations,
        "thin_attendance": [
            {
                "member": one.member,
                "present": one.present,
                "meetings": one.meetings,
                "counted": [meeting.id for meeting in noted_for(answer.plan, answer.as_of, answer.body.id, one.member)],
            }
            for one in answer.thin
        ],
        "figures": figures(answer, line),
    }
    return envelope("brief", answer.plan, answer.as_of, content)


def _matter(answer: Brief, matter: Matter, lang: Lang, line: Callable[[Source], int | None]) -> Record:
    return {
        "id": matter.id,
        "source": matter.source,
        "line": line(of_matter(matter.subject)),
        "heading": matter.heading,
        "kind": kind_of(matter.subject),
        "why": matter.why,
        "urgent": matter.urgent,
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


def _year(one: YearGoal, lang: Lang, line: Callable[[Source], int | None]) -> Record:
    where = of_goal(one.placed)
    return {
        **goal_row(one.placed, one.state, lang),
        "nobody": one.nobody,
        "progress": progress(one.progress),
        "source": where.file,
        "line": line(where),
    }

"""How far a goal with a target has come, in words and for machines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text
from mlr_cli.lang.dates import short_date
from mlr_cli.lang.lists import listed
from mlr_cli.lang.numbers import count, figures
from mlr_cli.model.kinds import Counts
from mlr_cli.reports.names import body_name
from mlr_cli.reports.states.goal_words import state_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlr_cli.lang import Lang
    from mlr_cli.model.activity import Goal
    from mlr_cli.model.plan import Placed, Plan
    from mlr_cli.queries.states.goals import GoalState
    from mlr_cli.queries.states.progress import Entry, Progress
    from mlr_cli.reports.record import Record


def so_far(progress: Progress, lang: Lang) -> str:
    """Return how much there is: `0 av 2`, `3 av 6 grupper`."""
    total = count(progress.total, _BODY[lang], _BODIES[lang], lang) if progress.per_body else None
    return _OF.fill(done=figures(progress.done, lang), total=total or figures(progress.total, lang))[lang]


def standing(goal: Goal, state: GoalState, progress: Progress | None, lang: Lang) -> str:
    """Return a goal's state for a table, with how far its target has come: `pågår, 0 av 2`."""
    return ", ".join(filter(None, (state_words(goal, state).one[lang], so_far(progress, lang) if progress else None)))


def whose(plan: Plan, bodies: Iterable[str], lang: Lang) -> str:
    """Return the names of bodies in a row."""
    return listed((body_name(plan, body) for body in bodies), lang)


def entry_line(plan: Plan, entry: Entry, lang: Lang) -> str:
    """Return an entry that counts, and where it is found: `ÖP-gruppen den 3 mars 2015, ärende 2 (op-2015-03)`."""
    match entry.counts:
        case Counts.MEETINGS:
            name = body_name(plan, entry.body) if entry.body else ""
            return _MEETING.fill(name=name, day=short_date(entry.date), item=entry.item, id=entry.id)[lang]
        case Counts.STATEMENTS:
            found = plan.statement_by_id.get(entry.id)
            title = found.title if found else entry.id
            return _STATEMENT.fill(title=title, day=short_date(entry.date), id=entry.id)[lang]
        case Counts.REPORTS:
            return _REPORT.fill(day=short_date(entry.date), id=entry.id)[lang]


def proposal(placed: Placed, lang: Lang) -> str:
    """Return that a target is reached and how to report the goal as met, which nobody but a person does."""
    return _REACHED.fill(id=placed.id)[lang]


def record(progress: Progress | None) -> Record | None:
    """Return how far a goal has come for machines, None where nothing says what counts."""
    if progress is None:
        return None
    return {
        "counts": progress.counts,
        "done": progress.done,
        "total": progress.total,
        "reached": progress.reached,
        "have": progress.have,
        "have_not": progress.have_not,
        "entries": [
            {"counts": one.counts, "id": one.id, "date": one.date, "item": one.item, "body": one.body}
            for one in progress.entries
        ],
    }


_OF = Text(sv="{done} av {total}", en="{done} of {total}")
_BODY = Text(sv="grupp", en="body")
_BODIES = Text(sv="grupper", en="bodies")
_MEETING = Text(sv="{name} {day}, ärende {item} ({id})", en="{name} {day}, matter {item} ({id})")
_STATEMENT = Text(sv="{title}, skickat {day} ({id})", en="{title}, sent {day} ({id})")
_REPORT = Text(sv="rapport {day} ({id})", en="report {day} ({id})")
_REACHED = Text(
    sv="Måttet är nått. Är målet uppfyllt rapporterar du det: mlr report {id} --state uppfyllt",
    en="The target is reached. If the goal is met, report it: mlr report {id} --state met",
)

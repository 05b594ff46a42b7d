"""How the year went as a record, schema `mlr/evaluation/1`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.queries.states.outcomes import OUTCOMES
from mlr_cli.reports.record import envelope
from mlr_cli.reports.year.checklist import parts

if TYPE_CHECKING:
    from mlr_cli.lang import Lang
    from mlr_cli.queries.year.evaluation import Evaluation, Totals
    from mlr_cli.reports.record import Record


def record(answer: Evaluation, lang: Lang) -> Record:
    """Return how the year went for machines: the totals, then what `mlr/checklist/1` asks about."""
    missing = answer.missing
    content = {
        "summary": _totals(answer.whole),
        "areas": [{"id": area.id if area else None, **_totals(found)} for area, found in answer.areas],
        "by_body": [{"body": body.id if body else None, **_totals(found)} for body, found in answer.bodies],
        "kinds": [{"kind": kind, **_totals(found)} for kind, found in answer.kinds],
        **parts(answer.asked, lang),
        "beside": [
            *({"body": body.id, "date": one.date, "text": one.text, "meeting": None} for body, one in answer.told),
            *(
                {"body": meeting.body, "date": meeting.date, "text": item.title, "meeting": meeting.id}
                for meeting, item in answer.taken_up
            ),
        ],
        "missing": {
            "goals": missing.goals,
            "follow_ups": missing.follow_ups,
            "questions": missing.questions,
            "agreements": missing.agreements,
        },
    }
    return envelope("evaluation", answer.plan, answer.asked.as_of, content)


def _totals(found: Totals) -> Record:
    outcomes = {one.value: found.outcomes.get(one, 0) for one in OUTCOMES}
    return {"goals": found.goals, "outcomes": outcomes, "unanswered": found.outcomes.get(None, 0)}

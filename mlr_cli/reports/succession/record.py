"""From one plan to the next, goal by goal, as a record, schema `mlr/rollover/1`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import Fate
from mlr_cli.reports.record import envelope, period
from mlr_cli.reports.rows import goal_row
from mlr_cli.reports.succession.words import adjustment_words
from mlr_cli.reports.versions.diff import change_row

if TYPE_CHECKING:
    from mlr_cli.lang import Lang
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.succession.carry_over import Adjustment
    from mlr_cli.queries.succession.reconciliation import Account
    from mlr_cli.reports.record import Record
    from mlr_cli.reports.succession.rollover import RolledOver


def record(answer: RolledOver, lang: Lang) -> Record:
    """Return what becomes of every goal, for machines; `sum` is the number of goals with a fate."""
    found = answer.reconciliation
    content = {
        "next": {"id": answer.new.header.id, "title": answer.new.header.title, "period": _period(answer.new, lang)},
        "goals_in": len(found.accounts),
        "sum": sum(found.counted.values()),
        "fates": {fate.value: found.counted.get(fate, 0) for fate in Fate},
        "items": [_item(one, lang) for one in found.accounts],
        "new_goals": [one.id for one in found.new],
        "activities": [{"id": one.id, "remains": found.succession.stays(one)} for one in found.closing],
        "passed": [_passed(one, answer.old, lang) for one in answer.adjustments],
        "changes": [change_row(one, answer.compared, lang) for one in answer.apart],
        "years": [
            {"file": one.file, "line": one.line, "column": one.column, "year": one.year, "around": one.around}
            for one in answer.years
        ],
        "assignments": [{"id": one.id, "text": one.assignment.text} for one in answer.assignments],
        "leaving": [one.id for one in answer.leaving],
        "chair_known": not answer.lacks_chair,
    }
    return envelope("rollover", answer.old, found.as_of, content)


def _period(plan: Plan, lang: Lang) -> Record | None:
    return period(plan.header.period, lang)


def _item(one: Account, lang: Lang) -> Record:
    decided = one.decided
    return {
        **goal_row(one.placed, one.state, lang),
        "fate": decided.fate if decided else None,
        "becomes": [next_goal.id for next_goal in one.next_goals],
        "reason": decided.reason if decided else None,
        "decided_by": decided.body if decided else None,
        "obstacles": list(one.obstacles),
        "unanswered": one.unanswered,
    }


def _passed(one: Adjustment, plan: Plan, lang: Lang) -> Record:
    return {
        "kind": one.turn,
        "id": one.id,
        "field": one.field,
        "before": one.before,
        "after": one.after,
        "goal": one.goal,
        "sentence": adjustment_words(one, plan, lang),
    }

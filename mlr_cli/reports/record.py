"""What every record for machines has: the envelope around it, and how a period is written.

Keys are English and stable; `docs/json.md` describes each record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.period import words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from mlr_cli.lang import Lang
    from mlr_cli.model.plan import Plan
    from mlr_cli.period import Period

Record = dict[str, object]
VERSION = 1


def envelope(name: str, plan: Plan, as_of: date, content: Mapping[str, object]) -> Record:
    """Return a record: its schema, the plan it is about, the day it is for, and its content."""
    return {"schema": f"mlr/{name}/{VERSION}", "plan": _plan(plan), "as_of": as_of, **content}


def _plan(plan: Plan) -> Record:
    header = plan.header
    end = header.period.last or header.period.first
    return {
        "id": header.id,
        "title": header.title,
        "year": end.year if end else None,
        "cooperation": plan.cooperation.name,
        "language": header.language,
        "errors": plan.errors,
    }


def period(when: Period | None, lang: Lang) -> Record | None:
    """Return a period: what was typed, its days (inclusive, None where open) and its words."""
    if when is None:
        return None
    return {"text": when.text, "first": when.first, "last": when.last, "words": words(when, lang)}

"""Which questions a plan asks its bodies when the year is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.cooperation import Question
from mlr_cli.model.kinds import ChapterQuestion

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.model.plan import Plan


def questions_of(plan: Plan) -> Mapping[str, Question]:
    """Return the questions by id, in their order: the plan's own, else all that every plan may ask."""
    own: dict[str, Question] = {}
    for one in plan.header.questions:
        own.setdefault(one.question, one)
    return own or {one.value: Question(question=one.value) for one in ChapterQuestion}

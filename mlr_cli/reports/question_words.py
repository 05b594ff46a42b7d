"""The words of the questions about the year: the plan's own, else those that every plan may ask with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang.vocabulary import VOCABULARY

if TYPE_CHECKING:
    from mlr_cli.lang import Lang
    from mlr_cli.model.plan import Plan


def asked_words(plan: Plan, question: str, lang: Lang) -> str:
    """Return a question's words; an unknown question's id."""
    own = next((one.text for one in plan.header.questions if one.question == question), None)
    standard = VOCABULARY["ChapterQuestion"].get(question)
    return own or (standard[lang] if standard else question)

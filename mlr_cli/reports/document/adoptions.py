"""The decisions on the plan in words: who adopted or revised it, when, and where that is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text
from mlr_cli.lang.dates import on_date
from mlr_cli.reports.names import body_name

if TYPE_CHECKING:
    from mlr_cli.lang import Lang
    from mlr_cli.model.adoption import Adoption
    from mlr_cli.model.plan import Plan


def decision(plan: Plan, one: Adoption, lang: Lang) -> str:
    """Return who decided and when: `av Styrelsen den 20 januari 2015, § 7`."""
    said = _BY.fill(body=body_name(plan, one.body), day=on_date(one.date, lang))[lang]
    return ", ".join(filter(None, (said, one.paragraph, _DIARY.fill(number=one.diary)[lang] if one.diary else "")))


def cover(plan: Plan, lang: Lang) -> str:
    """Return when the plan was adopted and revised, for its cover; nothing about a plan that is not adopted.

    `Antagen av Styrelsen den 20 januari 2015, § 7; reviderad av Styrelsen den 12 juni 2015`.
    """
    words = [_COVER_FIRST, *(_COVER_LATER for _ in plan.adopted[1:])]
    said = (each.fill(decision=decision(plan, one, lang))[lang] for each, one in zip(words, plan.adopted, strict=False))
    return "; ".join(said)


_BY = Text(sv="av {body} {day}", en="by {body} {day}")
_DIARY = Text(sv="dnr {number}", en="ref. {number}")
_COVER_FIRST = Text(sv="Antagen {decision}", en="Adopted {decision}")
_COVER_LATER = Text(sv="reviderad {decision}", en="revised {decision}")

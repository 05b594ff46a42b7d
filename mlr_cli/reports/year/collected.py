"""What the answers that came back change, in sentences, and who has not answered yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.diff.plans import differences
from mlr_cli.document import Align, Column, Document, ListOf, Table, cell, paragraph
from mlr_cli.lang import Text
from mlr_cli.lang.numbers import figures
from mlr_cli.queries.year.checklist import NOBODY
from mlr_cli.reports.names import body_name
from mlr_cli.reports.versions.change_sentences import sentence
from mlr_cli.reports.versions.compared import Compared, Side, Sort

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlr_cli.document import Block
    from mlr_cli.lang import Lang
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.year.checklist import Checklist


def changes(before: Plan, after: Plan, lang: Lang) -> Document:
    """Return what the answers change, a sentence for each."""
    found = tuple(differences(before, after))
    side = Side(Sort.WORKING)
    compared = Compared(side, side, before, after, found)
    items = tuple((paragraph(sentence(one, compared, lang)),) for one in found)
    return Document(_TITLE[lang], lang, (ListOf(items),))


class _Missing(Struct, frozen=True):
    body: str
    goals: int
    follow_ups: int
    questions: int
    agreed: bool

    @property
    def nothing(self) -> bool:
        return not (self.goals or self.follow_ups or self.questions) and self.agreed


def missing(answer: Checklist, lang: Lang) -> Document:
    """Return which bodies have not answered all that they are asked."""
    rows = [one for one in _counted(answer) if not one.nothing]
    titles = (_BODY, _GOALS, _FOLLOW_UPS, _QUESTIONS, _AGREED)
    columns = tuple(Column(title[lang], Align.LEFT if title in {_BODY, _AGREED} else Align.RIGHT) for title in titles)
    table = Table(_MISSING[lang], columns, tuple(_row(answer.plan, one, lang) for one in rows), empty=_ALL[lang])
    blocks: tuple[Block, ...] = (table, *([paragraph(_SEVERAL[lang])] if rows else []))
    return Document(_MISSING_TITLE[lang], lang, blocks)


def _row(plan: Plan, one: _Missing, lang: Lang) -> tuple[tuple[Block, ...], ...]:
    numbers = (cell(figures(number, lang)) for number in (one.goals, one.follow_ups, one.questions))
    agreed = (_YES if one.agreed else _NO)[lang] if one.body else ""
    return (cell(body_name(plan, one.body) if one.body else _NO_BODY[lang]), *numbers, cell(agreed))


def _counted(answer: Checklist) -> Iterable[_Missing]:
    for asked in answer.bodies:
        body = asked.body.id
        yield _Missing(
            body,
            sum(body in goal.asked and goal.outcome is None for goal in answer.goals),
            sum(body in one.asked and one.unmade for one in answer.activities),
            sum(one.answer is None for one in asked.questions),
            asked.agreed is not None,
        )
    yield _Missing(
        NOBODY,
        sum(not goal.asked and goal.outcome is None for goal in answer.goals),
        sum(not one.asked and one.unmade for one in answer.activities),
        0,
        agreed=True,
    )


_TITLE = Text(sv="Det här säger svaren", en="What the answers say")
_MISSING_TITLE = Text(sv="Det som inte är besvarat", en="What is not answered")
_MISSING = Text(sv="Obesvarat per grupp", en="Unanswered by body")
_ALL = Text(sv="Alla har svarat på allt.", en="Everybody has answered everything.")
_SEVERAL = Text(
    sv="Ett mål som flera svarar för räknas hos var och en. Frågorna skickas ut med mlr checklist.",
    en="A goal that several answer for counts for each. The questions are sent out with mlr checklist.",
)
_BODY = Text(sv="Grupp", en="Body")
_NO_BODY = Text(sv="Ingen grupp", en="No body")
_GOALS = Text(sv="Mål", en="Goals")
_FOLLOW_UPS = Text(sv="Uppföljningar", en="Follow-ups")
_QUESTIONS = Text(sv="Frågor", en="Questions")
_AGREED = Text(sv="Avstämt", en="Agreed")
_YES = Text(sv="ja", en="yes")
_NO = Text(sv="nej", en="no")

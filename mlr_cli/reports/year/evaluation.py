"""How the year went, as the evaluation report and as a record, schema `mlr/evaluation/1`."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.document import Align, Column, Document, Heading, ListOf, Run, Table, cell, paragraph
from mlr_cli.lang import Text
from mlr_cli.lang.dates import short_date
from mlr_cli.lang.numbers import figures
from mlr_cli.lang.vocabulary import label
from mlr_cli.model.kinds import ChapterQuestion, Closing
from mlr_cli.period import words
from mlr_cli.reports.caveat import caveat
from mlr_cli.reports.names import area_title, body_name, when_in_full
from mlr_cli.reports.question_words import asked_words
from mlr_cli.reports.states.progress import so_far
from mlr_cli.reports.year import form_words as said
from mlr_cli.reports.year.evaluation_totals import missing_in_words, summary, totals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mlr_cli.document import Block, Blocks
    from mlr_cli.lang import Lang
    from mlr_cli.queries.year.checklist import AskedGoal
    from mlr_cli.queries.year.evaluation import Evaluation


def document(answer: Evaluation, lang: Lang) -> Document:
    """Return the evaluation report: totals, goal by goal, what is done about the rest, and what the bodies say."""
    plan = answer.plan
    title = _TITLE.fill(plan=plan.header.title)[lang]
    blocks = tuple(_Writer(answer, lang).blocks())
    return Document(title, lang, blocks, (plan.cooperation.name,), caveat(plan, lang), author=plan.cooperation.name)


class _Writer(Struct, frozen=True):
    answer: Evaluation
    lang: Lang

    def blocks(self) -> Iterator[Block]:
        yield paragraph(summary(self.answer, self.lang))
        if self.answer.missing.any:
            yield paragraph(Run(missing_in_words(self.answer.missing)[self.lang], strong=True))
        yield from totals(self.answer, self.lang)
        yield Heading(2, _GOAL_BY_GOAL[self.lang])
        for area, goals in groupby(self.answer.asked.goals, key=lambda one: one.placed.activity.area):
            title = area_title(self.answer.plan, area) or _NO_AREA[self.lang]
            yield Heading(3, title)
            yield self._goals(title, goals)
        yield Heading(2, _NOT_MET[self.lang])
        yield self._not_met()
        yield Heading(2, _BESIDE[self.lang])
        yield self._beside()
        yield Heading(2, said.QUESTIONS[self.lang])
        yield from self._questions()
        yield Heading(2, _UNANSWERED[self.lang])
        yield from self._unanswered()

    def _goals(self, area: str, goals: Iterable[AskedGoal]) -> Table:
        titles = ((said.ACTIVITY, 2), (said.GOAL, 4), (said.OUTCOME, 2), (said.REASON, 3), (said.EVIDENCE, 3))
        columns = tuple(Column(title[self.lang], weight=weight) for title, weight in titles)
        rows = tuple(self._goal(one) for one in goals)
        return Table(_HOW_IT_WENT.fill(area=area)[self.lang], columns, rows, landscape=True)

    def _goal(self, one: AskedGoal) -> tuple[Blocks, ...]:
        answer = one.answer
        evidence = answer.evidence if answer and not answer.internal else None
        return (
            cell(one.placed.activity.title),
            cell(one.placed.goal.text),
            cell(self._outcome(one)),
            cell(self._reason(one)),
            cell(evidence or ""),
        )

    def _reason(self, one: AskedGoal) -> str:
        """Return why a goal went as it did: as it was answered, else as it was decided, and by whom."""
        if one.dropped:
            decider = body_name(self.answer.plan, one.dropped.body) if one.dropped.body else ""
            return f"{one.dropped.reason} ({decider})" if decider else one.dropped.reason or ""
        answer = one.answer if one.answer and not one.answer.internal else None
        return (answer.reason or answer.note or "") if answer else ""

    def _outcome(self, one: AskedGoal) -> str:
        """Return how a goal went, with a figure where it is one that can be counted."""
        known = label(one.outcome, self.lang) if one.outcome else _NOT_ANSWERED[self.lang]
        return f"{known}, {so_far(one.progress, self.lang)}" if one.progress else known

    def _not_met(self) -> Table:
        left = [one for one in self.answer.asked.goals if one.outcome not in {None, Closing.MET}]
        titles = (said.ACTIVITY, said.GOAL, said.OUTCOME, said.NEXT, said.WHO, said.WHEN)
        columns = tuple(
            Column(title[self.lang], weight=4 if title in {said.GOAL, said.NEXT} else 2) for title in titles
        )
        rows = tuple(self._step(one) for one in left)
        return Table(_DONE_ABOUT[self.lang], columns, rows, landscape=True, empty=_ALL_MET[self.lang])

    def _step(self, one: AskedGoal) -> tuple[Blocks, ...]:
        step = one.answer.next if one.answer and not one.answer.internal else None
        return (
            cell(one.placed.activity.title),
            cell(one.placed.goal.text),
            cell(self._outcome(one)),
            cell((step.text if step else None) or _NOTHING_SAID[self.lang]),
            cell((step.who if step else None) or ""),
            cell(words(step.due, self.lang) if step and step.due else ""),
        )

    def _beside(self) -> Block:
        items = [
            *(paragraph(Run(body.name, strong=True), f": {answer.text}") for body, answer in self.answer.told),
            *(
                paragraph(
                    Run(body_name(self.answer.plan, meeting.body), strong=True),
                    f" {short_date(meeting.date)}: {item.title}",
                )
                for meeting, item in self.answer.taken_up
            ),
        ]
        return ListOf(tuple((item,) for item in items)) if items else paragraph(_NOTHING_BESIDE[self.lang])

    def _questions(self) -> Iterator[Block]:
        asked = dict.fromkeys(question.question for one in self.answer.asked.bodies for question in one.questions)
        # What was done beside the plan has a chapter of its own.
        for name in (one for one in asked if one != ChapterQuestion.OUTSIDE_PLAN):
            yield Heading(3, asked_words(self.answer.plan, name, self.lang))
            given = [
                (one.body.name, question.answer.text)
                for one in self.answer.asked.bodies
                for question in one.questions
                if question.question == name and question.answer
            ]
            items = tuple((paragraph(Run(body, strong=True), f": {text}"),) for body, text in given)
            yield ListOf(items) if items else paragraph(_NOBODY_ANSWERED[self.lang])

    def _unanswered(self) -> Iterator[Block]:
        plan, lang = self.answer.plan, self.lang
        goals = (
            (one.placed.activity.title, one.placed.goal.text, said.answering_names(plan, one.asked))
            for one in self.answer.asked.goals
            if one.outcome is None
        )
        yield _plain(_OPEN_GOALS, (said.ACTIVITY, said.GOAL, said.ANSWERS), goals, _ALL_ANSWERED, lang)
        follow_ups = (
            (
                one.activity.title,
                when_in_full(plan, one.activity.follow_up.when, lang),
                said.answering_names(plan, one.asked),
            )
            for one in self.answer.asked.activities
            if one.activity.follow_up and one.unmade
        )
        titles = (said.ACTIVITY, said.FOLLOW_UP, said.ANSWERS)
        yield _plain(_OPEN_FOLLOW_UPS, titles, follow_ups, _ALL_FOLLOWED_UP, lang)
        yield self._bodies()

    def _bodies(self) -> Table:
        titles = ((_BODY, Align.LEFT), (_OPEN_QUESTIONS, Align.RIGHT), (said.AGREED, Align.LEFT))
        return Table(
            _WHAT_BODIES_SAY[self.lang],
            tuple(Column(title[self.lang], align) for title, align in titles),
            tuple(
                (
                    cell(one.body.name),
                    cell(figures(sum(question.answer is None for question in one.questions), self.lang)),
                    cell(short_date(one.agreed) if one.agreed else _NOT_YET[self.lang]),
                )
                for one in self.answer.asked.bodies
            ),
            empty=_ALL_ANSWERED[self.lang],
        )


def _plain(caption: Text, titles: Sequence[Text], rows: Iterable[Sequence[str]], empty: Text, lang: Lang) -> Table:
    """Return a table of plain texts."""
    columns = tuple(Column(title[lang], weight=2) for title in titles)
    return Table(caption[lang], columns, tuple(tuple(map(cell, row)) for row in rows), empty=empty[lang])


_TITLE = Text(sv="Utvärdering av {plan}", en="Evaluation of {plan}")
_GOAL_BY_GOAL = Text(sv="Mål för mål", en="Goal by goal")
_HOW_IT_WENT = Text(sv="Så gick det: {area}", en="How it went: {area}")
_NO_AREA = Text(sv="Övriga aktiviteter", en="Other activities")
_NOT_MET = Text(sv="Det som händer nu", en="What happens now")
_DONE_ABOUT = Text(
    sv="Mål som inte är helt uppfyllda, och vad som görs åt dem",
    en="Goals that are not wholly met, and what is done about them",
)
_ALL_MET = Text(sv="Inget mål är besvarat som annat än uppfyllt.", en="No goal has been answered as anything but met.")
_NOTHING_SAID = Text(sv="inte sagt", en="not said")
_NOT_ANSWERED = Text(sv="inte besvarat", en="not answered")
_BESIDE = Text(sv="Gjort utanför planen", en="Done beside the plan")
_NOTHING_BESIDE = Text(sv="Ingen har uppgett något.", en="Nobody has named anything.")
_NOBODY_ANSWERED = Text(sv="Ingen har svarat.", en="Nobody has answered.")
_UNANSWERED = Text(sv="Det som inte är besvarat", en="What is not answered")
_OPEN_GOALS = Text(sv="Mål utan svar", en="Goals without an answer")
_OPEN_FOLLOW_UPS = Text(sv="Uppföljningar som inte är gjorda", en="Follow-ups that are not made")
_ALL_FOLLOWED_UP = Text(
    sv="Alla uppföljningar som skulle ha gjorts är gjorda.", en="All follow-ups that should have been made are made."
)
_ALL_ANSWERED = Text(sv="Alla mål är besvarade.", en="All goals are answered.")
_BODY = Text(sv="Grupp", en="Body")
_OPEN_QUESTIONS = Text(sv="Frågor utan svar", en="Questions without an answer")
_WHAT_BODIES_SAY = Text(sv="Gruppernas svar", en="The answers of the bodies")
_NOT_YET = Text(sv="inte än", en="not yet")

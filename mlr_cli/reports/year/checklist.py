"""The year's questions as a document to write in, and as a record, schema `mlr/checklist/1`."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.document import Checklist as Tasks
from mlr_cli.document import Document, Fields, Heading, ListOf, Task, cell, paragraph, words
from mlr_cli.lang import Text
from mlr_cli.lang.dates import short_date
from mlr_cli.lang.vocabulary import label
from mlr_cli.period import words as period_words
from mlr_cli.reports.caveat import caveat
from mlr_cli.reports.names import area_title, body_name, when_in_full
from mlr_cli.reports.nouns import GOAL, Noun
from mlr_cli.reports.plain import fields
from mlr_cli.reports.question_words import asked_words
from mlr_cli.reports.record import envelope, period
from mlr_cli.reports.rows import follow_up, goal_row, report
from mlr_cli.reports.states.progress import record as progress
from mlr_cli.reports.states.progress import so_far
from mlr_cli.reports.year import form_words
from mlr_cli.reports.year.adopted_wording import CHANGED, GONE, gone, since, source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.document import Block, Blocks
    from mlr_cli.lang import Lang
    from mlr_cli.model.report import Report
    from mlr_cli.queries.year.checklist import AskedActivity, AskedBody, AskedGoal, Checklist
    from mlr_cli.reports.record import Record

_LINE = "…" * 20
"""Where somebody is to write by hand."""


def document(answer: Checklist, lang: Lang) -> Document:
    """Return the checklist: the activities by area with a box for each goal, then the questions and the approval."""
    plan = answer.plan
    subtitle = (body_name(plan, answer.body),) if answer.body else (plan.cooperation.name,)
    title = _TITLE.fill(plan=plan.header.title)[lang]
    return Document(title, lang, tuple(_Writer(answer, lang).blocks()), subtitle, caveat(plan, lang))


class _Writer(Struct, frozen=True):
    answer: Checklist
    lang: Lang

    def blocks(self) -> Iterator[Block]:
        yield paragraph(self._summary())
        yield paragraph(_HOW[self.lang])
        yield paragraph(source(self.answer, self.lang))
        for area, activities in groupby(self.answer.activities, key=lambda one: one.activity.area):
            yield Heading(2, area_title(self.answer.plan, area) or _NO_AREA[self.lang])
            for activity in activities:
                yield from self._activity(activity)
        if lost := gone(self.answer):
            yield Heading(2, GONE[self.lang])
            yield ListOf(tuple((paragraph(one),) for one in lost))
        for body in self.answer.bodies:
            yield from self._body(body)

    def _summary(self) -> str:
        goals = self.answer.goals
        done = sum(goal.outcome is not None for goal in goals)
        asked = _SUMMARY.fill(goals=GOAL.counted(len(goals), self.lang))[self.lang]
        return f"{asked} {_ANSWERED.counted(done, self.lang)}" if done else asked

    def _activity(self, one: AskedActivity) -> Iterator[Block]:
        yield Heading(3, one.activity.title)
        tasks = [self._goal(goal) for goal in one.goals]
        if one.follow_up:
            tasks.append(self._follow_up(one))
        yield Tasks(tuple(tasks))

    def _goal(self, one: AskedGoal) -> Task:
        return Task(words(one.text, strong=True), one.outcome is not None, (self._sheet(one),))

    def _sheet(self, one: AskedGoal) -> Fields:
        plan, goal, lang = self.answer.plan, one.placed.goal, self.lang
        facts = (
            (CHANGED, since(plan, one, lang)),
            (form_words.DUE, when_in_full(plan, goal.due, lang) if goal.due else ""),
            (form_words.ANSWERS, form_words.answering_names(plan, one.asked)),
            (form_words.COUNTS, form_words.what_counts(plan, goal.target, lang)),
            (form_words.SO_FAR, so_far(one.progress, lang) if one.progress else ""),
            (form_words.WOULD_SHOW, form_words.would_show(goal, lang) if one.outcome is None else ""),
            (form_words.LAST, form_words.last_said(one.state.last_report, lang)),
        )
        given = ((title[lang], cell(said)) for title, said in facts if said)
        return Fields((*given, *self._answer(one.answer)))

    def _answer(self, report: Report | None) -> Iterator[tuple[str, Blocks]]:
        """Yield the room for the answer, with what has been answered already."""
        lang = self.lang
        choice = (report.state or report.forecast) if report else None
        yield form_words.OUTCOME[lang], cell(label(choice, lang) if choice else " / ".join(form_words.outcomes(lang)))
        step = report.next if report else None
        said = (
            (form_words.REASON, (report.reason or report.note) if report else None),
            (form_words.EVIDENCE, report.evidence if report else None),
            (form_words.NEXT, step.text if step else None),
            (form_words.WHO, step.who if step else None),
            (form_words.WHEN, period_words(step.due, lang) if step and step.due else None),
        )
        for title, text in said:
            yield title[lang], cell(text or _LINE)

    def _follow_up(self, one: AskedActivity) -> Task:
        lang, asked = self.lang, one.activity.follow_up
        if asked is None or one.follow_up is None:
            return Task(())
        last = one.report
        when = when_in_full(self.answer.plan, asked.when, lang)
        sheet = Fields(
            (
                (form_words.ANSWERS[lang], cell(form_words.answering_names(self.answer.plan, one.asked))),
                (form_words.FOLLOWED_UP[lang], cell(short_date(last.date) if last else _LINE)),
                (form_words.NOTE[lang], cell((last.note if last else None) or _LINE)),
            )
        )
        return Task(words(_FOLLOW_UP.fill(when=when)[lang], strong=True), one.made, (sheet,))

    def _body(self, one: AskedBody) -> Iterator[Block]:
        name = one.body.name
        yield Heading(2, _QUESTIONS_TO.fill(name=name)[self.lang] if one.questions else name)
        tasks = [
            Task(
                words(asked_words(self.answer.plan, asked.question, self.lang), strong=True),
                asked.answer is not None,
                (paragraph(asked.answer.text if asked.answer else _LINE),),
            )
            for asked in one.questions
        ]
        agreed = short_date(one.agreed) if one.agreed else _LINE
        tasks.append(Task(words(f"{form_words.AGREED[self.lang]} {agreed}", strong=True), one.agreed is not None))
        yield Tasks(tuple(tasks))


def record(answer: Checklist, lang: Lang) -> Record:
    """Return what is asked for machines, with what is answered already."""
    content = {
        "filter": {"body": answer.body},
        **parts(answer, lang),
        "items": [{**_goal_record(one, lang), **_adopted_record(one, lang)} for one in answer.goals],
        "wording": _wording_record(answer),
        "gone": [{"id": one.placed.id, "text": one.placed.goal.text, "asked": one.asked} for one in answer.gone],
    }
    return envelope("checklist", answer.plan, answer.as_of, content)


def parts(answer: Checklist, lang: Lang) -> Record:
    """Return what is asked about goals, follow-ups and of bodies, as the evaluation has it too."""
    return {
        "items": [_goal_record(one, lang) for one in answer.goals],
        "follow_ups": [
            {
                "activity": one.activity.id,
                **(follow_up(one.activity, one.follow_up, lang) or {}),
                "made": one.report.date if one.report else None,
                "asked": one.asked,
            }
            for one in answer.activities
            if one.follow_up
        ],
        "bodies": [_body_record(answer, one, lang) for one in answer.bodies],
    }


def _wording_record(answer: Checklist) -> Record:
    found = answer.baseline
    adoption = found.adoption if found else None
    decided = {"date": adoption.date, "body": adoption.body, "paragraph": adoption.paragraph} if adoption else None
    return {"of": "adopted" if found and found.found else "now", "adopted": decided}


def _adopted_record(one: AskedGoal, lang: Lang) -> Record:
    """Return how a goal was adopted; nothing where that is not known."""
    was = one.adopted.goal if one.adopted else None
    return {"adopted": {"text": was.text, "due": period(was.due, lang)} if was else None, "new": one.new}


def _goal_record(one: AskedGoal, lang: Lang) -> Record:
    row = goal_row(one.placed, one.state, lang)
    return {
        **row,
        "asked": one.asked,
        "outcome": one.outcome,
        "answer": report(one.answer, lang),
        "progress": progress(one.progress),
    }


def _body_record(answer: Checklist, one: AskedBody, lang: Lang) -> Record:
    questions = [
        {
            "question": asked.question,
            "text": asked_words(answer.plan, asked.question, lang),
            "answer": fields(asked.answer, lang) if asked.answer else None,
        }
        for asked in one.questions
    ]
    return {"body": one.body.id, "agreed": one.agreed, "questions": questions}


_TITLE = Text(sv="Utvärdering av {plan}: frågor", en="Evaluation of {plan}: questions")
_SUMMARY = Text(sv="Frågorna gäller {goals}.", en="The questions are about {goals}.")
_ANSWERED = Noun(
    Text(sv="är redan besvarat.", en="is answered already."), Text(sv="är redan besvarade.", en="are answered already.")
)
_HOW = Text(
    sv="Välj ett utfall för varje mål. Nåddes det inte helt, skriv varför, vad som händer nu, vem som gör det och när. "
    "”Fortsätter” betyder att arbetet går vidare in i nästa plan.",
    en="Choose an outcome for each goal. If it was not wholly met, write why, what happens now, who does it and when. "
    "“Continues” means that the work goes on into the next plan.",
)
_NO_AREA = Text(sv="Övriga aktiviteter", en="Other activities")
_FOLLOW_UP = Text(sv="Uppföljning av aktiviteten: {when}", en="Follow-up of the activity: {when}")
_QUESTIONS_TO = Text(sv="Frågor till {name}", en="Questions to {name}")

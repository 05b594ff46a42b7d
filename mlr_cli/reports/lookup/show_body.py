"""Those who do things, in full: a body, and a member."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Heading, bullets, paragraph
from mlr_cli.lang import Text
from mlr_cli.lang.dates import long_date
from mlr_cli.lang.lists import listed
from mlr_cli.lang.numbers import figures
from mlr_cli.lang.vocabulary import label
from mlr_cli.period import words
from mlr_cli.reports.fact_sheet import INTERNAL, INTERNAL_ONLY, FactSheet
from mlr_cli.reports.lookup.goal_rows import goal_line, goal_table
from mlr_cli.reports.lookup.role_rows import roles
from mlr_cli.reports.names import area_title, body_name, chair_terms, member_name
from mlr_cli.reports.question_words import asked_words
from mlr_cli.reports.year.form_words import AGREED, QUESTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.document import Block, Fields
    from mlr_cli.lang import Lang
    from mlr_cli.model.body import Body, Seats
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.lookup.about import About, AboutBody, AboutMember


def body(answer: About, subject: AboutBody, lang: Lang, *, room: int | None) -> Iterator[Block]:
    """Yield a body's facts, what it is to act on, its roles, and where it is counted."""
    yield _body(answer.plan, subject, lang)
    yield from _evaluation(answer, subject.body, lang)
    yield from goal_table(answer.plan, subject.goals, _TO_DO, lang, room=room)
    yield from roles(answer.plan, subject.roles, lang, by_activity=True, room=room)
    if subject.counted_in:
        yield Heading(2, _COUNTED[lang])
        yield bullets(goal_line(placed, lang) for placed in subject.counted_in)


def _body(plan: Plan, subject: AboutBody, lang: Lang) -> Fields:
    one = subject.body
    sheet = FactSheet(lang, one.reading)
    sheet.fact(_ID, one.id)
    sheet.fact(_SHORT, one.short, "short")
    sheet.fact(_KIND, label(one.kind, lang) if one.kind else None, "kind")
    sheet.fact(_AREA, area_title(plan, one.area), "area")
    sheet.fact(_SEATS, _seats(one.seats, lang) if one.seats else None, "seats")
    sheet.fact(_CO_OPTED, one.seats.co_opted if one.seats else None, "seats")
    sheet.fact(_ROTATES, listed((member_name(plan, member) for member in one.rotates), lang), "rotates")
    sheet.fact(_REPORTS_TO, body_name(plan, one.reports_to) if one.reports_to else None, "reports_to")
    sheet.fact(_REPORTS_FROM, listed((other.name for other in subject.reports_from), lang))
    sheet.fact(_START, words(one.start, lang) if one.start else None, "start")
    sheet.fact(_CONVENED, one.convened, "convened")
    sheet.texts(_TASKS, one.tasks)
    sheet.texts(_EXPECTATIONS, one.expectations)
    sheet.fact(_NOTE, one.note, "note")
    sheet.fact(INTERNAL, INTERNAL_ONLY[lang] if one.internal else None)
    return sheet.fields()


def _evaluation(answer: About, one: Body, lang: Lang) -> Iterator[Block]:
    """Yield what a body says of the year, as far as that is known on the day; or nothing."""
    known = [each for each in one.evaluation.answers if each.date <= answer.as_of]
    agreed = one.evaluation.agreed
    if known:
        yield Heading(2, QUESTIONS[lang])
        yield bullets(f"{asked_words(answer.plan, each.question, lang)} {each.text}" for each in known)
    if agreed and agreed <= answer.as_of:
        yield paragraph(f"{AGREED[lang]} {long_date(agreed, lang)}.")


def _seats(seats: Seats, lang: Lang) -> str:
    per = _PER_MEMBER.fill(number=figures(seats.per_member, lang))[lang] if seats.per_member else None
    total = _TOTAL.fill(number=figures(seats.total, lang))[lang] if seats.total else None
    return ", ".join(filter(None, (seats.who, per, total)))


def member(answer: About, subject: AboutMember, lang: Lang, *, room: int | None) -> Iterator[Block]:
    """Yield a member's facts, its roles, and the activities that it takes part in."""
    one, plan = subject.member, answer.plan
    sheet = FactSheet(lang)
    sheet.fact(_ID, one.id)
    sheet.fact(_SINCE, words(one.since, lang) if one.since else None)
    sheet.fact(_UNTIL, words(one.until, lang) if one.until else None)
    sheet.fact(_CHAIR, chair_terms(plan, one.id, lang))
    sheet.fact(_ROTATES_IN, listed((body.name for body in subject.rotates_in), lang))
    sheet.texts(_TAKES_PART, _activities(plan, subject, lang))
    sheet.texts(_APART, [f"{activity.title} ({activity.id})" for activity in subject.apart])
    yield sheet.fields()
    yield from roles(plan, subject.roles, lang, by_activity=True, room=room)


def _activities(plan: Plan, subject: AboutMember, lang: Lang) -> Iterator[str]:
    """Yield the activities, or only how many they are when they are all."""
    if plan.activities and len(subject.activities) == len(plan.activities):
        yield _ALL.fill(number=figures(len(plan.activities), lang))[lang]
        return
    for activity in subject.activities:
        yield f"{activity.title} ({activity.id})"


_ID = Text(sv="Id", en="Id")
_SHORT = Text(sv="Kort namn", en="Short name")
_KIND = Text(sv="Slag", en="Kind")
_AREA = Text(sv="Område", en="Area")
_SEATS = Text(sv="Ingår", en="Made up of")
_PER_MEMBER = Text(sv="{number} per medlem", en="{number} per member")
_TOTAL = Text(sv="{number} platser", en="{number} seats")
_CO_OPTED = Text(sv="Adjungerade", en="Co-opted")
_ROTATES = Text(sv="Turas om", en="Rotates between")
_REPORTS_TO = Text(sv="Rapporterar till", en="Reports to")
_REPORTS_FROM = Text(sv="Får rapporter från", en="Receives reports from")
_START = Text(sv="Började", en="Began")
_CONVENED = Text(sv="Samlas", en="Convened")
_TASKS = Text(sv="Uppgifter", en="Tasks")
_EXPECTATIONS = Text(sv="Förväntningar", en="Expectations")
_NOTE = Text(sv="Anmärkning", en="Note")
_TO_DO = Text(sv="Mål som gruppen ska agera på", en="Goals that the body is to act on")
_COUNTED = Text(sv="Mål där gruppen räknas", en="Goals in which the body counts")
_SINCE = Text(sv="Medlem från", en="Member since")
_UNTIL = Text(sv="Medlem till", en="Member until")
_CHAIR = Text(sv="Ordförande", en="In the chair")
_ROTATES_IN = Text(sv="Turas om i", en="Takes turns in")
_TAKES_PART = Text(sv="Deltar i", en="Takes part in")
_APART = Text(sv="Deltar inte i", en="Does not take part in")
_ALL = Text(sv="alla {number} aktiviteter", en="all {number} activities")

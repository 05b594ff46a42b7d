"""What the activities stand in, in full: an area, a direction, a fund, a chapter."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from mlr_cli.document import Heading, Paragraph, bullets, paragraph
from mlr_cli.lang import Text
from mlr_cli.lang.numbers import figures, percent
from mlr_cli.lang.vocabulary import label
from mlr_cli.queries.lookup.about import AboutArea, AboutChapter, AboutDirection, AboutFund
from mlr_cli.queries.states.goals import State
from mlr_cli.reports.document.facts import filler
from mlr_cli.reports.document.prose import blocks
from mlr_cli.reports.fact_sheet import AMOUNT_NOT_STATED, FactSheet
from mlr_cli.reports.field_words import READING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mlr_cli.document import Block
    from mlr_cli.lang import Lang
    from mlr_cli.model.activity import Activity, Source
    from mlr_cli.model.cooperation import OutlineEntry, Principle
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.lookup.about import About

Frame: TypeAlias = AboutArea | AboutDirection | AboutFund | AboutChapter


def frame(answer: About, subject: Frame, lang: Lang) -> Iterator[Block]:
    """Yield what is known of an area, a direction, a fund or a chapter."""
    match subject:
        case AboutArea():
            return _area(subject, lang)
        case AboutDirection():
            return _direction(subject, lang)
        case AboutFund():
            return _fund(subject, lang)
        case AboutChapter():
            return _chapter(answer.plan, subject, lang)


def _area(subject: AboutArea, lang: Lang) -> Iterator[Block]:
    area, states = subject.area.area, subject.area.states
    sheet = FactSheet(lang)
    sheet.fact(_ID, area.id)
    sheet.fact(_KIND, label(area.kind, lang))
    sheet.texts(_BODIES, [f"{body.name} ({body.id})" for body in subject.bodies])
    met = sum(state is State.MET for state in states)
    sheet.fact(_MET, _OF.fill(met=met, all=len(states))[lang])
    sheet.texts(_EXPECTATIONS, area.expectations)
    yield sheet.fields()
    if area.text:
        yield paragraph(area.text)
    yield from _activities(subject.activities, lang)


def _direction(subject: AboutDirection, lang: Lang) -> Iterator[Block]:
    sheet = FactSheet(lang)
    sheet.fact(_ID, subject.direction.id)
    yield sheet.fields()
    yield paragraph(subject.direction.text)
    yield from _activities(subject.activities, lang)


def _activities(activities: Iterable[Activity], lang: Lang) -> Iterator[Block]:
    lines = [f"{activity.title} ({activity.id})" for activity in activities]
    yield Heading(2, _ACTIVITIES[lang])
    yield bullets(lines) if lines else paragraph(_NO_ACTIVITIES[lang])


def _fund(subject: AboutFund, lang: Lang) -> Iterator[Block]:
    fund = subject.fund
    sheet = FactSheet(lang)
    sheet.fact(_ID, fund.id)
    sheet.fact(_KIND, label(fund.kind, lang))
    sheet.fact(_PRINCIPLE, _principle(fund.principle, lang) if fund.principle else None)
    sheet.fact(_NOTE, fund.note)
    yield sheet.fields()
    yield Heading(2, _BUDGETS[lang])
    lines = [_budget(activity, source, lang) for activity, source in subject.budgets]
    yield bullets(lines) if lines else paragraph(_NO_BUDGETS[lang])


def _principle(principle: Principle, lang: Lang) -> str:
    share = _SHARE.fill(share=percent(principle.share, lang))[lang]
    if principle.tolerance is None:
        return share
    said = f"{share}, {_TOLERANCE.fill(points=figures(principle.tolerance, lang))[lang]}"
    return f"{said} ({READING[lang]})" if "tolerance" in principle.reading else said


def _budget(activity: Activity, source: Source, lang: Lang) -> str:
    amount = (source.amount.text or AMOUNT_NOT_STATED[lang]) if source.amount else None
    share = percent(source.share, lang) if source.share is not None else None
    told = ", ".join(filter(None, (amount, share)))
    return f"{activity.title} ({activity.id})" + (f": {told}" if told else "")


def _chapter(plan: Plan, subject: AboutChapter, lang: Lang) -> Iterator[Block]:
    chapter = subject.chapter
    sheet = FactSheet(lang)
    sheet.fact(_ID, chapter.id)
    sheet.texts(_PLACE, [_path(plan, path) for path in subject.places] or [_NO_PLACE[lang]])
    shown = {section: label(section, lang) for *_, entry in subject.places for section in entry.shows}
    sheet.fact(_SHOWS, ", ".join(shown.values()))
    yield sheet.fields()
    yield from blocks(chapter.text, filler(plan, lang), 2) or (Paragraph(()),)


def _path(plan: Plan, path: Iterable[OutlineEntry]) -> str:
    titles = {chapter.id: chapter.title for chapter in plan.chapters}
    return _STEP.join(titles.get(entry.chapter, entry.chapter) for entry in path)


_STEP = " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "
_ID = Text(sv="Id", en="Id")
_KIND = Text(sv="Slag", en="Kind")
_BODIES = Text(sv="Grupper", en="Bodies")
_MET = Text(sv="Uppfyllda mål", en="Goals met")
_OF = Text(sv="{met} av {all}", en="{met} of {all}")
_EXPECTATIONS = Text(sv="Förväntningar", en="Expectations")
_ACTIVITIES = Text(sv="Aktiviteter", en="Activities")
_NO_ACTIVITIES = Text(sv="Planen kopplar inga aktiviteter hit.", en="The plan links no activities here.")
_PRINCIPLE = Text(sv="Princip", en="Principle")
_SHARE = Text(sv="{share} av budgeten", en="{share} of the budget")
_TOLERANCE = Text(sv="{points} procentenheter mer eller mindre", en="give or take {points} percentage points")
_NOTE = Text(sv="Anmärkning", en="Note")
_BUDGETS = Text(sv="Aktiviteter som får pengar härifrån", en="Activities that get money from here")
_NO_BUDGETS = Text(sv="Ingen budget i planen nämner källan.", en="No budget of the plan names it.")
_PLACE = Text(sv="Plats i dokumentet", en="Place in the document")
_NO_PLACE = Text(sv="står inte i dokumentet", en="not in the document")
_SHOWS = Text(sv="Visar också", en="Also shows")

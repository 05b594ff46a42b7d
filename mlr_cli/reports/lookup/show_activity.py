"""An activity in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Heading, bullets, paragraph
from mlr_cli.lang import Text
from mlr_cli.lang.lists import listed
from mlr_cli.lang.numbers import figures, percent
from mlr_cli.lang.vocabulary import label
from mlr_cli.period import words
from mlr_cli.queries.lookup.about import HeldRole
from mlr_cli.reports.fact_sheet import AMOUNT_NOT_STATED, INTERNAL, INTERNAL_ONLY, NAME_NOT_STATED, FactSheet
from mlr_cli.reports.lookup.goal_rows import goal_line, goal_table
from mlr_cli.reports.lookup.role_rows import roles
from mlr_cli.reports.names import area_title, fund_name, member_name, when_in_full
from mlr_cli.reports.states.goal_words import FOLLOW_UP, says_what_for, waiting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.document import Block, Fields
    from mlr_cli.lang import Lang
    from mlr_cli.model.activity import Activity, Budget
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.lookup.about import About, AboutActivity


def activity(answer: About, subject: AboutActivity, lang: Lang, *, room: int | None) -> Iterator[Block]:
    """Yield an activity's facts, description, goals and roles, and what waits for it."""
    one = subject.activity
    yield _facts(answer.plan, subject, lang)
    if one.description:
        yield paragraph(one.description)
    yield from goal_table(answer.plan, subject.goals, _GOALS, lang, room=room)
    held = (HeldRole(one, entry) for entry in one.steering)
    yield from roles(answer.plan, held, lang, by_activity=False, room=room)
    if subject.waiting:
        yield Heading(2, _WAITING[lang])
        yield bullets(goal_line(placed, lang) for placed in subject.waiting)


def _facts(plan: Plan, subject: AboutActivity, lang: Lang) -> Fields:
    one = subject.activity
    sheet = FactSheet(lang, one.reading)
    sheet.fact(_ID, one.id)
    sheet.fact(_AREA, _area(plan, one), "area")
    sheet.fact(_KIND, label(one.kind, lang), "kind")
    sheet.fact(_PRIORITY, str(one.priority) if one.priority else None, "priority")
    sheet.fact(_START, words(one.start, lang) if one.start else None, "start")
    sheet.texts(_DIRECTIONS, _directions(plan, one))
    sheet.fact(_PARTICIPANTS, _participants(plan, subject, lang), "participants")
    sheet.fact(_LEADER, _leader(one, lang), "leader")
    sheet.texts(_BUDGET, _budget(plan, one.budget, lang) if one.budget else ())
    sheet.fact(_ACTION_PLAN, _action_plan(one), "action_plan")
    sheet.fact(_DIARY, one.diary)
    sheet.fact(_FOLLOW_UP, _follow_up(plan, subject, lang), "follow_up")
    sheet.fact(_FOLLOW_UP_NOTE, one.follow_up.note if one.follow_up else None)
    sheet.fact(_NOTE, one.note, "note")
    sheet.fact(INTERNAL, INTERNAL_ONLY[lang] if one.internal else None)
    return sheet.fields()


def _area(plan: Plan, one: Activity) -> str:
    """Return the area, and the heading in it that the activity stands under."""
    area = plan.area_by_id.get(one.area or "")
    group = next((group.title for group in area.groups if group.id == one.group), None) if area else None
    return ", ".join(filter(None, (area_title(plan, one.area), group)))


def _directions(plan: Plan, one: Activity) -> Iterator[str]:
    programme = plan.cooperation.programme
    return (line.text for line in (programme.directions if programme else ()) if line.id in one.directions)


def _participants(plan: Plan, subject: AboutActivity, lang: Lang) -> str | None:
    those = subject.activity.participants
    if those is None:
        return None
    if those.all:
        return _ALL.fill(number=figures(len(plan.members), lang))[lang]
    names = listed((member_name(plan, member) for member in those.members), lang)
    return f"{names}: {those.reason}" if those.reason else names


def _leader(one: Activity, lang: Lang) -> str | None:
    return (one.leader.name or NAME_NOT_STATED[lang]) if one.leader else None


def _budget(plan: Plan, budget: Budget, lang: Lang) -> Iterator[str]:
    """Yield what the plan says of the money, a line each."""
    stated = budget.stated and (budget.amount is None or budget.amount.stated)
    yield from filter(None, [budget.amount.text if budget.amount else None]) if stated else [AMOUNT_NOT_STATED[lang]]
    for source in budget.sources:
        amount = (source.amount.text or AMOUNT_NOT_STATED[lang]) if source.amount else None
        share = percent(source.share, lang) if source.share is not None else None
        told = ", ".join(filter(None, (amount, share, source.decision)))
        yield f"{fund_name(plan, source.fund)}: {told}" if told else fund_name(plan, source.fund)
    if budget.external is not None:
        yield (_EXTERNAL if budget.external else _NOT_EXTERNAL)[lang]
    if budget.political_decision is not None:
        yield (_POLITICAL if budget.political_decision else _NOT_POLITICAL)[lang]
    if budget.note:
        yield budget.note


def _action_plan(one: Activity) -> str | None:
    link = one.action_plan
    return " ".join(filter(None, (link.title, link.address))) if link else None


def _follow_up(plan: Plan, subject: AboutActivity, lang: Lang) -> str | None:
    asked, state = subject.activity.follow_up, subject.follow_up
    if asked is None or state is None:
        return None
    said = when_in_full(plan, asked.when, lang)
    told = says_what_for(asked.when, state)
    more = "" if told else waiting(plan, state, lang)
    return ", ".join(dict.fromkeys((said, more or FOLLOW_UP[state.stage][lang])))


_GOALS = Text(sv="Mål", en="Goals")
_WAITING = Text(
    sv="Mål i andra aktiviteter som väntar på den här", en="Goals of other activities that wait for this one"
)
_ID = Text(sv="Id", en="Id")
_AREA = Text(sv="Område", en="Area")
_KIND = Text(sv="Slag", en="Kind")
_PRIORITY = Text(sv="Prioritet", en="Priority")
_START = Text(sv="Väntas börja", en="Expected start")
_DIRECTIONS = Text(sv="Programmets inriktningar", en="Directions of the programme")
_PARTICIPANTS = Text(sv="Deltar", en="Taking part")
_ALL = Text(sv="alla {number} medlemmar", en="all {number} members")
_LEADER = Text(sv="Projektledare", en="Project leader")
_BUDGET = Text(sv="Budget", en="Budget")
_EXTERNAL = Text(sv="externa medel har övervägts", en="external money has been considered")
_NOT_EXTERNAL = Text(sv="externa medel har inte övervägts", en="external money has not been considered")
_POLITICAL = Text(sv="kräver politiskt beslut", en="needs a political decision")
_NOT_POLITICAL = Text(sv="kräver inte politiskt beslut", en="needs no political decision")
_ACTION_PLAN = Text(sv="Handlingsplan", en="Action plan")
_DIARY = Text(sv="Diarienummer", en="Diary number")
_FOLLOW_UP = Text(sv="Uppföljning", en="Follow-up")
_FOLLOW_UP_NOTE = Text(sv="Om uppföljningen", en="About the follow-up")
_NOTE = Text(sv="Anmärkning", en="Note")

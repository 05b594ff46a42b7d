"""The frame of a paper for one matter (tjänsteskrivelse): what the plan knows, and room for what it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from mlr_cli.document import Document, Heading, Run, bullets, paragraph
from mlr_cli.lang import Text
from mlr_cli.lang.dates import long_date, on_date
from mlr_cli.lang.lists import listed
from mlr_cli.lang.numbers import percent
from mlr_cli.lang.vocabulary import label
from mlr_cli.model.kinds import ItemKind, Role
from mlr_cli.queries.actors import holder
from mlr_cli.queries.meetings.matters import Item
from mlr_cli.reports.caveat import caveat
from mlr_cli.reports.document.paragraphs import paragraphs
from mlr_cli.reports.fact_sheet import FactSheet
from mlr_cli.reports.meetings.brief_words import called, role_words
from mlr_cli.reports.meetings.proposals import TO_FILL_IN, proposed
from mlr_cli.reports.names import body_name, fund_name, holder_name, when_in_full
from mlr_cli.reports.nouns import capital, quoted
from mlr_cli.reports.states.goal_words import state_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mlr_cli.document import Block, Fields
    from mlr_cli.lang import Lang
    from mlr_cli.model.activity import Budget
    from mlr_cli.model.meeting import AgendaItem
    from mlr_cli.model.plan import Placed
    from mlr_cli.model.statement import Statement
    from mlr_cli.queries.meetings.paper import Case
    from mlr_cli.queries.states.goals import GoalState

    _Part: TypeAlias = tuple[Text, Iterable[Block]]

_PREPARES = (Role.PREPARES, Role.RESPONSIBLE, Role.STEERING_GROUP, Role.CONSULTED, Role.ANCHORS)


def document(answer: Case, lang: Lang) -> Document:
    """Return the frame of a paper, to be gone on with in Word; what the plan does not know is left to be filled in."""
    title = called(answer.point.matter, lang).rstrip(".")
    return Document(title, lang, tuple(_blocks(answer, lang)), stamp=caveat(answer.notice.plan, lang))


def _blocks(answer: Case, lang: Lang) -> Iterator[Block]:
    yield _head(answer, lang)
    notice, point = answer.notice, answer.point
    decision = proposed(notice.plan, notice.body.id, point.matter, point.kind, lang)
    known = _of_information if point.kind is ItemKind.INFORMATION else _of_decision
    parts: list[_Part] = [
        (_PROPOSAL, [paragraph(decision)]),
        (_SUMMARY, [_gap(_SUMMARY_HINT, lang)]),
        *known(answer, lang),
    ]
    for heading, blocks in parts:
        yield Heading(2, heading[lang])
        yield from blocks
    yield _gap(_SIGNATURE, lang)


def _of_decision(answer: Case, lang: Lang) -> Iterator[_Part]:
    yield _MATTER, _matter(answer, lang)
    yield _ASSESSMENT, (*_reported(answer, lang), _gap(_ASSESSMENT_HINT, lang))
    yield _MONEY, _money(answer, lang)
    yield _PREPARATION, _preparation(answer, lang)
    yield _PAPERS, _papers(answer, lang)
    yield _SENT_TO, _sent_to(answer, lang)


def _of_information(answer: Case, lang: Lang) -> Iterator[_Part]:
    """Yield less than for a decision: what is only told costs nothing, and nobody is sent it."""
    yield _MATTER, (*_matter(answer, lang), *_reported(answer, lang))
    yield _PAPERS, _papers(answer, lang)


def _head(answer: Case, lang: Lang) -> Fields:
    notice, item, sheet = answer.notice, _item(answer), FactSheet(lang)
    contact = notice.plan.header.contact
    diaries = [item.diary if item else None]
    diaries += [one.diary for one in answer.statements] + [one.diary for one in answer.activities]
    sheet.fact(_KIND, _PAPER[lang])
    sheet.fact(_DIARY, next(filter(None, diaries), TO_FILL_IN[lang]))
    sheet.fact(_DATE, long_date(notice.as_of, lang))
    officer = (item.presenter if item else None) or (contact.name if contact else None)
    sheet.fact(_OFFICER, officer or TO_FILL_IN[lang])
    sheet.fact(_TO, _RECIPIENT.fill(body=notice.body.name, day=on_date(notice.meeting.date, lang))[lang])
    return sheet.fields()


def _item(answer: Case) -> AgendaItem | None:
    subject = answer.point.matter.subject
    return subject.item if isinstance(subject, Item) else None


def _matter(answer: Case, lang: Lang) -> Iterator[Block]:
    """Yield what the plan says: of each activity its description, of each goal its words and its time."""
    title = called(answer.point.matter, lang).rstrip(".")
    for activity in answer.activities:
        if activity.title != title:
            yield paragraph(Run(f"{activity.title}.", strong=True))
        yield from paragraphs(activity.description)
        goals = [_goal(answer, placed, state, lang) for placed, state in answer.goals if placed.activity is activity]
        if goals:
            yield bullets(goals)
    for statement in answer.statements:
        yield paragraph(_asked(statement, lang))
    if not answer.activities and not answer.statements:
        yield _gap(_MATTER_HINT, lang)


def _goal(answer: Case, placed: Placed, state: GoalState, lang: Lang) -> str:
    due = placed.goal.due
    when = _WHEN.fill(when=when_in_full(answer.notice.plan, due, lang))[lang] if due else None
    said = ", ".join(filter(None, (when, state_words(placed.goal, state).one[lang])))
    goal = _GOAL.fill(goal=quoted(placed.goal.text.rstrip("."), lang))[lang]
    return f"{goal}. {capital(said)}. [{placed.id}]"


def _asked(one: Statement, lang: Lang) -> str:
    if one.request is None:
        return f"{one.title.rstrip('.')}."
    diary = f" ({one.request.diary})" if one.request.diary else ""
    last = on_date(one.request.due.last, lang) if one.request.due and one.request.due.last else TO_FILL_IN[lang]
    return _ASKED.fill(title=one.title.rstrip("."), party=f"{one.request.party}{diary}", day=last)[lang]


def _reported(answer: Case, lang: Lang) -> Iterator[Block]:
    """Yield what has been reported of the goals."""
    for placed, state in answer.goals:
        if report := state.last_report:
            words = ", ".join(label(one, lang) for one in (report.state, report.forecast) if one)
            said = _REPORTED.fill(day=on_date(report.date, lang), goal=placed.goal.text.rstrip("."), words=words)[lang]
            yield paragraph(f"{said} {report.note or ''}".rstrip())


def _money(answer: Case, lang: Lang) -> Iterator[Block]:
    found = [(activity, activity.budget) for activity in answer.activities if activity.budget]
    for activity, budget in found:
        yield paragraph(f"{activity.title}: {_budget(answer, budget, lang)}")
    if not found:
        yield _gap(_NO_MONEY, lang)


def _budget(answer: Case, budget: Budget, lang: Lang) -> str:
    sources = [
        " ".join(
            filter(
                None,
                (
                    fund_name(answer.notice.plan, source.fund),
                    source.amount.text if source.amount else None,
                    percent(source.share, lang) if source.share is not None else None,
                ),
            )
        )
        for source in budget.sources
    ]
    amount = budget.amount.text if budget.amount and budget.amount.text else _NOT_STATED[lang]
    parts = [_BUDGET.fill(amount=amount)[lang], _SOURCES.fill(sources=listed(sources, lang))[lang] if sources else ""]
    if budget.political_decision is not None:
        parts.append((_POLITICAL if budget.political_decision else _NOT_POLITICAL)[lang])
    return " ".join(filter(None, (*parts, budget.note)))


def _preparation(answer: Case, lang: Lang) -> Iterator[Block]:
    """Yield who prepares, and at which meetings the matter was before."""
    plan = answer.notice.plan
    lines = [
        f"{holder_name(plan, who)}, {role_words(entry, lang)}"
        for entry in answer.roles
        if entry.role in _PREPARES and (who := holder(entry))
    ]
    lines += [
        f"{body_name(plan, body)}, {label(Role.PREPARES, lang)}" for one in answer.statements for body in one.prepares
    ]
    lines += [_before(answer, one, lang) for one in answer.earlier]
    yield bullets(dict.fromkeys(lines)) if lines else _gap(_NO_PREPARATION, lang)


def _before(answer: Case, one: Item, lang: Lang) -> str:
    body = body_name(answer.notice.plan, one.meeting.body)
    said = _BEFORE.fill(body=body, day=on_date(one.meeting.date, lang), title=one.item.title.rstrip("."))[lang]
    outcome = label(one.item.outcome, lang) if one.item.outcome else None
    return ", ".join(filter(None, (said, outcome, one.item.paragraph))) + f" [{one.meeting.id}#{one.number}]"


def _papers(answer: Case, lang: Lang) -> Iterator[Block]:
    item = _item(answer)
    links = [*(item.attachments if item else ()), *(one.action_plan for one in answer.activities if one.action_plan)]
    lines = [f"{link.title} ({link.address})" if link.address else link.title for link in links]
    yield bullets(dict.fromkeys(lines)) if lines else _gap(_NO_PAPERS, lang)


def _sent_to(answer: Case, lang: Lang) -> Iterator[Block]:
    """Yield everybody who has a role in what the matter is about, or is asked to do something."""
    plan, item = answer.notice.plan, _item(answer)
    named: list[str] = [holder_name(plan, who) for entry in answer.roles if (who := holder(entry))]
    named += [body_name(plan, one.body) for one in (item.assignments if item else ()) if one.body]
    named += [one.request.party for one in answer.statements if one.request]
    others: Iterable[str] = (name for name in dict.fromkeys(named) if name != answer.notice.body.name)
    lines = list(others)
    yield bullets(lines) if lines else _gap(_NO_RECIPIENTS, lang)


def _gap(hint: Text, lang: Lang) -> Block:
    return paragraph(Run(f"{TO_FILL_IN[lang]} {hint[lang]}", emphasis=True))


_KIND = Text(sv="Handling", en="Paper")
_PAPER = Text(sv="tjänsteskrivelse", en="paper for a matter")
_DIARY = Text(sv="Diarienummer", en="Diary number")
_DATE = Text(sv="Datum", en="Date")
_OFFICER = Text(sv="Handläggare", en="Officer")
_TO = Text(sv="Mottagare", en="To")
_RECIPIENT = Text(sv="{body}, mötet {day}", en="{body}, the meeting {day}")
_PROPOSAL = Text(sv="Förslag till beslut", en="Proposed decision")
_SUMMARY = Text(sv="Sammanfattning", en="Summary")
_SUMMARY_HINT = Text(sv="Vad saken gäller, i några meningar.", en="What it is about, in a few sentences.")
_MATTER = Text(sv="Ärendet", en="The matter")
_MATTER_HINT = Text(
    sv="Planen säger inget om ärendet. Beskriv bakgrunden.",
    en="The plan says nothing about the matter. Describe what lies behind it.",
)
_GOAL = Text(sv="Målet {goal}", en="The goal {goal}")
_WHEN = Text(sv="klart: {when}", en="due: {when}")
_ASKED = Text(
    sv="{title}: yttrande till {party}, sista dag {day}.", en="{title}: statement to {party}, last day {day}."
)
_ASSESSMENT = Text(sv="Bedömning", en="Assessment")
_ASSESSMENT_HINT = Text(
    sv="Varför förslaget är det rätta, och vad som talar emot.",
    en="Why the proposal is right, and what speaks against it.",
)
_REPORTED = Text(sv="Rapporterat {day} om ”{goal}”: {words}.", en="Reported {day} on “{goal}”: {words}.")
_SIGNATURE = Text(sv="Handläggarens underskrift.", en="The officer’s signature.")
_MONEY = Text(sv="Ekonomi", en="Money")
_NO_MONEY = Text(
    sv="Planen anger ingen budget. Vad kostar beslutet, och vem betalar?",
    en="The plan gives no budget. What does the decision cost, and who pays?",
)
_BUDGET = Text(sv="budget {amount}.", en="budget {amount}.")
_NOT_STATED = Text(sv="finns, inte angivet", en="exists, not stated")
_SOURCES = Text(sv="Finansiering: {sources}.", en="Financed by {sources}.")
_POLITICAL = Text(sv="Behovet kräver politiskt beslut.", en="The need calls for a political decision.")
_NOT_POLITICAL = Text(sv="Behovet kräver inget politiskt beslut.", en="The need calls for no political decision.")
_PREPARATION = Text(sv="Beredning", en="Preparation")
_NO_PREPARATION = Text(sv="Planen säger inte vem som bereder.", en="The plan does not say who prepares it.")
_BEFORE = Text(sv="{body} {day}: {title}", en="{body} {day}: {title}")
_PAPERS = Text(sv="Underlag", en="Attachments")
_NO_PAPERS = Text(sv="Inga bilagor är angivna.", en="No attachments are given.")
_SENT_TO = Text(sv="Beslutet skickas till", en="The decision is sent to")
_NO_RECIPIENTS = Text(sv="Planen säger inte vilka som berörs.", en="The plan does not say whom it concerns.")

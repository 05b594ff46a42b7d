"""What is written down during the year, in full: a meeting, and a joint statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Column, Heading, Table, bullets, cell, paragraph
from mlr_cli.lang import Text
from mlr_cli.lang.dates import short_date
from mlr_cli.lang.lists import listed
from mlr_cli.lang.vocabulary import label
from mlr_cli.model.kinds import Attended
from mlr_cli.period import words
from mlr_cli.queries.find import meeting_name
from mlr_cli.queries.lookup.about import AboutMeeting, AboutStatement
from mlr_cli.queries.states.progress import is_dealt_with
from mlr_cli.reports.fact_sheet import INTERNAL, INTERNAL_ONLY, FactSheet
from mlr_cli.reports.lookup.register_words import STAGE, STAGE_TONES, members
from mlr_cli.reports.names import body_name, holder_name, member_name
from mlr_cli.reports.stacked_cells import stacked
from mlr_cli.reports.states.dated_words import ASSIGNMENTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mlr_cli.document import Block, Fields
    from mlr_cli.lang import Lang
    from mlr_cli.model.meeting import AgendaItem, Meeting
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.report import Moved
    from mlr_cli.queries.lookup.about import About


def register(answer: About, subject: AboutMeeting | AboutStatement, lang: Lang, *, room: int | None) -> Iterator[Block]:
    """Yield what is known of a meeting or a joint statement."""
    if isinstance(subject, AboutMeeting):
        return _meeting(answer.plan, subject, lang, room=room)
    return _statement(answer.plan, subject, lang)


def _meeting(plan: Plan, subject: AboutMeeting, lang: Lang, *, room: int | None) -> Iterator[Block]:
    meeting = subject.meeting
    yield _facts(plan, subject, lang)
    yield from _agenda(meeting.agenda, lang, room=room)
    yield from _decisions(meeting.agenda, lang)
    yield from _assigned(plan, subject, lang, room=room)


def _facts(plan: Plan, subject: AboutMeeting, lang: Lang) -> Fields:
    one = subject.meeting
    sheet = FactSheet(lang)
    sheet.fact(_ID, one.id)
    sheet.fact(_BODY, body_name(plan, one.body))
    sheet.fact(_DAY, ", ".join(filter(None, (short_date(one.date), str(one.time or "")))))
    sheet.texts(_MOVED, [_was(moved, lang) for moved in one.moved])
    sheet.fact(_PLACE, one.place)
    sheet.fact(_CHAIR, one.chair)
    sheet.fact(STAGE, label(subject.stage, lang), tone=STAGE_TONES.get(subject.stage))
    sheet.fact(_WHY, one.cancelled.reason if one.cancelled else None)
    sheet.fact(_REPLY_BY, short_date(one.reply_by) if one.reply_by else None)
    for how in Attended:
        sheet.fact(_ATTENDED[how], _who(plan, one, how, lang))
    sheet.fact(_NOTE, one.note)
    sheet.fact(INTERNAL, INTERNAL_ONLY[lang] if one.internal else None)
    return sheet.fields()


def _who(plan: Plan, meeting: Meeting, how: Attended, lang: Lang) -> str:
    """Return the members that were there in some way, each once."""
    there = dict.fromkeys(entry.member for entry in meeting.attendance if entry.attended is how)
    return members(plan, there, lang)


def _agenda(items: Iterable[AgendaItem], lang: Lang, *, room: int | None) -> Iterator[Table]:
    rows = tuple(
        (
            cell(str(number)),
            cell(item.title),
            cell(label(item.kind, lang)),
            cell(_OUTSIDE[lang] if item.outside else ", ".join((*item.concerns, *item.statements))),
            cell(item.presenter or ""),
            cell(label(item.outcome, lang) if item.outcome else ""),
        )
        for number, item in enumerate(items, 1)
    )
    titles = (_NUMBER, _MATTER, _KIND, _ABOUT, _PRESENTER, _OUTCOME)
    table = Table(_MATTERS[lang], tuple(Column(title[lang]) for title in titles), rows)
    if rows:
        yield stacked(table, ((0,), (1, 3), (2, 4), (5,)), room)


def _decisions(items: Iterable[AgendaItem], lang: Lang) -> Iterator[Block]:
    """Yield what was decided, what is proposed, and what comes back or never does, each under its own heading."""
    told = {_DECISIONS: _decided(items), _PROPOSED: _proposed(items), _NOT_DECIDED: _put_off(items, lang)}
    for heading, found in told.items():
        if lines := [f"{_titled(item)}: {text}" for item, text in found]:
            yield Heading(2, heading[lang])
            yield bullets(lines)


def _decided(items: Iterable[AgendaItem]) -> Iterator[tuple[AgendaItem, str]]:
    return ((item, item.decision) for item in items if item.decision and is_dealt_with(item))


def _proposed(items: Iterable[AgendaItem]) -> Iterator[tuple[AgendaItem, str]]:
    return ((item, item.proposal) for item in items if item.proposal and not item.decision and is_dealt_with(item))


def _put_off(items: Iterable[AgendaItem], lang: Lang) -> Iterator[tuple[AgendaItem, str]]:
    """Yield what was tabled, sent back or withdrawn, with what was said of it or had been proposed."""
    for item in items:
        if item.outcome and not is_dealt_with(item):
            proposal = _PROPOSAL.fill(text=item.proposal)[lang] if item.proposal else None
            said = item.decision or proposal
            yield item, ". ".join(filter(None, (label(item.outcome, lang), said)))


def _titled(item: AgendaItem) -> str:
    """Return a matter with its paragraph: `§ 2 Integration`."""
    return f"{item.paragraph} {item.title}" if item.paragraph else item.title


def _assigned(plan: Plan, subject: AboutMeeting, lang: Lang, *, room: int | None) -> Iterator[Table]:
    rows = tuple(
        (
            cell(one.assignment.text),
            cell(holder_name(plan, one.holder, short=room is not None) if one.holder else ""),
            cell(words(one.assignment.due, lang) if one.assignment.due else ""),
            cell(ASSIGNMENTS[one.stage][lang]),
        )
        for one in subject.assigned
    )
    table = Table(_ASSIGNED[lang], tuple(Column(title[lang]) for title in (_ASSIGNMENT, _WHO, _DUE, STAGE)), rows)
    if rows:
        yield stacked(table, ((0,), (1, 2), (3,)), room)


def _statement(plan: Plan, subject: AboutStatement, lang: Lang) -> Iterator[Block]:
    one, said = subject.statement, subject.positions
    asked = one.request
    sheet = FactSheet(lang)
    sheet.fact(_ID, one.id)
    sheet.fact(_PARTY, ", ".join(filter(None, (asked.party, asked.diary))) if asked else None)
    sheet.fact(_ANSWER, words(asked.due, lang) if asked and asked.due else None)
    sheet.texts(_MOVED, [_was(moved, lang) for moved in one.moved])
    sheet.fact(_PROPOSED_BY, one.proposed.by if one.proposed else None)
    sheet.fact(_PREPARES, listed((body_name(plan, body) for body in one.prepares), lang))
    sheet.fact(_ABOUT, ", ".join(one.concerns))
    sheet.fact(STAGE, label(subject.stage, lang))
    sheet.fact(_SENT, short_date(one.sent.date) if one.sent else None)
    sheet.fact(_DOCUMENT, one.sent.document.title if one.sent and one.sent.document else None)
    sheet.fact(_WHY, one.declined.reason if one.declined else None)
    sheet.fact(_DIARY, one.diary)
    sheet.fact(_JOIN, members(plan, said.joining, lang))
    sheet.fact(_APART, members(plan, said.apart, lang))
    sheet.fact(_SILENT, members(plan, said.silent, lang) if not subject.stage.settled else None)
    sheet.texts(_TAKEN_UP, [f"{meeting_name(plan, meeting)} ({meeting.id})" for meeting in subject.meetings])
    sheet.fact(INTERNAL, INTERNAL_ONLY[lang] if one.internal else None)
    yield sheet.fields()
    yield from _positions(plan, subject, lang)
    if one.note:
        yield paragraph(one.note)


def _positions(plan: Plan, subject: AboutStatement, lang: Lang) -> Iterator[Table]:
    rows = tuple(
        (
            cell(member_name(plan, one.member)),
            cell((_YES if one.joins else _NO)[lang]),
            cell(one.decided_by or ""),
            cell(short_date(one.date) if one.date else ""),
            cell(one.paragraph or ""),
        )
        for one in subject.statement.positions
        if one.member not in subject.positions.silent and one.joins is not None
    )
    titles = (_MEMBER, _JOINS, _DECIDED_BY, _DAY, _PARAGRAPH)
    if rows:
        yield Table(_POSITIONS[lang], tuple(Column(title[lang]) for title in titles), rows)


def _was(moved: Moved, lang: Lang) -> str:
    return _FROM.fill(was=words(moved.was, lang), reason=moved.reason)[lang]


_ID = Text(sv="Id", en="Id")
_BODY = Text(sv="Grupp", en="Body")
_DAY = Text(sv="Dag", en="Day")
_MOVED = Text(sv="Flyttat", en="Moved")
_FROM = Text(sv="från {was}: {reason}", en="from {was}: {reason}")
_PLACE = Text(sv="Plats", en="Place")
_CHAIR = Text(sv="Ordförande", en="Chair")
_WHY = Text(sv="Skäl", en="Reason")
_REPLY_BY = Text(sv="Förhinder anmäls senast", en="Say by then if you cannot come")
_ATTENDED = {
    Attended.MEMBER: Text(sv="Ledamöter", en="Members"),
    Attended.DEPUTY: Text(sv="Ersättare", en="Deputies"),
    Attended.CO_OPTED: Text(sv="Adjungerade", en="Co-opted"),
    Attended.ABSENT: Text(sv="Frånvarande", en="Absent"),
}
_NOTE = Text(sv="Anmärkning", en="Note")
_MATTERS = Text(sv="Ärenden", en="Matters")
_NUMBER = Text(sv="Nr", en="No.")
_MATTER = Text(sv="Ärende", en="Matter")
_KIND = Text(sv="Slag", en="Kind")
_ABOUT = Text(sv="Gäller", en="About")
_OUTSIDE = Text(sv="utanför planen", en="outside the plan")
_PRESENTER = Text(sv="Föredragande", en="Presenter")
_OUTCOME = Text(sv="Utfall", en="Outcome")
_DECISIONS = Text(sv="Beslut", en="Decisions")
_PROPOSED = Text(sv="Förslag till beslut", en="Proposed decisions")
_NOT_DECIDED = Text(sv="Inte avgjort", en="Not decided")
_PROPOSAL = Text(sv="Förslaget var: {text}", en="The proposal was: {text}")
_ASSIGNED = Text(sv="Uppdrag", en="Assignments")
_ASSIGNMENT = Text(sv="Uppdrag", en="Assignment")
_WHO = Text(sv="Vem", en="Who")
_DUE = Text(sv="Sista dag", en="Last day")
_PARTY = Text(sv="Vem som frågar", en="Who asks")
_ANSWER = Text(sv="Svar", en="Answer")
_PROPOSED_BY = Text(sv="Föreslaget av", en="Proposed by")
_PREPARES = Text(sv="Bereds av", en="Prepared by")
_SENT = Text(sv="Skickat", en="Sent")
_DOCUMENT = Text(sv="Dokument", en="Document")
_DIARY = Text(sv="Diarienummer", en="Diary number")
_JOIN = Text(sv="Är med", en="Join")
_APART = Text(sv="Är inte med", en="Do not join")
_SILENT = Text(sv="Har inte svarat", en="Have not said")
_TAKEN_UP = Text(sv="På dagordningen", en="On the agenda")
_POSITIONS = Text(sv="Kommunernas ställningstaganden", en="The members’ positions")
_MEMBER = Text(sv="Medlem", en="Member")
_JOINS = Text(sv="Är med", en="Joins")
_DECIDED_BY = Text(sv="Beslutat av", en="Decided by")
_PARAGRAPH = Text(sv="Paragraf", en="Paragraph")
_YES = Text(sv="ja", en="yes")
_NO = Text(sv="nej", en="no")

"""The notice of a meeting (kallelse): when and where, and a numbered list of its matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Document, Heading, ListOf, Paragraph, Run, Tone, paragraph
from mlr_cli.lang import Lang, Text
from mlr_cli.lang.dates import long_date, on_date
from mlr_cli.lang.lists import listed
from mlr_cli.lang.vocabulary import label
from mlr_cli.model.kinds import ItemKind
from mlr_cli.queries.meetings.matters import Item
from mlr_cli.queries.states.meetings import MeetingStage, meeting_stage
from mlr_cli.reports.caveat import caveat
from mlr_cli.reports.fact_sheet import FactSheet
from mlr_cli.reports.meetings.brief_matters import PROPOSAL
from mlr_cli.reports.meetings.brief_words import called
from mlr_cli.reports.meetings.proposals import TO_FILL_IN, proposed
from mlr_cli.reports.nouns import capital

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.document import Block, Blocks, Fields
    from mlr_cli.model.meeting import AgendaItem
    from mlr_cli.model.types import Hours
    from mlr_cli.queries.meetings.agenda import Notice, Point


def document(answer: Notice, lang: Lang) -> Document:
    """Return the notice of a meeting, to be gone on with in Word."""
    title = _TITLE.fill(body=answer.body.name, day=on_date(answer.meeting.date, lang))[lang]
    return Document(title, lang, tuple(_blocks(answer, lang)), stamp=caveat(answer.plan, lang))


def hours(time: Hours | None) -> str | None:
    """Return when on the day something begins and ends: `13.00–15.30`."""
    if time is None:
        return None
    return f"{time.begin:%H.%M}–{time.end:%H.%M}" if time.end else f"{time.begin:%H.%M}"


def _blocks(answer: Notice, lang: Lang) -> Iterator[Block]:
    if _is_cancelled(answer):
        yield paragraph(Run(_CANCELLED[lang], strong=True, tone=Tone.BAD))
    yield _head(answer, lang)
    yield Heading(2, _MATTERS[lang])
    if not answer.points:
        yield paragraph(_NO_MATTERS[lang])
        return
    if answer.proposed:
        yield paragraph(Run(_PROPOSED[lang], emphasis=True))
    yield ListOf(tuple(_point(answer, point, lang) for point in answer.points), ordered=True)


def _is_cancelled(answer: Notice) -> bool:
    return meeting_stage(answer.meeting, answer.as_of) is MeetingStage.CANCELLED


def _head(answer: Notice, lang: Lang) -> Fields:
    meeting, fill, sheet = answer.meeting, TO_FILL_IN[lang], FactSheet(lang)
    sheet.fact(_BODY, answer.body.name)
    sheet.fact(_ABOUT, meeting.title)
    sheet.fact(_DAY, long_date(meeting.date, lang))
    sheet.fact(_TIME, hours(meeting.time) or fill)
    sheet.fact(_PLACE, meeting.place or fill)
    sheet.fact(_CHAIR, meeting.chair or fill)
    if _is_cancelled(answer):
        return sheet.fields()
    sheet.fact(_REPLY, long_date(meeting.reply_by, lang) if meeting.reply_by else fill)
    if contact := answer.plan.header.contact:
        sheet.fact(_REPLY_TO, ", ".join(filter(None, (contact.name, contact.email, contact.phone))))
    return sheet.fields()


def _point(answer: Notice, point: Point, lang: Lang) -> Blocks:
    """Return a matter: its name, then its kind, who presents it, when, and what is attached; then the proposal."""
    subject = point.matter.subject
    parts = [label(point.kind, lang), *_details(subject.item, lang)] if isinstance(subject, Item) else None
    said = ", ".join(parts or [label(point.kind, lang), _PRESENTER.fill(who=TO_FILL_IN)[lang]])
    mark = f" {_MARK[lang]}" if answer.proposed else ""
    name = Run(called(point.matter, lang), strong=True)
    trace = Run(f" [{point.matter.id}]", tone=Tone.MUTED)
    first = Paragraph((name, Run(f" {capital(said)}.{mark}"), *((trace,) if answer.proposed else ())))
    if point.kind is not ItemKind.DECISION:
        return (first,)
    decision = proposed(answer.plan, answer.body.id, point.matter, point.kind, lang)
    return first, paragraph(Run(PROPOSAL[lang], emphasis=True), f" {decision}")


def _details(item: AgendaItem, lang: Lang) -> Iterator[str]:
    yield _PRESENTER.fill(who=item.presenter or TO_FILL_IN)[lang]
    if when := hours(item.time):
        yield _AT.fill(time=when)[lang]
    if item.attachments:
        yield _ATTACHED.fill(titles=listed((link.title for link in item.attachments), lang))[lang]


_TITLE = Text(sv="Kallelse till {body} {day}", en="Notice of a meeting of {body} {day}")
_CANCELLED = Text(sv="Mötet är inställt.", en="The meeting is cancelled.")
_MATTERS = Text(sv="Ärenden", en="Matters")
_NO_MATTERS = Text(
    sv="Mötet har ingen dagordning, och planen har inget som behöver tas upp då.",
    en="The meeting has no agenda, and the plan has nothing that needs to be taken up then.",
)
_PROPOSED = Text(
    sv="Mötet har ingen dagordning i planen. Ärendena är förslag som planen ger anledning till.",
    en="The plan has no agenda for the meeting. These matters are proposals that the plan gives reason for.",
)
_MARK = Text(sv="(Förslag.)", en="(Proposal.)")
_BODY = Text(sv="Grupp", en="Body")
_ABOUT = Text(sv="Möte", en="Meeting")
_DAY = Text(sv="Dag", en="Day")
_TIME = Text(sv="Tid", en="Time")
_PLACE = Text(sv="Plats", en="Place")
_CHAIR = Text(sv="Ordförande", en="Chair")
_REPLY = Text(sv="Anmäl förhinder senast", en="Say that you cannot come by")
_REPLY_TO = Text(sv="Anmäl till", en="Tell")
_PRESENTER = Text(sv="föredragande {who}", en="presented by {who}")
_AT = Text(sv="kl. {time}", en="at {time}")
_ATTACHED = Text(sv="bilagor: {titles}", en="attached: {titles}")

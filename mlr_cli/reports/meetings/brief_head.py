"""The head of a brief: for whom and for when it is, and how much there is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mlr_cli.lang import Text
from mlr_cli.lang.dates import after_preposition, long_date, on_date
from mlr_cli.lang.lists import listed
from mlr_cli.lang.vocabulary import label
from mlr_cli.model.kinds import MeetingStatus
from mlr_cli.period import words
from mlr_cli.queries.meetings.brief_goals import newly_moved
from mlr_cli.queries.meetings.matters import Heading, Why
from mlr_cli.queries.states.meetings import MeetingStage, meeting_stage
from mlr_cli.reports.document.adoptions import cover
from mlr_cli.reports.fact_sheet import FactSheet
from mlr_cli.reports.names import member_name
from mlr_cli.reports.nouns import Noun, capital

if TYPE_CHECKING:
    from mlr_cli.document import Fields
    from mlr_cli.lang import Lang
    from mlr_cli.model.meeting import Meeting
    from mlr_cli.queries.meetings.brief import Brief


def head(answer: Brief, lang: Lang) -> Fields:
    """Return the top of the page: for whom, which meeting, what it covers, the coordinator, the plan's version."""
    plan, sheet = answer.plan, FactSheet(lang)
    contact, adopted = plan.header.contact, plan.adopted[-1:]
    sheet.fact(_TO, _recipient(answer, lang))
    sheet.fact(_MEETING, _meeting(answer, lang))
    sheet.fact(_DATE, long_date(answer.brief_window.day, lang))
    sheet.fact(_COVERS, _covers(answer, lang))
    if contact:
        sheet.fact(_COORDINATOR, ", ".join(filter(None, (contact.name, contact.email, contact.phone))))
    sheet.fact(_DIARY, next((one.diary for one in adopted if one.diary), None))
    version = cover(plan, lang) or _NOT_ADOPTED[lang]
    sheet.fact(_VERSION, f"{plan.header.title}, {version[:1].lower()}{version[1:]}")
    return sheet.fields()


def _recipient(answer: Brief, lang: Lang) -> str:
    """Return who the brief is for; a role that rotates by the member that has it, as far as that is known."""
    body, chair = answer.body, answer.plan.cooperation.chair
    if not body.rotates:
        return body.name
    day = answer.brief_window.day
    terms = chair.terms if chair else ()
    holding = [
        one.member
        for one in terms
        if one.period.first and one.period.last and one.period.first <= day <= one.period.last
    ]
    names = [member_name(answer.plan, member) for member in holding or body.rotates]
    if holding:
        return f"{body.name} ({listed(names, lang)})"
    return _EITHER.fill(body=body.name, members=listed(names, lang))[lang]


def _meeting(answer: Brief, lang: Lang) -> str:
    meeting = answer.brief_window.meeting
    if meeting is None:
        return (_NO_NEXT if answer.brief_window.days else _NO_MEETINGS)[lang]
    begin = f"{meeting.time.begin:%H.%M}" if meeting.time else None
    cancelled = meeting_stage(meeting, answer.as_of) is MeetingStage.CANCELLED
    off = label(MeetingStatus.CANCELLED, lang) if cancelled else None
    name = meeting.title or answer.body.name
    parts = (name, begin, meeting.place, off, _moved(answer, meeting, lang))
    return f"{', '.join(filter(None, parts))} ({meeting.id})"


def _moved(answer: Brief, meeting: Meeting, lang: Lang) -> str | None:
    """Return from which day the meeting has been moved since the previous one."""
    first = next(iter(newly_moved(meeting.moved, answer.brief_window, answer.as_of)), None)
    if first is None:
        return None
    return _MOVED.fill(was=after_preposition(first.was.last, lang) if first.was.last else words(first.was, lang))[lang]


def _covers(answer: Brief, lang: Lang) -> str:
    """Return from when something is news, and till when it cannot wait."""
    when = answer.brief_window
    since = _since(answer).fill(
        day=on_date(when.since, lang) if when.since else "",
        after=after_preposition(when.since, lang) if when.since else "",
    )
    if when.following:
        until = _UNTIL_MEETING.fill(day=on_date(when.following.date, lang))
    elif when.last:
        until = _UNTIL.fill(day=long_date(when.last, lang))
    else:
        until = _UNTIL_THE_END
    return "; ".join(filter(None, (since[lang], until[lang])))


def _since(answer: Brief) -> Text:
    when, start = answer.brief_window, answer.plan.header.period.first
    if when.previous and when.previous.date == when.since:
        return _SINCE_MEETING
    return _SINCE_START if when.since is None or (start and when.since < start) else _SINCE


def summary(answer: Brief, lang: Lang) -> str:
    """Return how much there is, so that the first page counts what follows it."""
    if not answer.matters:
        return _EMPTY[lang]
    number = Counter(matter.heading for matter in answer.matters)
    counted = ", ".join(
        f"{HEADINGS[heading][lang].lower()}: {number[heading]}" for heading in Heading if number[heading]
    )
    late = sum(Why.LATE in matter.why for matter in answer.matters)
    never = sum(Why.BETWEEN in matter.why for matter in answer.matters) if answer.brief_window.never else 0
    more = (_LATE.counted(late, lang) if late else "", _NEVER.counted(never, lang) if never else "")
    return " ".join((f"{capital(counted)}.", *filter(None, more)))


HEADINGS = {
    Heading.DECIDE: Text(sv="Att besluta", en="To decide"),
    Heading.PREPARE: Text(sv="Att bereda", en="To prepare"),
    Heading.COMMENT: Text(sv="Att yttra sig om", en="To comment on"),
    Heading.KNOW: Text(sv="För kännedom", en="To know"),
    Heading.TIME: Text(sv="Tiden ute eller snart ute", en="Past due or soon due"),
    Heading.OPEN: Text(sv="Uppdrag från tidigare möten", en="Assignments from earlier meetings"),
}
_TO = Text(sv="Mottagare", en="To")
_MEETING = Text(sv="Möte", en="Meeting")
_DATE = Text(sv="Datum", en="Date")
_MOVED = Text(sv="flyttat från {was}", en="moved from {was}")
_COVERS = Text(sv="Omfattar", en="Covers")
_COORDINATOR = Text(sv="Koordinator", en="Coordinator")
_DIARY = Text(sv="Diarienummer", en="Diary number")
_VERSION = Text(sv="Planens version", en="Version of the plan")
_NOT_ADOPTED = Text(sv="inte antagen", en="not adopted")
_EITHER = Text(
    sv="{body} ({members} turas om; vilken det är nu står inte i planen)",
    en="{body} ({members} take turns; the plan does not say whose turn it is)",
)
_NO_MEETINGS = Text(
    sv="planen har inga möten för gruppen; underlaget gäller dagen",
    en="the plan has no meetings of the body; this is for the day",
)
_NO_NEXT = Text(
    sv="planen har inget kommande möte för gruppen; underlaget gäller dagen",
    en="the plan has no coming meeting of the body; this is for the day",
)
_SINCE_MEETING = Text(sv="det nya sedan mötet {day}", en="what is new since the meeting {day}")
_SINCE = Text(sv="det nya efter {after}", en="what is new after {after}")
_SINCE_START = Text(sv="det nya sedan planens början", en="what is new since the plan began")
_UNTIL_MEETING = Text(
    sv="det som inte kan vänta till nästa möte {day}", en="what cannot wait for the next meeting {day}"
)
_UNTIL = Text(sv="det som ska vara klart till och med den {day}", en="what is due up to and including {day}")
_UNTIL_THE_END = Text(
    sv="allt som har en sista dag, för inget senare möte är inlagt",
    en="all that has a last day, for no later meeting is entered",
)
_EMPTY = Text(
    sv="Inget i planen behöver tas upp: inget att besluta, bereda eller yttra sig om, och inget vars tid är ute.",
    en="Nothing in the plan needs to be taken up: nothing to decide, prepare or comment on, and nothing past due.",
)
_LATE = Noun(
    Text(sv="punkt har passerat sin sista dag.", en="point is past its last day."),
    Text(sv="punkter har passerat sin sista dag.", en="points are past their last day."),
)
_NEVER = Noun(
    Text(
        sv="punkt ska vara klar utan att gruppen har något möte i planen.",
        en="point is due without a meeting of the body in the plan.",
    ),
    Text(
        sv="punkter ska vara klara utan att gruppen har något möte i planen.",
        en="points are due without a meeting of the body in the plan.",
    ),
)

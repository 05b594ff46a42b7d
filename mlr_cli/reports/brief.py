"""What a body needs to know before a meeting, on a page: what presses first, and what it counts beside that."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mlr_cli.document import Document, ListOf, Paragraph, Run, Tone, bullets, paragraph
from mlr_cli.document import Heading as Title
from mlr_cli.lang import Text
from mlr_cli.lang.dates import long_date, on_date
from mlr_cli.lang.lists import listed
from mlr_cli.lang.numbers import figures
from mlr_cli.lang.vocabulary import label
from mlr_cli.model.kinds import MeetingStatus
from mlr_cli.queries.held import MeetingStage, meeting_stage
from mlr_cli.queries.matters import Heading, Item, Why
from mlr_cli.reports.adoptions import cover
from mlr_cli.reports.brief_words import called, goal_called, said, thin_attendance
from mlr_cli.reports.caveat import caveat
from mlr_cli.reports.names import NOBODY, member_name
from mlr_cli.reports.nouns import GOAL, Noun, capital
from mlr_cli.reports.progress import standing
from mlr_cli.reports.proposals import proposal
from mlr_cli.reports.sheet import Sheet
from mlr_cli.reports.state_words import state_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlr_cli.document import Block, Fields
    from mlr_cli.lang import Lang
    from mlr_cli.queries.brief import Brief
    from mlr_cli.queries.brief_goals import YearGoal
    from mlr_cli.queries.matters import Matter

_FIRST = 5
"""So many matters stand under a heading of the first page; the others are counted there and follow after it."""
_MOST = 100
"""So many more follow after it; whoever has still more to see to needs another list than a brief."""
_AHEAD = 8
"""So many of the goals further on are named."""


def document(answer: Brief, lang: Lang) -> Document:
    """Return a brief: its head, what there is in a sentence, the matters under their headings, and the year so far."""
    day = on_date(answer.occasion.day, lang)
    title = _TITLE.fill(body=answer.body.name, day=day)[lang]
    return Document(title, lang, tuple(_blocks(answer, lang)), stamp=caveat(answer.plan, lang))


def _blocks(answer: Brief, lang: Lang) -> Iterator[Block]:
    yield _head(answer, lang)
    yield paragraph(_summary(answer, lang))
    for heading in Heading:
        yield from _under(answer, heading, lang)
    yield from _year(answer, lang)
    yield from _rest(answer, lang)


def _head(answer: Brief, lang: Lang) -> Fields:
    plan, sheet = answer.plan, Sheet(lang)
    contact, adopted = plan.header.contact, plan.adopted[-1:]
    sheet.fact(_TO, _recipient(answer, lang))
    sheet.fact(_MEETING, _meeting(answer, lang))
    sheet.fact(_DATE, long_date(answer.occasion.day, lang))
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
    day = answer.occasion.day
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
    meeting = answer.occasion.meeting
    if meeting is None:
        return (_NO_NEXT if answer.occasion.days else _NO_MEETINGS)[lang]
    begin = f"{meeting.time.begin:%H.%M}" if meeting.time else None
    cancelled = meeting_stage(meeting, answer.as_of) is MeetingStage.CANCELLED
    off = label(MeetingStatus.CANCELLED, lang) if cancelled else None
    words = ", ".join(filter(None, (meeting.title or answer.body.name, begin, meeting.place, off)))
    return f"{words} ({meeting.id})"


def _covers(answer: Brief, lang: Lang) -> str:
    """Return from when something is news, and till when it cannot wait."""
    when = answer.occasion
    since = _since(answer).fill(day=on_date(when.since, lang) if when.since else "")
    if when.following:
        until = _UNTIL_MEETING.fill(day=on_date(when.following.date, lang))
    elif when.last:
        until = _UNTIL.fill(day=on_date(when.last, lang))
    else:
        until = _UNTIL_THE_END
    return "; ".join(filter(None, (since[lang], until[lang])))


def _since(answer: Brief) -> Text:
    when, start = answer.occasion, answer.plan.header.period.first
    if when.previous and when.previous.date == when.since:
        return _SINCE_MEETING
    return _SINCE_START if when.since is None or (start and when.since < start) else _SINCE


def _summary(answer: Brief, lang: Lang) -> str:
    """Return how much there is, so that the first page counts what follows it."""
    if not answer.matters:
        return _EMPTY[lang]
    number = Counter(matter.heading for matter in answer.matters)
    counted = ", ".join(
        f"{HEADINGS[heading][lang].lower()}: {number[heading]}" for heading in Heading if number[heading]
    )
    late = sum(Why.LATE in matter.why for matter in answer.matters)
    return " ".join(filter(None, (f"{capital(counted)}.", capital(_LATE.counted(late, lang)) if late else "")))


def _under(answer: Brief, heading: Heading, lang: Lang) -> Iterator[Block]:
    """Yield a heading with what stands under it on the first page, nothing where there is nothing."""
    found = answer.under(heading)
    if found:
        yield Title(2, HEADINGS[heading][lang])
        yield _listed(answer, found[:_FIRST], lang)
        if more := len(found) - _FIRST:
            yield from (paragraph(_MORE.fill(number=more)[lang]),) if more > 0 else ()


def _rest(answer: Brief, lang: Lang) -> Iterator[Block]:
    for heading in Heading:
        if found := answer.under(heading)[_FIRST:]:
            yield Title(2, _CONTINUED.fill(heading=HEADINGS[heading])[lang])
            yield _listed(answer, found[:_MOST], lang)
            if more := found[_MOST:]:
                yield paragraph(_NO_ROOM.fill(number=figures(len(more), lang), body=answer.body.id)[lang])


def _listed(answer: Brief, matters: Sequence[Matter], lang: Lang) -> ListOf:
    return ListOf(tuple(tuple(_matter(answer, matter, lang)) for matter in matters))


def _matter(answer: Brief, matter: Matter, lang: Lang) -> Iterator[Block]:
    """Yield a matter: its name, what is said of it and where that stands; then the proposed decision."""
    late = Tone.BAD if Why.LATE in matter.why else None
    name = Run(called(matter, lang), strong=True, tone=late)
    words = said(answer, matter, lang)
    yield Paragraph((name, Run(f" {words}" if words else ""), Run(f" [{matter.id}]", tone=Tone.MUTED)))
    if text := proposal(answer.plan, answer.body.id, matter, lang):
        yield paragraph(Run(_PROPOSAL[lang], emphasis=True), f" {text}")


def _year(answer: Brief, lang: Lang) -> Iterator[Block]:
    """Yield how the body's year stands: its goals, what is expected of it, and where attendance is thin."""
    yield Title(2, _YEAR[lang])
    yield paragraph(_standing(answer, lang))
    shown = {matter.id for matter in answer.matters} | set(_on_agenda(answer))
    ahead = [one for one in answer.year if one.placed.id not in shown and not one.state.state.closed]
    yield from _further_on(ahead, lang)
    if len(ahead) > _AHEAD:
        yield paragraph(_MORE_GOALS.fill(number=len(ahead) - _AHEAD, body=answer.body.id)[lang])
    if answer.thin:
        yield paragraph(thin_attendance(answer, lang))
    if answer.body.expectations:
        yield paragraph(Run(_EXPECTED[lang], strong=True))
        yield bullets(answer.body.expectations)


def _on_agenda(answer: Brief) -> Iterator[str]:
    """Yield the ids of what the meeting takes up."""
    for matter in answer.matters:
        if isinstance(matter.subject, Item):
            yield from matter.subject.item.concerns


def _standing(answer: Brief, lang: Lang) -> str:
    if not answer.year:
        return _NO_GOALS.fill(body=answer.body.name)[lang]
    states = Counter(state_words(one.placed.goal, one.state) for one in answer.year)
    parts = listed((words.counted(number, lang) for words, number in states.items()), lang)
    goals = GOAL.counted(len(answer.year), lang)
    return _ACTS.fill(body=answer.body.name, goals=goals, parts=parts)[lang]


def _further_on(ahead: Sequence[YearGoal], lang: Lang) -> Iterator[Block]:
    """Yield the nearest of the goals that are not up at the meeting, and how many more there are."""
    if ahead:
        yield paragraph(Run(_AHEAD_CAPTION[lang], strong=True))
        yield ListOf(tuple((_ahead(one, lang),) for one in ahead[:_AHEAD]))


def _ahead(one: YearGoal, lang: Lang) -> Paragraph:
    due = _LAST_DAY.fill(day=long_date(one.state.due, lang))[lang] if one.state.due else None
    said = ", ".join(filter(None, (due, _state(one, lang))))
    return Paragraph(
        (Run(f"{goal_called(one.placed, lang)}. {capital(said)}."), Run(f" [{one.placed.id}]", tone=Tone.MUTED))
    )


def _state(one: YearGoal, lang: Lang) -> str:
    said = standing(one.placed.goal, one.state, one.progress, lang)
    return f"{said}, {NOBODY[lang]}" if one.nobody else said


HEADINGS = {
    Heading.DECIDE: Text(sv="Att besluta", en="To decide"),
    Heading.PREPARE: Text(sv="Att bereda", en="To prepare"),
    Heading.COMMENT: Text(sv="Att yttra sig om", en="To comment on"),
    Heading.KNOW: Text(sv="För kännedom", en="To know"),
    Heading.TIME: Text(sv="Tiden ute eller snart ute", en="Past due or soon due"),
    Heading.OPEN: Text(sv="Uppdrag från tidigare möten", en="Assignments from earlier meetings"),
}
_TITLE = Text(sv="Mötesunderlag för {body} {day}", en="Brief for {body} {day}")
_TO = Text(sv="Mottagare", en="To")
_MEETING = Text(sv="Möte", en="Meeting")
_DATE = Text(sv="Datum", en="Date")
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
_SINCE = Text(sv="det nya efter {day}", en="what is new after {day}")
_SINCE_START = Text(sv="det nya sedan planens början", en="what is new since the plan began")
_UNTIL_MEETING = Text(
    sv="det som inte kan vänta till nästa möte {day}", en="what cannot wait for the next meeting {day}"
)
_UNTIL = Text(sv="det som ska vara klart till och med {day}", en="what is due up to and including {day}")
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
_MORE = Text(sv="Och {number} till, sist i underlaget.", en="And {number} more, at the end.")
_NO_ROOM = Text(
    sv="Och {number} till, som inte ryms. Alla finns i: mlr brief {body} --to json",
    en="And {number} more that there is no room for. All are in: mlr brief {body} --to json",
)
_CONTINUED = Text(sv="{heading}, fortsättning", en="{heading}, continued")
_PROPOSAL = Text(sv="Förslag till beslut:", en="Proposed decision:")
_YEAR = Text(sv="Året hittills", en="The year so far")
_ACTS = Text(sv="{body} ska agera på {goals}: {parts}.", en="{body} is to act on {goals}: {parts}.")
_NO_GOALS = Text(sv="{body} ska inte själv agera på något mål.", en="{body} is to act on no goal itself.")
_AHEAD_CAPTION = Text(sv="Längre fram:", en="Further on:")
_MORE_GOALS = Text(
    sv="Och {number} mål till: mlr list goals --body {body}", en="And {number} goals more: mlr list goals --body {body}"
)
_LAST_DAY = Text(sv="senast {day}", en="by {day}")
_EXPECTED = Text(sv="Det här väntas under året:", en="What is expected in the year:")

"""The matters of a brief in words: what each is called, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text
from mlr_cli.lang.dates import long_date, on_date
from mlr_cli.lang.lists import listed
from mlr_cli.lang.vocabulary import label
from mlr_cli.model.activity import Activity
from mlr_cli.model.plan import Placed
from mlr_cli.queries.actors import Holder, HolderKind
from mlr_cli.queries.goals.steering import is_reading
from mlr_cli.queries.meetings.matters import Asked, Item, Unrecorded, Why, weight
from mlr_cli.queries.states.assignments import Assigned, AssignmentStage
from mlr_cli.queries.states.goals import GoalState, needs
from mlr_cli.queries.states.statements import positions
from mlr_cli.reports.field_words import READING
from mlr_cli.reports.meetings.brief_times import falls_between, moves, not_theirs, times
from mlr_cli.reports.names import body_name, goal_text, holder_name, member_name
from mlr_cli.reports.nouns import capital, quoted
from mlr_cli.reports.states.progress import so_far

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from mlr_cli.lang import Lang
    from mlr_cli.model.activity import Steering
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.statement import Statement
    from mlr_cli.queries.meetings.brief import Brief
    from mlr_cli.queries.meetings.matters import Matter


def called(matter: Matter, lang: Lang) -> str:
    """Return what a matter is called, with a full stop."""
    match matter.subject:
        case Placed() as placed:
            name = goal_called(placed, lang)
        case Activity() as activity:
            name = _FOLLOW_UP.fill(title=activity.title)[lang]
        case Asked(statement=statement):
            name = statement.title
        case Item() as one:
            name = one.item.title
        case Assigned() as one:
            name = one.assignment.text
        case Unrecorded(meeting=meeting):
            name = _MEETING.fill(day=on_date(meeting.date, lang))[lang]
    return f"{name.rstrip('.')}."


def goal_called(placed: Placed, lang: Lang) -> str:
    """Return a goal by its activity and its words, which say how it is when it is met and so stand in quotes."""
    goal = quoted(placed.goal.text.rstrip("."), lang)
    return _GOAL.fill(activity=placed.activity.title, goal=goal)[lang]


def said(answer: Brief, matter: Matter, lang: Lang) -> str:
    """Return what is said of a matter, in sentences."""
    match matter.subject:
        case Placed() as placed:
            sentences = _goal(answer, placed, matter, lang)
        case Activity() as activity:
            sentences = _follow_up(answer, activity, matter, lang)
        case Asked(statement=statement):
            sentences = _statement(answer, statement, matter, lang)
        case Item() as one:
            sentences = _item(answer, one, matter, lang)
        case Assigned() as one:
            sentences = _assigned(answer, one, matter, lang)
        case Unrecorded():
            sentences = iter((_UNRECORDED[lang],))
    return " ".join(f"{capital(one).rstrip('.')}." for one in sentences if one)


def _goal(answer: Brief, placed: Placed, matter: Matter, lang: Lang) -> Iterator[str]:
    yield roles(matter, lang)
    yield not_theirs(answer, matter, lang)
    yield from times(answer, matter, lang)
    yield from moves(answer, placed.goal.moved, matter, lang)
    if Why.FREED in matter.why:
        yield _freed(answer.plan, needs(answer.plan, placed), lang)
    state = matter.state
    if isinstance(state, GoalState):
        yield from _reported(state, matter, lang)
    if matter.progress:
        yield _SO_FAR.fill(progress=so_far(matter.progress, lang))[lang]
        if answer.body.id in matter.progress.have_not:
            yield _HAS_NOT[lang]
        if Why.REACHED in matter.why:
            yield _REACHED[lang]


def _follow_up(answer: Brief, activity: Activity, matter: Matter, lang: Lang) -> Iterator[str]:
    yield not_theirs(answer, matter, lang)
    yield from times(answer, matter, lang)
    when = activity.follow_up.when if activity.follow_up else None
    if Why.FREED in matter.why and when and when.goal:
        yield _freed(answer.plan, (when.goal,), lang)


def _freed(plan: Plan, goals: Iterable[str], lang: Lang) -> str:
    met = listed((quoted(goal_text(plan, one), lang) for one in goals), lang)
    return _FREED.fill(goals=met)[lang]


def roles(matter: Matter, lang: Lang) -> str:
    """Return the body's weightiest role in a matter, each time it has it, with its note: `beslutar: inriktningen`."""
    heaviest = min((weight(entry.role) for entry in matter.roles), default=0)
    ordered = [entry for entry in matter.roles if weight(entry.role) == heaviest]
    return "; ".join(dict.fromkeys(role_words(entry, lang) for entry in ordered))


def role_words(entry: Steering, lang: Lang) -> str:
    """Return a role with its note; one that is our reading of the print says so."""
    said = f"{label(entry.role, lang)}: {entry.note}" if entry.note else label(entry.role, lang)
    return f"{said} ({READING[lang]})" if is_reading(entry) else said


def _reported(state: GoalState, matter: Matter, lang: Lang) -> Iterator[str]:
    report = state.last_report
    if report is None or Why.REPORTED not in matter.why:
        if state.forecast:
            yield _FORECAST.fill(forecast=label(state.forecast, lang))[lang]
        return
    words = ", ".join(label(one, lang) for one in (report.state, report.forecast) if one)
    yield _REPORTED.fill(day=on_date(report.date, lang), words=words)[lang]
    yield report.note or ""


def _statement(answer: Brief, one: Statement, matter: Matter, lang: Lang) -> Iterator[str]:
    plan, request = answer.plan, one.request
    if request:
        diary = f" ({request.diary})" if request.diary else ""
        yield _ASKED.fill(party=f"{request.party}{diary}")[lang]
    if matter.due:
        words = _ANSWER_WAS if Why.LATE in matter.why else _ANSWER
        yield words.fill(day=on_date(matter.due, lang), by=long_date(matter.due, lang))[lang]
    yield falls_between(answer, matter, tuple(Holder(HolderKind.BODY, body) for body in one.prepares), lang)
    yield from moves(answer, one.moved, matter, lang)
    if one.prepares:
        yield _PREPARED.fill(bodies=listed((body_name(plan, body) for body in one.prepares), lang))[lang]
    known = positions(plan, one, answer.as_of)
    yield _JOIN.fill(number=len(known.joining), all=len(plan.members))[lang]
    if known.silent and (known.joining or known.apart):
        yield _SILENT.fill(members=listed((member_name(plan, member) for member in known.silent), lang))[lang]


def _item(answer: Brief, one: Item, matter: Matter, lang: Lang) -> Iterator[str]:
    if Why.PENDING in matter.why and one.item.outcome:
        outcome = _PENDING[one.item.outcome.value]
        yield outcome.fill(day=on_date(one.meeting.date, lang), number=one.number)[lang]
    else:
        yield _NUMBER.fill(number=one.number, kind=label(one.item.kind, lang))[lang]
    if one.item.presenter:
        yield _PRESENTS.fill(who=one.item.presenter)[lang]
    yield roles(matter, lang)
    yield from times(answer, matter, lang)
    if one.item.attachments:
        yield _ATTACHED.fill(titles=listed((link.title for link in one.item.attachments), lang))[lang]


def _assigned(answer: Brief, one: Assigned, matter: Matter, lang: Lang) -> Iterator[str]:
    plan = answer.plan
    who = holder_name(plan, one.holder) if one.holder else ""
    if one.stage is AssignmentStage.CARRIED_OUT:
        yield (_NOT_REPORTED_BACK.fill(who=who) if who else _DONE_NOT_REPORTED)[lang]
    else:
        yield _to_do(who, one.due, late=Why.LATE in matter.why, lang=lang)
    yield falls_between(answer, matter, (one.holder,) if one.holder else (), lang)
    body = body_name(plan, one.meeting.body)
    decided = _DECIDED.fill(body=body, day=on_date(one.meeting.date, lang))[lang]
    yield ", ".join(filter(None, (decided, one.item.paragraph)))


def _to_do(who: str, due: date | None, *, late: bool, lang: Lang) -> str:
    """Return who is to do something, and by when, as far as that is said."""
    if due is None:
        return (_TO_NO_DAY.fill(who=who) if who else _NOBODY_NO_DAY)[lang]
    words = (_TO_LATE if late else _TO) if who else (_NOBODY_LATE if late else _NOBODY_TO)
    return words.fill(who=who, day=on_date(due, lang), by=long_date(due, lang))[lang]


_GOAL = Text(sv="{activity}: målet {goal}", en="{activity}: the goal {goal}")
_FOLLOW_UP = Text(sv="Uppföljning av {title}", en="Follow-up of {title}")
_MEETING = Text(sv="Mötet {day}", en="The meeting {day}")
_UNRECORDED = Text(
    sv="Dagen har passerat och det saknas anteckningar. Skriv in hur det gick, eller att mötet ställdes in.",
    en="Its day has passed and there is no record. Enter how it went, or that it was called off.",
)
_FREED = Text(sv="Det som den här punkten väntade på är klart: {goals}", en="What this waited for is met: {goals}")
_FORECAST = Text(sv="Prognos: {forecast}", en="Forecast: {forecast}")
_REPORTED = Text(sv="Rapporterat {day}: {words}", en="Reported {day}: {words}")
_SO_FAR = Text(sv="Hittills {progress}", en="So far {progress}")
_REACHED = Text(
    sv="Måttet är nått. Föreslås rapporteras som uppfyllt",
    en="The target is reached. Proposed to be reported as met",
)
_HAS_NOT = Text(sv="Gruppen har inte tagit upp det ännu", en="The body has not taken it up yet")
_ASKED = Text(sv="Yttrande till {party}", en="Statement to {party}")
_ANSWER = Text(sv="Sista dag {day}", en="The last day is {by}")
_ANSWER_WAS = Text(sv="Sista dagen passerade {day}", en="The last day passed {day}")
_PREPARED = Text(sv="{bodies} tar fram underlag", en="Prepared by {bodies}")
_JOIN = Text(sv="{number} av {all} medlemmar har sagt ja", en="{number} of {all} members have said yes")
_SILENT = Text(sv="Har inte svarat: {members}", en="Have not answered: {members}")
_NUMBER = Text(sv="Ärende {number} på dagordningen, {kind}", en="Matter {number} on the agenda, {kind}")
_PENDING: Mapping[str, Text] = {
    "tabled": Text(sv="Bordlagt {day} (ärende {number})", en="Tabled {day} (matter {number})"),
    "sent-back": Text(sv="Återremitterat {day} (ärende {number})", en="Sent back {day} (matter {number})"),
}
_PRESENTS = Text(sv="{who} föredrar", en="{who} presents it")
_ATTACHED = Text(sv="Bilagor: {titles}", en="Attachments: {titles}")
_TO = Text(sv="{who} gör det senast {day}", en="{who} does it by {by}")
_TO_LATE = Text(sv="{who} skulle ha gjort det senast {day}", en="{who} should have done it by {by}")
_TO_NO_DAY = Text(sv="{who} gör det, ingen sista dag är satt", en="{who} does it, no last day is set")
_NOBODY_TO = Text(sv="Ingen är utpekad. Sista dag {day}", en="Nobody is named for it. The last day is {by}")
_NOBODY_LATE = Text(
    sv="Ingen är utpekad. Sista dagen passerade {day}", en="Nobody is named for it. The last day passed {day}"
)
_NOBODY_NO_DAY = Text(
    sv="Ingen är utpekad, och ingen sista dag är satt", en="Nobody is named for it, and no last day is set"
)
_DONE_NOT_REPORTED = Text(sv="Genomfört, men inte återrapporterat", en="Carried out, but not reported back")
_NOT_REPORTED_BACK = Text(
    sv="{who} har genomfört det, men inte återrapporterat", en="{who} has carried it out, but not reported back"
)
_DECIDED = Text(sv="Beslutat av {body} {day}", en="Decided by {body} {day}")

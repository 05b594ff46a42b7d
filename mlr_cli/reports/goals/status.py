"""The whole plan at a glance, as a document and as a record, schema `mlr/status/1`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mlr_cli.document import Align, Column, Document, Section, Table, cell, paragraph
from mlr_cli.lang import Text
from mlr_cli.lang.dates import long_date
from mlr_cli.lang.lists import listed
from mlr_cli.lang.numbers import figures
from mlr_cli.queries.states.dated import DatedAssignment, DatedStatement
from mlr_cli.queries.states.goals import FollowUpStage, State
from mlr_cli.reports.caveat import caveat
from mlr_cli.reports.document import progress_pictures as status_pictures
from mlr_cli.reports.goals.status_coming import coming_table
from mlr_cli.reports.meetings.meeting_tables import half_year_table
from mlr_cli.reports.meetings.meetings import half_year_words, use_record
from mlr_cli.reports.names import NOBODY, holder_name
from mlr_cli.reports.nouns import ACTIVITY, GOAL, Noun, capital
from mlr_cli.reports.record import envelope
from mlr_cli.reports.states.goal_words import TONES, state_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mlr_cli.document import Block
    from mlr_cli.lang import Lang
    from mlr_cli.queries.goals.status import Share, Status
    from mlr_cli.reports.record import Record

_OTHER_OUTCOME = (State.PARTLY, State.MISSED, State.DROPPED, State.LAPSED)
_REST = (State.UPCOMING, State.WAITING, State.ONGOING, State.UNDATED)


def document(answer: Status, lang: Lang) -> Document:
    """Return the plan at a glance: a few sentences, then the states, the areas, who acts, and what comes next."""
    title = _TITLE.fill(plan=answer.plan.header.title, day=long_date(answer.as_of, lang))[lang]
    return Document(title, lang, tuple(_blocks(answer, lang)), stamp=caveat(answer.plan, lang))


def _blocks(answer: Status, lang: Lang) -> Iterator[Block]:
    yield paragraph(_summary(answer, lang))
    if answer.proposed:
        yield paragraph(_proposed(answer, lang))
    yield _states(answer, lang)
    if bars := status_pictures.areas(answer, lang):
        yield bars
    yield _shares(_AREAS, _AREA, _by_area(answer, lang), lang)
    yield _shares(_HOLDERS, _HOLDER, _by_holder(answer, lang), lang)
    yield paragraph(_NOTE[lang])
    yield coming_table(answer, lang)
    if answer.meetings and answer.meetings.uses:
        yield paragraph(half_year_words(answer.meetings, lang))
        yield half_year_table(answer.meetings, lang)
    if strips := status_pictures.year(answer, lang):
        yield Section(strips, landscape=True)


def _summary(answer: Status, lang: Lang) -> str:
    whole = answer.whole
    holds = _HOLDS.fill(activities=ACTIVITY.counted(whole.activities, lang), goals=GOAL.counted(whole.goals, lang))
    met = whole.states.get(State.MET, 0)
    sentences = [holds[lang], _MET.counted(met, lang) if met else _NONE_MET[lang]]
    late = whole.states.get(State.LATE, 0)
    sentences.append(_LATE.counted(late, lang))
    unmade = answer.follow_ups.get(FollowUpStage.LATE, 0)
    sentences.append(_UNMADE.counted(unmade, lang) if unmade else "")
    return " ".join(map(capital, filter(None, sentences)))


def _proposed(answer: Status, lang: Lang) -> str:
    """Return which open goals have reached their targets; to report them as met is for a person."""
    names = listed((placed.id for placed in answer.proposed), lang)
    return f"{capital(_REACHED.counted(len(answer.proposed), lang))}: {names}. {_REPORT[lang]}"


def _states(answer: Status, lang: Lang) -> Table:
    """Return how many goals there are of every state that some goal is in: what presses first, the closed last."""
    goals = sorted(answer.goals, key=lambda one: _ORDER[one[1].state])
    words = Counter((state_words(placed.goal, state).many[lang], state.state) for placed, state in goals)
    rows = tuple(
        (cell(said, tone=TONES.get(state)), cell(figures(number, lang))) for (said, state), number in words.items()
    )
    return Table(_STATES[lang], (Column(_STATE[lang]), Column(_GOALS[lang], Align.RIGHT)), rows, empty=_NO_GOALS[lang])


_OPEN_STATES = (State.LATE, State.OPEN, State.UPCOMING, State.WAITING, State.ONGOING, State.UNDATED)
_ORDER = {state: place for place, state in enumerate((*_OPEN_STATES, State.MET, *_OTHER_OUTCOME))}


def _by_area(answer: Status, lang: Lang) -> Iterator[tuple[str, Share]]:
    return ((area.title if area else _NO_AREA[lang], share) for area, share in answer.areas)


def _by_holder(answer: Status, lang: Lang) -> Iterator[tuple[str, Share]]:
    for who, share in answer.holders:
        yield (holder_name(answer.plan, who, short=True) if who else NOBODY[lang]), share


def _shares(caption: Text, title: Text, shares: Iterable[tuple[str, Share]], lang: Lang) -> Table:
    """Return how far the goals of each have come; other outcomes than met have a column if there are any."""
    rows = [(name, _parts(share)) for name, share in shares]
    titles = [one for one in _PARTS if one is not _OTHER or any(parts[one] for _, parts in rows)]
    columns = (Column(title[lang], weight=3), *(Column(one[lang], Align.RIGHT) for one in titles))
    body = tuple((cell(name), *(cell(figures(parts[one], lang)) for one in titles)) for name, parts in rows)
    return Table(caption[lang], columns, body, empty=_NO_GOALS[lang])


def _parts(share: Share) -> Mapping[Text, int]:
    number = share.states
    return {
        _GOALS: share.goals,
        _MET_GOALS: number.get(State.MET, 0),
        _OTHER: sum(number.get(state, 0) for state in _OTHER_OUTCOME),
        _LATE_GOALS: number.get(State.LATE, 0),
        _OPEN: number.get(State.OPEN, 0),
        _OTHERS: sum(number.get(state, 0) for state in _REST),
    }


def record(answer: Status, lang: Lang) -> Record:
    """Return the plan at a glance for machines, with all the last days ahead."""
    content = {
        "summary": _share_record(answer.whole),
        "areas": [{"id": area.id if area else None, **_share_record(share)} for area, share in answer.areas],
        "acting": [
            {**({who.kind.value: who.id} if who else {"body": None}), **_share_record(share)}
            for who, share in answer.holders
        ],
        "follow_ups": {stage.value: answer.follow_ups.get(stage, 0) for stage in FollowUpStage},
        "proposed": [placed.id for placed in answer.proposed],
        "next": [
            {
                "date": one.day,
                "days_left": one.days_left,
                "goals": [placed.id for placed in one.goals],
                "follow_ups": [activity.id for activity in one.follow_ups],
                "meetings": [meeting.id for meeting in one.meetings],
                "statements": [other.id for other in one.others if isinstance(other, DatedStatement)],
                "assignments": [other.id for other in one.others if isinstance(other, DatedAssignment)],
            }
            for one in answer.coming
        ],
        "meetings": [use_record(use, lang) for use in answer.meetings.uses] if answer.meetings else [],
    }
    return envelope("status", answer.plan, answer.as_of, content)


def _share_record(share: Share) -> Record:
    states: Mapping[str, int] = {state.value: share.states.get(state, 0) for state in State}
    return {"activities": share.activities, "goals": share.goals, "states": states}


_TITLE = Text(sv="{plan}: läget den {day}", en="{plan}: the state of things on {day}")
_HOLDS = Text(sv="Planen har {activities} och {goals}.", en="The plan has {activities} and {goals}.")
_MET = Noun(
    Text(sv="mål är rapporterat som uppfyllt.", en="goal is reported as met."),
    Text(sv="mål är rapporterade som uppfyllda.", en="goals are reported as met."),
)
_NONE_MET = Text(sv="Inget mål är rapporterat som uppfyllt.", en="No goal is reported as met.")
_LATE = Noun(
    Text(sv="mål har passerat sin sista dag.", en="goal has passed its last day."),
    Text(sv="mål har passerat sin sista dag.", en="goals have passed their last day."),
)
_UNMADE = Noun(
    Text(sv="uppföljning saknar rapport.", en="follow-up has no report."),
    Text(sv="uppföljningar saknar rapport.", en="follow-ups have no report."),
)
_REACHED = Noun(
    Text(sv="mål har nått sitt mått", en="goal has reached its target"),
    Text(sv="mål har nått sina mått", en="goals have reached their targets"),
)
_REPORT = Text(
    sv="Är målet uppfyllt rapporterar du det med ”mlr report”.", en="If a goal is met, report it with “mlr report”."
)
_STATES = Text(sv="Målen efter tillstånd", en="The goals by state")
_STATE = Text(sv="Tillstånd", en="State")
_NO_GOALS = Text(sv="Planen har inga mål.", en="The plan has no goals.")
_AREAS = Text(sv="Målen efter område", en="The goals by area")
_AREA = Text(sv="Område", en="Area")
_NO_AREA = Text(sv="inget område", en="no area")
_HOLDERS = Text(sv="Målen efter vem som ska agera", en="The goals by who is to act")
_HOLDER = Text(sv="Grupp", en="Body")
_GOALS = Text(sv="Mål", en="Goals")
_MET_GOALS = Text(sv="Uppfyllda", en="Met")
_OTHER = Text(sv="Annat utfall", en="Other outcome")
_LATE_GOALS = Text(sv="Sena", en="Late")
_OPEN = Text(sv="Pågår", en="Open")
_OTHERS = Text(sv="Övriga", en="Others")
_PARTS = (_GOALS, _MET_GOALS, _OTHER, _LATE_GOALS, _OPEN, _OTHERS)
_NOTE = Text(
    sv="Övriga mål har inte börjat, väntar, är löpande eller saknar datum. "
    "Ett mål som flera ska agera på räknas hos var och en.",
    en="The others have not begun, wait, are ongoing or have no date. "
    "A goal that several are to act on counts for each.",
)

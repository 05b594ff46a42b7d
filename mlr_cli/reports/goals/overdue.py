"""What should have been done, as a document and as a record, schema `mlr/overdue/1`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Document, paragraph
from mlr_cli.lang import Text
from mlr_cli.lang.dates import long_date
from mlr_cli.queries.states.progress import Tally
from mlr_cli.reports.caveat import caveat
from mlr_cli.reports.goals.overdue_tables import LATE, SOON, Tables
from mlr_cli.reports.names import narrowed
from mlr_cli.reports.nouns import DAY, Noun, capital
from mlr_cli.reports.record import envelope
from mlr_cli.reports.rows import actors, goal_row
from mlr_cli.reports.states.dated_words import dated_row
from mlr_cli.reports.states.progress import record as progress

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlr_cli.document import Block
    from mlr_cli.lang import Lang
    from mlr_cli.queries.goals.overdue import Due, Overdue
    from mlr_cli.queries.states.dated import DatedGoal
    from mlr_cli.queries.states.unreported import StaleGoal
    from mlr_cli.reports.record import Record


def document(answer: Overdue, lang: Lang, *, room: int | None = None) -> Document:
    """Return what is late as tables, each kind apart, then what soon falls due and what nobody has reported on.

    `room` is the columns of a screen; the facts of a row that does not fit in them are stacked.
    """
    title = _TITLE.fill(day=long_date(answer.as_of, lang))[lang]
    subtitle = narrowed(answer.plan, answer.body, answer.area)
    return Document(title, lang, tuple(_blocks(answer, lang, room)), subtitle, caveat(answer.plan, lang))


def _blocks(answer: Overdue, lang: Lang, room: int | None) -> Iterator[Block]:
    tables = Tables(answer.plan, Tally(answer.plan, answer.as_of), lang, room)
    yield paragraph(_summary(answer.late, lang))
    yield from tables.of(answer.late, LATE)
    if answer.soon is not None:
        within = _WITHIN.fill(days=DAY.counted(answer.soon, lang)) if answer.soon else _TODAY
        yield from tables.of(answer.near, SOON, within)
        if not answer.near:
            yield paragraph(_NOTHING_SOON.fill(when=within)[lang])
    if answer.unreported is not None:
        days = DAY.counted(answer.unreported, lang)
        yield from tables.stale(answer.stale, _STALE.fill(days=days))
        if not answer.stale:
            yield paragraph(_NOTHING_STALE.fill(days=days)[lang])


def _summary(late: Due, lang: Lang) -> str:
    if not late:
        return _NOTHING_LATE[lang]
    sentences = []
    if late.goals:
        sentences += [_PASSED.counted(len(late.goals), lang), _reported(late.goals, lang)]
    others = (
        (late.follow_ups, _NOT_MADE),
        (late.statements, _NOT_SENT),
        (late.meetings, _NO_RECORD),
        (late.assignments, _NOT_CARRIED_OUT),
    )
    sentences += [noun.counted(len(found), lang) for found, noun in others if found]
    return " ".join(map(capital, filter(None, sentences)))


def _reported(goals: Sequence[DatedGoal], lang: Lang) -> str:
    """Return how many of the late goals somebody has reported on."""
    reported = sum(one.state.reported for one in goals)
    if len(goals) == 1:
        return (_IS_REPORTED if reported else _NOT_REPORTED)[lang]
    if not reported:
        return _NONE_REPORTED[lang]
    return _ALL_REPORTED[lang] if reported == len(goals) else _REPORTED.counted(reported, lang)


def record(answer: Overdue, lang: Lang) -> Record:
    """Return the answer for machines; `days_late` is negative, or 0, for what soon falls due."""
    tally = Tally(answer.plan, answer.as_of)
    content = {
        "filter": {"body": answer.body, "area": answer.area},
        **_due(answer, answer.late, tally, lang),
        "soon": {"days": answer.soon, **_due(answer, answer.near, tally, lang)},
        "stale": {"days": answer.unreported, "items": [_stale_row(one, tally, lang) for one in answer.stale]},
    }
    return envelope("overdue", answer.plan, answer.as_of, content)


def _due(answer: Overdue, due: Due, tally: Tally, lang: Lang) -> Record:
    return {
        "items": [
            {**dated_row(answer.plan, one, lang), "progress": progress(tally.of(one.placed))} for one in due.goals
        ],
        "follow_ups": [dated_row(answer.plan, one, lang) for one in due.follow_ups],
        "statements": [dated_row(answer.plan, one, lang) for one in due.statements],
        "meetings": [dated_row(answer.plan, one, lang) for one in due.meetings],
        "assignments": [dated_row(answer.plan, one, lang) for one in due.assignments],
    }


def _stale_row(one: StaleGoal, tally: Tally, lang: Lang) -> Record:
    reported = one.state.last_report.date if one.state.last_report else None
    row = goal_row(one.placed, one.state, lang)
    so_far = progress(tally.of(one.placed))
    return {**row, "last_reported": reported, "days": one.days, "act": actors(one.act), "progress": so_far}


_TITLE = Text(sv="Det som skulle ha varit klart före den {day}", en="What should have been done before {day}")
_NOTHING_LATE = Text(
    sv="Inget i planen har passerat sin sista dag utan att vara klart.",
    en="Nothing in the plan has passed its last day without being done.",
)
_PASSED = Noun(
    Text(sv="mål har passerat sin sista dag.", en="goal has passed its last day."),
    Text(sv="mål har passerat sin sista dag.", en="goals have passed their last day."),
)
_IS_REPORTED = Text(sv="Det är rapporterat.", en="It has been reported on.")
_NOT_REPORTED = Text(sv="Rapport saknas.", en="There is no report.")
_NONE_REPORTED = Text(sv="Inget av dem är rapporterat.", en="None of them has been reported on.")
_ALL_REPORTED = Text(sv="Alla är rapporterade.", en="All have been reported on.")
_REPORTED = Noun(
    Text(sv="av dem är rapporterat.", en="of them has been reported on."),
    Text(sv="av dem är rapporterade.", en="of them have been reported on."),
)
_NOT_MADE = Noun(
    Text(sv="uppföljning saknar rapport.", en="follow-up has no report."),
    Text(sv="uppföljningar saknar rapport.", en="follow-ups have no report."),
)
_NOT_SENT = Noun(
    Text(sv="yttrande är inte skickat.", en="statement has not been sent."),
    Text(sv="yttranden är inte skickade.", en="statements have not been sent."),
)
_NO_RECORD = Noun(
    Text(sv="planerat möte har passerat utan anteckningar.", en="planned meeting has passed without a record."),
    Text(sv="planerade möten har passerat utan anteckningar.", en="planned meetings have passed without a record."),
)
_NOT_CARRIED_OUT = Noun(
    Text(sv="uppdrag är inte genomfört.", en="assignment has not been carried out."),
    Text(sv="uppdrag är inte genomförda.", en="assignments have not been carried out."),
)
_NOTHING_SOON = Text(sv="Inget annat ska vara klart {when}.", en="Nothing else is due {when}.")
_WITHIN = Text(sv="inom {days}", en="within {days}")
_TODAY = Text(sv="samma dag", en="the same day")
_STALE = Text(
    sv="Mål som ingen har rapporterat på {days} eller mer", en="Goals that nobody has reported on for {days} or more"
)
_NOTHING_STALE = Text(
    sv="Inget mål har gått {days} eller mer utan rapport.", en="No goal has gone {days} or more without a report."
)

"""What should have been done, as a document and as a record, schema `mlr/overdue/1`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlr_cli.document import Align, Column, Document, Table, cell, paragraph
from mlr_cli.lang import Text
from mlr_cli.lang.dates import long_date, short_date
from mlr_cli.lang.numbers import figures
from mlr_cli.reports.caveat import caveat
from mlr_cli.reports.names import acting, narrowed
from mlr_cli.reports.nouns import DAY, Noun, capital
from mlr_cli.reports.record import envelope, period
from mlr_cli.reports.rows import actors, goal_row
from mlr_cli.reports.stack import stacked
from mlr_cli.reports.state_words import STATE, TONES, state_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mlr_cli.document import Block, Blocks
    from mlr_cli.lang import Lang
    from mlr_cli.queries.overdue import DueFollowUp, DueGoal, Overdue
    from mlr_cli.reports.record import Record


def document(answer: Overdue, lang: Lang, *, room: int | None = None) -> Document:
    """Return what is late as tables, goals and follow-ups apart, then what soon falls due.

    `room` is the columns of a screen; the facts of a row that does not fit in them are stacked.
    """
    title = _TITLE.fill(day=long_date(answer.as_of, lang))[lang]
    subtitle = narrowed(answer.plan, answer.body, answer.area)
    blocks = tuple(_Tables(answer, lang, room).blocks())
    return Document(title, lang, blocks, subtitle, caveat(answer.plan, lang))


@dataclass(frozen=True, slots=True)
class _Tables:
    answer: Overdue
    lang: Lang
    room: int | None

    def blocks(self) -> Iterator[Block]:
        answer = self.answer
        yield paragraph(_summary(answer, self.lang))
        yield from self.goals(answer.goals, _LATE_GOALS, _DAYS_LATE)
        yield from self.follow_ups(answer.follow_ups, _LATE_FOLLOW_UPS, _DAYS_LATE)
        if answer.soon is not None:
            yield from self.soon(answer.soon)

    def soon(self, days: int) -> Iterator[Block]:
        within = _WITHIN.fill(days=DAY.counted(days, self.lang)) if days else _TODAY
        yield from self.goals(self.answer.soon_goals, _SOON_GOALS.fill(when=within), _DAYS_LEFT)
        yield from self.follow_ups(self.answer.soon_follow_ups, _SOON_FOLLOW_UPS.fill(when=within), _DAYS_LEFT)
        if not self.answer.soon_goals and not self.answer.soon_follow_ups:
            yield paragraph(_NOTHING_SOON.fill(when=within)[self.lang])

    def goals(self, goals: Iterable[DueGoal], caption: Text, days: Text) -> Iterator[Table]:
        titles = (_ID, _GOAL, _DUE, days, STATE, _WHO)
        rows = tuple(_goal(self.answer, one, self.lang) for one in goals)
        yield from self.table(caption, titles, rows, ((1, 0), (2, 4), (3,), (5,)))

    def follow_ups(self, follow_ups: Iterable[DueFollowUp], caption: Text, days: Text) -> Iterator[Table]:
        titles = (_ID, _ACTIVITY, _DUE, days, _WHO)
        rows = tuple(_follow_up(self.answer, one, self.lang) for one in follow_ups)
        yield from self.table(caption, titles, rows, ((1, 0), (2,), (3,), (4,)))

    def table(
        self,
        caption: Text,
        titles: Sequence[Text],
        rows: tuple[tuple[Blocks, ...], ...],
        groups: Sequence[Sequence[int]],
    ) -> Iterator[Table]:
        """Yield a table, the number of days to the right; nothing without rows."""
        lang = self.lang
        columns = tuple(
            Column(one[lang], Align.RIGHT if one in {_DAYS_LATE, _DAYS_LEFT} else Align.LEFT) for one in titles
        )
        table = Table(caption[lang], columns, rows)
        if rows:
            yield stacked(table, groups, self.room)


def _summary(answer: Overdue, lang: Lang) -> str:
    if not answer.late:
        return _NOTHING_LATE[lang]
    sentences = []
    if answer.goals:
        sentences += [_PASSED.counted(len(answer.goals), lang), _reported(answer.goals, lang)]
    if answer.follow_ups:
        sentences.append(_NOT_MADE.counted(len(answer.follow_ups), lang))
    return " ".join(map(capital, filter(None, sentences)))


def _reported(goals: Sequence[DueGoal], lang: Lang) -> str:
    """Return how many of the late goals somebody has reported on."""
    reported = sum(one.state.reported for one in goals)
    if len(goals) == 1:
        return (_IS_REPORTED if reported else _NOT_REPORTED)[lang]
    if not reported:
        return _NONE_REPORTED[lang]
    return _ALL_REPORTED[lang] if reported == len(goals) else _REPORTED.counted(reported, lang)


def _goal(answer: Overdue, one: DueGoal, lang: Lang) -> tuple[Blocks, ...]:
    return (
        cell(one.placed.id),
        cell(one.placed.goal.text),
        cell(short_date(one.due)),
        cell(figures(abs(one.days_late), lang)),
        cell(state_words(one.placed.goal, one.state).one[lang], tone=TONES.get(one.state.state)),
        cell(acting(answer.plan, one.act, lang)),
    )


def _follow_up(answer: Overdue, one: DueFollowUp, lang: Lang) -> tuple[Blocks, ...]:
    return (
        cell(one.activity.id),
        cell(one.activity.title),
        cell(short_date(one.due)),
        cell(figures(abs(one.days_late), lang)),
        cell(acting(answer.plan, one.act, lang)),
    )


def record(answer: Overdue, lang: Lang) -> Record:
    """Return the answer for machines; `days_late` is negative, or 0, for what soon falls due."""
    content = {
        "filter": {"body": answer.body, "area": answer.area},
        "items": [_goal_row(one, lang) for one in answer.goals],
        "follow_ups": [_follow_up_row(one, lang) for one in answer.follow_ups],
        "soon": {
            "days": answer.soon,
            "items": [_goal_row(one, lang) for one in answer.soon_goals],
            "follow_ups": [_follow_up_row(one, lang) for one in answer.soon_follow_ups],
        },
    }
    return envelope("overdue", answer.plan, answer.as_of, content)


def _goal_row(one: DueGoal, lang: Lang) -> Record:
    return {**goal_row(one.placed, one.state, lang), "days_late": one.days_late, "act": actors(one.act)}


def _follow_up_row(one: DueFollowUp, lang: Lang) -> Record:
    follow_up = one.activity.follow_up
    return {
        "id": one.activity.id,
        "activity": one.activity.id,
        "title": one.activity.title,
        "state": one.state.stage,
        "due": period(follow_up.when if follow_up else None, lang),
        "days_late": one.days_late,
        "act": actors(one.act),
    }


_TITLE = Text(sv="Det som skulle ha varit klart före den {day}", en="What should have been done before {day}")
_NOTHING_LATE = Text(
    sv="Inget mål har passerat sin sista dag, och ingen uppföljning är sen.",
    en="No goal has passed its last day, and no follow-up is late.",
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
_LATE_GOALS = Text(sv="Mål som har passerat sin sista dag", en="Goals past their last day")
_LATE_FOLLOW_UPS = Text(sv="Uppföljningar som saknar rapport", en="Follow-ups without a report")
_SOON_GOALS = Text(sv="Mål som ska vara klara {when}", en="Goals due {when}")
_SOON_FOLLOW_UPS = Text(sv="Uppföljningar som ska vara gjorda {when}", en="Follow-ups due {when}")
_NOTHING_SOON = Text(sv="Inget annat ska vara klart {when}.", en="Nothing else is due {when}.")
_WITHIN = Text(sv="inom {days}", en="within {days}")
_TODAY = Text(sv="samma dag", en="the same day")
_ID = Text(sv="Id", en="Id")
_GOAL = Text(sv="Mål", en="Goal")
_ACTIVITY = Text(sv="Aktivitet", en="Activity")
_DUE = Text(sv="Sista dag", en="Last day")
_DAYS_LATE = Text(sv="Dagar sent", en="Days late")
_DAYS_LEFT = Text(sv="Dagar kvar", en="Days left")
_WHO = Text(sv="Vem som ska agera", en="Who is to act")

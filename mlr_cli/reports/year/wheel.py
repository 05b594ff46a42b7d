"""The year month by month as a document and as a record, schema `mlr/wheel/1`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mlr_cli.document import Column, Document, Section, Table, Tone, cell, paragraph
from mlr_cli.lang import Text
from mlr_cli.lang.dates import long_date, short_date
from mlr_cli.period import parse, words
from mlr_cli.queries.states.dated import (
    DatedAssignment,
    DatedFollowUp,
    DatedGoal,
    DatedMeeting,
    DatedStatement,
    Standing,
)
from mlr_cli.reports.caveat import caveat
from mlr_cli.reports.names import acting, narrowed
from mlr_cli.reports.nouns import capital
from mlr_cli.reports.record import envelope, period
from mlr_cli.reports.rows import actors
from mlr_cli.reports.stacked_cells import fits, stacked
from mlr_cli.reports.states.dated_words import KIND, belongs_to, said, standing_words
from mlr_cli.reports.states.goal_words import TONES
from mlr_cli.reports.year.wheel_picture import counted, picture

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mlr_cli.document import Block, Blocks
    from mlr_cli.lang import Lang
    from mlr_cli.queries.states.dated import Dated, Entry
    from mlr_cli.queries.year.wheel import Month, Wheel
    from mlr_cli.reports.record import Record


def document(answer: Wheel, lang: Lang, *, room: int | None = None) -> Document:
    """Return a table for every month that has something; `room` is the columns of a screen."""
    title = _TITLE.fill(plan=answer.plan.header.title, day=long_date(answer.as_of, lang))[lang]
    subtitle = narrowed(answer.plan, answer.body, answer.area)
    return Document(title, lang, tuple(_blocks(answer, lang, room)), subtitle, caveat(answer.plan, lang))


def _blocks(answer: Wheel, lang: Lang, room: int | None) -> Iterator[Block]:
    ring = picture(answer, lang)
    yield Section((paragraph(_summary(answer, lang)), *([ring] if ring else [])))
    tables = [_table(answer, month, lang) for month in answer.months if month.entries]
    # The months look alike: where one does not fit, none is set flat.
    flat = room is None or all(fits(table, room) for table in tables)
    yield from tables if flat else (stacked(table, ((0, 3), (1, 2), (5, 4)), 0) for table in tables)


def _summary(answer: Wheel, lang: Lang) -> str:
    number = _number(answer.entries)
    return _HOLDS.fill(things=counted(number, lang))[lang] if number else _NOTHING[lang]


def _number(entries: Iterable[Entry]) -> Counter[type[Dated]]:
    return Counter(type(one) for one in entries)


def _table(answer: Wheel, month: Month, lang: Lang) -> Table:
    titles = (_DAY, _WHAT, _BELONGS, _KIND, _STATE, _WHO)
    columns = tuple(Column(title[lang], weight=3 if title is _WHAT else 1) for title in titles)
    rows = tuple(_row(answer, one, lang) for one in month.entries)
    caption = capital(words(parse(month.point.code), lang))
    return Table(caption, columns, rows)


def _row(answer: Wheel, one: Entry, lang: Lang) -> tuple[Blocks, ...]:
    return (
        cell(short_date(one.day)),
        cell(said(answer.plan, one, lang)),
        cell(belongs_to(answer.plan, one)),
        cell(KIND[type(one)][lang]),
        cell(standing_words(one, lang), tone=_tone(one)),
        cell(acting(answer.plan, one.act, lang)),
    )


def _tone(one: Entry) -> Tone | None:
    """Return the tone of how something stands: a goal that is closed has the tone of its outcome."""
    if isinstance(one, DatedGoal) and one.standing is Standing.DONE:
        return TONES.get(one.state.state)
    return _TONES.get(one.standing)


def record(answer: Wheel, lang: Lang) -> Record:
    """Return everything that has a day for machines, by day, and how much there is of it in each month."""
    content = {
        "filter": {"body": answer.body, "area": answer.area},
        "months": [_month(month, lang) for month in answer.months],
        "items": [_item(answer, one, lang) for one in answer.entries],
    }
    return envelope("wheel", answer.plan, answer.as_of, content)


def _month(month: Month, lang: Lang) -> Record:
    number = _number(month.entries)
    return {"month": period(parse(month.point.code), lang), **{key: number[kind] for key, kind in _KEYS.items()}}


def _item(answer: Wheel, one: Entry, lang: Lang) -> Record:
    return {
        "id": one.id,
        "kind": _NAMES[type(one)],
        "date": one.day,
        "month": f"{one.day:%Y-%m}",
        "text": said(answer.plan, one, lang),
        "standing": one.standing,
        "days_late": one.days_late,
        "act": actors(one.act),
    }


_KEYS: Mapping[str, type[Dated]] = {
    "meetings": DatedMeeting,
    "goals": DatedGoal,
    "statements": DatedStatement,
    "assignments": DatedAssignment,
    "follow_ups": DatedFollowUp,
}
_NAMES: Mapping[type[Dated], str] = {
    DatedMeeting: "meeting",
    DatedGoal: "goal",
    DatedStatement: "statement",
    DatedAssignment: "assignment",
    DatedFollowUp: "follow-up",
}
_TONES = {Standing.LATE: Tone.BAD, Standing.DONE: Tone.GOOD, Standing.CANCELLED: Tone.MUTED}
_TITLE = Text(sv="{plan}: årshjulet den {day}", en="{plan}: the year as of {day}")
_NOTHING = Text(sv="Inget i planen har en dag.", en="Nothing in the plan has a day.")
_HOLDS = Text(sv="Här finns {things}.", en="Here are {things}.")
_DAY = Text(sv="Dag", en="Day")
_WHAT = Text(sv="Vad", en="What")
_BELONGS = Text(sv="Hör till", en="Belongs to")
_KIND = Text(sv="Slag", en="Kind")
_STATE = Text(sv="Läge", en="State")
_WHO = Text(sv="Vem som ska agera", en="Who is to act")

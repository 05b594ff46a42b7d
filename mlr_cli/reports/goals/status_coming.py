"""The days ahead, as the plan at a glance shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Align, Column, Table, cell
from mlr_cli.lang import Text
from mlr_cli.lang.dates import short_date
from mlr_cli.lang.lists import listed
from mlr_cli.lang.numbers import figures
from mlr_cli.queries.states.dated import DatedFollowUp, DatedGoal
from mlr_cli.reports.states.dated_words import said

if TYPE_CHECKING:
    from mlr_cli.document import Blocks
    from mlr_cli.lang import Lang
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.goals.status import NextDay, Status
    from mlr_cli.queries.states.dated import Entry

_NEXT = 8
"""So many of the days ahead are shown."""
_SHOWN = 3
"""So many things are named beside a day."""


def coming_table(answer: Status, lang: Lang) -> Table:
    """Return the next days with what is due or happens on them; meetings have columns only where there are any."""
    shown = answer.coming[:_NEXT]
    registers = any(one.meetings or one.others for one in shown)
    numbers = (_GOALS, _FOLLOW_UPS, *((_MEETINGS, _OTHERS) if registers else ()))
    columns = (
        Column((_DAY if registers else _LAST_DAY)[lang]),
        *(Column(title[lang], Align.RIGHT) for title in (_DAYS_LEFT, *numbers)),
        Column((_WHAT if registers else _WHERE)[lang]),
    )
    rows = tuple(_row(answer.plan, one, lang, registers=registers) for one in shown)
    return Table(_COMING[lang], columns, rows, empty=_NOTHING_COMING[lang])


def _row(plan: Plan, one: NextDay, lang: Lang, *, registers: bool) -> tuple[Blocks, ...]:
    numbers = [len(one.goals), len(one.follow_ups), *((len(one.meetings), len(one.others)) if registers else ())]
    names = dict.fromkeys(_name(plan, entry, lang) for entry in one.entries)
    return (
        cell(short_date(one.day)),
        cell(figures(one.days_left, lang)),
        *(cell(figures(number, lang)) for number in numbers),
        cell(_first(list(names), lang)),
    )


def _name(plan: Plan, one: Entry, lang: Lang) -> str:
    """Return what stands beside a day: the activity of a goal or a follow-up, else the thing itself."""
    match one:
        case DatedGoal():
            return one.placed.activity.title
        case DatedFollowUp():
            return one.activity.title
        case _:
            return said(plan, one, lang).rstrip(".")


def _first(titles: list[str], lang: Lang) -> str:
    """Return the first few of some titles, and how many more there are."""
    more = len(titles) - _SHOWN
    return listed([*titles[:_SHOWN], _MORE.fill(number=more)[lang]] if more > 1 else titles, lang)


_MORE = Text(sv="{number} till", en="{number} more")
_COMING = Text(sv="Nästa datum", en="What comes next")
_NOTHING_COMING = Text(sv="Inget i planen har en sista dag framåt.", en="Nothing in the plan has a last day ahead.")
_LAST_DAY = Text(sv="Sista dag", en="Last day")
_DAY = Text(sv="Dag", en="Day")
_DAYS_LEFT = Text(sv="Dagar kvar", en="Days left")
_GOALS = Text(sv="Mål", en="Goals")
_FOLLOW_UPS = Text(sv="Uppföljningar", en="Follow-ups")
_MEETINGS = Text(sv="Möten", en="Meetings")
_OTHERS = Text(sv="Övrigt", en="Other")
_WHERE = Text(sv="Aktiviteter", en="Activities")
_WHAT = Text(sv="Vad", en="What")

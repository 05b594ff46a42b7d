"""The year as a wheel: what every month holds, and how much of it is done."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mlr_cli.document import Figure, Sign, Spoke
from mlr_cli.document import Wheel as Ring
from mlr_cli.lang import Lang, Text
from mlr_cli.lang.dates import long_date, month_name
from mlr_cli.period import parse, words
from mlr_cli.queries.dated import (
    DatedAssignment,
    DatedFollowUp,
    DatedGoal,
    DatedMeeting,
    DatedStatement,
    Standing,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mlr_cli.period import Period
    from mlr_cli.queries.dated import Dated
    from mlr_cli.queries.wheel import Month, Wheel

_LEAST, _MOST = 3, 18
"""A ring of fewer months is no ring, and one of more has no room for what they hold."""


def picture(answer: Wheel, lang: Lang) -> Figure | None:
    """Return the plan's year as a wheel, None where nothing has a day in it, or its months are too few or too many."""
    months = [month for month in answer.months if _is_in(answer.plan.header.period, month)]
    kinds = {type(one) for month in months for one in month.entries}
    if not kinds or not _LEAST <= len(months) <= _MOST:
        return None
    years = {month.point.year for month in months}
    ring = Ring(
        name=f"{min(years)}" if len(years) == 1 else f"{min(years)}–{max(years)}",
        spokes=tuple(_spoke(month, lang, long=len(years) > 1) for month in months),
        key=tuple((sign, name[lang]) for kind, (sign, name) in _KINDS.items() if kind in kinds),
        marks=_MARKS[lang],
        today=answer.as_of,
    )
    caption = _CAPTION.fill(day=long_date(answer.as_of, lang))[lang]
    return Figure(caption, ring, tuple(_told(month, lang) for month in months))


def _is_in(period: Period, month: Month) -> bool:
    return not (period.first and period.last) or (period.first <= month.point.last and month.point.first <= period.last)


def _spoke(month: Month, lang: Lang, *, long: bool) -> Spoke:
    name = month_name(month.point.number, lang)[:3]
    held = tuple((_KINDS[kind][0], _brief(counted)) for kind, counted in _counted(month))
    return Spoke(month.point.first, f"{name} {month.point.year % 100:02}" if long else name, held)


def _counted(month: Month) -> Iterator[tuple[type[Dated], Counter[Standing]]]:
    for kind in _KINDS:
        if counted := Counter(one.standing for one in month.entries if type(one) is kind):
            yield kind, counted


def _brief(counted: Counter[Standing]) -> str:
    return " ".join([f"{counted.total()}", *(f"{mark}{counted[one]}" for one, mark in _SHORT.items() if counted[one])])


def _told(month: Month, lang: Lang) -> str:
    when = words(parse(month.point.code), lang)
    said = [_kind(kind, counted, lang) for kind, counted in _counted(month)]
    return f"{when[:1].upper()}{when[1:]}: {'; '.join(said) or _NOTHING[lang]}."


def _kind(kind: type[Dated], counted: Counter[Standing], lang: Lang) -> str:
    standings = ", ".join(f"{name[lang]} {counted[one]}" for one, name in _STANDINGS.items() if counted[one])
    return f"{_KINDS[kind][1][lang]} {counted.total()} ({standings})"


_KINDS: Mapping[type[Dated], tuple[Sign, Text]] = {
    DatedMeeting: (Sign.MEETING, Text(sv="möten", en="meetings")),
    DatedGoal: (Sign.GOAL, Text(sv="mål", en="goals")),
    DatedStatement: (Sign.STATEMENT, Text(sv="yttranden", en="statements")),
    DatedAssignment: (Sign.ASSIGNMENT, Text(sv="uppdrag", en="assignments")),
    DatedFollowUp: (Sign.FOLLOW_UP, Text(sv="uppföljningar", en="follow-ups")),
}
_SHORT = {Standing.DONE: "✓", Standing.LATE: "!", Standing.CANCELLED: "×"}
_STANDINGS = {
    Standing.DONE: Text(sv="klart", en="done"),
    Standing.LATE: Text(sv="dagen har passerat", en="past its day"),
    Standing.AHEAD: Text(sv="kvar", en="ahead"),
    Standing.CANCELLED: Text(sv="utgår", en="cancelled"),
}
_MARKS = Text(
    sv="✓ klart, ! dagen har passerat, × utgår",
    en="✓ done, ! past its day, × cancelled",
)
_CAPTION = Text(sv="Årshjulet den {day}", en="The year as of {day}")
_NOTHING = Text(sv="inget inskrivet", en="nothing entered")

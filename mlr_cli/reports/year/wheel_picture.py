"""The year as a wheel: what every month holds, and how much of it is done."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mlr_cli.document import Figure
from mlr_cli.figures import Sign, Spoke
from mlr_cli.figures import Wheel as Ring
from mlr_cli.lang import Lang, Text
from mlr_cli.lang.dates import long_date, month_name
from mlr_cli.lang.lists import listed
from mlr_cli.period import parse, words
from mlr_cli.queries.states.dated import (
    DatedAssignment,
    DatedFollowUp,
    DatedGoal,
    DatedMeeting,
    DatedStatement,
    Standing,
)
from mlr_cli.reports.nouns import Noun

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mlr_cli.period import Period
    from mlr_cli.queries.states.dated import Dated
    from mlr_cli.queries.year.wheel import Month, Wheel

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
        key=tuple((_SIGNS[kind], noun.many[lang]) for kind, noun in NOUNS.items() if kind in kinds),
        marks=_MARKS[lang],
        today=answer.as_of,
    )
    caption = _CAPTION.fill(day=long_date(answer.as_of, lang))[lang]
    return Figure(caption, ring, tuple(_told(month, lang) for month in months))


def _is_in(period: Period, month: Month) -> bool:
    return not (period.first and period.last) or (period.first <= month.point.last and month.point.first <= period.last)


def counted(number: Mapping[type[Dated], int], lang: Lang) -> str:
    """Return how many there are of each kind that there is anything of: `2 möten och 1 mål`."""
    return listed([noun.counted(number[kind], lang) for kind, noun in NOUNS.items() if number.get(kind)], lang)


def _spoke(month: Month, lang: Lang, *, long: bool) -> Spoke:
    name = month_name(month.point.number, lang)[:3]
    held = tuple((_SIGNS[kind], _brief(number)) for kind, number in _counted(month))
    return Spoke(month.point.first, f"{name} {month.point.year % 100:02}" if long else name, held)


def _counted(month: Month) -> Iterator[tuple[type[Dated], Counter[Standing]]]:
    for kind in NOUNS:
        if number := Counter(one.standing for one in month.entries if type(one) is kind):
            yield kind, number


def _brief(number: Counter[Standing]) -> str:
    return " ".join([f"{number.total()}", *(f"{mark}{number[one]}" for one, mark in _SHORT.items() if number[one])])


def _told(month: Month, lang: Lang) -> str:
    when = words(parse(month.point.code), lang)
    said = [_kind(kind, number, lang) for kind, number in _counted(month)]
    return f"{when[:1].upper()}{when[1:]}: {listed(said, lang) or _NOTHING[lang]}."


def _kind(kind: type[Dated], number: Counter[Standing], lang: Lang) -> str:
    standings = ", ".join(_standings(kind, number, lang))
    return f"{NOUNS[kind].counted(number.total(), lang)} ({standings})"


def _standings(kind: type[Dated], number: Counter[Standing], lang: Lang) -> Iterator[str]:
    for standing, noun in _STANDINGS.items():
        if number[standing]:
            common = standing is Standing.DONE and kind is DatedFollowUp
            yield (_DONE_COMMON if common else noun).counted(number[standing], lang)


NOUNS: Mapping[type[Dated], Noun] = {
    DatedMeeting: Noun(Text(sv="möte", en="meeting"), Text(sv="möten", en="meetings")),
    DatedGoal: Noun(Text(sv="mål", en="goal"), Text(sv="mål", en="goals")),
    DatedStatement: Noun(Text(sv="yttrande", en="statement"), Text(sv="yttranden", en="statements")),
    DatedAssignment: Noun(Text(sv="uppdrag", en="assignment"), Text(sv="uppdrag", en="assignments")),
    DatedFollowUp: Noun(Text(sv="uppföljning", en="follow-up"), Text(sv="uppföljningar", en="follow-ups")),
}
"""What there is of each kind, in the order in which it is told."""
_SIGNS: Mapping[type[Dated], Sign] = {
    DatedMeeting: Sign.MEETING,
    DatedGoal: Sign.GOAL,
    DatedStatement: Sign.STATEMENT,
    DatedAssignment: Sign.ASSIGNMENT,
    DatedFollowUp: Sign.FOLLOW_UP,
}
_SHORT = {Standing.DONE: "✓", Standing.LATE: "!", Standing.CANCELLED: "×"}
_DONE_COMMON = Noun(Text(sv="klar", en="done"), Text(sv="klara", en="done"))
"""As in `1 uppföljning (1 klar)`: what the Swedish adjective is beside a noun that is not neuter."""
_STANDINGS = {
    Standing.DONE: Noun(Text(sv="klart", en="done"), Text(sv="klara", en="done")),
    Standing.LATE: Noun(
        Text(sv="har passerat sin dag", en="past its day"), Text(sv="har passerat sin dag", en="past their day")
    ),
    Standing.AHEAD: Noun(Text(sv="kvar", en="ahead"), Text(sv="kvar", en="ahead")),
    Standing.CANCELLED: Noun(Text(sv="utgår", en="cancelled"), Text(sv="utgår", en="cancelled")),
}
_MARKS = Text(
    sv="✓ klart, ! dagen har passerat, × utgår",
    en="✓ done, ! past its day, × cancelled",
)
_CAPTION = Text(sv="Årshjulet den {day}", en="The year as of {day}")
_NOTHING = Text(sv="inget inskrivet", en="nothing entered")

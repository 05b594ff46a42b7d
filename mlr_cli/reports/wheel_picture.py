"""The year as a wheel of months: a picture, and the same in words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mlr_cli.document import Figure, Sector, Sign, Wheel
from mlr_cli.lang import Text
from mlr_cli.lang.dates import long_date, month_name
from mlr_cli.lang.lists import listed
from mlr_cli.period import parse, words
from mlr_cli.queries.dated import DatedAssignment, DatedFollowUp, DatedGoal, DatedMeeting, DatedStatement
from mlr_cli.reports.nouns import Noun, capital

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mlr_cli.lang import Lang
    from mlr_cli.queries.dated import Dated
    from mlr_cli.queries.wheel import Month
    from mlr_cli.queries.wheel import Wheel as Year

_FEW, _MANY = 3, 15
"""With fewer months there is no ring, and with more no room for their signs."""
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


def picture(answer: Year, lang: Lang) -> Iterator[Figure]:
    """Yield the months of the plan's period as a wheel, and what each holds in words.

    There is none for a plan whose period is open, or for so few or so many months that it would not be read.
    """
    first, last = answer.plan.header.period.first, answer.plan.header.period.last
    if first is None or last is None:
        return
    months = [month for month in answer.months if first <= month.point.last and month.point.first <= last]
    if not _FEW <= len(months) <= _MANY or not any(month.entries for month in months):
        return
    kinds = [kind for kind in NOUNS if any(_counted(month)[kind] for month in months)]
    key = tuple((_SIGNS[kind], NOUNS[kind].many[lang]) for kind in kinds)
    hub = (words(answer.plan.header.period, lang), _ON.fill(day=long_date(answer.as_of, lang))[lang])
    sectors = tuple(_sector(answer, month, lang) for month in months)
    caption = _CAPTION.fill(period=words(answer.plan.header.period, lang))[lang]
    yield Figure(caption, Wheel(sectors, key, hub), tuple(_told(answer, month, lang) for month in months))


def counted(number: Mapping[type[Dated], int], lang: Lang) -> str:
    """Return how many there are of each kind that there is anything of: `2 möten och 1 mål`."""
    return listed([noun.counted(number[kind], lang) for kind, noun in NOUNS.items() if number.get(kind)], lang)


def _sector(answer: Year, month: Month, lang: Lang) -> Sector:
    number = _counted(month)
    signs = tuple((_SIGNS[kind], number[kind]) for kind in NOUNS if number[kind])
    return Sector(month_name(month.point.number, lang)[:3], signs, here=_is_here(answer, month))


def _told(answer: Year, month: Month, lang: Lang) -> str:
    name = capital(words(parse(month.point.code), lang))
    name = _HERE.fill(month=name)[lang] if _is_here(answer, month) else name
    return f"{name}: {counted(_counted(month), lang) or _NOTHING[lang]}."


def _counted(month: Month) -> Counter[type[Dated]]:
    return Counter(type(one) for one in month.entries)


def _is_here(answer: Year, month: Month) -> bool:
    return month.point.first <= answer.as_of <= month.point.last


_CAPTION = Text(sv="Årshjul för {period}", en="The wheel of {period}")
_ON = Text(sv="den {day}", en="on {day}")
_HERE = Text(sv="{month} (där vi är)", en="{month} (where we are)")
_NOTHING = Text(sv="inget", en="nothing")

"""Periods in words: short for tables, and with the small words that a sentence needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Lang, Text
from mlr_cli.lang.dates import day_and_month, long_date, month_name
from mlr_cli.period.period import Kind, Period
from mlr_cli.period.point import Point, Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

_DASH = "\N{EN DASH}"
_ORDINALS = (
    Text(sv="första", en="first"),
    Text(sv="andra", en="second"),
    Text(sv="tredje", en="third"),
    Text(sv="fjärde", en="fourth"),
)
_PARTS = {
    Unit.HALF: Text(sv="halvåret", en="half of"),
    Unit.THIRD: Text(sv="tertialet", en="four months of"),
    Unit.QUARTER: Text(sv="kvartalet", en="quarter of"),
}
_ONGOING = Text(sv="löpande", en="ongoing")
_ONGOING_INSIDE = Text(sv="löpande", en="on an ongoing basis")
_WHEN = Text(sv="när {words}", en="when {words}")
_WHEN_MET = Text(sv="när målet ”{words}” är uppfyllt", en="when the goal “{words}” is met")
_COMPLETION = Text(sv="efter avslut", en="after completion")
_BY_END = Text(sv="senast", en="by the end of")
_BOUNDS: Mapping[Kind, Text] = {
    Kind.BY: Text(sv="senast", en="by"),
    Kind.BEFORE: Text(sv="före", en="before"),
    Kind.FROM: Text(sv="från och med", en="from"),
    Kind.AFTER: Text(sv="efter", en="after"),
}


def words(period: Period, lang: Lang) -> str:
    """Return a period as a table shows it: `juni 2015`, `senast juni 2015`, `efter avslut 2016`.

    The words can be typed in a plan and mean the same days, in either language.
    """
    match period.kind:
        case Kind.ALWAYS:
            return _ONGOING[lang]
        case Kind.CONDITION:
            return _WHEN.fill(words=_named(period))[lang]
        case Kind.COMPLETION:
            return " ".join(filter(None, (_COMPLETION[lang], _expected(period, lang))))
        case Kind.SPAN:
            return _bare(period, lang)
        case _:
            return f"{_BOUNDS[period.kind][lang]} {_bare(period, lang)}"


def sentence(period: Period, lang: Lang) -> str:
    """Return a period as it ends a sentence that begins `ska vara klart` or `is to be done`.

    `i juni 2015`, `den 30 juni 2015`, `senast under första halvåret 2015`, `by the end of June 2015`.
    """
    match period.kind:
        case Kind.ALWAYS:
            return _ONGOING_INSIDE[lang]
        case Kind.CONDITION:
            return (_WHEN_MET if period.goal else _WHEN).fill(words=_named(period))[lang]
        case Kind.COMPLETION:
            return " ".join(filter(None, (_COMPLETION[lang], _expected_inside(period, lang))))
        case Kind.SPAN:
            return _placed(period, lang)
        case _:
            return _bound_inside(period.kind, period, lang)


def _named(period: Period) -> str:
    return period.goal or period.condition or ""


def _expected(period: Period, lang: Lang) -> str:
    """Return the time after `efter avslut` for a table; an end of it may be open."""
    if period.begin and period.end:
        return _bare(period, lang)
    bound = _open(period)
    return f"{_BOUNDS[bound][lang]} {_bare(period, lang)}" if bound else ""


def _expected_inside(period: Period, lang: Lang) -> str:
    if period.begin and period.end:
        return _placed(period, lang)
    bound = _open(period)
    return _bound_inside(bound, period, lang) if bound else ""


def _open(period: Period) -> Kind | None:
    if period.end:
        return Kind.BY
    return Kind.FROM if period.begin else None


def _bound_inside(kind: Kind, period: Period, lang: Lang) -> str:
    if kind is not Kind.BY:
        return f"{_BOUNDS[kind][lang]} {_article(period, lang)}{_bare(period, lang)}"
    if lang is Lang.SV:
        return f"{_BOUNDS[kind].sv} {_placed(period, lang)}"
    # “By June” may leave June out; a single day cannot be misread.
    by = _BOUNDS[kind] if _ends(period)[1].unit is Unit.DAY else _BY_END
    return f"{by.en} {_article(period, lang)}{_bare(period, lang)}"


def _placed(period: Period, lang: Lang) -> str:
    """Return the time with its preposition: `i juni 2015`, `in June 2015`."""
    return f"{_preposition(_ends(period)[0].unit)[lang]}{_article(period, lang)}{_bare(period, lang)}"


def _preposition(unit: Unit) -> Text:
    match unit:
        case Unit.DAY:
            return Text(sv="", en="on ")
        case Unit.WEEK:
            return Text(sv="", en="in ")
        case Unit.MONTH:
            return Text(sv="i ", en="in ")
        case _:
            return Text(sv="under ", en="in ")


def _article(period: Period, lang: Lang) -> str:
    unit = _ends(period)[0].unit
    if lang is Lang.SV:
        return "den " if unit is Unit.DAY else ""
    return "the " if unit in _PARTS else ""


def _ends(period: Period) -> tuple[Point, Point]:
    """Return both points, the one twice where only one is named."""
    begin, end = period.begin or period.end, period.end or period.begin
    if begin is None or end is None:
        message = f"“{period.code}” names no time"
        raise ValueError(message)
    return begin, end


def _bare(period: Period, lang: Lang) -> str:
    """Return the time without any small words: `juni 2015`, `vecka 7 2015`."""
    begin, end = _ends(period)
    if begin == end:
        return _point(end, lang)
    if begin.unit is end.unit and begin.year == end.year:
        return _within_year(begin, end, lang)
    dash = _DASH if begin.unit is end.unit is Unit.YEAR else f" {_DASH} "
    return f"{_point(begin, lang)}{dash}{_point(end, lang)}"


def _within_year(begin: Point, end: Point, lang: Lang) -> str:
    """Return two unlike points of one unit and one year, with nothing said twice."""
    match begin.unit:
        case Unit.DAY if begin.number == end.number:
            return f"{begin.day}{_DASH}{_point(end, lang)}"
        case Unit.DAY:
            return f"{day_and_month(begin.first, lang)} {_DASH} {_point(end, lang)}"
        case Unit.MONTH:
            return f"{month_name(begin.number, lang)}{_DASH}{_point(end, lang)}"
        case Unit.WEEK:
            weeks = Text(sv="vecka {weeks} {year}", en="weeks {weeks}, {year}")
            return weeks.fill(weeks=f"{begin.number}{_DASH}{end.number}", year=end.year)[lang]
        case _:
            return f"{_ORDINALS[begin.number - 1][lang]}{_DASH}{_point(end, lang)}"


def _point(point: Point, lang: Lang) -> str:
    match point.unit:
        case Unit.YEAR:
            return str(point.year)
        case Unit.MONTH:
            return f"{month_name(point.number, lang)} {point.year}"
        case Unit.DAY:
            return long_date(point.first, lang)
        case Unit.WEEK:
            return Text(sv="vecka {week} {year}", en="week {week}, {year}").fill(week=point.number, year=point.year)[
                lang
            ]
        case Unit.HALF | Unit.THIRD | Unit.QUARTER:
            return f"{_ORDINALS[point.number - 1][lang]} {_PARTS[point.unit][lang]} {point.year}"

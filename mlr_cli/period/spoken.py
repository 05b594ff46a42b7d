"""Points and spans as people write them: `juni 2015`, `April/May 2015`, `v. 7-9 2015`.

Both languages are read side by side. A year stands last; in a span the first end may borrow what it
lacks (the year, the month, the unit) from the second.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, TypeAlias

from mlr_cli.lang import Text
from mlr_cli.lang.dates import MONTHS
from mlr_cli.period.fault import Fault, PeriodError, shown
from mlr_cli.period.point import Point, Unit, point, read_code

if TYPE_CHECKING:
    from collections.abc import Iterator

Ends: TypeAlias = tuple[Point | None, Point | None]
"""A span's first and last point, both inclusive; an open end is nothing."""

_NAMES = {name.lower(): number for number, month in enumerate(MONTHS, 1) for name in (month.sv, month.en)}
# `jul` is July to some and Christmas to others, so it has to be spelt out.
_SHORT = {name[:3]: number for name, number in _NAMES.items() if name[:3] != "jul"}
MONTH_NUMBERS = {**_SHORT, **_NAMES, "sept": 9}
ORDINALS = {"första": 1, "andra": 2, "tredje": 3, "fjärde": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}
UNITS = {
    **dict.fromkeys(("halvåret", "halvår", "halvan", "half", "h"), Unit.HALF),
    **dict.fromkeys(("tertialet", "tertial", "t"), Unit.THIRD),
    **dict.fromkeys(("kvartalet", "kvartal", "quarter", "q"), Unit.QUARTER),
    **dict.fromkeys(("vecka", "veckan", "veckor", "veckorna", "v", "week", "weeks", "w"), Unit.WEEK),
}
# Words before a point that change nothing in it.
_LEADS = re.compile(r"(?:(?:i|in|under|during|den|on|the|år|året|year|hela|all|of) )+(?=.)", re.IGNORECASE)
_SAID = re.compile(r"(?:[^\W\d_]|[0-9]|[ ,.:])+")
_TOKEN = re.compile(r"[^\W\d_]+|[0-9]+")
_ENDING = re.compile(r"(?<=[0-9])(?::?[ae]|st|nd|rd|th)\b")
_LEADING_WORDS = re.compile(r"[^\W\d_][^0-9]*(?=[0-9])")
_SEPARATORS = (
    re.compile(r" ?/ ?"),
    re.compile(r" ?[\N{EN DASH}\N{EM DASH}] ?| - "),
    re.compile(r" (?:till och med|t\.?o\.?m\.?|till|to|through) ", re.IGNORECASE),
    re.compile(r"-"),
)
_FROM_TO = re.compile(
    r"(?:från(?: och med)?|from|fr\.?o\.?m\.?) (.+?) (?:till(?: och med)?|t\.?o\.?m\.?|to|through) (.+)"
    r"|mellan (.+?) och (.+)|between (.+?) and (.+)",
    re.IGNORECASE,
)


def read_point(text: str) -> Point | None:
    """Return the point that a code or some words mean, or nothing.

    Raises `PeriodError` where the form is right but the calendar has no such point.
    """
    said = text[lead.end() :] if (lead := _LEADS.match(text)) else text
    return read_code(said) or _from_words(said)


def read_ends(text: str) -> Ends | None:
    """Return the ends of a span, or of a point twice; an open end (`../A`, `A/..`) is nothing.

    Raises `PeriodError` for an impossible point and for a span that ends before it begins.
    """
    if text.startswith(".."):
        end = read_point(text.removeprefix("..").removeprefix("/").strip())
        return (None, end) if end else None
    if text.endswith(".."):
        begin = read_point(text.removesuffix("..").removesuffix("/").strip())
        return (begin, None) if begin else None
    if whole := read_point(text):
        return whole, whole
    return next(_spans(text), None)


def read_from_to(text: str) -> Ends | None:
    """Return the ends of a span written with a word at each end: `från april till maj 2015`."""
    if (match := _FROM_TO.fullmatch(text)) is None:
        return None
    begin, end = (side for side in match.groups() if side)
    return _span(begin, end, text)


def _from_words(text: str) -> Point | None:
    if not _SAID.fullmatch(text):
        return None
    tokens = _TOKEN.findall(_ENDING.sub("", text.lower()))
    if not tokens or not _figures(tokens[-1], 4):
        return None
    said = [token for token in tokens[:-1] if token not in {"of", "av"}]
    return _in_year(said, tokens[-1], text)


def _in_year(said: list[str], year: str, typed: str) -> Point | None:
    """Return the point that the words before the year mean."""
    match said:
        case []:
            return point(Unit.YEAR, year, typed=typed)
        case [month] if month in MONTH_NUMBERS:
            return point(Unit.MONTH, year, str(MONTH_NUMBERS[month]), typed=typed)
        case [ordinal, "four", "months"] if ordinal in ORDINALS:
            return point(Unit.THIRD, year, str(ORDINALS[ordinal]), typed=typed)
        case [one, other]:
            return _pair(one, other, year, typed) or _pair(other, one, year, typed)
        case _:
            return None


def _pair(number: str, name: str, year: str, typed: str) -> Point | None:
    """Return what a number and a name mean: `30 juni`, `andra kvartalet`, and turned about `vecka 7`."""
    if name in MONTH_NUMBERS and _figures(number, 1, 2):
        return point(Unit.DAY, year, str(MONTH_NUMBERS[name]), number, typed=typed)
    figures = str(ORDINALS.get(number, number))
    if name in UNITS and _figures(figures, 1, 2):
        return point(UNITS[name], year, figures, typed=typed)
    return None


def _figures(token: str, *lengths: int) -> bool:
    return len(token) in lengths and token.isdecimal()


def _spans(text: str) -> Iterator[Ends]:
    for separator in _SEPARATORS:
        for cut in separator.finditer(text):
            ends = _span(text[: cut.start()], text[cut.end() :], text)
            # A bare hyphen also joins the figures of one date, so both ends must be of a kind.
            if ends and (cut[0] != "-" or _alike(*ends)):
                yield ends


def _span(left: str, right: str, typed: str) -> Ends | None:
    end = read_point(right) or _lent(left, right)
    if end is None:
        return None
    begin = read_point(left)
    borrowed = begin is None
    begin = begin or _borrowing(left, end)
    if begin and end.last < begin.first:
        raise _backwards(begin, end, typed, borrowed=borrowed)
    return (begin, end) if begin else None


def _lent(left: str, right: str) -> Point | None:
    """Return a second end that lacks the word before its number: `vecka 7-9 2015`, `June 3-5, 2015`."""
    words = _LEADING_WORDS.match(left)
    return read_point(f"{words[0]}{right}") if words else None


def _borrowing(left: str, end: Point) -> Point | None:
    """Return a first end that lacks its year, month or unit, which it shares with the second."""
    shared = [f"{left} {end.year}"]
    if end.unit is Unit.DAY:
        shared.append(f"{left} {MONTHS[end.number - 1].en} {end.year}")
    shared.extend(f"{left} {word} {end.year}" for word, unit in UNITS.items() if unit is end.unit)
    points = (read_point(words) for words in shared)
    return next((begin for begin in points if begin and begin.unit is end.unit), None)


def _alike(begin: Point | None, end: Point | None) -> bool:
    return begin is not None and end is not None and begin.unit is end.unit


def _backwards(begin: Point, end: Point, typed: str, *, borrowed: bool) -> PeriodError:
    reason = Text(sv="Tiden ”{typed}” slutar innan den börjar.", en="The time “{typed}” ends before it begins.")
    cure = Text(
        sv="Skriv början först och kontrollera åren. Menade du ”{suggestion}”?",
        en="Write the beginning first and check the years. Did you mean “{suggestion}”?",
    )
    swapped, turned = f"{end.code}/{begin.code}", _turned(begin, end, borrowed=borrowed)
    return PeriodError(Fault.BACKWARDS, reason.fill(typed=shown(typed)), cure, turned or swapped, typed)


def _turned(begin: Point, end: Point, *, borrowed: bool) -> str | None:
    """Return the span across the turn of the year, where it is shorter than the ends swapped."""
    year = timedelta(days=365)
    if begin.year != end.year or year - (begin.first - end.last) > begin.last - end.first:
        return None
    before, after = (begin.year - 1, end.year) if borrowed else (begin.year, end.year + 1)
    return f"{before}{begin.code[4:]}/{after}{end.code[4:]}"

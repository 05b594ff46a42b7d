"""Text to period, by the grammar; what a text outside it may have meant is the business of `guess`."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mlr_cli.lang import Text
from mlr_cli.period.fault import DID_YOU_MEAN, Fault, PeriodError, empty, shown
from mlr_cli.period.period import Kind, Period
from mlr_cli.period.spoken import read_ends, read_from_to
from mlr_cli.period.tidy import tidy

if TYPE_CHECKING:
    from mlr_cli.period.point import Point
    from mlr_cli.period.spoken import Ends

ALWAYS = ("löpande", "ongoing")
CONDITIONS = ("när", "when")
COMPLETIONS = ("efter avslut", "after completion")
BOUNDS = {
    **dict.fromkeys(("senast", "till och med", "t.o.m.", "t o m", "tom", "före utgången av"), (Kind.BY, "senast")),
    **dict.fromkeys(("senast vid utgången av", "senast i slutet av"), (Kind.BY, "senast")),
    **dict.fromkeys(("by", "by the end of", "by end of", "before the end of", "no later than"), (Kind.BY, "by")),
    **dict.fromkeys(("före", "innan"), (Kind.BEFORE, "före")),
    "before": (Kind.BEFORE, "before"),
    **dict.fromkeys(("från", "från och med", "fr.o.m.", "fr o m", "from och med"), (Kind.FROM, "från")),
    "from": (Kind.FROM, "from"),
    "efter": (Kind.AFTER, "efter"),
    "after": (Kind.AFTER, "after"),
}
"""What stands before a time, and the keyword that it is written back as."""

LONGEST = 100
"""A text of more characters is prose: a condition or nothing."""

_LONGEST_FIRST = sorted(BOUNDS, key=len, reverse=True)
_CONDITION = re.compile(rf"({'|'.join(CONDITIONS)})(?: ?:| |$)[ :]*(.*)", re.IGNORECASE)
_COMPLETION = re.compile(rf"({'|'.join(COMPLETIONS)})(?:,? (.+))?", re.IGNORECASE)
# A reference has the form of one, whether it resolves or not: a rule answers a misspelt one. Figures
# alone are a number, not two ids.
_GOAL = re.compile(r"(?![\d.]+$)[^\W_][\w-]*\.[^\W_][\w-]*")
_DAY = timedelta(days=1)


def read(text: str) -> Period | None:
    """Return the period that a text means by the grammar or its aliases, or nothing.

    Raises `PeriodError` where the text has the form of a period but cannot be one. The error is
    unfinished: `parse` completes it.
    """
    plain = tidy(text)
    if not plain:
        raise empty()
    period = _condition(plain) or _time(plain)
    return replace(period, text=text.strip()) if period else None


def _time(plain: str) -> Period | None:
    """Return the period that a text means if it is no condition, the only kind that may be prose."""
    if len(plain) > LONGEST:
        return None
    return _always(plain) or _completion(plain) or _bound(plain) or _span(plain)


def _always(plain: str) -> Period | None:
    keyword = plain.lower()
    return Period(plain, keyword, Kind.ALWAYS) if keyword in ALWAYS else None


def _condition(plain: str) -> Period | None:
    if (match := _CONDITION.fullmatch(plain)) is None:
        return None
    keyword, words = match[1].lower(), match[2]
    if not words:
        raise _no_condition(keyword)
    if _is_time(words):
        raise _time_as_condition(plain, keyword, words)
    code = f"{keyword} {words}"
    if _GOAL.fullmatch(words):
        return Period(plain, code, Kind.CONDITION, goal=words)
    return Period(plain, code, Kind.CONDITION, condition=words)


def _completion(plain: str) -> Period | None:
    if (match := _COMPLETION.fullmatch(plain)) is None:
        return None
    keyword = match[1].lower()
    if match[2] is None:
        return Period(plain, keyword, Kind.COMPLETION)
    ends = _expected(match[2])
    if ends is None:
        return None
    begin, end = ends
    return Period(plain, f"{keyword} {_code(ends)}", Kind.COMPLETION, _first(begin), _last(end), begin=begin, end=end)


def _expected(plain: str) -> Ends | None:
    """Return the ends of the time after `efter avslut`, also where a word leaves one of them open."""
    bound = _bound(plain)
    if bound and bound.begin == bound.end and bound.kind is Kind.BY:
        return None, bound.end
    if bound and bound.begin == bound.end and bound.kind is Kind.FROM:
        return bound.begin, None
    return read_from_to(plain) or read_ends(plain)


def _bound(plain: str) -> Period | None:
    if read_from_to(plain):
        return None
    small = plain.lower()
    said = next((said for said in _LONGEST_FIRST if small.startswith(f"{said} ")), None)
    if said is None or (ends := read_ends(plain[len(said) + 1 :])) is None:
        return None
    kind, keyword = BOUNDS[said]
    begin, end = _named(kind, ends, plain, keyword)
    return _bounded(kind, f"{keyword} {_code((begin, end))}", begin, end)


def _named(kind: Kind, ends: Ends, plain: str, keyword: str) -> tuple[Point, Point]:
    """Return both ends of what stands after a keyword; of an open span only one end can be meant."""
    begin, end = ends
    if begin and end:
        return begin, end
    needed = end if kind in {Kind.BY, Kind.AFTER} else begin
    if needed is None:
        raise _open_end(plain, keyword, begin or end)
    return needed, needed


def _bounded(kind: Kind, code: str, begin: Point, end: Point) -> Period:
    first, last = None, None
    match kind:
        case Kind.BY:
            last = end.last
        case Kind.BEFORE:
            last = begin.first - _DAY
        case Kind.FROM:
            first = begin.first
        case _:
            first = end.last + _DAY
    return Period(code, code, kind, first, last, begin=begin, end=end)


def _span(plain: str) -> Period | None:
    ends = read_from_to(plain) or read_ends(plain)
    if ends is None:
        return None
    code = _code(ends)
    match ends:
        case (None, end) if end:
            return _bounded(Kind.BY, code, end, end)
        case (begin, None) if begin:
            return _bounded(Kind.FROM, code, begin, begin)
    begin, end = ends
    return Period(plain, code, Kind.SPAN, _first(begin), _last(end), begin=begin, end=end)


def _code(ends: Ends) -> str:
    begin, end = (point.code if point else ".." for point in ends)
    return begin if begin == end else f"{begin}/{end}"


def _first(point: Point | None) -> date | None:
    return point.first if point else None


def _last(point: Point | None) -> date | None:
    return point.last if point else None


def _is_time(words: str) -> bool:
    try:
        return _time(words) is not None
    except PeriodError as error:
        return error.piece == words


def _no_condition(keyword: str) -> PeriodError:
    reason = Text(sv="Efter ”{keyword}” saknas ett villkor.", en="There is no condition after “{keyword}”.")
    cure = Text(
        sv="Skriv vad som måste hända först, eller målet som ”aktivitet.mål”.",
        en="Write what has to happen first, or the goal as “activity.goal”.",
    )
    return PeriodError(Fault.CONDITION, reason.fill(keyword=keyword), cure)


def _time_as_condition(plain: str, keyword: str, words: str) -> PeriodError:
    reason = Text(
        sv="Efter ”{keyword}” ska det stå vad som måste hända först, inte en tid.",
        en="After “{keyword}” stands what has to happen first, not a time.",
    )
    cure = Text(sv="Skriv bara ”{suggestion}”.", en="Write just “{suggestion}”.")
    return PeriodError(Fault.CONDITION, reason.fill(keyword=keyword), cure, words, plain)


def _open_end(plain: str, keyword: str, named: Point | None) -> PeriodError:
    reason = Text(sv="”{typed}” har ingen dag att räkna från.", en="“{typed}” has no day to reckon from.").fill(
        typed=shown(plain)
    )
    code = named.code if named else ""
    return PeriodError(Fault.OPEN_END, reason, DID_YOU_MEAN, f"{keyword} {code}", plain)

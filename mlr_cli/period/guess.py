"""What somebody meant who typed a text that is no deadline."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from mlr_cli.lang import Text
from mlr_cli.lang.alphabet import nearest
from mlr_cli.period.fault import DID_YOU_MEAN, Fault, PeriodError, shown, unreadable
from mlr_cli.period.read import ALWAYS, BOUNDS, COMPLETIONS, CONDITIONS, LONGEST, read
from mlr_cli.period.slips import SLIPS
from mlr_cli.period.spoken import MONTH_NUMBERS, ORDINALS, UNITS
from mlr_cli.period.tidy import tidy

if TYPE_CHECKING:
    from mlr_cli.period.slips import Slip

_STEPS = 3
"""How many slips on top of one another are mended (`till slutet av juin 2015` has three)."""
_EXAMPLE_YEAR = 2015
_YEAR = re.compile(r"[0-9]{4}")
_WORD = re.compile(r"[^\W\d_]+")
_TWO_YEARS = re.compile(r"(?<![0-9-])([0-9]{4})[/\u2013-]([0-9]{2})$")


def explain(text: str, steps: int = _STEPS) -> PeriodError:
    """Return what is wrong with a text that `read` can make nothing of, and what may be meant."""
    plain = tidy(text)
    if len(plain) > LONGEST:
        return unreadable(plain)
    return (
        _two_years(plain, steps)
        or _slip(plain, steps)
        or _without_year(plain, steps)
        or _misspelt(plain, steps)
        or unreadable(plain)
    )


def complete(text: str, error: PeriodError, steps: int = _STEPS) -> PeriodError:
    """Return an error from `read` with its suggestion widened from the piece to the whole text."""
    if error.suggestion is None:
        return _of_figures(text, error, steps) or error.finished(None)
    mended = tidy(text).replace(error.piece, error.suggestion) if error.piece else error.suggestion
    return error.finished(_suggested(mended, steps))


def _of_figures(text: str, error: PeriodError, steps: int) -> PeriodError | None:
    """Return another reading of a date that is not in the calendar: `2015-16`, `2015-40`."""
    if error.fault is not Fault.IMPOSSIBLE_DATE:
        return None
    plain = tidy(text)
    return _two_years(plain, steps) or _slip(plain, steps)


@lru_cache(maxsize=1024)
def _suggested(text: str, steps: int) -> str | None:
    """Return the code of a text after mending it at most so many times, or nothing."""
    if not steps:
        return None
    try:
        period = read(text)
    except PeriodError as error:
        return complete(text, error, steps - 1).suggestion
    return period.code if period else explain(text, steps - 1).suggestion


def _slip(plain: str, steps: int) -> PeriodError | None:
    return next(filter(None, (_fitting(slip, plain, steps) for slip in SLIPS)), None)


def _fitting(slip: Slip, plain: str, steps: int) -> PeriodError | None:
    """Return what to say of a slip, if it is in the text and the text can be read without it."""
    pattern = re.compile(slip.pattern, re.IGNORECASE)
    if not pattern.search(plain):
        return None
    error = PeriodError(slip.fault, slip.reason.fill(typed=shown(plain)), slip.cure)
    if slip.rewrite is None:
        return error.finished(None)
    rewritten = pattern.sub(slip.rewrite, plain)
    suggestion = _suggested(rewritten, steps) if rewritten != plain else None
    return error.finished(suggestion) if suggestion else None


def _two_years(plain: str, steps: int) -> PeriodError | None:
    """Return what to say of `2015/16`, which is two years or the turn between them."""
    match = _TWO_YEARS.search(plain)
    if match is None or (int(match[1]) + 1) % 100 != int(match[2]):
        return None
    before, first, after = plain[: match.start()], match[1], int(match[1]) + 1
    years = _suggested(f"{before}{first}/{after}", steps)
    turn = _suggested(f"{before}{first}-12/{after}-01", steps)
    if years is None or turn is None:
        return None
    reason = Text(sv="”{typed}” kan betyda två saker.", en="“{typed}” can mean two things.")
    cure = Text(
        sv="Skriv ”{years}” för två hela år, eller ”{turn}” för årsskiftet.",
        en="Write “{years}” for two whole years, or “{turn}” for the turn of the year.",
    )
    return PeriodError(Fault.AMBIGUOUS, reason.fill(typed=shown(plain)), cure.fill(years=years, turn=turn), years)


def _without_year(plain: str, steps: int) -> PeriodError | None:
    """Return what to say of a time that only lacks its year; which year is not for us to guess."""
    if _YEAR.search(plain):
        return None
    example = _suggested(f"{plain} {_EXAMPLE_YEAR}", steps)
    if example is None or f"{_EXAMPLE_YEAR}-" not in example:
        return None  # It was no time before the year came either.
    reason = Text(sv="”{typed}” saknar år.", en="“{typed}” has no year.")
    cure = Text(sv="Skriv året också, till exempel ”{example}”.", en="Write the year too, for example “{example}”.")
    return PeriodError(Fault.NO_YEAR, reason.fill(typed=shown(plain)), cure.fill(example=example))


def _misspelt(plain: str, steps: int) -> PeriodError | None:
    """Return what to say where words are nearly words of ours."""
    respelt = _WORD.sub(lambda match: _word_of_ours(match[0]), plain)
    suggestion = _suggested(respelt, steps) if respelt != plain else None
    if suggestion is None:
        return None
    unread = unreadable(plain)
    return PeriodError(unread.fault, unread.reason, DID_YOU_MEAN).finished(suggestion)


def _word_of_ours(word: str) -> str:
    ours = _vocabulary()
    return word if word.lower() in ours else next(iter(nearest(word, ours)), word)


@cache
def _vocabulary() -> frozenset[str]:
    phrases = (*BOUNDS, *ALWAYS, *CONDITIONS, *COMPLETIONS, *MONTH_NUMBERS, *ORDINALS, *UNITS)
    return frozenset(word for phrase in phrases for word in _WORD.findall(phrase))

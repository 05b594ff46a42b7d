"""States and times as a person may type them on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.cli.usage import Misuse
from mlr_cli.cli.values import OneOf
from mlr_cli.cli.words import folded
from mlr_cli.lang import Text
from mlr_cli.lang.vocabulary import VOCABULARY

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from mlr_cli.period import Period

_STATES = {
    "uppfyllda": "met",
    "klar": "met",
    "klara": "met",
    "klart": "met",
    "fardig": "met",
    "fardiga": "met",
    "fardigt": "met",
    "done": "met",
    "delvis": "partly",
    "delvis uppfyllda": "partly",
    "inte uppfyllda": "missed",
    "utgatt": "dropped",
    "utgar": "dropped",
    "sen": "late",
    "sent": "late",
    "sena": "late",
    "forsenad": "late",
    "forsenade": "late",
    "overdue": "late",
    "tiden ute": "late",
    "past due": "late",
    "vantande": "waiting",
    "pagaende": "open",
    "langsiktigt": "undated",
    "langsiktiga": "undated",
    "long-term": "undated",
}
"""Words that tables and people use for a state beside its own, folded."""
_ROLES = {
    "ansvar": "responsible",
    "ansvarig": "responsible",
    "ansvariga": "responsible",
    "styrgruppen": "steering-group",
    "styrgrupper": "steering-group",
    "beslut": "decides",
    "beslutande": "decides",
    "bereda": "prepares",
    "beredande": "prepares",
    "radgivande": "consulted",
    "informerad": "informed",
    "informerade": "informed",
    "forankras": "anchors",
    "forankrar": "anchors",
    "rapport": "reports-to",
    "rapporteras till": "reports-to",
}
"""Words that people use for a role beside its own, folded."""


class _Spoken(OneOf):
    """One of some words, also said in ways that the words do not have."""

    def __init__(self, words: Mapping[str, Text], also: Mapping[str, str]) -> None:
        """Take what may be chosen, and other words for it, folded."""
        super().__init__(words)
        self._also = also

    def key(self, typed: str) -> str | None:
        """Return the key that a typed word stands for, or none."""
        return super().key(typed) or self._also.get(folded(typed.strip()))


class StateChoice(_Spoken):
    """One of a goal's states, also in the words that tables have for one goal or for many."""

    def __init__(self) -> None:
        """Take all states."""
        super().__init__(VOCABULARY["State"], _STATES)


class RoleChoice(_Spoken):
    """One of the roles, also in the words for whoever has it."""

    def __init__(self) -> None:
        """Take all roles."""
        super().__init__(VOCABULARY["Role"], _ROLES)


def first_day(typed: str | None, option: str) -> date | None:
    """Return the first day of a time that was typed, None where nothing was; raise `Misuse` if it has none."""
    if typed is None:
        return None
    first = _time(typed, option).first
    if first is None:
        raise Misuse(_NO_FIRST.fill(typed=typed, option=option))
    return first


def last_day(typed: str | None, option: str) -> date | None:
    """Return the last day of a time that was typed, None where nothing was; raise `Misuse` if it has none."""
    if typed is None:
        return None
    last = _time(typed, option).last
    if last is None:
        raise Misuse(_NO_LAST.fill(typed=typed, option=option))
    return last


def one_day(typed: str | None, option: str) -> date | None:
    """Return the day that was typed, None where nothing was; raise `Misuse` if it is no single day."""
    if typed is None:
        return None
    from mlr_cli.period import Fault, PeriodError, parse

    try:
        period = parse(typed)
    except PeriodError as error:
        is_no_time = error.fault in {Fault.UNREADABLE, Fault.VAGUE} and not error.suggestion
        words = _NOT_READ.fill(typed=typed) if is_no_time else error.words
        raise Misuse(Text(sv=f"{option}: {words.sv}", en=f"{option}: {words.en}")) from error
    if period.first is None or period.first != period.last:
        raise Misuse(_NO_DAY.fill(typed=typed, option=option))
    return period.first


def closed_time(typed: str) -> Period:
    """Return a time that was typed; raise `Misuse` if it does not both begin and end."""
    from mlr_cli.period import PeriodError, parse

    try:
        period = parse(typed)
    except PeriodError as error:
        raise Misuse(error.words) from error
    if period.first is None or period.last is None:
        raise Misuse(_NOT_CLOSED.fill(typed=typed))
    return period


def _time(typed: str, option: str) -> Period:
    from mlr_cli.period import PeriodError, parse

    try:
        return parse(typed)
    except PeriodError as error:
        raise Misuse(Text(sv=f"{option}: {error.words.sv}", en=f"{option}: {error.words.en}")) from error


_NO_FIRST = Text(
    sv="”{typed}” har ingen första dag. Skriv ett datum eller en period efter {option}, till exempel 2015-07.",
    en="“{typed}” has no first day. Write a date or a period after {option}, such as 2015-07.",
)
_NO_LAST = Text(
    sv="”{typed}” har ingen sista dag. Skriv ett datum eller en period efter {option}, till exempel 2015-06.",
    en="“{typed}” has no last day. Write a date or a period after {option}, such as 2015-06.",
)
_NOT_CLOSED = Text(
    sv="”{typed}” har inte både en första och en sista dag. Skriv en period, till exempel 2015-H1 eller 2015-T2.",
    en="“{typed}” does not have both a first and a last day. Write a period, such as 2015-H1 or 2015-T2.",
)
_NOT_READ = Text(
    sv="”{typed}” går inte att läsa som en dag. Skriv år, månad och dag, till exempel 2015-06-30.",
    en="“{typed}” cannot be read as a day. Write year, month and day, such as 2015-06-30.",
)
_NO_DAY = Text(
    sv="”{typed}” är inte en enda dag. Skriv ett datum efter {option}, till exempel 2015-06-30.",
    en="“{typed}” is not a single day. Write a date after {option}, such as 2015-06-30.",
)

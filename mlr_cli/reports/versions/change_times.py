"""Deadlines that moved, in sentences that say from when, to when, and by how much."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mlr_cli.diff.change import Kind, Thing
from mlr_cli.lang import Lang, Text
from mlr_cli.lang.numbers import spelled
from mlr_cli.model.activity import FollowUp
from mlr_cli.period import Kind as PeriodKind
from mlr_cli.period import Period, sentence, words
from mlr_cli.reports.nouns import DAY, quoted

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from mlr_cli.diff.change import Change
    from mlr_cli.reports.versions.compared import Compared

_MONTHS = 12


def is_dated(period: Period) -> bool:
    """Whether a sentence can say that something is to be done then."""
    return period.kind not in {PeriodKind.ALWAYS, PeriodKind.FROM, PeriodKind.AFTER}


def timed(change: Change, compared: Compared, lang: Lang) -> str:
    """Return a change of a goal's deadline, a follow-up or a start; nothing about anything else."""
    if (change.subject.thing, change.field) not in _TO_BE:
        return ""
    return time_said(change, compared.called(change.subject.thing, change.id, lang), compared, lang)


def time_said(change: Change, thing: str, compared: Compared, lang: Lang) -> str:
    """Return how one of those times has changed, of a thing as the sentence is to call it."""
    before, after = (_period(one, compared) for one in (change.before, change.after))
    if not all(is_dated(one) for one in (before, after) if one):
        named = _NAMED[change.subject.thing, change.field].fill(thing=thing)
        return _barely(change.kind, named, before, after, lang)
    to_be, was_to_be = _TO_BE[change.subject.thing, change.field]
    now = to_be.fill(thing=thing, when=sentence(after, lang) if after else "")
    then = was_to_be.fill(thing=thing, when=sentence(before, lang) if before else "")
    if before and after:
        return _INSTEAD.fill(now=now, when=sentence(before, lang), by=_by(before, after))[lang]
    return (_NEW.fill(now=now) if after else _OPEN.fill(then=then))[lang]


def _period(value: object, compared: Compared) -> Period | None:
    if isinstance(value, FollowUp):
        return compared.said(value.when)
    return compared.said(value) if isinstance(value, Period) else None


def _barely(kind: Kind, named: Text, before: Period | None, after: Period | None, lang: Lang) -> str:
    """Return the change as two times in quotes, where one of them is no time by which anything is done."""
    new, old = (quoted(words(one, lang), lang) if one else "" for one in (after, before))
    return _BARE[kind if kind in _BARE else Kind.CHANGED].fill(named=named, new=new, old=old)[lang]


def _by(before: Period, after: Period) -> Text:
    """Return by how much the last day moved: `, alltså en månad senare`; nothing where it stands."""
    if before.last is None or after.last is None or before.last == after.last:
        return Text(sv="", en="")
    distance = Text(sv=distance_in(before.last, after.last, Lang.SV), en=distance_in(before.last, after.last, Lang.EN))
    return (_LATER if after.last > before.last else _EARLIER).fill(distance=distance)


def distance_in(one: date, other: date, lang: Lang) -> str:
    """Return how far apart two days are, in whole years or months where they are that, else in days."""
    first, last = sorted((one, other))
    months = (last.year - first.year) * _MONTHS + last.month - first.month
    if not (first.day == last.day or (_ends_month(first) and _ends_month(last))):
        return DAY.counted((last - first).days, lang)
    number, unit = (months // _MONTHS, _YEAR) if months % _MONTHS == 0 else (months, _MONTH)
    if number == 1:
        return unit[0][lang]
    return f"{spelled(number, lang)} {unit[1][lang]}"


def _ends_month(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1


_YEAR = Text(sv="ett år", en="one year"), Text(sv="år", en="years")
_MONTH = Text(sv="en månad", en="one month"), Text(sv="månader", en="months")
_LATER = Text(sv=", alltså {distance} senare", en=", that is {distance} later")
_EARLIER = Text(sv=", alltså {distance} tidigare", en=", that is {distance} earlier")
_INSTEAD = Text(sv="{now} i stället för {when}{by}.", en="{now} instead of {when}{by}.")
_NEW = Text(sv="{now}. Förut fanns ingen tid.", en="{now}. There was no time before.")
_OPEN = Text(sv="{then}. Nu finns ingen tid.", en="{then}. Now there is no time.")
_MET = (
    Text(sv="{thing} ska vara uppfyllt {when}", en="{thing} is to be met {when}"),
    Text(sv="{thing} skulle vara uppfyllt {when}", en="{thing} was to be met {when}"),
)
_FOLLOWED = (
    Text(sv="{thing} ska följas upp {when}", en="{thing} is to be followed up {when}"),
    Text(sv="{thing} skulle följas upp {when}", en="{thing} was to be followed up {when}"),
)
_STARTED = (
    Text(sv="{thing} ska komma i gång {when}", en="{thing} is to start {when}"),
    Text(sv="{thing} skulle komma i gång {when}", en="{thing} was to start {when}"),
)
_TO_BE: Mapping[tuple[Thing, str], tuple[Text, Text]] = {
    (Thing.GOAL, "due"): _MET,
    (Thing.ACTIVITY, "follow_up"): _FOLLOWED,
    (Thing.ACTIVITY, "follow_up.when"): _FOLLOWED,
    (Thing.ACTIVITY, "start"): _STARTED,
    (Thing.BODY, "start"): _STARTED,
}
_TIME_OF = Text(sv="tiden för {thing}", en="the time of {thing}")
_FOLLOW_UP_OF = Text(sv="tiden för uppföljningen av {thing}", en="the time of the follow-up of {thing}")
_START_OF = Text(sv="starten för {thing}", en="the start of {thing}")
_NAMED: Mapping[tuple[Thing, str], Text] = {
    (Thing.GOAL, "due"): _TIME_OF,
    (Thing.ACTIVITY, "follow_up"): _FOLLOW_UP_OF,
    (Thing.ACTIVITY, "follow_up.when"): _FOLLOW_UP_OF,
    (Thing.ACTIVITY, "start"): _START_OF,
    (Thing.BODY, "start"): _START_OF,
}
_BARE: Mapping[Kind, Text] = {
    Kind.ADDED: Text(sv="{named} är nu {new}. Förut fanns ingen.", en="{named} is now {new}. There was none before."),
    Kind.REMOVED: Text(sv="{named} var {old}. Nu finns ingen.", en="{named} was {old}. Now there is none."),
    Kind.CHANGED: Text(sv="{named} är nu {new} i stället för {old}.", en="{named} is now {new} instead of {old}."),
}

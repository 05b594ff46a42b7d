"""Changes that are one thing to a reader, told at once. Every change stands in exactly one group."""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from mlr_cli.diff.change import Kind, Thing
from mlr_cli.lang import Text
from mlr_cli.model.activity import Steering
from mlr_cli.model.report import Moved
from mlr_cli.period import Period
from mlr_cli.reports.nouns import Noun, capital, quoted
from mlr_cli.reports.versions.change_sentences import sentence
from mlr_cli.reports.versions.next_plan import fate_of, is_carried, is_left, is_next, left_words, told_carried

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from mlr_cli.diff.change import Change, Value
    from mlr_cli.lang import Lang
    from mlr_cli.reports.versions.compared import Compared


class Outside(StrEnum):
    """Where a change stands that is in no activity, in the order of reading; no id looks like one of these."""

    BODIES = "/bodies"
    FRAME = "/frame"
    REGISTERS = "/registers"


class ChangeGroup(NamedTuple):
    """What is told at once: the change that it is about, the words, and the changes that the words tell as well."""

    head: Change
    words: str
    along: tuple[Change, ...] = ()


def grouped(changes: Sequence[Change], compared: Compared, lang: Lang) -> list[ChangeGroup]:
    """Return the changes in as many grouped as a reader needs, in their order."""
    together = [*_together(changes, compared, lang)]
    told = {id(one) for group in together for one in (group.head, *group.along)}
    alone = [alone_in(one, compared, lang) for one in changes if id(one) not in told]
    place = {id(one): number for number, one in enumerate(changes)}
    return sorted((*together, *alone), key=lambda group: place[id(group.head)])


def alone_in(change: Change, compared: Compared, lang: Lang) -> ChangeGroup:
    """Return the group of one change by itself."""
    return ChangeGroup(change, sentence(change, compared, lang))


def _together(changes: Sequence[Change], compared: Compared, lang: Lang) -> Iterator[ChangeGroup]:
    """Yield the grouped of several changes; what one way of group has taken is not left for the next."""
    left = [*changes]
    for way in _WAYS:
        found = [*way(left, compared, lang)]
        taken = {id(one) for group in found for one in (group.head, *group.along)}
        left = [one for one in left if id(one) not in taken]
        yield from found


def _left_behind(changes: Sequence[Change], compared: Compared, lang: Lang) -> Iterator[ChangeGroup]:
    """Yield what was noted during the year and stays in the plan of that year, for each activity and for the rest."""
    if not is_next(compared):
        return
    for head, *along in _by(filter(is_left, changes), lambda change: home(change) or outside(change)):
        yield ChangeGroup(head, left_words((head, *along), lang), tuple(along))


def _carried(changes: Sequence[Change], compared: Compared, lang: Lang) -> Iterator[ChangeGroup]:
    """Yield each goal that is carried on into the next plan, with its new time."""
    if not is_next(compared):
        return
    for found in _by(filter(is_carried, changes), lambda change: change.id):
        head, *along = sorted(found, key=lambda change: change.field != "carried_since")
        yield ChangeGroup(head, told_carried((head, *along), compared, lang), tuple(along))


def _moved(changes: Sequence[Change], compared: Compared, lang: Lang) -> Iterator[ChangeGroup]:
    """Yield each time that has moved with the reason that is noted for it."""
    reasons = {(one.subject, _last(one.after.was)): one for one in changes if isinstance(one.after, Moved)}
    for change in changes:
        why = reasons.get((change.subject, _last(change.before))) if change.field in _TIMES else None
        if why and isinstance(why.after, Moved):
            reason = _REASON.fill(reason=quoted(why.after.reason.rstrip("."), lang))[lang]
            yield ChangeGroup(change, f"{sentence(change, compared, lang)} {reason}", (why,))


def _last(time: Value) -> date | Value:
    """Return the last day of a time; where it has none, what it says."""
    return (time.last or time) if isinstance(time, Period) else time


def _gone(changes: Sequence[Change], compared: Compared, lang: Lang) -> Iterator[ChangeGroup]:
    """Yield each goal that is gone, with the roles that held for it alone."""
    gone = [one for one in changes if one.subject.thing is Thing.GOAL and one.kind is Kind.REMOVED and not one.field]
    ids = frozenset(one.id for one in gone)
    roles = dict(_by_goal(changes, ids))
    for change in gone:
        along = roles.get(change.id, [])
        words = fate_of(change, compared, lang) or sentence(change, compared, lang)
        if along:
            words = f"{words} {_WITH_ROLES.counted(len(along), lang)}."
        yield ChangeGroup(change, capital(words), tuple(along))


def _by_goal(changes: Iterable[Change], gone: frozenset[str]) -> Iterator[tuple[str, list[Change]]]:
    """Yield the roles that went with goals that are gone, by the first goal that each was for."""
    roles: defaultdict[str, list[Change]] = defaultdict(list)
    for change in changes:
        goals = [f"{change.subject.old}.{goal}" for goal in _held_for(change)]
        if goals and gone.issuperset(goals):
            roles[goals[0]].append(change)
    yield from roles.items()


def _held_for(change: Change) -> tuple[str, ...]:
    """Return the goals, by their short ids, that a role was for, where it is gone as a whole or for one of them."""
    if change.kind is not Kind.REMOVED:
        return ()
    if change.field == "steering" and isinstance(change.before, Steering):
        return tuple(one.rpartition(".")[2] for one in change.before.goals)
    return (str(change.before).rpartition(".")[2],) if change.field == "steering.goals" else ()


def _by(changes: Iterable[Change], key: Callable[[Change], str]) -> list[list[Change]]:
    groups: defaultdict[str, list[Change]] = defaultdict(list)
    for change in changes:
        groups[key(change)].append(change)
    return [*groups.values()]


def home(change: Change) -> str:
    """Return the activity that a change stands under, or nothing."""
    inside = change.subject.thing in {Thing.ACTIVITY, Thing.GOAL}
    return change.id.partition(".")[0] if inside else ""


def outside(change: Change) -> Outside:
    """Return where a change stands that is in no activity."""
    if change.subject.thing is Thing.BODY:
        return Outside.BODIES
    return Outside.REGISTERS if change.subject.thing in _REGISTERS else Outside.FRAME


_REGISTERS = frozenset({Thing.MEETING, Thing.STATEMENT})
_WAYS = (_left_behind, _carried, _moved, _gone)
_TIMES = frozenset({"due", "date"})
"""The times, of goals and of meetings, that say why they have moved."""
_REASON = Text(sv="Skäl: {reason}.", en="Reason: {reason}.")
_WITH_ROLES = Noun(
    Text(sv="roll utgår med det", en="role goes with it"), Text(sv="roller utgår med det", en="roles go with it")
)

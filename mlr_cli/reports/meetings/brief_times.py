"""When the matters of a brief are due, in words: how late, moved from when, and whether they fall between meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text
from mlr_cli.lang.dates import after_preposition, long_date, on_date
from mlr_cli.lang.lists import listed
from mlr_cli.model.activity import Activity, FollowUp
from mlr_cli.model.plan import Placed
from mlr_cli.queries.actors import Holder, HolderKind, to_act
from mlr_cli.queries.meetings.brief_goals import newly_moved
from mlr_cli.queries.meetings.matters import Item, Why
from mlr_cli.queries.states.goals import GoalState
from mlr_cli.reports.names import holder_name, when_in_full
from mlr_cli.reports.states.goal_words import state_in_full

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from mlr_cli.lang import Lang
    from mlr_cli.model.report import Moved
    from mlr_cli.queries.actors import Actor
    from mlr_cli.queries.meetings.brief import Brief
    from mlr_cli.queries.meetings.matters import Matter


def times(answer: Brief, matter: Matter, lang: Lang) -> Iterator[str]:
    """Yield what is to be said of the time of a goal, a follow-up or a matter on the agenda."""
    if matter.due and Why.LATE in matter.why:
        yield _late(answer, matter, matter.due, lang)
    elif matter.due and Why.DUE in matter.why:
        yield _DUE.fill(day=on_date(matter.due, lang), by=long_date(matter.due, lang))[lang]
    if Why.BETWEEN in matter.why and answer.brief_window.days and (matter.roles or not _acting(answer, matter)):
        yield _no_meeting(matter, lang)
    if Why.OPENED in matter.why and isinstance(matter.subject, Placed):
        due = matter.subject.goal.due
        first = due.first if due else None
        if first:
            yield _OPENS.fill(day=on_date(first, lang))[lang]


def _no_meeting(matter: Matter, lang: Lang) -> str:
    """Return that the body has no meeting in the time of a goal or a follow-up, and from when that is counted.

    The meeting that the brief is for may come before it, so what time is meant has to be said.
    """
    match matter.subject:
        case Placed(goal=goal):
            when = goal.due
        case Activity(follow_up=FollowUp(when=due)):
            when = due
        case _:
            when = None
    if when is None or when.first is None:
        return _BETWEEN[lang]
    return _NO_MEETING.fill(first=after_preposition(when.first, lang))[lang]


def _late(answer: Brief, matter: Matter, due: date, lang: Lang) -> str:
    """Return since when a time is out, or that it will be before the meeting."""
    if due >= answer.as_of:
        return _BEFORE.fill(day=on_date(due, lang))[lang]
    if isinstance(matter.subject, Placed) and isinstance(matter.state, GoalState):
        words = state_in_full(answer.plan, matter.subject.goal, matter.state, lang)
    else:
        words = (_PASSED if isinstance(matter.subject, Item) else _OUT).fill(day=on_date(due, lang))[lang]
    return (
        f"{words}; {_SINCE_LAST[lang]}" if answer.brief_window.previous and answer.brief_window.is_new(due) else words
    )


def moves(answer: Brief, made: Iterable[Moved], matter: Matter, lang: Lang) -> Iterator[str]:
    """Yield from when to when a last day has been moved since the previous meeting, and why."""
    new = newly_moved(made, answer.brief_window, answer.as_of) if Why.MOVED in matter.why else ()
    if new and matter.due:
        was = new[0].was
        before = after_preposition(was.last, lang) if was.last else when_in_full(answer.plan, was, lang)
        yield _MOVED.fill(was=before, due=after_preposition(matter.due, lang), reason=new[-1].reason.rstrip("."))[lang]


def falls_between(answer: Brief, matter: Matter, holders: tuple[Holder, ...], lang: Lang) -> str:
    """Return that an assignment or a statement falls between meetings: the body's own, or those of others."""
    if Why.BETWEEN not in matter.why:
        return ""
    if not holders:
        return _NOBODY[lang]
    if Holder(HolderKind.BODY, answer.body.id) in holders:
        return _BETWEEN[lang] if answer.brief_window.days else ""
    names = listed((holder_name(answer.plan, one) for one in holders), lang)
    return _NEVER_MEET.fill(names=names)[lang]


def not_theirs(answer: Brief, matter: Matter, lang: Lang) -> str:
    """Return why something comes to a body that has no part in it, or nothing where it has one."""
    if matter.roles:
        return ""
    acting = _acting(answer, matter)
    names = listed(dict.fromkeys(holder_name(answer.plan, actor.holder) for actor in acting), lang)
    return _NEVER_MEET.fill(names=names)[lang] if acting else _NOBODY[lang]


def _acting(answer: Brief, matter: Matter) -> tuple[Actor, ...]:
    """Return who is to act on a goal, or on the follow-up of an activity."""
    match matter.subject:
        case Placed(activity=activity, goal=goal):
            return to_act(answer.plan, activity, goal)
        case Activity() as activity:
            return to_act(answer.plan, activity)
        case _:
            return ()


_NOBODY = Text(sv="Ingen är utpekad", en="Nobody is named for it")
_NEVER_MEET = Text(
    sv="Faller mellan möten: {names} ska agera, men har inget möte i planen",
    en="Falls between meetings: this is for {names}, without a meeting in the plan",
)
_MOVED = Text(
    sv="Sista dagen är flyttad från {was} till {due}: {reason}",
    en="The last day is moved from {was} to {due}: {reason}",
)
_DUE = Text(sv="Ska vara klart senast {day}", en="Due by {by}")
_BETWEEN = Text(sv="Inget av gruppens möten hålls inom den tiden", en="No meeting of the body falls within that time")
_NO_MEETING = Text(
    sv="Gruppen har inget möte från och med {first} till den sista dagen",
    en="The body has no meeting from {first} to the last day",
)
_OPENS = Text(sv="Tiden börjar {day}", en="Its time begins {day}")
_BEFORE = Text(sv="Tiden går ut {day}, före mötet", en="The time runs out {day}, before the meeting")
_OUT = Text(sv="tiden gick ut {day}; rapport saknas", en="the time ran out {day}; no report")
_PASSED = Text(sv="tiden gick ut {day}", en="the time ran out {day}")
_SINCE_LAST = Text(sv="det har hänt sedan förra mötet", en="since the previous meeting")

"""The year as a calendar: an event for every last day, follow-up, meeting, answer that is due and assignment."""

from __future__ import annotations

import unicodedata
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mlr_cli.events import Calendar, Event
from mlr_cli.lang import Text
from mlr_cli.queries.states.dated import (
    DatedAssignment,
    DatedFollowUp,
    DatedGoal,
    DatedMeeting,
    DatedStatement,
    Standing,
)
from mlr_cli.queries.year.calendar_revisions import calendar_revision
from mlr_cli.reports.meeting_words import hours
from mlr_cli.reports.names import acting, body_name
from mlr_cli.reports.nouns import capital
from mlr_cli.reports.states.dated_words import KIND, said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mlr_cli.lang import Lang
    from mlr_cli.model.meeting import Meeting
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.states.dated import Entry
    from mlr_cli.queries.states.dated_things import Year


def calendar(  # noqa: PLR0913 - the options of one command
    year: Year,
    lang: Lang,
    *,
    body: str | None = None,
    earlier: Year | None = None,
    reminder: int | None = None,
    internal: bool = False,
    draft: bool = False,
) -> Calendar:
    """Return the calendar of a year, as everything that is noted in the plan tells it, on whatever day it is asked.

    What an `earlier` version had and this one has not is cancelled. `body` names the calendar of one body. Without
    `internal`, what is for the cooperation's own eyes is left out. A `draft` is called one.
    """
    events = tuple(_events(year, lang, internal=internal))
    gone = _gone(earlier, events, lang, internal=internal) if earlier else ()
    known = sorted((*events, *gone), key=lambda one: (one.day, one.uid))
    return Calendar(_name(year.plan, body, lang, draft=draft), lang, tuple(known), reminder)


def _name(plan: Plan, body: str | None, lang: Lang, *, draft: bool) -> str:
    words = f"{plan.header.title}: {body_name(plan, body)}" if body else plan.header.title
    return _DRAFT.fill(name=words)[lang] if draft else words


def unrecorded_moves(year: Year, earlier: Year, *, internal: bool = False) -> tuple[str, ...]:
    """Return the ids of what has another day than in an earlier version, and no move noted that says so.

    Only what can have one noted: meetings, goals, and statements. A calendar may keep the old day of the others.
    """
    before = dict(_named(earlier, internal=internal))
    return tuple(
        one.id
        for uid, one in _named(year, internal=internal)
        if isinstance(one, DatedMeeting | DatedGoal | DatedStatement)
        and (other := before.get(uid))
        and other.day != one.day
        and calendar_revision(one).changes <= calendar_revision(other).changes
    )


def _events(year: Year, lang: Lang, *, internal: bool) -> Iterator[Event]:
    """Yield an event for each thing that has a day."""
    return (_event(year.plan, one, uid, lang, internal=internal) for uid, one in _named(year, internal=internal))


def _named(year: Year, *, internal: bool) -> Iterator[tuple[str, Entry]]:
    """Yield each with the id of its event; where two have had the same, the one that has been renamed keeps it."""
    shown = [one for one in year.entries() if internal or not one.internal]
    ids = [(one, calendar_revision(one).first_id) for one in shown]
    taken: Counter[str] = Counter()
    for one, first in sorted(ids, key=lambda pair: pair[1].endswith(pair[0].id)):
        taken[first] += 1
        name = first if taken[first] == 1 else f"{first}-{taken[first]}"
        yield f"{name}@{_home(year.plan)}", one


def _home(plan: Plan) -> str:
    """Return what stands after the sign in every id of an event: the plan, and the cooperation that it is of."""
    letters = unicodedata.normalize("NFKD", plan.cooperation.name).casefold()
    name = "".join(letter for letter in letters if letter.isascii() and letter.isalnum())
    return f"{plan.header.id}.{name}" if name else plan.header.id


def _event(plan: Plan, one: Entry, uid: str, lang: Lang, *, internal: bool) -> Event:
    known = calendar_revision(one)
    return Event(
        uid,
        one.day,
        known.latest or plan.header.period.first or date(one.day.year, 1, 1),
        known.changes,
        _summary(plan, one, lang),
        capital(KIND[type(one)][lang]),
        tuple(filter(None, _description(plan, one, lang, internal=internal))),
        (one.meeting.place or "") if isinstance(one, DatedMeeting) else "",
        cancelled=one.standing is Standing.CANCELLED,
        reminds=one.standing in {Standing.AHEAD, Standing.LATE},
    )


def _summary(plan: Plan, one: Entry, lang: Lang) -> str:
    words = said(plan, one, lang).rstrip(".")
    if isinstance(one, DatedMeeting):
        return _CANCELLED.fill(words=words)[lang] if one.standing is Standing.CANCELLED else words
    if isinstance(one, DatedGoal):
        words = f"{words} ({one.placed.activity.title})"
    words = _SUMMARIES[type(one)].fill(words=words)[lang]
    return _DROPPED.fill(words=words)[lang] if one.standing is Standing.CANCELLED else words


def _description(plan: Plan, one: Entry, lang: Lang, *, internal: bool) -> Iterator[str]:
    match one:
        case DatedStatement() if one.statement.request:
            yield _ASKED_BY.fill(party=one.statement.request.party)[lang]
        case DatedAssignment():
            yield _DECIDED_BY.fill(body=body_name(plan, one.assigned.meeting.body), day=one.assigned.meeting.date)[lang]
        case DatedMeeting():
            yield from _agenda(one.meeting, lang, internal=internal)
            return
        case _:
            pass
    yield _WHO.fill(names=acting(plan, one.act, lang))[lang]


def _agenda(meeting: Meeting, lang: Lang, *, internal: bool) -> Iterator[str]:
    yield hours(meeting.time, lang) if meeting.time else ""
    for number, item in enumerate(meeting.agenda, 1):
        if internal or not item.internal:
            yield f"{number}. {item.title}"


def _gone(earlier: Year, events: Iterable[Event], lang: Lang, *, internal: bool) -> Iterator[Event]:
    """Yield what an earlier version had and this one has not, as cancelled and changed once more."""
    still = {one.uid for one in events}
    for one in _events(earlier, lang, internal=internal):
        if one.uid not in still:
            summary = one.summary if one.cancelled else _DROPPED.fill(words=one.summary)[lang]
            yield replace(one, summary=summary, sequence=one.sequence + 1, cancelled=True, reminds=False)


_DRAFT = Text(sv="UTKAST: {name}", en="DRAFT: {name}")
_SUMMARIES = {
    DatedGoal: Text(sv="Ska vara klart: {words}", en="Due: {words}"),
    DatedFollowUp: Text(sv="Uppföljning: {words}", en="Follow-up: {words}"),
    DatedStatement: Text(sv="Ska vara skickat: {words}", en="To be sent: {words}"),
    DatedAssignment: Text(sv="Ska vara gjort: {words}", en="To be done: {words}"),
}
_CANCELLED = Text(sv="Inställt: {words}", en="Cancelled: {words}")
_DROPPED = Text(sv="Utgår: {words}", en="Dropped: {words}")
_ASKED_BY = Text(sv="Begärt av: {party}", en="Asked for by: {party}")
_DECIDED_BY = Text(sv="Beslutat: {body}, {day}", en="Decided: {body}, {day}")
_WHO = Text(sv="Vem som ska agera: {names}", en="Who is to act: {names}")

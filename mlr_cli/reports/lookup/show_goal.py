"""A goal in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Column, Heading, Table, Tone, bullets, cell
from mlr_cli.lang import Text
from mlr_cli.lang.dates import short_date
from mlr_cli.lang.lists import listed
from mlr_cli.lang.numbers import count, figures
from mlr_cli.lang.vocabulary import label
from mlr_cli.period import words
from mlr_cli.queries.states.goals import State
from mlr_cli.queries.states.progress import counted_bodies
from mlr_cli.reports.fact_sheet import INTERNAL, INTERNAL_ONLY, FactSheet
from mlr_cli.reports.field_words import CARRIED_SINCE, READING, readings
from mlr_cli.reports.lookup.goal_rows import goal_line, goal_table
from mlr_cli.reports.lookup.role_rows import roles
from mlr_cli.reports.names import acting, body_name, when_in_full
from mlr_cli.reports.report_words import told
from mlr_cli.reports.states.goal_words import STATE, TIME_OUT, TONES, state_in_full, state_words
from mlr_cli.reports.states.progress import entry_line, proposal, so_far, whose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.document import Block, Fields
    from mlr_cli.lang import Lang
    from mlr_cli.model.activity import Target
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.report import Moved, Report
    from mlr_cli.queries.lookup.about import About, AboutGoal


def goal(answer: About, subject: AboutGoal, lang: Lang, *, room: int | None) -> Iterator[Block]:
    """Yield a goal's facts, reports and roles, what it needs and what waits for it."""
    yield _facts(answer.plan, subject, lang)
    known = [one for one in subject.placed.goal.reports if one.date <= answer.as_of]
    yield from _reports(known, lang)
    yield from roles(answer.plan, subject.roles, lang, by_activity=False, room=room)
    yield from goal_table(answer.plan, subject.needs, _needs(subject), lang, room=room)
    if subject.parts:
        yield Heading(2, _PARTS[lang])
        yield bullets(goal_line(placed, lang) for placed in subject.parts)
    yield from _waiting(subject, lang)


def _needs(subject: AboutGoal) -> Text:
    if "depends_on" not in subject.placed.goal.reading:
        return _NEEDS
    return Text(sv=f"{_NEEDS.sv} ({READING.sv})", en=f"{_NEEDS.en} ({READING.en})")


def _waiting(subject: AboutGoal, lang: Lang) -> Iterator[Block]:
    if subject.waiting or subject.follow_ups:
        yield Heading(2, _WAITING[lang])
        lines = [goal_line(placed, lang) for placed in subject.waiting]
        lines += [_FOLLOW_UP.fill(title=one.title, id=one.id)[lang] for one in subject.follow_ups]
        yield bullets(lines)


def _facts(plan: Plan, subject: AboutGoal, lang: Lang) -> Fields:
    activity, one = subject.placed
    sheet = FactSheet(lang, one.reading)
    sheet.fact(_ID, subject.placed.id)
    sheet.fact(_ACTIVITY, f"{activity.title} ({activity.id})")
    sheet.fact(_KIND, label(one.kind, lang), "kind")
    sheet.fact(_DUE, when_in_full(plan, one.due, lang) if one.due else None, "due")
    sheet.texts(_MOVED, [_moved(moved, lang) for moved in one.moved])
    sheet.fact(CARRIED_SINCE, words(one.carried_since, lang) if one.carried_since else None)
    sheet.fact(STATE, _state(plan, subject, lang), tone=TONES.get(subject.state.state))
    sheet.fact(_FORECAST, label(subject.state.forecast, lang) if subject.state.forecast else None)
    sheet.fact(_TARGET, _target(plan, one.target, lang) if one.target else None, "target")
    _progress(sheet, plan, subject, lang)
    sheet.fact(_TARGET_NOTE, one.target.note if one.target else None)
    sheet.fact(_PROVISO, one.proviso, "proviso")
    sheet.fact(_PART_OF, f"{activity.id}.{one.part_of}" if one.part_of else None)
    sheet.fact(_WHO, acting(plan, subject.act, lang))
    sheet.fact(_NOTE, one.note, "note")
    sheet.fact(INTERNAL, INTERNAL_ONLY[lang] if one.internal else None)
    return sheet.fields()


def _progress(sheet: FactSheet, plan: Plan, subject: AboutGoal, lang: Lang) -> None:
    """Add how far the target has come, from which entries, and what that proposes."""
    progress = subject.progress
    if progress is None:
        return
    reached = progress.reached and not subject.state.state.closed
    sheet.fact(_SO_FAR, so_far(progress, lang), tone=Tone.NOTICE if reached else None)
    sheet.texts(_COUNTED, [entry_line(plan, entry, lang) for entry in progress.entries])
    sheet.fact(_HAVE_NOT, whose(plan, progress.have_not, lang))
    sheet.fact(_PROPOSAL, proposal(subject.placed, lang) if reached else None)


def _state(plan: Plan, subject: AboutGoal, lang: Lang) -> str:
    """Return the state in a word, and in full where that says more than the word again."""
    said = state_words(subject.placed.goal, subject.state)
    full = state_in_full(plan, subject.placed.goal, subject.state, lang)
    if subject.state.state.closed and subject.state.since:
        full = _REPORTED.fill(day=short_date(subject.state.since))[lang]
    if full and (said is TIME_OUT or subject.state.state is State.WAITING):
        return full
    return ", ".join(filter(None, (said.one[lang], full)))


def _moved(moved: Moved, lang: Lang) -> str:
    decided = ", ".join(filter(None, (short_date(moved.date) if moved.date else None, moved.by)))
    was = words(moved.was, lang)
    return _FROM.fill(was=f"{was} ({decided})" if decided else was, reason=moved.reason)[lang]


def _target(plan: Plan, target: Target, lang: Lang) -> str:
    least = f"{_AT_LEAST[lang]} " if target.at_least else ""
    what = f"{least}{figures(target.count, lang)} {target.unit}"
    counted = counted_bodies(plan, target)
    if not counted:
        return f"{what} ({body_name(plan, target.body)})" if target.body else what
    names = listed((body_name(plan, body) for body in counted), lang)
    bodies = count(len(counted), _BODY[lang], _BODIES[lang], lang)
    said = _PER.fill(what=what, bodies=bodies, names=names)[lang]
    read = readings(target.reading, lang)
    return f"{said} ({read})" if read else said


def _reports(reports: list[Report], lang: Lang) -> Iterator[Table]:
    rows = tuple(
        (
            cell(short_date(one.date)),
            cell(_said(one, lang)),
            cell(" ".join(filter(None, (*told(one, lang), one.note)))),
            cell(one.by or ""),
            cell(one.source or ""),
        )
        for one in sorted(reports, key=lambda one: one.date)
    )
    titles = (_DATE, _SAID, _NOTE, _BY, _SOURCE)
    if rows:
        yield Table(_REPORTS[lang], tuple(Column(title[lang]) for title in titles), rows)


def _said(one: Report, lang: Lang) -> str:
    return ", ".join(label(value, lang) for value in (one.state, one.forecast) if value)


_ID = Text(sv="Id", en="Id")
_ACTIVITY = Text(sv="Aktivitet", en="Activity")
_KIND = Text(sv="Slag", en="Kind")
_DUE = Text(sv="Klart", en="Due")
_MOVED = Text(sv="Flyttat", en="Moved")
_FROM = Text(sv="från {was}: {reason}", en="from {was}: {reason}")
_FORECAST = Text(sv="Prognos", en="Forecast")
_TARGET = Text(sv="Mått", en="Target")
_SO_FAR = Text(sv="Hittills", en="So far")
_COUNTED = Text(sv="Räknat från", en="Counted from")
_HAVE_NOT = Text(sv="Återstår", en="Still to come")
_PROPOSAL = Text(sv="Förslag", en="Proposal")
_TARGET_NOTE = Text(sv="Om måttet", en="About the target")
_AT_LEAST = Text(sv="minst", en="at least")
_PER = Text(sv="{what} i var och en av {bodies}: {names}", en="{what} in each of {bodies}: {names}")
_BODY = Text(sv="grupp", en="body")
_BODIES = Text(sv="grupper", en="bodies")
_PROVISO = Text(sv="Förutsättning", en="Proviso")
_PART_OF = Text(sv="Del av", en="Part of")
_WHO = Text(sv="Vem som ska agera", en="Who is to act")
_NOTE = Text(sv="Anmärkning", en="Note")
_REPORTED = Text(sv="rapporterat {day}", en="reported {day}")
_REPORTS = Text(sv="Rapporter", en="Reports")
_DATE = Text(sv="Datum", en="Date")
_SAID = Text(sv="Läge", en="Standing")
_BY = Text(sv="Vem", en="By")
_SOURCE = Text(sv="Källa", en="Source")
_NEEDS = Text(sv="Mål som måste uppfyllas först", en="Goals that must be met first")
_PARTS = Text(sv="Delmål", en="Parts")
_WAITING = Text(sv="Det här väntar på målet", en="What waits for this goal")
_FOLLOW_UP = Text(sv="uppföljningen av ”{title}” ({id})", en="the follow-up of “{title}” ({id})")

"""The tables of what is late, what soon falls due and what nobody has reported on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from mlr_cli.document import Align, Column, Table, cell
from mlr_cli.lang import Text, verbatim
from mlr_cli.lang.dates import short_date
from mlr_cli.lang.numbers import figures
from mlr_cli.reports.names import acting
from mlr_cli.reports.stacked_cells import stacked
from mlr_cli.reports.states.dated_words import said
from mlr_cli.reports.states.goal_words import STATE, TONES
from mlr_cli.reports.states.progress import standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mlr_cli.document import Blocks
    from mlr_cli.lang import Lang
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.goals.overdue import Due
    from mlr_cli.queries.states.dated import DatedGoal, Entry
    from mlr_cli.queries.states.progress import Tally
    from mlr_cli.queries.states.unreported import StaleGoal


class Captions(NamedTuple):
    """What stands over each table, and over the column of days; `{when}` is filled in where there is one."""

    goals: Text
    follow_ups: Text
    statements: Text
    meetings: Text
    assignments: Text
    days: Text


class Tables(Struct, frozen=True):
    """The tables of an answer about a plan, in a language, for a screen with `room` columns or for elsewhere.

    `tally` counts how far the goals with a target have come.
    """

    plan: Plan
    tally: Tally
    lang: Lang
    room: int | None

    def of(self, due: Due, captions: Captions, when: Text | None = None) -> Iterator[Table]:
        """Yield a table of each kind that there is anything of."""
        goals, follow_ups, statements, meetings, assignments = (
            one.fill(when=when or verbatim("")) for one in captions[:5]
        )
        yield from self._goals(due.goals, goals, captions.days)
        yield from self._others(due.follow_ups, follow_ups, _ACTIVITY, captions.days)
        yield from self._others(due.statements, statements, _STATEMENT, captions.days)
        yield from self._others(due.meetings, meetings, _MEETING, captions.days)
        yield from self._others(due.assignments, assignments, _ASSIGNMENT, captions.days)

    def stale(self, goals: Iterable[StaleGoal], caption: Text) -> Iterator[Table]:
        """Yield a table of the goals that nobody has reported on, if there are any."""
        titles = (_ID, _GOAL, _REPORTED, _DAYS, STATE, _WHO)
        rows = tuple(self._stale_row(one) for one in goals)
        yield from self._table(caption, titles, rows, ((1, 0), (2, 4), (3,), (5,)))

    def _goals(self, goals: Iterable[DatedGoal], caption: Text, days: Text) -> Iterator[Table]:
        titles = (_ID, _GOAL, _DUE, days, STATE, _WHO)
        rows = tuple(self._goal_row(one) for one in goals)
        yield from self._table(caption, titles, rows, ((1, 0), (2, 4), (3,), (5,)))

    def _others(self, found: Iterable[Entry], caption: Text, what: Text, days: Text) -> Iterator[Table]:
        titles = (_ID, what, _DAY if what is _MEETING else _DUE, days, _WHO)
        rows = tuple(self._row(one) for one in found)
        yield from self._table(caption, titles, rows, ((1, 0), (2,), (3,), (4,)))

    def _table(
        self,
        caption: Text,
        titles: Sequence[Text],
        rows: tuple[tuple[Blocks, ...], ...],
        groups: Sequence[Sequence[int]],
    ) -> Iterator[Table]:
        """Yield a table, the number of days to the right; nothing without rows."""
        columns = tuple(
            Column(one[self.lang], Align.RIGHT if one in {_DAYS_LATE, _DAYS_LEFT, _DAYS} else Align.LEFT)
            for one in titles
        )
        if rows:
            yield stacked(Table(caption[self.lang], columns, rows), groups, self.room)

    def _goal_row(self, one: DatedGoal) -> tuple[Blocks, ...]:
        state = standing(one.placed.goal, one.state, self.tally.of(one.placed), self.lang)
        *most, who = self._row(one)
        return (*most, cell(state, tone=TONES.get(one.state.state)), who)

    def _row(self, one: Entry) -> tuple[Blocks, ...]:
        return (
            cell(one.id),
            cell(said(self.plan, one, self.lang)),
            cell(short_date(one.day)),
            cell(figures(abs(one.days_late), self.lang)),
            cell(acting(self.plan, one.act, self.lang)),
        )

    def _stale_row(self, one: StaleGoal) -> tuple[Blocks, ...]:
        last = one.state.last_report
        return (
            cell(one.placed.id),
            cell(one.placed.goal.text),
            cell(short_date(last.date) if last else _NEVER[self.lang]),
            cell(figures(one.days, self.lang)),
            cell(
                standing(one.placed.goal, one.state, self.tally.of(one.placed), self.lang),
                tone=TONES.get(one.state.state),
            ),
            cell(acting(self.plan, one.act, self.lang)),
        )


_ID = Text(sv="Id", en="Id")
_GOAL = Text(sv="Mål", en="Goal")
_ACTIVITY = Text(sv="Aktivitet", en="Activity")
_STATEMENT = Text(sv="Yttrande", en="Statement")
_MEETING = Text(sv="Möte", en="Meeting")
_ASSIGNMENT = Text(sv="Uppdrag", en="Assignment")
_DUE = Text(sv="Sista dag", en="Last day")
_DAY = Text(sv="Dag", en="Day")
_DAYS = Text(sv="Dagar", en="Days")
_DAYS_LATE = Text(sv="Dagar försenat", en="Days late")
_DAYS_LEFT = Text(sv="Dagar kvar", en="Days left")
_REPORTED = Text(sv="Rapporterat", en="Reported")
_NEVER = Text(sv="aldrig", en="never")
_WHO = Text(sv="Vem som ska agera", en="Who is to act")
LATE = Captions(
    Text(sv="Mål som har passerat sin sista dag", en="Goals past their last day"),
    Text(sv="Uppföljningar som saknar rapport", en="Follow-ups without a report"),
    Text(sv="Yttranden som inte är skickade", en="Statements that have not been sent"),
    Text(sv="Planerade möten som har passerat utan anteckningar", en="Planned meetings passed without a record"),
    Text(sv="Uppdrag som inte är genomförda", en="Assignments that have not been carried out"),
    _DAYS_LATE,
)
"""Over what is late."""
SOON = Captions(
    Text(sv="Mål som ska vara klara {when}", en="Goals due {when}"),
    Text(sv="Uppföljningar som ska vara gjorda {when}", en="Follow-ups due {when}"),
    Text(sv="Yttranden som ska vara skickade {when}", en="Statements due {when}"),
    Text(sv="Möten {when}", en="Meetings {when}"),
    Text(sv="Uppdrag som ska vara genomförda {when}", en="Assignments due {when}"),
    _DAYS_LEFT,
)
"""Over what soon falls due."""

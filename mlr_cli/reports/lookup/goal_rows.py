"""Goals in the tables and lists of other things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Column, Table, cell
from mlr_cli.lang import Text
from mlr_cli.reports.names import acting, when
from mlr_cli.reports.nouns import quoted
from mlr_cli.reports.stacked_cells import stacked
from mlr_cli.reports.states.goal_words import STATE, TONES
from mlr_cli.reports.states.progress import standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mlr_cli.lang import Lang
    from mlr_cli.model.plan import Placed, Plan
    from mlr_cli.queries.lookup.lists import ListedGoal


def goal_table(
    plan: Plan, goals: Iterable[ListedGoal], caption: Text, lang: Lang, *, room: int | None
) -> Iterator[Table]:
    """Yield goals as a table, or nothing."""
    rows = tuple(
        (
            cell(one.placed.id),
            cell(one.placed.goal.text),
            cell(when(one.placed.goal.due, one.placed.activity, lang, short=room is not None)),
            cell(standing(one.placed.goal, one.state, one.progress, lang), tone=TONES.get(one.state.state)),
            cell(acting(plan, one.act, lang)),
        )
        for one in goals
    )
    columns = tuple(Column(title[lang]) for title in (_ID, _GOAL, _DUE, STATE, _WHO))
    table = Table(caption[lang], columns, rows)
    if rows:
        yield stacked(table, ((1, 0), (2, 3), (4,)), room)


def goal_line(placed: Placed, lang: Lang) -> str:
    """Return a goal for a list: its words and its id."""
    return f"{quoted(placed.goal.text.rstrip('.'), lang)} ({placed.id})"


_ID = Text(sv="Id", en="Id")
_GOAL = Text(sv="Mål", en="Goal")
_DUE = Text(sv="Klart", en="Due")
_WHO = Text(sv="Vem som ska agera", en="Who is to act")

"""Lists as documents, one table each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Align, Column, Document, Table, cell
from mlr_cli.lang import Text
from mlr_cli.lang.numbers import figures
from mlr_cli.lang.vocabulary import label
from mlr_cli.queries.states.goals import State
from mlr_cli.reports.caveat import caveat
from mlr_cli.reports.names import acting, area_title, body_name, when
from mlr_cli.reports.stacked_cells import stacked
from mlr_cli.reports.states.goal_words import FOLLOW_UP, STATE, TONES
from mlr_cli.reports.states.progress import standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlr_cli.document import Blocks
    from mlr_cli.lang import Lang
    from mlr_cli.model.activity import Activity
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.lookup.lists import ListedActivity, ListedArea, ListedBody, ListedGoal, ListedMember, Listing

Rows = tuple[tuple["Blocks", ...], ...]


def goals(answer: Listing[ListedGoal], lang: Lang, *, room: int | None = None) -> Document:
    """Return goals as a table; the facts of a row are stacked if it does not fit in `room`, the columns of a screen."""
    rows = tuple(
        (
            cell(one.placed.id),
            cell(one.placed.goal.text),
            cell(when(one.placed.goal.due, one.placed.activity, lang, short=room is not None)),
            cell(standing(one.placed.goal, one.state, one.progress, lang), tone=TONES.get(one.state.state)),
            cell(acting(answer.plan, one.act, lang)),
        )
        for one in answer.items
    )
    titles = (ID, _GOAL, _DUE, STATE, _WHO)
    table = stacked(_table(titles, rows, lang), ((1, 0), (2, 3), (4,)), room)
    return _listed(answer.plan, _GOALS, table, lang)


def activities(answer: Listing[ListedActivity], lang: Lang, *, room: int | None = None) -> Document:
    """Return activities as a table, `room` as for goals."""
    rows = tuple(
        (
            cell(one.activity.id),
            cell(one.activity.title),
            cell(area_title(answer.plan, one.activity.area)),
            cell(label(one.activity.kind, lang)),
            cell(_met(one.states, lang)),
            cell(_follow_up(one.activity, lang, short=room is not None)),
            cell(FOLLOW_UP[one.follow_up.stage][lang] if one.follow_up else ""),
            cell(acting(answer.plan, one.act, lang)),
        )
        for one in answer.items
    )
    titles = (ID, _ACTIVITY, AREA, KIND, _MET, _FOLLOW_UP, _FOLLOWED_UP, _WHO)
    table = stacked(_table(titles, rows, lang), ((1, 0, 2), (4,), (5, 6), (7,)), room)
    return _listed(answer.plan, _ACTIVITIES, table, lang)


def bodies(answer: Listing[ListedBody], lang: Lang, *, room: int | None = None) -> Document:
    """Return bodies as a table, `room` as for goals."""
    rows = tuple(
        (
            cell(one.body.id),
            cell(one.body.name),
            cell(label(one.body.kind, lang) if one.body.kind else ""),
            cell(area_title(answer.plan, one.body.area)),
            cell(body_name(answer.plan, one.body.reports_to, short=room is not None) if one.body.reports_to else ""),
            cell(figures(len(one.activities), lang)),
        )
        for one in answer.items
    )
    titles = (ID, _NAME, KIND, AREA, _REPORTS_TO, _ACTIVITIES)
    table = stacked(_table(titles, rows, lang), ((1, 0), (2, 3), (4,), (5,)), room)
    return _listed(answer.plan, _BODIES, table, lang)


def areas(answer: Listing[ListedArea], lang: Lang, *, room: int | None = None) -> Document:
    """Return areas as a table, `room` as for goals."""
    rows = tuple(
        (
            cell(one.area.id),
            cell(one.area.title),
            cell(label(one.area.kind, lang)),
            cell(figures(len(one.activities), lang)),
            cell(_met(one.states, lang)),
        )
        for one in answer.items
    )
    table = _table((ID, AREA, KIND, _ACTIVITIES, _MET), rows, lang)
    return _listed(answer.plan, _AREAS, stacked(table, ((1, 0), (2,), (3,), (4,)), room), lang)


def members(answer: Listing[ListedMember], lang: Lang) -> Document:
    """Return members as a table."""
    rows = tuple(
        (
            cell(one.member.id),
            cell(one.member.name),
            cell(figures(len(one.activities), lang)),
        )
        for one in answer.items
    )
    return _listed(answer.plan, _MEMBERS, _table((ID, _NAME, _ACTIVITIES), rows, lang), lang)


def _table(titles: Sequence[Text], rows: Rows, lang: Lang) -> Table:
    numbers = {_MET, _ACTIVITIES}
    columns = tuple(Column(one[lang], Align.RIGHT if one in numbers else Align.LEFT) for one in titles)
    return Table("", columns, rows, empty=_EMPTY[lang])


def _listed(plan: Plan, title: Text, table: Table, lang: Lang) -> Document:
    return Document(title[lang], lang, (table,), stamp=caveat(plan, lang))


def _follow_up(activity: Activity, lang: Lang, *, short: bool) -> str:
    return when(activity.follow_up.when, activity, lang, short=short) if activity.follow_up else ""


def _met(states: Sequence[State], lang: Lang) -> str:
    met = sum(state is State.MET for state in states)
    return _OF.fill(met=met, all=len(states))[lang]


ID = Text(sv="Id", en="Id")
AREA = Text(sv="Område", en="Area")
KIND = Text(sv="Slag", en="Kind")
_EMPTY = Text(sv="Inget i planen passar in på det.", en="Nothing in the plan fits that.")
_OF = Text(sv="{met} av {all}", en="{met} of {all}")
_ACTIVITIES = Text(sv="Aktiviteter", en="Activities")
_ACTIVITY = Text(sv="Aktivitet", en="Activity")
_GOALS = Text(sv="Mål", en="Goals")
_GOAL = Text(sv="Mål", en="Goal")
_BODIES = Text(sv="Grupper och funktioner", en="Bodies")
_AREAS = Text(sv="Områden", en="Areas")
_MEMBERS = Text(sv="Medlemmar", en="Members")
_NAME = Text(sv="Namn", en="Name")
_DUE = Text(sv="Klart", en="Due")
_MET = Text(sv="Uppfyllda mål", en="Goals met")
_FOLLOW_UP = Text(sv="Uppföljning", en="Follow-up")
_FOLLOWED_UP = Text(sv="Läge", en="Stage")
_WHO = Text(sv="Vem som ska agera", en="Who is to act")
_REPORTS_TO = Text(sv="Rapporterar till", en="Reports to")

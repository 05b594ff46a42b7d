"""Roles as a table: who does what, about which goals, and what that rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Column, Table, cell
from mlr_cli.lang import Text
from mlr_cli.lang.vocabulary import label
from mlr_cli.model.kinds import Basis
from mlr_cli.queries.actors import holder
from mlr_cli.reports.field_words import READING, readings
from mlr_cli.reports.names import holder_name
from mlr_cli.reports.stacked_cells import stacked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mlr_cli.document import Blocks
    from mlr_cli.lang import Lang
    from mlr_cli.model.activity import Steering
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.lookup.about import HeldRole


def roles(plan: Plan, held: Iterable[HeldRole], lang: Lang, *, by_activity: bool, room: int | None) -> Iterator[Table]:
    """Yield a table of roles, or nothing; `by_activity` names the activity of a row instead of who has the role."""
    rows = tuple(_row(plan, one, lang, by_activity=by_activity) for one in held)
    titles = (_ACTIVITY if by_activity else _WHO, _ROLE, _ABOUT, _NOTE, _BASIS)
    table = Table(_ROLES[lang], tuple(Column(title[lang]) for title in titles), rows)
    if rows:
        yield stacked(table, ((0,), (1,), (2,), (3, 4)), room)


def _row(plan: Plan, one: HeldRole, lang: Lang, *, by_activity: bool) -> tuple[Blocks, ...]:
    who = holder(one.entry)
    name = one.activity.title if by_activity else holder_name(plan, who) if who else ""
    return (
        cell(name),
        cell(label(one.entry.role, lang)),
        cell(", ".join(one.entry.goals) or _WHOLE[lang]),
        cell(one.entry.note or ""),
        cell(basis(one.entry, lang)),
    )


def basis(entry: Steering, lang: Lang) -> str:
    """Return what a role rests on: where it is printed, and which fields of it are a reading."""
    printed = [label(one, lang) for one in entry.source if one is not Basis.READING]
    said = _PRINTED.fill(places=", ".join(printed))[lang] if printed else ""
    whole = READING[lang] if Basis.READING in entry.source else ""
    return "; ".join(filter(None, (said, whole, readings(entry.reading, lang))))


_PRINTED = Text(sv="tryckt: {places}", en="printed: {places}")
_ROLES = Text(sv="Roller", en="Roles")
_ROLE = Text(sv="Roll", en="Role")
_WHO = Text(sv="Vem", en="Who")
_ACTIVITY = Text(sv="Aktivitet", en="Activity")
_ABOUT = Text(sv="Gäller", en="About")
_NOTE = Text(sv="Anmärkning", en="Note")
_BASIS = Text(sv="Grund", en="Basis")
_WHOLE = Text(sv="hela aktiviteten", en="the whole activity")

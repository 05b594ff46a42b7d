"""The steering matrix as a document and as a record, schema `mlr/steering/1`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Column, Document, Fields, Table, cell, paragraph
from mlr_cli.lang import Text
from mlr_cli.lang.vocabulary import label
from mlr_cli.model.kinds import Role
from mlr_cli.queries.actors import HolderKind
from mlr_cli.queries.goals.steering import is_reading
from mlr_cli.reports.caveat import caveat
from mlr_cli.reports.names import holder_name, narrowed
from mlr_cli.reports.nouns import capital
from mlr_cli.reports.record import envelope
from mlr_cli.reports.stacked_cells import fits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mlr_cli.document import Block, Blocks
    from mlr_cli.lang import Lang
    from mlr_cli.model.activity import Steering
    from mlr_cli.queries.actors import Holder
    from mlr_cli.queries.goals.steering import SteeringMatrix, SteeringRow
    from mlr_cli.reports.record import Record

LETTERS: Mapping[Role, str] = {
    Role.RESPONSIBLE: "A",
    Role.STEERING_GROUP: "S",
    Role.DECIDES: "B",
    Role.PREPARES: "U",
    Role.CONSULTED: "R",
    Role.INFORMED: "I",
    Role.ANCHORS: "F",
    Role.REPORTS_TO: "M",
}
"""The letter of each role in the matrix, the same in both languages."""


def document(answer: SteeringMatrix, lang: Lang, *, room: int | None = None) -> Document:
    """Return the matrix with a key to its letters.

    The columns have names. Where these do not fit in `room`, the columns of a screen, they have numbers
    and a key to them.
    """
    blocks = (*_matrix(answer, lang, room), *_key(answer, lang))
    subtitle = narrowed(answer.plan, answer.body, answer.area)
    return Document(_TITLE[lang], lang, blocks, subtitle, caveat(answer.plan, lang))


def _matrix(answer: SteeringMatrix, lang: Lang, room: int | None) -> Iterator[Block]:
    named = _table(answer, [holder_name(answer.plan, who, short=True) for who in answer.holders], lang)
    if room is None or fits(named, room, broken=True):
        yield named
        return
    names = {str(number): holder_name(answer.plan, who) for number, who in enumerate(answer.holders, 1)}
    yield _table(answer, names, lang)
    yield Fields(tuple((number, cell(name)) for number, name in names.items()))


def _table(answer: SteeringMatrix, titles: Iterable[str], lang: Lang) -> Table:
    columns = (Column(_ACTIVITY[lang], weight=3), *map(Column, titles))
    rows = tuple(_row(answer, row) for row in answer.rows)
    return Table("", columns, rows, landscape=True, empty=_EMPTY[lang])


def _row(answer: SteeringMatrix, row: SteeringRow) -> tuple[Blocks, ...]:
    return (cell(row.activity.title), *(cell(letters(row.roles.get(who, ()))) for who in answer.holders))


def letters(entries: Iterable[Steering]) -> str:
    """Return the letters of some roles in the order of the roles, each once; a reading in parentheses.

    A role that is printed once and read another time stands as printed.
    """
    printed: dict[Role, bool] = {}
    for entry in entries:
        printed[entry.role] = printed.get(entry.role, False) or not is_reading(entry)
    return "".join(LETTERS[role] if printed[role] else f"({LETTERS[role]})" for role in LETTERS if role in printed)


def _key(answer: SteeringMatrix, lang: Lang) -> Iterator[Block]:
    """Yield what the letters that are used mean."""
    entries = [entry for row in answer.rows for found in row.roles.values() for entry in found]
    used = {entry.role for entry in entries}
    if used:
        yield paragraph(", ".join(f"{LETTERS[role]} {label(role, lang)}" for role in LETTERS if role in used) + ".")
    if any(map(is_reading, entries)):
        yield paragraph(capital(_READING[lang]))


def record(answer: SteeringMatrix) -> Record:
    """Return one row for every role in the plan, in the order of the activities."""
    rows = [_entry(row, who, entry) for row in answer.rows for who, entries in row.roles.items() for entry in entries]
    return envelope(
        "steering", answer.plan, answer.as_of, {"filter": {"body": answer.body, "area": answer.area}, "items": rows}
    )


def _entry(row: SteeringRow, who: Holder, entry: Steering) -> Record:
    return {
        "activity": row.activity.id,
        **{kind.value: who.id if who.kind is kind else None for kind in HolderKind},
        "role": entry.role,
        "goals": [f"{row.activity.id}.{goal}" for goal in entry.goals],
        "note": entry.note,
        "source": entry.source,
        "reading": entry.reading,
    }


_TITLE = Text(sv="Vem som gör vad", en="Who does what")
_ACTIVITY = Text(sv="Aktivitet", en="Activity")
_EMPTY = Text(sv="Ingen har någon roll där.", en="Nobody has a role there.")
_READING = Text(
    sv="en bokstav inom parentes är vår tolkning; rollen står inte så i den tryckta planen.",
    en="a letter in parentheses is our reading; the role is not printed so in the plan.",
)

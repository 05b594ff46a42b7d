"""Tables for a screen: facts that belong together stand under each other in one cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from mlr_cli.document import Paragraph, Tone, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlr_cli.document import Block, Blocks, Column, Table

_GAP = 2


def stacked(table: Table, groups: Sequence[Sequence[int]], room: int | None) -> Table:
    """Return a table whose every column is a group of the table's columns, given by number.

    All of a group are named in the head; what stands under the first is muted unless it has a tone of its
    own, and is not said twice. Where the rows fit on lines of `room` columns, or no room is given because
    other programs may read them, the table is returned as it is.
    """
    if room is None or fits(table, room):
        return table
    return replace(
        table,
        columns=tuple(_column(table, group) for group in groups),
        rows=tuple(tuple(_cell(row, group) for group in groups) for row in table.rows),
    )


def fits(table: Table, room: int, *, broken: bool = False) -> bool:
    """Return whether every row fits on a line of so many columns, or may if its cells are `broken` between words."""
    titles = [column.title for column in table.columns]
    texts = zip(titles, *(map(plain, row) for row in table.rows), strict=True)
    widths = [max(_width(text, broken=broken) for text in column) for column in texts]
    return sum(widths) + _GAP * (len(widths) - 1) <= room


def _width(text: str, *, broken: bool) -> int:
    return max(map(len, text.split(" "))) if broken else len(text)


def _column(table: Table, group: Sequence[int]) -> Column:
    """Return the column of a group: `Klart / tillstånd`."""
    first, *rest = (table.columns[place] for place in group)
    return replace(first, title=" / ".join((first.title, *(column.title.lower() for column in rest))))


def _cell(row: Sequence[Blocks], group: Sequence[int]) -> Blocks:
    first, *rest = group
    return (*row[first], *_under(row[first], [row[place] for place in rest]))


def _under(first: Blocks, rest: Sequence[Blocks]) -> Iterator[Block]:
    """Yield what stands under the first of a cell, leaving out what says the same again."""
    said = {plain(first)}
    for blocks in rest:
        if plain(blocks) not in said:
            said.add(plain(blocks))
            yield from map(_muted, blocks)


def _muted(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block
    return Paragraph(tuple(run if run.tone else replace(run, tone=Tone.MUTED) for run in block.words))

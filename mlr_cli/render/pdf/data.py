"""A document's sheets as the plain data that the template of the PDF reads."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, TypeAlias

from mlr_cli.document import (
    Align,
    Checklist,
    Contents,
    Fields,
    Figure,
    Heading,
    ListOf,
    Paragraph,
    Section,
    Table,
    Tone,
    plain,
)
from mlr_cli.render.pages import anchor_name, link
from mlr_cli.render.pdf.balance import column_break
from mlr_cli.render.visible import parted, typeset

if TYPE_CHECKING:
    from mlr_cli.document import Block, Blocks, Run
    from mlr_cli.render.pages import Sheet

Data: TypeAlias = "dict[str, Data] | list[Data] | str | int | bool | None"

_LINE = 110
"""So many characters go on a line across a page at the least, in the type of a table."""
_SHORT = 22
"""A row of so many lines at most is kept whole; a page holds half as many again."""


def sheet_data(sheet: Sheet) -> Data:
    """Return a sheet as data; a table knows whether the heading above it has just said its caption."""
    blocks: list[Data] = []
    above = ""
    for block, after in zip(sheet.blocks, (*sheet.blocks[1:], None), strict=False):
        if isinstance(block, Heading):
            above = block.text
        match block:
            case Table():
                blocks.append(_table(block, above))
            case Figure():
                blocks.append(_figure(block, wide=sheet.landscape))
            case Paragraph() if isinstance(after, ListOf | Table):
                blocks.append({"kind": "lead", "words": [_run(run) for run in block.words]})
            case _:
                blocks.append(_block(block))
    return {
        "blocks": blocks,
        "columns": sheet.columns,
        "break": column_break(sheet.blocks) if sheet.columns > 1 else None,
        "landscape": sheet.landscape,
        "new-page": sheet.new_page,
    }


def _block(block: Block) -> Data:  # noqa: PLR0911 - one for each kind of block
    match block:
        case Heading():
            return {"kind": "heading", "level": block.level, "text": typeset(block.text), "anchor": block.anchor}
        case Paragraph():
            return {"kind": "paragraph", "words": [_run(run) for run in block.words]}
        case ListOf():
            return {"kind": "list", "ordered": block.ordered, "items": [_blocks(item) for item in block.items]}
        case Fields():
            return {"kind": "fields", "rows": [[typeset(label), _blocks(value)] for label, value in block.rows]}
        case Checklist():
            return {
                "kind": "tasks",
                "tasks": [
                    {"done": task.done, "words": [_run(run) for run in task.words], "under": _blocks(task.under)}
                    for task in block.tasks
                ],
            }
        case Table():
            return _table(block, "")
        case Contents():
            return {"kind": "contents", "title": typeset(block.title)}
        case Figure():
            return _figure(block, wide=False)
        case Section():  # a sheet has none
            raise TypeError("a section stands only in the flow of a document")


def _figure(figure: Figure, *, wide: bool) -> Data:
    # Only a document with a picture pays for the library that draws it.
    from mlr_cli.render.pictures.svg import alternative, svg

    return {
        "kind": "figure",
        "caption": typeset(figure.caption),
        "svg": svg(figure, ours=True, wide=wide),
        "alt": alternative(figure),
    }


def _blocks(blocks: Blocks) -> list[Data]:
    return [_block(block) for block in blocks]


def _run(run: Run) -> Data:
    """Return a run as data, with only what it has: most runs are words and nothing more."""
    data: dict[str, Data] = {"text": [*parted(run.text)]}
    if run.strong or run.tone not in {None, Tone.MUTED}:
        data["strong"] = True
    if run.emphasis:
        data["emphasis"] = True
    if run.tone:
        data["tone"] = run.tone.value
    if run.href and run.href.startswith("#"):
        data["anchor"] = anchor_name(run.href[1:])
    elif target := link(run):
        data["address"] = target
    return data


def _table(table: Table, above: str) -> Data:
    if not table.rows:
        return {"kind": "paragraph", "words": [{"text": [typeset(table.empty)]}]}
    shares = [column.weight for column in table.columns]
    return {
        "kind": "table",
        "caption": "" if above.endswith(table.caption) else typeset(table.caption),
        "titles": [[*parted(column.title)] for column in table.columns],
        "shares": [*shares] if len(set(shares)) > 1 else [],
        "right": [column.align is Align.RIGHT for column in table.columns],
        "rows": [_row(row, [share / sum(shares) for share in shares]) for row in table.rows],
    }


def _row(row: tuple[Blocks, ...], shares: list[float]) -> Data:
    """Return a row as data; what names it is cut at the end of a line only if a word of it must be."""
    longest = max(map(len, plain(row[0]).split()), default=0)
    return {
        "whole": _is_short(row, shares),
        "cut": longest > _LINE * shares[0],
        "cells": [_blocks(cell) for cell in row],
    }


def _is_short(row: tuple[Blocks, ...], shares: list[float]) -> bool:
    """Return whether a row is sure to fit on a page.

    A row that is kept whole and does not fit would lose its end without a word (Typst's issue 6074),
    so the guess is on the safe side.
    """
    return all(_lines(cell, share) <= _SHORT for cell, share in zip(row, shares, strict=True))


def _lines(cell: Blocks, share: float) -> int:
    texts = (plain((inner,)) for block in cell for inner in _leaves(block))
    return sum(ceil((len(text) + 1) / (_LINE * share)) for text in texts)


def _leaves(block: Block) -> Blocks:
    return tuple(inner for item in block.items for inner in item) if isinstance(block, ListOf) else (block,)

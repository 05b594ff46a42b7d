"""Where the first column of two ends, so that both are as high where a chapter ends.

How high the blocks are is guessed from how many letters they have: the place is a good guess and never a loss.
To have it measured by Typst would take a tenth of all the memory that a PDF may take.
"""

from __future__ import annotations

from itertools import accumulate
from math import ceil
from typing import TYPE_CHECKING

from mlr_cli.document import Fields, Heading, ListOf, Paragraph, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mlr_cli.document import Block, Blocks

# Heights are counted in lines of running text, widths in its letters, as `document.typ` sets them in one column of two.
_COLUMN = 58
_WIDTH = 54
_INDENTED = 51
_AIR = 0.2
_HEADINGS = {2: (26, 1.7, 3.7), 3: (37, 1.15, 1.75), 4: (45, 1.0, 1.2)}
"""Of a heading of each level: the letters on a line, the height of a line, and the air around it."""
_FULL = 0.9
"""A last page that is so full ends where it ends; one as near to empty may be none."""


def column_break(blocks: Sequence[Block]) -> int | None:
    """Return the number, from 0, of the block after which the last page's first column ends.

    None where the columns are left as they come: the page is as good as full, nothing can be parted, or a block is of a
    kind whose height does not follow from its words.
    """
    if not all(isinstance(block, Fields | Heading | ListOf | Paragraph) for block in blocks):
        return None
    reach = [*accumulate(map(_height, blocks))]
    whole = reach[-1] if reach else 0
    page = 2 * _COLUMN
    before = whole // page * page
    left = whole - before
    if left >= _FULL * page or (before and left <= (1 - _FULL) * page):
        return None
    return next((n for n, block in enumerate(blocks[:-1]) if reach[n] >= before + left / 2 and _may_end(block)), None)


def _may_end(block: Block) -> bool:
    return not isinstance(block, Heading)


def _height(block: Block) -> float:
    match block:
        case Heading():
            width, line, air = _HEADINGS[min(block.level, max(_HEADINGS))]
            return line * _lines(block.text, width) + air
        case ListOf():
            return sum(_inside(item, _INDENTED) for item in block.items) + _AIR
        case Fields():
            return sum(_inside(value, _WIDTH * 5 // 7) + _AIR for _, value in block.rows)
        case _:
            return _lines(plain((block,)), _WIDTH) + _AIR


def _inside(blocks: Blocks, width: int) -> float:
    return sum(_lines(text, width) for text in _texts(blocks))


def _texts(blocks: Blocks) -> Iterable[str]:
    for block in blocks:
        if isinstance(block, ListOf):
            for item in block.items:
                yield from _texts(item)
        else:
            yield plain((block,))


def _lines(text: str, width: int) -> int:
    return max(ceil(len(text) / width), 1)

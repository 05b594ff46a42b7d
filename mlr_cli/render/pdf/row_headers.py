"""The first cell of a row as the row's header: what Typst cannot yet say is added at the end of its file.

ISO 32000-1, 7.5.6, lets a file be changed by appending to it: the objects that are new, where they stand, and
a trailer that leads on to the older ones. Typst writes every tag as a plain object in one form, so none of the
rest has to be read. A library that takes any PDF apart would hold it all in memory, on top of what Typst has
taken, and this is where a run needs most of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_INSIDE = rb"/P \d+ 0 R/K\[((?:\d+ 0 R ?)*)\]>>"
_BODY = re.compile(rb"<</Type/StructElem/S/TBody" + _INSIDE)
_ROW = re.compile(rb"<</Type/StructElem/S/TR" + _INSIDE)
_CELL = re.compile(rb"(<</Type/StructElem/S)/TD(/P \d+ 0 R/A\[)<</O/Table/Headers\[[^\]]*\]>>(\]?)")
_ANY_BODY = b"<</Type/StructElem/S/TBody"
_ENTRY = 20
"""The bytes of an object's line in the table of where they stand (ISO 32000-1, 7.5.4)."""
_END = re.compile(rb"trailer\n<<(.+)>>\nstartxref\n(\d+)\n%%EOF\s*", re.DOTALL)


def with_row_headers(pdf: bytes) -> bytes:
    """Return a PDF of Typst's in which the first cell of each row of a table's body is a header of its row.

    The other cells no longer name their headers, for a cell that names some is in reach of no other's scope
    (ISO 32000-1, 14.8.5.7). Raises `ValueError` when the file is not written as Typst writes it.
    """
    places, trailer, table = _outline(pdf)
    changed = dict(_changed(pdf, places))
    return pdf if not changed else _appended(pdf, changed, trailer, table)


def _outline(pdf: bytes) -> tuple[Sequence[int], bytes, int]:
    """Return where each object begins, what the trailer holds, and where the table of those places begins."""
    end = _END.fullmatch(pdf, pdf.rindex(b"trailer\n"))
    if end is None:
        raise ValueError(_UNKNOWN)
    table = int(end[2])
    first = pdf.index(b"\n", table + len(b"xref\n")) + 1
    return [int(pdf[line : line + 10]) for line in range(first, end.start(), _ENTRY)], end[1], table


def _changed(pdf: bytes, places: Sequence[int]) -> Iterator[tuple[int, bytes]]:
    """Yield the cells of tables' bodies as they are to be, with their numbers."""
    for number in range(1, len(places)):
        if pdf.startswith(_ANY_BODY, _start(number, places)):
            for row in _inside(pdf, places, number, _BODY):
                for place, cell in enumerate(_inside(pdf, places, row, _ROW)):
                    yield cell, _cell(pdf, places, cell, heads=not place)


def _start(number: int, places: Sequence[int]) -> int:
    return places[number] + len(b"%d 0 obj\n" % number)


def _inside(pdf: bytes, places: Sequence[int], number: int, form: re.Pattern[bytes]) -> Iterator[int]:
    """Yield the numbers of the elements in an element."""
    found = form.match(pdf, _start(number, places))
    if found is None:
        raise ValueError(_UNKNOWN)
    yield from map(int, re.findall(rb"(\d+) 0 R", found[1]))


def _cell(pdf: bytes, places: Sequence[int], number: int, *, heads: bool) -> bytes:
    found = _CELL.match(pdf, _start(number, places))
    if found is None:
        raise ValueError(_UNKNOWN)
    start, within, alone = found.groups()
    if heads:
        said = b"%b/TH%b<</O/Table/Scope/Row>>%b" % (start, within, alone)
    else:
        said = b"%b/TD%b" % (start, within.removesuffix(b"/A[") if alone else within)
    return said + pdf[found.end() : pdf.index(b"\nendobj", found.end())]


def _appended(pdf: bytes, changed: Mapping[int, bytes], trailer: bytes, table: int) -> bytes:
    """Return the file with the changed objects after it, and a table of where those stand."""
    parts, lines = [pdf.rstrip() + b"\n"], [b"xref\n"]
    length = len(parts[0])
    for number in sorted(changed):
        parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, changed[number]))
        lines.append(b"%d 1\n%010d 00000 n\r\n" % (number, length))
        length += len(parts[-1])
    end = b"trailer\n<<%b/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (trailer, table, length)
    return b"".join((*parts, *lines, end))


_UNKNOWN = "Typst writes its files in another way than it did"

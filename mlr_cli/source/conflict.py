"""The markers that git leaves in a file when two versions could not be merged."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlr_cli.source.flaw import MOST_OF_A_KIND, Flaw, FlawKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MARKER = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|\Z)[^\r\n]*", re.MULTILINE)
_SEEN = re.compile(r"[^\r\n]")


def resolve(text: str) -> tuple[str, list[Flaw]]:
    """Return a text of the same length with the first version of every conflict, and the conflicts.

    A marker without its fellows is a flaw of its own and is taken away; what stands around it is kept.
    """
    flaws: list[Flaw] = []
    blanks: list[tuple[int, int]] = []
    for markers in _groups(text):
        blanks.append(markers[0].span())
        if len(markers) > 1:
            blanks.append((markers[1].start(), markers[-1].end()))
        if len(flaws) < MOST_OF_A_KIND:
            flaws.append(_flaw(text, markers))
    return _blanked(text, blanks), flaws


def sides(text: str) -> tuple[str, str] | None:
    """Return a text with the first version of every conflict, and with the last; None where it has no conflict."""
    whole = [markers for markers in _groups(text) if len(markers) > 1]
    first, last, place = list[str](), list[str](), 0
    for begin, *inner, end in whole:
        common = text[place : begin.start()]
        first += [common, text[_after(begin, text) : inner[0].start()]]
        last += [common, text[_after(inner[-1], text) : end.start()]]
        place = _after(end, text)
    return ("".join([*first, text[place:]]), "".join([*last, text[place:]])) if whole else None


def _after(marker: re.Match[str], text: str) -> int:
    """Return where the line after a marker begins."""
    return text.find("\n", marker.end()) + 1 or len(text)


def _groups(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the markers of each conflict together, and every stray marker alone.

    A row of seven equals signs means nothing by itself: it underlines a heading in Markdown.
    """
    group: list[re.Match[str]] = []
    for marker in _MARKER.finditer(text):
        sign = marker[0][0]
        if sign == "<":
            yield from _strays(group)
            group = [marker]
        elif sign in "|=" and group:
            group.append(marker)
        elif sign == ">" and any(inner[0][0] == "=" for inner in group):
            yield [*group, marker]
            group = []
        elif sign == ">":
            yield from _strays([*group, marker])
            group = []
    yield from _strays(group)


def _strays(markers: Iterable[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    for marker in markers:
        yield [marker]


def _flaw(text: str, markers: list[re.Match[str]]) -> Flaw:
    first, last = markers[0], markers[-1]
    if first is last:
        return Flaw(FlawKind.MARKER, *first.span())
    lines = text.count("\n", 0, first.start()) + 1, text.count("\n", 0, last.start()) + 1
    arguments = {"first": str(lines[0]), "last": str(lines[1])}
    return Flaw(FlawKind.CONFLICT, *first.span(), arguments, last.span())


def _blanked(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """Return a text with blanks for all that is seen in some stretches of it."""
    parts, place = [], 0
    for start, end in stretches:
        parts += [text[place:start], _SEEN.sub(" ", text[start:end])]
        place = end
    return "".join([*parts, text[place:]])

"""Where years stand in a plan's prose, so that a person can look at each: nothing else knows what is meant by them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.edit.leaves import texts
from mlr_cli.edit.mentions import TIMES
from mlr_cli.load.files import HEADER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mlr_cli.source.span import Span
    from mlr_cli.source.tree import Path, Tree

_NOT_PROSE = TIMES | {"carried_since", "date", "id", "period", "placeholders", "since", "until", "was", "year"}
_SIGN = re.compile(r"^[>|][+-]?\s|^[\"']")
"""What a text may begin with that is no part of it."""
_AROUND = 30
"""How many characters are shown on either side."""


class YearInProse(Struct, frozen=True):
    """A year in a text, its place, and the text around it on one line."""

    year: str
    span: Span
    around: str


def years_in_prose(trees: Iterable[Tree], years: Iterable[str], *, internal: bool = True) -> tuple[YearInProse, ...]:
    """Return every place where one of the years stands in a text of a plan's files, in order of place.

    Without `internal`, nothing is told that stands in what may be marked so.
    """
    wanted = "|".join(years)
    if not wanted:
        return ()
    pattern = re.compile(rf"(?<!\d)(?:{wanted})(?!\d)")
    return tuple(
        sorted((one for tree in trees for one in _in_file(tree, pattern, internal=internal)), key=lambda one: one.span)
    )


def _in_file(tree: Tree, pattern: re.Pattern[str], *, internal: bool) -> Iterator[YearInProse]:
    for path, value in texts(tree.data):
        if not _is_prose(path, tree) or not pattern.search(value) or not (internal or _is_open(path, tree)):
            continue
        span = tree.node_span(path)
        for one in pattern.finditer(tree.text, span.start, span.end):
            yield YearInProse(one[0], tree.between(*one.span()), _around(tree.text, one, span))


def _is_prose(path: Path, tree: Tree) -> bool:
    """Whether a field holds text, and not a time, an id, what a deadline was, or the title that was decided."""
    keys = [step for step in path if isinstance(step, str)]
    is_title = path == ("title",) and tree.file.endswith(f"/{HEADER}")
    return not _NOT_PROSE & {*keys[-1:]} and "moved" not in keys and not is_title


def _is_open(path: Path, tree: Tree) -> bool:
    """Whether neither a text's own thing nor anything that it is a part of says whether it is internal."""
    return not any(tree.has((*path[:depth], "internal")) for depth in range(len(path)))


def _around(text: str, one: re.Match[str], span: Span) -> str:
    start, end = max(span.start, one.start() - _AROUND), min(span.end, one.end() + _AROUND)
    before, after = text[start : one.start()], text[one.end() : end]
    if start > span.start:
        before = f"…{before.partition(' ')[2]}"
    if end < span.end:
        after = f"{after.rpartition(' ')[0]}…"
    return " ".join(_SIGN.sub("", f"{before}{one[0]}{after}").split())

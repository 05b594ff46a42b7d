"""Where in a plan's files some characters stand, so that a person can change them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.edit.leaves import texts

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from mlr_cli.source.span import Span
    from mlr_cli.source.tree import Tree


class FoundCharacter(Struct, frozen=True):
    """A character, its place, and the title or name of what the file is about."""

    sign: str
    span: Span
    thing: str


def find_characters(trees: Iterable[Tree], sought: Collection[str]) -> tuple[FoundCharacter, ...]:
    """Return every place where one of the characters stands in a value, in order of place.

    A character that is written as an escape is placed where its value begins.
    """
    pattern = re.compile(f"[{re.escape(''.join(sorted(sought)))}]")
    found = {(one.span, one.sign): one for tree in trees for one in _in_file(tree, pattern)}
    return tuple(found[place] for place in sorted(found))


def _in_file(tree: Tree, pattern: re.Pattern[str]) -> Iterator[FoundCharacter]:
    thing = _thing(tree)
    for path, value in texts(tree.data):
        if not pattern.search(value):
            continue
        span = tree.node_span(path)
        there = [*pattern.finditer(tree.text, span.start, span.end)]
        yield from (FoundCharacter(one[0], tree.between(*one.span()), thing) for one in there)
        if not there:
            yield from (FoundCharacter(sign, span, thing) for sign in dict.fromkeys(pattern.findall(value)))


def _thing(tree: Tree) -> str:
    data = tree.data if isinstance(tree.data, dict) else {}
    named = data.get("title") or data.get("name")
    return named if isinstance(named, str) else ""

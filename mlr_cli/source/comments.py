"""Where the comments of a YAML file stand: a person's words, which no edit may lose.

A `#` inside a text is no comment. What lies between the texts of a tree is structure and comments
only, and a block text may have one after its sign.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.source.tree import Tree

_COMMENT = re.compile(r"#[^\r\n]*")
_HEADER = re.compile(r"[|>][-+0-9]*[ \t]+(?P<comment>#[^\r\n]*)")


def comments(tree: Tree) -> Iterator[tuple[int, int]]:
    """Yield the place of every comment in a tree without flaws, as offsets, in the order of the file."""
    text, place = tree.text, 0
    for start, end in _texts(tree):
        yield from (match.span() for match in _COMMENT.finditer(text, place, start))
        if header := _HEADER.match(text, start, end):
            yield header.span("comment")
        place = end
    yield from (match.span() for match in _COMMENT.finditer(text, place))


def comments_between(tree: Tree, start: int, end: int) -> list[str]:
    """Return the comments that begin between two offsets, from their `#` on."""
    return [tree.text[begin:stop].rstrip(" \t") for begin, stop in comments(tree) if start <= begin < end]


def without_comments(tree: Tree, start: int, end: int) -> str:
    """Return what stands between two offsets, with every comment blotted out by blanks."""
    text = tree.text[start:end]
    for begin, stop in comments(tree):
        if start <= begin and stop <= end:
            text = text[: begin - start] + " " * (stop - begin) + text[stop - start :]
    return text


def _texts(tree: Tree) -> Iterator[tuple[int, int]]:
    """Yield the places of all keys and texts; an empty list or mapping in brackets is structure."""
    nodes = tree.nodes
    for start, end, size in zip(nodes.start, nodes.end, nodes.size, strict=True):
        if size == 1 and tree.text[start : start + 1] not in {"[", "{"}:
            yield start, end

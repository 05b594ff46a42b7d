"""Texts that a number sign cuts off: what follows is a comment, though it was hardly meant as one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlr_cli.diagnostics import signs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.diagnostics import Diagnostic
    from mlr_cli.source.tree import Tree

_CUT = re.compile(r"[ \t]+(?P<rest>#[^\s#][^\r\n]*)")
_NOT_PLAIN = frozenset("\"'|>[{")
"""What a text begins with that a number sign cannot cut off."""


def cut_texts(tree: Tree) -> Iterator[Diagnostic]:
    """Yield what is said of every plain text with a number sign after it that a letter or a figure follows."""
    ends = set(_ends(tree))
    for match in _CUT.finditer(tree.text):
        if match.start() in ends:
            yield signs.LOST_TEXT.diagnose(tree.between(*match.span("rest")), {})


def _ends(tree: Tree) -> Iterator[int]:
    """Yield where the plain texts of a file end."""
    nodes = tree.nodes
    for start, end, size in zip(nodes.start, nodes.end, nodes.size, strict=True):
        if size == 1 and start < end and tree.text[start] not in _NOT_PLAIN:
            yield end

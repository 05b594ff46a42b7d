"""A chapter's Markdown as a tree: its title, its text, and every `{placeholder}` with its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlr_cli.source.scan import scan
from mlr_cli.source.tree import Nodes, Parsed, Tree

if TYPE_CHECKING:
    from mlr_cli.source.tree import Data

_COMMENTS = re.compile(r"\ufeff?(?:\s*<!--.*?-->)*\s*", re.DOTALL)
_TITLE = re.compile(r"# (?P<title>[^\r\n]*)(?:\r?\n)?")
_CLOSING = re.compile(r" #+ *$")
_PLACEHOLDER = re.compile(r"(?<!\\)\{[^{}\r\n]*\}")


def read_prose(file: str, content: bytes) -> Tree:
    r"""Return the tree of a Markdown file: `title`, `text` and `placeholders`, as far as they are there.

    `text` is what follows the title, with `\n` at the end of every line. The `#` that may
    close a title is no part of it.
    """
    scanned = scan(content)
    comments = _COMMENTS.match(scanned.safe)
    begin = comments.end() if comments else 0
    nodes = Nodes()
    data: dict[str, Data] = {}
    root = nodes.add(begin, begin)
    if title := _TITLE.match(scanned.safe, begin):
        data["title"] = _entry(nodes, _CLOSING.sub("", title["title"]), title.start("title"))
        begin = title.end()
    data["text"] = _entry(nodes, scanned.safe[begin:], begin).replace("\r\n", "\n")
    data["placeholders"] = [*_placeholders(nodes, scanned.safe, begin)]
    nodes.close(root)
    parsed = Parsed(scanned.text, data, nodes)
    return Tree(file, lambda: parsed, scanned.flaws)


def _entry(nodes: Nodes, written: str, start: int) -> str:
    """Add a key that is not written in the text, and its value; return the value without outer blanks.

    The key has the place of the value's first line, for the sake of what is said of the whole chapter.
    """
    value = written.strip()
    begin = start + len(written) - len(written.lstrip())
    nodes.add(begin, begin + len(value.split("\n", 1)[0].rstrip()))
    nodes.add(begin, begin + len(value))
    return value


def _placeholders(nodes: Nodes, text: str, begin: int) -> list[str]:
    """Add the key and the list of what stands in braces, and return it."""
    nodes.add(begin, begin)
    listed = nodes.add(begin, begin)
    found = [*_PLACEHOLDER.finditer(text, begin)]
    for match in found:
        nodes.add(match.start(), match.end())
    nodes.close(listed)
    return [match[0][1:-1] for match in found]

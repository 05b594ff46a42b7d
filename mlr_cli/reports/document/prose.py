"""A chapter's Markdown as blocks of a document, with the plan's facts filled in.

Facts go in after the Markdown has been read, so a name with a star in it stays a name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from msgspec import Struct
from msgspec.structs import replace

from mlr_cli.document import Heading, ListOf, Paragraph, Run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

    from mlr_cli.document import Block, Blocks, Words

_PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}")


def blocks(markdown: str, fill: Callable[[str], str], level: int) -> Blocks:
    """Return a text's paragraphs, lists and headings.

    `fill` says what stands for a placeholder, given without its braces. A heading of the text's second
    level (`##`) becomes one of `level`, and the others follow it.
    """
    from markdown_it.tree import SyntaxTreeNode

    tokens: list[Token] = MarkdownIt("commonmark", {"html": False}).parse(markdown)
    return tuple(_Reader(fill, level).blocks(SyntaxTreeNode(tokens)))


class _Reader(Struct, frozen=True):
    """Turns nodes of Markdown into blocks."""

    fill: Callable[[str], str]
    level: int

    def blocks(self, node: SyntaxTreeNode) -> Iterator[Block]:
        for child in node.children:
            match child.type:
                case "heading":
                    words = self.words(child.children[0], Run(""))
                    yield Heading(self.level + int(child.tag[1]) - 2, "".join(run.text for run in words))
                case "paragraph":
                    yield Paragraph(tuple(self.words(child.children[0], Run(""))))
                case "bullet_list" | "ordered_list":
                    items = tuple(tuple(self.blocks(item)) for item in child.children)
                    yield ListOf(items, ordered=child.type == "ordered_list")
                case "hr":
                    pass
                case "fence" | "code_block" | "html_block":
                    yield Paragraph((Run(child.content.strip()),))
                case _:
                    yield from self.blocks(child)

    def words(self, node: SyntaxTreeNode, style: Run) -> Words:
        return tuple(self._words(node, style))

    def _words(self, node: SyntaxTreeNode, style: Run) -> Iterator[Run]:
        for child in node.children:
            match child.type:
                case "text":
                    yield replace(style, text=_PLACEHOLDER.sub(lambda found: self.fill(found[1]), child.content))
                case "softbreak" | "hardbreak":
                    yield replace(style, text=" ")
                case "strong":
                    yield from self._words(child, replace(style, strong=True))
                case "em":
                    yield from self._words(child, replace(style, emphasis=True))
                case "link":
                    yield from self._words(child, replace(style, href=str(child.attrs["href"])))
                case _ if child.children:
                    yield from self._words(child, style)
                case _:
                    yield replace(style, text=child.content)

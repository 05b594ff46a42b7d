"""Markdown read back: what stands on the page, and of what kinds it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_SPOKEN = {"text", "code_inline", "html_inline"}
_BREAKS = {"softbreak", "hardbreak"}


@dataclass(frozen=True)
class Page:
    texts: tuple[str, ...]
    kinds: tuple[str, ...]
    links: tuple[str, ...]


def read(markdown: bytes, preset: str) -> Page:
    """Read Markdown as `commonmark` does, or `gfm-like` with mail addresses and schemes made links."""
    reader = MarkdownIt(preset)
    if reader.linkify:
        # GitHub makes no link of a bare domain, which is what is called fuzzy here.
        reader.linkify.set({"fuzzy_link": False, "fuzzy_email": True})
    tokens = reader.parse(markdown.decode())
    return Page(
        texts=tuple(_text(token) for token in tokens if token.type == "inline"),
        kinds=tuple(each.type for each in _all(tokens) if each.type != "text"),
        links=tuple(str(each.attrs["href"]) for each in _all(tokens) if each.type == "link_open"),
    )


def _all(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _all(token.children or ())


def _text(inline: Token) -> str:
    return "".join(_said(child) for child in inline.children or ())


def _said(token: Token) -> str:
    if token.type in _BREAKS:
        return "\n"
    return token.content if token.type in _SPOKEN else ""

"""An HTML page as a browser meets it: its elements, and what they say."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"meta", "br", "img", "input", "link", "hr", "col", "wbr"}
_SILENT = {"style", "title", "script"}


@dataclass(slots=True)
class Element:
    tag: str
    attributes: dict[str, str]
    parts: list[str | Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What the element says, styles and the window's title left out."""
        return "".join(part if isinstance(part, str) else part.text for part in self.parts if _speaks(part))

    @property
    def raw(self) -> str:
        return "".join(part if isinstance(part, str) else part.raw for part in self.parts)

    def all(self, *tags: str) -> list[Element]:
        found = [self] if not tags or self.tag in tags else []
        return found + [one for part in self.parts if isinstance(part, Element) for one in part.all(*tags)]


def _speaks(part: str | Element) -> bool:
    return isinstance(part, str) or part.tag not in _SILENT


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        assert len(element.attributes) == len(attrs), f"<{tag}> says an attribute twice"
        self._open[-1].parts.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open[-1].tag == tag, f"</{tag}> closes <{self._open[-1].tag}>"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].parts.append(data)


def read(content: bytes) -> Element:
    """Return a page's elements; every one must be closed, and in order."""
    reader = _Reader()
    reader.feed(content.decode())
    reader.close()
    assert reader._open == [reader.root]
    return reader.root

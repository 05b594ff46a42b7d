"""A tagged PDF as a screen reader meets it: elements in the order of reading, with what they say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, TypeAlias

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Place: TypeAlias = "tuple[int, int]"
"""A page, by the number of its object."""
Marked: TypeAlias = "Mapping[Place, Mapping[int, str]]"
"""The text of every page's marked content, by its number."""

_ENTRY = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


@dataclass(frozen=True, slots=True)
class Element:
    """An element of the structure tree: its role, what it says itself, and those in it."""

    role: str
    text: str
    children: tuple[Element, ...]
    scope: str | None
    alt: str | None

    def all(self) -> Iterator[Element]:
        yield self
        for child in self.children:
            yield from child.all()


@dataclass(frozen=True, slots=True)
class Bookmark:
    level: int
    title: str


@dataclass(frozen=True, slots=True)
class Tagged:
    language: str
    bookmarks: tuple[Bookmark, ...]
    elements: tuple[Element, ...]

    @property
    def text(self) -> str:
        return "".join(element.text for element in self.elements)

    def all(self, *roles: str) -> list[Element]:
        return [element for root in self.elements for element in root.all() if element.role in roles]


def read(content: bytes) -> Tagged:
    with pikepdf.open(BytesIO(content)) as pdf:
        marked: Marked = {page.obj.objgen: _marked(page) for page in pdf.pages}
        tree = pdf.Root.get("/StructTreeRoot")
        elements = _elements(tree.get("/K"), None, marked) if tree is not None else []
        with pdf.open_outline() as outline:
            bookmarks = tuple(_bookmarks(outline.root, 1))
        return Tagged(str(pdf.Root.get("/Lang", "")), bookmarks, tuple(e for e in elements if isinstance(e, Element)))


def _bookmarks(items: list[pikepdf.OutlineItem], level: int) -> Iterator[Bookmark]:
    for item in items:
        yield Bookmark(level, item.title)
        yield from _bookmarks(item.children, level + 1)


def _elements(node: pikepdf.Object | int | None, page: Place | None, marked: Marked) -> list[Element | str]:
    """Return what stands at a node: elements, and the text of marked content that belongs to it."""
    match node:
        case pikepdf.Array():
            return [found for child in node for found in _elements(child, page, marked)]
        case pikepdf.Dictionary():
            own = node["/Pg"].objgen if "/Pg" in node else page
            if "/S" in node:
                return [_element(node, own, marked)]
            return _elements(int(node.MCID), own, marked) if "/MCID" in node else []
        case None:
            return []
        case _:
            return [marked[page].get(int(node), "")] if page else []


def _element(node: pikepdf.Object, page: Place | None, marked: Marked) -> Element:
    inside = _elements(node.get("/K"), page, marked)
    text = "".join(each.text if isinstance(each, Element) else each for each in inside)
    children = tuple(each for each in inside if isinstance(each, Element))
    alt = str(node["/Alt"]) if "/Alt" in node else None
    # What has an alternative text is read by it alone (ISO 32000-1, 14.9.3).
    said = text if alt is None else alt
    return Element(str(node.S).removeprefix("/"), said, children, _scope(node.get("/A")), alt)


def _scope(attributes: pikepdf.Object | None) -> str | None:
    if attributes is None:
        return None
    each = attributes if isinstance(attributes, pikepdf.Array) else [attributes]
    return next((str(one["/Scope"]).removeprefix("/") for one in each if "/Scope" in one), None)


def _marked(page: pikepdf.Page) -> dict[int, str]:
    """Return the text of a page by the number of its marked content (ISO 32000-1, 14.6 and 14.9.4)."""
    fonts = {name: _letters(font) for name, font in page.Resources.get("/Font", {}).items()}
    found: dict[int, str] = {}
    opened: list[_Mark] = [_Mark(None)]
    letters: Mapping[bytes, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands = [*instruction.operands]
        match str(instruction.operator):
            case "Tf":
                letters = fonts[str(operands[0])]
            case "BDC" | "BMC":
                opened.append(_mark(operands, opened[-1]))
                _say(found, opened[-1].number, opened[-1].instead or "")
            case "EMC":
                opened.pop()
            case "Tj" | "TJ" if opened[-1].instead is None:
                shown = operands[0] if str(instruction.operator) == "TJ" else operands
                pieces = (bytes(piece) for piece in shown if isinstance(piece, pikepdf.String))
                _say(found, opened[-1].number, "".join(_text(piece, letters) for piece in pieces))
    return found


def _say(found: dict[int, str], number: int | None, text: str) -> None:
    if number is not None:
        found[number] = found.get(number, "") + text


@dataclass(frozen=True, slots=True)
class _Mark:
    """A stretch of marked content: its number, and what is to be read instead of what is drawn."""

    number: int | None
    instead: str | None = None


def _mark(operands: Sequence[pikepdf.Object], around: _Mark) -> _Mark:
    marked = operands[1] if len(operands) > 1 else pikepdf.Dictionary()
    if str(operands[0]) == "/Artifact":
        return _Mark(None)
    number = int(marked["/MCID"]) if "/MCID" in marked else around.number
    return _Mark(number, str(marked["/ActualText"]) if "/ActualText" in marked else around.instead and "")


def _text(piece: bytes, letters: Mapping[bytes, str]) -> str:
    return "".join(letters.get(piece[at : at + 2], "") for at in range(0, len(piece), 2))


def _letters(font: pikepdf.Object) -> dict[bytes, str]:
    """Return what the codes of a font stand for; Typst writes every code by itself."""
    table = font.ToUnicode.read_bytes()
    return {bytes.fromhex(code.decode()): _utf16(said) for code, said in _ENTRY.findall(table)}


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be")

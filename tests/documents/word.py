"""A Word file read back: its parts, and what it says in the order of reading."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET
from zipfile import ZipFile

# The package has no types.
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@dataclass(frozen=True)
class Word:
    """A Word file as its parts; an attribute or tag is asked for by its name in Word's namespace."""

    parts: dict[str, bytes]

    @cached_property
    def body(self) -> Element:
        return self.part("word/document.xml")[0]

    @property
    def text(self) -> str:
        """Return what the body and the heads and feet of pages say."""
        outside = [self.part(name) for name in self.parts if name.startswith(("word/header", "word/footer"))]
        return "\n".join("\n".join(paragraphs(root)) for root in (self.body, *outside))

    def part(self, name: str) -> Element:
        return ET.fromstring(self.parts[name])  # noqa: S314 - what we made ourselves

    def all(self, tag: str) -> list[Element]:
        return [*self.body.iter(f"{W}{tag}")]

    def styled(self, style: str) -> list[str]:
        """Return the texts of the paragraphs in the style with this id."""
        return [words(one) for one in self.all("p") if style_of(one) == style]

    def headings(self) -> list[tuple[int, str]]:
        named = ((style_of(one).removeprefix("Heading"), one) for one in self.all("p"))
        return [(int(level), words(one)) for level, one in named if level.isdecimal()]

    def links(self) -> dict[str, str]:
        """Return where the relations of the document lead outside it, by their ids."""
        relations = self.part("word/_rels/document.xml.rels")
        return {one.get("Id", ""): one.get("Target", "") for one in relations if one.get("TargetMode") == "External"}


def read(content: bytes) -> Word:
    with ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
        return Word({name: archive.read(name) for name in archive.namelist()})


def complaints(content: bytes, folder: Path) -> list[str]:
    """Return what the format's schema and rules have to object to in a Word file."""
    file = folder / "checked.docx"
    file.write_bytes(content)
    return [str(error) for error in OpenXmlValidator().validate(file).errors]


def paragraphs(root: Element) -> Iterator[str]:
    return (words(one) for one in root.iter(f"{W}p"))


def words(paragraph: Element) -> str:
    """Return what a paragraph says, a picture by its alternative text."""
    said = (
        one.get("descr") if one.tag == PICTURE else one.text
        for one in paragraph.iter()
        if one.tag in {f"{W}t", PICTURE}
    )
    return "".join(filter(None, said))


def style_of(paragraph: Element) -> str:
    return value(paragraph.find(f"{W}pPr/{W}pStyle"))


def value(found: Element | None, name: str = "val") -> str:
    return "" if found is None else found.get(f"{W}{name}", "")

"""Word's sections: a page's size and turn, its margins, its columns, and what stands at its head and foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from msgspec import Struct

from mlr_cli.lang import Text
from mlr_cli.render.docx.xml import element, field, paragraph, run, said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docx.opc.part import XmlPart
    from docx.parts.document import DocumentPart

    from mlr_cli.document import Document
    from mlr_cli.render.docx.styles import Styles
    from mlr_cli.render.docx.xml import Element

# In twentieths of a point, as everything here.
_A4 = (11906, 16838)
_MARGINS = {"top": 1418, "right": 1276, "bottom": 1304, "left": 1276, "header": 624, "footer": 567, "gutter": 0}
_WIDE_MARGIN = 1077
_BETWEEN_COLUMNS = 510
_ABOVE_TITLE = 3600
_BAND = 2, 5
"""The share of the page's height that the band on the cover takes."""
_PAGE = Text(sv="Sida ", en="Page ")
_OF = Text(sv=" av ", en=" of ")


class Paper(Struct, frozen=True):
    """A page as the reference file has it: its shorter and longer side, and its margins when upright."""

    short: int
    long: int
    margins: Mapping[str, int]
    has_head: bool

    def size(self, *, landscape: bool) -> tuple[int, int]:
        """Return the width and height of a page."""
        return (self.long, self.short) if landscape else (self.short, self.long)

    def around(self, *, landscape: bool) -> dict[str, int]:
        """Return the margins; a wide page has narrower ones, for it is there to hold a wide table.

        Above the text they stay if the pages of the reference file have a head, which may be high.
        """
        if not landscape:
            return dict(self.margins)
        sides = ("left", "right", "bottom") if self.has_head else ("left", "right", "bottom", "top")
        return {side: min(width, _WIDE_MARGIN) if side in sides else width for side, width in self.margins.items()}

    def text_width(self, *, landscape: bool, columns: int = 1) -> int:
        """Return the width of a column of text."""
        around = self.around(landscape=landscape)
        whole = self.size(landscape=landscape)[0] - around["left"] - around["right"]
        return (whole - (columns - 1) * _BETWEEN_COLUMNS) // columns

    def text_height(self, *, landscape: bool) -> int:
        """Return the height of a column of text."""
        around = self.around(landscape=landscape)
        return self.size(landscape=landscape)[1] - around["top"] - around["bottom"]


def paper_of(section: Element | None, *, has_head: bool) -> Paper:
    """Return the paper of a reference file's last section, A4 with our margins where it does not say."""
    size = None if section is None else section.find(qn("w:pgSz"))
    around = None if section is None else section.find(qn("w:pgMar"))
    short, long = sorted((_number(size, "w", _A4[0]), _number(size, "h", _A4[1])))
    margins = {side: abs(_number(around, side, usual)) for side, usual in _MARGINS.items()}
    return Paper(short, long, margins, has_head)


def _number(found: Element | None, name: str, usual: int) -> int:
    value = "" if found is None else found.get(qn(f"w:{name}"), "")
    return int(value) if value.removeprefix("-").isdecimal() else usual


def lowered(title: Element) -> None:
    """Put air above the title of a cover; LibreOffice knows no page set to its middle."""
    title.pPr.append(element("w:spacing", before=_ABOVE_TITLE))


def raised(heading: Element) -> None:
    """Take away the air above a heading on top of a page, where the column beside it has none."""
    heading.pPr.append(element("w:spacing", before=0))


class Frame(Struct, frozen=True):
    """What every page of a document has around its text: ids of parts, by what they are for."""

    paper: Paper
    head: str | None
    feet: Mapping[bool, str]

    def section(self, *, landscape: bool, columns: int, breaks: str) -> Element:
        """Return the properties of a section that begins with a break of a kind (`nextPage`, `continuous`)."""
        return self._properties(self.feet[landscape], breaks, landscape=landscape, columns=columns)

    def cover(self) -> Element:
        """Return the properties of the cover, which has no foot."""
        return self._properties(None, "nextPage", landscape=False, columns=1)

    def band(self) -> tuple[Element, Element]:
        """Return what makes an empty paragraph with a ground of its own a band across the foot of the page."""
        wide, high = self.paper.size(landscape=False)
        tall = high * _BAND[0] // _BAND[1]
        place: Mapping[str, str | int] = {"vAnchor": "page", "hAnchor": "page", "x": 1, "y": high - tall}
        framed = element("w:framePr", w=wide, h=tall, hRule="exact", wrap="around", **place)
        return framed, element("w:spacing", before=0, after=0, line=tall, lineRule="exact")

    def _properties(self, foot: str | None, breaks: str, *, landscape: bool, columns: int) -> Element:
        wide, high = self.paper.size(landscape=landscape)
        turn = {"orient": "landscape"} if landscape else {}
        made = element("w:sectPr")
        made.extend(_reference(tag, part) for tag, part in (("header", self.head), ("footer", foot)) if part)
        made.append(element("w:type", val=breaks))
        made.append(element("w:pgSz", w=wide, h=high, **turn))
        made.append(element("w:pgMar", **self.paper.around(landscape=landscape)))
        made.append(element("w:cols", num=columns, space=_BETWEEN_COLUMNS))
        return made


def _reference(tag: str, part: str) -> Element:
    made = element(f"w:{tag}Reference", type="default")
    made.set(qn("r:id"), part)
    return made


def frame(document: Document, part: DocumentPart, styles: Styles, paper: Paper, head: str | None) -> Frame:
    """Add a foot for each turn of the page, and a stamp at the head of every page; `head` is there already."""
    feet = {turn: _foot(document, part, styles, paper.text_width(landscape=turn)) for turn in (False, True)}
    if document.stamp:
        head = head or _added(part, "header")[1]
        part.related_parts[head].element.append(paragraph(styles["Plan Stamp"], [run(said(document.stamp))]))
    return Frame(paper, head, feet)


def _foot(document: Document, part: DocumentPart, styles: Styles, width: int) -> str:
    """Add a foot with the title and the page's number at its two ends; return its id."""
    made, name = _added(part, "footer")
    stops = [element("w:tab", val="clear", pos=each) for each in sorted(styles.tabs("Footer") - {width})]
    tabs = element("w:tabs", *stops, element("w:tab", val="right", pos=width))
    runs = [run(said(" · ".join((document.title, *document.subtitle[:1])))), element("w:r", element("w:tab"))]
    runs += [run(_PAGE[document.lang]), *field("PAGE", "1"), run(_OF[document.lang]), *field("NUMPAGES", "1")]
    made.append(paragraph(styles["Footer"], runs, tabs))
    return name


def _added(part: DocumentPart, kind: str) -> tuple[Element, str]:
    """Add an empty head or foot; return its root and its id."""
    adders: Mapping[str, Callable[[], tuple[XmlPart, str]]] = {
        "header": part.add_header_part,
        "footer": part.add_footer_part,
    }
    made, name = adders[kind]()
    root = made.element
    for child in list(root):
        root.remove(child)
    return root, name

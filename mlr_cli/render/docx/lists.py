"""Word's lists: every ordered list counts from one, and lists in cells stand closer to their marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from msgspec import Struct, field

from mlr_cli.render.docx.xml import element

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.render.docx.xml import Element

DEEPEST = 2
"""The last level that a list can stand on; what is deeper stands there too."""
_BULLETS = "•–•"
STEP = 340
"""How far a list is indented under what it stands in, in twentieths of a point (6 mm)."""
CELL_STEP = 227
WIDE_CELL_STEP = 320
"""As far as a number of two digits needs."""


class ListWriter(Struct):
    """Adds lists to a document's numbering; a bulleted list of each kind is added once.

    `root` is the numbering, `styles` the styles by their ids.
    """

    root: Element
    styles: Mapping[str, Element]
    _kinds: dict[tuple[bool, int], str] = field(default_factory=dict)
    _bulleted: dict[str, int] = field(default_factory=dict)

    def number(self, style: str, level: int, step: int, *, ordered: bool) -> int:
        """Return the number of a list in the paragraph style with this id, `level` steps in.

        The style's own kind of list is used where it has a form for that level; in cells, never.
        """
        kind = self._of_style(style, level) if step == STEP else None
        kind = kind or self._own(step, ordered=ordered)
        if ordered:
            return self._add(kind, element("w:lvlOverride", element("w:startOverride", val=1), ilvl=level))
        if kind not in self._bulleted:
            self._bulleted[kind] = self._add(kind)
        return self._bulleted[kind]

    def _of_style(self, style: str, level: int) -> str | None:
        named = self.styles[style].find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
        list_ = None if named is None else _numbered(self.root, "w:num", "w:numId", named.get(qn("w:val")))
        link = None if list_ is None else list_.find(qn("w:abstractNumId"))
        kind = None if link is None else link.get(qn("w:val"))
        found = None if kind is None else _numbered(self.root, "w:abstractNum", "w:abstractNumId", kind)
        has_level = found is not None and _numbered(found, "w:lvl", "w:ilvl", str(level)) is not None
        return kind if has_level else None

    def _own(self, step: int, *, ordered: bool) -> str:
        key = (ordered, step)
        if key not in self._kinds:
            self._kinds[key] = self._add_kind(step, ordered=ordered)
        return self._kinds[key]

    def _add_kind(self, step: int, *, ordered: bool) -> str:
        """Add a kind of list before the lists themselves, where the schema wants it; return its number."""
        number = self._free("w:abstractNum", "w:abstractNumId")
        levels = [_level(level, step, ordered=ordered) for level in range(DEEPEST + 1)]
        kind = element(
            "w:abstractNum", element("w:multiLevelType", val="hybridMultilevel"), *levels, abstractNumId=number
        )
        self.root.insert_element_before(kind, "w:num", "w:numIdMacAtCleanup")
        return str(number)

    def _add(self, kind: str, *overrides: Element) -> int:
        number = self._free("w:num", "w:numId")
        one = element("w:num", element("w:abstractNumId", val=kind), *overrides, numId=number)
        self.root.insert_element_before(one, "w:numIdMacAtCleanup")
        return number

    def _free(self, tag: str, attribute: str) -> int:
        taken = (each.get(qn(attribute)) for each in self.root.findall(qn(tag)))
        return max((int(each) for each in taken if each and each.isdecimal()), default=0) + 1


def _numbered(parent: Element, tag: str, attribute: str, number: str | None) -> Element | None:
    return next((each for each in parent.findall(qn(tag)) if each.get(qn(attribute)) == number), None)


def in_list(number: int, level: int) -> Element:
    """Return what makes a paragraph an item of a list."""
    return element("w:numPr", element("w:ilvl", val=level), element("w:numId", val=number))


def _level(level: int, step: int, *, ordered: bool) -> Element:
    return element(
        "w:lvl",
        element("w:start", val=1),
        element("w:numFmt", val="decimal" if ordered else "bullet"),
        element("w:lvlText", val=f"%{level + 1}." if ordered else _BULLETS[level]),
        element("w:lvlJc", val="left"),
        element("w:pPr", element("w:ind", left=step * (level + 1), hanging=step)),
        ilvl=level,
    )

"""The styles of a reference file, found by the names that Word keeps inside, whatever its language."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from docx.oxml.ns import qn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.render.docx.xml import Element

# What an organisation's file must have, and what each is called in Swedish Word.
NEEDED = {
    "Normal": "Normal",
    "Title": "Rubrik",
    "Heading 1": "Rubrik 1",
    "Heading 2": "Rubrik 2",
    "Heading 3": "Rubrik 3",
    "List Bullet": "Punktlista",
    "List Number": "Numrerad lista",
}
# What is used where it is found, and taken from our own file where it is not.
_ADDED = (
    "Subtitle", "Heading 4", "TOC Heading", "toc 1", "toc 2", "Caption", "Header", "Footer", "Hyperlink",
    "Cover Title", "Cover Line", "Plan Cell", "Plan Stamp", "Plan Table",
)  # fmt: skip
_BORROWED = {"Cover Title": "Title", "Cover Line": "Subtitle"}
"""What stands in for our cover's styles in a file that has its own look."""


class Styles:
    """Finds the ids of styles by their names."""

    def __init__(self, root: Element) -> None:
        """Take the root of the part that holds the styles."""
        self._root = root
        self.by_id: dict[str, Element] = {each.get(qn("w:styleId"), ""): each for each in root.findall(qn("w:style"))}
        self._ids: dict[str, str] = {_name(each).lower(): number for number, each in self.by_id.items()}

    def __getitem__(self, name: str) -> str:
        """Return the id of a style by its English name, whose case does not matter."""
        return self._ids[name.lower()]

    def __contains__(self, name: str) -> bool:
        """Return whether the file has a style with this English name."""
        return name.lower() in self._ids

    def missing(self) -> list[str]:
        """Return the names of the styles that the file must have and has not."""
        return [name for name in NEEDED if name.lower() not in self._ids]

    def complete(self, ours: Styles) -> None:
        """Add the styles that the file may lack, from our own file."""
        for name in _ADDED:
            if name.lower() not in self._ids:
                borrowed = _BORROWED.get(name)
                self._ids[name.lower()] = self[borrowed] if borrowed else self._add(name, ours)

    def is_numbered(self, name: str) -> bool:
        """Return whether paragraphs of a style get a number from the style itself."""
        path = f"{qn('w:pPr')}/{qn('w:numPr')}"
        return any(each.find(path) is not None for each in self._line(self[name]))

    def tabs(self, name: str) -> set[int]:
        """Return where a style sets its tabs, in twentieths of a point."""
        path = f"{qn('w:pPr')}/{qn('w:tabs')}/{qn('w:tab')}"
        stops = (stop for each in self._line(self[name]) for stop in each.findall(path))
        return {int(stop.get(qn("w:pos"), "0")) for stop in stops}

    def _line(self, number: str) -> Iterator[Element]:
        """Yield a style and those that it is based on; a ring among them is left in time."""
        met: set[str] = set()
        while number in self.by_id and number not in met:
            met.add(number)
            yield self.by_id[number]
            base = self.by_id[number].find(qn("w:basedOn"))
            number = "" if base is None else base.get(qn("w:val"), "")

    def _add(self, name: str, ours: Styles) -> str:
        """Copy a style under an id that is free here, and let what it refers to be found by name."""
        made = deepcopy(ours.by_id[ours[name]])
        number = made.get(qn("w:styleId"))
        while number in self.by_id:
            number = f"{number}Plan"
        made.set(qn("w:styleId"), number)
        for tag in ("w:basedOn", "w:next"):
            self._lead(made, tag, ours)
        self._root.append(made)
        self.by_id[number] = made
        self._ids[name.lower()] = number
        return str(number)

    def _lead(self, made: Element, tag: str, ours: Styles) -> None:
        """Let a copied style refer to the style of the same name here, or to none."""
        found = made.find(qn(tag))
        if found is not None:
            name = _name(ours.by_id[found.get(qn("w:val"))]).lower()
            if name in self._ids:
                found.set(qn("w:val"), self._ids[name])
            else:
                made.remove(found)


def _name(style: Element) -> str:
    found = style.find(qn("w:name"))
    return "" if found is None else str(found.get(qn("w:val"), ""))

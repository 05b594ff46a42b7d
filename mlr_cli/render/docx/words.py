"""Runs of words as Word's runs: weight, colour, and links inside the document and out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from msgspec import Struct

from mlr_cli.document import Tone
from mlr_cli.render.docx.xml import element, run, said
from mlr_cli.render.outline import address
from mlr_cli.render.pages import anchor_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docx.parts.document import DocumentPart

    from mlr_cli.document import Run, Words
    from mlr_cli.render.docx.xml import Element

# Each has a contrast of at least 4.5 against white and against the tint of a table's head (WCAG 2.1, 1.4.3).
TONES = {Tone.GOOD: "1F6136", Tone.NOTICE: "7A4A00", Tone.BAD: "A11F1F", Tone.MUTED: "51606E"}


class WordWriter(Struct, frozen=True):
    """Writes words; `bookmarks` turns an anchor of the document into the name of Word's bookmark."""

    part: DocumentPart
    bookmarks: Mapping[str, str]
    link_style: str

    def runs(self, words: Words) -> Iterator[Element]:
        """Yield words as runs, those with a link inside one."""
        for one in words:
            if one.text:
                yield self._linked(one)

    def link(self, text: str, bookmark: str) -> Element:
        """Return a link to a place in the document that looks like any other words."""
        return element("w:hyperlink", run(said(text)), anchor=bookmark, history=1)

    def _linked(self, one: Run) -> Element:
        bookmark = self._bookmark(one)
        if bookmark:
            return element("w:hyperlink", self._run(one, linked=True), anchor=bookmark, history=1)
        target = address(one)
        if not target:
            return self._run(one, linked=False)
        link = element("w:hyperlink", self._run(one, linked=True), history=1)
        link.set(qn("r:id"), self.part.relate_to(said(target), RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        return link

    def _bookmark(self, one: Run) -> str | None:
        inside = one.href and one.href.startswith("#")
        return self.bookmarks.get(anchor_name((one.href or "")[1:])) if inside else None

    def _run(self, one: Run, *, linked: bool) -> Element:
        form = [element("w:rStyle", val=self.link_style)] * linked
        form += [element("w:b"), element("w:bCs")] * one.strong
        form += [element("w:i"), element("w:iCs")] * one.emphasis
        if one.tone:
            form.append(element("w:color", val=TONES[one.tone]))
        return run(said(one.text), *form)

"""The table of contents in Word: links that are there already, with page numbers that are never wrong.

On which page a heading stands, only the program that sets the pages knows. A field of Word's for whole contents
would show what was written here until somebody updates it, and so would LibreOffice; a file that asks to be
updated makes Word ask its reader whether it may. So each line ends in a reference to its heading's page
(`PAGEREF`) that shows nothing until it has been worked out: by LibreOffice when it opens the file, by Word when
it prints it, saves it as PDF or updates its fields. Until then there is a link and no number, not even dots that
lead to one.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from mlr_cli.render.docx.xml import element, field_end, field_start, paragraph, run, said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mlr_cli.document import Heading
    from mlr_cli.render.docx.styles import Styles
    from mlr_cli.render.docx.words import WordWriter
    from mlr_cli.render.docx.xml import Element
    from mlr_cli.render.pages import Chapter

_NUMBERS = 4, 5
"""The numbers stand in a column so far across the page, near enough for the eye without dots to lead it."""


def bookmark_names(headings: Iterable[Heading]) -> dict[str, str]:
    """Return a bookmark's name for the anchor of each heading; Word's own contents use the same form."""
    anchors = dict.fromkeys(heading.anchor for heading in headings if heading.anchor)
    return {anchor: f"_Toc{number:08d}" for number, anchor in enumerate(anchors, 1)}


def bookmarked(made: Element, heading: Heading, names: Mapping[str, str]) -> Element:
    """Return a heading's paragraph with a bookmark around its words."""
    name = names.get(heading.anchor or "")
    if name:
        number = int(name.removeprefix("_Toc"))
        made.insert(1, element("w:bookmarkStart", id=number, name=name))
        made.append(element("w:bookmarkEnd", id=number))
    return made


def contents(
    title: str, chapters: tuple[Chapter, ...], words: WordWriter, styles: Styles, width: int
) -> Iterator[Element]:
    """Yield the contents in a column of a width, a line for each chapter and part; nothing where there are none."""
    lines = [*chain.from_iterable(_lines(chapter, words, styles, width) for chapter in chapters)]
    if lines:
        yield paragraph(styles["TOC Heading"], [run(said(title))])
        yield from lines


def _lines(chapter: Chapter, words: WordWriter, styles: Styles, width: int) -> Iterator[Element]:
    for heading in (chapter.heading, *chapter.parts):
        style = "toc 1" if heading is chapter.heading else "toc 2"
        place = words.bookmarks[heading.anchor or ""]
        link = words.link(heading.text, place)
        link.extend([element("w:r", element("w:tab")), *field_start(rf"PAGEREF {place} \h"), field_end()])
        yield paragraph(styles[style], [link], _tabs(styles.tabs(style), width))


def _tabs(old: set[int], width: int) -> Element:
    """Return the tab that the numbers are set at, in place of those of the style."""
    part, whole = _NUMBERS
    column = width * part // whole
    stops = [element("w:tab", val="clear", pos=each) for each in sorted(old - {column})]
    return element("w:tabs", *stops, element("w:tab", val="right", pos=column))

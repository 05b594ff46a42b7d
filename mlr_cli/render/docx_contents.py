"""The table of contents in Word: a field that is filled already, so that nobody has to ask for it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from mlr_cli.render.docx_xml import element, field_end, field_start, paragraph, run, said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mlr_cli.document import Heading
    from mlr_cli.render.docx_styles import Styles
    from mlr_cli.render.docx_words import WordWriter
    from mlr_cli.render.docx_xml import Element
    from mlr_cli.render.pages import Chapter

_FIELD = r'TOC \o "1-2" \h \z \u'


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


def contents(title: str, chapters: tuple[Chapter, ...], words: WordWriter, styles: Styles) -> Iterator[Element]:
    """Yield the contents, with a link to each chapter and part; nothing where there are none.

    No page numbers: only Word knows them, and it sets them when the contents are updated in it.
    """
    lines = [*chain.from_iterable(_lines(chapter, words, styles) for chapter in chapters)]
    if not lines:
        return
    for place, mark in enumerate(field_start(_FIELD), 1):
        lines[0].insert(place, mark)
    lines[-1].append(field_end())
    heading = paragraph(styles["TOC Heading"], [run(said(title))])
    yield element("w:sdt", element("w:sdtPr", _gallery()), element("w:sdtContent", heading, *lines))


def _gallery() -> Element:
    """Return what makes Word offer its button for updating the contents."""
    gallery = element("w:docPartGallery", val="Table of Contents")
    return element("w:docPartObj", gallery, element("w:docPartUnique"))


def _lines(chapter: Chapter, words: WordWriter, styles: Styles) -> Iterator[Element]:
    for heading in (chapter.heading, *chapter.parts):
        link = words.link(heading.text, words.bookmarks[heading.anchor or ""])
        yield paragraph(styles["toc 1" if heading is chapter.heading else "toc 2"], [link])

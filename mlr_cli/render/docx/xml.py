"""Word's XML, an element at a time: whatever stands in a text can never become markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from mlr_cli.render.visible import typeset

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.oxml.xmlchemy import BaseOxmlElement

    Element: TypeAlias = BaseOxmlElement

# No characters, says Unicode, and none that XML may hold.
_NONE = re.compile("[\ufffe\uffff]")


def element(tag: str, *inside: Element, **attributes: str | int) -> Element:
    """Return an element such as `w:p` with its children; attributes are of Word's own namespace."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(inside)
    return made


def said(text: str) -> str:
    """Return a text on one line, as it is set on a page and as XML can hold it."""
    return _NONE.sub(lambda found: f"<U+{ord(found[0]):04X}>", typeset(text))


def run(text: str, *form: Element) -> Element:
    """Return a text with the elements that form its letters, in the order of the schema."""
    words = element("w:t")
    words.text = text
    words.set(qn("xml:space"), "preserve")
    return element("w:r", *([element("w:rPr", *form)] if form else []), words)


def paragraph(style: str, runs: Iterable[Element], *form: Element) -> Element:
    """Return a paragraph in the style with this id; `form` follows the schema's order after the style."""
    return element("w:p", element("w:pPr", element("w:pStyle", val=style), *form), *runs)


def keep_with_next(made: Element) -> None:
    """Let a paragraph stand on the page where what comes after it begins."""
    made.pPr.insert(1, element("w:keepNext"))


def hairline(*, after: int = 0) -> Element:
    """Return an empty paragraph as low as can be: Word wants one after a table; `after` is the air under it."""
    low = element("w:spacing", before=0, after=after, line=20, lineRule="exact")
    return element("w:p", element("w:pPr", low, element("w:rPr", element("w:sz", val=2))))


def field(code: str, shown: str) -> tuple[Element, ...]:
    """Return a field that Word works out, such as `PAGE`, with what stands there until it does."""
    return (*field_start(code), run(shown), field_end())


def field_start(code: str) -> tuple[Element, ...]:
    """Return what comes before the words that a field holds."""
    instruction = element("w:instrText")
    instruction.text = f" {code} "
    instruction.set(qn("xml:space"), "preserve")
    return (_mark("begin"), element("w:r", instruction), _mark("separate"))


def field_end() -> Element:
    """Return what comes after the words that a field holds."""
    return _mark("end")


def _mark(kind: str) -> Element:
    return element("w:r", element("w:fldChar", fldCharType=kind))

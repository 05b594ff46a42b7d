"""Documents on their way to paper: what could go wrong with them, said in words."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from mlr_cli.cli.usage import Stop
from mlr_cli.lang import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from mlr_cli.cli.session import Session
    from mlr_cli.document import Document
    from mlr_cli.flows.find_characters import FoundCharacter
    from mlr_cli.render import Format

PAPERS = ("table", "markdown", "html", "pdf", "docx")
"""The formats of a document that may also be read on the screen."""
_SHOWN = 20
"""So many places are named at most."""


def hand_over(session: Session, document: Document, name: str, kind: str, *, keep: bool = False) -> None:
    """Show a document in a format, or write it to the file of `-o`; in a folder it is called `name`.

    A table is drawn on a terminal and set in plain aligned text elsewhere. `keep` is for a document that somebody
    goes on with: a file that says something else is not written over.
    """
    from mlr_cli.render import Format, render

    if kind != "table":
        session.out(rendered(session, document, Format(kind)), name, kind, keep=keep)
    elif session.to_screen:
        session.out(render(document, Format.SCREEN, width=session.width, colour=session.colour), name, kind, keep=keep)
    else:
        session.out(render(document, Format.TEXT), name, kind, keep=keep)


def rendered(session: Session, document: Document, fmt: Format, reference: bytes | None = None) -> bytes:
    """Return a document in a format, a Word file with the look of another; raise `Stop` where it cannot be made.

    A character that no font of a PDF has is looked up in the plan's files, and its places are named.
    """
    from mlr_cli.render import Format, render
    from mlr_cli.render.templates import BrokenTemplateError, UnfitTemplateError

    try:
        if fmt is Format.PDF:
            _refuse_what_has_no_glyph(session, document)
            # The program runs without the collector; what loading left behind makes room for the setting of pages.
            gc.collect()
        return render(document, fmt, reference=reference)
    except (BrokenTemplateError, UnfitTemplateError) as error:
        raise Stop(error.words) from error


def _refuse_what_has_no_glyph(session: Session, document: Document) -> None:
    from mlr_cli.render.pdf.glyphs import lacking

    if unknown := lacking(document):
        raise Stop(_refusal(session, unknown), 1)


def _refusal(session: Session, unknown: Collection[str]) -> Text:
    """Return what to say of characters without a glyph, with their places in the plan's files."""
    from mlr_cli.flows.check import check_folder
    from mlr_cli.flows.find_characters import find_characters

    loaded = check_folder(session.plan_folder(), session.as_of).loaded
    found = find_characters(loaded.trees.values(), unknown)
    lines = [*_lines(found[:_SHOWN])] or [_SIGN.fill(sign=sign, code=_code(sign)) for sign in sorted(unknown)]
    if len(found) > _SHOWN:
        lines.append(_MORE.fill(count=len(found) - _SHOWN))
    lines.append(_CURE)
    return Text(sv="\n".join(one.sv for one in lines), en="\n".join(one.en for one in lines))


def _lines(found: Iterable[FoundCharacter]) -> Iterable[Text]:
    for one in found:
        place = f"{one.span.file}:{one.span.line}:{one.span.column}"
        sign = _SIGN.fill(sign=one.sign, code=_code(one.sign))
        yield _PLACED.fill(place=place, thing=one.thing, sign=sign) if one.thing else _BARE.fill(place=place, sign=sign)


def _code(sign: str) -> str:
    return f"U+{ord(sign):04X}"


_SIGN = Text(sv="Tecknet {sign} ({code}) går inte att trycka.", en="The character {sign} ({code}) cannot be printed.")
_PLACED = Text(sv="{place}: ”{thing}”: {sign}", en="{place}: “{thing}”: {sign}")
_BARE = Text(sv="{place}: {sign}", en="{place}: {sign}")
_MORE = Text(sv="… och på {count} ställen till.", en="… and in {count} more places.")
_CURE = Text(
    sv="Byt ut det mot ord så går det att göra en PDF. Som webbsida och Markdown fungerar det ändå.",
    en="Put words in its place and a PDF can be made. As a web page and as Markdown it works all the same.",
)

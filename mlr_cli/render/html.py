"""A document as one HTML page: no script, nothing fetched, and a policy that lets no text become either."""

from __future__ import annotations

from base64 import b64encode
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING

from jinja2 import DictLoader, Environment, StrictUndefined, TemplateError
from markupsafe import Markup

from mlr_cli.document import Heading, Table
from mlr_cli.lang import Text
from mlr_cli.render.pages import anchor_name, chapters, is_book, link, sheets
from mlr_cli.render.pictures.svg import svg
from mlr_cli.render.templates import BrokenTemplateError, template
from mlr_cli.render.visible import parted, typeset

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from mlr_cli.document import Document, Figure, Run, Words
    from mlr_cli.render.pages import Sheet

_NAME = "document.html.j2"
_FEW = 3
_MANY = 6


def to_html(document: Document) -> bytes:
    """Return a document as an HTML page, UTF-8 with LF.

    Raises `BrokenTemplateError` if the package's template has been damaged.
    """
    parts = sheets(document.blocks)
    headings = {heading.anchor for sheet in parts for heading in sheet.blocks if isinstance(heading, Heading)}
    try:
        found = _environment(frozenset(anchor for anchor in headings if anchor)).get_template(_NAME)
        text = found.render(
            document=document,
            lang=document.lang,
            sheets=parts,
            chapters=chapters(parts),
            is_book=is_book(document.blocks),
            widths=sorted({width for table in _tables(parts) for width in shares(table)}),
        )
    except TemplateError as error:
        raise BrokenTemplateError(_NAME, error) from error
    page = text.rstrip()
    if not page.endswith("</html>"):
        raise BrokenTemplateError(_NAME, ValueError("no </html>"))
    return f"{page}\n".encode()


def _environment(anchors: Collection[str]) -> Environment:
    environment = Environment(
        loader=DictLoader({_NAME: template(_NAME)}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "kind": lambda block: type(block).__name__,
        "typeset": typeset,
        "said": _said,
        "words": partial(_words, anchors=anchors),
        "drawn": _drawn,
        "manner": manner,
        "shares": shares,
        "digest": _digest,
    }
    environment.globals["said_in"] = _SAID
    return environment


def _words(words: Words, anchors: Collection[str]) -> Markup:
    return Markup().join(_run(run, anchors) for run in words)


def _run(run: Run, anchors: Collection[str]) -> Markup:
    said = Markup("<wbr>").join(parted(run.text))
    if run.strong:
        said = Markup("<strong>{}</strong>").format(said)
    if run.emphasis:
        said = Markup("<em>{}</em>").format(said)
    if run.tone:
        said = Markup('<span class="{}">{}</span>').format(run.tone, said)
    target = _target(run, anchors)
    return Markup('<a href="{}">{}</a>').format(target, said) if target else said


def _target(run: Run, anchors: Collection[str]) -> str | None:
    if run.href and run.href.startswith("#"):
        name = anchor_name(run.href[1:])
        return f"#{name}" if name in anchors else None
    return link(run)


def _drawn(figure: Figure) -> Markup:
    # What comes out of our own template has every text in it escaped already.
    return Markup(svg(figure))  # noqa: S704 - see above


def _said(text: Text, document: Document) -> str:
    return text[document.lang]


def manner(table: Table) -> str:
    """Return how a table meets a narrow screen: as it is, each row as a card, or scrolled sideways."""
    if len(table.columns) <= _FEW:
        return "small"
    return "cards" if len(table.columns) <= _MANY else "wide"


def shares(table: Table) -> tuple[int, ...]:
    """Return each column's share of the width in per cent, nothing where the columns have no weights."""
    weights = [column.weight for column in table.columns]
    if len(set(weights)) == 1:
        return ()
    return tuple(round(100 * weight / sum(weights)) for weight in weights)


def _tables(parts: Iterable[Sheet]) -> Iterable[Table]:
    return (block for sheet in parts for block in sheet.blocks if isinstance(block, Table))


def _digest(style: str) -> str:
    """Return what the content security policy asks of a style to let it in (CSP level 3, `sha256-…`)."""
    return f"sha256-{b64encode(sha256(style.encode()).digest()).decode()}"


_SAID = {
    "skip": Text(sv="Hoppa till innehållet", en="Skip to the content"),
    "done": Text(sv="gjort", en="done"),
    "to_do": Text(sv="inte gjort", en="not done"),
}

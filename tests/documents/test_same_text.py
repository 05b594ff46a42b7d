"""Every text of a document stands in every file that is made of it, in the same order."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import pytest

from mlr_cli.lang import Lang
from mlr_cli.render import Format, render
from tests.documents import hostile, tagged, web, word
from tests.documents.plan import the_plan
from tests.documents.texts import body, lost

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlr_cli.document import Document

DOCUMENTS = {"plan": the_plan(), "plan in English": the_plan(Lang.EN), "hostile": hostile.DOCUMENT}
READERS: dict[Format, Callable[[bytes], str]] = {
    Format.HTML: lambda content: web.read(content).text,
    Format.PDF: lambda content: tagged.read(content).text,
    Format.DOCX: lambda content: word.read(content).text,
}


@pytest.mark.parametrize("fmt", READERS)
@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_every_text_is_there(document: Document, fmt: Format) -> None:
    assert len([*body(document)]) > 70
    assert lost(document, READERS[fmt](render(document, fmt))) == []


def test_markdown_holds_the_plan_too() -> None:
    """Its tables are unfolded, so a column's title stands in every section, and not in the order of a table."""
    written = html.unescape(re.sub(r"\\([^a-zA-Z0-9\s])", r"\1", render(the_plan(), Format.MARKDOWN).decode()))
    bare = re.sub(r"[\s*]+|(?m:^\s*(-|\d+\.) )", "", written)
    assert [text for text in body(the_plan()) if re.sub(r"\s+", "", text) not in bare] == []


def test_a_lost_text_is_noticed() -> None:
    said = web.read(render(the_plan(), Format.HTML)).text
    sought = "Planen utvärderas och revideras i slutet av 2015."
    [missing] = lost(the_plan(), said.replace(sought, ""))
    assert missing.startswith(sought)
    first, second = "1 MalmöLundregionen", "2 Organisation och arbetssätt"
    swapped = said.replace(first, "#").replace(second, first).replace("#", second)
    assert lost(the_plan(), swapped) != []

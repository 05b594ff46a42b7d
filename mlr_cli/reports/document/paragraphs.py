"""A plan's longer texts as paragraphs: an empty line begins a new one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlr_cli.document import paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.document import Paragraph

_EMPTY_LINE = re.compile(r"\n[ \t]*\n\s*")


def paragraphs(text: str | None) -> Iterator[Paragraph]:
    """Yield the paragraphs of a text, none for no text."""
    for part in _EMPTY_LINE.split(text or ""):
        if part.strip():
            yield paragraph(part.strip())

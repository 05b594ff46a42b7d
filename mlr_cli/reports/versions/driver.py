"""What differs in one file of the plan, in the same sentences as between two versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Document, ListOf, Paragraph, paragraph
from mlr_cli.lang import Text
from mlr_cli.reports.versions.diff import at_home
from mlr_cli.reports.versions.grouping import grouped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlr_cli.diagnostics import Diagnostic
    from mlr_cli.document import Block
    from mlr_cli.lang import Lang
    from mlr_cli.reports.versions.compared import Compared, Side

    Faults = Sequence[tuple[Side, Diagnostic]]


def document(path: str, compared: Compared, faults: Faults, lang: Lang) -> Document:
    """Return the changes in a file under its path; first what could not be read on either side, and may hide some."""
    return Document(path, lang, (*_faults(path, compared, faults, lang), *_changes(compared, lang, whole=not faults)))


def _faults(path: str, compared: Compared, faults: Faults, lang: Lang) -> Iterator[Block]:
    for side, one in faults:
        words = _UNREAD_BEFORE if side == compared.before else _UNREAD
        place = f"{path}:{one.span.line}:{one.span.column}"
        yield paragraph(words.fill(place=place, message=one.message)[lang])


def _changes(compared: Compared, lang: Lang, *, whole: bool) -> Iterator[Block]:
    if told := grouped(compared.changes, compared, lang):
        yield ListOf(tuple((Paragraph(at_home(one, compared)),) for one in told))
    elif compared.old.adopted != compared.new.adopted:
        yield paragraph(_DECISIONS[lang])
    elif whole:
        yield paragraph(_NOTHING[lang])


_UNREAD = Text(sv="{place}: {message}", en="{place}: {message}")
_UNREAD_BEFORE = Text(sv="{place}, före ändringen: {message}", en="{place}, before the change: {message}")
_DECISIONS = Text(
    sv="Det som är antecknat om planens beslut har ändrats. Raderna visas med: git diff --no-ext-diff",
    en="What is noted of the decisions on the plan has changed. The lines are shown by: git diff --no-ext-diff",
)
_NOTHING = Text(
    sv="Inget har ändrats i sak, bara hur filen är skriven.",
    en="Nothing has changed in meaning, only how the file is written.",
)

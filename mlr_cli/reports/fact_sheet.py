"""A fact sheet in the making: labels, values, and whether a value is a reading of the print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Fields, Paragraph, Run, Tone, bullets
from mlr_cli.lang import Text
from mlr_cli.reports.field_words import READING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from mlr_cli.document import Blocks
    from mlr_cli.lang import Lang

NOT_STATED = Text(sv="finns, inte angivet", en="exists, not stated")
NAME_NOT_STATED = Text(sv="finns, men namnet är inte angivet", en="there is one, but the name is not stated")
AMOUNT_NOT_STATED = Text(sv="finns, men beloppet är inte angivet", en="there is one, but the amount is not stated")
INTERNAL = Text(sv="Synlighet", en="Visibility")
INTERNAL_ONLY = Text(sv="internt, visas inte i dokument", en="internal, not shown in documents")


class FactSheet:
    """Collects facts; a fact without a value is left out.

    `reading` names the fields of the thing that are a reading; a fact about such a field says so.
    """

    def __init__(self, lang: Lang, reading: Collection[str] = ()) -> None:
        """Begin an empty sheet."""
        self.lang = lang
        self._reading = reading
        self._rows: list[tuple[str, Blocks]] = []

    def fact(self, label: Text, value: str | None, field: str = "", *, tone: Tone | None = None) -> None:
        """Add a fact in words."""
        if value:
            runs = [Run(value, tone=tone)]
            if field in self._reading:
                runs.append(Run(f" ({READING[self.lang]})", tone=Tone.MUTED))
            self._rows.append((label[self.lang], (Paragraph(tuple(runs)),)))

    def texts(self, label: Text, values: Iterable[str]) -> None:
        """Add a fact that is a list of texts; a single one stands without a mark."""
        found = tuple(values)
        if len(found) == 1:
            self.fact(label, found[0])
        elif found:
            self._rows.append((label[self.lang], (bullets(found),)))

    def fields(self) -> Fields:
        """Return the sheet as a block."""
        return Fields(tuple(self._rows))

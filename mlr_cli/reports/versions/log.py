"""Who changed what and when, as a document and as a record, schema `mlr/log/1`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlr_cli.document import Column, Document, Paragraph, Table, cell
from mlr_cli.lang import Text
from mlr_cli.lang.dates import short_date
from mlr_cli.reports.nouns import Noun, quoted
from mlr_cli.reports.record import envelope
from mlr_cli.reports.versions.diff import at_home, change_row
from mlr_cli.reports.versions.grouping import grouped

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mlr_cli.lang import Lang
    from mlr_cli.model.plan import Plan
    from mlr_cli.reports.record import Record
    from mlr_cli.reports.versions.compared import Compared


class Entry(NamedTuple):
    """A commit that changed the plan's meaning: its id, who wrote it, on which day, its first line, the changes."""

    commit: str
    author: str
    day: date
    headline: str
    compared: Compared


def document(entries: Sequence[Entry], subject: str | None, lang: Lang) -> Document:
    """Return the history as a table with a row for each change, the newest first.

    `subject` is the name of the one thing that it is about, None for all of the plan.
    """
    title = _TITLE_OF.fill(name=quoted(subject.rstrip("."), lang))[lang] if subject else _TITLE[lang]
    rows = tuple(
        (
            cell(short_date(entry.day)),
            cell(entry.author),
            (Paragraph(at_home(told, entry.compared)),),
        )
        for entry in entries
        for told in grouped(entry.compared.changes, entry.compared, lang)
    )
    number = _CHANGES.counted(len(rows), lang)
    columns = (Column(_WHEN[lang]), Column(_WHO[lang]), Column(_WHAT[lang], weight=4))
    return Document(title, lang, (Table(number, columns, rows, empty=_NOTHING[lang]),))


def record(entries: Sequence[Entry], plan: Plan, wanted: str | None, lang: Lang, as_of: date) -> Record:
    """Return the history for machines, commit by commit."""
    items = [
        {
            "commit": entry.commit,
            "author": entry.author,
            "date": entry.day,
            "headline": entry.headline,
            "changes": [change_row(one, entry.compared, lang) for one in entry.compared.changes],
        }
        for entry in entries
    ]
    return envelope("log", plan, as_of, {"id": wanted, "items": items})


_TITLE = Text(sv="Planens historik", en="The history of the plan")
_TITLE_OF = Text(sv="Historiken för {name}", en="The history of {name}")
_CHANGES = Noun(
    Text(sv="ändring", en="change"), Text(sv="ändringar, den senaste först", en="changes, the latest first")
)
_WHEN = Text(sv="När", en="When")
_WHO = Text(sv="Vem", en="Who")
_WHAT = Text(sv="Vad", en="What")
_NOTHING = Text(sv="Ingen har ändrat något i sak.", en="Nobody has changed anything in meaning.")

"""The documentation of the rules: one to read, all in a table, all on one page, and as a record, `mlr/explain/1`."""

from __future__ import annotations

import textwrap
from inspect import cleandoc
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.document import Column, Document, Table, Tone, cell
from mlr_cli.lang import Text
from mlr_cli.lang.vocabulary import label
from mlr_cli.reports.record import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mlr_cli.diagnostics import RuleDoc
    from mlr_cli.lang import Lang
    from mlr_cli.reports.record import Record

_FENCE = "```"
_HEADING = "## "
_ITEM = "- "


class Explained(Struct, frozen=True):
    """A rule's documentation in one language.

    `doc` is Markdown whose first line is a sentence and whose headings are of level 2.
    """

    rule_doc: RuleDoc
    lang: Lang
    doc: str

    @property
    def title(self) -> str:
        """The first sentence."""
        return self.doc.partition("\n")[0]

    @property
    def heading(self) -> str:
        """The code and how bad a fault of that kind is: `MLR201, fel`."""
        return f"{self.rule_doc.code}, {label(self.rule_doc.severity, self.lang)}"


def explained(rule_doc: RuleDoc, lang: Lang, doc: str | None = None) -> Explained:
    """Return a rule's documentation in a language; `doc` is its text, by default the rule's own in English."""
    return Explained(rule_doc, lang, cleandoc(doc or rule_doc.doc).strip())


def table(rules: Sequence[Explained], lang: Lang) -> Document:
    """Return all rules as a table: code, how bad, and what is wrong."""
    rows = tuple(
        (
            cell(one.rule_doc.code),
            cell(label(one.rule_doc.severity, lang), tone=_TONES[one.rule_doc.severity.value]),
            cell(one.title),
        )
        for one in rules
    )
    columns = (Column(_CODE[lang]), Column(_SEVERITY[lang]), Column(_WRONG[lang], weight=5))
    return Document(_TITLE[lang], lang, (Table("", columns, rows),))


def page(one: Explained) -> str:
    """Return the documentation of one rule as Markdown, a page of its own."""
    return f"# {one.heading}\n\n{one.doc}\n"


def handbook(rules: Sequence[Explained], lang: Lang) -> str:
    """Return that of all rules as one page of Markdown, with a heading for each."""
    chapters = [f"{_HEADING}{one.heading}\n\n{_deeper(one.doc)}" for one in rules]
    return "\n\n".join([f"# {_TITLE[lang]}", _INTRODUCTION[lang], *chapters]) + "\n"


def _deeper(doc: str) -> str:
    """Return Markdown with its headings a level further down; a comment in an example is no heading."""
    parts = doc.split(_FENCE)
    parts[::2] = [part.replace(f"\n{_HEADING}", f"\n#{_HEADING}") for part in parts[::2]]
    return _FENCE.join(parts)


def text(one: Explained, width: int) -> str:
    """Return what is known of one rule as plain text: paragraphs filled to a width, examples indented as they stand."""
    blocks = [_underlined(one.heading, "="), *_blocks(one.doc, width)]
    return "\n\n".join(blocks) + "\n"


def _blocks(doc: str, width: int) -> Iterator[str]:
    """Yield the paragraphs, headings, lists and examples of a rule's documentation."""
    for place, part in enumerate(doc.split(_FENCE)):
        if place % 2:
            yield textwrap.indent(part.partition("\n")[2].rstrip(), "    ")
            continue
        for is_blank, lines in groupby(part.splitlines(), key=lambda line: not line.strip()):
            if not is_blank:
                yield _block(list(lines), width)


def _block(lines: list[str], width: int) -> str:
    first = lines[0]
    if first.startswith(_HEADING):
        return _underlined(first.removeprefix(_HEADING), "-")
    if not first.startswith(_ITEM):
        return textwrap.fill(" ".join(lines), width, break_long_words=False)
    return "\n".join(textwrap.fill(item, width, subsequent_indent="  ") for item in _items(lines))


def _items(lines: Iterable[str]) -> list[str]:
    items: list[str] = []
    for line in lines:
        if line.startswith(_ITEM) or not items:
            items.append(line)
        else:
            items[-1] += f" {line.strip()}"
    return items


def _underlined(heading: str, sign: str) -> str:
    return f"{heading}\n{sign * len(heading)}"


def record(rules: Iterable[Explained]) -> Record:
    """Return rules for machines; in `message` and `hint` stand `{names}` of what a fault fills in."""
    rows = [
        {
            "code": one.rule_doc.code,
            "severity": one.rule_doc.severity,
            "title": one.title,
            "message": one.rule_doc.message[one.lang],
            "hint": one.rule_doc.hint[one.lang] if one.rule_doc.hint else None,
            "doc": one.doc,
        }
        for one in rules
    ]
    return {"schema": f"mlr/explain/{VERSION}", "items": rows}


_TONES = {"error": Tone.BAD, "warning": Tone.NOTICE, "advice": None}
_TITLE = Text(sv="Reglerna", en="The rules")
_INTRODUCTION = Text(
    sv="Det här är allt som ”mlr validate” kan säga om en plan. Fel måste rättas, varningar är troligen fel och råd är "
    "värda en tanke. Sidan är skapad med ”mlr explain --to markdown”.",
    en="This is all that `mlr validate` can say of a plan. Errors must be mended, warnings are probably wrong, and "
    "advice is worth a thought. The page is made with `mlr explain --to markdown`.",
)
_CODE = Text(sv="Kod", en="Code")
_SEVERITY = Text(sv="Slag", en="Kind")
_WRONG = Text(sv="Vad det gäller", en="What it is about")

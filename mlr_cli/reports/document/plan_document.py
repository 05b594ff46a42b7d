"""The plan document: every chapter in the order of the outline, prose first and then what data alone say."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.document import Contents, Document, Heading, Section
from mlr_cli.lang import Lang, Text
from mlr_cli.model.kinds import SectionKind
from mlr_cli.reports.document import prose
from mlr_cli.reports.document.adoptions import cover
from mlr_cli.reports.document.facts import filler
from mlr_cli.reports.document.sections import SECTIONS, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from mlr_cli.document import Block, Figure
    from mlr_cli.model.cooperation import Chapter, OutlineEntry
    from mlr_cli.model.plan import Plan

_CONTENTS = Text(sv="Innehåll", en="Contents")
_DRAFT = Text(sv="UTKAST: planen har fel som inte är rättade.", en="DRAFT: the plan has errors that are not mended.")
_CHAPTER_LEVEL = 2


def plan_document(plan: Plan, lang: Lang, *, draft: bool = False, as_of: date | None = None) -> Document:
    """Return the plan document in a language; a draft is stamped as one.

    The plan's own words stay in the language they were written in. With `as_of` the picture of the year shows how
    the goals stand on that day; what was adopted says nothing of that, nor does the document without it.
    """
    strips = _strips(plan, as_of, lang) if as_of else None
    writer = _Writer(plan, lang, {chapter.id: chapter for chapter in plan.chapters}, strips)
    return Document(
        title=plan.header.title,
        subtitle=(plan.cooperation.name, *filter(None, [cover(plan, lang)])),
        lang=lang,
        blocks=(Contents(_CONTENTS[lang]), *writer.chapters_of(plan.header.outline)),
        stamp=_DRAFT[lang] if draft else None,
        author=plan.cooperation.name,
        dated=max((one.date for one in plan.adopted), default=plan.header.period.first),
    )


def _strips(plan: Plan, as_of: date, lang: Lang) -> tuple[Figure, ...]:
    from mlr_cli.queries.goals.status import status
    from mlr_cli.reports.document import progress_pictures as status_pictures

    return status_pictures.year(status(plan, as_of), lang)


class _Writer(Struct, frozen=True):
    """Writes the entries of an outline, each with the entries under it."""

    plan: Plan
    lang: Lang
    chapters: Mapping[str, Chapter]
    strips: tuple[Figure, ...] | None

    def chapters_of(self, outline: tuple[OutlineEntry, ...]) -> Iterator[Section]:
        """Yield the document in sections: prose in two columns, wide tables, whom to turn to on a page alone.

        A number and a title together are never there twice.
        """
        for place, entry in enumerate(outline, 1):
            blocks = self._entry(entry, f"{place}")
            if SectionKind.CONTACT in entry.shows:
                yield Section(tuple(blocks), new_page=True)
            else:
                yield from _in_columns(blocks)

    def _entry(self, entry: OutlineEntry, number: str) -> Iterator[Block]:
        level = _CHAPTER_LEVEL + number.count(".")
        chapter = self.chapters.get(entry.chapter)
        if chapter:
            yield Heading(level, f"{number} {chapter.title}", anchor=chapter.id)
            yield from prose.blocks(chapter.text, filler(self.plan, self.lang), level + 1)
        for section in entry.shows:
            yield from SECTIONS[section](self.plan, entry, self.lang, Place(level + 1, number, self.strips))
        for place, part in enumerate(entry.sections, 1):
            yield from self._entry(part, f"{number}.{place}")


def _in_columns(blocks: Iterator[Block]) -> Iterator[Section]:
    """Yield the sections among blocks as they are, and what stands between them in two columns."""
    for is_section, some in groupby(blocks, key=lambda block: isinstance(block, Section)):
        if is_section:
            yield from (block for block in some if isinstance(block, Section))
        else:
            yield Section(tuple(some), columns=2)

"""The chapters of the outline in the order of the document, sections among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mlr_cli.model.cooperation import OutlineEntry
    from mlr_cli.model.plan import Plan


def entries(plan: Plan) -> Iterator[OutlineEntry]:
    """Yield every entry of the outline, each before its sections."""
    yield from _with_sections(plan.header.outline)


def _with_sections(outline: Iterable[OutlineEntry]) -> Iterator[OutlineEntry]:
    for entry in outline:
        yield entry
        yield from _with_sections(entry.sections)

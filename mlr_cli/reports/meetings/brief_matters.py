"""The matters of a brief as blocks: each with its name, what is said of it, where it stands, and what is proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Paragraph, Run, Tone, paragraph
from mlr_cli.lang import Text
from mlr_cli.queries.meetings.matters import Why
from mlr_cli.reports.meetings.brief_words import called, said
from mlr_cli.reports.meetings.proposals import proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.document import Block
    from mlr_cli.lang import Lang
    from mlr_cli.queries.meetings.brief import Brief
    from mlr_cli.queries.meetings.matters import Matter


def matter_blocks(answer: Brief, matter: Matter, lang: Lang) -> Iterator[Block]:
    """Yield a matter: its name, what is said of it and where that stands; then the proposed decision."""
    late = Tone.BAD if Why.LATE in matter.why else None
    name = Run(called(matter, lang), strong=True, tone=late)
    words = said(answer, matter, lang)
    yield Paragraph((name, Run(f" {words}" if words else ""), Run(f" [{matter.id}]", tone=Tone.MUTED)))
    if text := proposal(answer.plan, answer.body.id, matter, lang):
        yield paragraph(Run(PROPOSAL[lang], emphasis=True), f" {text}")


PROPOSAL = Text(sv="Förslag till beslut:", en="Proposed decision:")

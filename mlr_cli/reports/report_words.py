"""What is told beside a goal's state: why it went as it did, what shows it, and what happens now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.diff.meaning import folded
from mlr_cli.lang import Text
from mlr_cli.period import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.lang import Lang
    from mlr_cli.model.report import NextStep, Report

REASON = Text(sv="Skäl", en="Reason")
EVIDENCE = Text(sv="Det visas av", en="Shown by")
NEXT = Text(sv="Nu händer", en="What happens now")


def told(report: Report, lang: Lang) -> Iterator[str]:
    """Yield the reason, the evidence and the next step of a report as sentences."""
    for label, said in ((REASON, report.reason), (EVIDENCE, report.evidence), (NEXT, next_step(report.next, lang))):
        if said:
            yield f"{label[lang]}: {on_a_line(said)}."


def next_step(step: NextStep | None, lang: Lang) -> str:
    """Return what happens now, who does it and when: `Remissen läses (ÖP-gruppen, mars 2016)`; or nothing."""
    if step is None:
        return ""
    text = (step.text or "").rstrip(".")
    beside = ", ".join(filter(None, (step.who, words(step.due, lang) if step.due else "")))
    return f"{text} ({beside})" if text and beside else text or beside


def on_a_line(text: str) -> str:
    """Return a text without line ends and without its full stop."""
    return folded(text).replace("\n", " ").rstrip(".")

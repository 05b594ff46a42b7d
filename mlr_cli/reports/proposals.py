"""Proposed decisions, worded so that they can be moved to the minutes word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text
from mlr_cli.model.kinds import ItemKind
from mlr_cli.queries.matters import Heading, Item
from mlr_cli.reports.names import body_name

if TYPE_CHECKING:
    from mlr_cli.lang import Lang
    from mlr_cli.model.meeting import AgendaItem
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.matters import Matter

GAP = "…"
"""Where a person fills in what the plan does not know."""


def proposal(plan: Plan, body: str, matter: Matter, lang: Lang) -> str | None:
    """Return the proposed decision of a matter for decision: the one given, else a frame; None for other matters."""
    if matter.heading is not Heading.DECIDE:
        return None
    if isinstance(matter.subject, Item) and matter.subject.item.proposal:
        return matter.subject.item.proposal
    return frame(plan, body, lang)


def item_proposal(plan: Plan, body: str, item: AgendaItem, lang: Lang) -> str:
    """Return the proposed decision of a matter on an agenda: the one given, else a frame for its kind."""
    if item.proposal:
        return item.proposal
    return frame(plan, body, lang) if item.kind is ItemKind.DECISION else noting(plan, body, lang)


def frame(plan: Plan, body: str, lang: Lang) -> str:
    """Return the frame of a decision; the plan knows what is to be decided, not which way."""
    return _DECIDES.fill(body=body_name(plan, body), gap=GAP)[lang]


def noting(plan: Plan, body: str, lang: Lang) -> str:
    """Return the frame of a decision that only notes what was told."""
    return _NOTES.fill(body=body_name(plan, body))[lang]


_DECIDES = Text(sv="{body} beslutar att {gap}", en="{body} decides to {gap}")
_NOTES = Text(
    sv="{body} beslutar att anteckna informationen till protokollet.",
    en="{body} decides to note the information in the minutes.",
)

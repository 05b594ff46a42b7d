"""Proposed decisions, worded so that they can be moved to the minutes word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text
from mlr_cli.model.kinds import ItemKind, Role
from mlr_cli.model.plan import Placed
from mlr_cli.queries.matters import Heading, Item
from mlr_cli.queries.steering import is_reading
from mlr_cli.reports.names import body_name
from mlr_cli.reports.nouns import quoted

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
    about = _about(matter, lang)
    return (
        _DECIDES_ON.fill(body=body_name(plan, body), about=about, gap=GAP)[lang] if about else frame(plan, body, lang)
    )


def _about(matter: Matter, lang: Lang) -> str | None:
    """Return what a decision is about: a goal, with what the body is to decide of it, or a matter on an agenda."""
    if isinstance(matter.subject, Item):
        return _ITEM.fill(title=quoted(matter.subject.item.title, lang))[lang]
    if not isinstance(matter.subject, Placed):
        return None
    placed = matter.subject
    goal = quoted(placed.goal.text.rstrip("."), lang)
    notes = (entry.note for entry in matter.roles if entry.role is Role.DECIDES and not is_reading(entry))
    note = "; ".join(dict.fromkeys(filter(None, notes)))
    return _GOAL.fill(goal=goal, activity=quoted(placed.activity.title, lang), note=f" ({note})" if note else "")[lang]


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
_DECIDES_ON = Text(sv="{body} beslutar {about} att {gap}", en="{body} decides {about} to {gap}")
_GOAL = Text(
    sv="i fråga om målet {goal} i aktiviteten {activity}{note}",
    en="on the goal {goal} of the activity {activity}{note}",
)
_ITEM = Text(sv="i ärendet {title}", en="in the matter {title}")
_NOTES = Text(
    sv="{body} beslutar att anteckna informationen till protokollet.",
    en="{body} decides to note the information in the minutes.",
)

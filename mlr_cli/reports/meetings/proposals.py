"""Proposed decisions, worded so that they can be moved to the minutes word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Lang, Text
from mlr_cli.model.kinds import ItemKind, Role
from mlr_cli.model.plan import Placed
from mlr_cli.queries.goals.steering import is_reading
from mlr_cli.queries.meetings.matters import Heading, Item, Why
from mlr_cli.reports.names import body_name
from mlr_cli.reports.nouns import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.meetings.matters import Matter

TO_FILL_IN = Text(sv="[fyll i]", en="[fill in]")
"""What stands where the plan does not say and a person will."""


def proposal(plan: Plan, body: str, matter: Matter, lang: Lang) -> str | None:
    """Return the proposed decision of a matter for decision, or of one that was put off; None for other matters."""
    subject = matter.subject
    put_off = isinstance(subject, Item) and Why.PENDING in matter.why and subject.item.kind is ItemKind.DECISION
    decides = matter.heading is Heading.DECIDE or put_off
    return proposed(plan, body, matter, ItemKind.DECISION, lang) if decides else None


def proposed(plan: Plan, body: str, matter: Matter, kind: ItemKind, lang: Lang) -> str:
    """Return the proposed decision of a matter of some kind, the same in every paper.

    It is the meeting's own where it has one. Else it is a whole sentence as far as the plan's own words make one:
    that what was told is noted, that a target that is reached is met, or what a role's note or the goal says after
    an infinitive mark. Else the plan knows what is to be decided and not which way, and that is left to fill in.
    """
    subject = matter.subject
    if isinstance(subject, Item) and subject.item.proposal:
        return subject.item.proposal
    name = body_name(plan, body)
    if kind is ItemKind.INFORMATION:
        return _NOTES.fill(body=name)[lang]
    if isinstance(subject, Placed):
        if own := next(_to_do(plan, subject, matter, lang), None):
            return _DECIDES.fill(body=name, what=own)[lang]
        if Why.REACHED in matter.why:
            return _IS_MET.fill(body=name, goal=_goal(subject, lang))[lang]
    return _OPEN.fill(body=name, about=_about(matter, lang), gap=TO_FILL_IN[lang])[lang]


def _to_do(plan: Plan, placed: Placed, matter: Matter, lang: Lang) -> Iterator[str]:
    """Yield what the plan's own words say is to be decided, where they begin with the infinitive mark."""
    mark = _INFINITIVE[lang]
    spoken = plan.header.language == lang.value
    for text in (*_notes(matter), placed.goal.text) if spoken else ():
        if text.casefold().startswith(mark):
            yield text[len(mark) :].strip().rstrip(".")


def _notes(matter: Matter) -> Iterator[str]:
    """Yield what the body is to decide, in the words of the print."""
    notes = (entry.note for entry in matter.roles if entry.role is Role.DECIDES and not is_reading(entry))
    return (note for note in dict.fromkeys(notes) if note)


def _about(matter: Matter, lang: Lang) -> str:
    """Return what a decision is about: a matter on an agenda, or a goal with what the body is to decide of it."""
    match matter.subject:
        case Item() as one:
            return _ITEM.fill(title=quoted(one.item.title, lang))[lang]
        case Placed() as placed:
            note = "; ".join(_notes(matter))
            return _ON_GOAL.fill(goal=_goal(placed, lang), note=f" ({note})" if note else "")[lang]
        case _:
            return ""


def _goal(placed: Placed, lang: Lang) -> str:
    goal = quoted(placed.goal.text.rstrip("."), lang)
    return _GOAL.fill(goal=goal, activity=quoted(placed.activity.title, lang))[lang]


_INFINITIVE = {Lang.SV: "att ", Lang.EN: "to "}
_DECIDES = Text(sv="{body} beslutar att {what}.", en="{body} decides to {what}.")
_IS_MET = Text(sv="{body} beslutar att {goal} är uppfyllt.", en="{body} decides that {goal} is met.")
_OPEN = Text(sv="{body} beslutar {about}att {gap}.", en="{body} decides {about}to {gap}.")
_GOAL = Text(sv="målet {goal} i aktiviteten {activity}", en="the goal {goal} of the activity {activity}")
_ON_GOAL = Text(sv="i fråga om {goal}{note} ", en="on {goal}{note} ")
_ITEM = Text(sv="i ärendet {title} ", en="in the matter {title} ")
_NOTES = Text(
    sv="{body} beslutar att anteckna informationen till protokollet.",
    en="{body} decides to note the information in the minutes.",
)

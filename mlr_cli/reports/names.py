"""What the plan's things are called in an answer, and who is to act in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text
from mlr_cli.lang.vocabulary import label
from mlr_cli.period import words
from mlr_cli.queries.actors import HolderKind
from mlr_cli.reports.nouns import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlr_cli.lang import Lang
    from mlr_cli.model.activity import Activity
    from mlr_cli.model.plan import Plan
    from mlr_cli.period import Period
    from mlr_cli.queries.actors import Actor, Holder

NOBODY = Text(sv="ingen utpekad", en="nobody named")


def body_name(plan: Plan, body: str, *, short: bool = False) -> str:
    """Return a body's name, the short one if asked for and there is one; an unknown body's id."""
    found = plan.body_by_id.get(body)
    if found is None:
        return body
    return (found.short if short else None) or found.name


def area_title(plan: Plan, area: str | None) -> str:
    """Return an area's title; an unknown area's id, or nothing."""
    found = plan.area_by_id.get(area or "")
    return found.title if found else area or ""


def member_name(plan: Plan, member: str) -> str:
    """Return a member's name; an unknown member's id."""
    found = plan.member_by_id.get(member)
    return found.name if found else member


def holder_name(plan: Plan, holder: Holder, *, short: bool = False) -> str:
    """Return what the holder of a role is called."""
    match holder.kind:
        case HolderKind.BODY:
            return body_name(plan, holder.id, short=short)
        case HolderKind.MEMBER:
            return member_name(plan, holder.id)
        case HolderKind.PARTY:
            return holder.id


def acting(plan: Plan, actors: Iterable[Actor], lang: Lang) -> str:
    """Return who is to act and in which role, for a table: `ÖP-gruppen, Styrelsen (ansvarar)`."""
    roles: dict[str, list[str]] = {}
    for actor in actors:
        roles.setdefault(label(actor.role, lang), []).append(holder_name(plan, actor.holder, short=True))
    return "; ".join(f"{', '.join(names)} ({role})" for role, names in roles.items()) or NOBODY[lang]


def chair_terms(plan: Plan, member: str, lang: Lang) -> str:
    """Return the periods in which a member is known to hold the chair, or nothing."""
    chair = plan.cooperation.chair
    terms = (term.period for term in (chair.terms if chair else ()) if term.member == member)
    return ", ".join(words(period, lang) for period in terms)


def fund_name(plan: Plan, fund: str) -> str:
    """Return a fund's name; an unknown fund's id."""
    return next((one.name for one in plan.header.funds if one.id == fund), fund)


def narrowed(plan: Plan, body: str | None, area: str | None) -> tuple[str, ...]:
    """Return what an answer was narrowed to, as a line under its title; none if it is about everything."""
    line = ", ".join(filter(None, (body and body_name(plan, body), area_title(plan, area))))
    return (line,) if line else ()


def when(period: Period | None, activity: Activity, lang: Lang, *, short: bool) -> str:
    """Return a deadline for a table, or nothing; a short one names a goal of its own activity by its short id."""
    if period is None:
        return ""
    own = f"{activity.id}."
    if short and period.goal and period.goal.startswith(own):
        return _WHEN_OWN.fill(goal=period.goal.removeprefix(own))[lang]
    return words(period, lang)


def when_in_full(plan: Plan, period: Period, lang: Lang) -> str:
    """Return a deadline for a fact sheet, a goal that it hangs on named by its text."""
    return _WHEN.fill(goal=quoted(goal_text(plan, period.goal), lang))[lang] if period.goal else words(period, lang)


def goal_text(plan: Plan, goal: str) -> str:
    """Return a goal's text without its full stop; an unknown goal's id."""
    found = plan.goal_by_id.get(goal)
    return found.goal.text.rstrip(".") if found else goal


_WHEN = Text(sv="när målet {goal} är uppfyllt", en="when the goal {goal} is met")
_WHEN_OWN = Text(sv="när aktivitetens mål {goal} är uppfyllt", en="when the activity’s goal {goal} is met")

"""The facts of a plan that prose may name: what stands for `{members}`, `{year}` and the others.

Which names there are stands in `mlr_cli.model.placeholders`; a test holds the two against each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang.lists import listed
from mlr_cli.lang.numbers import percent, spelled
from mlr_cli.model.kinds import AreaKind, BodyKind
from mlr_cli.period import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mlr_cli.lang import Lang
    from mlr_cli.model.activity import Activity
    from mlr_cli.model.plan import Plan


def filler(plan: Plan, lang: Lang) -> Callable[[str], str]:
    """Return the function that says what stands for a placeholder; an unknown one is left as it is."""

    def fill(placeholder: str) -> str:
        name, _, argument = placeholder.partition(":")
        fact = FACTS.get(name)
        return fact(plan, lang, argument) if fact else f"{{{placeholder}}}"

    return fill


def _activities(plan: Plan, area: str) -> list[Activity]:
    return [one for one in plan.activities_in_order if not area or one.area == area]


def _next_year(plan: Plan) -> str:
    last = plan.header.period.last
    return str(last.year + 1) if last else ""


def _principle(plan: Plan, lang: Lang, fund: str) -> str:
    found = next((one.principle for one in plan.header.funds if one.id == fund), None)
    return percent(found.share, lang) if found else ""


def _body(plan: Plan, body: str) -> str:
    found = plan.body_by_id.get(body)
    return found.name if found else body


def _chair_rotation(plan: Plan, lang: Lang) -> str:
    chair = plan.cooperation.chair
    known = plan.member_by_id
    return listed((known[one].name for one in chair.rotates if one in known), lang) if chair else ""


def _programme_year(plan: Plan, lang: Lang) -> str:
    programme = plan.cooperation.programme
    return words(programme.year, lang) if programme and programme.year else ""


def _contact(plan: Plan) -> str:
    contact = plan.header.contact
    return ", ".join(filter(None, (contact.name, contact.email))) if contact else ""


FACTS: Mapping[str, Callable[[Plan, Lang, str], str]] = {
    "cooperation": lambda plan, _lang, _: plan.cooperation.name,
    "members": lambda plan, lang, _: listed((one.name for one in plan.members), lang),
    "member_count": lambda plan, lang, _: spelled(len(plan.members), lang),
    "year": lambda plan, lang, _: words(plan.header.period, lang),
    "next_year": lambda plan, _lang, _: _next_year(plan),
    "areas": lambda plan, lang, _: listed((one.title for one in plan.areas), lang),
    "focus_areas": lambda plan, lang, _: listed((one.title for one in plan.areas if one.kind is AreaKind.FOCUS), lang),
    "focus_area_count": lambda plan, lang, _: spelled(sum(one.kind is AreaKind.FOCUS for one in plan.areas), lang),
    "activity_count": lambda plan, lang, area: spelled(len(_activities(plan, area)), lang),
    "activities": lambda plan, lang, area: listed((one.title for one in _activities(plan, area)), lang),
    "goal_count": lambda plan, lang, _: spelled(len(plan.goals), lang),
    "working_groups": lambda plan, lang, _: listed(
        (one.name for one in plan.bodies if one.kind is BodyKind.WORKING_GROUP), lang
    ),
    "programme_year": lambda plan, lang, _: _programme_year(plan, lang),
    "direction_count": lambda plan, lang, _: spelled(
        len(plan.cooperation.programme.directions) if plan.cooperation.programme else 0, lang
    ),
    "principle": _principle,
    "body": lambda plan, _lang, body: _body(plan, body),
    "chair_rotation": lambda plan, lang, _: _chair_rotation(plan, lang),
    "contact": lambda plan, _lang, _: _contact(plan),
}

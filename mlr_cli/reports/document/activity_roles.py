"""The steering column of the plan's table: who does what, for which goals, and what of it is a reading."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from mlr_cli.document import ListOf, Run, paragraph
from mlr_cli.lang import Lang, Text
from mlr_cli.lang.lists import listed
from mlr_cli.model.kinds import Basis, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlr_cli.document import Blocks, Paragraph
    from mlr_cli.model.activity import Activity, Steering
    from mlr_cli.model.plan import Plan

_ORDER = {role: place for place, role in enumerate(Role)}


def responsible(plan: Plan, activity: Activity) -> list[str]:
    """Return the names of those who are responsible for any of an activity's goals."""
    entries = (entry for entry in activity.steering if entry.role is Role.RESPONSIBLE)
    return [*dict.fromkeys(_who(plan, entry) for entry in entries)]


def roles(plan: Plan, activity: Activity, lang: Lang) -> Blocks:
    """Return a list of an activity's roles, from who is responsible to who is told; alike entries are joined."""
    entries = sorted(activity.steering, key=lambda entry: _ORDER[entry.role])
    alike = [[*same] for _, same in groupby(entries, key=_said_alike)]
    return (ListOf(tuple((_role(plan, activity, same, lang),) for same in alike)),) if alike else ()


def _said_alike(entry: Steering) -> tuple[object, ...]:
    return entry.role, entry.goals, entry.note, entry.reading, entry.source


def _role(plan: Plan, activity: Activity, entries: Sequence[Steering], lang: Lang) -> Paragraph:
    first = entries[0]
    names = listed((_who(plan, entry) for entry in entries), lang)
    note = f": {first.note}" if first.note else ""
    said = f" {names}{_concerned(activity, first, lang)}{note}{_reading(first, lang)}"
    return paragraph(Run(_ROLES[first.role][lang], strong=True), said)


def _who(plan: Plan, entry: Steering) -> str:
    if entry.body:
        body = plan.body_by_id.get(entry.body)
        return body.name if body else entry.body
    if entry.member:
        member = plan.member_by_id.get(entry.member)
        return member.name if member else entry.member
    return entry.party or ""


def _concerned(activity: Activity, entry: Steering, lang: Lang) -> str:
    shown = [goal.id for goal in activity.goals]
    numbers = [str(shown.index(goal) + 1) for goal in entry.goals if goal in shown]
    if not numbers or len(numbers) == len(shown):
        return ""
    return f" ({(_GOAL if len(numbers) == 1 else _GOALS).fill(numbers=listed(numbers, lang))[lang]})"


def _reading(entry: Steering, lang: Lang) -> str:
    """Say what of a role is a reading: all of it, or the fields that are named."""
    if Basis.READING in entry.source:
        return f" ({_READING[lang]})"
    fields = [_FIELDS[field][lang] for field in entry.reading if field in _FIELDS]
    return f" ({_READING_OF.fill(fields=listed(fields, lang))[lang]})" if fields else ""


_ROLES = {
    Role.RESPONSIBLE: Text(sv="Ansvarar:", en="Responsible:"),
    Role.STEERING_GROUP: Text(sv="Styrgrupp:", en="Steering group:"),
    Role.DECIDES: Text(sv="Beslutar:", en="Decides:"),
    Role.PREPARES: Text(sv="Bereder:", en="Prepares:"),
    Role.CONSULTED: Text(sv="Rådfrågas:", en="Consulted:"),
    Role.INFORMED: Text(sv="Informeras:", en="Informed:"),
    Role.ANCHORS: Text(sv="Förankras hos:", en="Anchored with:"),
    Role.REPORTS_TO: Text(sv="Får rapport:", en="Receives reports:"),
}
_FIELDS = {
    "body": Text(sv="grupp", en="body"),
    "member": Text(sv="medlem", en="member"),
    "party": Text(sv="part", en="party"),
    "role": Text(sv="roll", en="role"),
    "goals": Text(sv="mål", en="goals"),
    "note": Text(sv="anmärkning", en="note"),
}
_GOAL = Text(sv="mål {numbers}", en="goal {numbers}")
_GOALS = Text(sv="mål {numbers}", en="goals {numbers}")
_READING = Text(sv="tolkning", en="reading")
_READING_OF = Text(sv="tolkning: {fields}", en="reading: {fields}")

"""What moved and what stands in another order, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.diff.change import Kind, Thing
from mlr_cli.lang import Text
from mlr_cli.reports.nouns import quoted
from mlr_cli.reports.versions.change_fields import field_name
from mlr_cli.reports.versions.change_values import spoken

if TYPE_CHECKING:
    from mlr_cli.diff.change import Change
    from mlr_cli.lang import Lang
    from mlr_cli.reports.versions.compared import Compared


def moved(change: Change, compared: Compared, lang: Lang) -> str:
    """Return that something stands under another area, activity or heading; nothing about anything else."""
    if change.leaf == "group" and change.kind in _UNDER:
        name = _home(Thing.GROUP, str(change.after or change.before), change, compared)
        activity = compared.called(change.subject.thing, change.id, lang)
        return _UNDER[change.kind].fill(thing=activity, name=quoted(name, lang))[lang]
    if change.kind is not Kind.MOVED:
        return ""
    thing = compared.called(change.subject.thing, change.id, lang)
    home = {"area": Thing.AREA, "activity": Thing.ACTIVITY, "group": Thing.GROUP}[change.leaf]
    new, old = (_home(home, str(one), change, compared) for one in (change.after, change.before))
    if new == old:
        # Two that are called the same are told apart by their ids.
        new, old = str(change.after), str(change.before)
    return _MOVED[home].fill(thing=thing, new=quoted(new, lang), old=quoted(old, lang))[lang]


def _home(home: Thing, written: str, change: Change, compared: Compared) -> str:
    if home is not Thing.GROUP:
        return compared.name(home, written)
    activity = compared.activity_of(change)
    area = (activity.area if activity else None) or ""
    return compared.known(home, f"{area}.{written}") or written


def ordered(change: Change, compared: Compared, lang: Lang) -> str:
    """Return that things stand in another order; nothing about anything else."""
    if change.kind is not Kind.REORDERED:
        return ""
    thing = compared.called(change.subject.thing, change.id, lang)
    if change.leaf == "order":
        return _PLACED.fill(thing=thing, new=change.after, old=change.before)[lang]
    inside = {"goals": (Thing.GOAL, f"{change.id}."), "groups": (Thing.GROUP, f"{change.id}.")}
    inside |= {"areas": (Thing.AREA, ""), "directions": (Thing.DIRECTION, "")}
    kind, prefix = inside.get(change.leaf, (None, ""))
    ids = change.after if isinstance(change.after, tuple) else ()
    names = [compared.name(kind, prefix + one) if kind else spoken(one, change.leaf, compared, lang) for one in ids]
    shown = ", ".join(quoted(name, lang) for name in names)
    return _ORDER.fill(field=field_name(change.field), thing=thing, names=shown)[lang]


_MOVED = {
    Thing.AREA: Text(
        sv="{thing} hör nu till området {new} i stället för {old}.",
        en="{thing} now belongs to the area {new} instead of {old}.",
    ),
    Thing.ACTIVITY: Text(
        sv="{thing} hör nu till aktiviteten {new} i stället för {old}.",
        en="{thing} now belongs to the activity {new} instead of {old}.",
    ),
    Thing.GROUP: Text(
        sv="{thing} står nu under rubriken {new} i stället för {old}.",
        en="{thing} now stands under the heading {new} instead of {old}.",
    ),
}
_UNDER = {
    Kind.ADDED: Text(sv="{thing} står nu under rubriken {name}.", en="{thing} now stands under the heading {name}."),
    Kind.REMOVED: Text(
        sv="{thing} står inte längre under rubriken {name}.", en="{thing} no longer stands under the heading {name}."
    ),
}
_PLACED = Text(
    sv="{thing} har nu plats {new} i sitt område i stället för {old}.",
    en="{thing} now has place {new} in its area instead of {old}.",
)
_ORDER = Text(
    sv="{field} i {thing} står i en ny ordning: {names}.", en="{field} in {thing} stand in a new order: {names}."
)

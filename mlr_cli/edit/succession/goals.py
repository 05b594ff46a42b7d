"""The goals of one activity in the next plan: those that go on where they stood, new ones last, closed ones gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text
from mlr_cli.model.activity import Activity, Goal
from mlr_cli.queries.order import language
from mlr_cli.queries.succession.successors import carried_since
from mlr_cli.source.layout import at

if TYPE_CHECKING:
    from mlr_cli.edit.draft import Pages
    from mlr_cli.model.rollover import Successor
    from mlr_cli.queries.succession.carry_over import Passage
    from mlr_cli.queries.succession.successors import Heir
    from mlr_cli.source.tree import Data, Path

_ORDER = [*Goal.model_fields]
_STAYS_BEHIND = ("reports",)
"""What belongs to the old year."""


def carry_goals(pages: Pages, activity: Activity, passage: Passage) -> None:
    """Let an activity have the goals that it has in the next plan."""
    file, _ = pages.where(activity)
    heirs = [heir for heir in passage.course.heirs.values() if heir.activity == activity.id]
    staying: set[int] = set()
    new: list[Heir] = []
    for heir in heirs:
        place = _place(activity, heir)
        if place is None or place in staying:
            new.append(heir)
        else:
            staying.add(place)
            _renew(pages, file, ("goals", place), heir, passage)
    for heir in new:
        _add(pages, file, heir, passage)
    for place in reversed(range(len(activity.goals))):
        if place not in staying:
            drop_item(pages, file, ("goals", place))


def drop_item(pages: Pages, file: str, path: Path) -> None:
    """Take an item out of a list, and the list along with its last one."""
    there = pages.at(file, path[:-1])
    alone = isinstance(there, list) and len(there) == 1
    pages.drop(file, path[:-1] if alone else path)


def _place(activity: Activity, heir: Heir) -> int | None:
    """Return the place of the goal that a goal of the next plan stands in, None where it stands in another file."""
    goal = heir.base.goal
    return next((place for place, one in enumerate(activity.goals) if one is goal), None)


def _renew(pages: Pages, file: str, path: Path, heir: Heir, passage: Passage) -> None:
    """Let a goal be what it is in the next plan, where it stands."""
    before = pages.at(file, path)
    after = _as_it_becomes(before if isinstance(before, dict) else {}, heir, passage)
    for key in [*(before if isinstance(before, dict) else {})]:
        if key not in after:
            pages.drop(file, (*path, key))
    for key, value in after.items():
        if not isinstance(before, dict) or before.get(key) != value:
            pages.put(file, (*path, key), value, _ORDER)


def _add(pages: Pages, file: str, heir: Heir, passage: Passage) -> None:
    """Add a goal that comes of another one, with what that said of itself."""
    origin, path = pages.where(heir.base.goal)
    before = _original(pages, origin, path)
    entry = _as_it_becomes(before, heir, passage)
    pages.append(file, ("goals",), {key: entry[key] for key in _ORDER if key in entry}, [*Activity.model_fields])


def _original(pages: Pages, file: str, path: Path) -> dict[str, Data]:
    """Return what a goal said in the old plan, whatever has become of its file by now."""
    data = at(pages.loaded.trees[f"{pages.folder}/{file}"].data, path)
    return {**data} if isinstance(data, dict) else {}


def _as_it_becomes(before: dict[str, Data], heir: Heir, passage: Passage) -> dict[str, Data]:
    """Return what a goal says in the next plan."""
    said, base = heir.said, heir.base
    after = {key: value for key, value in before.items() if key not in _STAYS_BEHIND}
    after["id"] = heir.id.partition(".")[2]
    if said.text:
        after["text"] = said.text
    if said.note:
        after["note"] = said.note
    _time(after, heir, said, passage)
    _conditions(after, heir, passage)
    if base.goal.part_of:
        _set(after, "part_of", passage.part_of(base.goal.part_of, base.activity, heir.id))
    after["carried_since"] = carried_since(heir, passage.plan).code
    if heir.was:
        former = after.get("was")
        own = [one.removeprefix(f"{heir.activity}.") for one in heir.was]
        after["was"] = [*dict.fromkeys([*(former if isinstance(former, list) else []), *own])]
    return _with_readings(after, before)


def _time(after: dict[str, Data], heir: Heir, said: Successor, passage: Passage) -> None:
    """Give a goal its time; one that was decided anew leaves what it was, with the reason, under `moved`."""
    due = heir.base.goal.due
    if said.due is None:
        renewed = passage.time(due, heir.id) if due else None
        if renewed != due:
            _set(after, "due", renewed.code if renewed else None)
        return
    if due == said.due:
        return
    after["due"] = said.due.code
    if due is not None:
        moved = after.get("moved")
        reason = _MOVED.fill(title=passage.course.rollover.title)[language(passage.plan)]
        entry: Data = {"was": due.code, "reason": reason}
        after["moved"] = [*(moved if isinstance(moved, list) else []), entry]


def _conditions(after: dict[str, Data], heir: Heir, passage: Passage) -> None:
    base = heir.base
    if not base.goal.depends_on:
        return
    found = (one for goal in base.goal.depends_on for one in passage.named(goal, base.activity, heir.activity))
    kept: list[Data] = [*dict.fromkeys(one for one in found if one not in {heir.id, after["id"]})]
    if kept != [*base.goal.depends_on]:
        _set(after, "depends_on", kept or None)


def _with_readings(after: dict[str, Data], before: dict[str, Data]) -> dict[str, Data]:
    """Take out of `reading` the fields that are gone, or were decided anew."""
    reading = after.get("reading")
    if isinstance(reading, list):
        same: list[Data] = [one for one in reading if isinstance(one, str) and after.get(one) == before.get(one)]
        kept: list[Data] = [one for one in same if isinstance(one, str) and after.get(one) is not None]
        _set(after, "reading", kept or None)
    return after


def _set(after: dict[str, Data], key: str, value: Data) -> None:
    if value is None:
        after.pop(key, None)
    else:
        after[key] = value


_MOVED = Text(sv="Målet fördes över till {title}.", en="The goal was carried on to {title}.")

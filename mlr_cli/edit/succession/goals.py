"""The goals of one activity in the next plan: those that go on where they stood, new ones last, closed ones gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text
from mlr_cli.model.activity import Activity, Goal
from mlr_cli.queries.order import language
from mlr_cli.queries.succession.successors import carried_since
from mlr_cli.source.layout import at

if TYPE_CHECKING:
    from mlr_cli.edit.working_copy import WorkingCopy
    from mlr_cli.model.rollover import Successor
    from mlr_cli.queries.succession.carry_over import CarryOver
    from mlr_cli.queries.succession.successors import NextGoal
    from mlr_cli.source.tree import Data, Path

_ORDER = [*Goal.model_fields]
_STAYS_BEHIND = ("reports",)
"""What belongs to the old year."""


def carry_goals(working: WorkingCopy, activity: Activity, carry_over: CarryOver) -> None:
    """Let an activity have the goals that it has in the next plan."""
    file, _ = working.where(activity)
    next_goals = [
        next_goal for next_goal in carry_over.succession.next_goals.values() if next_goal.activity == activity.id
    ]
    staying: set[int] = set()
    new: list[NextGoal] = []
    for next_goal in next_goals:
        place = _place(activity, next_goal)
        if place is None or place in staying:
            new.append(next_goal)
        else:
            staying.add(place)
            _renew(working, file, ("goals", place), next_goal, carry_over)
    for next_goal in new:
        _add(working, file, next_goal, carry_over)
    for place in reversed(range(len(activity.goals))):
        if place not in staying:
            drop_item(working, file, ("goals", place))


def drop_item(working: WorkingCopy, file: str, path: Path) -> None:
    """Take an item out of a list, and the list along with its last one."""
    there = working.at(file, path[:-1])
    alone = isinstance(there, list) and len(there) == 1
    working.drop(file, path[:-1] if alone else path)


def _place(activity: Activity, next_goal: NextGoal) -> int | None:
    """Return the place of the goal that a goal of the next plan stands in, None where it stands in another file."""
    goal = next_goal.base.goal
    return next((place for place, one in enumerate(activity.goals) if one is goal), None)


def _renew(working: WorkingCopy, file: str, path: Path, next_goal: NextGoal, carry_over: CarryOver) -> None:
    """Let a goal be what it is in the next plan, where it stands."""
    before = working.at(file, path)
    after = _as_it_becomes(before if isinstance(before, dict) else {}, next_goal, carry_over)
    for key in [*(before if isinstance(before, dict) else {})]:
        if key not in after:
            working.drop(file, (*path, key))
    for key, value in after.items():
        if not isinstance(before, dict) or before.get(key) != value:
            working.put(file, (*path, key), value, _ORDER)


def _add(working: WorkingCopy, file: str, next_goal: NextGoal, carry_over: CarryOver) -> None:
    """Add a goal that comes of another one, with what that said of itself."""
    predecessor, path = working.where(next_goal.base.goal)
    before = _original(working, predecessor, path)
    entry = _as_it_becomes(before, next_goal, carry_over)
    working.append(file, ("goals",), {key: entry[key] for key in _ORDER if key in entry}, [*Activity.model_fields])


def _original(working: WorkingCopy, file: str, path: Path) -> dict[str, Data]:
    """Return what a goal said in the old plan, whatever has become of its file by now."""
    data = at(working.loaded.trees[f"{working.folder}/{file}"].data, path)
    return {**data} if isinstance(data, dict) else {}


def _as_it_becomes(before: dict[str, Data], next_goal: NextGoal, carry_over: CarryOver) -> dict[str, Data]:
    """Return what a goal says in the next plan."""
    said, base = next_goal.said, next_goal.base
    after = {key: value for key, value in before.items() if key not in _STAYS_BEHIND}
    after["id"] = next_goal.id.partition(".")[2]
    if said.text:
        after["text"] = said.text
    if said.note:
        after["note"] = said.note
    _time(after, next_goal, said, carry_over)
    _conditions(after, next_goal, carry_over)
    if base.goal.part_of:
        _set(after, "part_of", carry_over.part_of(base.goal.part_of, base.activity, next_goal.id))
    after["carried_since"] = carried_since(next_goal, carry_over.plan).code
    if next_goal.was:
        former = after.get("was")
        own = [one.removeprefix(f"{next_goal.activity}.") for one in next_goal.was]
        after["was"] = [*dict.fromkeys([*(former if isinstance(former, list) else []), *own])]
    return _with_readings(after, before)


def _time(after: dict[str, Data], next_goal: NextGoal, said: Successor, carry_over: CarryOver) -> None:
    """Give a goal its time; one that was decided anew leaves what it was, with the reason, under `moved`."""
    due = next_goal.base.goal.due
    if said.due is None:
        renewed = carry_over.time(due, next_goal.id) if due else None
        if renewed != due:
            _set(after, "due", renewed.code if renewed else None)
        return
    if due == said.due:
        return
    after["due"] = said.due.code
    if due is not None:
        moved = after.get("moved")
        reason = _MOVED.fill(title=carry_over.succession.rollover.title)[language(carry_over.plan)]
        entry: Data = {"was": due.code, "reason": reason}
        after["moved"] = [*(moved if isinstance(moved, list) else []), entry]


def _conditions(after: dict[str, Data], next_goal: NextGoal, carry_over: CarryOver) -> None:
    base = next_goal.base
    if not base.goal.depends_on:
        return
    found = (one for goal in base.goal.depends_on for one in carry_over.named(goal, base.activity, next_goal.activity))
    kept: list[Data] = [*dict.fromkeys(one for one in found if one not in {next_goal.id, after["id"]})]
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

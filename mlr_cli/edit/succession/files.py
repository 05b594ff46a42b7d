"""The next plan's files: copies of this plan's, changed only where a goal's fate or the new time asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.edit.succession.goals import carry_goals, drop_item
from mlr_cli.load.files import ACTIVITIES, AREAS, BODIES, CHAPTERS, COOPERATION, HEADER, is_read
from mlr_cli.model.cooperation import Chair, Cooperation, Header

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.edit.working_copy import WorkingCopy
    from mlr_cli.model.activity import Activity
    from mlr_cli.model.body import Body
    from mlr_cli.model.cooperation import ChairTerm
    from mlr_cli.model.rollover import Rollover
    from mlr_cli.queries.succession.carry_over import CarryOver
    from mlr_cli.source.tree import Data

_CARRIED = (HEADER, COOPERATION, AREAS)
_FOLDERS = (f"{ACTIVITIES}/", f"{BODIES}/", f"{CHAPTERS}/")


def next_files(working: WorkingCopy, carry_over: CarryOver) -> Mapping[str, bytes]:
    """Return the files of the next plan by path.

    Reports, meetings, joint statements, decisions on the plan and answers stay with the old year. `working` must be
    of a plan without errors, and are changed. Raises `EditError` where a file cannot be changed neatly.
    """
    succession = carry_over.succession
    _head(working, succession.rollover)
    _chair(working, succession.rollover.chair)
    for activity in working.plan.activities:
        if succession.stays(activity):
            _activity(working, activity, carry_over)
    for body in working.plan.bodies:
        _body(working, body, carry_over)
    left_out = {f"{ACTIVITIES}/{name}.yaml" for name in succession.left_out}
    return {path: content for path, content in working.files.items() if is_carried(path) and path not in left_out}


def is_carried(path: str) -> bool:
    """Whether a file of a plan goes on to the next one."""
    return is_read(path) and (path in _CARRIED or path.startswith(_FOLDERS))


def _head(working: WorkingCopy, rollover: Rollover) -> None:
    order = [*Header.model_fields]
    working.put(HEADER, ("id",), rollover.id, order)
    working.put(HEADER, ("title",), rollover.title, order)
    working.put(HEADER, ("period",), rollover.period.code, order)


def _chair(working: WorkingCopy, terms: tuple[ChairTerm, ...]) -> None:
    chair = working.plan.cooperation.chair
    known = {(term.member, term.period.code) for term in (chair.terms if chair else ())}
    for term in terms:
        if (term.member, term.period.code) in known:
            continue
        entry: Data = {"member": term.member, "period": term.period.code}
        order = [*Chair.model_fields] if chair else [*Cooperation.model_fields]
        working.append(COOPERATION, ("chair", "terms"), entry, order)


def _activity(working: WorkingCopy, activity: Activity, carry_over: CarryOver) -> None:
    file, _ = working.where(activity)
    carry_goals(working, activity, carry_over)
    _roles(working, activity, carry_over)
    if activity.start is not None and activity.start.goal is not None:
        start = carry_over.time(activity.start)
        _put_or_drop(working, file, "start", start.code if start else None)
    _follow_up(working, activity, carry_over)


def _roles(working: WorkingCopy, activity: Activity, carry_over: CarryOver) -> None:
    """Let the roles name the goals that go on; a role that was only for goals that are gone goes with them.

    In an activity that stays without goals, the roles are for the whole of it.
    """
    file, _ = working.where(activity)
    for place in reversed(range(len(activity.steering))):
        entry = activity.steering[place]
        goals = carry_over.goals_of(entry, activity)
        if carry_over.is_idle_role(entry, activity):
            drop_item(working, file, ("steering", place))
        elif goals:
            if goals != entry.goals:
                working.put(file, ("steering", place, "goals"), [*goals])
        elif entry.goals:
            working.drop(file, ("steering", place, "goals"))
            forget_reading(working, file, ("steering", place), "goals")


def _follow_up(working: WorkingCopy, activity: Activity, carry_over: CarryOver) -> None:
    if activity.follow_up is None:
        return
    file, path = working.where(activity)
    when, there = carry_over.follow_up(activity.follow_up.when), working.at(file, (*path, "follow_up"))
    if when is None:
        _put_or_drop(working, file, "follow_up", None)
        return
    is_short = isinstance(there, str)
    if when != activity.follow_up.when:
        working.put(file, ("follow_up",) if is_short else ("follow_up", "when"), when.code)
    if isinstance(there, dict) and "reports" in there:
        working.drop(file, ("follow_up", "reports"))


def _body(working: WorkingCopy, body: Body, carry_over: CarryOver) -> None:
    file, _ = working.where(body)
    if body.start is not None and body.start.goal is not None:
        start = carry_over.time(body.start)
        _put_or_drop(working, file, "start", start.code if start else None)
    if "evaluation" in body.model_fields_set and working.at(file, ("evaluation",)) is not None:
        working.drop(file, ("evaluation",))


def _put_or_drop(working: WorkingCopy, file: str, key: str, value: str | None) -> None:
    if value is not None:
        working.put(file, (key,), value)
        return
    working.drop(file, (key,))
    forget_reading(working, file, (), key)


def forget_reading(working: WorkingCopy, file: str, path: tuple[str | int, ...], key: str) -> None:
    """Take a field out of those that a thing says are a reading, when it no longer has it or it is decided anew."""
    there = working.at(file, (*path, "reading"))
    if isinstance(there, list) and key in there:
        drop_item(working, file, (*path, "reading", there.index(key)))

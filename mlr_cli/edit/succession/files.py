"""The next plan's files: copies of this plan's, changed only where a goal's fate or the new time asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.edit.succession.goals import carry_goals, drop_item
from mlr_cli.load.files import ACTIVITIES, AREAS, BODIES, CHAPTERS, COOPERATION, HEADER, is_read
from mlr_cli.model.cooperation import Chair, Cooperation, Header

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.edit.draft import Pages
    from mlr_cli.model.activity import Activity
    from mlr_cli.model.body import Body
    from mlr_cli.model.cooperation import ChairTerm
    from mlr_cli.model.rollover import Rollover
    from mlr_cli.queries.succession.carry_over import Passage
    from mlr_cli.source.tree import Data

_CARRIED = (HEADER, COOPERATION, AREAS)
_FOLDERS = (f"{ACTIVITIES}/", f"{BODIES}/", f"{CHAPTERS}/")


def next_files(pages: Pages, passage: Passage) -> Mapping[str, bytes]:
    """Return the files of the next plan by path.

    Reports, meetings, joint statements, decisions on the plan and answers stay with the old year. `pages` must be
    of a plan without errors, and are changed. Raises `EditError` where a file cannot be changed neatly.
    """
    course = passage.course
    _head(pages, course.rollover)
    _chair(pages, course.rollover.chair)
    for activity in pages.plan.activities:
        if course.stays(activity):
            _activity(pages, activity, passage)
    for body in pages.plan.bodies:
        _body(pages, body, passage)
    left_out = {f"{ACTIVITIES}/{name}.yaml" for name in course.left_out}
    return {path: content for path, content in pages.files.items() if is_carried(path) and path not in left_out}


def is_carried(path: str) -> bool:
    """Whether a file of a plan goes on to the next one."""
    return is_read(path) and (path in _CARRIED or path.startswith(_FOLDERS))


def _head(pages: Pages, rollover: Rollover) -> None:
    order = [*Header.model_fields]
    pages.put(HEADER, ("id",), rollover.id, order)
    pages.put(HEADER, ("title",), rollover.title, order)
    pages.put(HEADER, ("period",), rollover.period.code, order)


def _chair(pages: Pages, terms: tuple[ChairTerm, ...]) -> None:
    chair = pages.plan.cooperation.chair
    known = {(term.member, term.period.code) for term in (chair.terms if chair else ())}
    for term in terms:
        if (term.member, term.period.code) in known:
            continue
        entry: Data = {"member": term.member, "period": term.period.code}
        order = [*Chair.model_fields] if chair else [*Cooperation.model_fields]
        pages.append(COOPERATION, ("chair", "terms"), entry, order)


def _activity(pages: Pages, activity: Activity, passage: Passage) -> None:
    file, _ = pages.where(activity)
    carry_goals(pages, activity, passage)
    _roles(pages, activity, passage)
    if activity.start is not None and activity.start.goal is not None:
        start = passage.time(activity.start)
        _put_or_drop(pages, file, "start", start.code if start else None)
    _follow_up(pages, activity, passage)


def _roles(pages: Pages, activity: Activity, passage: Passage) -> None:
    """Let the roles name the goals that go on; a role that was only for goals that are gone goes with them.

    In an activity that stays without goals, the roles are for the whole of it.
    """
    file, _ = pages.where(activity)
    for place in reversed(range(len(activity.steering))):
        entry = activity.steering[place]
        goals = passage.goals_of(entry, activity)
        if passage.is_idle_role(entry, activity):
            drop_item(pages, file, ("steering", place))
        elif goals:
            if goals != entry.goals:
                pages.put(file, ("steering", place, "goals"), [*goals])
        elif entry.goals:
            pages.drop(file, ("steering", place, "goals"))
            forget_reading(pages, file, ("steering", place), "goals")


def _follow_up(pages: Pages, activity: Activity, passage: Passage) -> None:
    if activity.follow_up is None:
        return
    file, path = pages.where(activity)
    when, there = passage.follow_up(activity.follow_up.when), pages.at(file, (*path, "follow_up"))
    if when is None:
        _put_or_drop(pages, file, "follow_up", None)
        return
    is_short = isinstance(there, str)
    if when != activity.follow_up.when:
        pages.put(file, ("follow_up",) if is_short else ("follow_up", "when"), when.code)
    if isinstance(there, dict) and "reports" in there:
        pages.drop(file, ("follow_up", "reports"))


def _body(pages: Pages, body: Body, passage: Passage) -> None:
    file, _ = pages.where(body)
    if body.start is not None and body.start.goal is not None:
        start = passage.time(body.start)
        _put_or_drop(pages, file, "start", start.code if start else None)
    if "evaluation" in body.model_fields_set and pages.at(file, ("evaluation",)) is not None:
        pages.drop(file, ("evaluation",))


def _put_or_drop(pages: Pages, file: str, key: str, value: str | None) -> None:
    if value is not None:
        pages.put(file, (key,), value)
        return
    pages.drop(file, (key,))
    forget_reading(pages, file, (), key)


def forget_reading(pages: Pages, file: str, path: tuple[str | int, ...], key: str) -> None:
    """Take a field out of those that a thing says are a reading, when it no longer has it or it is decided anew."""
    there = pages.at(file, (*path, "reading"))
    if isinstance(there, list) and key in there:
        drop_item(pages, file, (*path, "reading", there.index(key)))

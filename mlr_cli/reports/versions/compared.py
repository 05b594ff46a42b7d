"""Two versions held against each other, and what the things in them are called."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from mlr_cli.diff.change import Thing
from mlr_cli.diff.plans import words_of
from mlr_cli.lang import Text
from mlr_cli.model.types import UNREAD
from mlr_cli.queries.find import meeting_name
from mlr_cli.reports.nouns import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from mlr_cli.diff.change import Change
    from mlr_cli.lang import Lang
    from mlr_cli.model.activity import Activity
    from mlr_cli.model.body import Body
    from mlr_cli.model.plan import Plan
    from mlr_cli.period import Period


class Sort(StrEnum):
    """Where a version comes from."""

    REVISION = "revision"
    FOLDER = "folder"
    WORKING = "working-copy"
    ADOPTED = "adopted"
    STAGED = "staged"


class Side(NamedTuple):
    """One of two versions: where it comes from, what the user calls it, the day and the id of a commit."""

    sort: Sort
    name: str = ""
    day: date | None = None
    commit: str | None = None


class Compared(Struct, frozen=True, dict=True):
    """Two plans and what differs; `names` is a plan to ask for the names of what neither holds."""

    before: Side
    after: Side
    old: Plan
    new: Plan
    changes: tuple[Change, ...]
    names: Plan | None = None

    def only(self, changes: tuple[Change, ...]) -> Compared:
        """Return the same with fewer changes."""
        return replace(self, changes=changes)

    def activity_of(self, change: Change) -> Activity | None:
        """Return the activity that a change is about or inside, as it is after if it is there."""
        if change.subject.thing not in {Thing.ACTIVITY, Thing.GOAL}:
            return None
        new, old = (written.partition(".")[0] for written in (change.subject.id, change.subject.old))
        return self.new.activity_by_id.get(new) or self.old.activity_by_id.get(old)

    def known(self, thing: Thing, written: str) -> str | None:
        """Return the words that a thing is known by, None where no plan has it."""
        if thing is Thing.MEETING:
            return self._meeting(written)
        found = (_found(plan, thing, written) for plan in self._plans)
        return next((words for words in found if words and words != UNREAD), None)

    def _meeting(self, written: str) -> str | None:
        """Return what a meeting is called; its body may be in another of the plans."""
        met = next(filter(None, (plan.meeting_by_id.get(written) for plan in self._plans)), None)
        if met is None:
            return None
        return meeting_name(next((plan for plan in self._plans if met.body in plan.body_by_id), self.new), met)

    def body(self, written: str | None) -> Body | None:
        """Return a body by its id, None where no plan has it."""
        return next(filter(None, (plan.body_by_id.get(written or "") for plan in self._plans)), None)

    @property
    def _plans(self) -> tuple[Plan, ...]:
        """The plans to ask, first of all the later one."""
        return (self.new, self.old, self.names) if self.names else (self.new, self.old)

    def called(self, thing: Thing, written: str, lang: Lang) -> str:
        """Return a thing as a sentence names it: `aktiviteten ”Besöksnäring”`, `Näringslivsgruppen`."""
        if thing in _ALONE:
            return _ALONE[thing][lang]
        known = self.known(thing, written)
        if known is None:
            return f"{_KINDS[thing][lang]} {quoted(written, lang)}"
        return self.called_by(thing, known.rstrip("."), lang)

    def called_by(self, thing: Thing, name: str, lang: Lang) -> str:
        """Return a thing as a sentence names it, by a name that is known."""
        return name if thing in _OWN_NAMES else f"{_KINDS[thing][lang]} {quoted(name, lang)}"

    def said(self, period: Period) -> Period:
        """Return a period that names the goal it waits for by its words, to be said."""
        return replace(period, goal=self.name(Thing.GOAL, period.goal)) if period.goal else period

    def name(self, thing: Thing, written: str) -> str:
        """Return the words that a thing is known by, else its id."""
        return (self.known(thing, written) or written).rstrip(".")


def _found(plan: Plan, thing: Thing, written: str) -> str | None:
    if thing is Thing.GOAL:
        placed = plan.goal_by_id.get(written)
        return placed.goal.text if placed else None
    if thing is Thing.GROUP:
        area, _, group = written.partition(".")
        groups = plan.area_by_id[area].groups if area in plan.area_by_id else ()
        return next((one.title for one in groups if one.id == group), None)
    found = _things(plan)[thing].get(written)
    return words_of(found) if found else None


def _things(plan: Plan) -> Mapping[Thing, Mapping[str, object]]:
    programme = plan.cooperation.programme
    return {
        Thing.ACTIVITY: plan.activity_by_id,
        Thing.AREA: plan.area_by_id,
        Thing.BODY: plan.body_by_id,
        Thing.MEMBER: plan.member_by_id,
        Thing.FUND: {one.id: one for one in plan.header.funds},
        Thing.CHAPTER: {one.id: one for one in plan.chapters},
        Thing.STATEMENT: plan.statement_by_id,
        Thing.ROLLOVER: {one.stem: one for one in plan.rollovers},
        Thing.DIRECTION: {one.id: one for one in (programme.directions if programme else ())},
    }


def bodies_in(compared: Compared, change: Change) -> Iterator[str]:
    """Yield the ids of the bodies that a change means something for, each once.

    That is the body itself, or the holder of the role, else all that have a role in the activity or the goal; of a
    meeting the body that meets, of a statement those that prepare it.
    """
    found: dict[str, None] = dict.fromkeys(_own(compared, change))
    for value in (change.before, change.after, change.entry):
        if isinstance(body := getattr(value, "body", None), str):
            found[body] = None
    if change.leaf != "steering" and not found:
        found |= dict.fromkeys(_holders(compared, change))
    yield from found


def _own(compared: Compared, change: Change) -> Iterator[str]:
    """Yield the bodies that the thing itself is, or belongs to."""
    thing, written = change.subject.thing, change.id
    if thing is Thing.BODY:
        yield written
    for plan in (compared.new, compared.old):
        if thing is Thing.MEETING and written in plan.meeting_by_id:
            yield plan.meeting_by_id[written].body
        elif thing is Thing.STATEMENT and written in plan.statement_by_id:
            yield from plan.statement_by_id[written].prepares


def _holders(compared: Compared, change: Change) -> Iterator[str]:
    activity = compared.activity_of(change)
    goal = change.id.partition(".")[2] if change.subject.thing is Thing.GOAL else ""
    for entry in activity.steering if activity else ():
        if entry.body and (not goal or not entry.goals or goal in entry.goals):
            yield entry.body


_ALONE = {
    Thing.PLAN: Text(sv="planen", en="the plan"),
    Thing.COOPERATION: Text(sv="samarbetet", en="the cooperation"),
}
_OWN_NAMES = frozenset({Thing.BODY, Thing.MEMBER})
_KINDS = {
    Thing.ACTIVITY: Text(sv="aktiviteten", en="the activity"),
    Thing.GOAL: Text(sv="målet", en="the goal"),
    Thing.AREA: Text(sv="området", en="the area"),
    Thing.GROUP: Text(sv="rubriken", en="the heading"),
    Thing.BODY: Text(sv="gruppen", en="the body"),
    Thing.MEMBER: Text(sv="medlemmen", en="the member"),
    Thing.FUND: Text(sv="källan", en="the fund"),
    Thing.DIRECTION: Text(sv="inriktningen", en="the direction"),
    Thing.CHAPTER: Text(sv="kapitlet", en="the chapter"),
    Thing.MEETING: Text(sv="mötet", en="the meeting"),
    Thing.STATEMENT: Text(sv="yttrandet", en="the statement"),
    Thing.ROLLOVER: Text(sv="beskeden inför", en="the list of fates for"),
}

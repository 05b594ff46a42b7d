"""Two plans, thing by thing."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar

from msgspec import Struct, field

from mlr_cli.diff.change import Change, Kind, Subject, Thing
from mlr_cli.diff.fields import Fields
from mlr_cli.diff.match import Named, alike, by_id, reordered
from mlr_cli.diff.meaning import Reader
from mlr_cli.model.plan import Placed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mlr_cli.diff.match import Matched
    from mlr_cli.model.activity import Activity, Goal
    from mlr_cli.model.body import Body
    from mlr_cli.model.cooperation import Area
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.types import Frozen


_COOPERATION = Subject(Thing.COOPERATION, "cooperation", "cooperation")


class _WithId(Protocol):
    @property
    def id(self) -> str: ...


Model = TypeVar("Model", bound=_WithId)


def differences(before: Plan, after: Plan, former: Mapping[tuple[Thing, str], str] | None = None) -> Iterator[Change]:
    """Yield everything that differs in meaning between two plans.

    The order is that of the later plan's files: the head, the cooperation, areas, bodies, activities with
    their goals, chapters, meetings, statements, and what is decided for the next plan. What came or went whole
    is one change; nothing inside it is counted again. `former` are the new ids, by thing and old id, of what was
    renamed and stands in neither plan.
    """
    yield from _Comparison(before, after, former or {}).changes()


def words_of(thing: object) -> str:
    """Return what a thing is known by to a reader: its title, its name or its text."""
    return next((words for key in ("title", "name", "text") if (words := getattr(thing, key, None))), "")


class _Comparison(Struct, frozen=True, dict=True):
    """Two plans, and what in the one is what in the other."""

    before: Plan
    after: Plan
    former: Mapping[tuple[Thing, str], str] = field(default_factory=dict)

    def changes(self) -> Iterator[Change]:
        subject = Subject(Thing.PLAN, self.after.header.id, self.before.header.id)
        yield from _renaming(subject)
        yield from self._fields(subject).compare(self.before.header, self.after.header)
        yield from self._flat(Thing.FUND, self.before.header.funds, self.after.header.funds)
        yield from self._cooperation()
        yield from self._areas_and_groups()
        yield from self._paired(Thing.BODY, self._bodies)
        yield from self._activities_and_goals()
        yield from self._flat(Thing.CHAPTER, self.before.chapters, self.after.chapters)
        yield from self._flat(Thing.MEETING, self.before.meetings, self.after.meetings)
        yield from self._flat(Thing.STATEMENT, self.before.statements, self.after.statements)
        yield from self._rollovers()

    @cached_property
    def _areas(self) -> Matched[Area]:
        return _matched(self.before.areas, self.after.areas)

    @cached_property
    def _bodies(self) -> Matched[Body]:
        return _matched(self.before.bodies, self.after.bodies)

    @cached_property
    def _activities(self) -> Matched[Activity]:
        return _matched(self.before.activities, self.after.activities)

    @cached_property
    def _activity_ids(self) -> Mapping[str, str]:
        return {old.id: new.id for old, new in self._activities.pairs}

    @cached_property
    def _goals(self) -> Matched[Placed]:
        return by_id([self._as_it_is_now(one) for one in self.before.goals], [_goal(one) for one in self.after.goals])

    def _as_it_is_now(self, placed: Placed) -> Named[Placed]:
        """Return a goal before under the id that its activity has after."""
        named = _goal(placed, self._activity_ids.get(placed.activity.id, placed.activity.id))
        return Named(placed, named.id, named.was | {placed.id})

    @cached_property
    def _renamed(self) -> Mapping[tuple[Thing, str], str]:
        """The new ids of what has another id after, by thing and old id."""
        sides = (
            (Thing.ACTIVITY, self._activities.pairs),
            (Thing.AREA, self._areas.pairs),
            (Thing.BODY, self._bodies.pairs),
            (Thing.GOAL, self._goals.pairs),
            (Thing.STATEMENT, _matched(self.before.statements, self.after.statements).pairs),
        )
        found = {(thing, _id(old)): _id(new) for thing, pairs in sides for old, new in pairs if _id(old) != _id(new)}
        return {**self.former, **found}

    @cached_property
    def _left_behind(self) -> Mapping[tuple[Thing, str], str]:
        """The new ids of what was renamed, where nothing has the old id after; somebody may still write it."""
        there = {
            Thing.ACTIVITY: self.after.activity_by_id,
            Thing.AREA: self.after.area_by_id,
            Thing.BODY: self.after.body_by_id,
            Thing.GOAL: self.after.goal_by_id,
            Thing.STATEMENT: self.after.statement_by_id,
        }
        return {(thing, old): new for (thing, old), new in self._renamed.items() if old not in there[thing]}

    def _fields(self, subject: Subject, activity: tuple[str, str] = ("", "")) -> Fields:
        return Fields(subject, Reader(activity[0], self._renamed), Reader(activity[1], self._left_behind))

    def _cooperation(self) -> Iterator[Change]:
        before, after = self.before.cooperation, self.after.cooperation
        yield from self._fields(_COOPERATION).compare(before, after)
        yield from self._flat(Thing.MEMBER, before.members, after.members)
        if before.programme and after.programme:
            old, new = before.programme.directions, after.programme.directions
            directions = _matched(old, new)
            yield from self._paired(Thing.DIRECTION, directions)
            yield from _order(_COOPERATION, "programme.directions", old, new, directions.pairs)

    def _areas_and_groups(self) -> Iterator[Change]:
        yield from self._paired(Thing.AREA, self._areas)
        plan = Subject(Thing.PLAN, self.after.header.id, self.before.header.id)
        yield from _order(plan, "areas", self.before.areas, self.after.areas, self._areas.pairs)
        for old, new in self._areas.pairs:
            groups = _matched(old.groups, new.groups)
            yield from self._paired(Thing.GROUP, groups, f"{old.id}.", f"{new.id}.")
            yield from _order(Subject(Thing.AREA, new.id, old.id), "groups", old.groups, new.groups, groups.pairs)

    def _activities_and_goals(self) -> Iterator[Change]:
        yield from self._paired(Thing.ACTIVITY, self._activities)
        stays = {id(activity) for pair in self._activities.pairs for activity in pair}
        gone = [one for one in self._goals.gone if id(one.activity) in stays]
        new = [one for one in self._goals.new if id(one.activity) in stays]
        yield from _came_and_went(Thing.GOAL, gone, new)
        for old, now in self._goals.pairs:
            yield from self._goal(old, now)
        yield from self._order_of_goals()

    def _goal(self, old: Placed, new: Placed) -> Iterator[Change]:
        subject = Subject(Thing.GOAL, new.id, old.id)
        if self._activity_ids.get(old.activity.id) != new.activity.id:
            yield Change(Kind.MOVED, subject, "activity", old.activity.id, new.activity.id)
        if old.goal.id != new.goal.id:
            yield Change(Kind.RENAMED, subject, before=old.id, after=new.id)
        yield from self._fields(subject, (old.activity.id, new.activity.id)).compare(old.goal, new.goal)

    def _order_of_goals(self) -> Iterator[Change]:
        goals: defaultdict[int, list[tuple[Goal, Goal]]] = defaultdict(list)
        for was, now in self._goals.pairs:
            goals[id(now.activity)].append((was.goal, now.goal))
        for old, new in self._activities.pairs:
            subject = Subject(Thing.ACTIVITY, new.id, old.id)
            yield from _order(subject, "goals", old.goals, new.goals, goals[id(new)])

    def _rollovers(self) -> Iterator[Change]:
        """Yield what has been decided otherwise of the goals in the next plan, by the year when that begins."""
        matched = by_id(*([Named(one, one.stem) for one in side.rollovers] for side in (self.before, self.after)))
        for one in matched.gone:
            yield Change(Kind.REMOVED, Subject(Thing.ROLLOVER, one.stem, one.stem), before=one)
        for one in matched.new:
            yield Change(Kind.ADDED, Subject(Thing.ROLLOVER, one.stem, one.stem), after=one)
        for old, new in matched.pairs:
            yield from self._fields(Subject(Thing.ROLLOVER, new.stem, old.stem)).compare(old, new)

    def _flat(self, thing: Thing, before: Sequence[Model], after: Sequence[Model]) -> Iterator[Change]:
        return self._paired(thing, _matched(before, after))

    def _paired(
        self, thing: Thing, matched: Matched[Model], old_prefix: str = "", prefix: str = ""
    ) -> Iterator[Change]:
        yield from _came_and_went(thing, matched.gone, matched.new, old_prefix, prefix)
        for old, new in matched.pairs:
            subject = Subject(thing, prefix + new.id, old_prefix + old.id)
            if old.id != new.id:
                yield from _renaming(subject)
            yield from self._fields(subject, (old.id, new.id)).compare(old, new)  # type: ignore[arg-type]


def _id(one: object) -> str:
    return one.id  # type: ignore[attr-defined,no-any-return] # a goal with its place, or a thing of the plan


def _matched(before: Sequence[Model], after: Sequence[Model]) -> Matched[Model]:
    return by_id(
        *([Named(one, one.id, frozenset(getattr(one, "was", ()))) for one in side] for side in (before, after))
    )


def _goal(placed: Placed, activity: str = "") -> Named[Placed]:
    """Return a goal with its full id, and the full ids that it says it had."""
    home = activity or placed.activity.id
    was = frozenset(one if "." in one else f"{home}.{one}" for one in placed.goal.was)
    return Named(placed, f"{home}.{placed.goal.id}", was)


def _renaming(subject: Subject) -> Iterator[Change]:
    if subject.id != subject.old:
        yield Change(Kind.RENAMED, subject, before=subject.old, after=subject.id)


def _came_and_went(
    thing: Thing, gone: Sequence[Model], new: Sequence[Model], old_prefix: str = "", prefix: str = ""
) -> Iterator[Change]:
    """Yield what is only on one side, then which of it looks like the same thing under a new id."""
    for one in gone:
        whole = old_prefix + one.id
        yield Change(Kind.REMOVED, Subject(thing, whole, whole), before=_bare(one))
    for one in new:
        whole = prefix + one.id
        yield Change(Kind.ADDED, Subject(thing, whole, whole), after=_bare(one))
    if thing not in _KEEPS_FORMER_IDS:
        return
    for old, now in alike(gone, new, lambda one: _known_by(_bare(one))):
        subject = Subject(thing, prefix + now.id, old_prefix + old.id)
        yield Change(Kind.ALIKE, subject, before=subject.old, after=subject.id)


_KEEPS_FORMER_IDS = frozenset({Thing.ACTIVITY, Thing.AREA, Thing.BODY, Thing.GOAL, Thing.MEETING, Thing.STATEMENT})
"""The things that can say which ids they had."""


def _known_by(thing: Frozen) -> str:
    """Return the words by which a thing may be the same as another; a meeting is known by who meets on which day."""
    body, day = (getattr(thing, key, None) for key in ("body", "date"))
    return f"{body}{day}".replace("-", "_") if body and day else words_of(thing)


def _bare(one: object) -> Frozen:
    """Return a thing itself, a goal without its place."""
    return one.goal if isinstance(one, Placed) else one  # type: ignore[return-value] # all else with an id is one


def _order(
    subject: Subject, field: str, before: Sequence[Model], after: Sequence[Model], pairs: Sequence[tuple[Model, Model]]
) -> Iterator[Change]:
    """Yield one change where the things that stand on both sides stand in another order."""
    if reordered(before, after, pairs):
        stood, stand = (tuple(one.id for one in side) for side in (before, after))
        yield Change(Kind.REORDERED, subject, field, stood, stand)

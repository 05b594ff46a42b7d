"""The changes that somebody asks for: those in an area, those that mean something for a body, those about a topic."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlr_cli.diff.change import Thing
from mlr_cli.lang import Text
from mlr_cli.reports.versions.change_topics import HEADINGS, Topic, topic
from mlr_cli.reports.versions.compared import bodies_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.diff.change import Change
    from mlr_cli.lang import Lang
    from mlr_cli.reports.versions.compared import Compared


class Wanted(NamedTuple):
    """What is asked for, by the ids that either plan has; what is not said is not asked for."""

    area: str | None = None
    body: str | None = None
    topics: frozenset[Topic] = frozenset()

    def among(self, compared: Compared) -> Compared:
        """Return the same two plans with the changes that fit all that is asked for."""
        areas, bodies = _called(compared, Thing.AREA, self.area), _called(compared, Thing.BODY, self.body)
        return compared.only(
            tuple(
                one
                for one in compared.changes
                if (not self.area or areas & {*_concerned(one, compared)})
                and (not self.body or bodies & {*bodies_in(compared, one)})
                and (not self.topics or topic(one) in self.topics)
            )
        )

    def words(self, compared: Compared, lang: Lang) -> str:
        """Return what is asked for in words, empty where that is everything."""
        asked = [
            *((compared.called(Thing.AREA, self.area, lang),) if self.area else ()),
            *((compared.called(Thing.BODY, self.body, lang),) if self.body else ()),
            *(HEADINGS[one][lang].lower() for one in Topic if one in self.topics),
        ]
        return _CHOSEN.fill(asked=", ".join(asked))[lang] if asked else ""


def _called(compared: Compared, thing: Thing, wanted: str | None) -> frozenset[str]:
    """Return the ids that a thing has in the two plans."""
    subjects = {one.subject for one in compared.changes if one.subject.thing is thing}
    pairs = ({one.id, one.old} for one in subjects if wanted in {one.id, one.old})
    return frozenset({wanted or ""}.union(*pairs))


def areas_of(change: Change, compared: Compared) -> Iterator[str]:
    """Yield the areas that a change is in: its own, or those of its activity in either plan."""
    thing = change.subject.thing
    if thing in {Thing.AREA, Thing.GROUP}:
        yield from (written.partition(".")[0] for written in (change.subject.id, change.subject.old))
    elif thing in {Thing.ACTIVITY, Thing.GOAL}:
        new, old = (written.partition(".")[0] for written in (change.subject.id, change.subject.old))
        yield from _of(compared.new.activity_by_id.get(new), compared.old.activity_by_id.get(old))


def _concerned(change: Change, compared: Compared) -> Iterator[str]:
    """Yield the areas that a change is in or about: those of its bodies too, where it is about a body or a meeting."""
    yield from areas_of(change, compared)
    if change.subject.thing in {Thing.BODY, Thing.MEETING}:
        for plan in (compared.new, compared.old):
            yield from _of(*map(plan.body_by_id.get, bodies_in(compared, change)))


def _of(*things: object) -> Iterator[str]:
    yield from (area for one in things if (area := getattr(one, "area", None)))


_CHOSEN = Text(sv="Urval: {asked}", en="Selection: {asked}")

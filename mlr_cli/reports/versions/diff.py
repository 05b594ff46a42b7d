"""What differs between two versions of the plan, as a document and as a record, schema `mlr/diff/1`."""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from mlr_cli.diff.change import Kind
from mlr_cli.document import Column, Document, Heading, ListOf, Paragraph, Run, Table, Tone, cell, paragraph
from mlr_cli.lang import Lang, Text
from mlr_cli.lang.dates import long_date
from mlr_cli.reports.plain import plain
from mlr_cli.reports.record import envelope
from mlr_cli.reports.versions.change_overview import OUTSIDE, overview
from mlr_cli.reports.versions.change_sentences import sentence
from mlr_cli.reports.versions.change_topics import HEADINGS, Topic, topic
from mlr_cli.reports.versions.compared import Sort, bodies_in
from mlr_cli.reports.versions.grouping import alone_in, grouped, home, outside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from mlr_cli.diff.change import Change
    from mlr_cli.document import Block, Words
    from mlr_cli.reports.record import Record
    from mlr_cli.reports.versions.change_filters import Wanted
    from mlr_cli.reports.versions.compared import Compared, Side
    from mlr_cli.reports.versions.grouping import ChangeGroup

Key = TypeVar("Key", bound=str)


class Grouping(StrEnum):
    """What the sentences stand under."""

    ACTIVITY = "activity"
    BODY = "body"
    KIND = "kind"


def document(
    compared: Compared, lang: Lang, grouping: Grouping = Grouping.ACTIVITY, wanted: Wanted | None = None
) -> Document:
    """Return what has changed in sentences, a summary first; `wanted` is what the changes have been chosen by."""
    chosen_by = wanted.words(compared, lang) if wanted else ""
    subtitle = _FROM_TO.fill(before=side_name(compared.before), after=side_name(compared.after))[lang]
    compared = compared.only(tuple(_in_order(compared)))
    told = grouped(compared.changes, compared, lang)
    blocks = (*overview(told, compared, lang, chosen=bool(chosen_by)), *_Grouped(compared, told, lang).blocks(grouping))
    return Document(_TITLE[lang], lang, blocks, subtitle=(subtitle, *filter(None, [chosen_by])))


def _in_order(compared: Compared) -> list[Change]:
    """Return the changes as the plan has the activities that they are in, what is in none of them last."""
    activities = (*compared.new.activities_in_order, *compared.old.activities_in_order)
    order = [*dict.fromkeys(one.id for one in activities)]
    place = {one: number for number, one in enumerate(order)}
    return sorted(compared.changes, key=lambda one: place.get(home(one), len(order)))


def cells(compared: Compared, lang: Lang) -> Document:
    """Return the changes as one table with a row for each, for a spreadsheet."""
    titles = (_ID, _TOPIC, _CHANGE)
    rows = tuple(
        (cell(one.id), cell(HEADINGS[topic(one)][lang]), (Paragraph(at_home(alone_in(one, compared, lang), compared)),))
        for one in compared.changes
    )
    return Document(_TITLE[lang], lang, (Table(_TITLE[lang], tuple(Column(one[lang]) for one in titles), rows),))


def side_name(side: Side) -> Text:
    """Return what a version is called: `plan-2015 (18 december 2014)`, `den antagna planen`."""
    if side.sort in _UNNAMED:
        return _UNNAMED[side.sort]
    if side.sort is Sort.FOLDER:
        return _FOLDER.fill(name=side.name)
    if side.sort is Sort.ADOPTED:
        return _THE_ADOPTED.fill(day=_day(side.day))
    return _REVISION.fill(name=side.name, day=_day(side.day))


def _day(day: date | None) -> Text:
    if day is None:
        return Text(sv="", en="")
    return Text(sv=f" ({long_date(day, Lang.SV)})", en=f" ({long_date(day, Lang.EN)})")


class _Grouped(Struct, frozen=True):
    """The sentences under headings."""

    compared: Compared
    told: Sequence[ChangeGroup]
    lang: Lang

    def blocks(self, grouping: Grouping) -> Iterator[Block]:
        match grouping:
            case Grouping.ACTIVITY:
                yield from self._by_activity()
            case Grouping.BODY:
                yield from self._by_body()
            case Grouping.KIND:
                yield from self._by_topic()

    def _by_activity(self) -> Iterator[Block]:
        groups = _by(self.told, lambda one: home(one.head))
        for activity in (*self.compared.new.activities_in_order, *self.compared.old.activities_in_order):
            if told := groups.pop(activity.id, None):
                yield from self._section(activity.title, told)
        rest = _by(groups.pop("", []), lambda one: outside(one.head))
        for place, title in OUTSIDE.items():
            yield from self._section(title[self.lang], rest.get(place, []))

    def _by_body(self) -> Iterator[Block]:
        groups: defaultdict[str, list[Change]] = defaultdict(list)
        for change in self.compared.changes:
            for concerned in [*bodies_in(self.compared, change)] or [""]:
                groups[concerned].append(change)
        told = {body: grouped(changes, self.compared, self.lang) for body, changes in groups.items()}
        rest = told.pop("", [])
        for body in (*self.compared.new.bodies_in_order, *self.compared.old.bodies_in_order):
            if own := told.pop(body.id, None):
                yield from self._section(body.name, own, _MEANS.fill(name=body.name)[self.lang], inside=False)
        for name, own in told.items():
            yield from self._section(name, own, inside=False)
        yield from self._section(_FOR_ALL[self.lang], rest, inside=False)

    def _by_topic(self) -> Iterator[Block]:
        groups = _by(self.told, lambda one: topic(one.head))
        for one in Topic:
            yield from self._section(HEADINGS[one][self.lang], groups.get(one, []), inside=False)

    def _section(
        self, title: str, told: Sequence[ChangeGroup], intro: str = "", *, inside: bool = True
    ) -> Iterator[Block]:
        """Yield a heading and its sentences, with the activity behind each where they are not `inside` one."""
        if not told:
            return
        yield Heading(2, title)
        if intro:
            yield paragraph(intro)
        said = (paragraph(one.words) if inside else Paragraph(at_home(one, self.compared)) for one in told)
        yield ListOf(tuple((one,) for one in said))


def at_home(group: ChangeGroup, compared: Compared) -> Words:
    """Return the words of a group, with its activity behind them where they do not name it."""
    activity = compared.activity_of(group.head)
    if activity is None or activity.title in group.words:
        return (Run(group.words),)
    return Run(group.words), Run(f" ({activity.title})", tone=Tone.MUTED)


def _by(told: Iterable[ChangeGroup], key: Callable[[ChangeGroup], Key]) -> dict[Key, list[ChangeGroup]]:
    groups: defaultdict[Key, list[ChangeGroup]] = defaultdict(list)
    for one in told:
        groups[key(one)].append(one)
    return dict(groups)


def record(compared: Compared, lang: Lang, as_of: date) -> Record:
    """Return the changes for machines; `before` and `after` are as the keys of the files have them."""
    content = {
        "from": _side(compared.before),
        "to": _side(compared.after),
        "summary": {"changes": sum(one.kind is not Kind.ALIKE for one in compared.changes)},
        "changes": [change_row(one, compared, lang) for one in compared.changes],
    }
    return envelope("diff", compared.new, as_of, content)


def change_row(change: Change, compared: Compared, lang: Lang) -> Record:
    """Return one change for machines."""
    return {
        "kind": change.kind,
        "thing": change.subject.thing,
        "id": change.id,
        "field": change.field or None,
        "before": plain(change.before, lang),
        "after": plain(change.after, lang),
        "topic": topic(change),
        "sentence": sentence(change, compared, lang),
    }


def _side(side: Side) -> Record:
    return {"sort": side.sort, "name": side.name or None, "commit": side.commit, "date": side.day}


_TITLE = Text(sv="Det här har ändrats", en="What has changed")
_FROM_TO = Text(sv="Från {before} till {after}", en="From {before} to {after}")
_UNNAMED = {
    Sort.WORKING: Text(sv="filerna som de är nu", en="the files as they are now"),
    Sort.STAGED: Text(sv="det som ska checkas in", en="what is about to be committed"),
}
_FOLDER = Text(sv="mappen ”{name}”", en="the folder “{name}”")
_THE_ADOPTED = Text(sv="den antagna planen{day}", en="the adopted plan{day}")
_REVISION = Text(sv="{name}{day}", en="{name}{day}")
_MEANS = Text(sv="För {name} betyder det:", en="For {name} it means:")
_FOR_ALL = Text(sv="För alla", en="For everybody")
_ID = Text(sv="Id", en="Id")
_TOPIC = Text(sv="Gäller", en="About")
_CHANGE = Text(sv="Ändring", en="Change")

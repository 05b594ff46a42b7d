"""What differs between two versions of the plan, as a document and as a record, schema `mlr/diff/1`."""

from __future__ import annotations

from collections import Counter, defaultdict
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.diff.change import Kind, Thing
from mlr_cli.document import Column, Document, Heading, ListOf, Paragraph, Run, Table, Tone, cell, paragraph
from mlr_cli.lang import Lang, Text
from mlr_cli.lang.dates import long_date
from mlr_cli.lang.lists import listed
from mlr_cli.reports.change_sentences import sentence
from mlr_cli.reports.change_topics import COUNTED, HEADINGS, Topic, topic
from mlr_cli.reports.compared import Sort, bodies_in
from mlr_cli.reports.nouns import ACTIVITY, Noun
from mlr_cli.reports.plain import plain
from mlr_cli.reports.record import envelope

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from mlr_cli.diff.change import Change
    from mlr_cli.document import Block, Words
    from mlr_cli.reports.compared import Compared, Side
    from mlr_cli.reports.record import Record


class Grouping(StrEnum):
    """What the sentences stand under."""

    ACTIVITY = "activity"
    BODY = "body"
    KIND = "kind"


def document(compared: Compared, lang: Lang, grouping: Grouping = Grouping.ACTIVITY) -> Document:
    """Return what has changed in sentences, a summary first."""
    subtitle = _FROM_TO.fill(before=side_name(compared.before), after=side_name(compared.after))[lang]
    blocks = (paragraph(summary(compared, lang)), *_Grouped(compared, lang).blocks(grouping))
    return Document(_TITLE[lang], lang, blocks, subtitle=(subtitle,))


def cells(compared: Compared, lang: Lang) -> Document:
    """Return the changes as one table with a row for each, for a spreadsheet."""
    titles = (_ID, _TOPIC, _CHANGE)
    rows = tuple(
        (cell(one.id), cell(HEADINGS[topic(one)][lang]), (Paragraph(at_home(one, compared, lang)),))
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


def summary(compared: Compared, lang: Lang) -> str:
    """Return how many changes there are, where, and what they are about."""
    real = [one for one in compared.changes if one.kind is not Kind.ALIKE]
    if not real:
        return _NOTHING[lang]
    found = Counter(topic(one) for one in real)
    about = listed([COUNTED[one].counted(found[one], lang) for one in Topic if found[one]], lang)
    where = listed(_where(real, lang), lang)
    return _SUMMARY.fill(changes=_CHANGES.counted(len(real), lang), where=where, about=about)[lang]


def _where(changes: Iterable[Change], lang: Lang) -> Iterator[str]:
    """Yield how many activities and bodies changed, and whether what holds for all of them did."""
    registers = {one.id for one in changes if one.subject.thing in _REGISTERS}
    others = (one for one in changes if one.subject.thing not in _REGISTERS)
    places = {(one.subject.thing is Thing.BODY, _home(one) or _own(one)) for one in others}
    bodies = sum(is_body for is_body, _ in places)
    frame = (False, "") in places
    if activities := len(places) - bodies - frame:
        yield ACTIVITY.counted(activities, lang)
    if bodies:
        yield _BODY.counted(bodies, lang)
    if frame:
        yield _FRAME_IN[lang]
    if registers:
        yield _IN_SO_MANY.counted(len(registers), lang)


def _own(change: Change) -> str:
    return change.id if change.subject.thing is Thing.BODY else ""


class _Grouped(Struct, frozen=True):
    """The sentences under headings."""

    compared: Compared
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
        groups = _by(self.compared.changes, _home)
        for activity in (*self.compared.new.activities_in_order, *self.compared.old.activities_in_order):
            if changes := groups.pop(activity.id, None):
                yield from self._section(activity.title, changes)
        frame = groups.pop("", [])
        bodies = [one for one in frame if one.subject.thing is Thing.BODY]
        yield from self._section(_BODIES[self.lang], bodies)
        registers = [one for one in frame if one.subject.thing in _REGISTERS]
        yield from self._section(_FRAME[self.lang], [one for one in frame if one not in (*bodies, *registers)])
        yield from self._section(_IN_REGISTERS[self.lang], registers)

    def _by_body(self) -> Iterator[Block]:
        groups: defaultdict[str, list[Change]] = defaultdict(list)
        for change in self.compared.changes:
            for concerned in [*bodies_in(self.compared, change)] or [""]:
                groups[concerned].append(change)
        rest = groups.pop("", [])
        for body in (*self.compared.new.bodies_in_order, *self.compared.old.bodies_in_order):
            if changes := groups.pop(body.id, None):
                yield from self._section(body.name, changes, _MEANS.fill(name=body.name)[self.lang], home=True)
        for name, changes in groups.items():
            yield from self._section(name, changes, home=True)
        yield from self._section(_FOR_ALL[self.lang], rest, home=True)

    def _by_topic(self) -> Iterator[Block]:
        groups = _by(self.compared.changes, topic)
        for one in Topic:
            yield from self._section(HEADINGS[one][self.lang], groups.get(one, []), home=True)

    def _section(self, title: str, changes: list[Change], intro: str = "", *, home: bool = False) -> Iterator[Block]:
        """Yield a heading and its sentences, with the activity behind each where it is not in the heading."""
        if not changes:
            return
        yield Heading(2, title)
        if intro:
            yield paragraph(intro)
        yield ListOf(tuple((self._said(one, home=home),) for one in changes))

    def _said(self, change: Change, *, home: bool) -> Paragraph:
        if home:
            return Paragraph(at_home(change, self.compared, self.lang))
        return paragraph(sentence(change, self.compared, self.lang))


def at_home(change: Change, compared: Compared, lang: Lang) -> Words:
    """Return a change as a sentence, with its activity behind it where the sentence does not name it."""
    said = sentence(change, compared, lang)
    activity = compared.activity_of(change)
    if activity is None or activity.title in said:
        return (Run(said),)
    return Run(said), Run(f" ({activity.title})", tone=Tone.MUTED)


def _by(changes: Iterable[Change], key: Callable[[Change], str]) -> dict[str, list[Change]]:
    groups: defaultdict[str, list[Change]] = defaultdict(list)
    for change in changes:
        groups[key(change)].append(change)
    return dict(groups)


def _home(change: Change) -> str:
    """Return the activity that a change stands under, or nothing."""
    inside = change.subject.thing in {Thing.ACTIVITY, Thing.GOAL}
    return change.id.partition(".")[0] if inside else ""


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
_NOTHING = Text(sv="Inget har ändrats i sak.", en="Nothing has changed in meaning.")
_CHANGES = Noun(Text(sv="ändring", en="change"), Text(sv="ändringar", en="changes"))
_BODY = Noun(Text(sv="grupp", en="body"), Text(sv="grupper", en="bodies"))
_SUMMARY = Text(sv="{changes} i {where}: {about}.", en="{changes} in {where}: {about}.")
_FRAME_IN = Text(sv="planens ramar", en="the plan’s frame")
_FRAME = Text(sv="Planens ramar", en="The plan’s frame")
_REGISTERS = frozenset({Thing.MEETING, Thing.STATEMENT})
_IN_REGISTERS = Text(sv="Möten och yttranden", en="Meetings and statements")
_IN_SO_MANY = Noun(
    Text(sv="möte eller yttrande", en="meeting or statement"),
    Text(sv="möten och yttranden", en="meetings and statements"),
)
_BODIES = Text(sv="Grupper och funktioner", en="Bodies")
_MEANS = Text(sv="För {name} betyder det:", en="For {name} it means:")
_FOR_ALL = Text(sv="För alla", en="For everybody")
_ID = Text(sv="Id", en="Id")
_TOPIC = Text(sv="Gäller", en="About")
_CHANGE = Text(sv="Ändring", en="Change")

"""How many changes there are, where they are and what they are about: what stands before the sentences."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mlr_cli.diff.change import Kind, Thing
from mlr_cli.document import Align, Column, Table, cell, paragraph
from mlr_cli.lang import Text
from mlr_cli.lang.lists import listed
from mlr_cli.lang.numbers import figures
from mlr_cli.reports.nouns import ACTIVITY, Noun
from mlr_cli.reports.versions.change_filters import areas_of
from mlr_cli.reports.versions.change_topics import COUNTED, HEADINGS, Topic, topic
from mlr_cli.reports.versions.grouping import Outside, home, outside

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mlr_cli.diff.change import Change
    from mlr_cli.document import Block
    from mlr_cli.lang import Lang
    from mlr_cli.reports.versions.compared import Compared
    from mlr_cli.reports.versions.grouping import ChangeGroup

_MANY = 12
"""How many changes a reader takes in without a table of them."""


def overview(told: Sequence[ChangeGroup], compared: Compared, lang: Lang, *, chosen: bool = False) -> Iterator[Block]:
    """Yield how many changes there are, where, and what they are about; a table by area where they are many.

    `chosen` says that they have been chosen among all that there are.
    """
    real = [one for one in told if one.head.kind is not Kind.ALIKE]
    yield paragraph(_summary(real, lang) if real else (_NOTHING_CHOSEN if chosen else _NOTHING)[lang])
    if len(real) > _MANY:
        yield _table([one.head for one in real], compared, lang)


def _summary(told: Sequence[ChangeGroup], lang: Lang) -> str:
    found = Counter(topic(one.head) for one in told)
    about = listed([COUNTED[one].counted(found[one], lang) for one in Topic if found[one]], lang)
    where = listed(_where([change for one in told for change in (one.head, *one.along)], lang), lang)
    return _SUMMARY.fill(changes=_CHANGES.counted(len(told), lang), where=where, about=about)[lang]


def _where(changes: Sequence[Change], lang: Lang) -> Iterator[str]:
    """Yield how many activities and bodies changed, whether what holds for all of them did, and how much is noted."""
    if activities := {home(one) for one in changes} - {""}:
        yield ACTIVITY.counted(len(activities), lang)
    for place, said in _IN.items():
        things = {one.id for one in changes if not home(one) and outside(one) is place}
        if things:
            yield said.counted(len(things), lang) if isinstance(said, Noun) else said[lang]


def _table(changes: Sequence[Change], compared: Compared, lang: Lang) -> Table:
    """Return how many changes there are in each area, or elsewhere, about each topic."""
    found = Counter((_row(one, compared), topic(one)) for one in changes)
    topics = [one for one in Topic if any(about is one for _, about in found)]
    titles = [_PLACE[lang], *(HEADINGS[one][lang] for one in topics), _ALL[lang]]
    columns = (Column(titles[0], weight=3), *(Column(one, Align.RIGHT) for one in titles[1:]))
    rows = []
    for row in (one for one in _rows(compared) if any(there == one for there, _ in found)):
        numbers = [found[row, one] for one in topics]
        name = OUTSIDE[Outside(row)][lang] if row in {*Outside} else compared.name(Thing.AREA, row)
        rows.append((name, [*numbers, sum(numbers)]))
    rows.append((_ALL[lang], [sum(column) for column in zip(*(numbers for _, numbers in rows), strict=True)]))
    cells = tuple((cell(name), *(cell(figures(one, lang)) for one in numbers)) for name, numbers in rows)
    return Table(_BY_AREA[lang], columns, cells)


def _rows(compared: Compared) -> list[str]:
    """Return the ids of the areas, as the later plan has them, then those of the earlier; and the other places."""
    areas = [area.id for plan in (compared.new, compared.old) for area in plan.areas]
    return [*dict.fromkeys(areas), *OUTSIDE]


def _row(change: Change, compared: Compared) -> str:
    """Return the id of the area that a change is in, else which of the other places."""
    area = next(areas_of(change, compared), "")
    known = area in compared.new.area_by_id or area in compared.old.area_by_id
    return area if known else outside(change)


_NOTHING = Text(sv="Inget har ändrats i sak.", en="Nothing has changed in meaning.")
_NOTHING_CHOSEN = Text(sv="Inget i urvalet har ändrats i sak.", en="Nothing in the selection has changed in meaning.")
_CHANGES = Noun(Text(sv="ändring", en="change"), Text(sv="ändringar", en="changes"))
_SUMMARY = Text(sv="{changes} i {where}: {about}.", en="{changes} in {where}: {about}.")
_IN: Mapping[Outside, Noun | Text] = {
    Outside.BODIES: Noun(Text(sv="grupp", en="body"), Text(sv="grupper", en="bodies")),
    Outside.FRAME: Text(sv="planens ramar", en="the plan’s frame"),
    Outside.REGISTERS: Noun(
        Text(sv="möte eller yttrande", en="meeting or statement"),
        Text(sv="möten och yttranden", en="meetings and statements"),
    ),
}
_BY_AREA = Text(sv="Ändringar i varje område", en="Changes in each area")
_PLACE = Text(sv="Område", en="Area")
_ALL = Text(sv="Summa", en="All")
OUTSIDE = {
    Outside.BODIES: Text(sv="Grupper och funktioner", en="Bodies"),
    Outside.FRAME: Text(sv="Planens ramar", en="The plan’s frame"),
    Outside.REGISTERS: Text(sv="Möten och yttranden", en="Meetings and statements"),
}
"""What the places outside activities are called, as a heading."""

"""What a body needs to know before a meeting, on a page: what is urgent first, and how much there is beside that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Document, Fields, ListOf, paragraph
from mlr_cli.document import Heading as Title
from mlr_cli.lang import Text
from mlr_cli.lang.dates import on_date
from mlr_cli.lang.numbers import figures
from mlr_cli.queries.meetings.matters import Heading
from mlr_cli.reports.caveat import caveat
from mlr_cli.reports.meetings.brief_figures import traces
from mlr_cli.reports.meetings.brief_head import HEADINGS, head, summary
from mlr_cli.reports.meetings.brief_matters import matter_blocks
from mlr_cli.reports.meetings.brief_page import HEADING, Room, patient, urgent
from mlr_cli.reports.meetings.brief_year import Year

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mlr_cli.document import Block, Blocks
    from mlr_cli.lang import Lang
    from mlr_cli.queries.meetings.brief import Brief
    from mlr_cli.queries.meetings.matters import Matter
    from mlr_cli.queries.meetings.sources import Source
    from mlr_cli.reports.meetings.brief_page import Key

_MOST = 100
"""So many more under a heading follow after the page in full; of still more that are urgent only the ids do."""


def document(
    answer: Brief, lang: Lang, *, whole: bool = False, line: Callable[[Source], int | None] | None = None
) -> Document:
    """Return a brief on a page: its head, what there is in a sentence, the matters under their headings, the year.

    What is urgent and finds no room on the page follows after it. What is not is counted, unless the `whole` brief
    is asked for: then it follows too, and the year is told in full. Where `line` says on which line something
    stands, every figure is told with where it comes from, at the end.
    """
    day = on_date(answer.brief_window.day, lang)
    title = _TITLE.fill(body=answer.body.name, day=day)[lang]
    blocks = [*_Brief(answer, lang, whole=whole).blocks(), *(traces(answer, lang, line) if line else ())]
    return Document(title, lang, tuple(blocks), stamp=caveat(answer.plan, lang), tight=True)


class _Brief:
    """A brief in the making: what stands on its page, what follows after it, and what is only counted."""

    def __init__(self, answer: Brief, lang: Lang, *, whole: bool) -> None:
        self._answer = answer
        self._lang = lang
        self._whole = whole
        self._top = head(answer, lang)
        self._summary = paragraph(summary(answer, lang))
        self._year = Year(answer, lang, whole=whole)
        self._named = self._share(Room())

    def _share(self, room: Room) -> dict[Key, Blocks]:
        """Share the page out: first what is urgent, then what is expected, what is not urgent, what lies ahead."""
        answer, lang, year = self._answer, self._lang, self._year
        headings = sum(bool(answer.under(heading)) for heading in Heading)
        room.spend((*_values(self._top), self._summary), HEADING * (1 + headings))
        year.begin(room)
        named = urgent(answer, lang, room)
        if len(named) == sum(one.urgent for one in answer.matters):
            year.expect(room)
            named |= patient(answer, lang, room)
        if len(named) == len(answer.matters):
            year.go_on(room)
        return {one: found.blocks for one, found in named.items()}

    def blocks(self) -> Iterator[Block]:
        """Yield the whole document."""
        yield self._top
        yield self._summary
        for heading in Heading:
            if found := self._answer.under(heading):
                yield Title(2, HEADINGS[heading][self._lang])
                yield from self._on_page(found)
        yield from self._year.blocks()
        if not self._whole and any(not self._follows(one) for one in self._answer.matters):
            yield paragraph(_ALL[self._lang])
        for heading in Heading:
            if after := [one for one in self._after(self._answer.under(heading)) if self._follows(one)]:
                yield from self._continued(heading, after)

    def _on_page(self, found: Sequence[Matter]) -> Iterator[Block]:
        """Yield what is named of the matters under a heading, then how many follow or are only counted."""
        named = tuple(self._named[one.key] for one in found if one.key in self._named)
        if named:
            yield ListOf(named)
        after = self._after(found)
        following = sum(self._follows(one) for one in after)
        counted = len(after) - following
        if following:
            yield paragraph(_FOLLOW.fill(number=figures(following, self._lang))[self._lang])
        if counted:
            words = _COUNTED if named or following else _ONLY_COUNTED
            yield paragraph(words.fill(number=figures(counted, self._lang))[self._lang])

    def _after(self, found: Sequence[Matter]) -> list[Matter]:
        return [one for one in found if one.key not in self._named]

    def _follows(self, matter: Matter) -> bool:
        """Whether a matter is named, on the page or after it."""
        return matter.key in self._named or matter.urgent or self._whole

    def _continued(self, heading: Heading, found: Sequence[Matter]) -> Iterator[Block]:
        lang = self._lang
        yield Title(2, _CONTINUED.fill(heading=HEADINGS[heading])[lang])
        yield ListOf(tuple(tuple(matter_blocks(self._answer, one, lang)) for one in found[:_MOST]))
        if more := found[_MOST:]:
            ids = ", ".join(one.id for one in more)
            yield paragraph(_BY_ID.fill(number=figures(len(more), lang), ids=ids)[lang])


def _values(top: Fields) -> Iterator[Block]:
    for _, value in top.rows:
        yield from value


_TITLE = Text(sv="Mötesunderlag för {body} {day}", en="Brief for {body} {day}")
_FOLLOW = Text(sv="Och {number} till, efter första sidan.", en="And {number} more, after the first page.")
_COUNTED = Text(sv="Och {number} till som inte brådskar.", en="And {number} more that are not urgent.")
_ONLY_COUNTED = Text(sv="{number} som inte brådskar.", en="{number} that are not urgent.")
_ALL = Text(
    sv="Det som bara är räknat här står i det fullständiga underlaget (--all).",
    en="What is only counted here stands in the full brief (--all).",
)
_CONTINUED = Text(sv="{heading}, fortsättning", en="{heading}, continued")
_BY_ID = Text(sv="Och {number} till: {ids}.", en="And {number} more: {ids}.")

"""How the year of a body stands, at the end of its brief: its goals, attendance, and what is expected of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mlr_cli.document import Heading as Title
from mlr_cli.document import ListOf, Paragraph, Run, Tone, bullets, paragraph
from mlr_cli.lang import Text
from mlr_cli.lang.dates import long_date
from mlr_cli.lang.lists import listed
from mlr_cli.queries.meetings.attendance import noted_meetings
from mlr_cli.queries.meetings.matters import Item
from mlr_cli.reports.meetings.brief_page import HEADING
from mlr_cli.reports.meetings.brief_words import goal_called
from mlr_cli.reports.names import member_name
from mlr_cli.reports.nouns import GOAL, Noun, capital
from mlr_cli.reports.states.goal_words import state_words
from mlr_cli.reports.states.progress import standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.document import Block
    from mlr_cli.lang import Lang
    from mlr_cli.queries.meetings.brief import Brief
    from mlr_cli.queries.meetings.brief_goals import YearGoal
    from mlr_cli.reports.meetings.brief_page import Room

_AHEAD = 8
"""So many of the goals further on are named at most, where not all are asked for."""


class Year:
    """The year so far in a brief; what finds no room is counted."""

    def __init__(self, answer: Brief, lang: Lang, *, whole: bool) -> None:
        """Take the brief and its language; `whole` asks for all of the year, whatever room there is."""
        self._answer = answer
        self._lang = lang
        self._whole = whole
        self._ahead = _further_on(answer)
        self._named = len(self._ahead) if whole else 0
        self._expectations = whole

    def begin(self, room: Room) -> None:
        """Take the room of what the year always says."""
        room.spend(self._standing(), HEADING)

    def expect(self, room: Room) -> None:
        """Take the room of what is expected of the body, if there is any."""
        expected = self._answer.body.expectations
        self._expectations = self._whole or room.take((bullets(expected),), more=1)

    def go_on(self, room: Room) -> None:
        """Take the room of the goals further on, as long as there is any."""
        for one in self._ahead[self._named : _AHEAD]:
            if not room.take((self._goal(one),), more=0 if self._named else 2):
                break
            self._named += 1

    def blocks(self) -> Iterator[Block]:
        """Yield the year so far."""
        yield Title(2, _YEAR[self._lang])
        yield from self._standing()
        yield from self._goals()
        if expected := self._answer.body.expectations:
            yield from self._expected(expected)

    def _standing(self) -> Iterator[Block]:
        yield paragraph(_standing(self._answer, self._lang))
        if self._answer.thin:
            yield paragraph(_thin_attendance(self._answer, self._lang))

    def _goals(self) -> Iterator[Block]:
        """Yield the nearest of the goals that are not up at the meeting, and how many more there are."""
        lang, named = self._lang, self._ahead[: self._named]
        if named:
            yield paragraph(Run(_AHEAD_CAPTION[lang], strong=True))
            yield ListOf(tuple((self._goal(one),) for one in named))
        if more := len(self._ahead) - len(named):
            counted = (_MORE_GOALS if named else _GOALS_AHEAD).counted(more, lang)
            yield paragraph(f"{counted}.")

    def _expected(self, expected: tuple[str, ...]) -> Iterator[Block]:
        lang = self._lang
        if self._expectations:
            yield paragraph(Run(_EXPECTED[lang], strong=True))
            yield bullets(expected)
        else:
            yield paragraph(f"{_EXPECTATIONS.counted(len(expected), lang)}.")

    def _goal(self, one: YearGoal) -> Paragraph:
        lang = self._lang
        due = _LAST_DAY.fill(day=long_date(one.state.due, lang))[lang] if one.state.due else None
        said = ", ".join(filter(None, (due, _state(one, lang))))
        return Paragraph(
            (Run(f"{goal_called(one.placed, lang)}. {capital(said)}."), Run(f" [{one.placed.id}]", tone=Tone.MUTED))
        )


def _further_on(answer: Brief) -> tuple[YearGoal, ...]:
    """Return the goals that the body is to act on and that are neither closed nor up at the meeting."""
    shown = {matter.id for matter in answer.matters} | set(_on_agenda(answer))
    return tuple(one for one in answer.year if one.placed.id not in shown and not one.state.state.closed)


def _on_agenda(answer: Brief) -> Iterator[str]:
    """Yield the ids of what the meeting takes up."""
    for matter in answer.matters:
        if isinstance(matter.subject, Item):
            yield from matter.subject.item.concerns


def _standing(answer: Brief, lang: Lang) -> str:
    """Return how many goals the body is to act on and how they stand, and how many others come to it."""
    acting = [one for one in answer.year if not one.nobody]
    if acting:
        states = Counter(state_words(one.placed.goal, one.state) for one in acting)
        parts = listed((words.counted(number, lang) for words, number in states.items()), lang)
        goals = GOAL.counted(len(acting), lang)
        said = _ACTS.fill(body=answer.body.name, goals=goals, parts=parts)[lang]
    else:
        said = _NO_GOALS.fill(body=answer.body.name)[lang]
    others = len(answer.year) - len(acting)
    return f"{said} {_OTHERS.counted(others, lang)}" if others else said


def _thin_attendance(answer: Brief, lang: Lang) -> str:
    """Return which members have seldom been represented, and at which meetings that was counted."""
    named = (
        _THIN_ONE.fill(member=member_name(answer.plan, one.member), present=one.present, meetings=one.meetings)[lang]
        for one in answer.thin
    )
    counted = ", ".join(one.id for one in noted_meetings(answer.plan, answer.as_of, answer.body.id))
    return _THIN.fill(members=listed(named, lang), counted=counted)[lang]


def _state(one: YearGoal, lang: Lang) -> str:
    said = standing(one.placed.goal, one.state, one.progress, lang)
    return f"{said}, {_NO_BODY[lang]}" if one.nobody else said


_YEAR = Text(sv="Året hittills", en="The year so far")
_ACTS = Text(sv="{body} ska agera på {goals}: {parts}.", en="{body} is to act on {goals}: {parts}.")
_NO_GOALS = Text(sv="{body} ska inte själv agera på något mål.", en="{body} is to act on no goal itself.")
_OTHERS = Noun(
    Text(sv="mål till har ingen grupp som är utpekad.", en="more goal has no body named for it."),
    Text(sv="mål till har ingen grupp som är utpekad.", en="more goals have no body named for them."),
)
_NO_BODY = Text(sv="ingen grupp utpekad", en="no body named")
_AHEAD_CAPTION = Text(sv="Längre fram:", en="Further on:")
_MORE_GOALS = Noun(Text(sv="mål till", en="goal more"), Text(sv="mål till", en="goals more"))
_GOALS_AHEAD = Noun(Text(sv="mål längre fram", en="goal further on"), Text(sv="mål längre fram", en="goals further on"))
_LAST_DAY = Text(sv="senast {day}", en="by {day}")
_EXPECTED = Text(sv="Det här väntas under året:", en="What is expected in the year:")
_EXPECTATIONS = Noun(
    Text(sv="förväntan på gruppen under året", en="expectation of the body in the year"),
    Text(sv="förväntningar på gruppen under året", en="expectations of the body in the year"),
)
_THIN = Text(
    sv="Närvaron är tunn: {members}. Räknat på {counted}.", en="Attendance is thin: {members}. Counted from {counted}."
)
_THIN_ONE = Text(sv="{member} {present} av {meetings} möten", en="{member} {present} of {meetings} meetings")

"""From one plan to the next, goal by goal, as a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.diff.change import Thing
from mlr_cli.document import Align, Column, Document, Heading, ListOf, Paragraph, Table, Tone, bullets, cell, paragraph
from mlr_cli.lang import Text
from mlr_cli.lang.dates import long_date
from mlr_cli.lang.lists import listed
from mlr_cli.lang.numbers import figures
from mlr_cli.lang.vocabulary import label
from mlr_cli.model.kinds import Fate
from mlr_cli.period import words
from mlr_cli.queries.succession.next_plan import candidates, known_chair
from mlr_cli.reports.names import member_name
from mlr_cli.reports.nouns import GOAL, Noun
from mlr_cli.reports.stacked_cells import stacked
from mlr_cli.reports.states.goal_words import TONES, state_words
from mlr_cli.reports.succession.words import adjustment_words, obstacle_words
from mlr_cli.reports.versions.diff import at_home
from mlr_cli.reports.versions.grouping import alone_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.diff.change import Change
    from mlr_cli.document import Block, Blocks
    from mlr_cli.lang import Lang
    from mlr_cli.model.activity import Activity
    from mlr_cli.model.cooperation import Member
    from mlr_cli.model.plan import Placed, Plan
    from mlr_cli.queries.states.assignments import Assigned
    from mlr_cli.queries.succession.carry_over import Adjustment
    from mlr_cli.queries.succession.reconciliation import Account, Reconciliation
    from mlr_cli.reports.versions.compared import Compared

_APART = frozenset({Thing.MEMBER, Thing.BODY, Thing.AREA, Thing.GROUP, Thing.FUND, Thing.DIRECTION})
"""What is no goal: that members join or bodies change their names is told apart from what becomes of the goals."""


def _is_said(field: str) -> bool:
    return field.partition(".")[0] == "evaluation"


class YearSeen(Struct, frozen=True):
    """A year in the new plan's prose, where it stands, and the text around it."""

    file: str
    line: int
    column: int
    year: str
    around: str


class RolledOver(Struct, frozen=True, dict=True):
    """The carry_over from one plan to the next: the goals, what could not stay, what else differs, years to look at.

    `assignments` are those that are not settled: they stay with the old plan, which goes to `archived`.
    """

    reconciliation: Reconciliation
    adjustments: tuple[Adjustment, ...]
    compared: Compared
    years: tuple[YearSeen, ...]
    assignments: tuple[Assigned, ...]
    archived: str

    @property
    def old(self) -> Plan:
        """The plan that ends."""
        return self.reconciliation.plan

    @property
    def new(self) -> Plan:
        """The plan that begins."""
        return self.reconciliation.draft

    @property
    def apart(self) -> tuple[Change, ...]:
        """What differs between the plans of members, bodies, areas and the like.

        What the bodies have said about the year stays with the old plan, and is no change of theirs.
        """
        return tuple(one for one in self.compared.changes if one.subject.thing in _APART and not _is_said(one.field))

    @property
    def leaving(self) -> tuple[Member, ...]:
        """The members of the new plan whose time as members is over before it begins."""
        first = self.new.header.period.first
        ends = ((one, one.until.last) for one in self.new.members if one.until)
        return tuple(one for one, last in ends if first and last and last < first)

    @property
    def lacks_chair(self) -> bool:
        """Whether the chair rotates, and nobody is known to hold it in the new plan's time."""
        return bool(candidates(self.new)) and not known_chair(self.new, self.new.header.period)


def document(answer: RolledOver, lang: Lang, *, room: int | None = None) -> Document:
    """Return how every goal goes on, the sum of it, and what has to be looked at."""
    title = _TITLE.fill(old=answer.old.header.title, new=answer.new.header.title)[lang]
    subtitle = _AS_OF.fill(day=long_date(answer.reconciliation.as_of, lang))[lang]
    return Document(title, lang, tuple(_Told(answer, lang, room).blocks()), (subtitle,))


class _Told(Struct, frozen=True):
    answer: RolledOver
    lang: Lang
    room: int | None

    def blocks(self) -> Iterator[Block]:
        yield paragraph(self.summary())
        yield from self.obstacles()
        yield self.goals()
        yield self.sums()
        yield from self.unknown()
        yield from self.activities()
        yield from self.adjustments()
        yield from self.assignments()
        yield from self.apart()
        yield from self.years()

    def summary(self) -> str:
        found = self.answer.reconciliation
        total, decided = len(found.accounts), sum(found.counted.values())
        sentence = _IN.fill(goals=GOAL.counted(total, self.lang), plan=self.answer.old.header.title)[self.lang]
        sum_ = (_ALL if decided == total else _SOME).fill(number=figures(decided, self.lang))[self.lang]
        new = _NEW.counted(len(found.new), self.lang) if found.new else ""
        return " ".join(filter(None, (sentence, sum_, new)))

    def obstacles(self) -> Iterator[Block]:
        """Yield what has to be put right."""
        found = self.answer.reconciliation
        if found.obstacles:
            yield Heading(2, _OBSTACLES[self.lang])
            yield bullets(obstacle_words(one, why, self.lang) for one, why in found.obstacles)

    def unknown(self) -> Iterator[Block]:
        """Yield what nobody has said."""
        found = self.answer.reconciliation
        if found.unanswered:
            yield Heading(2, _UNANSWERED[self.lang])
            yield bullets(f"{one.placed.id}: {one.placed.goal.text}" for one in found.unanswered)
        if self.answer.lacks_chair:
            names = (member_name(self.answer.new, one) for one in candidates(self.answer.new))
            yield paragraph(_CHAIR.fill(names=listed(names, self.lang))[self.lang])

    def goals(self) -> Table:
        rows = tuple(_goal(one, self.lang) for one in self.answer.reconciliation.accounts)
        whole = any(row[-1] for row in rows)
        titles = (_ID, _GOAL, _OUTCOME, _FATE, _BECOMES, *((_WHY,) if whole else ()))
        columns = tuple(Column(one[self.lang]) for one in titles)
        groups = ((1, 0), (2, 3), (4, 5) if whole else (4,))
        return stacked(Table(_GOALS[self.lang], columns, tuple(row[: len(titles)] for row in rows)), groups, self.room)

    def sums(self) -> Table:
        counted = self.answer.reconciliation.counted
        rows = [(label(fate, self.lang), counted.get(fate, 0)) for fate in Fate]
        rows.append((_SUM[self.lang], sum(counted.values())))
        columns = (Column(_FATE[self.lang]), Column(_NUMBER[self.lang], Align.RIGHT))
        cells = tuple((cell(name), cell(figures(number, self.lang))) for name, number in rows)
        return Table(_SUMS[self.lang], columns, cells)

    def activities(self) -> Iterator[Block]:
        closing = self.answer.reconciliation.closing
        if closing:
            yield Heading(2, _CLOSING[self.lang])
            yield bullets(self.activity(one) for one in closing)

    def activity(self, one: Activity) -> str:
        stays = self.answer.reconciliation.succession.stays(one)
        return (_STAYS if stays else _LEAVES).fill(title=one.title)[self.lang]

    def adjustments(self) -> Iterator[Block]:
        if self.answer.adjustments:
            yield Heading(2, _PASSED[self.lang])
            yield bullets(adjustment_words(one, self.answer.old, self.lang) for one in self.answer.adjustments)

    def assignments(self) -> Iterator[Block]:
        if self.answer.assignments:
            yield Heading(2, _ASSIGNMENTS[self.lang])
            yield paragraph(_STAY_BEHIND.fill(archived=self.answer.archived)[self.lang])
            yield bullets(f"{one.id}: {one.assignment.text}" for one in self.answer.assignments)

    def apart(self) -> Iterator[Block]:
        compared = self.answer.compared
        said = [Paragraph(at_home(alone_in(one, compared, self.lang), compared)) for one in self.answer.apart]
        said += [paragraph(_LEAVING.fill(name=one.name)[self.lang]) for one in self.answer.leaving]
        if said:
            yield Heading(2, _APART_TITLE[self.lang])
            yield ListOf(tuple((one,) for one in said))

    def years(self) -> Iterator[Block]:
        if self.answer.years:
            yield Heading(2, _YEARS[self.lang])
            yield paragraph(_YEARS_SAID[self.lang])
            yield bullets(f"{one.file}:{one.line}:{one.column}: {one.around}" for one in self.answer.years)


def _goal(one: Account, lang: Lang) -> tuple[Blocks, ...]:
    goal, fate = one.placed.goal, one.decided.fate if one.decided else None
    return (
        cell(one.placed.id),
        cell(goal.text),
        cell(state_words(goal, one.state).one[lang], tone=TONES.get(one.state.state)),
        cell(label(fate, lang), strong=True) if fate else cell(_NO_FATE[lang], tone=Tone.BAD),
        cell("; ".join(_becomes(one.placed, next_goal, lang) for next_goal in one.next_goals)),
        cell((one.decided.reason if one.decided else None) or ""),
    )


def _becomes(old: Placed, next_goal: Placed, lang: Lang) -> str:
    """Return which goal of the next plan it is, and by when; the id only where it is another."""
    due = words(next_goal.goal.due, lang) if next_goal.goal.due else ""
    if next_goal.id != old.id:
        return f"{next_goal.id} ({due})" if due else next_goal.id
    return due or _NO_TIME[lang]


_TITLE = Text(sv="Från ”{old}” till ”{new}”", en="From “{old}” to “{new}”")
_AS_OF = Text(sv="Läget den {day}", en="As of {day}")
_NO_TIME = Text(sv="utan tid", en="no time")
_IN = Text(sv="Det finns {goals} i ”{plan}”.", en="There are {goals} in “{plan}”.")
_ALL = Text(sv="Alla har ett besked: summan är {number}.", en="All have a fate: the sum is {number}.")
_SOME = Text(sv="Bara {number} av dem har ett besked.", en="Only {number} of them have a fate.")
_NEW = Noun(
    Text(sv="nytt mål finns bara i nästa plan.", en="new goal is in the next plan only."),
    Text(sv="nya mål finns bara i nästa plan.", en="new goals are in the next plan only."),
)
_OBSTACLES = Text(sv="Att rätta före bytet", en="To put right before the switch")
_UNANSWERED = Text(sv="Mål som saknar utfall", en="Goals without an outcome")
_CHAIR = Text(
    sv="Vem som har ordförandeskapet i nästa plan är inte angivet. De som turas om är {names}.",
    en="Who holds the chair in the next plan is not said. Those who take turns are {names}.",
)
_GOALS = Text(sv="Så går målen vidare", en="How the goals go on")
_ID = Text(sv="Id", en="Id")
_GOAL = Text(sv="Mål", en="Goal")
_OUTCOME = Text(sv="Läge", en="State")
_FATE = Text(sv="Besked", en="Fate")
_BECOMES = Text(sv="I nästa plan", en="In the next plan")
_WHY = Text(sv="Skäl", en="Reason")
_NO_FATE = Text(sv="saknas", en="none")
_SUMS = Text(sv="Antal mål", en="Number of goals")
_NUMBER = Text(sv="Mål", en="Goals")
_SUM = Text(sv="summa", en="sum")
_CLOSING = Text(sv="Aktiviteter där alla mål är avslutade", en="Activities all of whose goals are closed")
_STAYS = Text(sv="”{title}” är kvar, utan mål.", en="“{title}” stays, without goals.")
_LEAVES = Text(sv="”{title}” tas inte med.", en="“{title}” is left out.")
_PASSED = Text(sv="Det som ändras av sig självt", en="What changes of itself")
_ASSIGNMENTS = Text(sv="Uppdrag som inte är klara", en="Assignments that are not settled")
_STAY_BEHIND = Text(
    sv="De stannar i den gamla planen. Efter bytet läses de med: mlr decisions --plan {archived}",
    en="They stay in the old plan. Read them after the switch with: mlr decisions --plan {archived}",
)
_APART_TITLE = Text(sv="Medlemmar, grupper och områden", en="Members, bodies and areas")
_LEAVING = Text(
    sv="Medlemskapet för {name} är slut när nästa plan börjar. Ta bort medlemmen ur utkastet.",
    en="The membership of {name} is over when the next plan begins. Remove the member from the draft.",
)
_YEARS = Text(sv="Årtal i texten", en="Years in the text")
_YEARS_SAID = Text(
    sv="De står kvar som de var. Se efter vilka som ska ändras.",
    en="They stand as they were. See which of them should change.",
)

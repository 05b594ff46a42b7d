"""How the year went: the goals' outcomes, what was done beside the plan, and what nobody has answered."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from mlr_cli.model.kinds import ChapterQuestion, GoalKind
from mlr_cli.queries.states.meetings import held_meetings
from mlr_cli.queries.states.outcomes import Outcome
from mlr_cli.queries.year.checklist import checklist

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from mlr_cli.model.body import Body
    from mlr_cli.model.cooperation import Area
    from mlr_cli.model.meeting import AgendaItem, Meeting
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.report import Answer
    from mlr_cli.queries.year.checklist import AskedGoal, Checklist

Key = TypeVar("Key")


class Totals(Struct, frozen=True):
    """How many goals had each outcome, None for those that nobody has answered for."""

    outcomes: Mapping[Outcome | None, int]

    @property
    def goals(self) -> int:
        """How many goals there are."""
        return sum(self.outcomes.values())


class Missing(Struct, frozen=True):
    """How many answers are missing: on goals, follow-ups and questions, and how many bodies have not agreed."""

    goals: int
    follow_ups: int
    questions: int
    agreements: int

    @property
    def any(self) -> bool:
        """Whether anything is missing."""
        return bool(self.goals or self.follow_ups or self.questions or self.agreements)


class Evaluation(Struct, frozen=True):
    """The year on a day. A goal that several bodies answer for counts for each of them.

    `areas` are those that have goals, None for goals of no area; a body is None for goals that no body answers
    for. `told` are the answers about what was done beside the plan, `taken_up` the matters of held meetings that
    are none of the plan's.
    """

    asked: Checklist
    whole: Totals
    areas: tuple[tuple[Area | None, Totals], ...]
    bodies: tuple[tuple[Body | None, Totals], ...]
    kinds: tuple[tuple[GoalKind, Totals], ...]
    told: tuple[tuple[Body, Answer], ...]
    taken_up: tuple[tuple[Meeting, AgendaItem], ...]
    missing: Missing

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.asked.plan


def evaluation(plan: Plan, as_of: date) -> Evaluation:
    """Return how the year went, as far as it is known on a day."""
    asked = checklist(plan, as_of)
    goals = asked.goals
    by_area = _all_totals((goal.placed.activity.area, goal) for goal in goals)
    by_body = _all_totals((body, goal) for goal in goals for body in goal.asked or (None,))
    by_kind = _all_totals((goal.placed.goal.kind, goal) for goal in goals)
    known = [area for area in plan.areas if area.id in by_area]
    no_area = _sum(totals for area, totals in by_area.items() if area not in plan.area_by_id)
    return Evaluation(
        asked,
        _totals(goals),
        (*((area, by_area[area.id]) for area in known), *([(None, no_area)] if no_area.goals else [])),
        (
            *((one.body, by_body[one.body.id]) for one in asked.bodies if one.body.id in by_body),
            *([(None, by_body[None])] if None in by_body else []),
        ),
        tuple((kind, by_kind[kind]) for kind in GoalKind if kind in by_kind),
        tuple(_told(asked)),
        tuple(_taken_up(plan, as_of)),
        _missing(asked),
    )


def _all_totals(goals: Iterable[tuple[Key, AskedGoal]]) -> Mapping[Key, Totals]:
    found: defaultdict[Key, list[AskedGoal]] = defaultdict(list)
    for key, goal in goals:
        found[key].append(goal)
    return {key: _totals(some) for key, some in found.items()}


def _totals(goals: Iterable[AskedGoal]) -> Totals:
    return Totals(Counter(goal.outcome for goal in goals))


def _sum(some: Iterable[Totals]) -> Totals:
    return Totals(sum((Counter(one.outcomes) for one in some), Counter[Outcome | None]()))


def _told(asked: Checklist) -> Iterator[tuple[Body, Answer]]:
    for one in asked.bodies:
        for question in one.questions:
            if question.answer and question.question == ChapterQuestion.OUTSIDE_PLAN:
                yield one.body, question.answer


def _taken_up(plan: Plan, as_of: date) -> Iterator[tuple[Meeting, AgendaItem]]:
    """Yield the matters that are none of the plan's; what is for the cooperation's own eyes is not handed on."""
    for meeting in held_meetings(plan, as_of):
        if not meeting.internal:
            yield from ((meeting, item) for item in meeting.agenda if item.outside and not item.internal)


def _missing(asked: Checklist) -> Missing:
    return Missing(
        sum(goal.outcome is None for goal in asked.goals),
        sum(activity.unmade for activity in asked.activities),
        sum(question.answer is None for one in asked.bodies for question in one.questions),
        sum(one.agreed is None for one in asked.bodies),
    )

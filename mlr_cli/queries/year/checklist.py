"""The year's questions: what is asked of whom about each goal, each follow-up and the year, and what is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from mlr_cli.model.kinds import BodyKind, Closing
from mlr_cli.queries.actors import answering
from mlr_cli.queries.order import bodies_in_order
from mlr_cli.queries.states.goals import FollowUpStage, States
from mlr_cli.queries.states.outcomes import answer_to, dropped, is_of_year, outcome_of
from mlr_cli.queries.states.progress import Tally
from mlr_cli.queries.year.questions import questions_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from mlr_cli.model.activity import Activity
    from mlr_cli.model.body import Body
    from mlr_cli.model.cooperation import Question
    from mlr_cli.model.plan import Placed, Plan
    from mlr_cli.model.report import Answer, FollowUpReport, Report
    from mlr_cli.model.rollover import Decided
    from mlr_cli.queries.states.goals import FollowUpState, GoalState
    from mlr_cli.queries.states.outcomes import Outcome
    from mlr_cli.queries.states.progress import Progress
    from mlr_cli.queries.versions.baseline import Baseline, Gone


GOALS, FOLLOW_UPS, QUESTIONS, APPROVAL = "goals", "follow-ups", "questions", "approval"
"""What is asked about: the keys of a form's sheets."""
NOBODY = ""
"""Stands for the body that is asked where no body answers, so that such goals are asked about too."""

_TIME_TO_FOLLOW_UP = frozenset({FollowUpStage.LATE, FollowUpStage.OPEN, FollowUpStage.ONGOING})
_MEETS_NOT = frozenset({BodyKind.SECRETARIAT, BodyKind.ROTATING_ROLE})


class AskedGoal(Struct, frozen=True):
    """A goal that is asked about: who is to answer, by body id, and the report that has answered, if any.

    `progress` is how far its target has come, None where nothing says what counts. `adopted` is the goal as it was
    adopted, None where that is not known; `new` says that it has come since. `dropped` is the decision that it is
    dropped, where nobody has answered and that was decided for the next plan.
    """

    placed: Placed
    state: GoalState
    asked: tuple[str, ...]
    answer: Report | None
    progress: Progress | None
    adopted: Placed | None = None
    new: bool = False
    dropped: Decided | None = None

    @property
    def text(self) -> str:
        """How the goal reads: as it was adopted, where that is known."""
        return (self.adopted or self.placed).goal.text

    @property
    def outcome(self) -> Outcome | None:
        """How the goal went, None where nobody has said so."""
        return outcome_of(self.answer) or (Closing.DROPPED if self.dropped else None)


class AskedActivity(Struct, frozen=True):
    """An activity with those of its goals that are asked about; `follow_up` is None where that is not asked.

    `report` says that the follow-up was made in the plan's time; one from before that is about another year.
    `unmade` says that it should have been made and has not; one whose time has not come is not missed.
    """

    activity: Activity
    goals: tuple[AskedGoal, ...]
    follow_up: FollowUpState | None
    asked: tuple[str, ...]
    report: FollowUpReport | None
    unmade: bool

    @property
    def made(self) -> bool:
        """Whether the follow-up has been made; one without end is made when it has been reported on."""
        return self.report is not None


class AskedQuestion(Struct, frozen=True):
    """A question about the year, by its id, and the body's latest answer, if any."""

    question: str
    answer: Answer | None


class AskedBody(Struct, frozen=True):
    """What a body is asked about the year, and the day when it agreed on its answers, None before that."""

    body: Body
    questions: tuple[AskedQuestion, ...]
    agreed: date | None


class Checklist(Struct, frozen=True):
    """All that is asked on a day, of every body, of one, or of `NOBODY`.

    `baseline` is how the goals read in the plan that was adopted, None where none was, or nobody has looked.
    """

    plan: Plan
    as_of: date
    body: str | None
    activities: tuple[AskedActivity, ...]
    bodies: tuple[AskedBody, ...]
    baseline: Baseline | None = None

    @property
    def goals(self) -> tuple[AskedGoal, ...]:
        """The goals that are asked about, in the order of the plan."""
        return tuple(goal for activity in self.activities for goal in activity.goals)

    @property
    def gone(self) -> tuple[Gone, ...]:
        """The goals that were adopted and are no longer there, of those who are asked."""
        return tuple(one for one in (self.baseline.gone if self.baseline else ()) if _includes(self.body, one.asked))


def checklist(plan: Plan, as_of: date, body: str | None = None, baseline: Baseline | None = None) -> Checklist:
    """Return what is asked on a day, of one body where one is named. Reports dated after the day are not known.

    Of `NOBODY` is asked what no body answers for.
    """
    states, tally = States(plan, as_of), Tally(plan, as_of)
    asked = (_activity(states, tally, activity, body) for activity in plan.activities_in_order)
    decided = dropped(plan, as_of)
    activities = tuple(_as_decided(_as_adopted(one, baseline), decided) for one in asked if one.goals or one.follow_up)
    return Checklist(plan, as_of, body, activities, tuple(_bodies(plan, as_of, body)), baseline)


def _as_adopted(one: AskedActivity, baseline: Baseline | None) -> AskedActivity:
    """Return an activity whose goals know how they read when they were adopted."""
    if baseline is None or not baseline.found:
        return one
    told = (
        replace(goal, adopted=baseline.goals.get(goal.placed.id), new=goal.placed.id in baseline.new)
        for goal in one.goals
    )
    return replace(one, goals=tuple(told))


def _as_decided(one: AskedActivity, decided: Mapping[str, Decided]) -> AskedActivity:
    """Return an activity whose goals know that they are dropped, where nobody has answered."""
    if not decided:
        return one
    told = (goal if goal.answer else replace(goal, dropped=decided.get(goal.placed.id)) for goal in one.goals)
    return replace(one, goals=tuple(told))


def asked_bodies(plan: Plan) -> tuple[Body, ...]:
    """Return the bodies that are asked anything, the board first."""
    questions = questions_of(plan).values()
    acting = {body for activity in plan.activities for body in answering(plan, activity)}
    found = {body for body in acting if any(_is_asked(plan.body_by_id[body], one) for one in questions)}
    found |= {body for activity in plan.activities if activity.follow_up for body in answering(plan, activity)}
    found |= {body for activity, goal in plan.goals for body in answering(plan, activity, goal)}
    found |= {body for question in plan.header.questions for body in question.bodies}
    return tuple(body for body in bodies_in_order(plan) if body.id in found)


def is_asked_of_nobody(plan: Plan) -> bool:
    """Whether there is a goal or a follow-up that no body answers for, in a plan without a secretariat."""
    return any(
        not answering(plan, activity, goal)
        for activity in plan.activities
        for goal in (*activity.goals, *([None] if activity.follow_up else []))
    )


def wording(goal: Placed) -> str:
    """Return how a goal reads, for a comparison with how it read when a form was sent: its text and its time."""
    due = goal.goal.due
    return f"{goal.goal.text}\n{due.code}" if due else goal.goal.text


def _activity(states: States, tally: Tally, activity: Activity, body: str | None) -> AskedActivity:
    plan = states.plan
    own = ((goal, answering(plan, activity, goal)) for goal in activity.goals)
    goals = tuple(
        _goal(states, tally, plan.goal_by_id[f"{activity.id}.{goal.id}"], asked)
        for goal, asked in own
        if _includes(body, asked)
    )
    asked = answering(plan, activity)
    follow_up = states.follow_up(activity) if _includes(body, asked) else None
    last = follow_up.last_report if follow_up else None
    report = last if last and is_of_year(last.date, plan.header.period.first) else None
    unmade = report is None and follow_up is not None and _is_time_for(follow_up, states.as_of)
    return AskedActivity(activity, goals, follow_up, asked, report, unmade)


def _is_time_for(follow_up: FollowUpState, as_of: date) -> bool:
    """Whether a follow-up is to be made by now, whatever was made in another year."""
    made = follow_up.stage is FollowUpStage.MADE
    return follow_up.stage in _TIME_TO_FOLLOW_UP or (made and follow_up.days_late(as_of) > 0)


def _includes(body: str | None, asked: tuple[str, ...]) -> bool:
    """Whether what is asked of some bodies is asked for: of all, of one, or of nobody."""
    return body is None or body in asked or (body == NOBODY and not asked)


def _goal(states: States, tally: Tally, placed: Placed, asked: tuple[str, ...]) -> AskedGoal:
    answer = answer_to(placed.goal, states.as_of, states.plan.header.period.first)
    return AskedGoal(placed, states.of(placed), asked, answer, tally.of(placed))


def _bodies(plan: Plan, as_of: date, only: str | None) -> Iterator[AskedBody]:
    questions = questions_of(plan)
    for body in asked_bodies(plan):
        if only is None or body.id == only:
            own = (one for one in questions.values() if _is_asked(body, one))
            asked = tuple(AskedQuestion(one.question, _answer(plan, body, one.question, as_of)) for one in own)
            agreed = body.evaluation.agreed
            known = agreed and agreed <= as_of and is_of_year(agreed, plan.header.period.first)
            yield AskedBody(body, asked, agreed if known else None)


def _is_asked(body: Body, question: Question) -> bool:
    """Whether a body is asked a question: it is named there, or nobody is and it is one that meets."""
    return body.id in question.bodies or not (question.bodies or body.kind in _MEETS_NOT)


def _answer(plan: Plan, body: Body, question: str, as_of: date) -> Answer | None:
    begins = plan.header.period.first
    given = (one for one in body.evaluation.answers if one.question == question)
    known = [one for one in given if one.date <= as_of and is_of_year(one.date, begins)]
    return max(reversed(known), key=lambda one: one.date, default=None)

"""Answers of the bodies, in the plan's own terms, and whether the plan has them already."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct, field

from mlr_cli.diff.meaning import folded
from mlr_cli.queries.states.outcomes import answer_to, is_of_year, outcome_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.forms import FormFault, Place
    from mlr_cli.model.activity import Activity
    from mlr_cli.model.body import Body
    from mlr_cli.model.plan import Placed
    from mlr_cli.model.report import Report
    from mlr_cli.queries.states.outcomes import Outcome

_TOLD = ("reason", "evidence", "next", "who", "due")


class GoalAnswer(Struct, frozen=True):
    """How a goal went, as a form says it: where, which body says it (None where that cannot be told), and when.

    `said` has `reason`, `evidence`, `next`, `who` and `due` where they are filled in; `asked` are the names of
    the bodies that answer for the goal, `begins` the plan's first day: what was said before it is of another year.
    """

    place: Place
    body: Body | None
    day: date
    goal: Placed
    outcome: Outcome
    said: Mapping[str, str]
    asked: tuple[str, ...] = ()
    begins: date | None = None

    @property
    def known(self) -> Report | None:
        """The report by which the plan has an answer already, whichever body gave it."""
        return answer_to(self.goal.goal, date.max, self.begins)


class FollowUpAnswer(Struct, frozen=True):
    """That an activity was followed up on a day."""

    place: Place
    body: Body | None
    day: date
    activity: Activity
    note: str


class QuestionAnswer(Struct, frozen=True):
    """A body's answer to a question about the year, and the first day of the plan that it is about."""

    place: Place
    body: Body
    day: date
    question: str
    text: str
    begins: date | None = None


class Approval(Struct, frozen=True):
    """The day when a body agreed on its answers."""

    place: Place
    body: Body
    day: date


class Answers(Struct):
    """What some forms say, and what is wrong with them."""

    goals: list[GoalAnswer] = field(default_factory=list)
    follow_ups: list[FollowUpAnswer] = field(default_factory=list)
    questions: list[QuestionAnswer] = field(default_factory=list)
    approvals: list[Approval] = field(default_factory=list)
    faults: list[FormFault] = field(default_factory=list)


def is_known(answer: GoalAnswer) -> bool:
    """Whether the plan has an answer already: as the last word on the goal, or as this body's word of that day."""
    reports = (one for one in answer.goal.goal.reports if is_of_year(one.date, answer.begins))
    last = answer.known
    if last is not None and _says(last, answer):
        return True
    name = answer.body.name if answer.body else None
    own = sorted((one for one in reports if one.by == name), key=lambda one: one.date)
    return any(_says(one, answer) and (one.date == answer.day or one is own[-1]) for one in own)


def _says(report: Report, answer: GoalAnswer) -> bool:
    """Whether a report says what an answer does; of an internal one the form was told no more than the outcome."""
    if report.internal and not answer.said:
        return outcome_of(report) is answer.outcome
    step = report.next
    said = {
        "reason": report.reason,
        "evidence": report.evidence,
        "next": step.text if step else None,
        "who": step.who if step else None,
        "due": step.due.code if step and step.due else None,
    }
    same = all(folded(said[key] or "") == folded(answer.said.get(key, "")) for key in _TOLD)
    return same and outcome_of(report) is answer.outcome


def is_made(answer: FollowUpAnswer) -> bool:
    """Whether the plan has a follow-up already."""
    known = answer.activity.follow_up.reports if answer.activity.follow_up else ()
    return any(one.date == answer.day and folded(one.note or "") == folded(answer.note) for one in known)


def is_answered(answer: QuestionAnswer) -> bool:
    """Whether the plan has a body's answer to a question already."""
    given = (one for one in answer.body.evaluation.answers if one.question == answer.question)
    known = [one for one in given if is_of_year(one.date, answer.begins)]
    last = max(reversed(known), key=lambda one: one.date, default=None)
    same = (one for one in known if folded(one.text) == folded(answer.text))
    return any(one is last or one.date == answer.day for one in same)

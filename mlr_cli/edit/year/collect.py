"""Answers that came back, put in the plan: those that it does not have yet, as dated reports with their source."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.edit.report import report_follow_up, report_goal
from mlr_cli.edit.year.answers import is_answered, is_known, is_made
from mlr_cli.edit.year.conflicting_answers import each_once, twice_told
from mlr_cli.forms import FormFault
from mlr_cli.lang import Lang, Text
from mlr_cli.lang.dates import long_date
from mlr_cli.lang.vocabulary import VOCABULARY
from mlr_cli.model.body import Body
from mlr_cli.model.kinds import Closing
from mlr_cli.model.report import Evaluation
from mlr_cli.queries.states.outcomes import outcome_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mlr_cli.edit.working_copy import WorkingCopy
    from mlr_cli.edit.year.answers import Answers, Approval, FollowUpAnswer, GoalAnswer, QuestionAnswer
    from mlr_cli.forms import Place
    from mlr_cli.source.tree import Data


def conflicts(answers: Answers) -> Iterator[FormFault]:
    """Yield what two forms answer differently, and the goals that somebody else has answered before."""
    yield from twice_told(answers)
    by_goal: defaultdict[str, list[GoalAnswer]] = defaultdict(list)
    for answer in answers.goals:
        by_goal[answer.goal.id].append(answer)
    for given in by_goal.values():
        yield from _between(given)
        yield from (fault for answer in given if not is_known(answer) for fault in _before(answer))


def _between(given: Sequence[GoalAnswer]) -> Iterator[FormFault]:
    for one, other in combinations(given, 2):
        alike = one.outcome is other.outcome and (one.body is not other.body or one.said == other.said)
        if not alike:
            said = {"one": _called(one), "other": _called(other), "place": _place(one.place)}
            yield FormFault(other.place, _DIFFER.fill(goal=_goal(other), **said))


def _before(answer: GoalAnswer) -> Iterator[FormFault]:
    """Yield that somebody else has closed the goal otherwise, or another of its bodies has reported another outcome."""
    last = answer.known
    outcome = outcome_of(last)
    own = answer.body.name if answer.body else None
    others = last is not None and last.by != own and (last.state is not None or last.by in answer.asked)
    if last and outcome and outcome is not answer.outcome and others:
        said = (_SAYS if last.by else _SAID).fill(who=last.by or "", outcome=_word(outcome.value))
        words = _DIFFERS_FROM.fill(goal=_goal(answer), one=_called(answer), other=said, day=last.date.isoformat())
        yield FormFault(answer.place, words)


def _goal(answer: GoalAnswer) -> Text:
    """Return what a goal is called, with its activity: two goals may be called the same."""
    return _OF.fill(goal=answer.goal.goal.text.rstrip("."), activity=answer.goal.activity.title)


def _called(answer: GoalAnswer) -> Text:
    return _SAYS.fill(who=answer.body.name if answer.body else answer.place.file, outcome=_word(answer.outcome.value))


def _word(outcome: str) -> Text:
    return VOCABULARY["Closing"].get(outcome) or VOCABULARY["Forecast"][outcome]


def _place(place: Place) -> Text:
    return _ROW.fill(file=place.file, sheet=place.sheet, row=place.row)


class _Source(Struct, frozen=True):
    """Says where an answer was read."""

    lang: Lang
    approvals: Mapping[str, Approval]

    def of(self, place: Place, body: Body | None) -> str:
        approval = self.approvals.get(body.id) if body else None
        if approval is None:
            return _FORM.fill(file=place.file)[self.lang]
        return _FORM_AGREED.fill(file=place.file, day=long_date(approval.day, self.lang))[self.lang]


def put_answers(working: WorkingCopy, answers: Answers, lang: Lang) -> None:
    """Write the answers that the plan does not have yet; raises `EditError` where a file cannot be changed neatly."""
    source = _Source(lang, {one.body.id: one for one in answers.approvals})
    for goal in each_once(answers.goals):
        if not is_known(goal):
            _put_goal(working, goal, source)
    for follow_up in each_once(answers.follow_ups):
        if not is_made(follow_up):
            _put_follow_up(working, follow_up, source)
    for approval in each_once(answers.approvals):
        if approval.body.evaluation.agreed != approval.day:
            _put_in_evaluation(working, approval.body, "agreed", approval.day.isoformat())
    for question in each_once(answers.questions):
        if not is_answered(question):
            _put_question(working, question, source)


def _put_goal(working: WorkingCopy, answer: GoalAnswer, source: _Source) -> None:
    kind = "state" if isinstance(answer.outcome, Closing) else "forecast"
    said = {kind: answer.outcome.value, **answer.said, "source": source.of(answer.place, answer.body)}
    if answer.body:
        said["by"] = answer.body.name
    report_goal(working, answer.goal.goal, answer.day, said)


def _put_follow_up(working: WorkingCopy, answer: FollowUpAnswer, source: _Source) -> None:
    said = {"note": answer.note or None, "source": source.of(answer.place, answer.body)}
    report_follow_up(working, answer.activity, answer.day, said | ({"by": answer.body.name} if answer.body else {}))


def _put_question(working: WorkingCopy, answer: QuestionAnswer, source: _Source) -> None:
    entry: dict[str, Data] = {
        "question": answer.question,
        "date": answer.day.isoformat(),
        "text": answer.text,
        "source": source.of(answer.place, answer.body),
    }
    file, path = working.where(answer.body)
    there = working.at(file, (*path, "evaluation", "answers"))
    if there:
        working.append(file, (*path, "evaluation", "answers"), entry)
    else:
        _put_in_evaluation(working, answer.body, "answers", [entry])


def _put_in_evaluation(working: WorkingCopy, body: Body, key: str, value: Data) -> None:
    file, path = working.where(body)
    if working.at(file, (*path, "evaluation")):
        working.put(file, (*path, "evaluation", key), value, [*Evaluation.model_fields])
    else:
        working.put(file, (*path, "evaluation"), {key: value}, [*Body.model_fields])


_SAYS = Text(sv="{who} svarar ”{outcome}”", en="{who} answers “{outcome}”")
_SAID = Text(sv="någon har svarat ”{outcome}”", en="somebody has answered “{outcome}”")
_OF = Text(sv="”{goal}” i ”{activity}”", en="“{goal}” in “{activity}”")
_ROW = Text(sv="{file}, blad ”{sheet}”, rad {row}", en="{file}, sheet “{sheet}”, row {row}")
_DIFFER = Text(
    sv="Två formulär svarar olika om målet {goal}: {one} ({place}), {other} här. Kom överens, och rätta det ena "
    "formuläret.",
    en="Two forms answer differently for the goal {goal}: {one} ({place}), {other} here. Come to an agreement, and "
    "correct one of the forms.",
)
_DIFFERS_FROM = Text(
    sv="Svaren går isär om målet {goal}: {one} här, {other} den {day} enligt planen. Kom överens, skriv in "
    "det ni kommer fram till med mlr report, och töm raden.",
    en="The answers differ for the goal {goal}: {one} here, {other} on {day} by the plan. Come to an "
    "agreement, write it with mlr report, and empty the row.",
)
_FORM = Text(sv="formuläret {file}", en="the form {file}")
_FORM_AGREED = Text(
    sv="formuläret {file}, avstämt i gruppen den {day}", en="the form {file}, agreed in the group on {day}"
)

"""Answers that came back twice: the same one is written once, and two that contradict each other are named."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar

from mlr_cli.diff.meaning import folded
from mlr_cli.edit.year.answers import Approval, FollowUpAnswer, GoalAnswer, QuestionAnswer
from mlr_cli.forms import FormFault
from mlr_cli.lang import Text

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from mlr_cli.edit.year.answers import Answers

_Fact: TypeAlias = "FollowUpAnswer | QuestionAnswer | Approval"
_One = TypeVar("_One", GoalAnswer, FollowUpAnswer, QuestionAnswer, Approval)


def each_once(given: Iterable[_One]) -> Iterator[_One]:
    """Yield answers without those that stand in two files."""
    seen = set()
    for one in given:
        key = _asked(one), _said(one)
        if key not in seen:
            seen.add(key)
            yield one


def twice_told(answers: Answers) -> Iterator[FormFault]:
    """Yield the follow-ups, the questions and the approvals about which two forms of one body do not say the same."""
    first: dict[Hashable, _Fact] = {}
    told: list[_Fact] = [*answers.follow_ups, *answers.questions, *answers.approvals]
    for one in told:
        other = first.setdefault(_asked(one), one)
        if _said(other) != _said(one):
            there = other.place
            place = _ROW.fill(file=there.file, sheet=there.sheet, row=there.row)
            yield FormFault(one.place, _DIFFER.fill(what=_named(one), place=place))


def _asked(one: GoalAnswer | _Fact) -> Hashable:
    """Return what an answer is an answer to, and whose it is."""
    match one:
        case GoalAnswer():
            thing = one.goal.id
        case FollowUpAnswer():
            thing = one.activity.id
        case QuestionAnswer():
            thing = one.question
        case Approval():
            thing = ""
    return type(one), thing, one.body.id if one.body else None


def _said(one: GoalAnswer | _Fact) -> Hashable:
    match one:
        case GoalAnswer():
            return one.outcome, tuple(sorted((key, folded(text)) for key, text in one.said.items()))
        case FollowUpAnswer():
            return one.day, folded(one.note)
        case QuestionAnswer():
            return folded(one.text)
        case Approval():
            return one.day


def _named(one: _Fact) -> Text:
    match one:
        case FollowUpAnswer():
            return _FOLLOW_UP.fill(activity=one.activity.title)
        case QuestionAnswer():
            return _QUESTION.fill(question=one.question, body=one.body.name)
        case Approval():
            return _APPROVAL.fill(body=one.body.name)


_DIFFER = Text(
    sv="Två formulär säger olika om {what}: här och i {place}. Kom överens, och rätta det ena formuläret.",
    en="Two forms differ about {what}: here and in {place}. Come to an agreement, and correct one of the forms.",
)
_FOLLOW_UP = Text(sv="uppföljningen av ”{activity}”", en="the follow-up of “{activity}”")
_QUESTION = Text(sv="frågan ”{question}” till ”{body}”", en="the question “{question}” to “{body}”")
_APPROVAL = Text(sv="dagen då ”{body}” stämde av", en="the day when “{body}” agreed")
_ROW = Text(sv="{file}, blad ”{sheet}”, rad {row}", en="{file}, sheet “{sheet}”, row {row}")

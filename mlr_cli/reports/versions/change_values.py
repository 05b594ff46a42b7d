"""A value of the plan in the middle of a sentence, and the words that differ between two texts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from mlr_cli.diff.change import Thing
from mlr_cli.diff.meaning import folded
from mlr_cli.lang import Text
from mlr_cli.lang.dates import long_date
from mlr_cli.lang.lists import listed
from mlr_cli.lang.numbers import figures, percent
from mlr_cli.lang.vocabulary import label
from mlr_cli.model.activity import Target
from mlr_cli.model.types import Frozen, Money
from mlr_cli.period import Period, words
from mlr_cli.reports.fact_sheet import NOT_STATED
from mlr_cli.reports.nouns import quoted
from mlr_cli.reports.question_words import asked_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mlr_cli.lang import Lang
    from mlr_cli.reports.versions.compared import Compared

_NAMED: Mapping[str, Thing] = {
    "area": Thing.AREA,
    "areas": Thing.AREA,
    "bodies": Thing.BODY,
    "body": Thing.BODY,
    "chapter": Thing.CHAPTER,
    "directions": Thing.DIRECTION,
    "activity": Thing.ACTIVITY,
    "fund": Thing.FUND,
    "goal": Thing.GOAL,
    "member": Thing.MEMBER,
    "members": Thing.MEMBER,
    "outline": Thing.CHAPTER,
    "per": Thing.BODY,
    "prepares": Thing.BODY,
    "statements": Thing.STATEMENT,
    "reports_to": Thing.BODY,
    "rotates": Thing.MEMBER,
    "sections": Thing.CHAPTER,
}
"""The fields whose ids are said by name."""
_FEW, _SHORT, _LONG = 3, 6, 60
"""The most differences that are told one by one; how many words make a text short, and how many long."""
_YES, _NO = Text(sv="ja", en="yes"), Text(sv="nej", en="no")
_AT_LEAST = Text(sv="minst {count} {unit}", en="at least {count} {unit}")
_SO_MANY = Text(sv="{count} {unit}", en="{count} {unit}")
_ALL = Text(sv="alla medlemmar", en="all members")


def spoken(value: object, leaf: str, compared: Compared, lang: Lang) -> str:
    """Return a value in words; an id by the name of what it stands for."""
    match value:
        case StrEnum():
            return label(value, lang)
        case str():
            return _text(value, leaf, compared, lang)
        case tuple():
            return listed([spoken(one, leaf, compared, lang) for one in value], lang)
        case Period():
            return words(compared.said(value), lang)
        case Frozen():
            return _whole(value, compared, lang)
        case _:
            return _plain(value, lang)


def _text(value: str, leaf: str, compared: Compared, lang: Lang) -> str:
    if leaf == "question":
        return asked_words(compared.new, value, lang)
    if leaf == "concerns":
        return compared.name(Thing.GOAL if "." in value else Thing.ACTIVITY, value)
    return compared.name(_NAMED[leaf], value) if leaf in _NAMED else folded(value).replace("\n", " ")


def _plain(value: object, lang: Lang) -> str:
    match value:
        case bool():
            return (_YES if value else _NO)[lang]
        case Money():
            return value.text or NOT_STATED[lang]
        case Decimal():
            return percent(value, lang)
        case date():
            return long_date(value, lang)
        case _:
            return figures(value, lang) if isinstance(value, int) else str(value)


def _whole(value: Frozen, compared: Compared, lang: Lang) -> str:
    """Return all that is said in a part of the plan, such as a budget or a seat, one after the other."""
    if isinstance(value, Target):
        return (_AT_LEAST if value.at_least else _SO_MANY).fill(count=value.count, unit=value.unit)[lang]
    given = value.__dict__
    if given.get("all") is True:
        return _ALL[lang]
    if given.get("stated") is False:
        return NOT_STATED[lang]
    defaults = {name: field.default for name, field in type(value).model_fields.items()}
    said = [
        spoken(one, name, compared, lang).rstrip(".")
        for name, one in given.items()
        if one not in (None, ()) and one != defaults[name] and name not in {"reading", "reports"}
    ]
    return ", ".join(dict.fromkeys(said))


def rewording(before: str, after: str, lang: Lang) -> str | None:
    """Return which words differ, None where so much does that it is better to give the whole text."""
    from difflib import SequenceMatcher

    old, new = folded(before).split(), folded(after).split()
    steps = [step for step in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if step[0] != "equal"]
    touched = sum(max(end - begin, stop - start) for _, begin, end, start, stop in steps)
    if len(steps) > _FEW or min(len(old), len(new)) <= _SHORT or 2 * touched > max(len(old), len(new)):
        return None
    return "; ".join(_steps(steps, old, new, lang))


def _steps(
    steps: Sequence[tuple[str, int, int, int, int]], old: list[str], new: list[str], lang: Lang
) -> Iterator[str]:
    for step, begin, end, start, stop in steps:
        gone, came = quoted(" ".join(old[begin:end]), lang), quoted(" ".join(new[start:stop]), lang)
        yield _STEPS[step].fill(gone=gone, came=came)[lang]


def is_long(text: str) -> bool:
    """Whether a text is too long to be given whole in a sentence."""
    return len(text.split()) > _LONG


_STEPS = {
    "replace": Text(sv="{gone} har blivit {came}", en="{gone} has become {came}"),
    "delete": Text(sv="{gone} har strukits", en="{gone} has been struck out"),
    "insert": Text(sv="{came} har lagts till", en="{came} has been added"),
}

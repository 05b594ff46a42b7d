"""What has changed from one plan to the next: goals that are carried on or closed, and what stays with its year."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mlr_cli.diff.change import Kind, Thing
from mlr_cli.lang import Text
from mlr_cli.lang.lists import listed
from mlr_cli.model.kinds import Fate
from mlr_cli.model.report import Moved
from mlr_cli.reports.nouns import Noun, capital, quoted
from mlr_cli.reports.versions.change_times import time_said
from mlr_cli.reports.versions.change_values import spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mlr_cli.diff.change import Change
    from mlr_cli.lang import Lang
    from mlr_cli.reports.versions.compared import Compared


def is_next(compared: Compared) -> bool:
    """Whether the later plan is for a time that begins when the earlier plan's is over."""
    begins, ends = compared.new.header.period.first, compared.old.header.period.last
    return begins is not None and ends is not None and begins > ends


def is_left(change: Change) -> bool:
    """Whether a change says that something noted during the year is gone, which stays in the plan of that year."""
    if change.kind is not Kind.REMOVED:
        return False
    return change.field in _NOTED or (not change.field and change.subject.thing in _NOTED_THINGS)


def left_words(changes: Sequence[Change], lang: Lang) -> str:
    """Return how much of what stays in the plan of its year."""
    found = Counter(_noun(one) for one in changes)
    return _LEFT.fill(what=listed([noun.counted(number, lang) for noun, number in found.items()], lang))[lang]


def _noun(change: Change) -> Noun:
    return _NOTED[change.field] if change.field else _NOTED_THINGS[change.subject.thing]


def is_carried(change: Change) -> bool:
    """Whether a change is what being carried on does to a goal: a new time with its reason, and its first year."""
    if change.subject.thing is not Thing.GOAL:
        return False
    return change.field in {"due", "carried_since"} or change.kind is _DOES.get(change.field)


def told_carried(changes: Sequence[Change], compared: Compared, lang: Lang) -> str:
    """Return that a goal is carried on, since when, and what its time is now."""
    return " ".join(capital(one) for one in _carried(changes, compared, lang))


def _carried(changes: Sequence[Change], compared: Compared, lang: Lang) -> Iterator[str]:
    goal = compared.called(Thing.GOAL, changes[0].id, lang)
    since = compared.new.goal_by_id[changes[0].id].goal.carried_since
    started = compared.old.header.period
    if since is None or since == started:
        yield _CARRIED.fill(goal=goal)[lang]
    else:
        yield _CARRIED_SINCE.fill(goal=goal, since=spoken(since, "", compared, lang))[lang]
    for change in changes:
        if change.field == "due":
            yield time_said(change, _IT[lang], compared, lang)
        elif isinstance(change.after, Moved) and compared.new.header.title not in change.after.reason:
            # What the rollover writes of itself says no more than that the goal was carried on.
            yield _REASON.fill(reason=quoted(change.after.reason.rstrip("."), lang))[lang]


def fate_of(change: Change, compared: Compared, lang: Lang) -> str:
    """Return what became of a goal that is gone, where the earlier plan says so for the later; else nothing."""
    decided = (
        one
        for rollover in compared.old.rollovers
        if rollover.id == compared.new.header.id
        for one in rollover.goals
        if one.goal == change.id
    )
    words = _FATES.get(next((one.fate for one in decided), Fate.CARRIED_ON))
    return words.fill(goal=compared.called(Thing.GOAL, change.id, lang))[lang] if words else ""


_REPORTS = Noun(Text(sv="rapport", en="report"), Text(sv="rapporter", en="reports"))
_ANSWERS = Noun(
    Text(sv="svar om året", en="answer about the year"), Text(sv="svar om året", en="answers about the year")
)
_NOTED: Mapping[str, Noun] = {
    "reports": _REPORTS,
    "follow_up.reports": _REPORTS,
    "evaluation": _ANSWERS,
    "evaluation.answers": _ANSWERS,
}
"""The fields in which a year's events are noted."""
_NOTED_THINGS: Mapping[Thing, Noun] = {
    Thing.MEETING: Noun(Text(sv="möte", en="meeting"), Text(sv="möten", en="meetings")),
    Thing.STATEMENT: Noun(Text(sv="yttrande", en="statement"), Text(sv="yttranden", en="statements")),
    Thing.ROLLOVER: Noun(
        Text(sv="uppsättning besked om målen", en="set of fates of the goals"),
        Text(sv="uppsättningar besked om målen", en="sets of fates of the goals"),
    ),
}
_DOES: Mapping[str, Kind] = {"moved": Kind.ADDED, "reading": Kind.REMOVED}
_LEFT = Text(sv="Stannar i den förra planen: {what}.", en="Left in the plan before: {what}.")
_IT = Text(sv="det", en="it")
_CARRIED = Text(sv="{goal} förs över från den förra planen.", en="{goal} is carried on from the plan before.")
_CARRIED_SINCE = Text(
    sv="{goal} förs över från den förra planen, och har varit med sedan {since}.",
    en="{goal} is carried on from the plan before, and has been there since {since}.",
)
_REASON = Text(sv="Skäl: {reason}.", en="Reason: {reason}.")
_FATES: Mapping[Fate, Text] = {
    Fate.MET: Text(sv="{goal} är uppfyllt och avslutat.", en="{goal} is met and closed."),
    Fate.REPHRASED: Text(sv="{goal} har omformulerats.", en="{goal} has been rephrased."),
    Fate.SPLIT: Text(sv="{goal} har delats upp i andra mål.", en="{goal} has been split into other goals."),
    Fate.MERGED: Text(sv="{goal} har slagits ihop med ett annat mål.", en="{goal} has been merged with another goal."),
    Fate.DROPPED: Text(sv="{goal} utgår.", en="{goal} is dropped."),
    Fate.LAPSED: Text(
        sv="{goal} är avslutat, för förutsättningen saknades.",
        en="{goal} is closed, for its proviso never came true.",
    ),
}

"""Pictures of how far a plan has come on a day: its areas as bars, its activities as strips."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from mlr_cli.document import Figure
from mlr_cli.figures import Bar, Bars, Part
from mlr_cli.lang import Lang, Text
from mlr_cli.lang.dates import long_date, short_date
from mlr_cli.queries.states.goals import State
from mlr_cli.reports.document import pictures
from mlr_cli.reports.nouns import GOAL, Noun

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.queries.goals.status import Share, Status

_OTHER_OUTCOME = (State.PARTLY, State.MISSED, State.DROPPED, State.LAPSED)
_MOST = 12
"""Of more areas than these a picture helps nobody."""


def areas(answer: Status, lang: Lang) -> Figure | None:
    """Return how far the goals of each area have come as bars; None for a plan that has no areas or too many."""
    shares = [(area.title, share) for area, share in answer.areas if area]
    if not 0 < len(shares) <= _MOST or not answer.whole.goals:
        return None
    bars = tuple(_bar(title, share, lang) for title, share in shares)
    met = {part for bar in bars for part, number in bar.parts if number}
    key = tuple((part, name[lang]) for part, name in _KEY.items() if part in met)
    caption = _AREAS.fill(day=long_date(answer.as_of, lang))[lang]
    return Figure(caption, Bars(bars, key), tuple(f"{bar.name}: {bar.said}." for bar in bars))


def _bar(title: str, share: Share, lang: Lang) -> Bar:
    parts = _parts(share.states)
    return Bar(title, tuple(parts.items()), _said(parts, lang))


def _said(parts: Mapping[Part, int], lang: Lang) -> str:
    said = ", ".join(_PARTS[part].counted(number, lang) for part, number in parts.items() if number)
    return f"{GOAL.counted(sum(parts.values()), lang)}: {said}" if said else _NONE[lang]


def _parts(states: Mapping[State, int]) -> dict[Part, int]:
    counted = {
        Part.MET: states.get(State.MET, 0),
        Part.OTHER: sum(states.get(state, 0) for state in _OTHER_OUTCOME),
        Part.LATE: states.get(State.LATE, 0),
        Part.OPEN: states.get(State.OPEN, 0),
    }
    return {**counted, Part.REST: sum(states.values()) - sum(counted.values())}


def year(answer: Status, lang: Lang) -> tuple[Figure, ...]:
    """Return the activities' year as strips, how the goals of each stand, and the day that holds."""
    if not pictures.has_room(answer.plan):
        return ()
    states: dict[str, Counter[State]] = defaultdict(Counter)
    for placed, state in answer.goals:
        states[placed.activity.id][state.state] += 1
    notes = {activity: _said(_parts(counted), lang) for activity, counted in states.items()}
    return pictures.year(answer.plan, lang, notes=notes, today=(answer.as_of, short_date(answer.as_of)))


_AREAS = Text(sv="Så långt har områdena kommit den {day}", en="How far the areas have come on {day}")
_KEY = {
    Part.MET: Text(sv="uppfyllda", en="met"),
    Part.OTHER: Text(sv="annat utfall", en="other outcome"),
    Part.LATE: Text(sv="tiden ute", en="late"),
    Part.OPEN: Text(sv="pågår", en="open"),
    Part.REST: Text(sv="övriga", en="others"),
}
_PARTS = {
    Part.MET: Noun(Text(sv="uppfyllt", en="met"), Text(sv="uppfyllda", en="met")),
    Part.OTHER: Noun(
        Text(sv="med annat utfall", en="with another outcome"), Text(sv="med annat utfall", en="with other outcomes")
    ),
    Part.LATE: Noun(Text(sv="med tiden ute", en="late"), Text(sv="med tiden ute", en="late")),
    Part.OPEN: Noun(Text(sv="pågår", en="open"), Text(sv="pågår", en="open")),
    Part.REST: Noun(Text(sv="övrigt", en="other"), Text(sv="övriga", en="others")),
}
_NONE = Text(sv="inga mål", en="no goals")

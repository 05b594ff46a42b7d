"""Pictures of how far a plan has come on a day: its areas as bars, its activities as strips."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from mlr_cli.document import Bar, Bars, Figure, Part
from mlr_cli.lang import Lang, Text
from mlr_cli.lang.dates import long_date, short_date
from mlr_cli.queries.state import State
from mlr_cli.reports import pictures
from mlr_cli.reports.nouns import GOAL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.queries.status import Share, Status

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
    said = ", ".join(_PARTS[part].fill(number=number)[lang] for part, number in parts.items() if number)
    return Bar(title, tuple(parts.items()), f"{GOAL.counted(share.goals, lang)}: {said}" if said else _NONE[lang])


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
    notes = {activity: _note(counted, lang) for activity, counted in states.items()}
    return pictures.year(answer.plan, lang, notes=notes, today=(answer.as_of, short_date(answer.as_of)))


def _note(states: Counter[State], lang: Lang) -> str:
    parts = _parts(states)
    said = [_PARTS[part].fill(number=number)[lang] for part, number in parts.items() if number and part is not Part.MET]
    met = _MET_OF.fill(met=parts[Part.MET], number=states.total())[lang]
    return ", ".join([met, *said[:_NAMED]])


_NAMED = 2
"""So many other states are named beside a strip."""
_AREAS = Text(sv="Så långt har områdena kommit den {day}", en="How far the areas have come on {day}")
_KEY = {
    Part.MET: Text(sv="uppfyllda", en="met"),
    Part.OTHER: Text(sv="annat utfall", en="other outcome"),
    Part.LATE: Text(sv="tiden ute", en="late"),
    Part.OPEN: Text(sv="pågår", en="open"),
    Part.REST: Text(sv="övriga", en="others"),
}
_PARTS = {
    Part.MET: Text(sv="uppfyllda {number}", en="met {number}"),
    Part.OTHER: Text(sv="annat utfall {number}", en="other outcome {number}"),
    Part.LATE: Text(sv="tiden ute {number}", en="late {number}"),
    Part.OPEN: Text(sv="pågår {number}", en="open {number}"),
    Part.REST: Text(sv="övriga {number}", en="others {number}"),
}
_NONE = Text(sv="inga mål", en="no goals")
_MET_OF = Text(sv="uppfyllda {met} av {number}", en="met {met} of {number}")

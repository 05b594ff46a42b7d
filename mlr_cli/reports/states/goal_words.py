"""A goal's state in words: short for tables, with its number for counts, and in full for a fact sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Tone
from mlr_cli.lang import Text
from mlr_cli.lang.dates import day_and_month, long_date
from mlr_cli.lang.lists import listed
from mlr_cli.model.kinds import GoalKind
from mlr_cli.queries.states.goals import FollowUpStage, State
from mlr_cli.reports.names import goal_text
from mlr_cli.reports.nouns import Noun, quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.lang import Lang
    from mlr_cli.model.activity import Goal
    from mlr_cli.model.plan import Plan
    from mlr_cli.period import Period
    from mlr_cli.queries.states.goals import FollowUpState, GoalState


def _same(sv: str, en: str) -> Noun:
    return Noun(Text(sv=sv, en=en), Text(sv=sv, en=en))


STATE = Text(sv="Tillstånd", en="State")

WORDS: Mapping[State, Noun] = {
    State.MET: Noun(Text(sv="uppfyllt", en="met"), Text(sv="uppfyllda", en="met")),
    State.PARTLY: Noun(Text(sv="delvis uppfyllt", en="partly met"), Text(sv="delvis uppfyllda", en="partly met")),
    State.MISSED: Noun(Text(sv="inte uppfyllt", en="not met"), Text(sv="inte uppfyllda", en="not met")),
    State.DROPPED: _same("utgår", "dropped"),
    State.LAPSED: _same("förutsättningen saknades", "proviso never came true"),
    State.LATE: Noun(Text(sv="försenat", en="late"), Text(sv="försenade", en="late")),
    State.WAITING: _same("väntar", "waiting"),
    State.ONGOING: _same("löpande", "ongoing"),
    State.UNDATED: _same("utan datum", "no date"),
    State.OPEN: _same("pågår", "open"),
    State.UPCOMING: _same("kommande", "upcoming"),
}
TIME_OUT = _same("tiden ute", "past due")
"""A late goal that nobody has reported on: that its time is out is all the plan knows."""
LONG_TERM = Noun(Text(sv="långsiktigt", en="long-term"), Text(sv="långsiktiga", en="long-term"))
"""A direction without a date, which is how directions often are."""

TONES: Mapping[State, Tone] = {
    State.MET: Tone.GOOD,
    State.PARTLY: Tone.NOTICE,
    State.MISSED: Tone.BAD,
    State.LATE: Tone.BAD,
    State.DROPPED: Tone.MUTED,
    State.LAPSED: Tone.MUTED,
    State.UPCOMING: Tone.MUTED,
}


def state_words(goal: Goal, state: GoalState) -> Noun:
    """Return what a goal's state is called."""
    if state.state is State.LATE and not state.reported:
        return TIME_OUT
    if state.state is State.UNDATED and goal.kind is GoalKind.DIRECTION:
        return LONG_TERM
    return WORDS[state.state]


def state_in_full(plan: Plan, goal: Goal, state: GoalState, lang: Lang) -> str:
    """Return what more is to be said of a state, a clause without capital or full stop; or nothing."""
    match state.state:
        case State.LATE:
            return _late(state, lang)
        case State.WAITING:
            return WORDS[State.WAITING].one[lang] if says_what_for(goal.due, state) else waiting(plan, state, lang)
        case State.UNDATED if goal.kind is GoalKind.DIRECTION:
            return _DIRECTION[lang]
        case _:
            return _IN_FULL[state.state][lang] if state.state in _IN_FULL else ""


def says_what_for(due: Period | None, state: GoalState | FollowUpState) -> bool:
    """Return whether a deadline names all that something waits for: its goal, or its condition."""
    return due is not None and state.waits_for == ((due.goal,) if due.goal else ()) and due.condition == state.condition


def waiting(plan: Plan, state: GoalState | FollowUpState, lang: Lang) -> str:
    """Return what something waits for: goals that are not met, by their text, or a condition in words; or nothing."""
    if state.waits_for:
        named = listed((quoted(goal_text(plan, goal), lang) for goal in state.waits_for), lang)
        return (_ON_GOAL if len(state.waits_for) == 1 else _ON_GOALS).fill(goals=named)[lang]
    return _ON_CONDITION.fill(words=state.condition)[lang] if state.condition else ""


def _late(state: GoalState, lang: Lang) -> str:
    out = _OUT.fill(day=long_date(state.due, lang) if state.due else "")[lang]
    if state.last_report is None:
        return f"{out}; {_UNREPORTED[lang]}"
    day = state.last_report.date
    same_year = state.due is not None and day.year == state.due.year
    said = day_and_month(day, lang) if same_year else long_date(day, lang)
    return f"{out}; {_REPORTED.fill(day=said)[lang]}"


FOLLOW_UP: Mapping[FollowUpStage, Text] = {
    FollowUpStage.MADE: Text(sv="gjord", en="made"),
    FollowUpStage.LATE: Text(sv="tiden ute", en="past due"),
    FollowUpStage.WAITING: Text(sv="väntar", en="waiting"),
    FollowUpStage.ONGOING: Text(sv="löpande", en="ongoing"),
    FollowUpStage.OPEN: Text(sv="tiden är inne", en="open"),
    FollowUpStage.UPCOMING: Text(sv="kommande", en="upcoming"),
}
"""What an activity's follow-up is called."""

_OUT = Text(sv="tiden gick ut den {day}", en="the time ran out on {day}")
_UNREPORTED = Text(sv="rapport saknas", en="no report")
_REPORTED = Text(sv="senast rapporterat den {day}", en="last reported on {day}")
_ON_GOAL = Text(sv="väntar på målet {goals}", en="waits for the goal {goals}")
_ON_GOALS = Text(sv="väntar på målen {goals}", en="waits for the goals {goals}")
_ON_CONDITION = Text(sv="väntar på: {words}", en="waits for: {words}")
_DIRECTION = Text(sv="ett inriktningsmål utan slutdatum", en="a direction without a last day")
_IN_FULL: Mapping[State, Text] = {
    State.ONGOING: Text(sv="har inget slutdatum", en="has no last day"),
    State.UNDATED: Text(sv="har varken datum eller villkor", en="has neither a date nor a condition"),
    State.OPEN: Text(sv="tiden är inne", en="its time is now"),
    State.UPCOMING: Text(sv="tiden har inte börjat", en="its time has not come"),
}

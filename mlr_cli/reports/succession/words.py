"""What becomes of goals and of what points at them, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text
from mlr_cli.lang.vocabulary import VOCABULARY, label
from mlr_cli.period import PeriodError, parse, words
from mlr_cli.queries.succession.carry_over import AdjustmentKind
from mlr_cli.queries.succession.reconciliation import Obstacle
from mlr_cli.reports.names import body_name, goal_text
from mlr_cli.reports.states.goal_words import state_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.lang import Lang
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.succession.carry_over import Adjustment
    from mlr_cli.queries.succession.reconciliation import Account


def obstacle_words(one: Account, why: Obstacle, lang: Lang) -> str:
    """Return why a goal's fate does not hold, and what to do."""
    fate = label(one.decided.fate, lang) if one.decided else ""
    state = state_words(one.placed.goal, one.state).one[lang]
    return _OBSTACLES[why].fill(goal=one.placed.id, fate=fate, state=state)[lang]


def adjustment_words(one: Adjustment, plan: Plan, lang: Lang) -> str:
    """Return what could not stay as it was, and what it is now."""
    goal = goal_text(plan, one.goal or "")
    if one.turn is AdjustmentKind.NO_ROLE:
        role = VOCABULARY["Role"][one.after or ""][lang]
        body = body_name(plan, one.before)
        return _NO_ROLE.fill(id=one.id, body=body, role=role, goal=goal)[lang]
    if one.turn is AdjustmentKind.MOVED:
        title = plan.activity_by_id[one.id].title
        return _MOVED.fill(title=title, before=_time(one.before, lang), after=_time(one.after, lang))[lang]
    if one.field in {"due", "start", "follow_up"}:
        after = _NOW.fill(after=_time(one.after, lang)) if one.after else _NO_TIME
        return _WAITED[one.turn].fill(id=one.id, what=_FIELDS[one.field], goal=goal, after=after)[lang]
    return _LOOSE[one.turn].fill(id=one.id, goal=goal)[lang]


def _time(code: str | None, lang: Lang) -> str:
    try:
        return words(parse(code or ""), lang)
    except PeriodError:
        return code or ""


_OBSTACLES: Mapping[Obstacle, Text] = {
    Obstacle.UNDECIDED: Text(
        sv="”{goal}” saknar besked. Lägg till det i filen med besked.",
        en="“{goal}” has no fate. Add one in the file of fates.",
    ),
    Obstacle.CONTRADICTED: Text(
        sv="”{goal}” har beskedet ”{fate}”, men utfallet blev ”{state}”. Ändra det ena eller det andra.",
        en="“{goal}” has the fate “{fate}”, but the outcome was “{state}”. Change the one or the other.",
    ),
    Obstacle.UNCONFIRMED: Text(
        sv="”{goal}” har beskedet ”{fate}”, men det är inte rapporterat. Rapportera målet, eller ändra beskedet.",
        en="“{goal}” has the fate “{fate}”, but that is not reported. Report on the goal, or change the fate.",
    ),
    Obstacle.VANISHED: Text(
        sv="”{goal}” har beskedet ”{fate}”, men finns inte i utkastet. Lägg till målet där, eller ändra beskedet.",
        en="“{goal}” has the fate “{fate}”, but is not in the draft. Add the goal there, or change the fate.",
    ),
    Obstacle.STILL_THERE: Text(
        sv="”{goal}” har beskedet ”{fate}”, men står kvar i utkastet. Ta bort målet där, eller ändra beskedet.",
        en="“{goal}” has the fate “{fate}”, but is still in the draft. Remove the goal there, or change the fate.",
    ),
}
_MOVED = Text(
    sv="Uppföljningen av ”{title}” flyttas från {before} till {after}.",
    en="The follow-up of “{title}” moves from {before} to {after}.",
)
_FIELDS: Mapping[str, Text] = {
    "due": Text(sv="Tiden", en="The deadline"),
    "start": Text(sv="Starten", en="The start"),
    "follow_up": Text(sv="Uppföljningen", en="The follow-up"),
}
_WAITED: Mapping[AdjustmentKind, Text] = {
    AdjustmentKind.FULFILLED: Text(
        sv="{what} för ”{id}” väntade på målet ”{goal}”, som är uppfyllt. {after}",
        en="{what} of “{id}” waited for the goal “{goal}”, which is met. {after}",
    ),
    AdjustmentKind.JOINED: Text(
        sv="{what} för ”{id}” väntade på målet ”{goal}”, som nu är en del av det. {after}",
        en="{what} of “{id}” waited for the goal “{goal}”, which is now a part of it. {after}",
    ),
    AdjustmentKind.IN_VAIN: Text(
        sv="{what} för ”{id}” väntade på målet ”{goal}”, som inte blir uppfyllt. {after}",
        en="{what} of “{id}” waited for the goal “{goal}”, which will not be met. {after}",
    ),
}
_NOW = Text(sv="Den är nu {after}.", en="It is now {after}.")
_NO_TIME = Text(sv="Den är borttagen: sätt en ny.", en="It is removed: set a new one.")
_LOOSE: Mapping[AdjustmentKind, Text] = {
    AdjustmentKind.FULFILLED: Text(
        sv="”{id}” väntar inte längre på målet ”{goal}”, som är uppfyllt.",
        en="“{id}” no longer waits for the goal “{goal}”, which is met.",
    ),
    AdjustmentKind.IN_VAIN: Text(
        sv="”{id}” väntar inte längre på målet ”{goal}”, som inte blir uppfyllt. Se efter om det kan nås ändå.",
        en="“{id}” no longer waits for the goal “{goal}”, which will not be met. See if it can still be reached.",
    ),
    AdjustmentKind.JOINED: Text(
        sv="”{id}” väntar inte längre på målet ”{goal}”, som nu är en del av det.",
        en="“{id}” no longer waits for the goal “{goal}”, which is now a part of it.",
    ),
    AdjustmentKind.NO_PART: Text(
        sv="”{id}” är inte längre en del av målet ”{goal}”, som är avslutat.",
        en="“{id}” is no longer a part of the goal “{goal}”, which is closed.",
    ),
}
_NO_ROLE = Text(
    sv="{body} har inte längre rollen ”{role}” i ”{id}”: den gällde målet ”{goal}”, som inte är kvar där.",
    en="{body} no longer has the role “{role}” in “{id}”: it was for the goal “{goal}”, which is not there any more.",
)

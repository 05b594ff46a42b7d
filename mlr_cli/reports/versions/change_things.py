"""What came and what went, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.diff.change import Thing
from mlr_cli.diff.plans import words_of
from mlr_cli.lang import Text
from mlr_cli.model.activity import Activity, Goal
from mlr_cli.model.types import UNREAD
from mlr_cli.period import sentence
from mlr_cli.reports.nouns import ACTIVITY, GOAL, quoted
from mlr_cli.reports.versions.change_times import is_dated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.diff.change import Change
    from mlr_cli.lang import Lang
    from mlr_cli.reports.versions.compared import Compared


def came(change: Change, compared: Compared, lang: Lang) -> str:
    """Return that a thing is new, with what matters most about it."""
    thing = change.subject.thing
    name = words_of(change.after).rstrip(".")
    name = change.id if name == UNREAD else name
    match change.after:
        case Goal() as goal:
            activity = compared.called(Thing.ACTIVITY, change.id.partition(".")[0], lang)
            said = _CAME[thing].fill(home=activity, name=quoted(name, lang))[lang]
            return f"{said} {_due(goal, compared, lang)}".rstrip()
        case Activity() as activity:
            home = _IN_AREA.fill(area=quoted(compared.name(Thing.AREA, activity.area), lang)) if activity.area else ""
            return _CAME[thing].fill(home=home, name=quoted(name, lang), goals=_goals(activity, lang))[lang]
        case _ if thing is Thing.MEETING:
            return _CAME[thing].fill(meeting=compared.called(thing, change.id, lang))[lang]
        case _:
            return _CAME[thing].fill(**_bare(change, compared, lang), name=_shown(thing, name, lang))[lang]


def _bare(change: Change, compared: Compared, lang: Lang) -> dict[str, str]:
    """Return what the sentences about new things may say beside the name."""
    plan = compared.new
    return {
        "home": compared.called(Thing.AREA, change.id.partition(".")[0], lang),
        "activities": ACTIVITY.counted(len(plan.activities), lang),
        "goals": GOAL.counted(len(plan.goals), lang),
    }


def _shown(thing: Thing, name: str, lang: Lang) -> str:
    return name if thing in {Thing.BODY, Thing.MEMBER} else quoted(name, lang)


def _due(goal: Goal, compared: Compared, lang: Lang) -> str:
    if goal.due is None:
        return ""
    return (_TO_BE_MET if is_dated(goal.due) else _TIMED).fill(when=sentence(compared.said(goal.due), lang))[lang]


def _goals(activity: Activity, lang: Lang) -> Text | str:
    return _WITH.fill(goals=GOAL.counted(len(activity.goals), lang)) if activity.goals else ""


def went(change: Change, compared: Compared, lang: Lang) -> str:
    """Return that a thing is gone."""
    thing = change.subject.thing
    called = compared.called(thing, change.id, lang)
    words = _WENT.get(thing, _GONE)
    goals = _goals(change.before, lang) if isinstance(change.before, Activity) else ""
    return words.fill(thing=called, goals=goals)[lang]


def alike(change: Change, lang: Lang) -> str:
    """Return the question whether what is new is what is gone."""
    thing = change.subject.thing
    old, new = str(change.before), str(change.after)
    same_home = old.partition(".")[0] == new.partition(".")[0]
    written = old.partition(".")[2] if thing is Thing.GOAL and same_home else old
    key = quoted(f"was: [{written}]", lang)
    return _ALIKE[thing].fill(new=quoted(new, lang), old=quoted(old, lang), key=key)[lang]


_TO_BE_MET = Text(sv="Det ska vara uppfyllt {when}.", en="It is to be met {when}.")
_TIMED = Text(sv="Tid: {when}.", en="Time: {when}.")
_IN_AREA = Text(sv=" i området {area}", en=" in the area {area}")
_WITH = Text(sv=", med {goals}", en=", with {goals}")
_CAME: Mapping[Thing, Text] = {
    Thing.PLAN: Text(
        sv="planen {name} lades in för första gången, med {activities} och {goals}.",
        en="the plan {name} was put in for the first time, with {activities} and {goals}.",
    ),
    Thing.ACTIVITY: Text(sv="ny aktivitet{home}: {name}{goals}.", en="new activity{home}: {name}{goals}."),
    Thing.GOAL: Text(sv="nytt mål i {home}: {name}.", en="new goal in {home}: {name}."),
    Thing.AREA: Text(sv="nytt område: {name}.", en="new area: {name}."),
    Thing.GROUP: Text(sv="ny rubrik i {home}: {name}.", en="new heading in {home}: {name}."),
    Thing.BODY: Text(sv="{name} har kommit till i organisationen.", en="{name} is new in the organisation."),
    Thing.MEMBER: Text(sv="{name} är ny medlem i samarbetet.", en="{name} is a new member of the cooperation."),
    Thing.FUND: Text(sv="ny källa till pengar: {name}.", en="new source of money: {name}."),
    Thing.DIRECTION: Text(
        sv="ny inriktning i handlingsprogrammet: {name}.", en="new direction in the action programme: {name}."
    ),
    Thing.CHAPTER: Text(sv="nytt kapitel: {name}.", en="new chapter: {name}."),
    Thing.MEETING: Text(sv="{meeting} har lagts in.", en="{meeting} has been put in."),
    Thing.STATEMENT: Text(sv="nytt gemensamt yttrande: {name}.", en="new joint statement: {name}."),
    Thing.ROLLOVER: Text(
        sv="besked om vad som händer med målen har lagts in inför {name}.",
        en="a list of the fates of the goals has been put in for {name}.",
    ),
}
_GONE = Text(sv="{thing} har tagits bort{goals}.", en="{thing} has been removed{goals}.")
_WENT: Mapping[Thing, Text] = {
    Thing.BODY: Text(
        sv="{thing} finns inte längre i organisationen.", en="{thing} is no longer part of the organisation."
    ),
    Thing.MEMBER: Text(
        sv="{thing} är inte längre medlem i samarbetet.", en="{thing} is no longer a member of the cooperation."
    ),
}
_ALIKE: Mapping[Thing, Text] = {
    Thing.GOAL: Text(
        sv="målet {new} är nytt och liknar {old}, som är borta. Är det samma mål? Skriv i så fall {key}.",
        en="the goal {new} is new and looks like {old}, which is gone. Is it the same goal? Then write {key}.",
    ),
    Thing.ACTIVITY: Text(
        sv="aktiviteten {new} är ny och liknar {old}, som är borta. Är det samma aktivitet? Skriv i så fall {key}.",
        en="the activity {new} is new and looks like {old}, which is gone. Is it the same activity? Then write {key}.",
    ),
    Thing.BODY: Text(
        sv="gruppen {new} är ny och liknar {old}, som är borta. Är det samma grupp? Skriv i så fall {key}.",
        en="the body {new} is new and looks like {old}, which is gone. Is it the same body? Then write {key}.",
    ),
    Thing.AREA: Text(
        sv="området {new} är nytt och liknar {old}, som är borta. Är det samma område? Skriv i så fall {key}.",
        en="the area {new} is new and looks like {old}, which is gone. Is it the same area? Then write {key}.",
    ),
    Thing.MEETING: Text(
        sv="mötet {new} är nytt och har samma dag som {old}, som är borta. Är det samma möte? Skriv i så fall {key}.",
        en="the meeting {new} is new and has the day of {old}, which is gone. Is it the same one? Then write {key}.",
    ),
    Thing.STATEMENT: Text(
        sv="yttrandet {new} är nytt och liknar {old}, som är borta. Är det samma yttrande? Skriv i så fall {key}.",
        en="the statement {new} is new and looks like {old}, which is gone. Is it the same one? Then write {key}.",
    ),
}

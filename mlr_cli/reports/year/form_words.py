"""The words that the checklist, the form and the evaluation have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text
from mlr_cli.lang.numbers import figures
from mlr_cli.lang.vocabulary import label
from mlr_cli.model.kinds import GoalKind
from mlr_cli.queries.states.outcomes import OUTCOMES
from mlr_cli.reports.names import body_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlr_cli.lang import Lang
    from mlr_cli.model.activity import Goal, Target
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.report import FollowUpReport, Report

ACTIVITY = Text(sv="Aktivitet", en="Activity")
GOAL = Text(sv="Mål", en="Goal")
DUE = Text(sv="Klart", en="Due")
ANSWERS = Text(sv="Svarar", en="Answers")
COUNTS = Text(sv="Det som räknas", en="What counts")
SO_FAR = Text(sv="Hittills", en="So far")
WOULD_SHOW = Text(sv="Det kan visas av", en="Could be shown by")
LAST = Text(sv="Senast rapporterat", en="Last reported")
OUTCOME = Text(sv="Utfall", en="Outcome")
REASON = Text(sv="Varför", en="Why")
EVIDENCE = Text(sv="Vad visar det?", en="What shows it?")
NEXT = Text(sv="Vad händer nu?", en="What happens now?")
WHO = Text(sv="Vem", en="Who")
WHEN = Text(sv="När", en="When")
FOLLOW_UP = Text(sv="Uppföljning", en="Follow-up")
FOLLOWED_UP = Text(sv="Uppföljd den", en="Followed up on")
NOTE = Text(sv="Anmärkning", en="Note")
QUESTIONS = Text(sv="Frågor om året", en="Questions about the year")
AGREED = Text(sv="Avstämt i gruppen den", en="Agreed in the group on")

_AT_LEAST = Text(sv="minst {what}", en="at least {what}")
_PER = Text(sv="{what} för var och en av {names}", en="{what} for each of {names}")
_SHOWN: dict[GoalKind, Text] = {
    GoalKind.MILESTONE: Text(
        sv="ett beslut, ett färdigt dokument eller minnesanteckningar",
        en="a decision, a finished document or notes of a meeting",
    ),
    GoalKind.TARGET: Text(sv="en lista över det som räknas, med datum", en="a list of what counts, with dates"),
    GoalKind.DIRECTION: Text(
        sv="exempel på vad som har gjorts, och var det står", en="examples of what was done, and where that is written"
    ),
}


def outcomes(lang: Lang) -> list[str]:
    """Return what a goal's outcome may be, in words."""
    return [label(one, lang) for one in OUTCOMES]


def would_show(goal: Goal, lang: Lang) -> str:
    """Return what could show that a goal of its kind is met."""
    return _SHOWN[goal.kind][lang]


def what_counts(plan: Plan, target: Target | None, lang: Lang) -> str:
    """Return what a goal counts: `minst 2 yttranden`, or nothing for a goal that counts nothing."""
    if target is None:
        return ""
    what = f"{figures(target.count, lang)} {target.unit}"
    said = _AT_LEAST.fill(what=what)[lang] if target.at_least else what
    names = ", ".join(body_name(plan, body, short=True) for body in target.per)
    return _PER.fill(what=said, names=names)[lang] if names else said


def answering_names(plan: Plan, bodies: Iterable[str]) -> str:
    """Return who is to answer, for a table."""
    return ", ".join(body_name(plan, body, short=True) for body in bodies)


def last_said(report: Report | FollowUpReport | None, lang: Lang) -> str:
    """Return the latest report in short: `2015-05-12: uppfyllt`, or nothing."""
    if report is None:
        return ""
    said = [label(value, lang) for key in ("state", "forecast") if (value := getattr(report, key, None))]
    told = ", ".join(filter(None, (*said, report.note)))
    return f"{report.date.isoformat()}: {told}" if told else report.date.isoformat()

"""Which words the questions are asked in, the adopted ones or today's, and where the two differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text
from mlr_cli.lang.dates import on_date
from mlr_cli.reports.document.adoptions import decision
from mlr_cli.reports.names import when_in_full
from mlr_cli.reports.year.form_words import what_counts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.lang import Lang
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.year.checklist import AskedGoal, Checklist

CHANGED = Text(sv="Ändrat sedan beslutet", en="Changed since the decision")
GONE = Text(sv="Antagna mål som inte står i planen nu", en="Adopted goals that the plan no longer has")


def source(answer: Checklist, lang: Lang) -> str:
    """Return whose words the goals are in: those of a decision, or today's and why."""
    found = answer.baseline
    if found is None:
        return _NEVER[lang]
    if not found.found:
        return _LOST.fill(day=on_date(found.adoption.date, lang))[lang]
    return _ADOPTED.fill(decision=decision(answer.plan, found.adoption, lang))[lang]


def since(plan: Plan, one: AskedGoal, lang: Lang) -> str:
    """Return what is not as it was adopted, nothing where all is: how the goal reads now, and what was before."""
    return _NEW[lang] if one.new else "; ".join(_differences(plan, one, lang))


def _differences(plan: Plan, one: AskedGoal, lang: Lang) -> Iterator[str]:
    if one.adopted is None:
        return
    was, now = one.adopted.goal, one.placed.goal
    if was.text.split() != now.text.split():
        yield _TEXT.fill(text=now.text.rstrip("."))[lang]
    if (was.due and was.due.code) != (now.due and now.due.code):
        yield _DUE.fill(was=when_in_full(plan, was.due, lang) if was.due else _NO_TIME)[lang]
    if was.target != now.target:
        yield _COUNTS.fill(was=what_counts(plan, was.target, lang) or _NOTHING)[lang]


def gone(answer: Checklist) -> tuple[str, ...]:
    """Return the goals that were adopted and are no longer there, each with its activity."""
    return tuple(f"{one.placed.activity.title}: {one.placed.goal.text}" for one in answer.gone)


_NEVER = Text(
    sv="Planen är inte antecknad som antagen, så målen står som de lyder i planen nu.",
    en="The plan is not noted as adopted, so the goals read as they do in the plan now.",
)
_LOST = Text(
    sv="Planen är ändrad sedan den antogs {day}, och det antagna finns inte i git-historiken här. Därför står målen "
    "som de lyder i planen nu.",
    en="The plan has changed since it was adopted {day}, and what was adopted is not in the git history here. So the "
    "goals read as they do in the plan now.",
)
_ADOPTED = Text(sv="Målen står som de antogs {decision}.", en="The goals read as they were adopted {decision}.")
_NEW = Text(sv="målet har kommit till efter beslutet", en="the goal has been added after the decision")
_TEXT = Text(sv="målet lyder nu ”{text}”", en="the goal now reads “{text}”")
_DUE = Text(sv="det skulle vara klart {was}", en="it was due {was}")
_NO_TIME = Text(sv="utan bestämd tid", en="at no set time")
_COUNTS = Text(sv="det som räknades var {was}", en="what counted was {was}")
_NOTHING = Text(sv="inget", en="nothing")

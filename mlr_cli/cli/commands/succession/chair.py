"""Who holds the chair in the next plan: typed, or asked for where the plan does not say whose turn it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.cli.confirm import answered
from mlr_cli.cli.ids import chosen_id
from mlr_cli.cli.usage import Misuse
from mlr_cli.lang import Lang, Text
from mlr_cli.lang.lists import listed
from mlr_cli.queries.succession.next_plan import candidates, known_chair, next_chair, years_of
from mlr_cli.reports.names import member_name

if TYPE_CHECKING:
    from mlr_cli.cli.session import Session
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.rollover import Rollover
    from mlr_cli.period import Period


def chair_of(session: Session, plan: Plan, period: Period, decided: Rollover | None, typed: str | None) -> str | None:
    """Return the member who is to hold the chair in the next plan's time, by id; None where nobody says who.

    Somebody at a terminal is asked, where the chair rotates and neither the plan nor what has been decided says who
    it is. Raises `Misuse` for a member that there is not, and where the chair may pass on several times.
    """
    if typed is not None:
        if years_of(plan) != 1:
            raise Misuse(_MANY_TERMS)
        return chosen_id(plan, typed, "member")
    return _asked(session, plan, period) if _is_open(plan, period, decided) else None


def _is_open(plan: Plan, period: Period, decided: Rollover | None) -> bool:
    """Whether it must be asked: in a plan for a year whose chair rotates, and nobody knows to whom."""
    known = decided.chair if decided else (*known_chair(plan, period), next_chair(plan, period))
    return years_of(plan) == 1 and bool(candidates(plan)) and not any(known)


def _asked(session: Session, plan: Plan, period: Period) -> str | None:
    members = Text(sv=_named(plan, Lang.SV), en=_named(plan, Lang.EN))
    while typed := answered(_WHO.fill(members=members, period=period.code), session):
        try:
            return chosen_id(plan, typed, "member")
        except Misuse as error:
            session.say(error.words)
    return None


def _named(plan: Plan, lang: Lang) -> str:
    return listed([f"{member_name(plan, one)} ({one})" for one in candidates(plan)], lang)


_WHO = Text(
    sv="Vem har ordförandeskapet {period}? De som turas om är {members}. Tryck Retur om det inte är bestämt:",
    en="Who holds the chair in {period}? Those who take turns are {members}. Press Return if it is not decided:",
)
_MANY_TERMS = Text(
    sv="Planen gäller flera år, och ordförandeskapet kan hinna byta flera gånger. Skriv vem och när under ”chair” i "
    "filen med beskeden.",
    en="The plan is for several years, and the chair may pass on several times. Write who and when under “chair” in "
    "the file of fates.",
)

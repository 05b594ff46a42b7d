"""What every question to the plan does first: read it, and say if it has errors."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mlr_cli.cli.find_plan import PlanNotFound
from mlr_cli.cli.output import FORMATS
from mlr_cli.cli.usage import Stop
from mlr_cli.lang import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlr_cli.cli.session import Session
    from mlr_cli.flows.versions import Version
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.meetings.sources import Source


def asked(session: Session, default: str = "table") -> Plan:
    """Return the plan as far as it can be read; if it has errors, say how many beside the answer.

    The answer says so too. On a screen, where both would be seen, that is enough. What is internal is left
    out of a document, which is handed on; `default` is the format where none is asked for.
    """
    from mlr_cli.reports.caveat import caution

    plan = _read(session)
    if may_be_handed_on(session, default):
        plan = _public(plan)
    if plan.errors and room(session) is None:
        session.say(caution(plan.errors))
    return plan


def load_sound_plan(session: Session) -> Plan:
    """Return the plan for a document: one without errors, or any if a draft is asked for; raise `Stop` otherwise."""
    plan = _read(session)
    if plan.errors and not session.draft:
        raise Stop((_HAS_ERROR if plan.errors == 1 else _HAS_ERRORS).fill(count=plan.errors), 1)
    return plan if session.internal else _public(plan)


def lines(session: Session) -> Callable[[Source], int | None]:
    """Return what answers on which line something stands, in the folder or the revision that `asked` reads."""
    from mlr_cli.flows.lines import lines_at, lines_in

    try:
        folder = session.plan_folder()
    except PlanNotFound:
        version = revision(session)
        if version is None:
            raise
        return lines_at(version)
    return lines_in(folder)


def _read(session: Session) -> Plan:
    """Return the plan in the folder that the user means, or in the revision, where there is no such folder."""
    from mlr_cli.flows.check import plan_in, plan_of

    try:
        folder = session.plan_folder()
    except PlanNotFound:
        version = revision(session)
        if version is None:
            raise
        return plan_of(version, session.as_of)
    return plan_in(folder, session.as_of)


def revision(session: Session) -> Version | None:
    """Return the version that `--plan` names, None where it names none with a plan in it."""
    if session.plan is None:
        return None
    from mlr_cli.flows.versions import NoDayError, NoPlanError, Versions
    from mlr_cli.period import PeriodError
    from mlr_cli.store.git import GitError

    try:
        return Versions(None, Path.cwd()).named(str(session.plan))
    except (GitError, NoDayError, NoPlanError, PeriodError):
        return None


def may_be_handed_on(session: Session, default: str = "table") -> bool:
    """Return whether the answer may leave the house, and so holds nothing that is internal.

    Only the table on a screen is for whoever has the plan itself.
    """
    return not session.internal and (session.output is not None or (session.wanted() or default) != "table")


def _public(plan: Plan) -> Plan:
    from mlr_cli.queries.public import public

    return public(plan)


def room(session: Session) -> int | None:
    """Return how many columns a table may take on a screen, None where the answer goes elsewhere."""
    return session.width if session.to_screen and session.choose(FORMATS, "table") == "table" else None


_HAS_ERROR = Text(
    sv="Planen har 1 fel, så dokumentet skrivs inte. Kör ”mlr validate” och rätta det, eller skriv --draft.",
    en="The plan has 1 error, so the document is not written. Run “mlr validate” and mend it, or add --draft.",
)
_HAS_ERRORS = Text(
    sv="Planen har {count} fel, så dokumentet skrivs inte. Kör ”mlr validate” och rätta dem, eller skriv --draft.",
    en="The plan has {count} errors, so the document is not written. Run “mlr validate” and mend them, or add --draft.",
)

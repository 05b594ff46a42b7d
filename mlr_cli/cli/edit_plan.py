"""What every command that changes the plan does: try the change out, show it or write it, and say so."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from mlr_cli.cli.usage import Misuse, Stop
from mlr_cli.cli.words import both, printable
from mlr_cli.lang import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mlr_cli.cli.session import Session
    from mlr_cli.edit.working_copy import WorkingCopy
    from mlr_cli.flows.write import HarmError, Opened, Proposal

DryRun = Annotated[
    bool,
    typer.Option(
        "--dry-run",
        help=both(sv="Visa vad som skulle ändras, rad för rad, och skriv inget.", en="Show the change, write nothing."),
    ),
]


def opened(session: Session) -> Opened:
    """Return the plan that is to be changed."""
    from mlr_cli.flows.write import open_plan

    return open_plan(session.plan_folder())


def working_copy_of(plan: Opened) -> WorkingCopy:
    """Return a plan's files, to be edited."""
    from mlr_cli.edit.working_copy import WorkingCopy

    return WorkingCopy(plan.snapshot, plan.loaded)


@contextmanager
def editing() -> Iterator[None]:
    """Turn what an edit cannot do into wrong use, said in the user's language."""
    from mlr_cli.edit.fault import EditError

    try:
        yield
    except EditError as error:
        raise Misuse(error.words) from error


def carry_out(
    session: Session,
    plan: Opened,
    changes: Mapping[str, bytes | None],
    *,
    dry_run: bool,
    agree: Callable[[Proposal], bool] | None = None,
) -> None:
    """Write a change that does no harm, or show it; say what was done, and what it made doubtful.

    Where somebody is to `agree` to the change first, it is written only if they do.
    """
    from mlr_cli.flows.write import write

    proposal = tried(session, plan, changes)
    if dry_run:
        if not proposal.changes:
            session.say(_SAME)
        session.out(printable(proposal.diff()).encode(), "diff", "text")
        return
    if agree and not agree(proposal):
        return
    with told():
        write(proposal)
    _say(session, proposal)


def tried(
    session: Session, plan: Opened, changes: Mapping[str, bytes | None], *, has_errors: Text | None = None
) -> Proposal:
    """Return a change that does no harm, tried out; stop with the faults that it would bring.

    `has_errors` is what is said of a plan with errors that is not the one that the user works on.
    """
    from mlr_cli.flows.write import FaultyPlanError, HarmError, propose

    try:
        return propose(plan, changes, session.as_of)
    except FaultyPlanError as error:
        words = _ONE_FAULT if error.errors == 1 else _FAULTS
        raise Stop(has_errors or words.fill(number=error.errors), 1) from error
    except HarmError as error:
        raise Stop(_harm(session, error), 1) from error


def _harm(session: Session, error: HarmError) -> Text:
    from mlr_cli.render.faults.terminal import Look, to_faults

    shown = to_faults(error.found, error.proposal.after.line_at, Look(session.lang)).decode()
    return _HARM.fill(faults=shown.rstrip())


@contextmanager
def told() -> Iterator[None]:
    """Say why a change was not written."""
    from mlr_cli.flows.write import ChangedMeanwhileError

    try:
        yield
    except ChangedMeanwhileError as error:
        raise Stop(_CHANGED.fill(files=", ".join(error.paths))) from error


def _say(session: Session, proposal: Proposal) -> None:
    from mlr_cli.render.faults.terminal import Look, to_faults

    if not proposal.changes:
        session.say(_SAME)
    name = proposal.opened.snapshot.name
    for path, content in sorted(proposal.changes.items()):
        words = _GONE if content is None else _WROTE if path in proposal.opened.snapshot.files else _MADE
        session.say(words.fill(file=f"{name}/{path}"))
    if proposal.warnings:
        shown = to_faults(proposal.warnings, proposal.after.line_at, Look(session.lang)).decode()
        session.say(Text(sv=shown, en=shown))


_ONE_FAULT = Text(
    sv="Planen har 1 fel, så inget skrevs. Rätta det först: mlr validate",
    en="The plan has 1 error, so nothing was written. Mend it first: mlr validate",
)
_FAULTS = Text(
    sv="Planen har {number} fel, så inget skrevs. Rätta dem först: mlr validate",
    en="The plan has {number} errors, so nothing was written. Mend them first: mlr validate",
)
_HARM = Text(
    sv="Inget skrevs, för så här skulle det bli fel:\n\n{faults}",
    en="Nothing was written, for this would be wrong:\n\n{faults}",
)
_CHANGED = Text(
    sv="Inget skrevs, för planen ändrades av någon annan under tiden: {files}. Kör kommandot igen.",
    en="Nothing was written, for somebody else changed the plan meanwhile: {files}. Run the command again.",
)
_SAME = Text(sv="Inget behövde ändras.", en="Nothing needed to change.")
_WROTE = Text(sv="Ändrade {file}", en="Changed {file}")
_MADE = Text(sv="Skapade {file}", en="Made {file}")
_GONE = Text(sv="Tog bort {file}", en="Removed {file}")

"""Asking for a yes before something is written."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from mlr_cli.lang import Lang

if TYPE_CHECKING:
    from mlr_cli.cli.session import Session
    from mlr_cli.lang import Text

_YES = {Lang.SV: ("j", "ja"), Lang.EN: ("y", "yes")}
_HINT = {Lang.SV: "[j/N]", Lang.EN: "[y/N]"}


def answered(question: Text, session: Session) -> str:
    """Return what a person answers, nothing where nobody is there to ask; the question goes to standard error."""
    if not _is_somebody_there():
        return ""
    said: str = typer.prompt(question[session.lang], default="", show_default=False, err=True, prompt_suffix=" ")
    return said.strip()


def confirmed(question: Text, session: Session, otherwise: Text) -> bool:
    """Return whether a person says yes; where nobody is there to ask, say what to do instead.

    Without an answer it is no. The question goes to standard error, for the answer to the command does not.
    """
    if not _is_somebody_there():
        session.say(otherwise)
        return False
    said = typer.prompt(f"{question[session.lang]} {_HINT[session.lang]}", default="", show_default=False, err=True)
    if said.strip().casefold() in {*_YES[Lang.SV], *_YES[Lang.EN]}:
        return True
    session.say(otherwise)
    return False


def _is_somebody_there() -> bool:
    return bool(sys.stdin and sys.stdin.isatty())

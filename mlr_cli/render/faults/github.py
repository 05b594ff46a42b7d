"""Faults as GitHub's workflow commands, which put them on the lines of a pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.diagnostics import Severity
from mlr_cli.render.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlr_cli.diagnostics import Diagnostic
    from mlr_cli.lang import Lang

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def to_github(found: Iterable[Diagnostic], lang: Lang) -> bytes:
    """Return a command a line; the files are as the spans name them, from the repository's root."""
    return "".join(f"{_command(one, lang)}\n" for one in found).encode()


def _command(one: Diagnostic, lang: Lang) -> str:
    span = one.span
    where = f"file={_property(one_line(span.file))},line={span.line},col={span.column}"
    if span.end_line == span.line:  # GitHub takes columns only within one line
        where += f",endColumn={span.end_column}"
    return f"::{_LEVELS[one.severity]} {where},title={one.code}::{_data(one_line(one.sentences(lang)))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

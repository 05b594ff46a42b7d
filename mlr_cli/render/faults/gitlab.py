"""Faults as GitLab's code quality report.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from mlr_cli.diagnostics import Severity
from mlr_cli.render.json import dumps
from mlr_cli.render.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlr_cli.diagnostics import Diagnostic
    from mlr_cli.lang import Lang

_LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.ADVICE: "info"}


def to_gitlab(found: Iterable[Diagnostic], lang: Lang) -> bytes:
    """Return the report; a fault keeps its fingerprint when lines above it come and go."""
    seen: dict[str, int] = {}
    return dumps([_issue(one, lang, seen) for one in found])


def _issue(one: Diagnostic, lang: Lang, seen: dict[str, int]) -> dict[str, object]:
    return {
        "description": one.sentences(lang),
        "check_name": one.code,
        "fingerprint": _fingerprint(one, seen),
        "severity": _LEVELS[one.severity],
        "location": {"path": one_line(one.span.file), "lines": {"begin": one.span.line, "end": one.span.end_line}},
    }


def _fingerprint(one: Diagnostic, seen: dict[str, int]) -> str:
    """Return what tells a fault from all others, whichever line and language it is shown in."""
    what = one_line(f"{one.code} {one.span.file} {one.message.en}")
    seen[what] = seen.get(what, 0) + 1
    return sha256(f"{what} {seen[what]}".encode()).hexdigest()

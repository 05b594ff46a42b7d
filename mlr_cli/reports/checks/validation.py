"""The faults of a plan as a record for machines, schema `mlr/validate/1`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlr_cli.diagnostics import Diagnostic
    from mlr_cli.lang import Lang
    from mlr_cli.source.span import Span


def faults(found: Sequence[Diagnostic], lang: Lang) -> dict[str, object]:
    """Return the keys `diagnostics` and `summary` of the record; words are in the language asked for."""
    return {
        "diagnostics": [_diagnostic(one, lang) for one in found],
        "summary": {
            "errors": sum(one.severity is Severity.ERROR for one in found),
            "warnings": sum(one.severity is Severity.WARNING for one in found),
            "advice": sum(one.severity is Severity.ADVICE for one in found),
        },
    }


def _diagnostic(one: Diagnostic, lang: Lang) -> dict[str, object]:
    return {
        "code": one.code,
        "severity": one.severity,
        **_place(one.span),
        "message": one.message[lang],
        "hint": one.hint[lang] if one.hint else None,
        "related": [{**_place(other.span), "message": other.message[lang]} for other in one.related],
    }


def _place(span: Span) -> dict[str, object]:
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }

"""Faults as SARIF 2.1.0, the OASIS standard that code hosts and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from mlr_cli import __version__
from mlr_cli.diagnostics import Severity
from mlr_cli.render.json import dumps

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mlr_cli.diagnostics import Diagnostic, RuleDoc
    from mlr_cli.lang import Lang
    from mlr_cli.source.span import Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def to_sarif(found: Sequence[Diagnostic], rule_docs: Iterable[RuleDoc], lang: Lang) -> bytes:
    """Return a log of one run; `rule_docs` are those of every rule there is."""
    known = sorted(rule_docs, key=lambda rule_doc: rule_doc.code)
    places = {rule_doc.code: place for place, rule_doc in enumerate(known)}
    driver = {"name": "mlr", "version": __version__, "rules": [_rule(rule_doc) for rule_doc in known]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "language": "sv-SE" if lang == "sv" else "en-GB",
        "results": [_result(one, places[one.code], lang) for one in found],
    }
    return dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule_doc: RuleDoc) -> dict[str, object]:
    return {
        "id": rule_doc.code,
        "shortDescription": {"text": rule_doc.title},
        "fullDescription": {"text": rule_doc.doc.strip()},
        "defaultConfiguration": {"level": _LEVELS[rule_doc.severity]},
    }


def _result(one: Diagnostic, index: int, lang: Lang) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": one.code,
        "ruleIndex": index,
        "level": _LEVELS[one.severity],
        "message": {"text": one.sentences(lang)},
        "locations": [_location(one.span)],
    }
    if one.related:
        result["relatedLocations"] = [
            {**_location(other.span), "id": number, "message": {"text": other.message[lang]}}
            for number, other in enumerate(one.related, 1)
        ]
    return result


def _location(span: Span) -> dict[str, object]:
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(span.file)}, "region": region}}


def _uri(file: str) -> str:
    """Return a file's name as a URI; a byte that is no UTF-8 stays the byte that it is."""
    return quote(file, errors="surrogateescape")

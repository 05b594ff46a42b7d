"""A file of the plan, of either kind, as readable facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.reports.fact_lines import facts, paragraphs
from mlr_cli.source.plain import OutOfTheOrdinary
from mlr_cli.source.prose import read_prose
from mlr_cli.source.quick import data_of
from mlr_cli.source.scan import scan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.lang import Lang

_PROSE = "#"
"""What a chapter begins with, after its comments; in YAML that is a comment."""


def readable(content: bytes, lang: Lang) -> bytes:
    """Return a file of the plan as one fact a line; one that has anything out of the ordinary as it is.

    Git gives the content and not the path, so what it is shows in how it reads: a chapter is no mapping.
    """
    scanned = scan(content)
    if scanned.flaws or b"\\" in content:
        return content
    try:
        data = data_of(scanned.safe.removeprefix("\ufeff"))
    except OutOfTheOrdinary:
        data = None
    if isinstance(data, dict):
        return _lines([*facts(data, lang)])
    if not scanned.safe.lstrip("\ufeff \t\r\n").startswith((_PROSE, "<!--")):
        return content
    prose: Mapping[str, object] = _mapping(read_prose("", content).data)
    return _lines([*paragraphs(_text(prose, "title"), _text(prose, "text") or "")])


def _mapping(data: object) -> Mapping[str, object]:
    return data if isinstance(data, dict) else {}


def _text(data: Mapping[str, object], key: str) -> str | None:
    found = data.get(key)
    return found if isinstance(found, str) else None


def _lines(lines: list[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()

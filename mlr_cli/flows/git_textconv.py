"""A file of the plan, of either kind, as readable facts."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from mlr_cli.reports.versions.fact_lines import facts, paragraphs
from mlr_cli.source.conflict import sides
from mlr_cli.source.flaw import FlawKind
from mlr_cli.source.plain import OutOfTheOrdinary
from mlr_cli.source.prose import read_prose
from mlr_cli.source.quick import data_of
from mlr_cli.source.scan import scan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.lang import Lang

_OURS, _BETWEEN, _THEIRS = b"<<<<<<<\n", b"=======\n", b">>>>>>>\n"
_PROSE = "#"
"""What a chapter begins with, after its comments; in YAML that is a comment."""


def readable(content: bytes, lang: Lang) -> bytes:
    """Return a file of the plan as one fact a line; one that has anything out of the ordinary as it is.

    Git gives the content and not the path, so what it is shows in how it reads: a chapter is no mapping. Of a file
    that a merge has left in two versions both are told, between the same markers.
    """
    scanned = scan(content)
    if b"\\" in content:
        return content
    if scanned.flaws:
        both = sides(scanned.text) if {one.kind for one in scanned.flaws} == {FlawKind.CONFLICT} else None
        return _merged(*(readable(one.encode(), lang) for one in both)) if both else content
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


def _merged(first: bytes, last: bytes) -> bytes:
    """Return two versions as one text, with markers as git has them around what differs."""
    ours, theirs = first.splitlines(keepends=True), last.splitlines(keepends=True)
    merged: list[bytes] = []
    for step, begin, end, start, stop in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        differing = [_OURS, *ours[begin:end], _BETWEEN, *theirs[start:stop], _THEIRS]
        merged += ours[begin:end] if step == "equal" else differing
    return b"".join(merged)


def _mapping(data: object) -> Mapping[str, object]:
    return data if isinstance(data, dict) else {}


def _text(data: Mapping[str, object], key: str) -> str | None:
    found = data.get(key)
    return found if isinstance(found, str) else None


def _lines(lines: list[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()

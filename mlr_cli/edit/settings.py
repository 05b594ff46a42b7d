"""An editor's settings: a key is added to a JSON file that may have comments, and all else stays as it was.

Visual Studio Code takes comments and commas after the last item in its settings. Only the place of a change is
looked for here; that the change did what it should is seen by reading the file again.
"""

from __future__ import annotations

import json
import re
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from mlr_cli.edit.fault import EditError
from mlr_cli.lang import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SCHEMAS = "yaml.schemas"
"""The setting that says which files have which schema, by schema."""

_STRING = r'"(?:[^"\\\n]|\\.)*"'
_TOKEN = re.compile(
    rf"(?P<passed>\s+|//[^\n]*|/\*.*?\*/)|(?P<sign>[{{}}\[\]:,])|{_STRING}|[^\s{{}}\[\]:,\"/]+|.", re.DOTALL
)
_LAST_COMMA = re.compile(rf"({_STRING})|,(?=\s*[}}\]])")


class _Member(NamedTuple):
    """A key of an object, and where its value stands in the text."""

    key: str
    start: int
    end: int


def with_schemas(text: str, schemas: Mapping[str, list[str]]) -> str:
    """Return settings in which each schema is tied to its files; `text` is empty where there are none yet.

    :raises EditError: the settings cannot be read.
    """
    text = text if text.strip() else "{}\n"
    before = _read(text)
    there = before.get(SCHEMAS, {}) if isinstance(before, dict) else None
    if not isinstance(there, dict):
        raise EditError(_UNREADABLE)
    wanted = {**before, SCHEMAS: {**there, **schemas}}
    after = _put(text, schemas)
    if _read(after) != wanted:
        raise EditError(_UNREADABLE)
    return after


def _put(text: str, schemas: Mapping[str, list[str]]) -> str:
    top = next(match.start() for match in _TOKEN.finditer(text) if not match["passed"])
    found = {member.key: member for member in _members(text, top)}
    if SCHEMAS not in found:
        return _inserted(text, top, {SCHEMAS: schemas})
    here = found[SCHEMAS].start
    inner = {member.key: member for member in _members(text, here)}
    for member in sorted((inner[key] for key in schemas if key in inner), key=lambda one: one.start, reverse=True):
        if _read(text[member.start : member.end]) != schemas[member.key]:
            text = text[: member.start] + json.dumps(schemas[member.key]) + text[member.end :]
    return _inserted(text, here, {key: value for key, value in schemas.items() if key not in inner})


def _inserted(text: str, brace: int, entries: Mapping[str, object]) -> str:
    """Return the text with new keys first in the object that begins at a brace."""
    if not entries:
        return text
    newline = "\r\n" if "\r\n" in text else "\n"
    line = text[:brace].rpartition("\n")[2]
    indent = line[: len(line) - len(line.lstrip())]
    lines = json.dumps(entries, ensure_ascii=False, indent=2).splitlines()[1:-1]
    rest = text[brace + 1 :]
    comma = "," if next(iter(_members(text, brace)), None) else ""
    last = newline + indent if rest.lstrip(" \t")[:1] == "}" else ""
    return text[: brace + 1] + newline + newline.join(indent + line for line in lines) + comma + last + rest


def _members(text: str, brace: int) -> Iterator[_Member]:
    """Yield the keys of the object that begins at a brace."""
    tokens = [match for match in _TOKEN.finditer(text, brace) if not match["passed"]]
    depth = 0
    for place, token in enumerate(tokens):
        depth += _step(token)
        if depth == 0:
            return
        if depth == 1 and token["sign"] == ":":
            yield _Member(json.loads(tokens[place - 1][0]), tokens[place + 1].start(), _end(tokens[place + 1 :]))


def _end(tokens: list[re.Match[str]]) -> int:
    """Return where the value ends that some tokens begin with."""
    depths = accumulate(map(_step, tokens))
    return next(token.end() for token, depth in zip(tokens, depths, strict=True) if depth == 0)


def _step(token: re.Match[str]) -> int:
    return {"{": 1, "[": 1, "}": -1, "]": -1}.get(token["sign"] or "", 0)


def _read(text: str) -> Any:  # noqa: ANN401 - JSON
    """Return what JSON with comments says."""
    bare = "".join("" if match["passed"] else match[0] for match in _TOKEN.finditer(text))
    try:
        return json.loads(_LAST_COMMA.sub(r"\1", bare))
    except (ValueError, RecursionError) as error:
        raise EditError(_UNREADABLE) from error


_UNREADABLE = Text(
    sv="Redigerarens inställningar går inte att läsa, så de lämnas som de är.",
    en="The editor’s settings cannot be read, so they are left as they are.",
)

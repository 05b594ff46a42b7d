"""New values as YAML, written as a person would: plain where that reads back as the same text.

Whether a text may stand plain is asked of the parser itself, so every sign that YAML gives a meaning
(a colon and a blank, ` #`, `- `, brackets, `~` …) is met by quotation marks without a list of them.
"""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.source.compose import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mlr_cli.source.tree import Data

WIDTH = 100
"""How many columns a line may fill before its text is folded."""

_STEP = 2
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})
_WORD = re.compile(r"[^\s,]+")
# A no-break space is no place to break a line.
_FOLDS = re.compile(r"[^ \t\r\n\f\v]+(?: [^ \t\r\n\f\v]+)*")


class Written(Struct, frozen=True):
    """A value in block style: what stands after its key or dash, and the lines below, indented."""

    head: str
    body: tuple[str, ...] = ()


def written(value: Data, indent: int, room: int, style: str = "", *, tall: bool = True) -> Written:
    """Return a value as it stands after a key or a dash.

    `indent` is the column of the lines below it, from 0, and `room` how many columns are left on the
    first line. `style` is the sign that the value before began with; its kind of text is kept. `tall`
    says whether a text may have lines of its own, which would swallow an indented comment below it.
    """
    if isinstance(value, str):
        return _text(value, indent, room, style) if tall else Written(one_line(value, quote=style))
    if value is None:
        return Written("~")
    if not value or (isinstance(value, list) and _is_short(value, room)):
        return Written(in_brackets(value))
    if isinstance(value, dict):
        return Written("", tuple(map_lines(value, indent, tall=tall)))
    return Written("", tuple(list_lines(value, indent, tall=tall)))


def map_lines(entries: Mapping[str, Data], indent: int, *, tall: bool = True) -> Iterator[str]:
    """Yield the lines of a mapping whose keys stand at a column."""
    for name, value in entries.items():
        key = one_line(name)
        below = written(value, indent + _STEP, WIDTH - indent - len(key) - 2, tall=tall)
        yield f"{' ' * indent}{key}: {below.head}".rstrip(" ")
        yield from below.body


def list_lines(items: Iterable[Data], indent: int, *, tall: bool = True) -> Iterator[str]:
    """Yield the lines of a list whose dashes stand at a column."""
    for item in items:
        if isinstance(item, dict) and item:
            first, *rest = map_lines(item, indent + _STEP, tall=tall)
            yield f"{' ' * indent}- {first.lstrip(' ')}"
            yield from rest
        else:
            below = written(item, indent + _STEP, WIDTH - indent - 2, tall=tall)
            yield f"{' ' * indent}- {below.head}".rstrip(" ")
            yield from below.body


def in_brackets(value: Data) -> str:
    """Return a value as it stands among brackets, on one line."""
    if isinstance(value, dict):
        pairs = (f"{one_line(key, flow=True)}: {in_brackets(one)}" for key, one in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(in_brackets, value))}]"
    return "~" if value is None else one_line(value, flow=True)


def one_line(text: str, *, flow: bool = False, quote: str = "") -> str:
    """Return a text on one line: plain, or in the quotation marks asked for, or in those it needs."""
    if quote not in {'"', "'"} and _is_plain(text, flow=flow):
        return text
    breaks = "\n" in text or "\t" in text
    if not breaks and (quote == "'" or (quote != '"' and ('"' in text or "\\" in text))):
        doubled = text.replace("'", "''")
        return f"'{doubled}'"
    return f'"{text.translate(_ESCAPES)}"'


def _is_plain(text: str, *, flow: bool) -> bool:
    tree = read_yaml("", (f"[{text}]" if flow else f"- {text}").encode(errors="replace"))
    return tree.data == [text] and not tree.flaws


def _is_short(items: Sequence[Data], room: int) -> bool:
    """Whether a list is one of ids, which fits on a line in brackets."""
    words = all(isinstance(item, str) and _WORD.fullmatch(item) for item in items)
    return words and len(in_brackets([*items])) <= room


def _text(text: str, indent: int, room: int, style: str) -> Written:
    if style not in {'"', "'"}:
        if "\n" in text and _stands_alone(text.removesuffix("\n")):
            return _literal(text, indent)
        if _FOLDS.fullmatch(text) and (style == ">" or len(text) > room):
            return _folded(text, indent)
    return Written(one_line(text, quote=style))


def _stands_alone(text: str) -> bool:
    """Whether no line of a text begins or ends with a blank, so that its lines may be indented as they are."""
    lines = text.split("\n")
    return all(line == line.strip() for line in lines) and bool(lines[0] and lines[-1])


def _literal(text: str, indent: int) -> Written:
    lines = text.removesuffix("\n").split("\n")
    sign = "|" if text.endswith("\n") else "|-"
    return Written(sign, tuple(f"{' ' * indent}{line}".rstrip(" ") for line in lines))


def _folded(text: str, indent: int) -> Written:
    lines = textwrap.wrap(text, max(WIDTH - indent, 20), break_long_words=False, break_on_hyphens=False)
    return Written(">-", tuple(f"{' ' * indent}{line}" for line in lines))

"""The scan before the parser: bytes to text, and what no parser should meet.

Whatever is found is reported and replaced by something harmless of the same length, so that the rest
of the file can still be read and every later place is right.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.source.conflict import resolve
from mlr_cli.source.decode import decode
from mlr_cli.source.flaw import MOST_OF_A_KIND, Flaw, FlawKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_STAND_IN = "\N{REPLACEMENT CHARACTER}"
# Controls, marks that turn the direction of the text, line ends that only some programs know, blanks
# without width, a byte order mark inside the text, and tags. A soft hyphen, a no-break space and the
# joiners of emoji and of some scripts are ordinary text.
_ACTING = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f"
)
_CONTROL = re.compile(rf"[{_ACTING}]|\r(?!\n)")
_BOM = "\ufeff"
_ORDINARY = bytes([*b"\t\n", *range(0x20, 0x7F)])
"""What never acts in UTF-8 and is most of every file."""


class Scanned(Struct, frozen=True):
    """A file's text as it stands, the text that is safe to parse (same length), and the flaws found."""

    text: str
    safe: str
    flaws: tuple[Flaw, ...]


def scan(content: bytes) -> Scanned:
    """Decode a file and find what no parser should meet."""
    text, flaws = decode(content)
    safe = text
    begin = int(text.startswith(_BOM))
    if (flaws or _may_act(content, begin)) and _CONTROL.search(text, begin):
        flaws += _controls(text, begin)
        safe = text[:begin] + _CONTROL.sub(_harmless, text[begin:])
    if "<<<<<<<" in safe or ">>>>>>>" in safe:
        safe, conflicts = resolve(safe)
        flaws += conflicts
    return Scanned(text, safe, tuple(flaws))


def _may_act(content: bytes, begin: int) -> bool:
    """Whether a file in UTF-8 may have a character that acts; looking among the few that are not ASCII is quick."""
    return bool(_CONTROL.search(content.translate(None, _ORDINARY).decode(errors="replace"), begin))


def controls_in(value: str) -> dict[str, str] | None:
    """Return the name of the first character in a value that would act instead of being seen, if any."""
    match = _CONTROL.search(value)
    return _named(match[0]) if match else None


def without_controls(value: str) -> str:
    """Return a value with a stand-in for every character that would act instead of being seen."""
    return _CONTROL.sub(_harmless, value)


def _controls(text: str, begin: int) -> Iterator[Flaw]:
    found = _CONTROL.finditer(text, begin)
    shown = [*islice(found, MOST_OF_A_KIND)]
    more = sum(1 for _ in found)
    for match in shown:
        last = {"more": str(more)} if more and match is shown[-1] else {}
        yield Flaw(FlawKind.CONTROL, match.start(), match.end(), _named(match[0]) | last)


def _named(sign: str) -> dict[str, str]:
    return {"code": f"U+{ord(sign):04X}", "name": unicodedata.name(sign, "")}


def _harmless(match: re.Match[str]) -> str:
    """Return what stands in for a character; a lone carriage return did end a line once."""
    return "\n" if match[0] == "\r" else _STAND_IN

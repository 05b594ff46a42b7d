"""From bytes to text, whatever the bytes are."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from typing import TYPE_CHECKING

from mlr_cli.source.flaw import MOST_OF_A_KIND, Flaw, FlawKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_OLDER = ("cp1252", "cp850", "mac_roman")
"""What Swedish files were saved in before UTF-8: on Windows, in DOS, on a Macintosh."""

_SWEDISH = frozenset("åäöÅÄÖ")
_LIKELY = _SWEDISH | frozenset("éÉèàáüÜæÆøØß“”…•§°½€\u2013\u2014\u2018\u2019")
_STAND_IN = "\N{REPLACEMENT CHARACTER}"
_DECODED = re.compile(f"[^\x00-\x7f{_STAND_IN}]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_HALF = re.compile(b"\xed[\xa0-\xbf][\x80-\xbf]")
"""Half a character, as programs write that count in UTF-16 and save as UTF-8."""


def decode(content: bytes) -> tuple[str, list[Flaw]]:
    """Return a file's text, as good as can be, and what is wrong with its bytes.

    A file without a single character in UTF-8 is read in the older encoding that makes most Swedish of
    it; elsewhere a byte that cannot be read becomes U+FFFD.
    """
    if encoding := _sixteen_bits(content):
        return content.decode(encoding, errors="replace"), [Flaw(FlawKind.UTF16, 0, 0)]
    try:
        return content.decode(), []
    except UnicodeDecodeError:
        text = content.decode(errors="replace")
    if _DECODED.search(text) or _HALF.search(content):
        return text, [*_bad_bytes(content, text)]
    older = max((content.decode(name, errors="replace") for name in _OLDER), key=_swedish)
    return older, [*_older(content, older)]


def _sixteen_bits(content: bytes) -> str | None:
    """Return the encoding of a file in UTF-16, with a byte order mark or betrayed by its many zeros."""
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return "utf-16"
    zeros = content.count(0)
    if len(content) > 3 and len(content) // 3 < zeros <= (len(content) + 1) // 2:
        return "utf-16-be" if content[0] == 0 else "utf-16-le"
    return None


def _swedish(text: str) -> int:
    return sum(text.count(letter) for letter in _SWEDISH)


def _older(content: bytes, text: str) -> Iterator[Flaw]:
    """Yield one flaw for a whole file in an older encoding, at the first character that shows it."""
    if match := _BEYOND_ASCII.search(text):
        more = sum(byte > 0x7F for byte in content) - 1
        yield _flaw(content[match.start() : match.end()], match.start(), 1, match[0], more)


def _bad_bytes(content: bytes, text: str) -> Iterator[Flaw]:
    """Yield a flaw for each of the first bytes that cannot be read; `begin` counts bytes, `place` characters."""
    begin, place = 0, 0
    for number in range(1, MOST_OF_A_KIND + 1):
        try:
            content[begin:].decode()
        except UnicodeDecodeError as error:
            place += len(content[begin : begin + error.start].decode())
            begin += error.start
            # Half a character is three bytes that cannot be read, and becomes three stand-ins.
            size, signs = (3, 3) if _HALF.match(content, begin) else (error.end - error.start, 1)
            bad = content[begin : begin + size]
            begin, place = begin + size, place + signs
            more = text.count(_STAND_IN, place) if number == MOST_OF_A_KIND else 0
            yield _flaw(bad, place - signs, signs, bad.decode("cp1252", errors="replace"), more)
        else:
            return


def _flaw(bad: bytes, place: int, signs: int, meant: str, more: int) -> Flaw:
    arguments = {"bytes": bad.hex(" ").upper(), "meant": meant if meant in _LIKELY else ""}
    if more:
        arguments["more"] = str(more)
    return Flaw(FlawKind.NOT_UTF8, place, place + signs, arguments)

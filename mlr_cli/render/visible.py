"""Text from the plan made safe to show: what would act on a terminal is shown as its code point."""

from __future__ import annotations

import re
from functools import cache

from mlr_cli.lang.dates import MONTHS

_BLANKS = re.compile(r"[ \t\r\n]+")

# C0, DEL and C1 controls; marks that turn the direction of the text around; line ends that only
# some programs know; a byte order mark inside a text; halves of characters (surrogates).
ACTING = "\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff"
_ACTING = re.compile(f"[{ACTING}]")
_FIRM = "\N{NO-BREAK SPACE}"
_BEFORE_PERCENT = re.compile(r"(?<=\d) (?=%)")
_LONG = re.compile(r"\S{18,}")
# What no text that has become visible holds.
_MAY_END = "\x00"
_JOINT = re.compile(r"(?<=[./_@:;,=&?])(?=\w)|(?<=[^\s./_@:;,=&?-]{20})(?=[^\s./_@:;,=&?-]{8})")


def one_line(text: str) -> str:
    """Return a text on one line, as it may be shown anywhere.

    Blanks, tabs and line ends become one blank; a no-break space stays. A character that would act
    instead of being seen is written `<U+001B>`, so that nothing is lost and nothing happens.
    """
    return _ACTING.sub(_code_point, _BLANKS.sub(" ", text))


def typeset(text: str) -> str:
    """Return a text on one line as it is set on a page: neither a number and its `%` nor a date is parted."""
    return _dates().sub(_whole, _BEFORE_PERCENT.sub(_FIRM, one_line(text)))


def parted(text: str) -> list[str]:
    """Return a text as it is set, in pieces between which a line may end.

    Only a word too long for a narrow column is in pieces: cut after its signs, and between them anywhere a
    good bit in.
    """
    return _LONG.sub(lambda word: _JOINT.sub(_MAY_END, word[0]), typeset(text)).split(_MAY_END)


@cache
def _dates() -> re.Pattern[str]:
    """Return what dates in words look like, in both languages; only what is set on a page pays for it."""
    months = "|".join(name for month in MONTHS for name in (month.sv, month.en))
    return re.compile(rf"\d (?:{months})\b(?: \d{{4}}\b)?")


def _whole(match: re.Match[str]) -> str:
    return match[0].replace(" ", _FIRM)


def _code_point(match: re.Match[str]) -> str:
    return f"<U+{ord(match[0]):04X}>"

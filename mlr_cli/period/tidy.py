"""A typed text made plain: one kind of blank, and nothing that the eye cannot see."""

from __future__ import annotations

import re
import unicodedata

from mlr_cli.lang import Text
from mlr_cli.period.fault import Fault, PeriodError, shown

# Every space of Unicode's category Zs, and the blanks that a folded YAML text may bring along. Other
# characters that Python calls white space (U+001C, U+0085, U+2028) are hidden characters here.
_BLANKS = re.compile(r"[\t\n\r \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")


def tidy(text: str) -> str:
    """Return the text composed (Unicode NFC), with single spaces and none around it.

    Raises `PeriodError` for characters that cannot be seen and for digits other than 0 to 9.
    """
    plain = _BLANKS.sub(" ", text).strip(" ")
    if plain.isascii() and plain.isprintable():
        return plain
    if hidden := next((sign for sign in plain if not sign.isprintable()), None):
        raise _hidden(plain, hidden)
    if any(sign.isdecimal() and not sign.isascii() for sign in plain):
        raise _foreign(plain)
    return unicodedata.normalize("NFC", plain)


def _hidden(plain: str, hidden: str) -> PeriodError:
    reason = Text(
        sv="Här finns ett tecken som inte syns ({name}).", en="There is a character here that cannot be seen ({name})."
    )
    cure = Text(sv="Skriv tiden på nytt för hand: ”{suggestion}”.", en="Type the time anew by hand: “{suggestion}”.")
    seen = "".join(sign for sign in plain if sign.isprintable())
    return PeriodError(Fault.HIDDEN_CHARACTER, reason.fill(name=f"U+{ord(hidden):04X}"), cure, seen)


def _foreign(plain: str) -> PeriodError:
    reason = Text(
        sv="”{typed}” har siffror av ett annat slag än 0 till 9.",
        en="“{typed}” has digits of another kind than 0 to 9.",
    )
    cure = Text(sv="Skriv med vanliga siffror: ”{suggestion}”.", en="Type plain digits: “{suggestion}”.")
    digits = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in plain)
    usual = unicodedata.normalize("NFKC", digits)
    return PeriodError(Fault.FOREIGN_DIGITS, reason.fill(typed=shown(plain)), cure, usual)

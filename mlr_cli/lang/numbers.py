"""Numbers in running text, with the noun in its right number.

Both languages group by three with a no-break space and set one before the per cent sign, as the SI
brochure and Myndigheternas skrivregler do; only the decimal mark differs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Lang, Text

if TYPE_CHECKING:
    from decimal import Decimal

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_MINUS = "\N{MINUS SIGN}"
_NONE = Text(sv="inga", en="no")
_MARK = Text(sv=",", en=".")


def figures(number: float | Decimal, lang: Lang) -> str:
    """Return a number in figures: `12 500`, `12,5` (`12.5` in English).

    The spaces are no-break spaces and the minus is a real minus sign. Decimals are written as given,
    without trailing zeros.
    """
    whole, _, decimals = f"{abs(number):,f}".partition(".")
    grouped = whole.replace(",", NO_BREAK_SPACE)
    kept = decimals.rstrip("0")
    written = f"{grouped}{_MARK[lang]}{kept}" if kept else grouped
    return f"{_MINUS}{written}" if number < 0 else written


def percent(number: float | Decimal, lang: Lang) -> str:
    """Return a percentage, 25 for one quarter: `25 %` with a no-break space."""
    return f"{figures(number, lang)}{NO_BREAK_SPACE}%"


def count(number: int, one: str, many: str, lang: Lang, *, none_in_words: bool = False) -> str:
    """Return how many there are of something: `1 mål`, `3 mål`, `0 mål`.

    `one` and `many` are the words after the figure and may hold the verb: with `mål är försenat` and
    `mål är försenade` the answer is `1 mål är försenat`. With `none_in_words`, zero is said `inga mål`
    or `no goals`, in lower case.
    """
    if number == 0 and none_in_words:
        return f"{_NONE[lang]} {many}"
    return f"{figures(number, lang)} {one if number == 1 else many}"


_SPELLED = {
    Lang.SV: ("noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"),
    Lang.EN: (
        *("zero", "one", "two", "three", "four", "five", "six"),
        *("seven", "eight", "nine", "ten", "eleven", "twelve"),
    ),
}


def spelled(number: int, lang: Lang) -> str:
    """Return a number as running text has it: in words up to twelve, in figures above."""
    words = _SPELLED[lang]
    return words[number] if 0 <= number < len(words) else figures(number, lang)

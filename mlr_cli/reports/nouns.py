"""How many there are of something, with the noun in its right number."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlr_cli.lang import Text
from mlr_cli.lang.numbers import count

if TYPE_CHECKING:
    from mlr_cli.lang import Lang


class Noun(NamedTuple):
    """A noun for one and for many; either may hold the verb after it."""

    one: Text
    many: Text

    def counted(self, number: int, lang: Lang) -> str:
        """Return how many in words: `1 mål`, `3 mål`, `inga mål`."""
        return count(number, self.one[lang], self.many[lang], lang, none_in_words=True)


GOAL = Noun(Text(sv="mål", en="goal"), Text(sv="mål", en="goals"))
ACTIVITY = Noun(Text(sv="aktivitet", en="activity"), Text(sv="aktiviteter", en="activities"))
DAY = Noun(Text(sv="dag", en="day"), Text(sv="dagar", en="days"))


def capital(sentence: str) -> str:
    """Return a sentence with a capital first letter, the rest untouched."""
    return sentence[:1].upper() + sentence[1:]


def quoted(name: str, lang: Lang) -> str:
    """Return a name out of the plan in the quotes of a language."""
    return _QUOTED.fill(name=name)[lang]


_QUOTED = Text(sv="”{name}”", en="“{name}”")

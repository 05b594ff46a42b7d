"""Two languages: the words, dates, numbers and alphabet of what is said to a person."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Lang(StrEnum):
    """A language that `mlr` speaks (BCP 47 primary subtag)."""

    SV = "sv"
    EN = "en"


class Text(Struct, frozen=True):
    """The same words in both languages; a missing translation is a missing argument."""

    sv: str
    en: str

    # Without this, Python would take `__getitem__` for a sequence without an end.
    __iter__ = None

    def __getitem__(self, lang: Lang) -> str:
        """Return the words in one language."""
        return self.sv if lang is Lang.SV else self.en

    def __bool__(self) -> bool:
        """Whether there are any words."""
        return bool(self.sv or self.en)

    def fill(self, **values: object) -> Text:
        """Return the words with `{name}` replaced; a value that is a `Text` is said in its language."""
        return Text(
            sv=self.sv.format_map({name: _said(value, Lang.SV) for name, value in values.items()}),
            en=self.en.format_map({name: _said(value, Lang.EN) for name, value in values.items()}),
        )


def _said(value: object, lang: Lang) -> object:
    return value[lang] if isinstance(value, Text) else value


def verbatim(words: str) -> Text:
    """Return words that are the same in both languages, such as a name out of the plan."""
    return Text(sv=words, en=words)

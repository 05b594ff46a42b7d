"""What a fault of form needs to be said well: the near word, the expected thing, the cure."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, TypedDict

from mlr_cli.lang import Text
from mlr_cli.lang.alphabet import nearest
from mlr_cli.lang.vocabulary import KEYS, VOCABULARY
from mlr_cli.load.synonyms import SYNONYMS
from mlr_cli.period.fault import shown
from mlr_cli.source.scan import without_controls

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from enum import StrEnum


class Expected(TypedDict):
    """What should have stood in a place, and what to do."""

    expected: Text
    cure: Text


VALUES: Mapping[str, Expected] = {
    "truth": {
        "expected": Text(sv="ett ja eller nej", en="a yes or a no"),
        "cure": Text(sv="Skriv ”ja” eller ”nej”.", en="Write “yes” or “no”."),
    },
    "count": {
        "expected": Text(sv="ett heltal", en="a whole number"),
        "cure": Text(sv="Skriv bara siffror, till exempel ”2”.", en="Write digits only, for example “2”."),
    },
    "percent": {
        "expected": Text(sv="en andel", en="a share"),
        "cure": Text(sv="Skriv den i procent, till exempel ”25 %”.", en="Write it in per cent, for example “25 %”."),
    },
    "clock": {
        "expected": Text(sv="ett klockslag", en="a time of day"),
        "cure": Text(
            sv="Skriv timmar och minuter: ”09.00”, eller ”09.00–12.00” med början före slutet.",
            en="Write hours and minutes: “09.00”, or “09.00–12.00” with the beginning before the end.",
        ),
    },
    "enum": {
        "expected": Text(sv="ett ord", en="a word"),
        "cure": Text(sv="Skriv ett enda ord på samma rad.", en="Write a single word on the same line."),
    },
}
DAY: Expected = {
    "expected": Text(sv="en dag", en="a day"),
    "cure": Text(sv="Skriv år, månad och dag: ”2015-06-30”.", en="Write year, month and day: “2015-06-30”."),
}
LIST = Text(sv="en lista", en="a list")
GROUP = Text(sv="nycklar med värden", en="keys with values")
TEXT = Text(sv="en text", en="a text")
NOTHING = Text(sv="tomt", en="nothing")
ITEMS = Text(
    sv="Börja varje punkt på en egen rad med ”- ”, eller skriv ”[ett, två]”.",
    en="Begin each item on a line of its own with “- ”, or write “[one, two]”.",
)
LINES = Text(
    sv="Skriv texten på samma rad, eller på raderna under efter ”>-”.",
    en="Write the text on the same line, or on the lines below after “>-”.",
)
QUOTES = Text(
    sv="En text som börjar med ”{sign}” ska stå inom citattecken.",
    en="A text that begins with “{sign}” needs quotation marks around it.",
)
BLANK = Text(sv="Skriv ett blanksteg efter kolonet.", en="Write a blank after the colon.")
_OWN_LINE = Text(
    sv="Skriv {keys} på en egen rad, med värdet efter kolonet.",
    en="Write {keys} on a line of its own, with the value after the colon.",
)
_OWN_LINES = Text(
    sv="Skriv {keys} på egna rader, med värdet efter kolonet.",
    en="Write {keys} on lines of their own, with the value after the colon.",
)
EVERYBODY = Text(
    sv="Skriv ”alla”, eller ”members:” med en lista under.", en="Write “alla”, or “members:” with a list below."
)
_LONGEST_ID = 64
_SHARE = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,4})?")


def quoted(word: str) -> Text:
    """Return a word out of the plan in quotation marks, not too long and with nothing that acts on a screen."""
    safe = shown(without_controls(word))
    return Text(sv=f"”{safe}”", en=f"“{safe}”")


def kind_of(value: object) -> Text:
    """Return what a value is: a list, a group of keys, a text, or nothing."""
    if isinstance(value, dict):
        return GROUP
    if isinstance(value, list):
        return LIST
    return TEXT if value is not None else NOTHING


def listed(words: Sequence[str]) -> Text:
    """Return keys one after the other, each with its colon."""
    return Text(sv=_one_by_one(words, "”{}:”", " och "), en=_one_by_one(words, "“{}:”", " and "))


def with_keys(needed: Sequence[str], known: Sequence[str]) -> Text:
    """Return how to write a mapping that must have some keys and may have others."""
    keys = listed(needed or known[:3])
    own = _OWN_LINES if len(needed or known) > 1 else _OWN_LINE
    return own.fill(keys=keys)


def _one_by_one(words: Sequence[str], form: str, last: str) -> str:
    shaped = [form.format(word) for word in words]
    return last.join(filter(None, (", ".join(shaped[:-1]), shaped[-1])))


def nearest_key(word: str, known: Sequence[str]) -> str | None:
    """Return the known key that was probably meant, also by its Swedish name."""
    names = {name: key for name, key in KEYS.items() if key in known} | {key: key for key in known}
    return next((names[name] for name in nearest(word, names)), None)


def nearest_value(word: str, words: type[StrEnum]) -> str | None:
    """Return the value of a closed list that was probably meant, in either language."""
    said = VOCABULARY.get(words.__name__, {})
    # “Återkommande” is enough for “återkommande aktivitet”.
    names = dict(SYNONYMS.get(words.__name__, {}))
    names |= {text.sv.split()[0].casefold(): value for value, text in said.items()}
    names |= {name.casefold(): value for value, text in said.items() for name in (text.sv, text.en)}
    names |= {value.value: value.value for value in words}
    return next((names[name] for name in nearest(word.casefold(), names)), None)


def choices(words: type[StrEnum]) -> Text:
    """Return the values of a closed list, in Swedish with what they are called."""
    said = VOCABULARY.get(words.__name__, {})
    swedish = (_called(value, said[value].sv) if value in said else value for value in words)
    return Text(sv=", ".join(swedish), en=", ".join(words))


def _called(value: str, name: str) -> str:
    return value if name == value else f"{value} ({name})"


def as_share(word: str) -> str | None:
    """Return the share that a bare number could be."""
    match = _SHARE.match(word)
    return f"{match[0]} %" if match else None


def as_id(word: str) -> str | None:
    """Return the id that a word could be: lower case, without dots over letters, with hyphens."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(sign))
    made = re.sub(r"[^a-z0-9]+", "-", bare).strip("-")
    return made[:_LONGEST_ID].strip("-") or None


def as_reference(word: str) -> str | None:
    """Return the id that a word could be, or `activity.goal` where it has a dot."""
    parts = [as_id(part) for part in word.split(".")]
    return ".".join(part for part in parts if part) if all(parts) else None


def named(word: str, known: Mapping[str, str]) -> str | None:
    """Return the id that a word stands for: an id, or the name of what has it, spelt nearly right."""
    made = as_reference(word)
    if made in known.values():
        return made
    near = nearest(word, known) or (nearest(made, known) if made else [])
    return next((known[name] for name in near), None)

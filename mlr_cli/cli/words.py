"""Words of the command line in both languages, also where a library asks for one `str`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Lang, Text, verbatim

if TYPE_CHECKING:
    from collections.abc import Iterable

# ASCII's unit separator: nobody types it and no help text holds it.
_SEPARATOR = "\x1f"

# What a person who thinks in Swedish types first; folded, so that "forsenade" is met as well.
_SPOKEN = {
    "validate": "kontrollera kolla granska validera",
    "explain": "forklara regel regler",
    "overdue": "forsenade forsenat forsening sena sent",
    "brief": "underlag motesunderlag",
    "agenda": "kallelse dagordning",
    "paper": "tjansteskrivelse",
    "status": "laget lage oversikt",
    "meetings": "moten mote",
    "decisions": "beslut",
    "followup": "uppfoljning prognos prognoser",
    "list": "lista",
    "show": "visa",
    "steering": "styrning ansvar matris",
    "wheel": "arshjul arshjulet hjulet",
    "generate": "skapa generera dokument plandokument",
    "calendar": "kalender",
    "checklist": "checklista fragor",
    "collect": "samla svar",
    "evaluation": "utvardering utvardera",
    "rollover": "nasta",
    "diff": "jamfor skillnad skillnader andringar",
    "log": "historik historia logg",
    "adopt": "anta",
    "adopted": "antagen antagna",
    "report": "rapportera rapport",
    "rename": "dop",
    "set": "andra satt",
    "add": "lagg",
    "fmt": "formatera snygga",
    "init": "borja starta ny nyplan",
    "schema": "redigerare redigeraren editor scheman",
    "export": "exportera",
    "import": "importera",
    "activities": "aktivitet aktiviteter",
    "activity": "aktivitet aktiviteter",
    "goals": "mal malen delmal",
    "goal": "mal malen delmal",
    "bodies": "grupp grupper arbetsgrupper funktioner",
    "body": "grupp grupper",
    "areas": "omrade omraden fokusomraden",
    "area": "omrade omraden",
    "members": "medlem medlemmar kommun kommuner",
    "member": "medlem medlemmar kommun kommuner",
    "meeting": "mote moten",
    "statement": "yttrande yttranden",
    "statements": "yttrande yttranden",
    "--area": "omrade",
    "--as-of": "datum dag per",
    "--body": "grupp",
    "--draft": "utkast",
    "--due-after": "efter",
    "--due-before": "fore",
    "--forecast": "prognos",
    "--format": "form",
    "--help": "hjalp",
    "--kind": "slag sort typ",
    "--lang": "sprak",
    "--member": "medlem kommun",
    "--output": "fil",
    "--plan": "mapp",
    "--quiet": "tyst",
    "--reason": "skal orsak",
    "--role": "roll",
    "--soon": "snart",
    "--stale": "orapporterade tysta",
    "--state": "tillstand",
}


def both(*, sv: str, en: str) -> str:
    """Return one `str` that holds the words in both languages, until `half` chooses."""
    return f"{sv}{_SEPARATOR}{en}"


def half(joined: str, lang: Lang) -> str:
    """Return the words of one language; a text that `both` did not make is the same in both."""
    sv, _, en = joined.partition(_SEPARATOR)
    return en or sv if lang is Lang.EN else sv


def capital(sentence: str) -> str:
    """Return a sentence with a capital first letter, the rest untouched."""
    return sentence[:1].upper() + sentence[1:]


def folded(word: str) -> str:
    """Return a word without case and without the marks over its letters: `Årshjul` is `arshjul`."""
    from unicodedata import combining, normalize

    return "".join(letter for letter in normalize("NFKD", word.casefold()) if not combining(letter))


def meant(word: str, known: Iterable[str]) -> str | None:
    """Return the command or option among `known` that a typed word most likely stands for, in either language."""
    from mlr_cli.lang.alphabet import nearest

    spoken = _spoken(known)
    exact = spoken.get(folded(word).lstrip("-"))
    return exact or next((spoken[near] for near in nearest(word, spoken)), None)


def called(word: str, known: Iterable[str]) -> str | None:
    """Return the command or option among `known` that a typed word is a name of, in either language."""
    return _spoken(known).get(folded(word).lstrip("-"))


def _spoken(known: Iterable[str]) -> dict[str, str]:
    """Return the names by what they are called, an option's without its hyphens before it."""
    names = list(known)
    spoken = {other: name for name in names for other in _SPOKEN.get(name, "").split()}
    return spoken | {name.lstrip("-"): name for name in names}


def perhaps(name: str | Text | None) -> Text:
    """Return the question whether another name was meant, with a blank before it, or nothing."""
    if name is None:
        return verbatim("")
    return Text(sv=" Menade du ”{name}”?", en=" Did you mean “{name}”?").fill(name=name)


def either(names: Iterable[str]) -> Text:
    """Return names as a choice: `a, b eller c`."""
    *first, last = names
    if not first:
        return verbatim(last)
    return Text(sv=f"{', '.join(first)} eller {last}", en=f"{', '.join(first)} or {last}")


def printable(text: str) -> str:
    """Return a text that cannot steer a terminal: control characters but newline become `�`."""
    return "".join(sign if sign.isprintable() or sign in "\n\u00a0" else "�" for sign in text)

"""A file of the plan as one readable fact a line, so that a comparison line by line can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import verbatim
from mlr_cli.lang.vocabulary import VOCABULARY
from mlr_cli.period import PeriodError, parse, words
from mlr_cli.reports.versions.change_fields import field_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.lang import Lang
    from mlr_cli.source.tree import Data

_STEP = ", "
_NAMED_BY = ("id", "goal", "activity", "body", "member", "fund", "party", "title", "date", "rule")
"""What tells an item of a list from its neighbours, the best first."""
_TOLD = frozenset({"counts", "forecast", "kind", "language", "role", "state"})
"""The fields whose values are words of closed lists."""
_DECIDED = {"fate": "Fate", "remains": "Remains"}
"""The same, where the words mean another thing than elsewhere, with the list that they are of."""
_TIMES = frozenset({"due", "follow_up", "period", "when"})


def facts(data: Data, lang: Lang) -> Iterator[str]:
    """Yield the facts of a file, a line each: where it stands, and what stands there."""
    yield from _facts(data, (), "", lang)


def paragraphs(title: str | None, text: str) -> Iterator[str]:
    """Yield a chapter's title and its paragraphs, a line each."""
    if title:
        yield f"# {title}"
    for one in text.split("\n\n"):
        if line := " ".join(one.split()):
            yield line


def _facts(data: Data, there: tuple[str, ...], key: str, lang: Lang) -> Iterator[str]:
    match data:
        case dict():
            for name, value in data.items():
                yield from _facts(value, (*there, _called(name, lang)), name, lang)
        case list():
            for number, value in enumerate(data, start=1):
                yield from _item(value, number, there, key, lang)
        case str():
            yield f"{_STEP.join(there)}: {_said(key, data, lang)}"


def _item(value: Data, number: int, there: tuple[str, ...], key: str, lang: Lang) -> Iterator[str]:
    """Yield the facts of an item of a list; what it is called by is no fact of its own but a place."""
    if isinstance(value, dict):
        yield from _facts(value, (*there, _name(value, number, lang)), key, lang)
    else:
        yield from _facts(value, there, key, lang)


def _name(item: dict[str, Data], number: int, lang: Lang) -> str:
    found = next((name for key in _NAMED_BY if isinstance(name := item.get(key), str)), str(number))
    role = item.get("role")
    return f"{found} ({_said('role', role, lang)})" if isinstance(role, str) else found


def _called(key: str, lang: Lang) -> str:
    return "id" if key == "id" else field_name(key)[lang].strip("”“")


def _said(key: str, value: str, lang: Lang) -> str:
    """Return a value in words, its white space folded."""
    folded = " ".join(value.split())
    if key in _DECIDED:
        return VOCABULARY[_DECIDED[key]].get(folded, verbatim(folded))[lang]
    if key in _TOLD:
        return next((known[folded][lang] for known in VOCABULARY.values() if folded in known), folded)
    if key in _TIMES:
        try:
            return words(parse(folded), lang)
        except PeriodError:
            return folded
    return folded

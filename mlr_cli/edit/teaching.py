"""Comments that teach: what may stand in a file of the plan, from the same words that editors show."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from mlr_cli.lang.field_guide import says
from mlr_cli.load.schema import closed_list, known_keys, model_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mlr_cli.lang import Lang, Text
    from mlr_cli.model.types import Frozen

_WIDTH = 108
"""How many columns a comment may fill."""


def comment(text: Text, lang: Lang) -> list[str]:
    """Return a paragraph as comment lines."""
    return [f"# {line}" for line in textwrap.wrap(text[lang], _WIDTH - 2)]


def taught(model: type[Frozen], lang: Lang) -> list[str]:
    """Return comment lines that say of every key of a model what it is for, and what may stand there."""
    keys = known_keys(model, ())
    width = max(map(len, keys)) + 2
    return [line for key in keys for line in _row(key, width, _explained(model, key, lang))]


def _row(key: str, width: int, words: str) -> Iterator[str]:
    wrapped = textwrap.wrap(words, _WIDTH - width - 2, break_on_hyphens=False)
    for place, line in enumerate(wrapped):
        yield f"# {'' if place else key:{width}}{line}"


def _explained(model: type[Frozen], key: str, lang: Lang) -> str:
    """Return what a key is for, and its keys or the words that it is chosen from."""
    words = says(model.__name__, key)[lang]
    below = _below(model, key)
    return f"{words.removesuffix('.')} ({', '.join(below)})." if below else words


def _below(model: type[Frozen], key: str) -> Iterable[str]:
    for path in ((key,), (key, 0)):
        if (words := closed_list(model, path)) is not None:
            return [word.value for word in words]
        if model_at(model, path) is not None:
            return known_keys(model, path)
    return ()

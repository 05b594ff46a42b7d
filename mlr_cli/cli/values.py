"""Values that a person types: a choice among words, in either language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from mlr_cli.cli.usage import Misuse, param_name
from mlr_cli.cli.words import either, folded, perhaps
from mlr_cli.lang import Text

if TYPE_CHECKING:
    from collections.abc import Mapping


class OneOf(click.ParamType):  # type: ignore[type-arg] # generic for the type checker only, in older versions of click
    """One of some words: the key as the files spell it, or what either language calls it.

    Give it to typer as `click_type=OneOf({"met": Text(sv="uppfyllt", en="met")})`; the command gets
    the key, or the member where the parameter is annotated with an enum whose values are the keys.
    """

    name = "choice"

    def __init__(self, words: Mapping[str, Text]) -> None:
        """Take what may be chosen, in the order to show it."""
        self.words = {str(key): text for key, text in words.items()}

    def key(self, typed: str) -> str | None:
        """Return the key that a typed word stands for, or none."""
        return self._spoken().get(_plain(typed))

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the key, or raise `Misuse` that names the nearest word, or all of them if none is near."""
        key = self.key(str(value))
        if key is None:
            raise Misuse(self._fault(str(value), param_name(param)), ctx)
        return key

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002 - click's signature
        """Return the keys that begin with what is typed so far."""
        return [CompletionItem(key) for key in self.words if key.startswith(incomplete)]

    def _spoken(self) -> dict[str, str]:
        spoken = {_plain(word): key for key, text in self.words.items() for word in (text.sv, text.en)}
        return spoken | {_plain(key): key for key in self.words}

    def _fault(self, typed: str, name: Text) -> Text:
        from mlr_cli.lang.alphabet import nearest

        spoken = self._spoken()
        near = next((spoken[word] for word in nearest(typed, spoken)), None)
        return Text(
            sv="”{typed}” går inte att välja för {name}.{cure}",
            en="“{typed}” is not a choice for {name}.{cure}",
        ).fill(typed=typed, name=name, cure=perhaps(Text(sv=self.words[near].sv, en=near)) if near else self._all())

    def _all(self) -> Text:
        """Return the advice to write one of the words: in Swedish what it is called first, and then the key."""
        sv = either(_called(text.sv, key) for key, text in self.words.items()).sv
        en = either(_called(key, text.en) for key, text in self.words.items()).en
        return Text(sv=f" Skriv {sv}.", en=f" Write {en}.")


def _called(first: str, then: str) -> str:
    return first if _plain(first) == _plain(then) else f"{first} ({then})"


def _plain(word: str) -> str:
    """Return a word so that case, marks over letters, blanks and hyphens make no difference."""
    return folded(word.strip()).replace(" ", "-").replace("_", "-")

"""What a rule is: documentation and a check; and what a check says: findings."""

from __future__ import annotations

from inspect import cleandoc
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from mlr_cli.diagnostics import RuleDoc, Severity
from mlr_cli.lang import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping
    from datetime import date

    from mlr_cli.model.plan import Plan
    from mlr_cli.model.types import Frozen

Field: TypeAlias = str | tuple[str | int, ...]
"""A field of a thing by its name, or a place further inside it; `""` is the thing itself."""


class Pointer(msgspec.Struct, frozen=True):
    """Another thing and field that belong to a finding, with what stands there."""

    thing: Frozen
    field: Field
    message: Text


class Finding(msgspec.Struct, frozen=True):
    """What a rule says: a thing, a field of it, and the arguments of the words.

    `word` is a word that should have been one of `known`; the nearest of them is suggested, with what
    stands `around` the word in its place. A rule that knows better gives the `suggestion` itself: what
    could stand in the place instead. `part` narrows the place to the characters from and to
    (exclusive) of a text that is written as it reads, which only a chapter's prose is.
    """

    thing: Frozen
    field: Field = ""
    arguments: Mapping[str, object] = msgspec.field(default_factory=dict)
    related: tuple[Pointer, ...] = ()
    word: str | None = None
    known: Collection[str] = ()
    around: tuple[str, str] = ("", "")
    suggestion: str | None = None
    part: tuple[int, int] | None = None


Check: TypeAlias = "Callable[[Plan, date], Iterator[Finding]]"


class Rule(msgspec.Struct, frozen=True):
    """A rule: what is known about it, and its check of a plan as of a day.

    A rule of `absence` says that something stands nowhere in the plan, or counts what does. It is not
    asked while anything of the plan is unread.

    A `local` rule looks at one thing at a time, an activity with its goals and roles, a body, a meeting or a
    statement, and looks others up by their ids. It can be asked of a plan in parts (`Plan.parts`).
    """

    rule_doc: RuleDoc
    check: Check
    absence: bool = False
    local: bool = False


def rule(  # noqa: PLR0913 - all that holds for a rule is said where it stands
    code: str,
    severity: Severity,
    message: Text,
    hint: Text | None = None,
    *,
    absence: bool = False,
    local: bool = False,
) -> Callable[[Check], Rule]:
    """Make a rule of a check; its docstring is the English documentation."""

    def make(check: Check) -> Rule:
        return Rule(RuleDoc(code, severity, message, hint, cleandoc(check.__doc__ or "")), check, absence, local)

    return make


__all__ = ["Check", "Field", "Finding", "Pointer", "Rule", "Severity", "Text", "rule"]

"""What a fault is: a value with a code, a place and words, collected and sorted, never raised.

A `RuleDoc` says once and for all what a kind of fault is and what to do about it. A `Diagnostic` is one
fault found.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from mlr_cli.lang import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.lang import Lang
    from mlr_cli.source.span import Span

_DID_YOU_MEAN = Text(sv="Menade du ”{word}”?", en="Did you mean “{word}”?")
_CODE = re.compile(r"MLR[0-9]{3}")


class Severity(StrEnum):
    """How bad a fault is: an error is wrong, a warning is probably wrong, advice is worth a thought."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class RuleDoc(Struct, frozen=True):
    """What is known about a kind of fault.

    `message` says what is wrong and `hint` what to do, both with `{name}` for the arguments of one
    fault. `doc` is the English documentation in Markdown: a first sentence, *Why*, *Example*, *Use instead*.
    The Swedish one is `templates/prose/sv/rules/<code>.md`.
    """

    code: str
    severity: Severity
    message: Text
    hint: Text | None
    doc: str

    def __post_init__(self) -> None:
        """Refuse a code of another form; a code is for ever."""
        if not _CODE.fullmatch(self.code):
            message = f"{self.code!r} is no code"
            raise ValueError(message)

    @property
    def title(self) -> str:
        """The first sentence of the English documentation."""
        return self.doc.strip().partition("\n")[0]

    def diagnose(
        self,
        span: Span,
        words: Mapping[str, object],
        *,
        related: tuple[Related, ...] = (),
        suggestion: str | None = None,
    ) -> Diagnostic:
        """Return one fault of this kind; a suggestion takes the hint's place."""
        hint = _DID_YOU_MEAN.fill(word=suggestion) if suggestion else self.hint and self.hint.fill(**words)
        message = self.message.fill(**words)
        return Diagnostic(self.code, self.severity, span, message, hint or None, related, suggestion)


class Related(Struct, frozen=True):
    """Another place that belongs to a fault, with what stands there."""

    span: Span
    message: Text


class Diagnostic(Struct, frozen=True):
    """One fault, with its narrowest place and its words in both languages.

    `suggestion` is the nearest known word where there is one; the hint already says it.
    """

    code: str
    severity: Severity
    span: Span
    message: Text
    hint: Text | None = None
    related: tuple[Related, ...] = ()
    suggestion: str | None = None

    @property
    def place(self) -> tuple[Span, str]:
        """What diagnostics are sorted by."""
        return self.span, self.code

    def sentences(self, lang: Lang) -> str:
        """Return what is wrong and what to do, one after the other."""
        return f"{self.message[lang]} {self.hint[lang]}" if self.hint else self.message[lang]

    def below(self, folder: str) -> Diagnostic:
        """Return the same fault with its files seen from a folder above, given with its last `/`."""
        related = tuple(replace(other, span=_below(other.span, folder)) for other in self.related)
        return replace(self, span=_below(self.span, folder), related=related)


def _below(span: Span, folder: str) -> Span:
    return replace(span, file=f"{folder}{span.file}")

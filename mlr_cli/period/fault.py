"""What can be wrong with a deadline as it was typed."""

from __future__ import annotations

from enum import StrEnum

from mlr_cli.lang import Text

LONGEST_SHOWN = 60
"""How many characters of a typed text a message repeats."""

DID_YOU_MEAN = Text(sv="Menade du ”{suggestion}”?", en="Did you mean “{suggestion}”?")
"""The cure where nothing more can be said than what may be meant."""

_EXAMPLES = Text(
    sv="Skriv till exempel ”2015-06”, ”senast 2015-06”, ”löpande” eller ”när …”.",
    en="Write for example “2015-06”, “by 2015-06”, “ongoing” or “when …”.",
)
_BOTH = Text(sv="{reason} {cure}", en="{reason} {cure}")


class Fault(StrEnum):
    """The kind of a fault, for a caller that answers different kinds differently."""

    EMPTY = "empty"
    UNREADABLE = "unreadable"
    IMPOSSIBLE_DATE = "impossible-date"
    YEAR_OUT_OF_RANGE = "year-out-of-range"
    NO_YEAR = "no-year"
    BACKWARDS = "backwards"
    OPEN_END = "open-end"
    AMBIGUOUS = "ambiguous"
    VAGUE = "vague"
    CONDITION = "condition"
    HIDDEN_CHARACTER = "hidden-character"
    FOREIGN_DIGITS = "foreign-digits"


class PeriodError(ValueError):
    """A text is no deadline.

    `reason` says what is wrong and `cure` what to do, each in whole sentences. `suggestion` is a code
    that parses, where one can be guessed.

    Inside this room an error is unfinished: `piece` is the part of the text that is at fault, the
    suggestion replaces only that part, and the cure may have a `{suggestion}` to fill.
    """

    def __init__(
        self,
        fault: Fault,
        reason: Text,
        cure: Text | None = None,
        suggestion: str | None = None,
        piece: str = "",
    ) -> None:
        """Keep every part in `args` too, so that an error can be copied."""
        super().__init__(fault, reason, cure, suggestion, piece)
        self.fault = fault
        self.reason = reason
        self.cure = cure
        self.suggestion = suggestion
        self.piece = piece

    def __str__(self) -> str:
        """Return the reason in English, for a traceback."""
        return self.reason.en

    @property
    def words(self) -> Text:
        """The reason and the cure after one another."""
        return _BOTH.fill(reason=self.reason, cure=self.cure) if self.cure else self.reason

    def finished(self, suggestion: str | None) -> PeriodError:
        """Return the error with the code to suggest for the whole text, and its cure in full."""
        return PeriodError(self.fault, self.reason, _cure(self.cure, suggestion), suggestion)


def shown(typed: str) -> str:
    """Return a typed text as a message repeats it: on one line, and not too long."""
    line = " ".join(typed.split())
    return line if len(line) <= LONGEST_SHOWN else f"{line[:LONGEST_SHOWN].rstrip()}…"


def _cure(cure: Text | None, suggestion: str | None) -> Text | None:
    if cure is None or "{suggestion}" not in cure.sv:
        return cure
    return _EXAMPLES if suggestion is None else cure.fill(suggestion=suggestion)


def empty() -> PeriodError:
    """Return the error of a text with nothing in it."""
    reason = Text(sv="Här saknas en tid.", en="There is no time here.")
    return PeriodError(Fault.EMPTY, reason, _EXAMPLES)


def unreadable(typed: str) -> PeriodError:
    """Return the error of a text that nothing can be made of."""
    reason = Text(sv="”{typed}” går inte att läsa som en tid.", en="“{typed}” cannot be read as a time.").fill(
        typed=shown(typed)
    )
    return PeriodError(Fault.UNREADABLE, reason, _EXAMPLES)

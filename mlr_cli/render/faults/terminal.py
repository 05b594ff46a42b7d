"""Faults as a person reads them: the place, the line with a caret, what is wrong and what to do.

fel MLR201  plan/activities/besoksnaring.yaml:25:11
   25 │   - body: naringslivgruppen
      │           ^^^^^^^^^^^^^^^^^
   Ingen grupp har id ”naringslivgruppen”. Menade du ”naringslivsgruppen”?
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.diagnostics import Severity
from mlr_cli.lang import Lang, Text
from mlr_cli.lang.numbers import count
from mlr_cli.lang.vocabulary import label
from mlr_cli.render.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mlr_cli.diagnostics import Diagnostic
    from mlr_cli.source.span import Span

PLAN = Text(sv="Planen har", en="The plan has")
PART = Text(sv="Det du pekade ut har", en="What you pointed out has")
_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.ADVICE: "1;36"}
_FAINT = "2"
_WINDOW = 100
"""How many characters of a long line are shown around the caret."""


class Look(Struct, frozen=True):
    """How faults are shown: the language, with colour or not, and the cells of a line, or None for any length."""

    lang: Lang
    colour: bool = False
    width: int | None = None


def to_faults(
    found: Sequence[Diagnostic], line_at: Callable[[Span], str | None], look: Look, subject: Text = PLAN
) -> bytes:
    """Return the faults in their order, each with its line, and then how many the subject has.

    `line_at` gives the whole line that a span begins on, or None where there is no text to show.
    """
    blocks = ["\n".join(_fault(one, line_at(one.span), look)) for one in found]
    last = "\n".join(_wrapped(summary(found, subject)[look.lang], "", look))
    return ("\n\n".join([*blocks, last]) + "\n").encode()


def _fault(one: Diagnostic, line: str | None, look: Look) -> Iterator[str]:
    paint = _paint if look.colour else _bare
    yield f"{paint(label(one.severity, look.lang), _COLOURS[one.severity])} {one.code}  {place(one.span)}"
    margin = len(str(one.span.line)) + 3
    if line:
        shown, caret = _pointed(line, one.span)
        yield f"   {paint(f'{one.span.line} │', _FAINT)} {shown}"
        yield f"   {paint('│'.rjust(margin - 1), _FAINT)} {paint(caret, _COLOURS[one.severity])}"
    yield from _wrapped(one_line(one.sentences(look.lang)), "   ", look)
    for other in one.related:
        yield f"   {paint('→', _FAINT)} {place(other.span)}: {one_line(other.message[look.lang])}"


def _wrapped(text: str, indent: str, look: Look) -> list[str]:
    if look.width is None:
        return [f"{indent}{text}"]
    from textwrap import wrap

    return wrap(text, look.width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)


def place(span: Span) -> str:
    """Return a place as editors and terminals know it: `file:line:column`."""
    return f"{one_line(span.file)}:{span.line}:{span.column}"


def _pointed(line: str, span: Span) -> tuple[str, str]:
    """Return the part of a line around a span, and carets that stand under the span."""
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    begin = max(0, min(start - _WINDOW // 4, len(line) - _WINDOW))
    # Only what can be shown is made visible: a line may be a million characters long, and full of faults.
    past, stop = max(end, start + 1), begin + _WINDOW + 1
    parts = ((begin, start), (start, past), (past, stop))
    before, pointed, after = (_visible(line[first : min(last, stop)]) for first, last in parts)
    lead = "…" if begin else ""
    shown = f"{lead}{before}{pointed}{after}"
    carets = "^" * max(1, _cells(pointed[: _WINDOW - len(before)]))
    return (shown if len(shown) <= _WINDOW else f"{shown[: _WINDOW - 1]}…"), " " * _cells(lead + before) + carets


def _cells(text: str) -> int:
    """Return how many cells a text takes on a screen: East Asian letters take two (UAX 11), marks over letters none."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(sign) else 2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def _visible(text: str) -> str:
    """Return part of a line safe to show, with its blanks as they are."""
    return "".join(one_line(sign) if sign not in " \u00a0" else sign for sign in text)


def _paint(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"


def _bare(text: str, _code: str) -> str:
    return text


def summary(found: Sequence[Diagnostic], subject: Text = PLAN) -> Text:
    """Return how many faults of each severity the subject has, in a sentence."""
    errors, warnings, advice = (sum(one.severity is severity for one in found) for severity in Severity)
    return Text(
        sv=f"{subject.sv} {_summary_sv(errors, warnings, advice)}",
        en=f"{subject.en} {_summary_en(errors, warnings, advice)}",
    )


def _summary_sv(errors: int, warnings: int, advice: int) -> str:
    found = [f"{errors} fel"] * bool(errors)
    found += [count(warnings, "varning", "varningar", Lang.SV)] * bool(warnings)
    if found:
        return f"{_listed(found + [f'{advice} råd'] * bool(advice), 'och')}."
    return "inga fel." + (f" Det finns {advice} råd att läsa när du har tid." if advice else "")


def _summary_en(errors: int, warnings: int, advice: int) -> str:
    found = [count(errors, "error", "errors", Lang.EN)] * bool(errors)
    found += [count(warnings, "warning", "warnings", Lang.EN)] * bool(warnings)
    read = count(advice, "piece of advice", "pieces of advice", Lang.EN)
    if found:
        return f"{_listed(found + [read] * bool(advice), 'and')}."
    there = "There is" if advice == 1 else "There are"
    return "no errors." + (f" {there} {read} to read when you have time." if advice else "")


def _listed(parts: list[str], last: str) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}"

"""MLR024: a chapter's prose has markup that the document cannot hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


class _Line(NamedTuple):
    """A line of prose without its end, where code inside it is made harmless, and where it begins."""

    words: str
    start: int

    @property
    def part(self) -> tuple[int, int]:
        """From and to which character of the text the words stand."""
        indent = len(self.words) - len(self.words.lstrip())
        return self.start + indent, self.start + len(self.words)


class _Sign(NamedTuple):
    """What gives some markup away, and what it is called.

    With `above`, that must stand on the line above, where the markup then begins.
    """

    called: Text
    pattern: re.Pattern[str]
    above: re.Pattern[str] | None = None


_CODE = Text(sv="kod", en="code")
_SECOND_TITLE = Text(sv="en rubrik till på högsta nivån", en="a second heading of the highest level")

_FENCE = _Sign(_CODE, re.compile(r" {0,3}(?P<fence>`{3,}|~{3,}).*"))
_INDENTED = _Sign(_CODE, re.compile(r"(?: {4}|\t)\s*\S.*"))
_QUOTATION = _Sign(Text(sv="ett citat", en="a quotation"), re.compile(r" {0,3}>.*"))
_WHOLE_LINES = (
    _FENCE,
    _QUOTATION,
    _Sign(_SECOND_TITLE, re.compile(r" {0,3}#(?:[ \t].*)?")),
    _Sign(_SECOND_TITLE, re.compile(r" {0,3}=+"), above=re.compile(r"\S")),
    _Sign(
        Text(sv="en tabell", en="a table"),
        re.compile(r" {0,3}(?=.*\|)\|? *:?-+:? *(?:\| *:?-+:? *)*\|?"),
        above=re.compile(r"\|"),
    ),
)
_INSIDE = (
    _Sign(Text(sv="en bild", en="an image"), re.compile(r"(?<!\\)!\[[^\[\]]*\][(\[]")),
    _Sign(Text(sv="HTML", en="HTML"), re.compile(r"(?<!\\)<(?:!--|/?[A-Za-z][\w-]*(?:[ /][^<>]*)?>)")),
)
_MAY_MATTER = re.compile(r"[!<>#=|~\t]|```| {4}")
_ITEM = re.compile(r" {0,3}(?:[-+*]|[0-9]{1,9}[.)])(?: |$)")
_INLINE_CODE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")
_NO_LINE = _Line("", 0)


@rule(
    "MLR024",
    Severity.WARNING,
    Text(sv="Dokumentet kan inte visa {what}.", en="The document cannot show {what}."),
    Text(
        sv="Skriv det som stycken, listor, underrubriker (##), fetstil, kursiv eller länkar.",
        en="Write it as paragraphs, lists, lower headings (##), bold, italics or links.",
    ),
)
def unprintable_markup(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A chapter has a table, an image or something else that the document cannot hold.

    ## Why

    The same chapter becomes a Word file, a PDF and a web page, so its prose holds only what all of them can
    show: paragraphs, lists, lower headings, bold, italics and links. A table, an image, code, a quotation,
    HTML or a second title would be lost or come out as signs. Tables with activities, members or money are
    made from the plan itself: name them under `shows` in the outline.

    ## Example

    ```markdown
    <!-- chapters/inledning.md -->

    # Om samarbetet

    | Kommun | Invånare |
    | --- | --- |
    | Ekby | 8 000 |
    ```

    ## Use instead

    ```markdown
    <!-- chapters/inledning.md -->

    # Om samarbetet

    - Ekby har 8 000 invånare.
    ```
    """
    for chapter in plan.chapters:
        if _MAY_MATTER.search(chapter.text):
            for called, part in _markup(chapter.text):
                yield Finding(chapter, "text", {"what": called}, part=part)


def _markup(text: str) -> Iterator[tuple[Text, tuple[int, int]]]:
    """Yield what the markup in a text is called, and from and to which character it stands."""
    fence, listed, above = "", False, _NO_LINE
    for line in _lines(text):
        if fence:
            fence = "" if line.words.lstrip().startswith(fence) else fence
            continue
        listed = _stays_in_list(line, above, listed=listed)
        if (sign := _sign(line, above, listed=listed)) is not None:
            yield sign.called, (above if sign.above else line).part
            fence = _opened(line) if sign is _FENCE else ""
        yield from _inside(line)
        above = line


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield _Line(_INLINE_CODE.sub(_harmless, line.rstrip()), start)
        start += len(line)


def _harmless(match: re.Match[str]) -> str:
    return "x" * len(match[0])


def _stays_in_list(line: _Line, above: _Line, *, listed: bool) -> bool:
    """Whether a line belongs to a list, where indents mean something else than code."""
    ends = bool(line.words) and not above.words and not line.words.startswith((" ", "\t"))
    return bool(_ITEM.match(line.words)) or (listed and not ends)


def _sign(line: _Line, above: _Line, *, listed: bool) -> _Sign | None:
    """Return what a line as a whole gives away."""
    if not listed and not above.words and _INDENTED.pattern.fullmatch(line.words):
        return _INDENTED
    if _QUOTATION.pattern.fullmatch(above.words) and _QUOTATION.pattern.fullmatch(line.words):
        return None
    return next((sign for sign in _WHOLE_LINES if _shows(sign, line, above)), None)


def _shows(sign: _Sign, line: _Line, above: _Line) -> bool:
    return bool(sign.pattern.fullmatch(line.words)) and (sign.above is None or bool(sign.above.search(above.words)))


def _opened(line: _Line) -> str:
    match = _FENCE.pattern.fullmatch(line.words)
    return match["fence"] if match else ""


def _inside(line: _Line) -> Iterator[tuple[Text, tuple[int, int]]]:
    for sign in _INSIDE:
        if match := sign.pattern.search(line.words):
            yield sign.called, (line.start + match.start(), line.start + match.end())

"""Words as Markdown that reads back letter by letter in CommonMark, GitHub, GitLab and Pandoc.

Some things no escape can stop, since they work on the finished page and not on the Markdown: GitHub
makes a link of a bare mail address, and of `@name`, `#1` and `:smile:` in a comment (not in a file);
Pandoc draws a box for an item that begins with "[ ]" or "[x]". The words are the same there too.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from operator import itemgetter
from string import punctuation
from typing import TYPE_CHECKING
from unicodedata import category
from urllib.parse import quote

from msgspec import Struct

from mlr_cli.render.outline import address
from mlr_cli.render.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mlr_cli.document import Run, Words

# What is markup wherever it stands. A backslash goes in front of each.
_ANYWHERE = re.compile(
    r"""[\\`*_\[\]<|~$^{"']"""  # markup, maths, sub- and superscripts, and quotes that Pandoc bends
    r"|-(?=-)|\.(?=\.\.)"  # what Pandoc makes a dash or an ellipsis
    r"|&(?=[#]?\w+;|\d)"  # a character reference; an epic on GitLab
    r"|:(?=//|[\w+-]+:)|(?<=mailto):|(?<=xmpp):|(?<=www)\.|(?<!:)/(?=/\w)"  # links, :emoji:
    r"|@(?!\s)|[#!](?=\d)|%(?=[\w\"])",  # mentions, citations, and references to issues
    re.IGNORECASE,
)

# What is markup at the beginning of a line, Pandoc's lists of letters and Roman numbers included.
_MARKER = r"\d+|[a-z]|[ivxlcdm]+|[IVXLCDM]{2,}|\#"
_AT_START = re.compile(
    r"\A(?:"
    r"(?=[\#>:])"  # heading, quotation, definition or fence
    r"|(?=[-+=](?!\w))"  # list, rule, underline of a heading
    rf"|(?=\((?:{_MARKER}|[A-Z]|@)\)(?:\s|$))"
    rf"|(?:{_MARKER}|[A-Z](?=\)|\.$))(?=[.)](?:\s|$))"
    r"|[Tt]able(?=:)"  # a table's caption
    r")",
)

# What markdownlint will not have at the end of a heading (MD026), the fullwidth forms included.
_SENTENCE_ENDS = (".", ",", ";", ":", "!", "\u3002", "\uff0c", "\uff1b", "\uff1a", "\uff01")
_BLANKS = re.compile(" {2,}")
_CLOSING = re.compile(r"\A#|#\Z")
_REFERENCE = re.compile(r"&(?=[#]?\w+;)")
_IN_ADDRESS = "/:?#@!&+,;=%-._"


class _Piece(Struct, frozen=True):
    """Some Markdown: words of the plan between marks of ours, of which plain words have none."""

    before: str
    words: str
    after: str

    def __str__(self) -> str:
        return f"{self.before}{self.words}{self.after}"


_NOTHING = _Piece("", "", "")


def line(words: Words, anchors: Mapping[str, str]) -> str:
    """Return words as one line that can begin a block; `anchors` turns ours into the page's."""
    return _AT_START.sub(r"\g<0>\\", cell(words, anchors), count=1) if words else ""


def cell(words: Words, anchors: Mapping[str, str]) -> str:
    """Return words as one line that stands inside a line, such as a table's cell."""
    pieces = [piece for piece in _pieces(words, anchors) if piece.words]
    return _BLANKS.sub(" ", "".join(map(str, _apart(pieces)))).strip()


def lone(words: Words, anchors: Mapping[str, str]) -> str:
    """Return words as a paragraph of its own, which a linter shall not take for a heading.

    A paragraph that is nothing but one strong or emphasised run looks like a heading to it
    (markdownlint MD036), unless it ends like a sentence; so its last letter is spelled as a number.
    """
    text = line(words, anchors)
    match = re.fullmatch(r"(\*+)([^\\*&]*)(\w)(\*+)", text)
    return f"{match[1]}{match[2]}{_spelled(match[3])}{match[4]}" if match else text


def heading(text: str) -> str:
    """Return the words of a heading, which may not end in punctuation or a number sign as they stand.

    The one is a linter's wish, the other would be taken for the closing of the heading.
    """
    said = one_line(text).strip()
    body, end = (said[:-1], _spelled(said[-1])) if said.endswith(_SENTENCE_ENDS) else (said, "")
    return _CLOSING.sub(r"\\#", escape(body) + end)


def escape(text: str) -> str:
    """Return text with everything escaped that is markup in the middle of a line."""
    return _ANYWHERE.sub(r"\\\g<0>", text)


def slug(text: str) -> str:
    """Return the anchor that GitHub gives a heading with this text, before any number at its end.

    GitLab gives the same except that it draws hyphens in a row together; Pandoc does when it reads
    `gfm`.
    """
    kept = (each for each in one_line(text).strip().lower() if _in_slug(each))
    return "".join(kept).replace(" ", "-")


def _in_slug(character: str) -> bool:
    return character in "- " or category(character).startswith(("L", "M", "N", "Pc"))


def _pieces(words: Words, anchors: Mapping[str, str]) -> Iterator[_Piece]:
    """Yield words as pieces, neighbours of one style as one, for marks that meet undo each other."""
    styled = ((run, (run.strong, run.emphasis, _target(run, anchors))) for run in words)
    for (strong, emphasis, target), group in groupby(styled, itemgetter(1)):
        text = one_line("".join(run.text for run, _ in group))
        yield from _marked(text, "*" * (2 * strong + emphasis), target)


def _target(run: Run, anchors: Mapping[str, str]) -> str | None:
    """Return where a run leads; an anchor that no heading has leads nowhere."""
    if run.href and run.href.startswith("#"):
        found = anchors.get(run.href[1:])
        return f"#{found}" if found else None
    target = address(run)
    return _REFERENCE.sub(r"\\&", quote(target, safe=_IN_ADDRESS)) if target else None


def _marked(text: str, mark: str, target: str | None) -> Iterator[_Piece]:
    """Yield one text as pieces: blanks at its ends stand outside the marks, which need a letter."""
    core = text.strip()
    left, _, right = text.partition(core) if core else (text, "", "")
    opening, closing = ("[", f"]({target})") if target else ("", "")
    yield _Piece("", left, "")
    yield _Piece(f"{opening}{mark}", escape(core), f"{mark}{closing}")
    yield _Piece("", right, "")


def _apart(pieces: list[_Piece]) -> Iterator[_Piece]:
    """Yield the pieces so that each mark works, whatever stands beside it."""
    before = _NOTHING
    for piece, after in pairwise((*pieces, _NOTHING)):
        before = _beside(before, piece, after)
        yield before


def _beside(before: _Piece, piece: _Piece, after: _Piece) -> _Piece:
    """Return a piece as it must be between two others.

    A mark next to a sign works only if what stands on its other side is a blank or a sign (CommonMark's
    flanking); a letter there is spelled as a number, whose last character is a sign. Where two
    marks would meet, the second piece goes without: the words matter more than their weight.
    """
    if before.after.endswith("*") and piece.before.startswith("*"):
        piece = _Piece("", piece.words, "")
    if piece.before or piece.after:
        return piece
    words = piece.words
    if before.after.endswith("*") and _sign(before.words[-1]) and _stuck(words[0]):
        words = f"{_spelled(words[0])}{words[1:]}"
    if after.before.startswith("*") and _sign(after.words[0]) and _stuck(words[-1]):
        words = f"{words[:-1]}{_spelled(words[-1])}"
    if after.before.startswith("[") and words.endswith("!"):
        words = rf"{words[:-1]}\!"
    return _Piece("", words, "")


def _sign(character: str) -> bool:
    return not character.isalnum()


def _stuck(character: str) -> bool:
    """Return whether a mark's other side is neither blank nor a sign in every version of the rule."""
    blank = character.isspace()
    return not (blank or character in punctuation or category(character).startswith("P"))


def _spelled(character: str) -> str:
    return f"&#{ord(character)};"

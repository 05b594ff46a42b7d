r"""The plainest reading of YAML: line by line, as nearly every file of a plan is written.

    key: text                  a text on its line, bare or in quotation marks
    key: [one, two]            a list of words
    - {key: one, other: two}   a mapping of words
    key: >-                    a text on the lines that follow, indented further
    key:                       a mapping, or a list whose items all begin with a dash, indented further

One regular expression takes the lines apart, and what lies in what is seen from their columns. That is done
in a third of the time of the C parser, which makes an object of every sign that it sees. What is written in
any other way is left to the parser, for it is the parser that says what YAML is: whatever is read here says
the same there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from mlr_cli.source.tree import Data

    _Block: TypeAlias = "dict[str, Data] | list[Data]"

_KEY = r"[a-z_]+"
# A colon ends a key only before a blank, and a number sign begins a comment only after one.
_BARE = r"""[^\s\-?:,\[\]{}\#&*!|>'"%@`~][^:\#\n]*(?:(?::(?=[^ \n])|(?<=[^ ])\#)[^:\#\n]*)*(?<![ ])"""
_WORD = r"[\w§][\w.\-]*(?:[ ][\w§][\w.\-]*)*"
_LIST = rf"\[(?:{_WORD}(?:,[ ]{_WORD})*)?\]"
_MAPPING = rf"\{{{_KEY}:[ ]{_WORD}(?:,[ ]{_KEY}:[ ]{_WORD})*\}}"
# The text ends before a line that is indented less. Blank lines in it, or lines indented more, are not plain.
_TEXT = r"[|>]-?\n(?P<deep>[ ]+)[^ \n].*\n(?:(?P=deep)[^ \n].*\n)*(?!(?:[ ]*+\n)*(?P=deep))"
# With twelve columns at most, nothing lies deeper in lists and mappings than it may. Blanks are taken once and for
# all (`*+`), so that a line takes no longer than its length.
_LINE = re.compile(
    rf"""
    (?P<indent>[ ]{{0,12}}+) (?P<dash>-[ ]++)? (?:(?P<key>{_KEY}):(?=[ \n]))? [ ]*+
    (?:
        (?: (?P<bare>{_BARE}) | (?P<marked>"[^"\n]*" | '[^'\n]*' | {_LIST} | {_MAPPING}) )?
        [ ]*+ (?:(?<=[ ])\#.*)? \n
      | (?P<text>{_TEXT})
    )
    | [ ]*+\#.*\n
    | (?P<odd>.+)
    """,
    re.VERBOSE,
)


class OutOfTheOrdinary(Exception):  # noqa: N818 - it is no error: a more careful reading takes over
    """The text has something that only a more careful reading can speak about."""


class _Blocks:
    """The mapping or list that a line belongs to, and those around it, each with the column of its lines."""

    __slots__ = ("around", "column", "here", "owed")

    def __init__(self, root: _Block) -> None:
        self.here = root
        self.column = 0
        self.around: list[tuple[int, _Block]] = []
        # The key of the line before, where it has no value of its own.
        self.owed = ""

    def move(self, column: int, *, to_list: bool) -> None:
        """Go in to what begins in a column, or out to what began there."""
        if column > self.column:
            if not self.owed or not isinstance(self.here, dict):
                raise OutOfTheOrdinary
            below: _Block = [] if to_list else {}
            self.here[self.owed] = below
            self._enter(below, column)
        while column < self.column:
            self.column, self.here = self.around.pop()
        if column != self.column:
            raise OutOfTheOrdinary

    def begin(self, width: int) -> None:
        """Go in to a mapping that is the next item of the present list, and begins so far in."""
        if not isinstance(self.here, list):
            raise OutOfTheOrdinary
        item: _Block = {}
        self.here.append(item)
        self._enter(item, self.column + width)

    def add(self, key: str, value: Data) -> None:
        """Add what a line says, under its key or as an item."""
        here = self.here
        if key and isinstance(here, dict) and key not in here:
            here[key] = value
        elif not key and isinstance(here, list) and value is not None:
            here.append(value)
        else:
            raise OutOfTheOrdinary
        self.owed = key if value is None else ""

    def _enter(self, below: _Block, column: int) -> None:
        self.around.append((self.column, self.here))
        self.here, self.column = below, column


def plain_data(content: str) -> Data:
    r"""Return a file's data: dictionaries, lists, texts, and None for what is left empty.

    The file must have been scanned, have no backslash, and end its lines with `\n` or `\r\n`.

    :raises OutOfTheOrdinary: something is written in another way than those that are read here.
    """
    root: dict[str, Data] = {}
    blocks = _Blocks(root)
    for indent, dash, key, bare, marked, text, deep, odd in _LINE.findall(content.replace("\r\n", "\n")):
        if dash or key:
            if len(indent) != blocks.column:
                blocks.move(len(indent), to_list=bool(dash))
            if dash and key:
                blocks.begin(len(dash))
            blocks.add(key, bare or (_marked(marked) if marked else _lines(text, deep, blocks.column)))
        elif bare or marked or text or odd:
            raise OutOfTheOrdinary
    # A tab is a blank as well, and nothing above knows it.
    if not root or "\t" in content:
        raise OutOfTheOrdinary
    return root


def _marked(written: str) -> Data:
    """Return what stands between two signs that say what it is."""
    inside = written[1:-1]
    if written[0] == "[":
        return [*inside.split(", ")] if inside else []
    return _words(inside) if written[0] == "{" else inside


def _words(inside: str) -> Data:
    words: dict[str, Data] = {}
    for entry in inside.split(", "):
        key, word = entry.split(": ")
        if key in words:
            raise OutOfTheOrdinary
        words[key] = word
    return words


def _lines(written: str, deep: str, column: int) -> str | None:
    """Return the text on lines of its own that are indented by `deep`, below what begins in a column."""
    if not written:
        return None
    if len(deep) <= column:
        raise OutOfTheOrdinary
    sign, _, lines = written.partition(f"\n{deep}")
    lines = lines.replace(f"\n{deep}", " " if sign[0] == ">" else "\n")
    return lines.removesuffix("\n") if sign[-1] == "-" else lines

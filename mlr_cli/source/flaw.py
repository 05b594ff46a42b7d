"""What can be wrong with a text before anybody asks what it means."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from collections.abc import Mapping


MOST_OF_A_KIND = 10
"""How many faults of one kind of sign are shown for one file; a binary file would have thousands."""


class FlawKind(StrEnum):
    """The plain causes that scanning and parsing can name."""

    SYNTAX = "syntax"
    DUPLICATE_KEY = "duplicate-key"
    COMPLEX_KEY = "complex-key"
    ANCHOR = "anchor"
    ALIAS = "alias"
    TAG = "tag"
    MERGE_KEY = "merge-key"
    SECOND_DOCUMENT = "second-document"
    NOT_UTF8 = "not-utf8"
    UTF16 = "utf16"
    CONTROL = "control"
    ESCAPED_CONTROL = "escaped-control"
    CONFLICT = "conflict"
    MARKER = "marker"
    TOO_DEEP = "too-deep"


class Flaw(Struct, frozen=True):
    """One fault of a text: its kind, its place in offsets, and what words about it need.

    `related` is a second place that belongs to it, such as the first of two equal keys.
    """

    kind: FlawKind
    start: int
    end: int
    arguments: Mapping[str, str] = field(default_factory=dict)
    related: tuple[int, int] | None = None

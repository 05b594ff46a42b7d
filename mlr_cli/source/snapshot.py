"""A snapshot: the bytes of a plan's files at one moment, from a disk or from a revision."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE_LIMIT = 1 << 20
"""The largest file that is read, in bytes; a plan's own files are a thousandth of it."""


class Trouble(StrEnum):
    """Why a file that is there could not be read."""

    TOO_LARGE = "too-large"
    DENIED = "denied"
    NOT_A_FILE = "not-a-file"


class Snapshot(Struct, frozen=True):
    """Files by their path relative to the plan's folder, with `/` between folders.

    `name` is the plan folder's own name; places are shown as `name/path`. `troubles` are files that
    are there and could not be read.
    """

    name: str
    files: Mapping[str, bytes]
    troubles: Mapping[str, Trouble] = field(default_factory=dict)

    def below(self, folder: str, ending: str) -> list[str]:
        """Return the readable paths straight below a folder that have this ending, sorted."""
        start = f"{folder}/"
        return sorted(
            path
            for path in self.files
            if path.startswith(start) and path.endswith(ending) and "/" not in path[len(start) :]
        )

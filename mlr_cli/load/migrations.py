"""Files of an older format, read as if they were written today; nothing is changed on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from mlr_cli.load.files import FORMAT

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlr_cli.source.tree import Data

Migration: TypeAlias = "Callable[[str, Data], Data]"
"""Takes a file's path in the plan and its data, and returns the same as the next format says it."""
MIGRATIONS: dict[int, Migration] = {}
"""By the format that a migration begins with. There is none yet: the first format is the one that is read."""


def format_of(header: Data) -> int:
    """Return the format that the head of a plan says; the one that is read where it says none, or none that is known.

    Another number stays in the data, where it is found to be unknown.
    """
    written = header.get("format") if isinstance(header, dict) else None
    if not isinstance(written, str) or not written.isdecimal():
        return FORMAT
    older = int(written)
    return older if older < FORMAT and all(step in MIGRATIONS for step in range(older, FORMAT)) else FORMAT


def migrated(path: str, data: Data, written: int) -> Data:
    """Return the data of a file as it would be in the format that is read."""
    for step in range(written, FORMAT):
        data = MIGRATIONS[step](path, data)
    return {**data, "format": str(FORMAT)} if isinstance(data, dict) and "format" in data else data

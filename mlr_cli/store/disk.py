"""The disk: reading a plan's folder into a snapshot."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from mlr_cli.source.snapshot import FILE_LIMIT, Snapshot, Trouble
from mlr_cli.store.ordinary import ordinary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_FILE_ENDINGS = (".yaml", ".md")
_DEPTH = 3
"""How many folders below the plan's own are looked into; the deepest file that is read lies one down."""


def read_plan(folder: Path) -> Snapshot:
    """Return a snapshot of all files in a plan's folder.

    Folders that begin with a dot are passed over, and links to folders are not followed. What cannot be
    read is noted, never raised.

    :raises OSError: the folder itself cannot be read.
    """
    files: dict[str, bytes] = {}
    troubles: dict[str, Trouble] = {}
    waiting = [(os.fspath(folder), "", 0)]
    while waiting:
        here, prefix, depth = waiting.pop()
        for entry in _entries(here, prefix, troubles):
            path = prefix + entry.name
            if not entry.is_dir(follow_symlinks=False):
                _read(entry, path, files, troubles)
            elif entry.name.endswith(_FILE_ENDINGS):
                troubles[path] = Trouble.NOT_A_FILE
            elif depth < _DEPTH and not entry.name.startswith("."):
                waiting.append((entry.path, f"{path}/", depth + 1))
    return Snapshot(folder.resolve().name, files, troubles)


def read_files(folder: Path, paths: Iterable[str]) -> Mapping[str, bytes]:
    """Return some files below a folder, by their paths from there; those that cannot be read are left out."""
    files = {}
    for path in paths:
        with suppress(OSError):
            content = ordinary(os.fspath(folder / path), FILE_LIMIT + 1)
            if content is not None and len(content) <= FILE_LIMIT:
                files[path] = content
    return files


def _entries(folder: str, prefix: str, troubles: dict[str, Trouble]) -> list[os.DirEntry[str]]:
    """Return what a folder holds; one below the plan's own that cannot be read is noted."""
    try:
        with os.scandir(folder) as entries:
            return [*entries]
    except OSError:
        if not prefix:
            raise
        troubles[prefix.removesuffix("/")] = Trouble.DENIED
        return []


def _read(entry: os.DirEntry[str], path: str, files: dict[str, bytes], troubles: dict[str, Trouble]) -> None:
    try:
        content = ordinary(entry.path, FILE_LIMIT + 1)
    except OSError:
        troubles[path] = Trouble.DENIED
        return
    if content is None:
        troubles[path] = Trouble.NOT_A_FILE
    elif len(content) > FILE_LIMIT:
        troubles[path] = Trouble.TOO_LARGE
    else:
        files[path] = content

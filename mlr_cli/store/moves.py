"""Moving folders beside each other as one: all of them or none, whatever happens in between.

What is to be moved is written down beside the folders first. Moving is renaming, so nothing is copied, and the
next `mlr` does what is left to do. Git sees that the files are the same.
"""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from msgspec import json

from mlr_cli.store.files import sync_folder, write_file
from mlr_cli.store.lock import locked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

MOVES = ".mlr-moves"
_MADE = ".mlr-made-"


def make_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder with files in it, by their paths from there; either it is there whole or not at all.

    Raises `OSError` when the disk says no, and `FileExistsError` where there is something of that name; a folder
    with nothing in it is in nobody's way.
    """
    if os.path.lexists(folder) and not (folder.is_dir() and not any(folder.iterdir())):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder))
    draft = folder.with_name(f"{_MADE}{folder.name}")
    with suppress(FileNotFoundError):
        shutil.rmtree(draft)
    try:
        for path, content in files.items():
            write_file(draft / path, content)
        if folder.exists():
            folder.rmdir()
        draft.rename(folder)
    except OSError:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    sync_folder(folder.parent)


def move_folders(root: Path, moves: Sequence[tuple[str, str]]) -> None:
    """Move folders, by their paths from `root`, in this order; the target of each is free when its turn comes.

    Raises `OSError` when the disk says no; then all are where they were.
    """
    with locked(root):
        write_file(root / MOVES, json.encode([*moves]))
        try:
            _forward(root, moves)
        except OSError:
            _back(root, moves)
            raise


def finish_moves(root: Path) -> None:
    """Finish moves that were cut short, if there are any. Raises `OSError` and `BusyError`.

    A record that mlr cannot have written is left alone: it may have come with somebody else's repository.
    """
    if not os.path.lexists(root / MOVES):
        return
    with locked(root):
        if os.path.lexists(root / MOVES):
            moves = _written(root)
            if moves:
                _forward(root, moves)


def _written(root: Path) -> Sequence[tuple[str, str]]:
    """Return the moves that are written down, or none unless all of them stay in the folder."""
    try:
        moves = [(str(old), str(new)) for old, new in json.decode((root / MOVES).read_bytes())]
    except (ValueError, TypeError, RecursionError):
        return []
    root = root.resolve()
    paths = [root / path for move in moves for path in move]
    places = [path.parent.resolve() / path.name for path in paths if ".." not in path.parts]
    stay = len(places) == len(paths) and all(root in place.parents for place in places)
    return moves if stay else []


def _forward(root: Path, moves: Sequence[tuple[str, str]]) -> None:
    for old, new in moves:
        if (root / new).exists():
            continue
        (root / new).parent.mkdir(parents=True, exist_ok=True)
        (root / old).rename(root / new)
        sync_folder((root / new).parent)
        sync_folder((root / old).parent)
    (root / MOVES).unlink(missing_ok=True)
    sync_folder(root)


def _back(root: Path, moves: Sequence[tuple[str, str]]) -> None:
    for old, new in reversed(moves):
        if (root / new).exists() and not (root / old).exists():
            (root / new).rename(root / old)
    for _, new in moves:
        with suppress(OSError):
            # A folder that was made to hold the moved one; one with something in it stays.
            (root / new).parent.rmdir()
    (root / MOVES).unlink(missing_ok=True)

"""Moving folders beside each other as one: all of them or none, whatever happens in between.

What is to be moved is written down beside the folders first. Moving is renaming, so nothing is copied, and the
next `mlr` does what is left to do. Git sees that the files are the same.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING, TypeAlias

from msgspec import DecodeError, json

from mlr_cli.store.files import read_file, sync_folder, write_file
from mlr_cli.store.lock import LOCK, BusyError, locked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

MOVES = ".mlr-moves"
RECORD = ".mlr-rollover"
"""What `mlr` last wrote in a draft."""
Move: TypeAlias = "tuple[str, str | None]"
_MADE = ".mlr-made-"
_HEADER = "plan.yaml"


class StrandedError(Exception):
    """A switch of plans was cut short, and what is left of it can no longer be done."""

    def __init__(self, record: Path, folder: Path) -> None:
        """Take where the switch is written down, and the folder that is not the plan it was."""
        super().__init__(record, folder)
        self.record = record
        self.folder = folder


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
    except BaseException:
        # Also when the user presses Ctrl-C: a half-made folder is no draft.
        shutil.rmtree(draft, ignore_errors=True)
        raise
    sync_folder(folder.parent)


def move_folders(root: Path, moves: Sequence[Move]) -> None:
    """Move folders, by their paths from `root`, in this order; the target of each is free when its turn comes.

    A draft's record, which nobody needs when the draft has been moved, goes: its target is None. Raises `OSError`
    when the disk says no; then all are where they were.
    """
    with locked(root):
        write_file(root / MOVES, json.encode([*moves]))
        try:
            _forward(root, moves)
        except OSError:
            _back(root, moves)
            raise


def finish_moves(plan: Path) -> None:
    """Finish a switch of plans that was cut short, if the record beside a plan's folder is of one.

    A record that no switch of this plan can have written is left alone: it may have come with somebody else's
    repository. Raises `StrandedError` where a folder that is to be moved is not there, `OSError` and `BusyError`.
    """
    root = plan.parent
    if not _written(root, plan.name):
        return
    with locked(root):
        _clear(root)
        moves = _written(root, plan.name)
        if moves:
            _must_be_plans(root, moves)
            _forward(root, moves)


def clear_record(plan: Path) -> None:
    """Take away a record beside a plan that was never finished writing, where a lock tells of a switch cut short."""
    root = plan.parent
    if os.path.lexists(root / LOCK):
        with suppress(OSError, BusyError), locked(root, patience=0):
            _clear(root)


def _clear(root: Path) -> None:
    """Take away records that got no name, while nobody else can be writing one."""
    for unnamed in root.glob(f".{MOVES}.????????.tmp"):
        unnamed.unlink(missing_ok=True)


def _written(root: Path, name: str) -> Sequence[Move]:
    """Return the moves that are written down, or none unless they are those of a switch of the plan of a name."""
    try:
        moves = json.decode(read_file(root / MOVES) or b"", type=list[tuple[str, str | None]])
    except (DecodeError, RecursionError, OSError):
        return []
    match moves:
        case [(str(live), str(archived)), (str(draft), str(taken)), (str(record), None)]:
            own = live == taken == name and record == f"{name}/{RECORD}"
            beside = re.fullmatch(f"{re.escape(name)}-[0-9]{{4}}", draft)
            aside = re.fullmatch(f"archive/(?:{re.escape(name)}-)?[0-9]{{1,4}}(?:-[0-9]{{1,4}})?", archived)
            return moves if own and beside and aside else []
    return []


def _must_be_plans(root: Path, moves: Sequence[Move]) -> None:
    """Make sure that each of the folders of a switch is a plan where it was, or else where it goes."""
    (live, archived), (draft, _), _ = moves
    old, new = root / live, root / draft
    gone = _is_plan(root / str(archived)) and not (root / str(archived)).parent.is_symlink()
    if not (gone or (_is_plan(old) and not os.path.lexists(root / str(archived)))):
        raise StrandedError(root / MOVES, old)
    if not (_is_plan(new) or (gone and _is_plan(old))):
        raise StrandedError(root / MOVES, new)


def _is_plan(folder: Path) -> bool:
    return (folder / _HEADER).is_file() and not folder.is_symlink()


def _forward(root: Path, moves: Sequence[Move]) -> None:
    for old, new in moves:
        if new is None:
            (root / old).unlink(missing_ok=True)
            continue
        if (root / new).exists():
            continue
        (root / new).parent.mkdir(parents=True, exist_ok=True)
        (root / old).rename(root / new)
        sync_folder((root / new).parent)
        sync_folder((root / old).parent)
    (root / MOVES).unlink(missing_ok=True)
    sync_folder(root)


def _back(root: Path, moves: Sequence[Move]) -> None:
    made = [(old, new) for old, new in moves if new is not None]
    for old, new in reversed(made):
        if (root / new).exists() and not (root / old).exists():
            (root / new).rename(root / old)
    for _, new in made:
        with suppress(OSError):
            # A folder that was made to hold the moved one; one with something in it stays.
            (root / new).parent.rmdir()
    (root / MOVES).unlink(missing_ok=True)

"""One writer at a time: a lock on a plan's folder that goes away with the process that holds it."""

from __future__ import annotations

import errno
import os
import sys
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOCK = ".mlr-lock"
_PATIENCE = 2.0
"""How long to wait for another writer, in seconds; a write takes a hundredth of one."""
_PAUSE = 0.05


class BusyError(Exception):
    """Somebody else is writing to the plan."""


@contextmanager
def locked(folder: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Hold the lock of a plan's folder.

    The operating system lets go of it when the process ends, however it ends. The file is there only
    while somebody writes. Raises `BusyError`, and `OSError` where the folder cannot be written to.
    """
    path = folder / LOCK
    handle = _held(path, time.monotonic() + patience)
    try:
        yield
    finally:
        _let_go(handle, path)


def _held(path: Path, deadline: float) -> int:
    while True:
        handle = _opened(path)
        # Whoever had the lock may have taken the file away between our opening and our locking it.
        if _try(handle) and _is_still(handle, path):
            return handle
        os.close(handle)
        if time.monotonic() > deadline:
            raise BusyError
        time.sleep(_PAUSE)


def _opened(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        # It is the folder that cannot be written to; of the lock the user knows nothing.
        raise OSError(error.errno, error.strerror, str(path.parent)) from error


def _is_still(handle: int, path: Path) -> bool:
    with suppress(FileNotFoundError):
        return os.path.samestat(os.fstat(handle), path.stat())
    return False


def _let_go(handle: int, path: Path) -> None:
    """Take the file away and let go of it; where an open file cannot be taken away, the other way round."""
    try:
        with suppress(PermissionError):
            path.unlink(missing_ok=True)
    finally:
        os.close(handle)
    if sys.platform == "win32":
        with suppress(OSError):
            path.unlink()


if sys.platform == "win32":
    import msvcrt

    def _try(handle: int) -> bool:
        """Take the lock of an open file, if nobody has it."""
        with suppress(OSError):
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            return True
        return False
else:
    import fcntl

    def _try(handle: int) -> bool:
        """Take the lock of an open file, if nobody has it; a disk that knows no locks is trusted."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return error.errno in {errno.ENOTSUP, errno.ENOSYS, errno.ENOLCK}
        return True

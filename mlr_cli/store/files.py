"""Writing a file so that it is either the old one or the new one, whatever happens in between."""

from __future__ import annotations

import errno
import os
import re
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from mlr_cli.store.ordinary import ordinary

_TEMPORARY = re.compile(r"\..*\.(?:yaml|md|mlr-rollover)\.[a-z0-9_]{8}\.tmp")
"""What a plan's file is called while it is written: its own name between a dot and eight letters of `tempfile`'s."""


def read_file(path: Path) -> bytes | None:
    """Return a file's bytes, or None where there is no file. Raises `OSError` for one that cannot be read."""
    with suppress(FileNotFoundError, NotADirectoryError):
        content = ordinary(os.fspath(path))
        if content is None:
            raise OSError(errno.EISDIR if path.is_dir() else errno.ENXIO, "Not an ordinary file", os.fspath(path))
        return content
    return None


def write_file(path: Path, content: bytes) -> None:
    """Put bytes in a file, through a temporary file beside it that takes its place when whole.

    Missing folders are made. A symbolic link keeps pointing at its target, an existing file keeps
    its permissions, and what is no ordinary file (a pipe, `/dev/stdout`) is written straight to.
    Raises `OSError` when the disk or the permissions say no; the old file then stands as it was, and no
    folder has been made.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        target.write_bytes(content)
        return
    if path.parent.is_symlink() and not path.parent.exists():
        raise OSError(errno.ENOLINK, "A link that leads nowhere", os.fspath(path.parent))
    missing = [one for one in (target.parent, *target.parent.parents) if not one.exists()]
    try:
        _make(target.parent)
        _put(target, content)
    except BaseException:
        for folder in missing:
            with suppress(OSError):
                folder.rmdir()
        raise
    sync_folder(target.parent)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), os.fspath(folder)) from error


def _put(target: Path, content: bytes) -> None:
    temporary = _temporary_beside(target, content)
    try:
        temporary.replace(target)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def clear_temporary(folder: Path) -> None:
    """Take away what a power cut has left of files that were being written in a folder.

    To be called while nobody else can be writing there. Only ordinary files are taken, with names as `write_file`
    gives them; what cannot be taken away is left.
    """
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _TEMPORARY.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                Path(entry.path).unlink(missing_ok=True)


def _temporary_beside(target: Path, content: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(_permissions(target))
    except BaseException:
        # Also when the user presses Ctrl-C: nothing half-written is left lying about.
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _permissions(target: Path) -> int:
    """Return the mode of the file to be replaced, or what a new file gets here."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    # The only way to ask for the umask is to set it.
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut, where a folder can be opened for that (not Windows)."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

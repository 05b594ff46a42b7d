"""Writing a file so that it is either the old one or the new one, whatever happens in between."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path


def read_file(path: Path) -> bytes | None:
    """Return a file's bytes, or None where there is no file. Raises `OSError` for one that cannot be read."""
    with suppress(FileNotFoundError, NotADirectoryError):
        return path.read_bytes()
    return None


def write_file(path: Path, content: bytes) -> None:
    """Put bytes in a file, through a temporary file beside it that takes its place when whole.

    Missing folders are made. A symbolic link keeps pointing at its target, an existing file keeps
    its permissions, and what is no ordinary file (a pipe, `/dev/stdout`) is written straight to.
    Raises `OSError` when the disk or the permissions say no; the old file then stands as it was.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        target.write_bytes(content)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = _temporary_beside(target, content)
    try:
        temporary.replace(target)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


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

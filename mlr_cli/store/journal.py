"""Changing several files as one: all of them or none, whatever happens in between.

What is to be done is written down whole in a journal in the plan's folder before the first file is
touched: the new files, and copies of the old ones. The moment the journal gets its name decides: before
it, nothing has happened; after it, the next `mlr` does what is left to do. From then on files are only
renamed, so a disk that is full stops nothing half-way; where renaming is refused, all is undone, under
a name of its own. A folder whose name begins with a dot is no part of the plan.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING

from msgspec import Struct, json

from mlr_cli.store.files import clear_temporary, read_file, sync_folder, write_file
from mlr_cli.store.lock import locked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

JOURNAL = ".mlr-journal"
UNDOING = ".mlr-journal-undo"
_DRAFT = ".mlr-journal-draft"
_DONE = ".mlr-journal-done"
_LIST = "list.json"


class StrayError(Exception):
    """Files were changed by hand after a write was cut short, so it can be neither finished nor undone."""

    def __init__(self, paths: Iterable[str]) -> None:
        """Take the files' paths from the plan's folder."""
        self.paths = tuple(paths)
        super().__init__(*self.paths)


class _Step(Struct, frozen=True):
    """One file, and what stood and is to stand there: its digest and a copy, None for no file."""

    target: Path
    before: str | None
    after: str | None
    old: Path
    new: Path


def write_files(folder: Path, files: Mapping[str, bytes | None]) -> None:
    """Put bytes in files of a folder, by their paths from there; None takes a file away.

    To be called while the folder is locked. Either all of it happens or nothing does, also if the power
    goes in between and `finish` is called afterwards. Raises `OSError` when the disk says no.
    """
    for place in (folder, *(folder / name for name in _folders(folder))):
        clear_temporary(place)
    if len(files) == 1 and None not in files.values():
        for path, content in files.items():
            _write(folder / path, content or b"")
        return
    _clear(folder)
    _note(folder, files)
    try:
        _forward(folder)
    except OSError:
        (folder / JOURNAL).rename(folder / UNDOING)
        _back(folder)
        raise


def _folders(folder: Path) -> list[str]:
    """Return the folders in a plan's folder that its files lie in."""
    with os.scandir(folder) as entries:
        return [one.name for one in entries if not one.name.startswith(".") and one.is_dir(follow_symlinks=False)]


def unfinished(folder: Path) -> bool:
    """Whether a write to a plan's folder was cut short."""
    return (folder / JOURNAL).is_dir() or (folder / UNDOING).is_dir()


def finish(folder: Path) -> None:
    """Finish, or undo, a write that was cut short, if there is one.

    :raises StrayError: files have been changed since.
    :raises BusyError: somebody is writing just now.
    :raises OSError: the disk says no.
    """
    if not unfinished(folder):
        return
    with locked(folder):
        if (folder / JOURNAL).is_dir():
            _forward(folder)
        elif (folder / UNDOING).is_dir():
            _back(folder)


def _note(folder: Path, files: Mapping[str, bytes | None]) -> None:
    """Write the journal whole, under a name that means nothing, and then give it its name."""
    draft = folder / _DRAFT
    try:
        draft.mkdir()
        steps = [_noted(draft, number, folder / path, content) for number, (path, content) in enumerate(files.items())]
        listed = [[path, *digests] for path, digests in zip(files, steps, strict=True)]
        write_file(draft / _LIST, json.encode(listed))
        draft.rename(folder / JOURNAL)
    except OSError as error:
        _clear(folder)
        raise _about(folder, error) from error
    sync_folder(folder)


def _noted(draft: Path, number: int, target: Path, content: bytes | None) -> tuple[str | None, str | None]:
    """Keep copies of what stands and what is to stand in a file, and return their digests."""
    before = read_file(target)
    mode = stat.S_IMODE(target.stat().st_mode) if before is not None else None
    for name, copy in (("old", before), ("new", content)):
        if copy is not None:
            write_file(draft / f"{number}.{name}", copy)
        if copy is not None and mode is not None:
            (draft / f"{number}.{name}").chmod(mode)
    return _digest(before), _digest(content)


def _steps(journal: Path) -> list[_Step]:
    listed = json.decode((journal / _LIST).read_bytes())
    return [
        _Step(journal.parent / path, before, after, journal / f"{number}.old", journal / f"{number}.new")
        for number, (path, before, after) in enumerate(listed)
    ]


def _forward(folder: Path) -> None:
    """Do what the journal says, as far as it is not done, and put it away."""
    steps = _steps(folder / JOURNAL)
    _look_for_strays(folder, steps)
    for step in steps:
        _turn(step.target, step.after, step.new)
    _put_away(folder, JOURNAL)


def _back(folder: Path) -> None:
    """Undo what the journal says, as far as it is done, and put it away."""
    steps = _steps(folder / UNDOING)
    _look_for_strays(folder, steps)
    for step in steps:
        _turn(step.target, step.before, step.old)
    _put_away(folder, UNDOING)


def _look_for_strays(folder: Path, steps: Iterable[_Step]) -> None:
    stray = [step.target for step in steps if _digest(read_file(step.target)) not in {step.before, step.after}]
    if stray:
        raise StrayError(target.relative_to(folder).as_posix() for target in stray)


def _turn(target: Path, digest: str | None, copy: Path) -> None:
    """Let a file be what its copy is, or no file, unless it is already."""
    if _digest(read_file(target)) == digest:
        return
    try:
        if digest is None:
            target.unlink()
        else:
            target.parent.mkdir(exist_ok=True)
            _move(copy, target.resolve())
    except OSError as error:
        raise _about(target, error) from error
    sync_folder(target.parent)


def _move(copy: Path, target: Path) -> None:
    try:
        copy.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        # A link leads to another disk.
        write_file(target, copy.read_bytes())


def _put_away(folder: Path, journal: str) -> None:
    """Let the journal mean nothing any more, at once, and then take it away."""
    (folder / journal).rename(folder / _DONE)
    sync_folder(folder)
    _clear(folder)


def _clear(folder: Path) -> None:
    """Take away what is left of journals that mean nothing: never named, or done with."""
    for name in (_DRAFT, _DONE):
        with suppress(OSError):
            shutil.rmtree(folder / name)


def _write(target: Path, content: bytes) -> None:
    try:
        write_file(target, content)
    except OSError as error:
        raise _about(target, error) from error


def _about(path: Path, error: OSError) -> OSError:
    """Return an error about a file of the plan; the temporary one that could not be made is nothing to the user."""
    return OSError(error.errno, error.strerror, str(path))


def _digest(content: bytes | None) -> str | None:
    return None if content is None else sha256(content).hexdigest()

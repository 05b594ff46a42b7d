"""Beginning a plan: its files are checked before there is a folder, and written all or not at all."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from mlr_cli.flows.check import Checked, check
from mlr_cli.source.snapshot import Snapshot
from mlr_cli.store.journal import finish, write_files
from mlr_cli.store.lock import locked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from pathlib import Path


class OccupiedError(Exception):
    """There is something in the folder where the plan should be."""


class NotSoundError(Exception):
    """The plan that was asked for would have errors."""

    def __init__(self, checked: Checked) -> None:
        """Take the plan and its faults."""
        super().__init__(checked.errors)
        self.checked = checked


def begin(folder: Path, files: Mapping[str, bytes], as_of: date) -> Checked:
    """Write a new plan into a folder that is not there, or is empty, and return it with its faults.

    :raises NotSoundError: it would have errors; nothing is written.
    :raises OccupiedError: there is something in the folder.
    :raises BusyError: somebody is writing there just now.
    :raises OSError: the disk says no; nothing is left behind.
    """
    checked = check(Snapshot(folder.absolute().name, files), as_of)
    if checked.errors:
        raise NotSoundError(checked)
    with _made(folder):
        # One that was cut short before is finished, and is then in the way.
        finish(folder)
        with locked(folder):
            if _occupied(folder):
                raise OccupiedError
            write_files(folder, files)
    return checked


def _occupied(folder: Path) -> bool:
    """Whether there is anything in a folder but what systems and this program keep out of sight."""
    return any(not path.name.startswith(".") for path in folder.iterdir())


@contextmanager
def _made(folder: Path) -> Iterator[None]:
    """Make a folder if it is not there, and take it away again if nothing came of it."""
    new = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        for one in new:
            with suppress(OSError):
                one.rmdir()
        raise

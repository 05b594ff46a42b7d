"""Several files are changed together or not at all, whenever the power goes."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mlr_cli.store.journal import JOURNAL, StrayError, finish, unfinished, write_files
from mlr_cli.store.lock import LOCK, BusyError, locked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

OLD = {"activities/a.yaml": b"a\n", "bodies/b.yaml": b"b\n", "plan.yaml": b"p\n"}
CHANGES: Mapping[str, bytes | None] = {
    "activities/a.yaml": None,
    "activities/c.yaml": b"c\n",
    "bodies/b.yaml": b"bb\n",
    "plan.yaml": b"pp\n",
}
NEW = {"activities/c.yaml": b"c\n", "bodies/b.yaml": b"bb\n", "plan.yaml": b"pp\n"}
WRITES: Mapping[str, Mapping[str, bytes | None]] = {
    "several": CHANGES,
    "one": {"plan.yaml": b"pp\n"},
    "one-more": {"activities/c.yaml": b"c\n"},
    "one-less": {"activities/a.yaml": None},
    "first-in-its-folder": {"meetings/m.yaml": b"m\n"},
    "first-in-its-folder-and-another": {"meetings/m.yaml": b"m\n", "plan.yaml": b"pp\n"},
}
"""What is written at once, by what is special about it."""
TOUCHES = [
    (os, "fsync"),
    (os, "open"),
    (Path, "rename"),
    (Path, "replace"),
    (Path, "unlink"),
    (Path, "mkdir"),
    (Path, "chmod"),
    (shutil, "rmtree"),
]
"""What the hands do to a disk."""


SAFE: set[int] = set()
"""The files, by their number on the disk, whose bytes were waited for; all others are lost with the power."""


class PowerCutError(BaseException):
    """The machine stops; nothing that runs afterwards reaches the disk."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path, content in OLD.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(content)
    return tmp_path


def standing(folder: Path) -> dict[str, bytes]:
    found = {path.relative_to(folder): path for path in folder.rglob("*") if path.is_file()}
    seen = {name.as_posix(): path for name, path in found.items() if not any(part[0] == "." for part in name.parts)}
    return {name: path.read_bytes() for name, path in seen.items()}


def filled(folder: Path) -> Path:
    """Return a folder that holds what is old and nothing else."""
    shutil.rmtree(folder)
    for path, content in OLD.items():
        (folder / path).parent.mkdir(exist_ok=True, parents=True)
        (folder / path).write_bytes(content)
    return folder


def after(changes: Mapping[str, bytes | None]) -> dict[str, bytes]:
    return {path: content for path, content in {**OLD, **changes}.items() if content is not None}


def powered(
    monkeypatch: pytest.MonkeyPatch, last: int, refusal: Callable[[], BaseException], *, for_good: bool
) -> list[int]:
    """Let the disk be touched some times, and then refuse: once, or for good."""
    touched = [0]

    def sync(handle: int) -> None:
        # To wait for the disk itself, some thousand times, would show nothing more.
        SAFE.add(os.fstat(handle).st_ino)

    def through(function: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **more: object) -> object:
            touched[0] += 1
            if touched[0] == last or (for_good and touched[0] > last):
                raise refusal()
            return function(*args, **more)

        return call

    for owner, name in TOUCHES:
        monkeypatch.setattr(owner, name, through(sync if name == "fsync" else getattr(owner, name)))
    return touched


def refusal_of(work: Callable[[], None]) -> str:
    """Return the file that the disk said no about, or nothing."""
    try:
        work()
    except OSError as error:
        return str(error.filename or "?")
    return ""


def cut_short(folder: Path) -> None:
    """Cut the power when some of the files have been changed."""
    for last in range(1, 200):
        with pytest.MonkeyPatch.context() as patch:
            powered(patch, last, PowerCutError, for_good=True)
            with suppress(PowerCutError):
                write_files(folder, CHANGES)
        if standing(folder) not in (OLD, NEW):
            return
        assert not unfinished(folder) or standing(folder) == OLD
        shutil.rmtree(folder / JOURNAL, ignore_errors=True)


def test_all_files_are_changed_and_nothing_else_is_left(folder: Path) -> None:
    write_files(folder, CHANGES)
    assert standing(folder) == NEW
    assert not [path for path in folder.iterdir() if path.name.startswith(".")]


def cut(folder: Path, last: int, work: Callable[[], None]) -> bool:
    """Cut the power the moment before the disk is touched for the last time; what never reached it is empty.

    Return whether the work came so far.
    """
    SAFE.clear()
    SAFE.update(path.stat().st_ino for path in folder.rglob("*") if path.is_file())
    with pytest.MonkeyPatch.context() as patch:
        touched = powered(patch, last, PowerCutError, for_good=True)
        with suppress(PowerCutError):
            work()
    for path in folder.rglob("*"):
        if path.is_file() and path.stat().st_ino not in SAFE:
            path.write_bytes(b"")
    return touched[0] >= last


@pytest.mark.parametrize("changes", WRITES.values(), ids=WRITES)
def test_a_power_cut_at_any_moment_leaves_the_old_or_the_new(folder: Path, changes: Mapping[str, bytes | None]) -> None:
    outcomes = []
    for last in range(1, 200):
        filled(folder)
        if not cut(folder, last, lambda: write_files(folder, changes)):
            break
        finish(folder)
        assert not unfinished(folder)
        assert standing(folder) in (OLD, after(changes)), last
        outcomes.append(standing(folder) == after(changes))
    assert len(outcomes) > (30 if changes is CHANGES else 5)
    assert outcomes == sorted(outcomes)
    assert len(set(outcomes)) == 2


def test_a_power_cut_while_finishing_is_finished_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cut_short(folder)
    assert unfinished(folder)
    for last in range(1, 40):
        with monkeypatch.context() as patch:
            powered(patch, last, PowerCutError, for_good=True)
            with suppress(PowerCutError):
                finish(folder)
    finish(folder)
    assert standing(folder) == NEW


def test_a_refusal_at_any_moment_leaves_the_old_or_the_new_at_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = 0
    for last in range(1, 200):
        filled(folder)
        with monkeypatch.context() as patch:
            touched = powered(patch, last, lambda: OSError(28, "No space left on device"), for_good=False)
            said = refusal_of(lambda: write_files(folder, CHANGES))
            assert standing(folder) == (OLD if said else NEW)
            assert ".tmp" not in said
            refused += bool(said)
            if touched[0] < last:
                break
        assert not unfinished(folder)
    assert refused > 10


def test_what_finishing_left_undone_by_a_power_cut_is_finished_too(folder: Path) -> None:
    for last in range(1, 200):
        filled(folder)
        cut_short(folder)
        if not cut(folder, last, lambda: finish(folder)):
            break
        finish(folder)
        assert standing(folder) == NEW
    assert last > 10


def test_one_file_needs_no_journal(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "mkdir", lambda *_, **__: None)
    write_files(folder, {"plan.yaml": b"pp\n"})
    assert standing(folder) == {**OLD, "plan.yaml": b"pp\n"}


def test_what_was_changed_by_hand_meanwhile_is_not_written_over(folder: Path) -> None:
    cut_short(folder)
    (folder / "plan.yaml").write_bytes(b"egen\n")
    with pytest.raises(StrayError) as stray:
        finish(folder)
    assert stray.value.paths == ("plan.yaml",)
    assert (folder / "plan.yaml").read_bytes() == b"egen\n"
    assert (folder / JOURNAL).is_dir()


@pytest.mark.parametrize("changes", [{"plan.yaml": b"x"}, {"plan.yaml": b"x", "areas.yaml": None}])
def test_the_next_writer_clears_what_a_power_cut_left(folder: Path, changes: Mapping[str, bytes | None]) -> None:
    (folder / "activities").mkdir(exist_ok=True)
    left = [folder / ".plan.yaml.abcdefgh.tmp", folder / "activities" / ".forum.yaml.abcdefgh.tmp"]
    for path in left:
        path.write_bytes(b"")
    (folder / "areas.yaml").write_bytes(b"a")
    with locked(folder):
        write_files(folder, changes)
    assert not any(path.exists() for path in left)


def test_files_keep_their_permissions(folder: Path) -> None:
    (folder / "plan.yaml").chmod(0o640)
    write_files(folder, CHANGES)
    assert (folder / "plan.yaml").stat().st_mode & 0o777 == 0o640


def test_the_second_writer_waits_and_is_told(folder: Path) -> None:
    with locked(folder), pytest.raises(BusyError), locked(folder, patience=0.01):
        pass
    with locked(folder):
        assert (folder / LOCK).exists()
    assert not (folder / LOCK).exists()

"""Whatever happens while a command writes: the plan is the old one or the new one, and the user is told which."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from mlr_cli.store import journal
from mlr_cli.store.lock import locked
from tests.commands.conftest import PLAN

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from tests.commands.said import Said

WRITERS = {
    "set": ["set", "besoksnaring", "priority=1"],
    "report": ["report", "broschyr", "--state", "met", "--date", "2015-05-12"],
    "add activity": ["add", "activity", "frukost", "--title", "Frukost", "--area", "naringsliv"],
    "add goal": ["add", "goal", "forum.moten", "--text", "Möten är hållna.", "--due", "2015-06"],
    "add body": ["add", "body", "turismgruppen", "--name", "Turismgruppen"],
    "rename": ["rename", "styrelsen", "ledningen"],
    "fmt": ["fmt"],
    "rollover": ["rollover", "2016"],
}
"""A command line for every command that changes the plan's files."""

READERS = (
    ["validate"], ["overdue"], ["status"], ["list", "goals"], ["show", "forum"], ["steering"], ["generate"],
    ["meetings"], ["decisions"], ["followup", "2015-H1"], ["wheel"], ["calendar"], ["checklist"], ["schema", "body"],
    ["diff", str(PLAN)], *WRITERS.values(),
)  # fmt: skip
"""The next command may be any."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the plan in which there is something to tidy."""
    copy = tmp_path / "plan"
    shutil.copytree(PLAN, copy)
    forum = copy / "activities" / "forum.yaml"
    forum.write_bytes(forum.read_bytes().replace(b"title: ", b"order: 9\ntitle: ", 1).replace(b"\norder: 2\n", b"\n"))
    monkeypatch.setenv("MLR_PLAN", str(copy))
    monkeypatch.chdir(tmp_path)
    return copy


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def run(mlr: Callable[..., Said], folder: Path, words: list[str]) -> Said:
    return mlr(*words, "--plan", str(folder), "--as-of", "2015-06-01")


@pytest.mark.parametrize("words", WRITERS.values(), ids=WRITERS)
@pytest.mark.parametrize(("number", "sentence"), [(28, "Disken är full."), (30, "Du får inte läsa eller skriva ”")])
def test_a_disk_that_says_no_changes_nothing(
    words: list[str],
    number: int,
    sentence: str,
    mlr: Callable[..., Said],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    before = files(folder)
    with monkeypatch.context() as patch:
        patch.setattr("tempfile.mkstemp", refuse)
        said = run(mlr, folder, words)
    assert said.code == 2
    assert said.err.startswith(sentence)
    assert said.err.count("\n") == 1
    assert files(folder) == before
    assert run(mlr, folder, words).code == 0
    assert files(folder) != before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
@pytest.mark.parametrize("words", WRITERS.values(), ids=WRITERS)
def test_a_file_that_cannot_grow_is_left_as_it_was(words: list[str], folder: Path) -> None:
    def limited() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    before = files(folder)
    command = [sys.executable, "-m", "mlr_cli", *words, "--plan", str(folder), "--as-of", "2015-06-01"]
    ended = subprocess.run(command, preexec_fn=limited, capture_output=True, check=False)
    assert ended.returncode == 2
    assert ended.stderr.decode().startswith("Det gick inte att läsa eller skriva ”")
    assert b"Traceback" not in ended.stderr
    assert files(folder) == before


@pytest.mark.parametrize("words", WRITERS.values(), ids=WRITERS)
def test_a_file_that_is_deleted_meanwhile_stops_the_write(
    words: list[str], mlr: Callable[..., Said], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = folder / "bodies" / "op-gruppen.yaml"

    def late(place: Path) -> AbstractContextManager[None]:
        gone.unlink()
        return locked(place)

    monkeypatch.setattr("mlr_cli.flows.write.locked", late)
    before = {path: content for path, content in files(folder).items() if path != "bodies/op-gruppen.yaml"}
    said = run(mlr, folder, words)
    assert said.code == 2
    assert "ändrades av någon annan under tiden: bodies/op-gruppen.yaml." in said.err
    assert files(folder) == before


@pytest.mark.parametrize("words", READERS, ids=lambda words: " ".join(words[:2]))
def test_whichever_command_comes_next_finishes_what_was_cut_short(
    words: list[str], mlr: Callable[..., Said], folder: Path
) -> None:
    header = (folder / "plan.yaml").read_bytes().replace(b"title: Verksamhetsplan 2015", b"title: Ny titel")
    changes = {"plan.yaml": header, "areas.yaml": (folder / "areas.yaml").read_bytes() + b"# sist\n"}

    def stop(_: Path) -> None:
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(journal, "_forward", stop)
        with pytest.raises(KeyboardInterrupt):
            journal.write_files(folder, changes)
    assert run(mlr, folder, words).code == 0
    assert b"\ntitle: Ny titel\n" in (folder / "plan.yaml").read_bytes()
    assert (folder / "areas.yaml").read_bytes().endswith(b"# sist\n")
    assert not [*folder.glob(".*")]


WRITES_THE_PLAN = {"flows/begin.py", "flows/write.py"}


def test_there_is_one_way_to_the_plans_files() -> None:
    package = PLAN.parent / "mlr_cli"
    writers = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if path.parent.name != "store" and "write_files" in path.read_text(encoding="utf-8")
    }
    assert writers == WRITES_THE_PLAN

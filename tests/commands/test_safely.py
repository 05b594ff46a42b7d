"""Whatever happens while a command writes: the plan is the old one or the new one, and the user is told which."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from mlr_cli.flows.write import propose
from mlr_cli.store import journal
from tests.commands.conftest import PLAN
from tests.forms.filling import fill
from tests.store.repositories import repository

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.commands.said import Said


@dataclass(frozen=True)
class Writer:
    """A command line that changes the plan's files, with what must have been done before; and a day, if not in June."""

    words: tuple[str, ...]
    before: Callable[[Path, Callable[..., Said]], None] = lambda *_: None
    day: str = "2015-06-01"

    def run(self, mlr: Callable[..., Said], folder: Path) -> Said:
        return mlr(*self.words, "--plan", str(folder), "--as-of", self.day)


def _committed(folder: Path, _: Callable[..., Said]) -> None:
    repository(folder.parent).commit("Planen", {})


def _answered(folder: Path, mlr: Callable[..., Said]) -> None:
    form = folder.parent / "svar.xlsx"
    assert mlr("checklist", "--body", "naringslivsgruppen", "-o", str(form), "--plan", str(folder)).code == 0
    goals = {one: {"Utfall": "uppfyllt"} for one in ("fler-foretag.broschyr", "motesplatser.handlingsplan")}
    fill(form, {"Mål": goals})


def _proposed(folder: Path, mlr: Callable[..., Said]) -> None:
    assert mlr("rollover", "2016", "--plan", str(folder), "--as-of", "2015-12-20").code == 0


def _drafted(folder: Path, mlr: Callable[..., Said]) -> None:
    for _ in range(2):
        _proposed(folder, mlr)


def _decided_anew(folder: Path, mlr: Callable[..., Said]) -> None:
    _drafted(folder, mlr)
    decisions = folder / "rollover-2016.yaml"
    text = decisions.read_text(encoding="utf-8")
    for goal in ("forum.naturlig-plats", "kommunikation.kanaler"):
        found = f"  - goal: {goal}\n    fate: carried-on\n"
        assert found in text
        text = text.replace(found, f"  - goal: {goal}\n    fate: dropped\n    reason: Nej.\n    body: styrelsen\n")
    decisions.write_text(text, encoding="utf-8")


def _touched(folder: Path, mlr: Callable[..., Said]) -> None:
    _decided_anew(folder, mlr)
    forum = folder.parent / "plan-2016" / "activities" / "forum.yaml"
    forum.write_text(forum.read_text(encoding="utf-8") + "# Min rad.\n", encoding="utf-8")


WRITERS = {
    "set": Writer(("set", "besoksnaring", "priority=1")),
    "report": Writer(("report", "broschyr", "--state", "met", "--date", "2015-05-12")),
    "add activity": Writer(("add", "activity", "frukost", "--title", "Frukost", "--area", "naringsliv")),
    "add goal": Writer(("add", "goal", "forum.moten", "--text", "Möten är hållna.", "--due", "2015-06")),
    "add body": Writer(("add", "body", "turismgruppen", "--name", "Turismgruppen")),
    "rename": Writer(("rename", "styrelsen", "ledningen")),
    "fmt": Writer(("fmt",)),
    "adopt": Writer(("adopt", "--by", "styrelsen", "--date", "2015-01-20"), _committed),
    "collect": Writer(("collect", "svar.xlsx", "--yes"), _answered, "2015-12-15"),
    "rollover": Writer(("rollover", "2016")),
    "rollover, the draft": Writer(("rollover", "2016"), _proposed, "2015-12-20"),
    "rollover, again": Writer(("rollover", "2016"), _decided_anew, "2015-12-20"),
    "rollover --anew": Writer(("rollover", "2016", "--anew"), _touched, "2015-12-20"),
    "rollover --switch": Writer(("rollover", "2016", "--switch"), _drafted, "2016-01-04"),
}
"""A command line for every command that changes the plan's files."""

PLAIN = [[*writer.words] for writer in WRITERS.values() if writer.day == "2015-06-01" and writer.words[0] != "adopt"]
READERS = (
    ["validate"], ["overdue"], ["status"], ["list", "goals"], ["show", "forum"], ["steering"], ["generate"],
    ["meetings"], ["decisions"], ["followup", "2015-H1"], ["wheel"], ["calendar"], ["checklist"], ["schema", "body"],
    ["diff", str(PLAN)], *PLAIN,
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


@pytest.fixture(params=[*WRITERS.values()], ids=[*WRITERS])
def writer(request: pytest.FixtureRequest, folder: Path, mlr: Callable[..., Said]) -> Writer:
    """Return each of the commands, when all that must come before it has been done."""
    one: Writer = request.param
    one.before(folder, mlr)
    return one


def files(folder: Path) -> dict[str, bytes]:
    """Return all there is where the plan lies, its drafts and archive too; what is git's is git's."""
    root = folder.parent
    found = (path for path in root.rglob("*") if path.is_file() and ".git" not in path.relative_to(root).parts)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def run(mlr: Callable[..., Said], folder: Path, words: list[str]) -> Said:
    return mlr(*words, "--plan", str(folder), "--as-of", "2015-06-01")


@pytest.mark.parametrize(("number", "sentence"), [(28, "Disken är full."), (30, "Du får inte läsa eller skriva ”")])
def test_a_disk_that_says_no_changes_nothing(
    writer: Writer,
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
        said = writer.run(mlr, folder)
    assert said.code == 2
    assert said.err.splitlines()[-1].startswith(sentence)
    assert "”?”" not in said.err
    assert files(folder) == before
    assert writer.run(mlr, folder).code == 0
    assert files(folder) != before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_a_file_that_cannot_grow_is_left_as_it_was(writer: Writer, folder: Path) -> None:
    def limited() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (20, 20))

    before = files(folder)
    command = [sys.executable, "-m", "mlr_cli", *writer.words, "--plan", str(folder), "--as-of", writer.day]
    ended = subprocess.run(command, preexec_fn=limited, capture_output=True, check=False)
    assert ended.returncode == 2
    assert ended.stderr.decode().splitlines()[-1].endswith(" är större än en fil får vara på disken där den ligger.")
    assert b"Traceback" not in ended.stderr
    assert files(folder) == before


def test_a_file_that_is_deleted_meanwhile_stops_the_write(
    writer: Writer, mlr: Callable[..., Said], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = folder / "bodies" / "op-gruppen.yaml"

    def late(*arguments: object) -> object:
        proposal = propose(*arguments)  # type: ignore[arg-type] # whatever it was called with
        gone.unlink(missing_ok=True)
        return proposal

    monkeypatch.setattr("mlr_cli.flows.write.propose", late)
    before = {path: content for path, content in files(folder).items() if path != "plan/bodies/op-gruppen.yaml"}
    said = writer.run(mlr, folder)
    assert said.code == 2
    assert "ändrades av någon annan under tiden: bodies/op-gruppen.yaml." in said.err
    assert files(folder) == before


def test_ctrl_c_at_any_moment_leaves_the_old_or_the_new(
    writer: Writer, mlr: Callable[..., Said], folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root, kept = folder.parent, tmp_path_factory.mktemp("kept") / "root"
    shutil.copytree(root, kept, symlinks=True)
    before, moments = files(folder), 0
    with _fsync(lambda number: number) as count:
        assert writer.run(mlr, folder).code == 0
        moments = count.number
    after = files(folder)
    assert moments
    for moment in sorted({0, 1, moments // 2, moments - 2, moments - 1} & {*range(moments)}):
        shutil.rmtree(root)
        shutil.copytree(kept, root, symlinks=True)
        os.chdir(root)
        with _fsync(_stop_at(moment)):
            assert writer.run(mlr, folder).code == 130
        assert mlr("validate", "--plan", str(folder), "--as-of", writer.day).code == 0
        if (draft := folder.with_name("plan-2016")).is_dir():
            assert mlr("validate", "--plan", str(draft), "--as-of", writer.day).code == 0
        assert files(folder) in (before, after)


class _Count:
    """How many times the disk has been asked to keep what was written."""

    number = 0


@contextmanager
def _fsync(at: Callable[[int], object]) -> Iterator[_Count]:
    """Call a function, with the number of times before, whenever something is to be kept."""
    count = _Count()

    def late(_: int) -> None:
        at(count.number)
        count.number += 1

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os.fsync", late)
        yield count


def _stop_at(moment: int) -> Callable[[int], None]:
    def stop(number: int) -> None:
        if number == moment:
            raise KeyboardInterrupt

    return stop


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


WRITES_THE_PLAN = {"flows/new_plan.py", "flows/write.py"}


def test_there_is_one_way_to_the_plans_files() -> None:
    package = PLAN.parent / "mlr_cli"
    writers = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if path.parent.name != "store" and "write_files" in path.read_text(encoding="utf-8")
    }
    assert writers == WRITES_THE_PLAN

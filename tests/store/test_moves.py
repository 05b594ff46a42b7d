"""Folders that are moved or made as one: all of it or nothing, whenever the power goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mlr_cli.cli.place import find_plan
from mlr_cli.store.moves import MOVES, RECORD, finish_moves, make_folder, move_folders

if TYPE_CHECKING:
    from pathlib import Path

TURN = [("plan", "archive/2015"), ("plan-2016", "plan"), (f"plan/{RECORD}", None)]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("plan", "plan-2016"):
        make_folder(tmp_path / name, {"plan.yaml": name.encode(), "bodies/a.yaml": b"a", RECORD: b"{}"})
    return tmp_path


def stands(root: Path) -> dict[str, str]:
    return {path.parent.relative_to(root).as_posix(): path.read_text() for path in root.rglob("plan.yaml")}


BEFORE = {"plan": "plan", "plan-2016": "plan-2016"}
AFTER = {"archive/2015": "plan", "plan": "plan-2016"}


class PowerCutError(BaseException):
    """The power goes."""


def cut_after(monkeypatch: pytest.MonkeyPatch, renames: int) -> None:
    """Let the power go after so many renamings."""
    from pathlib import Path

    done = 0
    rename = Path.rename

    def counted(self: Path, target: Path) -> Path:
        nonlocal done
        if done == renames:
            raise PowerCutError
        done += 1
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", counted)


def test_all_are_moved(root: Path) -> None:
    move_folders(root, TURN)
    assert stands(root) == AFTER
    assert sorted(path.name for path in root.iterdir()) == ["archive", "plan"]
    assert ((root / "archive/2015" / RECORD).exists(), (root / "plan" / RECORD).exists()) == (True, False)


@pytest.mark.parametrize("renames", [0, 1])
def test_what_was_cut_short_is_finished_by_whoever_looks_for_the_plan(
    root: Path, renames: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as cut:
        cut_after(cut, renames)
        with pytest.raises(PowerCutError):
            move_folders(root, TURN)
    assert find_plan(root) == root / "plan"
    assert stands(root) == AFTER
    assert not (root / MOVES).exists()


def test_moves_that_are_done_but_not_crossed_off_are_left_alone(root: Path) -> None:
    move_folders(root, TURN)
    (root / MOVES).write_text('[["plan", "archive/2015"], ["plan-2016", "plan"]]')
    finish_moves(root)
    assert stands(root) == AFTER


def test_where_the_second_is_refused_the_first_is_undone(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pathlib import Path

    rename = Path.rename

    def refused(self: Path, target: Path) -> Path:
        if self.name == "plan-2016":
            raise PermissionError(13, "Permission denied", str(self))
        return rename(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", refused)
        with pytest.raises(PermissionError):
            move_folders(root, TURN)
    assert stands(root) == BEFORE
    assert sorted(path.name for path in root.iterdir()) == ["plan", "plan-2016"]


def test_a_folder_is_made_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as cut:
        cut_after(cut, 0)
        with pytest.raises(PowerCutError):
            make_folder(tmp_path / "ny", {"plan.yaml": b"x"})
    assert not (tmp_path / "ny").exists()
    make_folder(tmp_path / "ny", {"plan.yaml": b"y"})
    assert [path.name for path in tmp_path.iterdir()] == ["ny"]
    with pytest.raises(FileExistsError):
        make_folder(tmp_path / "ny", {"plan.yaml": b"z"})


def test_a_folder_with_nothing_in_it_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / "ny").mkdir()
    make_folder(tmp_path / "ny", {"plan.yaml": b"x"})
    assert (tmp_path / "ny" / "plan.yaml").read_bytes() == b"x"


@pytest.mark.parametrize(
    "record",
    [
        '[["../theirs", "stolen"]]',
        '[["plan", "../theirs/plan"]]',
        '[["plan", "away/plan"]]',
        '[["plan/../..", "stolen"]]',
        '[["plan/plan.yaml", null]]',
        '[["../theirs/.mlr-rollover", null]]',
        "{",
        "[1]",
        '{"a": 1}',
        "",
    ],
)
def test_a_record_that_leads_elsewhere_moves_nothing(record: str, tmp_path: Path) -> None:
    """It may have come with a repository that somebody else has made."""
    root, theirs = tmp_path / "root", tmp_path / "theirs"
    for folder in (root / "plan", theirs):
        folder.mkdir(parents=True)
    (root / "away").symlink_to(theirs)
    (root / MOVES).write_text(record, encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    finish_moves(root)
    assert sorted(tmp_path.rglob("*")) == before

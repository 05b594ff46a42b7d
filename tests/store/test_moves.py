"""Folders that are moved or made as one: all of it or nothing, whenever the power goes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from mlr_cli.cli.find_plan import find_plan
from mlr_cli.cli.usage import Stop
from mlr_cli.store.lock import LOCK
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
    (root / MOVES).write_text('[["plan", "archive/2015"], ["plan-2016", "plan"], ["plan/.mlr-rollover", null]]')
    finish_moves(root / "plan")
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
    finish_moves(root / "plan")
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    "record",
    [
        '[["victim", "stolen/victim"]]',
        '[["nope", "plan3"]]',
        '[["plan", "archive/2015"], ["plan-2016", "plan"]]',
        '[["plan", "archive/2015"], ["victim", "plan"], ["plan/.mlr-rollover", null]]',
        '[["plan", "archive/../2015"], ["plan-2016", "plan"], ["plan/.mlr-rollover", null]]',
        '[["plan", "archive/\\u0000"], ["plan-2016", "plan"], ["plan/.mlr-rollover", null]]',
        '[["victim", "archive/2015"], ["plan-2016", "victim"], ["victim/.mlr-rollover", null]]',
    ],
)
@pytest.mark.parametrize("beside", [True, False])
def test_a_record_that_no_switch_of_this_plan_has_written_moves_nothing(
    record: str, root: Path, *, beside: bool
) -> None:
    (root / "victim").mkdir()
    ((root if beside else root.parent) / MOVES).write_text(record, encoding="utf-8")
    before = sorted(root.parent.rglob("*"))
    assert find_plan(root) == root / "plan"
    assert sorted(root.parent.rglob("*")) == before


def test_a_record_farther_up_is_not_looked_at(root: Path) -> None:
    inner = root / "inner"
    make_folder(inner / "plan", {"plan.yaml": b"inner"})
    (root / MOVES).write_text(json.dumps(TURN), encoding="utf-8")
    assert find_plan(inner) == inner / "plan"
    assert stands(root) == {**BEFORE, "inner/plan": "inner"}


def test_a_folder_that_is_no_plan_is_not_put_in_its_place(root: Path) -> None:
    (root / "plan-2016" / "plan.yaml").unlink()
    (root / MOVES).write_text(json.dumps(TURN), encoding="utf-8")
    with pytest.raises(Stop):
        find_plan(root)
    assert stands(root) == {"plan": "plan"}


def test_a_switch_whose_draft_has_been_renamed_is_told_about_with_its_record(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as cut:
        cut_after(cut, 1)
        with pytest.raises(PowerCutError):
            move_folders(root, TURN)
    (root / "plan-2016").rename(root / "new")
    with pytest.raises(Stop) as stopped:
        find_plan(root)
    for words in (stopped.value.words.sv, stopped.value.words.en):
        assert str(root / MOVES) in words
        assert str(root / "plan-2016") in words
    (root / "new").rename(root / "plan-2016")
    assert find_plan(root) == root / "plan"
    assert stands(root) == AFTER


def test_a_record_that_was_never_finished_writing_goes(root: Path) -> None:
    unnamed = root / f".{MOVES}.a1b2c3d4.tmp"
    unnamed.write_bytes(b"[")
    (root / LOCK).touch()
    assert find_plan(root) == root / "plan"
    assert sorted(path.name for path in root.iterdir()) == ["plan", "plan-2016"]

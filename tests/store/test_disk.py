"""Reading a plan's folder: whatever lies there, it ends in a snapshot."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mlr_cli.source.snapshot import FILE_LIMIT, Trouble
from mlr_cli.store.disk import read_plan


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    folder = tmp_path / "år 2015" / "plan"
    (folder / "activities").mkdir(parents=True)
    (folder / "plan.yaml").write_bytes(b"format: 1\r\n")
    return folder


def test_files_are_named_from_the_plans_folder(plan: Path) -> None:
    (plan / "activities" / "å b.yaml").write_bytes(b"id: x\n")
    (plan / ".git").mkdir()
    (plan / ".git" / "HEAD").write_bytes(b"ref")
    read = read_plan(plan)
    assert read.name == "plan"
    assert read.files == {"plan.yaml": b"format: 1\r\n", "activities/å b.yaml": b"id: x\n"}
    assert read.troubles == {}


def test_a_file_at_the_limit_is_read_and_one_past_it_is_not(plan: Path) -> None:
    (plan / "activities" / "a.yaml").write_bytes(b"#" * FILE_LIMIT)
    (plan / "activities" / "b.yaml").write_bytes(b"#" * (FILE_LIMIT + 1))
    read = read_plan(plan)
    assert len(read.files["activities/a.yaml"]) == FILE_LIMIT
    assert read.troubles == {"activities/b.yaml": Trouble.TOO_LARGE}


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="this system has no files that are made when read")
def test_a_file_that_has_more_bytes_than_it_says_is_read_to_its_end(plan: Path) -> None:
    (plan / "made.yaml").symlink_to("/proc/version")
    assert read_plan(plan).files["made.yaml"] == Path("/proc/version").read_bytes()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_what_is_no_file_is_noted_and_never_waited_for(plan: Path) -> None:
    os.mkfifo(plan / "activities" / "pipe.yaml")
    (plan / "activities" / "folder.yaml").mkdir()
    (plan / "activities" / "up.yaml").symlink_to(plan)
    assert read_plan(plan).troubles == {
        "activities/pipe.yaml": Trouble.NOT_A_FILE,
        "activities/folder.yaml": Trouble.NOT_A_FILE,
        "activities/up.yaml": Trouble.NOT_A_FILE,
    }


def test_a_link_that_leads_nowhere_is_noted(plan: Path) -> None:
    (plan / "activities" / "a.yaml").symlink_to("a.yaml")
    (plan / "activities" / "b.yaml").symlink_to("gone.yaml")
    assert read_plan(plan).troubles == {"activities/a.yaml": Trouble.DENIED, "activities/b.yaml": Trouble.DENIED}


def test_a_loop_of_folders_is_not_followed(plan: Path) -> None:
    (plan / "activities" / "again").symlink_to(plan)
    read = read_plan(plan)
    assert [*read.files] == ["plan.yaml"]
    assert read.troubles == {"activities/again": Trouble.NOT_A_FILE}


def test_a_folder_that_is_not_there_is_an_error_to_the_caller(plan: Path) -> None:
    with pytest.raises(OSError, match="gone"):
        read_plan(plan / "gone")

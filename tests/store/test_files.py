"""A file is the old one or the new one, never something in between."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from mlr_cli.store.files import clear_temporary, read_file, write_file


def test_a_new_file_is_made_with_its_folders(tmp_path: Path) -> None:
    write_file(tmp_path / "a" / "b.md", b"ny")
    assert (tmp_path / "a" / "b.md").read_bytes() == b"ny"
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.md"]


def test_an_old_file_keeps_its_permissions_and_a_link_its_target(tmp_path: Path) -> None:
    old, link = tmp_path / "old", tmp_path / "link"
    old.write_bytes(b"gammal")
    old.chmod(0o640)
    link.symlink_to(old)
    write_file(link, b"ny")
    assert link.is_symlink()
    assert (old.read_bytes(), stat.S_IMODE(old.stat().st_mode)) == (b"ny", 0o640)


def test_a_new_file_is_as_open_as_other_new_files_here(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_file(tmp_path / "ny", b"")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "ny").stat().st_mode) == 0o640


@pytest.mark.parametrize("call", ["os.fsync", "pathlib.Path.replace"])
def test_when_the_disk_says_no_the_old_file_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    old = tmp_path / "old"
    old.write_bytes(b"gammal")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(call, refuse)
    with pytest.raises(OSError, match="No space left"):
        write_file(old, b"ny")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("old", b"gammal")]


def test_what_is_no_ordinary_file_is_written_straight_to() -> None:
    write_file(Path(os.devnull), b"borta")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("call", ["os.fsync", "tempfile.mkstemp"])
def test_when_the_disk_says_no_no_folder_is_left_and_the_file_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "kvar").mkdir()
    monkeypatch.setattr(call, refuse)
    with pytest.raises(OSError, match="No space left") as refused:
        write_file(tmp_path / "kvar" / "a" / "b" / "ny", b"ny")
    assert refused.value.filename == str(tmp_path / "kvar" / "a" / "b" / "ny")
    assert [*tmp_path.rglob("*")] == [tmp_path / "kvar"]


def test_a_file_where_a_folder_is_to_be_and_a_link_that_leads_nowhere_are_told(tmp_path: Path) -> None:
    (tmp_path / "fil").write_bytes(b"")
    with pytest.raises(NotADirectoryError):
        write_file(tmp_path / "fil" / "ny", b"ny")
    (tmp_path / "borta").symlink_to(tmp_path / "finns" / "inte")
    with pytest.raises(OSError, match="leads nowhere"):
        write_file(tmp_path / "borta" / "ny", b"ny")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["borta", "fil"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among its files")
def test_a_pipe_is_not_waited_for_and_a_folder_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="Not an ordinary file"):
        read_file(tmp_path / "pipe")
    with pytest.raises(IsADirectoryError):
        read_file(tmp_path)
    assert (read_file(tmp_path / "ingen"), read_file(tmp_path / "pipe" / "ingen")) == (None, None)


def test_what_a_power_cut_left_is_cleared_and_nothing_else(tmp_path: Path) -> None:
    ours = [".forum.yaml.abcd_123.tmp", "..mlr-rollover.abcdefgh.tmp", ".ett.kapitel.md.abcdefgh.tmp"]
    theirs = ["forum.yaml.abcd_123.tmp", ".forum.yaml.abc.tmp", ".forum.txt.abcdefgh.tmp", ".forum.yaml.ABCDEFGH.tmp"]
    for name in (*ours, *theirs):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / ".mapp.yaml.abcdefgh.tmp").mkdir()
    (tmp_path / ".lank.yaml.abcdefgh.tmp").symlink_to("forum.yaml.abcd_123.tmp")
    clear_temporary(tmp_path)
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {*theirs, ".mapp.yaml.abcdefgh.tmp", ".lank.yaml.abcdefgh.tmp"}
    clear_temporary(tmp_path / "ingen")

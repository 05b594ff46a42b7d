"""A file is the old one or the new one, never something in between."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from mlr_cli.store.files import write_file


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

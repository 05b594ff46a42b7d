"""What git keeps is asked for in one process, and a commit says the same as git says of it."""

from __future__ import annotations

import subprocess
from datetime import date
from typing import TYPE_CHECKING

import pytest

from mlr_cli.store.commits import Commit, of_line, of_object
from mlr_cli.store.git import Cause, GitError, blob_id, open_repository
from mlr_cli.store.objects import SilentError
from tests.store.repositories import Repo, repository

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    made = repository(tmp_path / "arkiv")
    made.commit("Första", {f"{number}.txt": f"{number}\n" for number in range(250)}, below=".")
    return made


def test_many_objects_come_in_the_order_they_were_asked_for(repo: Repo) -> None:
    objects = open_repository(repo.folder).objects
    wanted = [blob_id(f"{number}\n".encode(), "sha1") for number in range(250)]
    assert [one.content if one else None for one in objects.get_all([*wanted[:120], "saknas", *wanted[120:]])] == [
        *(f"{number}\n".encode() for number in range(120)),
        None,
        *(f"{number}\n".encode() for number in range(120, 250)),
    ]


def test_a_large_object_fills_no_pipe(repo: Repo) -> None:
    large = {f"stor-{number}.txt": f"{number}" * 300_000 for number in range(4)}
    repo.commit("Stora", large, below=".")
    wanted = [blob_id(text.encode(), "sha1") for text in large.values()]
    found = open_repository(repo.folder).read([*wanted, *wanted[:1]])
    assert [len(found[blob]) for blob in wanted] == [300_000] * 4


def test_git_is_started_once_and_again_if_it_has_ended(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    start = subprocess.Popen

    def counted(*arguments: object, **options: object) -> subprocess.Popen[bytes]:
        started.append(start(*arguments, **options))  # type: ignore[call-overload] # what it was given, handed on
        return started[-1]

    opened = open_repository(repo.folder)
    monkeypatch.setattr(subprocess, "Popen", counted)
    assert opened.commit("HEAD") == opened.commit("main")
    assert len(started) == 1
    started[0].kill()
    with pytest.raises(GitError) as found:
        opened.commit("HEAD")
    assert found.value.cause is Cause.FAILED
    assert opened.commit("HEAD").headline == "Första"
    assert len(started) == 2


def test_git_that_ends_says_why(repo: Repo) -> None:
    opened = open_repository(repo.folder)
    (repo.folder / ".git" / "config").write_text("[trasig\n", encoding="utf-8")
    with pytest.raises(SilentError) as found:
        opened.objects.get("HEAD")
    assert b"config" in found.value.said


@pytest.mark.parametrize(
    ("message", "day"),
    [
        ("Rubrik\n\nText", "2015-03-01T23:30:00+0200"),
        ("Två\nrader\n\nText", "2015-03-01T00:30:00+0200"),
        ("  Blanka först\n", "2015-12-31T23:59:59-1100"),
        ("Åäö – “ja”", "2015-03-01T00:30:00+0530"),
        ("Ny dag", "1969-12-31T12:00:00+0000"),
    ],
)
def test_a_commit_is_read_as_git_tells_of_it(repo: Repo, message: str, day: str) -> None:
    repo.git("-c", "i18n.commitEncoding=ISO-8859-1" if message.isascii() else "x.y=z", "commit", "--quiet",
             "--allow-empty", f"--date={day}", "--message", message, author="Åsa <Öberg")  # fmt: skip
    told = repo.git("log", "-1", "--encoding=UTF-8", "--format=%H%x00%an%x00%as%x00%cs%x00%s").rstrip("\n")
    assert open_repository(repo.folder).commit("HEAD") == of_line(told)


def test_a_commit_in_another_encoding_is_read_as_it_was_written() -> None:
    kept = (
        b"tree 1\nauthor \xc5sa <a@example.org> 1425200000 +0100\ncommitter Bo <b@example.org> 1425200000 +0100\n"
        b"encoding ISO-8859-1\n\n\xc4ndrat\n"
    )
    assert of_object("1", kept) == Commit("1", "Åsa", date(2015, 3, 1), date(2015, 3, 1), "Ändrat")
    assert of_object("1", kept.replace(b"ISO-8859-1", b"okand")).headline == "\N{REPLACEMENT CHARACTER}ndrat"

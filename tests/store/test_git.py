"""Git is asked and never told: what it says is read whole, and nothing is run on its behalf."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mlr_cli.store.commits import Commit
from mlr_cli.store.git import Cause, GitError, blob_id, open_repository
from tests.paths import PROJECT
from tests.store.repositories import Repo, repository

ODD = "min plan/åäö"


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """Three commits: a plan in a folder with blanks, a change, and a file that is gone."""
    made = repository(tmp_path / "arkiv")
    made.commit("Första", {"plan.yaml": "id: ett\n", "bodies/å b.yaml": "id: å\n"}, below=ODD)
    made.commit("Andra\n\nmed en text", {"plan.yaml": "id: två\n"}, below=ODD, day="2015-03-01", author="Bo")
    made.commit("Tredje", {"bodies/å b.yaml": None}, below=ODD, day="2015-06-30")
    return made


def cause(found: pytest.ExceptionInfo[GitError]) -> Cause:
    return found.value.cause


def test_a_commit_says_who_and_when_by_the_clocks_where_it_happened(repo: Repo) -> None:
    found = open_repository(repo.folder / ODD).commit("HEAD~1")
    assert found == Commit(repo.git("rev-parse", "HEAD~1").strip(), "Bo", date(2015, 3, 1), date(2015, 3, 1), "Andra")


def test_files_are_read_from_a_folder_with_blanks_and_letters(repo: Repo) -> None:
    opened = open_repository(repo.folder / ODD)
    files = opened.files(opened.commit("HEAD~1"), opened.below)
    assert opened.below == f"{ODD}/"
    assert sorted(files) == ["bodies/å b.yaml", "plan.yaml"]
    assert opened.read({files["plan.yaml"]}) == {files["plan.yaml"]: "id: två\n".encode()}
    assert blob_id("id: två\r\n".encode(), opened.sha) == files["plan.yaml"]


def test_a_folder_that_is_not_there_has_no_files(repo: Repo) -> None:
    opened = open_repository(repo.folder)
    assert opened.files(opened.commit("HEAD"), "annan/") == {}


def test_links_and_submodules_are_left_out(repo: Repo, tmp_path: Path) -> None:
    other = repository(tmp_path / "annat")
    other.commit("Ett", {"plan.yaml": "id: annat\n"})
    (repo.folder / "link.yaml").symlink_to("plan.yaml")
    repo.git("submodule", "--quiet", "add", str(other.folder), "under")
    repo.commit("Länk", {})
    opened = open_repository(repo.folder)
    assert sorted(opened.files(opened.commit("HEAD"), "")) == [".gitmodules", f"{ODD}/plan.yaml"]


@pytest.mark.parametrize(
    ("revision", "expected"),
    [
        ("--output=x", Cause.DASH),
        ("-", Cause.DASH),
        ("saknas", Cause.UNKNOWN),
        ("HEAD:plan.yaml", Cause.UNKNOWN),
        ("HEAD~1..HEAD", Cause.UNKNOWN),
        ("^HEAD", Cause.UNKNOWN),
        ("HEAD main", Cause.UNKNOWN),
        ("HEAD\n", Cause.UNKNOWN),
        ("a\0b", Cause.UNKNOWN),
        ("", Cause.UNKNOWN),
    ],
)
def test_what_is_no_revision(repo: Repo, revision: str, expected: Cause) -> None:
    with pytest.raises(GitError) as found:
        open_repository(repo.folder).commit(revision)
    assert cause(found) is expected


def test_a_day_is_the_last_commit_on_it_or_before(repo: Repo) -> None:
    opened = open_repository(repo.folder)
    assert opened.commit_on(date(2015, 6, 30)).headline == "Tredje"
    assert opened.commit_on(date(2015, 6, 29)).headline == "Andra"
    with pytest.raises(GitError) as found:
        opened.commit_on(date(2015, 1, 14))
    assert cause(found) is Cause.TOO_EARLY


def test_history_names_what_each_commit_changed_the_newest_first(repo: Repo) -> None:
    (repo.folder / "annat.txt").write_text("inte planen", encoding="utf-8")
    repo.commit("Utanför", {})
    opened = open_repository(repo.folder / ODD)
    steps = [*opened.history("HEAD", opened.below)]
    assert [(step.commit.headline, sorted(step.files)) for step in steps] == [
        ("Tredje", ["bodies/å b.yaml"]),
        ("Andra", ["plan.yaml"]),
        ("Första", ["bodies/å b.yaml", "plan.yaml"]),
    ]
    assert steps[0].files["bodies/å b.yaml"] == (blob_id("id: å\n".encode(), "sha1"), None)
    assert steps[1].files["plan.yaml"] == (blob_id(b"id: ett\n", "sha1"), blob_id("id: två\n".encode(), "sha1"))


def test_history_of_the_whole_repository(repo: Repo) -> None:
    opened = open_repository(repo.folder)
    assert [len(step.files) for step in opened.history("HEAD", "")] == [1, 1, 2]


def test_a_bare_repository_answers_for_a_revision(repo: Repo, tmp_path: Path) -> None:
    repo.git("clone", "--quiet", "--bare", str(repo.folder), str(tmp_path / "naket.git"))
    opened = open_repository(tmp_path / "naket.git")
    assert (opened.bare, opened.below) == (True, "")
    assert len(opened.files(opened.commit("main~1"), f"{ODD}/")) == 2
    assert [step.commit.headline for step in opened.history("main", f"{ODD}/")] == ["Tredje", "Andra", "Första"]


def test_a_worktree_answers_for_its_own_branch(repo: Repo, tmp_path: Path) -> None:
    repo.git("worktree", "add", "--quiet", "-b", "gren", str(tmp_path / "träd"), "HEAD~1")
    assert open_repository(tmp_path / "träd" / ODD).commit("HEAD").headline == "Andra"


def test_a_shallow_clone_does_not_take_its_edge_for_a_beginning(repo: Repo, tmp_path: Path) -> None:
    repo.git("clone", "--quiet", "--depth", "2", f"file://{repo.folder}", str(tmp_path / "grund"))
    opened = open_repository(tmp_path / "grund")
    assert opened.shallow
    assert [step.commit.headline for step in opened.history("HEAD", f"{ODD}/")] == ["Tredje"]
    with pytest.raises(GitError) as found:
        opened.commit("HEAD~2")
    assert (cause(found), found.value.shallow) == (Cause.UNKNOWN, True)


def test_a_clone_without_its_files_fetches_nothing(repo: Repo, tmp_path: Path) -> None:
    repo.git("config", "uploadpack.allowFilter", "true")
    clone = tmp_path / "halv"
    repo.git("clone", "--quiet", "--no-checkout", "--filter=blob:none", f"file://{repo.folder}", str(clone))
    opened = open_repository(clone)
    files = opened.files(opened.commit("HEAD"), f"{ODD}/")
    with pytest.raises(GitError) as found:
        opened.read(files.values())
    assert cause(found) is Cause.NOT_HERE


def test_a_branch_without_commits(tmp_path: Path) -> None:
    repository(tmp_path)
    with pytest.raises(GitError) as found:
        open_repository(tmp_path).commit("HEAD")
    assert cause(found) is Cause.UNBORN


def test_a_folder_without_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", str(PROJECT / ".git"))
    with pytest.raises(GitError) as found:
        open_repository(tmp_path)
    assert cause(found) is Cause.NO_REPOSITORY


def test_a_machine_without_git(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GitError) as found:
        open_repository(repo.folder)
    assert cause(found) is Cause.NO_GIT


def test_nothing_that_a_configuration_names_is_run(repo: Repo, tmp_path: Path) -> None:
    trap, sprung = tmp_path / "fälla", tmp_path / "utlöst"
    trap.write_text(f"#!/bin/sh\ntouch '{sprung}'\n", encoding="utf-8")
    trap.chmod(0o755)
    hooks = repo.folder / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    for hook in ("post-checkout", "post-index-change", "reference-transaction"):
        (hooks / hook).symlink_to(trap)
    for name in ("core.fsmonitor", "core.pager", "pager.log", "diff.external", "core.sshCommand", "gpg.program"):
        repo.git("config", name, str(trap))
    for name in ("diff.x.textconv", "diff.x.command", "filter.x.clean", "filter.x.smudge", "filter.x.process"):
        repo.git("config", name, str(trap))
    repo.git("config", "log.showSignature", "true")
    (repo.folder / ".git" / "info").mkdir(exist_ok=True)
    (repo.folder / ".git" / "info" / "attributes").write_text("* diff=x filter=x\n", encoding="utf-8")
    opened = open_repository(repo.folder / ODD)
    commit = opened.commit("HEAD~1")
    opened.read(opened.files(commit, opened.below).values())
    assert len([*opened.history("HEAD", opened.below)]) == 3
    assert opened.commit_on(date(2015, 3, 1)) == commit
    assert not sprung.exists()


def test_git_is_kept_from_the_surroundings(repo: Repo, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A hook's own variables, an external diff and a trace are none of ours."""
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_EXTERNAL_DIFF", "GIT_TRACE"):
        monkeypatch.setenv(name, str(tmp_path / "ingenstans"))
    assert open_repository(repo.folder).commit("HEAD").headline == "Tredje"
    assert not (tmp_path / "ingenstans").exists()


def test_what_git_cannot_do_is_told_in_its_own_words(repo: Repo) -> None:
    (repo.folder / ".git" / "config").write_text("[trasig\n", encoding="utf-8")
    with pytest.raises(GitError) as found:
        open_repository(repo.folder)
    assert (cause(found), "config" in found.value.about) == (Cause.FAILED, True)

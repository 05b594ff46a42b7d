"""`mlr git install`: git speaks about the plan in sentences, and checks what is about to be committed."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.diff.cases import FATES, NEXT
from tests.diff.plans import FILES, changed
from tests.store.repositories import Repo, repository

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.said import Said

SCHOOL, WELLS = "activities/lovskola.yaml", "activities/brunnar.yaml"
LATER = (SCHOOL, "2015-04/2015-05", "2015-06")
CALLED = (WELLS, "title: Brunnar", "title: Källor")
BROKEN = (WELLS, "id: brunnar\n", "id: Två ord\n")
PLACES = ["plan", "Ekbygdens plan/plan", "år [2015]*/plan", '”Vår” "plan"', "."]


@pytest.fixture
def repo(tmp_path: Path, mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch) -> Repo:
    """A plan that is committed once, in a folder with a blank and a letter beyond ASCII."""
    assert callable(mlr)
    made = repository(tmp_path / "Ekbygdens årsplan")
    made.commit("Planen", FILES)
    at(made.folder, monkeypatch)
    return made


def at(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MLR_PLAN", raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.chdir(folder)


def bullets(said: str) -> list[str]:
    return [line for line in said.splitlines() if line.startswith("- ")]


def tried(repo: Repo, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run git as a user does, who may be stopped."""
    name = ["-c", "user.name=Bo Berg", "-c", "user.email=bo@example.org"]
    command = ["git", "-C", str(repo.folder), *name, *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def kept(repo: Repo) -> dict[str, bytes]:
    """Return all that a repository keeps for itself, but for its objects and its index."""
    home = repo.folder / repo.git("rev-parse", "--git-common-dir").strip()
    there = [home / "config", *(home / "info").iterdir(), *(home / "hooks").iterdir()]
    return {path.name: path.read_bytes() for path in there if path.is_file()}


def test_git_diff_speaks_as_mlr_diff_does(repo: Repo, mlr: Callable[..., Said]) -> None:
    assert mlr("git", "install").code == 0
    repo.write(changed(LATER, CALLED))
    said = repo.git("diff")
    assert [line.removesuffix(" (Lovskola)") for line in bullets(said)] == [*reversed(bullets(mlr("diff").out))]
    assert said.splitlines()[:2] == ["plan/activities/brunnar.yaml", "============================"]
    assert bullets(repo.git("diff", "--stat")) == []


def test_it_says_so_when_only_the_writing_changed(repo: Repo, mlr: Callable[..., Said]) -> None:
    mlr("git", "install")
    repo.write({WELLS: f"# En anmärkning.\n{FILES[WELLS]}"})
    assert "Inget har ändrats i sak, bara hur filen är skriven." in repo.git("diff")


def test_a_decision_on_the_plan_is_not_only_another_way_to_write(repo: Repo, mlr: Callable[..., Said]) -> None:
    mlr("git", "install")
    assert mlr("adopt", "--by", "styrelsen", "--date", "2015-01-20").code == 0
    repo.commit("Antagen", {})
    path = repo.folder / "plan/adopted.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("2015-01-20", "2015-01-21"), encoding="utf-8")
    said = repo.git("diff")
    assert "Det som är antecknat om planens beslut har ändrats." in said
    assert "i sak" not in said


def test_other_things_have_their_names_from_the_work_tree(repo: Repo, mlr: Callable[..., Said]) -> None:
    mlr("git", "install")
    waits = (WELLS, "due: 2015-09-30", "due: när lovskola.plats")
    repo.write(changed(waits))
    assert "”Platsen är vald”" in repo.git("diff")
    repo.git("add", "--all")
    repo.git("commit", "--quiet", "--message", "Vänta", "--no-verify")
    (repo.folder / "plan" / SCHOOL).unlink()
    assert "lovskola.plats" in repo.git("diff", "HEAD~", "HEAD", "--", f"plan/{WELLS}")


def test_new_moved_and_removed_files_are_told(repo: Repo, mlr: Callable[..., Said]) -> None:
    mlr("git", "install")
    source = FILES[WELLS]
    repo.write({WELLS: None, "activities/kallor.yaml": source.replace("id: brunnar\n", "id: kallor\nwas: [brunnar]\n")})
    repo.git("add", "--all")
    assert "har fått id ”kallor” i stället för ”brunnar”" in repo.git("diff", "--cached")
    repo.git("reset", "--quiet", "--hard")
    repo.write({WELLS: None})
    assert bullets(repo.git("diff")) == ["- Aktiviteten ”Brunnar” har tagits bort, med 1 mål."]


@pytest.mark.parametrize(
    ("old", "new"),
    [("lovskola", "sommarskola"), ("lovskola.plats", "ort"), ("kansliet", "kontoret"), ("dricksvatten", "vatten-1")],
)
def test_a_file_that_names_what_was_renamed_is_silent(repo: Repo, mlr: Callable[..., Said], old: str, new: str) -> None:
    meeting = "meetings/styrelsen-mars.yaml"
    named = (meeting, "    proposal: S", "    statements: [dricksvatten]\n    proposal: S")
    repo.commit("Ett beslut", changed(named))
    mlr("git", "install")
    assert mlr("rename", old, new).code == 0
    repo.git("add", "--all")
    spoken = {line.removesuffix(" (Lovskola)") for line in bullets(repo.git("diff", "--cached", "--find-renames=20%"))}
    assert spoken == {*bullets(mlr("diff").out)}
    assert len(spoken) == 1


def test_what_cannot_be_read_is_told_with_its_place_and_side(repo: Repo, mlr: Callable[..., Said]) -> None:
    mlr("git", "install")
    repo.write(changed(BROKEN, LATER))
    repo.git("commit", "--quiet", "--all", "--no-verify", "--message", "Fel")
    assert "plan/activities/brunnar.yaml:1:5: ”Två ord” kan inte vara ett id." in repo.git("diff", "HEAD~")
    assert "plan/activities/brunnar.yaml:1:5, före ändringen: ”Två ord”" in repo.git("diff", "HEAD", "HEAD~")


def test_what_is_decided_for_the_next_plan_is_told_too(repo: Repo, mlr: Callable[..., Said]) -> None:
    repo.commit("Besked", {NEXT: FATES})
    mlr("git", "install")
    repo.write({NEXT: FATES.replace("brunnar.karta, fate: met", "brunnar.karta, fate: carried-on")})
    (told,) = bullets(repo.git("diff"))
    assert told == (
        "- Beskedet om målet ”Alla brunnar finns på en karta” inför ”Plan 2016” är nu ”förs över” "
        "i stället för ”uppfyllt och avslutat”."
    )
    repo.git("commit", "--quiet", "--all", "--no-verify", "--message", "Ändrat besked")
    assert "+målen, brunnar.karta, beskedet: förs över" in repo.git("log", "-p", "-1").splitlines()


def test_git_log_shows_a_fact_a_line(repo: Repo, mlr: Callable[..., Said]) -> None:
    mlr("git", "install")
    repo.commit("Ny tid", changed(LATER))
    lines = repo.git("log", "-1", "-p").splitlines()
    assert [line for line in lines if line.startswith(("-m", "+m"))] == [
        "-målen, plats, tiden: april–maj 2015",
        "+målen, plats, tiden: juni 2015",
    ]


def test_patches_can_still_be_made_and_used(repo: Repo, mlr: Callable[..., Said]) -> None:
    mlr("git", "install")
    repo.commit("Ny tid", changed(LATER))
    patch = repo.git("format-patch", "-1", "--stdout")
    assert "-    due: 2015-04/2015-05\n+    due: 2015-06\n" in patch
    repo.git("reset", "--quiet", "--hard", "HEAD~")
    (repo.folder / "ny.patch").write_text(patch)
    repo.git("am", "--quiet", "ny.patch")


@pytest.mark.parametrize("name", ["broken", "conflict", "binary", "empty"])
def test_facts_that_cannot_be_read_are_shown_as_they_stand(tmp_path: Path, mlr: Callable[..., Said], name: str) -> None:
    content = {"broken": "a: [", "conflict": "<<<<<<< HEAD\na: 1\n=======\n", "binary": "\0\1", "empty": ""}[name]
    (tmp_path / "x").write_text(content)
    said = mlr("git", "facts", str(tmp_path / "x"))
    assert (said.code, said.out) == (0, content)


def test_a_chapter_is_its_title_and_its_paragraphs(tmp_path: Path, mlr: Callable[..., Said]) -> None:
    (tmp_path / "x").write_text("<!-- k -->\n# Vision\n\nEn lång\nmening.\n\nEn till.\n")
    assert mlr("git", "facts", str(tmp_path / "x")).out == "# Vision\nEn lång mening.\nEn till.\n"


def test_the_hook_checks_what_is_staged_and_not_what_lies_beside(repo: Repo, mlr: Callable[..., Said]) -> None:
    mlr("git", "install")
    repo.write(changed(BROKEN))
    repo.git("add", "--all")
    repo.write(FILES)
    stopped = tried(repo, "commit", "--message", "Fel")
    assert stopped.returncode == 1
    assert "fel MLR008  plan/activities/brunnar.yaml:1:5" in stopped.stderr
    assert "lägg till dem igen: git add" in stopped.stderr
    repo.git("add", "--all")
    repo.write(changed(BROKEN))
    repo.write({"beside.txt": "x"}, below="")
    repo.git("add", "beside.txt")
    assert tried(repo, "commit", "--message", "Rätt").returncode == 0


def test_a_commit_of_some_paths_is_checked_as_git_will_make_it(repo: Repo, mlr: Callable[..., Said]) -> None:
    mlr("git", "install")
    repo.write(changed(BROKEN, LATER))
    repo.git("add", f"plan/{WELLS}")
    assert tried(repo, "commit", "--message", "Bara skolan", "--", f"plan/{SCHOOL}").returncode == 0
    assert tried(repo, "commit", "--message", "Brunnarna", "--", f"plan/{WELLS}").returncode == 1
    assert tried(repo, "commit", "--all", "--message", "Allt").returncode == 1


def test_a_commit_without_a_plan_in_it_is_nobodys_business(repo: Repo, mlr: Callable[..., Said]) -> None:
    mlr("git", "install")
    repo.git("checkout", "--quiet", "--orphan", "annat")
    repo.git("rm", "--quiet", "-r", "-f", ".")
    repo.write({"annat.txt": "x"}, below="")
    repo.git("add", "annat.txt")
    assert tried(repo, "commit", "--message", "Annat").returncode == 0


def test_a_file_that_is_only_promised_is_not_checked(repo: Repo, mlr: Callable[..., Said]) -> None:
    repo.write({"activities/ny.yaml": "id: ny\n"})
    repo.git("add", "--intent-to-add", "--all")
    assert mlr("validate", "--staged").code == 0
    repo.git("add", "--all")
    assert mlr("validate", "--staged").code == 1


def test_an_unfinished_merge_is_told_with_what_to_do(repo: Repo, mlr: Callable[..., Said]) -> None:
    mlr("git", "install")
    repo.git("checkout", "--quiet", "-b", "sida")
    repo.commit("Källor", changed(CALLED))
    repo.git("checkout", "--quiet", "main")
    repo.commit("Vatten", changed((WELLS, "title: Brunnar", "title: Vatten")))
    assert tried(repo, "merge", "sida").returncode == 1
    staged = mlr("validate", "--staged")
    assert (staged.code, staged.out) == (2, "")
    assert "git add plan/activities/brunnar.yaml" in staged.err
    assert "plan/activities/brunnar.yaml: sammanslagningen är inte klar." in repo.git("diff", "--cached")
    found = [one for one in mlr("validate", "--format", "json").json["diagnostics"] if one["severity"] == "error"]
    assert [(one["code"], one["file"], one["line"]) for one in found] == [("MLR022", f"plan/{WELLS}", 2)]


def test_a_file_in_two_versions_shows_the_facts_that_differ(repo: Repo, mlr: Callable[..., Said]) -> None:
    mlr("git", "install")
    repo.git("checkout", "--quiet", "-b", "gren")
    repo.commit("Oktober", {WELLS: FILES[WELLS].replace("2015-09-30", "2015-10-31")})
    repo.git("checkout", "--quiet", "main")
    repo.commit("November", {WELLS: FILES[WELLS].replace("2015-09-30", "2015-11-30")})
    assert tried(repo, "merge", "gren").returncode == 1
    said = repo.git("diff")
    changed_lines = [line for line in said.splitlines() if line[:2] in {"++", "+ ", " +", "--", "- ", " -"}]
    assert changed_lines[2:] == [
        "++<<<<<<<",
        " +målen, karta, tiden: 30 november 2015",
        "++=======",
        "+ målen, karta, tiden: 31 oktober 2015",
        "++>>>>>>>",
    ]
    told = mlr("report", "brunnar.karta", "--state", "met")
    assert (told.code, "har ett fel som gör att mlr inte kan ändra där" in told.err) == (2, True)


@pytest.mark.parametrize("place", PLACES)
def test_a_plan_may_lie_anywhere(
    tmp_path: Path, mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    made = repository(tmp_path / "arkiv")
    made.commit("Planen", FILES, below=place)
    at(made.folder / place, monkeypatch)
    assert mlr("git", "install").code == 0
    made.write(changed(LATER, BROKEN), below=place)
    assert "ska vara uppfyllt i juni 2015" in made.git("diff")
    assert tried(made, "commit", "--all", "--message", "Fel").returncode == 1
    made.write({WELLS: FILES[WELLS]}, below=place)
    assert tried(made, "commit", "--all", "--message", "Rätt").returncode == 0


def test_work_trees_and_submodules_are_served(
    repo: Repo, tmp_path: Path, mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    mlr("git", "install")
    repo.git("worktree", "add", "--quiet", str(tmp_path / "träd"))
    outer = repository(tmp_path / "ytter")
    outer.git("submodule", "--quiet", "add", str(repo.folder), "planen")
    for folder in (tmp_path / "träd", outer.folder / "planen"):
        at(folder, monkeypatch)
        assert mlr("git", "install").code == 0
        inner = Repo(folder)
        inner.write(changed(LATER, BROKEN))
        assert "ska vara uppfyllt i juni 2015" in inner.git("diff")
        assert tried(inner, "commit", "--all", "--message", "Fel").returncode == 1
        inner.write(changed(LATER))
        assert tried(inner, "commit", "--all", "--message", "Rätt").returncode == 0


def test_a_bare_repository_has_a_driver_and_no_hook(
    repo: Repo, tmp_path: Path, mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.commit("Ny tid", changed(LATER))
    repo.git("clone", "--quiet", "--bare", ".", str(tmp_path / "bar.git"))
    at(tmp_path / "bar.git", monkeypatch)
    said = mlr("git", "install")
    assert (said.code, "Arkivet har inga arbetsfiler" in said.err) == (0, True)
    bare = Repo(tmp_path / "bar.git")
    assert "ska vara uppfyllt i juni 2015" in bare.git("diff", "HEAD~", "HEAD")
    assert mlr("validate", "--staged").code == 2
    assert mlr("git", "install", "--uninstall").code == 0


def test_a_shallow_clone_is_served(
    repo: Repo, tmp_path: Path, mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.commit("Ny tid", changed(LATER))
    repo.git("clone", "--quiet", "--depth", "1", f"file://{repo.folder}", str(tmp_path / "grund"))
    at(tmp_path / "grund", monkeypatch)
    assert mlr("git", "install").code == 0
    shallow = Repo(tmp_path / "grund")
    shallow.write(changed(LATER, CALLED))
    assert bullets(shallow.git("diff")) == ["- Aktiviteten ”Brunnar” heter nu ”Källor”."]


def test_twice_is_once_and_two_plans_share_a_hook(
    repo: Repo, mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    mlr("git", "install")
    once = kept(repo)
    again = mlr("git", "install")
    assert kept(repo) == once
    assert again.err.count("finns redan") == 3
    repo.commit("Nästa år", FILES, below="2016/plan")
    at(repo.folder / "2016", monkeypatch)
    mlr("git", "install")
    for place in ("plan", "2016/plan"):
        repo.write(changed(BROKEN), below=place)
        assert tried(repo, "commit", "--all", "--message", place).returncode == 1
        repo.write(FILES, below=place)


def test_uninstalling_leaves_all_as_it_was(repo: Repo, mlr: Callable[..., Said]) -> None:
    (repo.folder / ".git/info").mkdir(exist_ok=True)
    (repo.folder / ".git/info/attributes").write_bytes("*.png binary\n# är vår\n".encode())
    repo.git("config", "diff.annat.command", "annat")
    before = kept(repo)
    mlr("git", "install")
    assert kept(repo) != before
    assert mlr("git", "install", "--uninstall").code == 0
    assert kept(repo) == before
    assert mlr("git", "install", "--uninstall").err.count("fanns inte") == 3


def test_a_link_out_of_the_repository_is_not_written_through(
    repo: Repo, mlr: Callable[..., Said], tmp_path: Path
) -> None:
    outside = tmp_path / "andras"
    outside.write_text("*.png binary\n")
    attributes = repo.folder / ".git/info/attributes"
    attributes.parent.mkdir(exist_ok=True)
    attributes.symlink_to(outside)
    assert "är en länk ut ur arkivet" in mlr("git", "install").err
    mlr("git", "install", "--uninstall")
    assert outside.read_text() == "*.png binary\n"
    assert attributes.is_symlink()


def test_a_line_that_says_otherwise_holds_and_is_told(repo: Repo, mlr: Callable[..., Said]) -> None:
    attributes = repo.folder / ".git/info/attributes"
    attributes.parent.mkdir(exist_ok=True)
    attributes.write_text("*.yaml diff=annat\n")
    said = mlr("git", "install")
    assert said.code == 0
    assert "en annan rad där säger något annat om dem (diff), och den gäller" in said.err
    attributes.write_text(attributes.read_text().replace("*.yaml diff=annat\n", ""))
    assert "en annan rad" not in mlr("git", "install").err


def test_a_hook_that_is_there_stays_and_gets_a_line_by_hand(repo: Repo, mlr: Callable[..., Said]) -> None:
    hook = repo.folder / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 0\n")
    hook.chmod(0o755)
    said = mlr("git", "install")
    assert hook.read_text() == "#!/bin/sh\nexit 0\n"
    line = said.err.partition("den här raden: ")[2].strip()
    assert line == f"{sys.executable} -P -m mlr_cli validate --staged --plan plan || exit 1"
    hook.write_text(f"#!/bin/sh\n{line}\n")
    repo.write(changed(BROKEN))
    assert tried(repo, "commit", "--all", "--message", "Fel").returncode == 1
    assert "står kvar: " in mlr("git", "install", "--uninstall").err
    assert hook.read_text() == f"#!/bin/sh\n{line}\n"


def test_hooks_that_are_kept_elsewhere_are_left_alone(repo: Repo, mlr: Callable[..., Said]) -> None:
    repo.git("config", "core.hooksPath", "krokar")
    said = mlr("git", "install")
    assert "”krokar/pre-commit”" in said.err
    assert not (repo.folder / "krokar").exists()
    assert not (repo.folder / ".git/hooks/pre-commit").exists()


def test_a_driver_of_somebody_elses_stays(repo: Repo, mlr: Callable[..., Said]) -> None:
    repo.git("config", "diff.mlr.command", "min-egen")
    assert "är någon annans och står kvar" in mlr("git", "install").err
    mlr("git", "install", "--uninstall")
    assert repo.git("config", "diff.mlr.command") == "min-egen\n"


def test_the_language_is_the_one_it_was_installed_in(repo: Repo, mlr: Callable[..., Said]) -> None:
    mlr("git", "install", "--lang", "en")
    repo.write(changed(CALLED))
    assert bullets(repo.git("diff")) == ["- The activity “Brunnar” is now called “Källor”."]


def test_it_needs_a_repository(tmp_path: Path, mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch) -> None:
    Repo(tmp_path).write(FILES)
    at(tmp_path, monkeypatch)
    for words in (["git", "install"], ["validate", "--staged"]):
        said = mlr(*words)
        assert (said.code, "ligger inte i ett git-arkiv" in said.err) == (2, True)


def test_nothing_of_the_repositorys_own_is_run_by_a_check(repo: Repo, mlr: Callable[..., Said]) -> None:
    trap = repo.folder / "fälla"
    for name in (
        "core.fsmonitor",
        "core.pager",
        "diff.external",
        "core.sshCommand",
        "filter.x.clean",
        "alias.ls-files",
    ):
        repo.git("config", name, f"touch '{trap}'; false" if name != "alias.ls-files" else f"!touch '{trap}'")
    (repo.folder / ".git/info/attributes").write_text("* filter=x\n")
    repo.write(changed(LATER))
    for words in ("validate --staged", "diff", "log", "git install", "git install --uninstall"):
        mlr(*words.split())
        assert not trap.exists(), words


def test_a_year_of_edits_is_told_alike_and_a_rename_keeps_the_history(
    repo: Repo, mlr: Callable[..., Said], golden: Callable[[str, bytes], None]
) -> None:
    repo.git("tag", "plan-2015")
    mlr("git", "install")
    repo.commit("Ny tid", changed(LATER), day="2015-03-10", author="Bo Berg")
    assert mlr("rename", "lovskola", "sommarskola").code == 0
    assert "was: [lovskola]" in (repo.folder / "plan/activities/sommarskola.yaml").read_text(encoding="utf-8")
    repo.commit("Byt namn", {}, day="2015-06-01")
    repo.commit("Källor", {WELLS: changed(CALLED)[WELLS]}, day="2015-09-01")
    told = mlr("diff", "plan-2015", "HEAD", "--to", "markdown").out
    golden("year.md", told.encode())
    history = mlr("log", "sommarskola", "--to", "json").json["items"]
    assert [item["headline"] for item in history] == ["Byt namn", "Ny tid", "Planen"]
    spoken = {
        line.removesuffix(" (Lovskola)")
        for line in bullets(repo.git("diff", "plan-2015", "HEAD", "--", "plan/activities"))
    }
    assert spoken == {line.replace("\\", "") for line in bullets(told)}

"""`mlr diff` and `mlr log` on a repository with a year of edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.diff.plans import FILES, changed
from tests.schemas import faults
from tests.store.repositories import Repo, repository

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.said import Said

SCHOOL, WELLS = "activities/lovskola.yaml", "activities/brunnar.yaml"
MEETING = "meetings/styrelsen-mars.yaml"
FIRST = ((SCHOOL, "2015-04/2015-05", "2015-06"), (WELLS, "title: Brunnar", "title: Källor"))
SECOND = (*FIRST, (SCHOOL, "role: prepares", "role: responsible"), (WELLS, "2015-09-30", "2015-10-31"))


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """A plan adopted in January, changed in March and June, with an edit that is not committed."""
    made = repository(tmp_path / "Ekbygdens plan")
    made.commit("Planen", FILES)
    made.git("tag", "plan-2015")
    made.commit("Ny tid", changed(*FIRST), day="2015-03-10", author="Bo Berg")
    moved = changed(*SECOND)
    renamed = moved[SCHOOL].replace("id: lovskola\n", "id: lov\nwas: [lovskola]\n")
    made.commit("Byt id", {SCHOOL: None, "activities/lov.yaml": renamed}, day="2015-06-01")
    made.commit("Flytta fram", {WELLS: moved[WELLS]}, day="2015-06-30")
    made.write({WELLS: moved[WELLS].replace("Alla brunnar", "Nästan alla brunnar")})
    monkeypatch.delenv("MLR_PLAN")
    monkeypatch.chdir(made.folder)
    return made


@pytest.fixture(autouse=True)
def _plan(mlr: Callable[..., Said]) -> None:
    """Let the command line be set up before the repository, which says where the plan is."""
    assert callable(mlr)


def sentences(said: Said) -> list[str]:
    assert said.err == ""
    return [line.removeprefix("- ") for line in said.out.splitlines() if line.startswith("- ")]


WORKING = "Målet ”Alla brunnar finns på en karta” lyder nu ”Nästan alla brunnar finns på en karta”."
LATER = (
    "Målet ”Alla brunnar finns på en karta” ska vara uppfyllt den 31 oktober 2015 i stället för den 30 september 2015, "
    "alltså en månad senare."
)
TIME = "Målet ”Platsen är vald” ska vara uppfyllt i juni 2015 i stället för i april–maj 2015, alltså en månad senare."
CALLED = "Aktiviteten ”Brunnar” heter nu ”Källor”."


@pytest.mark.usefixtures("repo")
def test_without_words_the_last_commit_is_held_against_the_files(mlr: Callable[..., Said]) -> None:
    assert sentences(mlr("diff")) == [WORKING]


@pytest.mark.parametrize("typed", [["plan-2015", "main~2"], ["plan-2015..main~2"], ["@2015-02", "@2015-03-31"]])
@pytest.mark.usefixtures("repo")
def test_versions_are_tags_ranges_and_days(mlr: Callable[..., Said], typed: list[str]) -> None:
    assert sentences(mlr("diff", *typed)) == [TIME, CALLED]


def test_a_whole_year_could_be_sent_to_the_board(
    repo: Repo, mlr: Callable[..., Said], golden: Callable[[str, bytes], None]
) -> None:
    repo.write({WELLS: changed(*SECOND)[WELLS]})
    for way in ("activity", "body", "kind"):
        golden(f"diff-{way}.md", mlr("diff", "plan-2015", "HEAD", "--group-by", way, "--to", "markdown").out.encode())
    golden("diff.en.md", mlr("diff", "plan-2015", "--lang", "en", "--to", "markdown").out.encode())
    golden("diff.csv", mlr("diff", "plan-2015", "--to", "csv").out.encode())


@pytest.mark.usefixtures("repo")
def test_a_script_is_told_whether_anything_changed(mlr: Callable[..., Said]) -> None:
    assert mlr("diff", "--exit-code").code == 1
    assert mlr("diff").code == 0
    same = mlr("diff", "HEAD", "HEAD", "--exit-code")
    assert (same.code, same.out.splitlines()[-1]) == (0, "Inget har ändrats i sak.")


def test_two_folders_need_no_git(tmp_path: Path, mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MLR_PLAN")
    monkeypatch.setenv("PATH", "")
    for name, files in (("förra", FILES), ("nya", changed(*FIRST))):
        Repo(tmp_path / name).write(files)
    monkeypatch.chdir(tmp_path)
    assert sentences(mlr("diff", "förra", "nya")) == [TIME, CALLED]
    assert (
        sentences(mlr("diff", "nya/plan", "förra/plan", "--plan", "nya"))[1]
        == "Aktiviteten ”Källor” heter nu ”Brunnar”."
    )


def test_json_has_what_a_sentence_is_made_of(repo: Repo, mlr: Callable[..., Said]) -> None:
    record = mlr("diff", "HEAD~3", "HEAD~2", "--to", "json").json
    commit = repo.git("rev-parse", "plan-2015").strip()
    assert record["from"] == {"sort": "revision", "name": "HEAD~3", "commit": commit, "date": "2015-01-15"}
    assert [(one["kind"], one["thing"], one["id"], one["field"]) for one in record["changes"]] == [
        ("reworded", "activity", "brunnar", "title"),
        ("later", "goal", "lovskola.plats", "due"),
    ]
    assert record["changes"][1]["after"] == {
        "text": "2015-06", "first": "2015-06-01", "last": "2015-06-30", "words": "juni 2015",
    }  # fmt: skip


@pytest.mark.parametrize("words", ["diff plan-2015", "diff plan-2015 HEAD", "diff", "log", "log lov"])
@pytest.mark.usefixtures("repo")
def test_the_records_fit_their_schemas(mlr: Callable[..., Said], words: str) -> None:
    assert faults(mlr(*words.split(), "--to", "json").json) == []


@pytest.mark.usefixtures("repo")
def test_the_log_tells_who_and_when(mlr: Callable[..., Said], golden: Callable[[str, bytes], None]) -> None:
    golden("log.md", mlr("log", "--to", "markdown").out.encode())


@pytest.mark.usefixtures("repo")
def test_the_log_follows_a_thing_through_its_ids(mlr: Callable[..., Said]) -> None:
    goal = mlr("log", "lov.plats", "--to", "json").json
    assert [(item["headline"], [one["kind"] for one in item["changes"]]) for item in goal["items"]] == [
        ("Ny tid", ["later"]),
        ("Planen", ["added"]),
    ]
    assert [item["changes"][-1]["kind"] for item in mlr("log", "lov", "--to", "json").json["items"]][-1] == "added"
    body = mlr("log", "skolgruppen", "--to", "json").json
    assert [item["author"] for item in body["items"]] == ["Åsa Öberg", "Åsa Öberg"]


def test_what_is_gone_has_a_history_too(repo: Repo, mlr: Callable[..., Said]) -> None:
    repo.commit("Inga brunnar", {WELLS: None}, day="2015-07-01")
    assert [item["headline"] for item in mlr("log", "brunnar.karta", "--to", "json").json["items"]] == [
        "Inga brunnar",
        "Flytta fram",
        "Planen",
    ]
    never = mlr("log", "brunnar.saknas")
    assert (never.code, never.err.splitlines()[0]) == (2, "Inget i planen har id ”brunnar.saknas”.")


def test_a_role_that_names_goals_is_no_activity_that_has_them(repo: Repo, mlr: Callable[..., Said]) -> None:
    lov = (repo.folder / "plan/activities/lov.yaml").read_text(encoding="utf-8")
    without = lov.replace("  - body: kansliet\n    role: informed\n    goals: [plats]\n", "")
    assert without != lov
    repo.commit("En roll mindre", {"activities/lov.yaml": without}, day="2015-07-01")
    assert "En roll mindre" not in [item["headline"] for item in mlr("log", "lov.plats", "--to", "json").json["items"]]
    assert "En roll mindre" in [item["headline"] for item in mlr("log", "lov", "--to", "json").json["items"]]


def test_the_log_calls_a_meeting_by_its_body_though_only_the_meeting_changed(
    repo: Repo, mlr: Callable[..., Said]
) -> None:
    moved = changed((MEETING, "date: 2015-03-13\n", "date: 2015-03-13\nstatus: held\n"))
    repo.commit("Hållet", {MEETING: moved[MEETING]}, day="2015-07-01")
    assert len(mlr("log", "styrelsen-mars", "--to", "json").json["items"]) == 2
    said = mlr("log").out
    assert "mötet ”Styrelsen 2015-03-13”" in said
    assert "”styrelsen 2015-03-13”" not in said


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("saknas", "Det finns ingen version ”saknas”."),
        ("@2014-12-31", "Inget var incheckat den 2014-12-31. Välj en senare dag."),
        ("@2015-13-01", "”2015-13-01” finns inte i kalendern."),
        ("HEAD^^^^^", "Det finns ingen version ”HEAD^^^^^”."),
    ],
)
@pytest.mark.usefixtures("repo")
def test_a_version_that_is_not_there(mlr: Callable[..., Said], typed: str, told: str) -> None:
    said = mlr("diff", typed)
    assert (said.code, said.out, said.err[: len(told)]) == (2, "", told)


@pytest.mark.usefixtures("repo")
def test_a_version_that_looks_like_an_option(mlr: Callable[..., Said]) -> None:
    said = mlr("diff", "--", "--output=x")
    assert (said.code, said.err) == (
        2, "En version kan inte börja med ”-”. Skriv en tagg, en gren eller en dag i stället för ”--output=x”.\n",
    )  # fmt: skip


def test_a_version_without_a_plan(repo: Repo, mlr: Callable[..., Said]) -> None:
    repo.git("checkout", "--quiet", "--orphan", "annan")
    repo.git("rm", "-rfq", ".")
    repo.commit("Tomt", {"readme.md": "hej"}, below=".")
    repo.git("checkout", "--quiet", "main")
    said = mlr("diff", "annan")
    told = "Det finns ingen plan i annan (15 januari 2015): där saknas ”plan/plan.yaml”."
    assert (said.code, said.err[: len(told)]) == (2, told)


def test_no_repository_and_no_commits(
    tmp_path: Path, mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    Repo(tmp_path).write(FILES)
    monkeypatch.delenv("MLR_PLAN")
    monkeypatch.chdir(tmp_path)
    said = mlr("diff")
    assert (said.code, "ligger inte i ett git-arkiv" in said.err) == (2, True)
    repository(tmp_path)
    said = mlr("log")
    assert (said.code, said.err.partition(",")[0]) == (2, "Inget är incheckat än")


def test_what_stands_in_a_file_that_did_not_change_is_called_by_its_name(repo: Repo, mlr: Callable[..., Said]) -> None:
    text = changed(*SECOND)[WELLS]
    repo.commit("Vänta", {WELLS: text.replace("due: 2015-10-31", "due: 2015-10-31\n    depends_on: [lov.plats]")})
    waits = "Målet ”Alla brunnar finns på en karta” väntar nu på målet ”Platsen är vald”."
    assert waits in sentences(mlr("diff", "HEAD~", "HEAD"))
    assert waits in mlr("log").out


def test_what_mentions_something_internal_is_in_no_document(repo: Repo, mlr: Callable[..., Said]) -> None:
    repo.commit("Hemligt", {"activities/hemlig.yaml": "id: hemlig\ntitle: Hemlig\narea: skola\ninternal: ja\n"})
    concerned = FILES[MEETING].replace("[lovskola.plats]", "[lovskola.plats, hemlig]")
    repo.commit("Mötet", {MEETING: concerned})
    fates = "period: 2016\nid: nasta\ntitle: Nästa\nactivities: [{activity: hemlig, remains: kept}]\n"
    repo.commit("Besked", {"rollover-2016.yaml": fates})
    repo.commit("Annat besked", {"rollover-2016.yaml": fates.replace("kept", "left-out")})
    for words in (("diff", "HEAD~", "HEAD"), ("diff", "HEAD~3", "HEAD~2"), ("log",)):
        assert "Hemlig" in mlr(*words).out
        shared = mlr(*words, "--to", "markdown")
        assert (shared.code, "hemlig" in shared.out.casefold()) == (0, False)
        assert "Hemlig" in mlr(*words, "--to", "markdown", "--internal").out
    repo.commit("Borta", {"activities/hemlig.yaml": None})
    assert "hemlig" in mlr("log").out
    assert "hemlig" not in mlr("log", "--to", "markdown").out.casefold()


def test_a_repository_in_the_middle_of_a_merge(repo: Repo, mlr: Callable[..., Said]) -> None:
    text = changed(*SECOND)[WELLS]
    torn = text.replace("order: 2\n", "<<<<<<< HEAD\norder: 2\n=======\norder: 3\n>>>>>>> gren\n")
    repo.write({WELLS: torn})
    said = mlr("diff")
    assert said.code == 0
    assert said.err.startswith("plan/activities/brunnar.yaml:4:1, i filerna som de är nu: ")
    assert said.err.count("plan/activities/brunnar.yaml") == 1


def test_what_cannot_be_read_is_not_taken_for_gone(repo: Repo, mlr: Callable[..., Said]) -> None:
    text = changed(*SECOND)[WELLS]
    repo.write({WELLS: text.replace("due: 2015-10-31", "due: snart").replace("Alla brunnar", "Många brunnar")})
    said = mlr("diff")
    assert [line for line in said.out.splitlines() if line.startswith("- ")] == [
        "- Målet ”Alla brunnar finns på en karta” lyder nu ”Många brunnar finns på en karta”."
    ]
    assert said.err.splitlines()[-1] == "1 fel i planens form, så jämförelsen kan sakna något. Kör ”mlr validate”."


def test_a_bare_repository_compares_two_revisions(
    repo: Repo, tmp_path: Path, mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.git("clone", "--quiet", "--bare", ".", str(tmp_path / "naket.git"))
    monkeypatch.chdir(tmp_path / "naket.git")
    assert sentences(mlr("diff", "plan-2015", "main~2")) == [TIME, CALLED]
    assert len(mlr("log", "--to", "json").json["items"]) == 4
    assert mlr("diff", "plan-2015").code == 2


def test_a_clone_that_is_cut_off_says_so(
    repo: Repo, tmp_path: Path, mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.git("clone", "--quiet", "--depth", "2", f"file://{repo.folder}", str(tmp_path / "grund"))
    monkeypatch.chdir(tmp_path / "grund")
    said = mlr("log", "--to", "json")
    assert said.err == "Bara den senaste historiken är hämtad hit. Hämta resten: git fetch --unshallow\n"
    assert [item["headline"] for item in said.json["items"]] == ["Flytta fram"]
    assert "git fetch --unshallow --tags" in mlr("diff", "HEAD~3").err


def test_a_title_that_cannot_be_read_is_no_new_title(repo: Repo, mlr: Callable[..., Said]) -> None:
    text = changed(*SECOND)[WELLS]
    repo.write({WELLS: text.replace("title: Källor\n", "")})
    said = mlr("diff")
    assert "Inget har ändrats i sak." in said.out
    assert "plan/activities/brunnar.yaml:1:1, i filerna som de är nu: " in said.err


def test_a_plan_that_lay_in_another_folder_is_found(
    repo: Repo, mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.git("stash", "--quiet")
    (repo.folder / "ny mapp").mkdir()
    repo.git("mv", "plan", "ny mapp/plan")
    repo.commit("Ny mapp", {}, day="2015-07-01")
    monkeypatch.chdir(repo.folder / "ny mapp")
    assert sentences(mlr("diff", "plan-2015..main~3")) == [TIME, CALLED]
    assert mlr("diff", "main~1", "main", "--exit-code").code == 0


def test_the_log_follows_a_plan_to_the_folder_that_it_lay_in(
    repo: Repo, mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.git("stash", "--quiet")
    before = mlr("log", "--to", "json").json["items"]
    (repo.folder / "ny mapp").mkdir()
    repo.git("mv", "plan", "ny mapp/plan")
    repo.commit("Ny mapp", {}, day="2015-07-01")
    monkeypatch.chdir(repo.folder / "ny mapp")
    assert mlr("log", "--to", "json").json["items"] == before


def test_the_log_tells_of_a_merge_what_no_branch_had_said(repo: Repo, mlr: Callable[..., Said]) -> None:
    repo.git("stash", "--quiet")
    text = changed(*SECOND)[WELLS]
    repo.git("checkout", "--quiet", "-b", "sida")
    repo.commit("På sidan", {WELLS: text.replace("2015-10-31", "2015-11-30")}, day="2015-07-01")
    repo.git("checkout", "--quiet", "main")
    repo.commit("På stammen", {WELLS: text.replace("title: Källor", "title: Vatten")}, day="2015-07-02")
    repo.git("merge", "--quiet", "--no-ff", "sida")
    told = [(item["headline"], len(item["changes"])) for item in mlr("log", "--to", "json").json["items"]]
    assert told[:2] == [("På stammen", 1), ("På sidan", 1)]
    mixed = text.replace("title: Källor", "title: Vatten").replace("2015-10-31", "2015-12-31")
    repo.write({WELLS: mixed})
    repo.git("commit", "--quiet", "--all", "--amend", "--message", "Jämkning", day="2015-07-03")
    newest = mlr("log", "--to", "json").json["items"][0]
    assert (newest["headline"], [one["after"]["text"] for one in newest["changes"]]) == ("Jämkning", ["2015-12-31"])


@pytest.mark.parametrize("left_out", ["blob:none", "tree:0"])
def test_a_clone_that_left_files_out_is_told_how_to_fetch_them(
    repo: Repo, tmp_path: Path, mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch, left_out: str
) -> None:
    repo.git("config", "uploadpack.allowFilter", "true")
    source = f"file://{repo.folder}"
    repo.git("clone", "--quiet", f"--filter={left_out}", source, str(tmp_path / "delvis"))
    monkeypatch.chdir(tmp_path / "delvis")
    for words in (["diff", "HEAD~2", "HEAD~1"], ["log"]):
        said = mlr(*words)
        assert (said.code, said.out, "git fetch --refetch" in said.err) == (2, "", True), words


TORN = ("id: [", "title: 'Trasig", "\x00", "- a\n- b\n")


@pytest.mark.parametrize("torn", TORN)
@pytest.mark.parametrize("path", sorted(path for path in FILES if path.endswith(".yaml")))
def test_no_file_that_cannot_be_read_is_taken_for_a_change(
    tmp_path: Path, mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch, path: str, torn: str
) -> None:
    monkeypatch.delenv("MLR_PLAN")
    monkeypatch.chdir(tmp_path)
    Repo(tmp_path).write(FILES, "hel")
    Repo(tmp_path).write({**FILES, path: torn}, "trasig")
    for words in (("hel", "trasig"), ("trasig", "hel")):
        said = mlr("diff", *words)
        assert (said.code, [line for line in said.out.splitlines() if line.startswith("- ")]) == (0, [])
        assert said.err.startswith(f"trasig/{path}:1:")
        assert "mlr validate" not in said.err


@pytest.mark.parametrize(("path", "key"), [(SCHOOL, "    kind: target"), (MEETING, "    kind: decision")])
def test_what_is_usual_is_not_taken_for_a_change_where_a_file_is_torn(
    repo: Repo, mlr: Callable[..., Said], path: str, key: str
) -> None:
    there = path.replace("lovskola", "lov")
    whole = (repo.folder / "plan" / there).read_text(encoding="utf-8")
    repo.write({WELLS: changed(*SECOND)[WELLS], there: whole.partition(key)[0] + "    x: [\n"})
    assert mlr("diff").out.splitlines()[-1] == "Inget har ändrats i sak."


@pytest.mark.parametrize("path", ["cooperation.yaml", "areas.yaml"])
def test_a_file_that_is_missing_takes_nothing_with_it(repo: Repo, mlr: Callable[..., Said], path: str) -> None:
    repo.write({WELLS: changed(*SECOND)[WELLS], path: None})
    said = mlr("diff")
    assert said.out.splitlines()[-1] == "Inget har ändrats i sak."
    assert f"plan/{path}:1:1, i filerna som de är nu: Filen saknas." in said.err


def test_a_commit_that_cannot_be_read_adds_nothing_to_the_log(repo: Repo, mlr: Callable[..., Said]) -> None:
    whole = changed(*SECOND)[WELLS]
    before = len(mlr("log", "--to", "json").json["items"])
    repo.commit("Trasig", {WELLS: "title: 'Trasig"})
    repo.commit("Lagad", {WELLS: whole})
    assert len(mlr("log", "--to", "json").json["items"]) == before

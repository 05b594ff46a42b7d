"""`mlr adopt` and `mlr adopted`: the decision is written down, and what it was about is not forgotten."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from tests.diff.plans import FILES, changed
from tests.schemas import faults
from tests.store.repositories import Repo, repository

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.said import Said

SCHOOL, HEADER = "activities/lovskola.yaml", "plan.yaml"
ADOPT = ("adopt", "--by", "styrelsen", "--date", "2015-01-20", "--ref", "§ 7", "--dnr", "2015:12")
EDITS = (
    (SCHOOL, "2015-04/2015-05", "2015-06"),
    (SCHOOL, "prova nya sätt", "pröva nya sätt"),
    (SCHOOL, "title: Lovskola", "title: Lovskola # en kommentar"),
    (HEADER, "name: Kim Ek", "name: Bo Berg"),
)


@pytest.fixture
def repo(tmp_path: Path, mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch) -> Repo:
    """A plan that is committed and not yet adopted."""
    assert callable(mlr)
    made = repository(tmp_path / "Ekbygdens plan")
    made.commit("Planen", FILES)
    monkeypatch.delenv("MLR_PLAN")
    monkeypatch.chdir(made.folder)
    return made


def test_the_decision_is_written_down_with_where_the_text_is(repo: Repo, mlr: Callable[..., Said]) -> None:
    said = mlr(*ADOPT, "--tag", "plan-2015")
    assert (said.code, said.out) == (0, "")
    lines = (repo.folder / "plan" / "adopted.yaml").read_text(encoding="utf-8").splitlines()
    commit = repo.git("rev-parse", "HEAD").strip()
    assert lines[2:8] == [
        "adopted:",
        "  - date: 2015-01-20",
        "    body: styrelsen",
        "    paragraph: § 7",
        "    diary: 2015:12",
        f"    commit: {commit}",
    ]
    assert repo.git("rev-parse", "plan-2015").strip() == commit
    assert mlr("validate").out.count("MLR607") == 0


def test_one_more_decision_leaves_the_lines_and_their_ends_as_they_were(repo: Repo, mlr: Callable[..., Said]) -> None:
    """As they are in a checkout on Windows."""
    mlr(*ADOPT)
    file = repo.folder / "plan" / "adopted.yaml"
    before = file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(before)
    repo.commit("Antagen", {})
    assert mlr("adopt", "--by", "styrelsen", "--date", "2015-06-12").code == 0
    after = file.read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == after.count(b"\r\n") > before.count(b"\n")


def test_an_english_plan_has_its_decisions_explained_in_english(repo: Repo, mlr: Callable[..., Said]) -> None:
    head = repo.folder / "plan" / "plan.yaml"
    head.write_text(f"{head.read_text(encoding='utf-8')}language: en\n", encoding="utf-8")
    repo.commit("In English", {})
    assert mlr(*ADOPT).code == 0
    assert (repo.folder / "plan" / "adopted.yaml").read_text(encoding="utf-8").startswith("# The decisions on")


def test_a_document_is_dated_by_the_latest_decision_and_else_by_the_plan(repo: Repo, mlr: Callable[..., Said]) -> None:
    def dated() -> str:
        assert mlr("generate", "--draft", "-o", str(repo.folder / "plan.docx")).code == 0
        with ZipFile(repo.folder / "plan.docx") as parts:
            found = re.search(r"<dcterms:modified[^>]*>([0-9-]+)T", parts.read("docProps/core.xml").decode())
        assert found is not None
        return found[1]

    assert dated() == "2015-01-01"
    mlr(*ADOPT)
    repo.commit("Antagen", changed(*EDITS))
    mlr("adopt", "--by", "styrelsen", "--date", "2015-06-12")
    assert dated() == "2015-06-12"


def test_a_revision_is_one_more_entry_and_both_stand_on_the_cover(repo: Repo, mlr: Callable[..., Said]) -> None:
    mlr(*ADOPT)
    repo.commit("Antagen", changed(*EDITS))
    mlr("adopt", "--by", "styrelsen", "--date", "2015-06-12")
    assert "Inget har ändrats i sak sedan planen antogs." in mlr("adopted").out
    cover = mlr("generate", "--draft").out
    assert (
        "Antagen av Styrelsen den 20 januari 2015, § 7, dnr 2015:12; reviderad av Styrelsen den 12 juni 2015" in cover
    )


def test_each_change_stands_under_who_may_make_it(
    repo: Repo, mlr: Callable[..., Said], golden: Callable[[str, bytes], None]
) -> None:
    mlr(*ADOPT)
    repo.write(changed(*EDITS))
    golden("adopted.md", mlr("adopted", "--to", "markdown").out.encode())
    assert mlr("adopted", "--exit-code").code == 1
    record = mlr("adopted", "--to", "json").json
    assert faults(record) == []
    assert [(one["class"], one["deciders"]) for one in record["changes"]] == [
        ("remit", []),
        ("editorial", []),
        ("decision", ["styrelsen"]),
    ]
    assert "Från den antagna planen (20 januari 2015) till filerna som de är nu" in mlr("diff").out
    assert "Planen är ändrad sedan den antogs den 20 januari 2015." in mlr("validate").out


def test_a_comment_and_a_wrapped_line_keep_the_fingerprint(repo: Repo, mlr: Callable[..., Said]) -> None:
    mlr(*ADOPT)
    repo.write(changed((SCHOOL, "title: Lovskola", "# om skolan\ntitle: Lovskola"), (SCHOOL, "\n  att", " att")))
    record = mlr("adopted", "--to", "json").json
    assert (record["intact"], record["changes"], mlr("adopted", "--exit-code").code) == (True, [], 0)


def test_what_cannot_be_read_is_said_beside_the_answer(repo: Repo, mlr: Callable[..., Said]) -> None:
    mlr("adopt", "--by", "styrelsen", "--date", "2015-01-20")
    repo.commit("Antagen", {})
    repo.write({SCHOOL: "title: 'Trasig"})
    said = mlr("adopted")
    assert "- " not in said.out
    assert "men allt går inte att läsa" in said.out
    assert mlr("adopted", "--to", "json").json["intact"] is False
    assert said.err.startswith(f"plan/{SCHOOL}:1:")
    assert said.err.splitlines()[-1].startswith("1 fel i planens form, så jämförelsen kan sakna något.")


def test_a_rewritten_history_is_searched_for_what_was_adopted(repo: Repo, mlr: Callable[..., Said]) -> None:
    mlr(*ADOPT)
    repo.commit("Ändrad", changed(*EDITS), day="2015-02-01")
    path = repo.folder / "plan" / "adopted.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(repo.git("rev-parse", "HEAD~1").strip(), "f" * 40), encoding="utf-8")
    assert len(mlr("adopted", "--to", "json").json["changes"]) == 3
    path.write_text(text[: text.index("    commit")] + "    fingerprint: 1-" + "0" * 64 + "\n", encoding="utf-8")
    said = mlr("adopted")
    assert (said.code, "finns inte i git-historiken" in said.err) == (2, True)


def test_what_is_not_committed_is_not_adopted(repo: Repo, mlr: Callable[..., Said]) -> None:
    repo.write(changed(*EDITS))
    said = mlr(*ADOPT)
    assert (said.code, "Checka in först" in said.err) == (2, True)
    assert not (repo.folder / "plan" / "adopted.yaml").exists()


def test_it_says_that_the_tag_is_set_and_what_remains_to_be_done(repo: Repo, mlr: Callable[..., Said]) -> None:
    said = mlr(*ADOPT, "--tag", "antagen")
    assert repo.git("tag").strip() == "antagen"
    assert "Taggen ”antagen” är satt på den antagna versionen." in said.err
    assert "Checka in beslutet också: git add plan, sedan git commit" in said.err


@pytest.mark.parametrize("tag", ["två ord", "-d", "tagen", "a..b"])
def test_a_name_that_cannot_be_a_tag_writes_nothing(repo: Repo, mlr: Callable[..., Said], tag: str) -> None:
    repo.git("tag", "tagen")
    said = mlr(*ADOPT, f"--tag={tag}")
    assert (said.code, f"Taggen kan inte heta ”{tag}”." in said.err) == (2, True)
    assert not (repo.folder / "plan" / "adopted.yaml").exists()


def test_only_a_body_of_the_plan_can_adopt_it(repo: Repo, mlr: Callable[..., Said]) -> None:
    said = mlr("adopt", "--by", "styrelse", "--date", "2015-01-20", "--dry-run")
    assert (said.code, "+    body: styrelsen" in said.out) == (0, True)
    assert "Checka in" not in said.err
    assert mlr("adopt", "--by", "ingen", "--date", "2015-01-20").code == 2
    assert repo.git("status", "--porcelain") == ""


@pytest.mark.usefixtures("repo")
def test_a_plan_that_was_never_adopted_says_how_to(mlr: Callable[..., Said]) -> None:
    said = mlr("adopted")
    assert (said.code, "mlr adopt --by GRUPP --date DATUM" in said.err) == (2, True)

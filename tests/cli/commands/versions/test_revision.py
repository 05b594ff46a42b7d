"""A question to a version in git: what was readable once stays so with every command that asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.diff.plans import FILES, changed
from tests.store.repositories import Repo, repository

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.said import Said

HEADER, SCHOOL = "plan.yaml", "activities/lovskola.yaml"
QUESTIONS = (
    "status", "overdue", "list goals", "list bodies", "steering", "wheel", "meetings", "decisions", "checklist",
    "evaluation", "generate", "show lovskola", "brief styrelsen", "followup 2015-H1", "calendar",
)  # fmt: skip


@pytest.fixture
def repo(tmp_path: Path, mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch) -> Repo:
    """A plan that was adopted and tagged, and has another title since, and another text in a goal."""
    made = repository(tmp_path / "Ekbygdens plan")
    made.commit("Planen", dict(FILES))
    monkeypatch.delenv("MLR_PLAN")
    monkeypatch.chdir(made.folder)
    assert mlr("adopt", "--by", "styrelsen", "--date", "2015-01-20").code == 0
    made.commit("Beslutet", {})
    made.git("tag", "plan-2015")
    later = changed((HEADER, "title: Plan 2015", "title: Plan 2016"), (SCHOOL, "prova nya", "pröva nya"))
    made.commit("Nästa", later, day="2015-06-15")
    return made


@pytest.mark.usefixtures("repo")
@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_can_be_asked_of_a_revision(question: str, mlr: Callable[..., Said]) -> None:
    now = mlr(*question.split(), "--as-of", "2015-12-31")
    then = mlr(*question.split(), "--plan", "plan-2015", "--as-of", "2015-12-31")
    assert (then.code, now.code) == (0, 0)
    assert then.err == now.err
    assert "Plan 2016" not in then.out
    assert ("Plan 2015" in then.out) == ("Plan 2016" in now.out)


@pytest.mark.usefixtures("repo")
@pytest.mark.parametrize("revision", ["plan-2015", "HEAD~1", "@2015-02"])
def test_a_revision_is_named_as_it_is_to_diff(revision: str, mlr: Callable[..., Said]) -> None:
    assert mlr("status", "--plan", revision, "--to", "json").json["plan"]["title"] == "Plan 2015"


@pytest.mark.usefixtures("repo")
def test_the_adopted_words_are_found_from_a_revision_too(mlr: Callable[..., Said]) -> None:
    assert "Målen står som de antogs av Styrelsen den 20 januari 2015." in mlr("checklist", "--plan", "HEAD").out


@pytest.mark.usefixtures("repo")
@pytest.mark.parametrize(
    "words",
    [
        ("status", "--plan", "plan-2014"),
        ("status", "--plan", "--x"),
        ("set", "lovskola", "priority=1", "--plan", "HEAD"),
    ],
)
def test_what_is_no_revision_and_what_would_write_is_told(words: tuple[str, ...], mlr: Callable[..., Said]) -> None:
    said = mlr(*words)
    assert said.code == 2
    assert said.err.startswith(("Det finns ingen plan i ”", "”--plan”", "Efter"))


def test_the_figures_of_a_brief_have_the_lines_of_their_own_version(repo: Repo, mlr: Callable[..., Said]) -> None:
    path = next(path for path in repo.folder.rglob("*.yaml") if path.match(SCHOOL))
    path.write_text(f"# Nytt.\n# Och mer.\n{path.read_text('utf-8')}", "utf-8")
    asked = ("brief", "styrelsen", "--as-of", "2015-12-31", "--to", "json")
    now, then = mlr(*asked).json, mlr(*asked, "--plan", "plan-2015").json
    (before, *_), (after, *_) = ([one["line"] for one in of["year"] if one["source"] == SCHOOL] for of in (then, now))
    assert after == before + 2


def test_a_revision_can_be_checked_too(repo: Repo, mlr: Callable[..., Said]) -> None:
    broken = changed((SCHOOL, "title: Lovskola", "titel: Lovskola"))
    repo.commit("Ett stavfel", broken)
    repo.commit("Rättat", dict(FILES))
    assert mlr("validate", "--plan", "plan-2015").code == 0
    said = mlr("validate", "--plan", "HEAD~1", "--format", "json")
    assert said.code == 1
    assert any(found["file"].endswith(SCHOOL) for found in said.json["diagnostics"])
    assert mlr("validate", "--plan", "HEAD~1", SCHOOL.replace("lovskola", "bibliotek")).code == 2

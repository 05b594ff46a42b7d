"""Whom the year's questions reach, and what counts as answered: no goal is left out, and no other year answers."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.commands.conftest import PLAN
from tests.forms.filling import fill, opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.commands.said import Said

NOBODYS = "utan_grupp"
GROUP = "naringslivsgruppen"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the plan that every command of the test is about."""
    copy = tmp_path / "plan"
    shutil.copytree(PLAN, copy)
    monkeypatch.setenv("MLR_PLAN", str(copy))
    return copy


@pytest.fixture
def run(mlr: Callable[..., Said], folder: Path) -> Callable[..., Said]:
    """Run a command on the copy, in the middle of December."""
    return lambda *words: mlr(*words, "--plan", str(folder), "--as-of", "2015-12-15")


def replaced(path: Path, *pairs: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for before, after in pairs:
        assert before in text
        text = text.replace(before, after)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def leaderless(folder: Path) -> Path:
    """Return the plan with no secretariat, and with an activity in which nobody acts."""
    replaced(folder / "bodies" / "koordinatorn.yaml", ("kind: secretariat", "kind: rotating-role"))
    path = folder / "activities" / "forum.yaml"
    text = path.read_text(encoding="utf-8")
    for role in ("responsible", "steering-group", "decides"):
        text = text.replace(f"role: {role}", "role: consulted")
    path.write_text(text, encoding="utf-8")
    return folder


def ids_in(form: Path) -> set[str]:
    return {str(row[-1].value) for row in opened(form)["Mål"].iter_rows(min_row=2)} if "Mål" in opened(form) else set()


@pytest.mark.usefixtures("leaderless")
def test_what_no_body_answers_for_is_in_a_form_of_its_own(run: Callable[..., Said], tmp_path: Path) -> None:
    out = tmp_path / "ut"
    said = run("checklist", "--to", "xlsx", "--split", "-o", f"{out}/")
    assert said.code == 0
    assert "Ingen grupp svarar för det här, så det ligger i ett eget formulär, utan_grupp.xlsx: " in said.err
    assert "forum.naturlig-plats" in ids_in(out / f"{NOBODYS}.xlsx")
    goals = {row["id"] for row in run("list", "goals", "--to", "json").json["items"]}
    assert set().union(*(ids_in(form) for form in out.iterdir())) == goals


@pytest.mark.usefixtures("leaderless")
def test_the_answers_of_nobodys_form_are_read_and_no_longer_missing(run: Callable[..., Said], tmp_path: Path) -> None:
    def missing() -> list[list[str]]:
        said = run("collect", "--missing").out
        return [line.split() for line in said.splitlines() if line.startswith("Ingen grupp ")]

    out = tmp_path / "ut"
    run("checklist", "--to", "xlsx", "--split", "-o", f"{out}/", "--quiet")
    ((_, _, goals, *_),) = missing()
    form = out / f"{NOBODYS}.xlsx"
    assert int(goals) == len(ids_in(form))
    fill(form, {"Mål": {goal: {"Utfall": "fortsätter"} for goal in ids_in(form)}})
    assert run("collect", str(form), "--yes").code == 0
    assert missing()[0][2] == "0"


def test_where_every_goal_has_somebody_there_is_no_such_form(run: Callable[..., Said], tmp_path: Path) -> None:
    run("checklist", "--to", "xlsx", "--split", "-o", f"{tmp_path}/")
    assert not (tmp_path / f"{NOBODYS}.xlsx").exists()
    assert "Ingen grupp" not in run("collect", "--missing").out


LAST_YEAR = """
    reports:
      - date: 2014-12-12
        state: met
        by: Näringslivsgruppen
"""


@pytest.fixture
def carried(folder: Path) -> Path:
    """Return the plan with what was reported, followed up and answered the year before still in its files."""
    replaced(
        folder / "activities" / "fler-foretag.yaml",
        ("    due: 2015-04/2015-05\n", f"    due: 2015-04/2015-05{LAST_YEAR}"),
    )
    replaced(
        folder / "activities" / "motesplatser.yaml",
        ("follow_up: 2015-12\n", "follow_up:\n  when: 2015-12\n  reports:\n    - date: 2014-12-10\n"),
    )
    body = folder / "bodies" / f"{GROUP}.yaml"
    told = "    - {question: financing, date: 2014-12-10, text: Pengarna räckte.}\n"
    body.write_text(
        body.read_text(encoding="utf-8") + f"evaluation:\n  agreed: 2014-12-10\n  answers:\n{told}", encoding="utf-8"
    )
    return folder


@pytest.mark.usefixtures("carried")
def test_what_was_reported_another_year_answers_nothing_in_this(run: Callable[..., Said], tmp_path: Path) -> None:
    found = run("checklist", "--body", GROUP, "--to", "json").json
    goal = next(row for row in found["items"] if row["id"] == "fler-foretag.broschyr")
    assert (goal["outcome"], goal["answer"]) == (None, None)
    assert {one["activity"]: one["made"] for one in found["follow_ups"]}["motesplatser"] is None
    (body,) = found["bodies"]
    assert (body["agreed"], {one["question"]: one["answer"] for one in body["questions"]}["financing"]) == (None, None)
    assert run("checklist", "--body", GROUP).out.count("[x]") == 0
    form = tmp_path / "a.xlsx"
    run("checklist", "--body", GROUP, "-o", str(form))
    titles, first = ([cell.value for cell in row] for row in opened(form)["Mål"].iter_rows(max_row=2))
    shown = dict(zip(titles, first, strict=True))
    assert shown["Utfall"] is None
    assert "Senast rapporterat: 2014-12-12: uppfyllt" in str(shown["Om målet"])
    assert "fler-foretag.broschyr" in str(shown["Id"])


def test_the_same_answer_as_another_year_is_an_answer(run: Callable[..., Said], carried: Path, tmp_path: Path) -> None:
    form = tmp_path / f"{GROUP}.xlsx"
    run("checklist", "--body", GROUP, "-o", str(form))
    fill(form, {"Mål": {"fler-foretag.broschyr": {"Utfall": "uppfyllt"}}})
    fill(form, {"Frågor": {f"{GROUP}.financing": {"Svar": "Pengarna räckte."}}})
    assert run("collect", str(form), "--yes").code == 0
    assert (carried / "activities" / "fler-foretag.yaml").read_text(encoding="utf-8").count("state: met") == 2
    assert (carried / "bodies" / f"{GROUP}.yaml").read_text(encoding="utf-8").count("Pengarna räckte.") == 2
    assert run("collect", str(form), "--yes").err == "Inget behövde ändras.\n"

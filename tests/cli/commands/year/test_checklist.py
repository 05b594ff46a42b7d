"""Whom the year's questions reach, and what counts as answered: no goal is left out, and no other year answers."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.forms.filling import fill, opened
from tests.paths import PLAN
from tests.schemas import faults
from tests.store.repositories import repository

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.said import Said

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


# The words that were decided.

SAID = "Målen står som de antogs av Styrelsen den 20 januari 2015, § 7."
BROCHURE = "activities/fler-foretag.yaml"


@pytest.fixture
def adopted(folder: Path, run: Callable[..., Said]) -> Path:
    """Return the plan as it was adopted in January, and changed since: other words, another time, more, less."""
    repo = repository(folder.parent)
    repo.git("add", "-A")
    repo.git("commit", "--quiet", "-m", "Planen")
    assert run("adopt", "--by", "styrelsen", "--date", "2015-01-20", "--ref", "§ 7").code == 0
    repo.git("add", "-A")
    repo.git("commit", "--quiet", "-m", "Beslutet")
    return folder


def changed(folder: Path, run: Callable[..., Said]) -> None:
    replaced(folder / BROCHURE, ("Broschyren är färdig.", "Broschyren är tryckt."), ("2015-04/2015-05", "2015-06"))
    replaced(folder / "activities" / "yttranden.yaml", ("count: 2", "count: 3"))
    forum = folder / "activities" / "forum.yaml"
    replaced(forum, ("id: naturlig-plats", "id: platsen\n    was: [naturlig-plats]"))
    text = forum.read_text(encoding="utf-8")
    start, end = text.index("  - id: inbjudna-aktorer"), text.index("steering:")
    forum.write_text(text[:start] + text[end:], encoding="utf-8")
    assert run("add", "goal", "motesplatser.webb", "--text", "En webbplats finns.", "--due", "2015-12").code == 0


def test_the_goals_read_as_they_were_adopted(adopted: Path, run: Callable[..., Said]) -> None:
    assert SAID in run("checklist").out
    assert "Ändrat sedan beslutet" not in run("checklist").out
    changed(adopted, run)
    text = run("checklist", "--to", "markdown").out
    assert SAID in text
    assert (
        "**Broschyren är färdig.**\n  - **Ändrat sedan beslutet:** målet lyder nu ”Broschyren är tryckt”; "
        "det skulle vara klart april–maj 2015\n  - **Klart:** juni 2015\n"
    ) in text
    assert "**Ändrat sedan beslutet:** det som räknades var 2 yttranden\n" in text
    assert "**En webbplats finns.**\n  - **Ändrat sedan beslutet:** målet har kommit till efter beslutet\n" in text
    assert (
        "## Antagna mål som inte står i planen nu\n\n- Forum för viktiga gemensamma frågor: Relevanta nationella"
        in text
    )
    assert text.count("Ändrat sedan beslutet") == 3


def test_the_record_has_both_wordings(adopted: Path, run: Callable[..., Said]) -> None:
    changed(adopted, run)
    record = run("checklist", "--to", "json").json
    assert faults(record) == []
    goals = {row["id"]: row for row in record["items"]}
    brochure = goals["fler-foretag.broschyr"]
    assert (brochure["text"], brochure["adopted"]["text"]) == ("Broschyren är tryckt.", "Broschyren är färdig.")
    assert (brochure["due"]["text"], brochure["adopted"]["due"]["text"]) == ("2015-06", "2015-04/2015-05")
    assert (goals["motesplatser.webb"]["new"], goals["motesplatser.webb"]["adopted"]) == (True, None)
    assert goals["forum.platsen"]["adopted"]["text"] == goals["forum.platsen"]["text"]
    assert [one["id"] for one in record["gone"]] == ["forum.inbjudna-aktorer"]
    decision = {"date": "2015-01-20", "body": "styrelsen", "paragraph": "§ 7"}
    assert record["wording"] == {"of": "adopted", "adopted": decision}


def test_a_form_has_the_adopted_words_and_is_read_as_the_plan_is_now(
    adopted: Path, run: Callable[..., Said], tmp_path: Path
) -> None:
    changed(adopted, run)
    form = tmp_path / f"{GROUP}.xlsx"
    run("checklist", "--body", GROUP, "-o", str(form))
    book = opened(form)
    assert str(book["Mål"]["B2"].value).startswith("Broschyren är färdig.\n\nÄndrat sedan beslutet: målet lyder nu ”")
    assert SAID in [cell.value for (cell,) in book["Börja här"].iter_rows()]
    assert ("adopted", "2015-01-20") in {row[:2] for row in book["mlr"].iter_rows(values_only=True)}
    fill(form, {"Mål": {"fler-foretag.broschyr": {"Utfall": "uppfyllt"}}})
    assert "att målet ”Broschyren är tryckt” är uppfyllt" in run("collect", str(form)).out


def test_what_was_adopted_and_is_nowhere_to_be_found_is_said_to_be_so(
    adopted: Path, run: Callable[..., Said], tmp_path: Path
) -> None:
    changed(adopted, run)
    (tmp_path / ".git").rename(tmp_path / "undan")
    said = run("checklist", "--to", "json").json
    assert (said["wording"]["of"], {row["adopted"] for row in said["items"]}) == ("now", {None})
    text = run("checklist").out
    assert "det antagna finns inte i git-historiken här" in text
    assert "Broschyren är tryckt." in text


def test_a_plan_that_is_not_adopted_has_todays_words_and_says_so(run: Callable[..., Said]) -> None:
    assert "Planen är inte antecknad som antagen, så målen står som de lyder i planen nu." in run("checklist").out


def test_what_was_internal_when_it_was_adopted_is_not_told_now(folder: Path, run: Callable[..., Said]) -> None:
    forum = folder / "activities" / "forum.yaml"
    text = forum.read_text(encoding="utf-8")
    start, end = text.index("  - id: inbjudna-aktorer"), text.index("steering:")
    forum.write_text(text[:end] + "    internal: ja\n" + text[end:], encoding="utf-8")
    replaced(folder / BROCHURE, ("text: Broschyren är färdig.", "internal: ja\n    text: Hemligheten är klar."))
    repo = repository(folder.parent)
    repo.git("add", "-A")
    repo.git("commit", "--quiet", "-m", "Planen")
    assert run("adopt", "--by", "styrelsen", "--date", "2015-01-20").code == 0
    forum.write_text(text[:start] + text[end:], encoding="utf-8")
    replaced(folder / BROCHURE, ("internal: ja\n    text: Hemligheten är klar.", "text: Broschyren är färdig."))
    told = run("checklist", "--to", "markdown").out
    assert "Broschyren är färdig." in told
    assert "Hemligheten" not in told
    assert "Relevanta nationella" not in told
    assert "Hemligheten" in run("checklist").out


# Forms that are there already.


def test_a_form_with_answers_that_are_not_read_is_not_written_over(run: Callable[..., Said], tmp_path: Path) -> None:
    out = tmp_path / "utskick"
    send = ("checklist", "--to", "xlsx", "--split", "-o", f"{out}/")
    assert [run(*send).code, run(*send).code] == [0, 0]
    fill(out / f"{GROUP}.xlsx", {"Mål": {"fler-foretag.broschyr": {"Utfall": "uppfyllt"}}})
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    for words in (send, ("checklist", "--body", GROUP, "-o", str(out / f"{GROUP}.xlsx"))):
        said = run(*words)
        assert said.code == 2
        assert said.err.startswith(
            f"Inget skrevs, för ”{out}/{GROUP}.xlsx” finns redan och har svar som inte är inlästa"
        )
        assert {path.name: path.read_bytes() for path in out.iterdir()} == before
    assert run("collect", str(out), "--yes").code == 0
    assert run(*send).code == 0


def test_another_file_of_that_name_is_not_written_over(run: Callable[..., Said], tmp_path: Path) -> None:
    (tmp_path / f"{GROUP}.xlsx").write_bytes(b"PK budgeten")
    assert run("checklist", "--body", GROUP, "--to", "xlsx", "-o", f"{tmp_path}/").code == 2
    assert (tmp_path / f"{GROUP}.xlsx").read_bytes() == b"PK budgeten"


def test_what_cannot_be_read_is_not_said_to_be_gone(adopted: Path, run: Callable[..., Said]) -> None:
    forum = adopted / "activities" / "forum.yaml"
    forum.write_text(forum.read_text(encoding="utf-8").replace("goals:\n", "goals\n"), encoding="utf-8")
    assert run("checklist", "--to", "json").json["gone"] == []


def test_a_body_that_is_asked_nothing_gets_no_form(run: Callable[..., Said], folder: Path, tmp_path: Path) -> None:
    (folder / "bodies" / "kansli.yaml").write_text(
        "id: kansli\nname: Kansliet\nkind: rotating-role\n", encoding="utf-8"
    )
    (folder / "activities" / "utan.yaml").write_text(
        "id: utan\ntitle: Utan mål\narea: naringsliv\nsteering:\n  - role: responsible\n    body: kansli\n",
        encoding="utf-8",
    )
    assert run("checklist", "--to", "xlsx", "--split", "-o", f"{tmp_path}/svar/", "--quiet").code == 0
    assert not [path.name for path in (tmp_path / "svar").iterdir() if "kansli" in path.name]
    assert "Kansliet" not in run("collect", "--missing").out

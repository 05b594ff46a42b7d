"""What holds everywhere: understood before and after the command, then the environment, then a default."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mlr_cli.cli.find_plan import PlanNotFound, find_plan
from mlr_cli.cli.session import Session
from mlr_cli.cli.usage import Misuse
from mlr_cli.lang import Lang
from tests.cli import sample

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.said import Said

ALL = "overdue g --plan p --lang en --to csv --draft -q --no-color --debug -o -"
DAY = date(2015, 6, 30)


@pytest.mark.parametrize(
    "typed",
    [
        "--as-of 2015-06-30 overdue g",
        "overdue --as-of 2015-06-30 g",
        "overdue g --as-of=2015-06-30",
        "--as-of 2014 overdue g --as-of 2015-H1",
        "add goal g --as-of 2015-06",
        "--as-of 2015-06 add goal g",
        "add --as-of 2015-06 goal g",
    ],
)
def test_an_option_holds_wherever_it_stands(mlr: Callable[..., Said], typed: str) -> None:
    assert mlr(*typed.split()).code == 0
    assert [session.as_of for session in sample.sessions] == [DAY]


def test_all_options_reach_the_door(mlr: Callable[..., Said]) -> None:
    said = mlr(*ALL.split())
    assert said.code == 0, said.err
    assert sample.sessions == [
        Session(
            lang=Lang.EN,
            as_of=date.today(),  # noqa: DTZ011 - what the session itself promises
            plan=Path("p"),
            to="csv",
            output="-",
            draft=True,
            quiet=True,
            debug=True,
        ),
    ]


def test_words_after_two_hyphens_are_no_options(mlr: Callable[..., Said]) -> None:
    said = mlr("overdue", "--to", "json", "--", "--lang", "en")
    assert json.loads(said.out)["body"] == "--lang"
    assert sample.sessions[0].lang is Lang.SV


def test_a_value_that_looks_like_an_option_is_a_value(mlr: Callable[..., Said]) -> None:
    mlr("overdue", "g", "-o", "-", "--as-of", "2015")
    assert sample.sessions[0].output == "-"


def test_the_environment_is_asked_last(mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLR_PLAN", "miljö")
    monkeypatch.setenv("MLR_LANG", "en")
    mlr("overdue", "g")
    mlr("--plan", "före", "overdue", "g", "--lang", "svenska")
    mlr("overdue", "g", "--plan", "efter")
    assert [(session.plan, session.lang) for session in sample.sessions] == [
        (Path("miljö"), Lang.EN),
        (Path("före"), Lang.SV),
        (Path("efter"), Lang.EN),
    ]


@pytest.mark.parametrize(
    ("typed", "sv"),
    [
        ("löpande", "”löpande” har ingen sista dag. Skriv ett datum som 2015-06-30 eller en period som 2015-H1."),
        ("2015-02-30", "”2015-02-30” finns inte i kalendern."),
    ],
)
def test_a_day_that_is_none_is_wrong_use(mlr: Callable[..., Said], typed: str, sv: str) -> None:
    said = mlr("overdue", "g", "--as-of", typed)
    assert said.code == 2
    assert said.err.startswith(sv)


def test_quiet_leaves_the_answer(mlr: Callable[..., Said]) -> None:
    loud, quiet = mlr("overdue", "g"), mlr("overdue", "g", "--quiet")
    assert loud.err == "Klart.\n"
    assert quiet.err == ""
    assert loud.out == quiet.out != ""


def test_an_answer_is_a_table_cells_or_json(mlr: Callable[..., Said]) -> None:
    assert "Ett mål" in mlr("overdue", "styrelsen").out
    assert mlr("overdue", "styrelsen", "--to", "csv").out.splitlines()[-1] == "styrelsen;Ett mål"
    assert json.loads(mlr("overdue", "g", "--format", "json", "--state", "Försenat").out) == {
        "body": "g",
        "soon": 7,
        "state": "late",
        "rest": [],
    }


def test_the_ending_of_a_file_picks_the_format(mlr: Callable[..., Said], tmp_path: Path) -> None:
    said = mlr("overdue", "g", "-o", str(tmp_path / "ny" / "svar.json"), "--lang", "en")
    assert (said.out, said.err) == ("", f"Wrote {tmp_path / 'ny' / 'svar.json'}\nDone.\n")
    assert json.loads((tmp_path / "ny" / "svar.json").read_text(encoding="utf-8"))["body"] == "g"


def test_a_file_without_a_name_is_wrong_use(mlr: Callable[..., Said]) -> None:
    said = mlr("overdue", "g", "-o", "")
    assert (said.code, said.out, said.err.partition(".")[0]) == (2, "", "Efter ”-o” saknas ett filnamn")


def test_in_a_folder_the_answer_names_its_file(mlr: Callable[..., Said], tmp_path: Path) -> None:
    mlr("overdue", "g", "-o", str(tmp_path), "--to", "markdown")
    mlr("overdue", "g", "-o", f"{tmp_path}/ny/")
    assert sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.*")) == ["ny/overdue.txt", "overdue.md"]


def test_a_terminal_is_not_asked_to_show_a_pdf() -> None:
    session = Session(Lang.SV, DAY, is_terminal=True)
    with pytest.raises(Misuse) as caught:
        session.out(b"%PDF", "plan-2015", "pdf")
    assert caught.value.words.sv == ("Ett pdf-dokument går inte att visa här. Spara det i en fil: -o plan-2015.pdf")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "plan" / "activities").mkdir(parents=True)
    (tmp_path / "plan" / "plan.yaml").write_text("id: p\n")
    return tmp_path


@pytest.mark.parametrize("start", [".", "plan", "plan/activities"])
def test_the_plan_is_found_upward(place: Path, monkeypatch: pytest.MonkeyPatch, start: str) -> None:
    monkeypatch.chdir(place / start)
    assert find_plan(None) == place / "plan"


@pytest.mark.parametrize("given", [".", "plan", "plan/plan.yaml"])
def test_the_plan_is_found_where_the_user_points(place: Path, given: str) -> None:
    assert find_plan(place / given) == place / "plan"


def test_a_plan_that_is_not_there_is_met_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(PlanNotFound) as caught:
        find_plan(None)
    assert caught.value.code == 2
    assert caught.value.words.sv == (
        f"Det finns ingen plan här. Filen ”plan/plan.yaml” söktes i ”{tmp_path}” och i mapparna ovanför.\n"
        "Gå till mappen med planen, eller peka ut den med --plan MAPP."
    )
    with pytest.raises(PlanNotFound) as caught:
        find_plan(Path("borta"))
    assert caught.value.words.en == (
        "There is no plan in “borta”. It should hold “plan.yaml” or “plan/plan.yaml”.\n"
        "Point out the right folder with --plan."
    )


def test_a_plan_that_cannot_be_read_is_not_passed_over_for_one_above(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in (tmp_path / "plan", tmp_path / "inne" / "plan"):
        folder.mkdir(parents=True)
    (tmp_path / "plan" / "plan.yaml").write_text("format: 1\n", encoding="utf-8")
    (tmp_path / "inne" / "plan" / "plan.yaml").symlink_to("borta.yaml")
    monkeypatch.chdir(tmp_path / "inne")
    assert find_plan(None) == tmp_path / "inne" / "plan"

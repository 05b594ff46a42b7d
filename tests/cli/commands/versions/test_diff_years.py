"""`mlr diff` of a year's plan and the next, which a board is to read."""

from __future__ import annotations

import re
from shutil import copytree
from typing import TYPE_CHECKING

import pytest

from mlr_cli.diff.change import Thing
from mlr_cli.reports.versions.change_topics import Topic
from tests import example_year
from tests.schemas import SCHEMAS, faults

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.said import Said

YEARS = ("diff", "archive/2015", "plan")


@pytest.fixture
def switched(tmp_path: Path, mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder where the example year has been laid in the archive and the next plan has taken over."""
    monkeypatch.delenv("MLR_PLAN")
    monkeypatch.chdir(tmp_path)
    example_year.write(tmp_path / "plan")
    inventory = ("report", "effektivt-samarbete.inventering", "--state", "met", "--date", "2015-12-15")
    day = ("--as-of", "2016-01-15")
    for words in (inventory, ("rollover", "2016", *day), ("rollover", "2016", "--chair", "lund", *day)):
        assert mlr(*words).code == 0
    assert mlr("rollover", "2016", "--switch", *day).code == 0
    return tmp_path


@pytest.mark.usefixtures("switched")
def test_a_board_can_read_what_is_new_with_the_year(
    mlr: Callable[..., Said], golden: Callable[[str, bytes], None]
) -> None:
    for lang in ("sv", "en"):
        said = mlr(*YEARS, "--to", "markdown", "--lang", lang)
        golden(f"diff-years.{lang}.md", said.out.encode())
        number, _, _ = next(line for line in said.out.splitlines() if re.match(r"\d+ ", line)).partition(" ")
        assert int(number) == sum(line.startswith("- ") for line in said.out.splitlines())
    record = mlr(*YEARS, "--to", "json").json
    assert faults(record) == []
    assert record["summary"]["changes"] == len(record["changes"])


@pytest.mark.usefixtures("switched")
def test_changes_are_chosen_by_area_body_and_kind(mlr: Callable[..., Said]) -> None:
    times = mlr(*YEARS, "--area", "naringsliv", "--only", "tider", "--only", "carried")
    assert times.out.splitlines()[3] == "Urval: området ”Näringsliv”, förs över, tider"
    assert times.out.count("\n- ") == 8
    assert "Stannar" not in times.out
    board = mlr(*YEARS, "--body", "styrelsen", "--to", "json").json
    meetings = [one["id"] for one in board["changes"] if one["thing"] == "meeting"]
    assert (len(meetings), all(one.startswith("styrelsen") for one in meetings)) == (4, True)
    area = mlr(*YEARS, "--area", "naringsliv", "--to", "json").json
    held = {one["id"].rpartition("-2015")[0] for one in area["changes"] if one["thing"] == "meeting"}
    assert held == {"naringslivsgruppen"}
    assert {one["topic"] for one in mlr(*YEARS, "--only", "roles", "--to", "json").json["changes"]} == {"roles"}


@pytest.mark.usefixtures("switched")
def test_a_choice_that_leaves_nothing_says_so(mlr: Callable[..., Said]) -> None:
    said = mlr(*YEARS, "--area", "kommunikation", "--only", "texts", "--exit-code")
    assert (said.code, said.out.splitlines()[-1]) == (0, "Inget i urvalet har ändrats i sak.")
    assert mlr(*YEARS, "--only", "rolls").err.startswith("”rolls” går inte att välja för --only. Menade du ”roller”?")
    assert mlr(*YEARS, "--area", "vatten").code == 2


def test_what_is_decided_for_the_next_plan_is_compared(switched: Path, mlr: Callable[..., Said]) -> None:
    copytree(switched / "archive" / "2015", switched / "innan")
    file = switched / "innan" / "rollover-2016.yaml"
    decided = file.read_text()
    there = "strukturplan.beslut\n    fate: carried-on"
    assert there in decided
    file.write_text(decided.replace(there, "strukturplan.beslut\n    fate: met"))
    assert mlr("diff", "innan", "archive/2015").out.splitlines()[-1] == (
        "- Beskedet om målet ”Strukturplanen är färdig och politiskt beslutad” inför ”Påhittat exempelår 2016” "
        "är nu ”förs över” i stället för ”uppfyllt och avslutat”."
    )


def test_the_schemas_know_every_thing_and_topic() -> None:
    for name in ("diff", "adopted"):
        change = SCHEMAS[name]["$defs"]["change"]["properties"]
        assert [change["thing"]["enum"], change["topic"]["enum"]] == [[*Thing], [*Topic]]

"""Meetings and statements of the made-up year, listed and shown."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.example_year import write
from tests.paths import PLAN
from tests.schemas import faults

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.said import Said


@pytest.fixture
def year(tmp_path: Path) -> Path:
    return write(tmp_path / "plan")


@pytest.mark.parametrize(
    "words",
    [
        "list meetings",
        "list statements",
        "show styrelsen-2015-09-25",
        "show exempelinstitutet",
        "show integration",
        "show yttranden.tva-yttranden",
        "show op-gruppen",
    ],
)
def test_an_answer_fits_its_schema_and_every_form(words: str, year: Path, mlr: Callable[..., Said]) -> None:
    asked = [*words.split(), "--plan", str(year), "--as-of", "2015-12-01"]
    assert faults(mlr(*asked, "--to", "json").json) == []
    for kind in ("table", "markdown", "csv"):
        said = mlr(*asked, "--to", kind)
        assert (said.code, said.err) == (0, "")
        assert said.out.strip()


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("meetings --body op --state unrecorded", {"op-gruppen-2015-06-11"}),
        ("meetings --status inställt", {"kommundirektorsgruppen-2015-06-12"}),
        ("meetings --body styrelsen --due-before 2015-06", {"styrelsen-2015-03-06"}),
        ("meetings --body kommunikation --due-after 2015-10", {"kommunikationsgruppen-2015-12-03"}),
        ("statements --state skickat", {"exempelverket", "exempelinstitutet"}),
        ("statements --body arbetsmarknadsgruppen", {"exempelinstitutet"}),
        ("statements --due-before 2015-06", {"exempelverket"}),
        ("statements --state declined --member lund", set()),
        ("statements --as-of 2015-02-01", set()),
        ("statements --as-of 2015-06-01", {"exempelverket"}),
    ],
)
def test_filters_keep_what_they_say(words: str, ids: set[str], year: Path, mlr: Callable[..., Said]) -> None:
    found = mlr("list", "--as-of", "2015-12-20", *words.split(), "--plan", str(year), "--to", "json").json
    assert {row["id"] for row in found["items"]} == ids


def test_who_joins_is_known_from_the_day_they_said_so(year: Path, mlr: Callable[..., Said]) -> None:
    def row(day: str) -> tuple[str, int, list[str]]:
        said = mlr("list", "statements", "--plan", str(year), "--as-of", day, "--to", "json").json
        (one,) = (row for row in said["items"] if row["id"] == "exempelinstitutet")
        return one["state"], len(one["joining"]), one["apart"]

    assert row("2015-10-01") == ("prepared", 0, [])
    assert row("2015-10-20") == ("deciding", 10, ["vellinge"])
    assert row("2015-10-28") == ("sent", 10, ["vellinge"])


def test_a_goal_that_is_due_says_how_far_its_target_has_come(year: Path, mlr: Callable[..., Said]) -> None:
    words = ("overdue", "--soon", "30", "--stale", "1", "--plan", str(year), "--as-of", "2015-12-02", "--to", "json")
    found = mlr(*words).json
    for rows in (found["soon"]["items"], found["stale"]["items"]):
        (one,) = (row for row in rows if row["id"] == "effektivt-samarbete.alla-grupper")
        assert (one["progress"]["done"], one["progress"]["total"]) == (5, 6)
        assert {entry["id"] for entry in one["progress"]["entries"]} >= {"op-gruppen-2015-09-10"}


def test_a_beginning_finds_the_body_before_its_meetings(year: Path, mlr: Callable[..., Said]) -> None:
    assert mlr("show", "styr", "--plan", str(year), "--to", "json").json["kind"] == "body"
    assert mlr("show", "möte:styrelsen-2015-09", "--plan", str(year), "--to", "json").json["kind"] == "meeting"


def test_a_meeting_is_added_moved_and_held_from_the_command_line(tmp_path: Path, mlr: Callable[..., Said]) -> None:
    plan = tmp_path / "plan"
    shutil.copytree(PLAN, plan)

    def run(*words: str) -> str:
        said = mlr(*words, "--plan", str(plan), "--as-of", "2015-03-21")
        assert said.code == 0, said.err
        return said.out

    run("add", "meeting", "styrelsen", "--date", "2015-03-13,2015-06-05", "--date", "25 september 2015")
    run("set", "styrelsen-2015-03-13", "datum=2015-03-20", "--reason", "Sportlov.")
    run("set", "styrelsen-2015-03-13", "status=hållet", "plats=Lund")
    run("add", "statement", "bron", "--title", "Yttrande om bron", "--party", "Vägverket", "--due", "juni 2015")
    assert "2015-03-20" in run("list", "meetings", "--state", "held")
    assert (plan / "statements" / "bron.yaml").exists()
    refused = mlr("add", "meeting", "styrelsen", "--date", "2015-06-05", "--plan", str(plan))
    assert (refused.code, "har redan ett möte" in refused.err) == (2, True)
    refused = mlr("add", "meeting", "styrelsen", "--date", "2015-07", "--plan", str(plan))
    assert (refused.code, "inte en enda dag" in refused.err) == (2, True)


def test_the_outcome_of_a_matter_is_written_from_the_command_line(year: Path, mlr: Callable[..., Said]) -> None:
    words = ("utfall=enligt förslaget", "beslut=Styrelsen beslutar att planen antas.", "paragraph=§ 2")
    said = mlr("set", "styrelsen-2015-11#2", *words, "--plan", str(year), "--as-of", "2015-11-28")
    assert said.code == 0, said.err
    shown = mlr("show", "styrelsen-2015-11-27", "--plan", str(year), "--as-of", "2015-11-28").out
    assert "Styrelsen beslutar att planen antas." in shown
    told = mlr("set", "styrelsen-2015-11-27#7", "outcome=noted", "--plan", str(year))
    assert (told.code, "har ärende 1 till 3." in told.err) == (2, True)


def test_a_report_says_for_which_period_and_how_many(year: Path, mlr: Callable[..., Said]) -> None:
    said = ("report", "yttranden.tva", "--forecast", "enligt plan", "--period", "första halvåret 2015", "--count", "1")
    shown = mlr(*said, "--date", "2015-06-30", "--plan", str(year), "--dry-run").out
    assert "+        period: 2015-H1\n+        count: 1\n" in shown


@pytest.mark.parametrize(
    ("thing", "meetings", "statements"),
    [
        ("integration", {"styrelsen-2015-09-25": "as-proposed", "kommundirektorsgruppen-2015-10-16": "withdrawn"}, []),
        ("integration.styrelsemote", {"styrelsen-2015-09-25": "as-proposed"}, []),
        ("gymnasiesamverkan.styrelsemote", {"styrelsen-2015-11-27": None}, []),
        ("yttranden", {"styrelsen-2015-06-05": "noted"}, [("exempelverket", "sent"), ("exempelradet", "declined")]),
        ("op-gruppen", {"op-gruppen-2015-09-10": None}, [("exempelkommissionen", "prepared")]),
    ],
)
def test_a_thing_tells_which_meetings_took_it_up_and_which_statements_are_about_it(
    thing: str,
    meetings: dict[str, str | None],
    statements: list[tuple[str, str]],
    year: Path,
    mlr: Callable[..., Said],
) -> None:
    asked = ["show", thing, "--plan", str(year), "--as-of", "2015-11-15"]
    related = mlr(*asked, "--to", "json").json["related"]
    outcomes = {row["id"]: row["outcome"] for row in related["meetings"]}
    assert outcomes.items() >= meetings.items()
    assert {(row["id"], row["state"]) for row in related["statements"]} >= set(statements)
    words = mlr(*asked).out
    for row in (*related["meetings"], *related["statements"]):
        assert (year / row["source"]).exists()
        assert f"({row['id']}" in words

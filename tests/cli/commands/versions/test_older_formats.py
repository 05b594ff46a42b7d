"""Versions from before the files had the form that is read: an invented older format, and a commit that left it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mlr_cli.load.migrations import MIGRATIONS
from tests.diff.plans import FILES, changed
from tests.store.repositories import repository

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlr_cli.source.tree import Data
    from tests.said import Said

WELLS, HEADER = "activities/brunnar.yaml", "plan.yaml"
LATER = "Målet ”Alla brunnar finns på en karta” lyder nu ”Brunnarna finns på en karta”."


def from_the_older(path: str, data: Data) -> Data:
    """Return what an activity, which called its title a heading, is called now."""
    if path.startswith("activities/") and isinstance(data, dict) and "heading" in data:
        return {"title" if key == "heading" else key: value for key, value in data.items()}
    return data


def older(files: dict[str, str]) -> dict[str, str]:
    head = files[HEADER].replace("format: 1", "format: 0")
    activities = {path: text.replace("\ntitle: ", "\nheading: ") for path, text in files.items() if "activ" in path}
    return {**files, **activities, HEADER: head}


@pytest.fixture(autouse=True)
def _repo(tmp_path: Path, mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch) -> None:
    """A plan of the older format, changed once in it, rewritten in the format that is read, and changed again."""
    assert callable(mlr)
    made = repository(tmp_path / "Ekbygdens plan")
    second = changed((WELLS, "Alla brunnar", "Brunnarna"))
    made.commit("Planen", older(dict(FILES)))
    made.git("tag", "plan-2015")
    made.commit("Ny lydelse", older(second), day="2015-02-01")
    made.commit("Nytt format", second, day="2015-03-01")
    made.commit("Ny titel", changed((WELLS, "title: Brunnar", "title: Källor"), files=second), day="2015-04-01")
    monkeypatch.delenv("MLR_PLAN")
    monkeypatch.chdir(made.folder)
    monkeypatch.setitem(MIGRATIONS, 0, from_the_older)


def told(said: Said) -> list[str]:
    assert said.err == ""
    return [line.removeprefix("- ") for line in said.out.splitlines() if line.startswith("- ")]


@pytest.mark.parametrize(
    ("versions", "sentences"),
    [
        (["plan-2015", "HEAD~2"], [LATER]),
        (["plan-2015", "HEAD~1"], [LATER]),
        (["HEAD~2", "HEAD~1"], []),
        (["HEAD~1", "HEAD"], ["Aktiviteten ”Brunnar” heter nu ”Källor”."]),
    ],
)
def test_what_the_format_changed_is_no_change(
    mlr: Callable[..., Said], versions: list[str], sentences: list[str]
) -> None:
    assert told(mlr("diff", *versions)) == sentences


def test_the_log_reads_each_commit_in_its_format(mlr: Callable[..., Said]) -> None:
    items = mlr("log", "brunnar", "--to", "json").json["items"]
    assert [item["headline"] for item in items] == ["Ny titel", "Ny lydelse", "Planen"]


def test_without_a_migration_the_format_is_unknown(mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(MIGRATIONS, 0)
    assert "Planen är skriven i format 0." in mlr("diff", "plan-2015", "HEAD").err


def test_a_plan_of_an_older_format_is_right_and_that_it_is_older_is_told(mlr: Callable[..., Said]) -> None:
    repository(Path()).write(older(dict(FILES)))
    record = mlr("validate", "--to", "json").json
    told = [(one["severity"], one["file"], one["line"]) for one in record["diagnostics"] if one["code"] == "MLR019"]
    assert (record["summary"]["errors"], told) == (0, [("advice", "plan/plan.yaml", 1)])
    assert "Planen är skriven i format 0, och läses som om den vore skriven i format 1." in mlr("validate").out


def test_a_plan_of_the_format_that_is_read_is_not_told_of(mlr: Callable[..., Said]) -> None:
    assert "MLR019" not in mlr("validate").out

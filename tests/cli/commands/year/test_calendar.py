"""`mlr calendar`: the same plan gives the same file, and what is gone since a version is cancelled."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import icalendar
import pytest

from tests.paths import PLAN
from tests.queries.plans import files
from tests.queries.registers import LOV, REGISTERS
from tests.store.repositories import repository

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.said import Said


def statuses(content: bytes) -> dict[str, str]:
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    return {str(one["uid"]).partition("@")[0]: str(one["status"]) for one in events}


def test_the_calendar_of_the_real_plan_is_read_back(mlr: Callable[..., Said], tmp_path: Path) -> None:
    assert mlr("calendar", "-o", f"{tmp_path}/").code == 0
    content = (tmp_path / "verksamhetsplan-2015.ics").read_bytes()
    assert len(statuses(content)) == 30
    assert b"X-WR-CALNAME:Verksamhetsplan 2015\r\n" in content


@pytest.mark.parametrize("day", ["2015-01-01", "2016-12-31"])
def test_the_same_plan_gives_the_same_bytes(day: str, tmp_path: Path, mlr: Callable[..., Said]) -> None:
    mlr("calendar", "--alarm", "7", "--as-of", "2015-06-01", "-o", str(tmp_path / "a.ics"))
    words = ["calendar", "--alarm", "7", "--plan", str(PLAN), "--as-of", day, "-o", str(tmp_path / "b.ics")]
    elsewhere = {**os.environ, "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7", "MLR_LANG": "en"}
    subprocess.run([sys.executable, "-m", "mlr_cli", *words], env=elsewhere, check=True, capture_output=True)
    assert (tmp_path / "a.ics").read_bytes() == (tmp_path / "b.ics").read_bytes()


def test_what_is_gone_since_a_version_is_cancelled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mlr: Callable[..., Said]
) -> None:
    made = repository(tmp_path / "Ekbygdens plan")
    whole = {path: content.decode() for path, content in files(REGISTERS, lov=LOV).items()}
    made.commit("Planen", whole)
    made.git("tag", "plan-2015")
    moved = whole["meetings/orkestern-april.yaml"].replace("date: 2015-04-", "date: 2015-05-")
    made.commit(
        "Bort med ett möte, och ett på en annan dag",
        {"meetings/styrelsen-juni.yaml": None, "meetings/orkestern-april.yaml": moved},
    )
    monkeypatch.delenv("MLR_PLAN")
    monkeypatch.chdir(made.folder)
    assert "meeting.styrelsen-juni" not in statuses(mlr("calendar").out.encode())
    said = mlr("calendar", "--since", "plan-2015")
    assert said.err.startswith("Har en annan dag än i ”plan-2015”, utan att flytten är antecknad: orkestern-april. ")
    found = statuses(said.out.encode())
    assert found["meeting.styrelsen-juni"] == "CANCELLED"
    assert found["goal.lov.skola"] == "CONFIRMED"
    assert mlr("calendar", "--since", "nix").err.startswith("Det finns ingen version ”nix”.")


def test_a_plan_with_errors_gives_no_calendar_but_a_draft(mlr: Callable[..., Said], tmp_path: Path) -> None:
    for path, content in files(lov=LOV.replace("body: orkestern", "body: nix")).items():
        target = tmp_path / "plan" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    said = mlr("calendar", "--plan", str(tmp_path / "plan"))
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("Planen har 1 fel, så dokumentet skrivs inte.")
    assert "X-WR-CALNAME:UTKAST: Plan 2015" in mlr("calendar", "--draft", "--plan", str(tmp_path / "plan")).out

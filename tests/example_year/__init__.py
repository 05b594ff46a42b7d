"""A year that never was: the plan of 2015 with meetings, statements and reports from January to December.

All of it is made up. It is laid over the real plan whenever somebody asks for it, so that the two cannot
drift apart.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from mlr_cli.edit.report import report_follow_up, report_goal
from mlr_cli.edit.working_copy import WorkingCopy
from mlr_cli.load import load
from mlr_cli.source.compose import read_yaml
from mlr_cli.source.snapshot import Snapshot
from mlr_cli.store.disk import read_plan
from tests.paths import PLAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mlr_cli.model.plan import Plan

HERE = Path(__file__).parent
TITLE = "Påhittat exempelår 2015"


def write(folder: Path) -> Path:
    """Write the example year into a folder, and return it; what lies there already is written over."""
    for path, content in files().items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return folder


@cache
def plan() -> Plan:
    """Return the plan of the example year."""
    return load(Snapshot("plan", files())).plan


@cache
def files() -> Mapping[str, bytes]:
    """Return the files of the example year by their paths in the plan's folder."""
    snapshot = read_plan(PLAN)
    pages = WorkingCopy(snapshot, load(snapshot))
    pages.put("plan.yaml", ("title",), TITLE)
    for said in _reports():
        _report(pages, said)
    return {**pages.files, **dict(_registers())}


def _registers() -> Iterator[tuple[str, bytes]]:
    for path in sorted(HERE.glob("*/*.yaml")):
        yield path.relative_to(HERE).as_posix(), path.read_bytes()


def _reports() -> Iterator[dict[str, str]]:
    data = read_yaml("reports.yaml", (HERE / "reports.yaml").read_bytes()).data
    assert isinstance(data, dict)
    assert isinstance(data["reports"], list)
    for entry in data["reports"]:
        assert isinstance(entry, dict)
        yield {str(key): str(value) for key, value in entry.items()}


def _report(pages: WorkingCopy, said: Mapping[str, str]) -> None:
    day = date.fromisoformat(said["date"])
    if "activity" in said:
        report_follow_up(pages, pages.plan.activity_by_id[said["activity"]], day, said)
    else:
        report_goal(pages, pages.plan.goal_by_id[said["goal"]].goal, day, said)

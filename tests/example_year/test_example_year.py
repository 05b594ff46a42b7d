"""The made-up year is marked as such, is right, and has something of everything that a year may hold."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mlr_cli.diagnostics import Severity
from mlr_cli.diff.change import Kind, Thing
from mlr_cli.diff.plans import differences
from mlr_cli.edit.canonical import make_canonical
from mlr_cli.edit.rename import rename
from mlr_cli.edit.working_copy import WorkingCopy
from mlr_cli.flows.check import check
from mlr_cli.load import load
from mlr_cli.model.kinds import Attended, BodyKind, Closing, ItemKind, MeetingStatus, Outcome
from mlr_cli.queries.find import find
from mlr_cli.source.snapshot import Snapshot
from tests.example_year import HERE, TITLE, files, plan, write
from tests.paths import PLAN

NEW_YEAR = date(2015, 12, 31)


def test_every_file_says_that_it_is_made_up() -> None:
    written = [path for path in HERE.rglob("*.yaml") if path.is_file()]
    assert len(written) > 30
    assert all(path.read_text(encoding="utf-8").startswith("# PÅHITTAT") for path in written)
    assert "påhittat" in (HERE / "README.md").read_text(encoding="utf-8")
    assert plan().header.title == TITLE


def test_nothing_made_up_stands_in_the_plan() -> None:
    texts = [path.read_text(encoding="utf-8") for path in PLAN.rglob("*.*")]
    assert not any("PÅHITTAT" in text or "Exempelverket" in text for text in texts)


def test_the_year_has_neither_errors_nor_warnings() -> None:
    found = check(Snapshot("plan", files()), NEW_YEAR)
    assert [f"{one.code} {one.span.file}" for one in found.diagnostics if one.severity is not Severity.ADVICE] == []


def test_it_can_be_written_and_read_back(tmp_path: Path) -> None:
    folder = write(tmp_path / "exempel")
    there = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.*") if path.is_file()}
    assert load(Snapshot("plan", there)).plan.meetings == plan().meetings


def test_every_body_that_meets_has_met() -> None:
    kinds = {BodyKind.BOARD, BodyKind.DIRECTORS, BodyKind.WORKING_GROUP}
    number = {body.id: sum(one.body == body.id for one in plan().meetings) for body in plan().bodies}
    assert all(number[body.id] >= 4 for body in plan().bodies if body.kind in kinds)
    assert number["kommundirektorsgruppen"] >= 6


def test_the_meetings_have_something_of_everything() -> None:
    meetings = plan().meetings
    items = [item for meeting in meetings for item in meeting.agenda]
    assert {one.status for one in meetings} == {*MeetingStatus}
    assert {one.kind for one in items} == {*ItemKind}
    assert {one.outcome for one in items} == {*Outcome, None}
    assert {entry.attended for one in meetings for entry in one.attendance} == {*Attended}
    assert any(one.moved for one in meetings)
    assert any(one.outside for one in items)


def test_the_decisions_are_in_every_stage() -> None:
    found = [one for meeting in plan().meetings for item in meeting.agenda for one in item.assignments]
    assert any(one.carried_out and one.reported_back for one in found)
    assert any(one.carried_out and not one.reported_back for one in found)
    assert any(not one.carried_out and one.due for one in found)
    assert any(one.dropped for one in found)
    assert any(not one.due and not (one.body or one.party) for one in found)


def test_the_statements_are_in_every_stage() -> None:
    sent = [one for one in plan().statements if one.sent]
    assert any(all(position.joins for position in one.positions) for one in sent)
    assert any(position.joins is False for one in sent for position in one.positions)
    assert any(one.declined for one in plan().statements)
    assert any(not one.sent and not one.declined for one in plan().statements)


def test_the_goals_are_reported_on_in_every_way() -> None:
    reports = [report for _, goal in plan().goals for report in goal.reports]
    assert {one.state for one in reports} >= {Closing.MET, Closing.PARTLY, Closing.MISSED}
    assert {one.period.code for one in reports if one.period} >= {"2015-H1", "2015-T1", "2015-T2"}
    assert any(one.count for one in reports)
    assert any(placed.goal.due and not placed.goal.reports for placed in plan().goals)


def test_the_files_are_spelt_as_mlr_fmt_spells_them() -> None:
    snapshot = Snapshot("plan", files())
    pages = WorkingCopy(snapshot, load(snapshot))
    make_canonical(pages)
    assert [path for path in pages.changes if path.startswith(("meetings/", "statements/"))] == []


@pytest.mark.parametrize(
    ("typed", "new", "mentions", "kinds"),
    [
        ("integration.styrelsemote", "vid-styrelsen", 5, set()),
        ("yttranden", "gemensamma-yttranden", 5, set()),
        ("styrelsen", "ledningen", 4, set()),
        ("exempelverket", "verket", 3, {Kind.RENAMED}),
        ("hoor", "hoor-kommun", 25, {Kind.ADDED, Kind.REMOVED}),
        ("styrelsen-2015-09-25", "styrelsen-sep", 1, {Kind.RENAMED}),
    ],
)
def test_a_new_id_is_written_wherever_the_registers_name_the_old_one(
    typed: str, new: str, mentions: int, kinds: set[Kind]
) -> None:
    """A thing in the registers is renamed, and no other is changed; a member's places are told by the member's id."""
    snapshot = Snapshot("plan", files())
    pages = WorkingCopy(snapshot, load(snapshot))
    rename(pages, find(pages.plan, typed).things[0], new)
    after = check(Snapshot("plan", pages.files), NEW_YEAR)
    assert after.errors == 0
    changed = [path for path in pages.changes if path.startswith(("meetings/", "statements/"))]
    assert len(changed) >= mentions
    registers = {Thing.MEETING, Thing.STATEMENT}
    changes = [one for one in differences(pages.plan, after.plan) if one.subject.thing in registers]
    assert {one.kind for one in changes} == kinds

"""Reports on the real plan, however its files are laid out."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlr_cli.edit.fault import EditError
from mlr_cli.edit.report import report_follow_up, report_goal
from mlr_cli.edit.working_copy import WorkingCopy
from mlr_cli.load import load
from mlr_cli.model.kinds import Closing
from mlr_cli.model.report import FollowUpReport, Report
from mlr_cli.source.snapshot import Snapshot
from mlr_cli.store.disk import read_plan
from tests.edit.working import working_copy_of
from tests.paths import PLAN

if TYPE_CHECKING:
    from mlr_cli.model.plan import Plan

DAY = date(2015, 5, 12)
NOTES = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=200)


@cache
def real() -> Snapshot:
    return read_plan(PLAN)


@st.composite
def laid_out(draw: st.DrawFn) -> Snapshot:
    """The real plan as other editors would have saved it."""
    newline = draw(st.sampled_from([b"\n", b"\r\n"]))
    mark = draw(st.sampled_from([b"", b"\xef\xbb\xbf"]))
    tail = draw(st.sampled_from([b"", b"\n\n\n", b"# sist\n", b"    # sist\n"]))
    files = {path: mark + (content + tail).replace(b"\n", newline) for path, content in real().files.items()}
    cut = draw(st.booleans())
    return Snapshot("plan", {path: content.rstrip(b"\r\n") if cut else content for path, content in files.items()})


def after(working: WorkingCopy) -> Plan:
    loaded = load(Snapshot("plan", working.files))
    assert [found.message.en for found in loaded.diagnostics] == []
    return loaded.plan


@given(laid_out(), st.data(), NOTES.map(str.strip).filter(bool))
@settings(max_examples=60, deadline=None)
def test_a_report_is_read_back_and_every_line_stays(snapshot: Snapshot, data: st.DataObject, note: str) -> None:
    working = WorkingCopy(snapshot, load(snapshot))
    activity, goal = data.draw(st.sampled_from(working.plan.goals))
    report_goal(working, goal, DAY, {"state": "met", "forecast": None, "note": note})
    report_follow_up(working, activity, DAY, {"by": "Koordinatorn"}) if activity.follow_up else None
    plan = after(working)
    assert plan.goal_by_id[f"{activity.id}.{goal.id}"].goal.reports == (
        Report.model_construct(date=DAY, state=Closing.MET, note=note),
    )
    follow_up = plan.activity_by_id[activity.id].follow_up
    assert follow_up is None or follow_up.reports == (FollowUpReport.model_construct(date=DAY, by="Koordinatorn"),)
    assert [one for one in plan.activities if one.id != activity.id] == [
        one for one in working.plan.activities if one.id != activity.id
    ]
    ((path, content),) = working.changes.items()
    old, new = snapshot.files[path].split(b"\n"), (content or b"").split(b"\n")
    waiting = iter(new)
    assert [line for line in old if not line.startswith(b"follow_up:") and line not in waiting] in ([], [old[-1]])


def test_a_report_comes_after_those_before_it() -> None:
    before = (
        "id: lov\ntitle: Lov\ngoals:\n  - id: kurs\n    reports:\n      - date: 2026-01-02 # först\n        note: |\n"
    )
    text = f"{before}          Ett.\n\n          Två.\n\n    # om text\n    text: Kurs.\n"
    working = working_copy_of({"activities/lov.yaml": text})
    report_goal(working, working.plan.activities[0].goals[0], DAY, {"forecast": "at-risk", "source": "samtal: 1"})
    added = '      - date: 2015-05-12\n        forecast: at-risk\n        source: "samtal: 1"\n'
    assert working.files["activities/lov.yaml"].decode() == text.replace("          Två.\n", f"          Två.\n{added}")


def test_a_follow_up_that_is_not_planned_cannot_be_reported() -> None:
    working = working_copy_of({"activities/lov.yaml": "id: lov\ntitle: Lov\n"})
    with pytest.raises(EditError) as fault:
        report_follow_up(working, working.plan.activities[0], DAY, {})
    assert fault.value.words.sv == (
        "Aktiviteten ”Lov” har ingen uppföljning i planen. Lägg till den först: mlr set lov follow_up=TID"
    )


GOALS = "id: lov\ntitle: Lov\ngoals:\n  - id: ett\n    text: Ett.\n"


def test_a_count_towards_nothing_is_refused() -> None:
    working = working_copy_of({"activities/lov.yaml": GOALS})
    with pytest.raises(EditError) as fault:
        report_goal(working, working.plan.activities[0].goals[0], DAY, {"forecast": "at-risk", "count": "7"})
    assert fault.value.words.sv.startswith("Målet ”Ett” har inget mått att räkna mot.")


def test_the_same_report_is_not_written_twice() -> None:
    said = {"forecast": "at-risk", "next": "Vi ringer."}
    working = working_copy_of({"activities/lov.yaml": GOALS})
    report_goal(working, working.plan.activities[0].goals[0], DAY, said)
    again = working_copy_of({path: content.decode() for path, content in working.files.items()})
    with pytest.raises(EditError) as fault:
        report_goal(again, again.plan.activities[0].goals[0], DAY, said)
    assert fault.value.words.en.startswith("The report is there already")
    report_goal(again, again.plan.activities[0].goals[0], DAY, {**said, "note": "Igen."})

"""The checked write: no harm is done, and nobody's work is lost."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlr_cli.flows.check import check
from mlr_cli.flows.write import (
    ChangedMeanwhileError,
    FaultyPlanError,
    HarmError,
    Opened,
    open_plan,
    propose,
    write,
)
from mlr_cli.load import load, unchanged
from mlr_cli.source.snapshot import Snapshot
from tests.rules.example import base

if TYPE_CHECKING:
    from pathlib import Path

AS_OF = date(2026, 3, 1)
SCHOOL = "activities/lovskola.yaml"
GUIDES = "activities/leder.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path, content in base().items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(content)
    return tmp_path


def changed(opened: Opened, path: str, old: bytes, new: bytes) -> dict[str, bytes | None]:
    assert old in opened.snapshot.files[path]
    return {path: opened.snapshot.files[path].replace(old, new, 1)}


def test_what_does_no_harm_is_written(folder: Path) -> None:
    opened = open_plan(folder)
    changes = changed(opened, SCHOOL, b"title: ", b"title: Ny ")
    write(propose(opened, changes, AS_OF))
    assert (folder / SCHOOL).read_bytes() == changes[SCHOOL]


def test_what_would_be_wrong_is_not_even_proposed(folder: Path) -> None:
    opened = open_plan(folder)
    with pytest.raises(HarmError) as harm:
        propose(opened, changed(opened, SCHOOL, b"area: ", b"area: x"), AS_OF)
    assert [found.code for found in harm.value.found] == ["MLR202"]


def test_a_plan_with_errors_is_written_to_only_by_what_mends_them(folder: Path) -> None:
    sound = (folder / SCHOOL).read_bytes()
    (folder / SCHOOL).write_bytes(sound.replace(b"area: ", b"fel: ja\narea: x", 1))
    opened = open_plan(folder)
    with pytest.raises(FaultyPlanError) as refused:
        propose(opened, changed(opened, GUIDES, b"title: ", b"title: Ny "), AS_OF)
    assert refused.value.errors == 2
    half = propose(opened, changed(opened, SCHOOL, b"fel: ja\n", b""), AS_OF)
    assert half.after.errors == 1
    with pytest.raises(HarmError):
        propose(opened, changed(opened, SCHOOL, b"fel: ja\n", b"annat: ja\n"), AS_OF)
    assert propose(opened, {SCHOOL: sound}, AS_OF).after.errors == 0


@pytest.mark.parametrize("path", [SCHOOL, GUIDES])
@pytest.mark.parametrize("how", ["written", "deleted", "added"])
def test_a_plan_that_changed_meanwhile_is_left_alone(folder: Path, path: str, how: str) -> None:
    opened = open_plan(folder)
    proposal = propose(opened, changed(opened, SCHOOL, b"title: ", b"title: Ny "), AS_OF)
    if how == "written":
        (folder / path).write_bytes(b"# nytt\n" + (folder / path).read_bytes())
    elif how == "deleted":
        (folder / path).unlink()
    else:
        path = "activities/ny.yaml"
        (folder / path).write_bytes(b"id: ny\ntitle: Ny\n")
    before = {one: one.read_bytes() for one in folder.rglob("*.yaml")}
    with pytest.raises(ChangedMeanwhileError) as refused:
        write(proposal)
    assert refused.value.paths == (path,)
    assert {one: one.read_bytes() for one in folder.rglob("*.yaml")} == before


def test_nothing_to_change_touches_nothing(folder: Path) -> None:
    opened = open_plan(folder)
    proposal = propose(opened, {SCHOOL: opened.snapshot.files[SCHOOL]}, AS_OF)
    (folder / SCHOOL).unlink()
    write(proposal)
    assert not (folder / SCHOOL).exists()


def test_a_warning_about_a_changed_file_is_told_of(folder: Path) -> None:
    opened = open_plan(folder)
    assert propose(opened, changed(opened, SCHOOL, b"id: ", b"# k\nid: "), AS_OF).warnings == ()
    alike = opened.snapshot.files[SCHOOL].replace(b"id: lovskola", b"id: lov-skola", 1)
    comment = changed(opened, SCHOOL, b"id: ", b"# k\nid: ")
    proposal = propose(opened, {"activities/lov-skola.yaml": alike, **comment}, AS_OF)
    assert "MLR102" in {found.code for found in proposal.warnings}


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_what_is_checked_of_the_changed_files_alone_is_what_is_checked_of_all(data: st.DataObject) -> None:
    files = dict(base())
    path = data.draw(st.sampled_from(sorted(files)))
    lines = files[path].splitlines(keepends=True)
    del lines[data.draw(st.integers(0, len(lines) - 1))]
    before = Snapshot("plan", files if data.draw(st.booleans()) else {**files, SCHOOL: b"id: lovskola\nfel: 1\n"})
    after = Snapshot("plan", {**before.files, path: b"".join(lines)})
    quick = check(after, AS_OF, unchanged(load(before), {path}))
    assert quick.diagnostics == check(after, AS_OF).diagnostics
    assert quick.plan == check(after, AS_OF).plan


WRITER = """
import sys
from pathlib import Path
from mlr_cli.cli.main import run
run(["set", "lovskola", f"order={sys.argv[2]}", "--plan", sys.argv[1]])
"""


def test_of_many_writers_at_once_each_writes_or_is_told(folder: Path) -> None:
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(folder), str(number)], stderr=subprocess.PIPE, encoding="utf-8"
        )
        for number in range(1, 5)
    ]
    said = [writer.communicate()[1] for writer in writers]
    wrote = [words for words in said if words.startswith("Ändrade ")]
    assert wrote
    assert all(
        "ändrades av någon annan" in words or "skriver i planen just nu" in words for words in {*said} - {*wrote}
    )
    assert open_plan(folder).loaded.plan.activity_by_id["lovskola"].order in range(1, 5)
    assert not [*folder.glob(".*")]

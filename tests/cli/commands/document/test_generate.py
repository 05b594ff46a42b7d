"""The plan document: of the plan alone, and of how it stands on a day that was asked for."""

from __future__ import annotations

import errno
import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mlr_cli.cli import session

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.said import Said


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan in which one of an activity's two goals has been reported as met."""
    folder = tmp_path / "plan"
    for name, text in {
        "plan.yaml": "format: 1\nid: p\ntitle: Plan\nperiod: 2015\nlanguage: sv\n"
        "outline:\n  - chapter: arbetet\n    shows: [activities]\n",
        "cooperation.yaml": "name: Samarbetet\n",
        "chapters/arbetet.md": "# Arbetet\n\nAllt som ska göras.\n",
        "bodies/gruppen.yaml": "id: gruppen\nname: Gruppen\nkind: working-group\n",
        "activities/lov.yaml": "id: lov\ntitle: Lov\ndescription: Lovet.\n"
        "steering: [{role: responsible, body: gruppen}]\n"
        "goals:\n  - id: a\n    text: Ett.\n    due: by 2015-06\n    reports: [{date: 2015-05-12, state: met}]\n"
        "  - id: b\n    text: Två.\n    due: by 2015-12\n",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_the_picture_of_the_year_shows_the_day_that_was_asked_for(plan: Path, mlr: Callable[..., Said]) -> None:
    said = mlr("--plan", str(plan), "--draft", "--as-of", "2015-06-30", "generate", "--to", "html").out
    assert "Aktiviteternas tider 2015, läget den 30\u00a0juni\u00a02015" in said
    assert "2 mål: 1 uppfyllt, 1 pågår" in said
    assert 'stroke-dasharray="5 3"' in said


def test_the_states_are_those_of_the_day(plan: Path, mlr: Callable[..., Said]) -> None:
    said = mlr("--plan", str(plan), "--draft", "--as-of", "2015-05-01", "generate").out
    assert "2 mål: 2 pågår" in said


def test_a_document_that_was_asked_for_no_day_is_of_the_plan_alone(
    plan: Path, mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = []
    for day in ("2015-06-30", "2016-06-30"):
        monkeypatch.setattr(session, "_day", lambda *_, day=day: date.fromisoformat(day))
        said.append(mlr("--plan", str(plan), "--draft", "generate", "--to", "html").out)
    assert said[0] == said[1]
    assert "läget den" not in said[0]
    assert "uppfyllt" not in said[0]


KINDS = ("md", "html", "pdf", "docx")


@pytest.mark.parametrize("kind", KINDS)
def test_a_full_disk_leaves_the_old_document_and_nothing_beside_it(
    kind: str, mlr: Callable[..., Said], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    old = tmp_path / f"plan.{kind}"
    old.write_text("den gamla", encoding="utf-8")
    monkeypatch.setattr("mlr_cli.store.files.os.fsync", full)
    said = mlr("generate", "-o", str(old))
    assert (said.code, said.out) == (2, "")
    assert said.err == "Disken är full. Ta bort något, eller skriv på en annan disk.\n"
    assert [(one.name, one.read_text(encoding="utf-8")) for one in tmp_path.iterdir()] == [(old.name, "den gamla")]


@pytest.mark.parametrize("kind", KINDS)
def test_a_place_that_is_none_is_said_in_a_sentence(kind: str, mlr: Callable[..., Said], tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("en fil", encoding="utf-8")
    said = mlr("generate", "-o", str(tmp_path / "fil" / f"plan.{kind}"))
    assert (said.code, said.out, len(said.err.splitlines())) == (2, "", 1)
    assert said.err.endswith("” är en fil, inte en mapp. Flytta den eller byt namn på den.\n")
    assert [one.name for one in tmp_path.iterdir()] == ["fil"]


@pytest.mark.parametrize("kind", KINDS)
def test_an_old_document_gives_way_to_the_new_one(kind: str, mlr: Callable[..., Said], tmp_path: Path) -> None:
    old = tmp_path / f"plan.{kind}"
    old.write_text("den gamla", encoding="utf-8")
    number = old.stat().st_ino
    assert mlr("generate", "-o", str(old)).code == 0
    assert len(old.read_bytes()) > 10_000
    assert old.stat().st_ino != number

"""The handbook's year with the example can be walked through, command by command."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from mlr_cli.cli.main import run
from tests.example_year import write
from tests.paths import DOCS

_HANDBOOK = DOCS / "handbok.md"
_CHAPTER = re.compile(r"^## Ett år med exemplet\n(.*?)^## ", re.DOTALL | re.MULTILINE)
_FOLDER = "build/exempel-2015"
_ANSWERED = {0, 1}
"""That something is overdue, or advised, is an answer; 2 and above say that the question was not understood."""


def commands() -> list[str]:
    chapter = _CHAPTER.search(_HANDBOOK.read_text(encoding="utf-8"))
    return re.findall(r"^mlr (.*)$", chapter[1], re.MULTILINE) if chapter else []


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("example") / "plan")


@pytest.mark.parametrize("command", commands())
def test_a_command_of_the_year_is_answered(
    command: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setenv("MLR_LANG", "sv")
    monkeypatch.chdir(folder.parent)
    code = run([str(folder) if word == _FOLDER else word for word in shlex.split(command)])
    said = capfdbinary.readouterr()
    assert code in _ANSWERED, said.err.decode()
    # What is written to a file, or needs no change, is said beside the answer.
    assert said.out or said.err.startswith((b"Skrev ", b"Inget "))
    assert b"Traceback" not in said.err


def test_the_year_asks_every_command_about_the_year() -> None:
    asked = {command.split()[0] for command in commands()}
    assert asked >= {"brief", "agenda", "paper", "meetings", "decisions", "followup", "overdue", "wheel", "calendar"}
    assert asked >= {"report", "add", "set", "checklist", "collect", "evaluation", "rollover"}
    assert all(f"--plan {_FOLDER}" in command and "--as-of" in command for command in commands())

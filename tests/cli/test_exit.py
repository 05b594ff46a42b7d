"""Every way a run can end: words on stderr in the chosen language, and an exit code for scripts."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from mlr_cli.cli.main import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.said import Said


BUG_SV = """\
Felet ligger i mlr, inte i din plan (KeyError: 'bug').
Kör samma kommando med --debug och skicka det som visas till den som sköter mlr.
"""
BUG_EN = """\
The fault is in mlr, not in your plan (KeyError: 'bug').
Run the same command with --debug and send what it shows to whoever looks after mlr.
"""


@pytest.mark.parametrize(
    ("body", "code", "sv", "en"),
    [
        ("found", 1, "", ""),
        ("stop", 2, "Det går inte.\n", "It will not do.\n"),
        ("interrupt", 130, "Avbrutet.\n", "Interrupted.\n"),
        (
            "denied",
            2,
            "Du får inte läsa eller skriva ”plan/plan.yaml”. Är filen öppen i ett annat program, eller skrivskyddad?\n",
            "You may not read or write “plan/plan.yaml”. Is the file open in another program, or write-protected?\n",
        ),
        ("bug", 3, BUG_SV, BUG_EN),
    ],
)
def test_a_run_ends_with_words_and_a_code(mlr: Callable[..., Said], body: str, code: int, sv: str, en: str) -> None:
    swedish = mlr("overdue", body)
    english = mlr("overdue", body, "--lang", "en")
    assert (swedish.code, swedish.out, swedish.err) == (code, "", sv)
    assert (english.code, english.out, english.err) == (code, "", en)


def test_only_debug_shows_where_in_the_program_it_went_wrong(mlr: Callable[..., Said]) -> None:
    said = mlr("overdue", "bug", "--debug")
    assert said.code == 3
    assert "Traceback" in said.err
    assert "in command\n    raise KeyError(body)" in said.err
    assert said.err.endswith("Skicka det som visas ovan till den som sköter mlr.\n")


def test_a_full_disk_at_the_last_moment_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = [OSError(28, "No space left on device")]

    def full_once() -> None:
        if waiting:
            raise waiting.pop()

    monkeypatch.setattr("mlr_cli.cli.console.flush", full_once)
    assert run(["--version"]) == 2
    assert capsys.readouterr().err == "Disken är full. Ta bort något, eller skriv på en annan disk.\n"


def test_a_folder_that_is_gone_is_said_to_be(tmp_path: Path) -> None:
    """The run stands in a folder that goes away under it."""
    script = "import os, sys; os.rmdir(os.getcwd()); from mlr_cli.cli.main import run; sys.exit(run(['status']))"
    bare = {name: value for name, value in os.environ.items() if name != "MLR_PLAN"}
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, env=bare, capture_output=True, check=False)
    assert done.returncode == 2
    assert done.stderr.decode() == "Mappen du står i finns inte längre. Gå till en annan mapp och kör kommandot igen.\n"


def test_a_reader_that_leaves_ends_the_run_quietly() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = subprocess.run(
        [sys.executable, "-m", "mlr_cli", "--help"], stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (process.returncode, process.stderr) == (141, b"")

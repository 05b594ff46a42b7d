"""The shell asks what could be typed next; no command is loaded to answer that."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


def completed(typed: str, **environment: str) -> list[str]:
    asked = {"_MLR_COMPLETE": "complete_bash", "COMP_WORDS": typed, "COMP_CWORD": str(len(typed.split(" ")) - 1)}
    process = subprocess.run(
        [sys.executable, "-m", "mlr_cli"],
        env=os.environ | asked | environment,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return process.stdout.split("\n")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("mlr o", ["overdue"]),
        ("mlr st", ["status", "steering"]),
        ("mlr --as", ["--as-of"]),
        ("mlr validate --la", ["--lang"]),
        ("mlr validate --lang ", ["sv", "en"]),
    ],
)
def test_words_are_completed(typed: str, words: list[str]) -> None:
    assert [word for word in completed(typed) if word] == words


def test_the_shell_is_told_what_to_run() -> None:
    script = subprocess.run(
        [sys.executable, "-m", "mlr_cli"],
        env=os.environ | {"_MLR_COMPLETE": "source_bash"},
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout
    assert "complete -o default -F _mlr_completion mlr" in script

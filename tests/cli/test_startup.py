"""Start-up is a feature: what a command loads is counted, since a stopwatch would lie."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mlr_cli import __version__
from mlr_cli.cli.command_table import GROUPS
from tests.paths import PLAN

COMMANDS = {entry.module for group in GROUPS for entry in group.entries}
HEAVY = {"jinja2", "markdown_it", "pydantic", "rich", "ruamel", "asyncio", "unittest", "xml"}

LISTING = """
import os
import sys
from mlr_cli.__main__ import main
sys.argv = ["mlr", {words}]
os._exit = lambda code: None
main()
print("\\n" + " ".join(sys.modules))
"""


def loaded(*words: str) -> set[str]:
    program = LISTING.format(words=", ".join(map(repr, words)))
    process = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, encoding="utf-8")
    return set(process.stdout.splitlines()[-1].split())


def test_the_version_is_said_before_anything_is_imported() -> None:
    modules = loaded("--version")
    assert {name for name in modules if name.startswith("mlr_cli")} == {"mlr_cli", "mlr_cli.__main__"}
    assert modules.isdisjoint({"click", "typer", "dataclasses", "re", *HEAVY})


@pytest.mark.parametrize("words", [["--help"], ["försenade"], ["--nix"], []])
def test_help_and_wrong_use_load_no_command(words: list[str]) -> None:
    assert loaded(*words).isdisjoint(HEAVY | COMMANDS)


def test_the_help_of_a_command_loads_that_command_and_nothing_that_thinks() -> None:
    modules = loaded("validate", "--help")
    assert modules & COMMANDS == {"mlr_cli.cli.commands.checks.validate"}
    assert modules.isdisjoint(HEAVY)
    rooms = {name.split(".")[1] for name in modules if name.startswith("mlr_cli.")}
    assert rooms == {"__main__", "cli", "lang"}


@pytest.mark.parametrize("words", [["--version"], ["--version", "--lang", "en"]])
def test_the_version_is_one_line(words: list[str]) -> None:
    process = subprocess.run([sys.executable, "-m", "mlr_cli", *words], capture_output=True, check=True)
    assert process.stdout.decode().split() == ["mlr", __version__]


MAKERS = {"docx", "icalendar", "jinja2", "openpyxl", "typst", "xlsxwriter"}


@pytest.mark.parametrize(
    ("words", "makers"),
    [
        (["validate"], set()),
        (["status"], set()),
        (["wheel"], set()),
        (["generate", "--to", "markdown"], set()),
        (["generate", "--to", "html"], {"jinja2"}),
        (["generate", "--to", "pdf"], {"jinja2", "typst"}),
        (["generate", "--to", "docx"], {"docx", "jinja2", "typst"}),
        (["calendar"], {"icalendar"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_only_the_format_that_is_made_loads_its_library(words: list[str], makers: set[str], tmp_path: Path) -> None:
    assert loaded(*words, "--plan", str(PLAN), "-o", str(tmp_path / "made.ut"), "--quiet") & MAKERS == makers

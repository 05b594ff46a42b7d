"""The same plan gives the same bytes: whatever the folder, the time zone, the hash seed and the clock's day."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.paths import PLAN, PROJECT

if TYPE_CHECKING:
    from pathlib import Path

PLACES = ({"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"}, {"TZ": "Pacific/Niue", "PYTHONHASHSEED": "2"})


MADE = (
    "generate --to html",
    "generate --to pdf",
    "generate --to docx",
    "generate --to markdown",
    "generate --to html --as-of 2015-06-30 --doc-lang en",
    "status --to pdf --as-of 2015-06-30",
    "wheel --to docx --as-of 2015-06-30",
    "checklist --to xlsx --as-of 2015-06-30",
    "list goals --to csv --as-of 2015-06-30",
    "status --to json --as-of 2015-06-30",
    "calendar --as-of 2015-06-30",
)


@pytest.mark.parametrize("command", MADE)
def test_a_document_depends_on_nothing_but_the_plan(command: str, tmp_path: Path) -> None:
    made = [made_in(tmp_path / place["PYTHONHASHSEED"], place, command) for place in PLACES]
    assert made[0] == made[1]
    assert len(made[0]) > 1_000


def made_in(folder: Path, place: dict[str, str], command: str) -> bytes:
    """Return what a command makes in a folder of its own, of a plan that was copied there."""
    shutil.copytree(PLAN, folder / "någonstans" / "plan")
    words = [sys.executable, "-m", "mlr_cli", *command.split(), "-o", "made"]
    environment = {**os.environ, **place, "PYTHONPATH": str(PROJECT), "LC_ALL": "C"}
    subprocess.run(words, cwd=folder / "någonstans", env=environment, check=True, capture_output=True)
    return (folder / "någonstans" / "made").read_bytes()

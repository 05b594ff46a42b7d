"""The same plan gives the same bytes: whatever the folder, the time zone, the hash seed and the clock's day."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.documents.plan import FOLDER

if TYPE_CHECKING:
    from pathlib import Path

PLACES = ({"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"}, {"TZ": "Pacific/Niue", "PYTHONHASHSEED": "2"})


@pytest.mark.parametrize("kind", ["html", "pdf"])
def test_a_document_depends_on_nothing_but_the_plan(kind: str, tmp_path: Path) -> None:
    made = [made_in(tmp_path / place["PYTHONHASHSEED"], place, kind) for place in PLACES]
    assert made[0] == made[1]
    assert len(made[0]) > 20_000


def made_in(folder: Path, place: dict[str, str], kind: str) -> bytes:
    folder.mkdir()
    command = [sys.executable, "-m", "mlr_cli", "--plan", str(FOLDER), "generate", "--to", kind, "-o", "made"]
    environment = {**os.environ, **place, "PYTHONPATH": str(FOLDER.parent), "LC_ALL": "C"}
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    return (folder / "made").read_bytes()

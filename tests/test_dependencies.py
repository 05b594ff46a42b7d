"""Every library that is leaned on is explained, and pinned in the set that is tested."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
ASKED = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CORE = [re.split(r"[<>=\[ ]", line)[0] for line in ASKED["dependencies"]]
EXTRA = [re.split(r"[<>=\[ ]", line)[0] for lines in ASKED["optional-dependencies"].values() for line in lines]
PINNED = (PROJECT / "constraints.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", [*CORE, *EXTRA])
def test_every_library_has_its_line_and_its_version(name: str) -> None:
    explained = (PROJECT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    assert re.search(rf"^\| `{re.escape(name)}` \|", explained, re.MULTILINE)
    assert [line for line in PINNED if line.lower().replace("_", "-").startswith(f"{name}==")]


def test_the_tested_set_is_names_and_versions_alone() -> None:
    assert sorted(PINNED, key=str.lower) == PINNED
    for line in PINNED:
        assert re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][0-9a-z.]*", line)

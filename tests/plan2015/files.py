"""The files of `plan/`, read as plain YAML."""

from __future__ import annotations

from functools import cache
from typing import Any

from ruamel.yaml import YAML

from tests.paths import PLAN


@cache
def read(name: str) -> dict[str, Any]:
    """Return a file of the plan with every scalar as the text that stands there."""
    data: dict[str, Any] = YAML(typ="base").load((PLAN / name).read_text("utf-8"))
    return data


def stems(folder: str) -> set[str]:
    """Return the names of the files in a folder of the plan, without their endings."""
    return {path.stem for path in (PLAN / folder).iterdir()}

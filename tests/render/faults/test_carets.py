"""The carets under a fault stand under what they point at, whatever letters stand before."""

from __future__ import annotations

import pytest

from mlr_cli.lang import Lang
from mlr_cli.render.faults.terminal import Look, to_faults
from tests.rules.example import Block, found_in


@pytest.mark.parametrize(
    ("title", "before"),
    [("Skola", 27), ("学校", 26), ("Skola\u0301", 27)],
)
def test_carets_stand_under_the_fault(title: str, before: int) -> None:
    text = f"areas: [{{title: {title}, id: A B}}]\n"
    (found,) = [one for one in found_in([Block("yaml", "areas.yaml", text.encode())]) if one.code == "MLR008"]
    lines = to_faults([found], lambda _: text.rstrip(), Look(Lang.SV)).decode().splitlines()
    assert lines[2].partition("│ ")[2] == f"{' ' * before}^^^"

"""`mlr followup` and `mlr decisions`, asked by scripts and with a time that is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.queries.registers import write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.said import Said


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("decisions", 0),
        ("decisions --exit-code", 1),
        ("decisions --exit-code --decided-by kansliet", 0),
        ("followup 2015-H1 --exit-code", 1),
        ("followup 2014-H1 --exit-code", 0),
    ],
)
def test_scripts_are_told_only_if_they_ask(words: str, code: int, mlr: Callable[..., Said], tmp_path: Path) -> None:
    assert mlr(*words.split(), "--plan", str(write(tmp_path)), "--as-of", "2015-06-01").code == code


def test_a_time_that_does_not_begin_and_end_is_met_with_what_to_write(mlr: Callable[..., Said]) -> None:
    said = mlr("followup", "senast 2015-06")
    assert said.code == 2
    assert said.err.startswith("”senast 2015-06” har inte både en första och en sista dag. Skriv en period,")
    assert "2015-H3" in mlr("followup", "2015-H3").err

"""Answers about a small made-up year as a person meets them, at 80 columns and in a pipe; every line has been read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mlr_cli.lang import Lang
from mlr_cli.queries.overdue import overdue
from mlr_cli.render import Format, render
from mlr_cli.reports import overdue as overdues
from tests.queries.registers import made

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlr_cli.document import Document

JUNE = date(2015, 6, 1)

CASES: dict[str, Callable[[Lang, int | None], Document]] = {
    "year-overdue": lambda lang, room: overdues.document(overdue(made(), JUNE, soon=30, stale=60), lang, room=room),
}


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("name", CASES)
def test_an_answer_on_a_screen(name: str, lang: Lang, golden: Callable[[str, bytes], None]) -> None:
    shown = render(CASES[name](lang, 80), Format.SCREEN, width=80)
    assert max(map(len, shown.decode().splitlines())) <= 80
    golden(f"{name}.{lang.value}.txt", shown)


@pytest.mark.parametrize("name", CASES)
def test_an_answer_in_a_pipe(name: str, golden: Callable[[str, bytes], None]) -> None:
    golden(f"{name}.pipe.txt", render(CASES[name](Lang.SV, None), Format.TEXT))

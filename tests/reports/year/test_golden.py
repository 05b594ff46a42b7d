"""The follow-up and the wheel as a person meets them, at 80 columns and in a pipe; every line has been read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mlr_cli.lang import Lang
from mlr_cli.period import parse
from mlr_cli.queries.year.followup import followup
from mlr_cli.queries.year.wheel import wheel
from mlr_cli.render import Format, render
from mlr_cli.reports.year import followup as followups
from mlr_cli.reports.year import wheel as wheels
from tests.example_year import plan
from tests.queries.plans import real_plan
from tests.queries.registers import made
from tests.reports.answers import in_a_pipe, on_a_screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlr_cli.document import Document
    from tests.reports.answers import Answer

JUNE, OCTOBER = date(2015, 6, 1), date(2015, 10, 1)

CASES: dict[str, Answer] = {
    "followup": lambda lang, room: followups.document(followup(made(), JUNE, parse("2015-H1")), lang, room=room),
    "wheel": lambda lang, room: wheels.document(wheel(made(), JUNE), lang, room=room),
    "wheel-real": lambda lang, room: wheels.document(
        wheel(real_plan(), JUNE, body="naringslivsgruppen"), lang, room=room
    ),
}
OF_THE_EXAMPLE_YEAR: dict[str, Callable[[Lang], Document]] = {
    "followup": lambda lang: followups.document(followup(plan(), OCTOBER, parse("2015-H1")), lang),
    "wheel": lambda lang: wheels.document(wheel(plan(), OCTOBER), lang),
}


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("name", CASES)
def test_an_answer_on_a_screen(name: str, lang: Lang, golden: Callable[[str, bytes], None]) -> None:
    golden(f"{name}.{lang.value}.txt", on_a_screen(CASES[name], lang))


@pytest.mark.parametrize("name", CASES)
def test_an_answer_in_a_pipe(name: str, golden: Callable[[str, bytes], None]) -> None:
    golden(f"{name}.pipe.txt", in_a_pipe(CASES[name]))


@pytest.mark.parametrize("name", OF_THE_EXAMPLE_YEAR)
def test_an_answer_about_the_example_year(name: str, golden: Callable[[str, bytes], None]) -> None:
    golden(f"example-year-{name}.txt", render(OF_THE_EXAMPLE_YEAR[name](Lang.SV), Format.TEXT))

"""Meetings and decisions as a person meets them, at 80 columns and in a pipe; every line has been read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mlr_cli.lang import Lang
from mlr_cli.queries.meetings.decisions import decisions
from mlr_cli.queries.meetings.meetings import meetings
from mlr_cli.render import Format, render
from mlr_cli.reports.meetings import decisions as ledgers
from mlr_cli.reports.meetings import meetings as uses
from tests.example_year import plan
from tests.queries.plans import real_plan
from tests.queries.registers import ORCHESTRA, made
from tests.reports.answers import in_a_pipe, on_a_screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlr_cli.document import Document
    from tests.reports.answers import Answer

JUNE, AUTUMN = date(2015, 6, 1), date(2015, 10, 1)

CASES: dict[str, Answer] = {
    "decisions": lambda lang, room: ledgers.document(decisions(made(), JUNE), lang, room=room),
    "decisions-all": lambda lang, room: ledgers.document(
        decisions(made(), JUNE, decided_by="styrelsen"), lang, whole=True, room=room
    ),
    "meetings": lambda lang, room: uses.document(meetings(made(ORCHESTRA), AUTUMN), lang, room=room),
    "meetings-none": lambda lang, room: uses.document(meetings(real_plan(), AUTUMN), lang, room=room),
}
OF_THE_EXAMPLE_YEAR: dict[str, Callable[[Lang], Document]] = {
    "decisions": lambda lang: ledgers.document(decisions(plan(), AUTUMN), lang),
    "meetings": lambda lang: uses.document(meetings(plan(), AUTUMN), lang),
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

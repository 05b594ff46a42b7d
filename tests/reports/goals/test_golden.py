"""How the goals stand, as a person meets it, at 80 columns and in a pipe; every line has been read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mlr_cli.lang import Lang
from mlr_cli.queries.goals.overdue import overdue
from mlr_cli.queries.goals.status import status
from mlr_cli.queries.goals.steering import steering
from mlr_cli.render import Format, render
from mlr_cli.reports.goals import overdue as overdues
from mlr_cli.reports.goals import status as statuses
from mlr_cli.reports.goals import steering as steerings
from tests.example_year import plan
from tests.queries.plans import real_plan
from tests.queries.registers import ORCHESTRA, made
from tests.reports.answers import in_a_pipe, on_a_screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlr_cli.document import Document
    from tests.reports.answers import Answer

JUNE, JULY, OCTOBER = date(2015, 6, 1), date(2015, 7, 1), date(2015, 10, 1)
NEW_YEAR = date(2016, 1, 1)


def _overdue(day: date, lang: Lang, *, room: int | None, soon: int | None = None) -> Document:
    return overdues.document(overdue(real_plan(), day, soon=soon), lang, room=room)


CASES: dict[str, Answer] = {
    "overdue-june": lambda lang, room: _overdue(JUNE, lang, room=room, soon=30),
    "overdue-new-year": lambda lang, room: _overdue(NEW_YEAR, lang, room=room),
    "steering": lambda lang, room: steerings.document(steering(real_plan(), JULY), lang, room=room),
    "status": lambda lang, _: statuses.document(status(real_plan(), JULY), lang),
    "year-status": lambda lang, _: statuses.document(status(made(ORCHESTRA), date(2015, 9, 1)), lang),
    "year-overdue": lambda lang, room: overdues.document(overdue(made(), JUNE, soon=30, stale=60), lang, room=room),
}
OF_THE_EXAMPLE_YEAR: dict[str, Callable[[Lang], Document]] = {
    "overdue": lambda lang: overdues.document(overdue(plan(), OCTOBER, soon=30, stale=120), lang),
    "status": lambda lang: statuses.document(status(plan(), OCTOBER), lang),
}


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("name", CASES)
def test_an_answer_on_a_screen(name: str, lang: Lang, golden: Callable[[str, bytes], None]) -> None:
    golden(f"{name}.{lang.value}.txt", on_a_screen(CASES[name], lang))


@pytest.mark.parametrize("name", ["overdue-new-year", "steering", "status", "year-status", "year-overdue"])
def test_an_answer_in_a_pipe(name: str, golden: Callable[[str, bytes], None]) -> None:
    golden(f"{name}.pipe.txt", in_a_pipe(CASES[name]))


@pytest.mark.parametrize("name", OF_THE_EXAMPLE_YEAR)
def test_an_answer_about_the_example_year(name: str, golden: Callable[[str, bytes], None]) -> None:
    golden(f"example-year-{name}.txt", render(OF_THE_EXAMPLE_YEAR[name](Lang.SV), Format.TEXT))

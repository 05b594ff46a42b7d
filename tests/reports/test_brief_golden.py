"""Briefs as a person meets them: of the plan of 2015, and of a small year with something of everything."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mlr_cli.lang import Lang
from mlr_cli.queries.brief import brief
from mlr_cli.render import Format, render
from mlr_cli.reports import brief as briefs
from tests.queries.plans import plan, real_plan
from tests.queries.registers import made

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlr_cli.document import Document
    from mlr_cli.model.plan import Plan


def _brief(of: Plan, body: str, day: date, lang: Lang) -> Document:
    return briefs.document(brief(of, day, of.body_by_id[body]), lang)


CASES: dict[str, Callable[[Lang], Document]] = {
    "brief-board": lambda lang: _brief(real_plan(), "styrelsen", date(2015, 11, 15), lang),
    "brief-business": lambda lang: _brief(real_plan(), "naringslivsgruppen", date(2015, 6, 1), lang),
    "brief-coordinator": lambda lang: _brief(real_plan(), "koordinatorn", date(2015, 6, 1), lang),
    "brief-year-board": lambda lang: _brief(made(), "styrelsen", date(2015, 5, 20), lang),
    "brief-year-office": lambda lang: _brief(made(), "kansliet", date(2015, 5, 20), lang),
}


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("name", CASES)
def test_a_brief_on_a_screen(name: str, lang: Lang, golden: Callable[[str, bytes], None]) -> None:
    shown = render(CASES[name](lang), Format.SCREEN, width=80)
    assert max(map(len, shown.decode().splitlines())) <= 80
    golden(f"{name}.{lang.value}.txt", shown)


def test_a_brief_as_markdown(golden: Callable[[str, bytes], None]) -> None:
    golden("brief-board.md", render(CASES["brief-board"](Lang.SV), Format.MARKDOWN))


def test_the_first_page_counts_what_follows_it() -> None:
    goals = ", ".join(f"{{id: g{number}, text: Klart., due: 2015-02}}" for number in range(120))
    of = plan(a=f"goals: [{goals}]\nsteering: [{{body: orkestern, role: informed}}]")
    shown = render(_brief(of, "orkestern", date(2015, 1, 15), Lang.SV), Format.TEXT).decode()
    assert shown.count("målet ”Klart”") == 105
    assert "För kännedom: 120." in shown
    assert "Och 115 till, sist i underlaget." in shown
    assert "Och 15 till, som inte ryms. Alla finns i: mlr brief orkestern --to json" in shown

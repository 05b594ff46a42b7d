"""Briefs of the example year: every body, before every meeting, and what one of them looks like."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mlr_cli.lang import Lang
from mlr_cli.queries.brief import brief
from mlr_cli.queries.matters import Heading, Why
from mlr_cli.render import Format, render
from mlr_cli.reports import brief as briefs
from tests.example_year import files, plan

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlr_cli.queries.brief import Brief


def asked(body: str, day: str) -> Brief:
    return brief(plan(), date.fromisoformat(day), plan().body_by_id[body])


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize(
    ("body", "day"),
    [("styrelsen", "2015-06-01"), ("naringslivsgruppen", "2015-06-01"), ("koordinatorn", "2015-11-15")],
)
def test_a_brief_of_the_example_year(body: str, day: str, lang: Lang, golden: Callable[[str, bytes], None]) -> None:
    shown = render(briefs.document(asked(body, day), lang), Format.SCREEN, width=80)
    golden(f"brief-{body}.{lang.value}.txt", shown)


def test_every_matter_of_every_brief_stands_in_a_file() -> None:
    for meeting in plan().meetings:
        answer = brief(plan(), meeting.date, plan().body_by_id[meeting.body], meeting=meeting)
        assert {matter.source for matter in answer.matters} <= set(files())


def test_the_first_page_of_a_brief_is_short() -> None:
    for meeting in plan().meetings:
        answer = brief(plan(), meeting.date, plan().body_by_id[meeting.body], meeting=meeting)
        assert sum(min(len(answer.under(heading)), 5) for heading in Heading) <= 20


def test_what_happened_in_the_year_comes_to_the_bodies() -> None:
    why = {matter.id: matter.why for matter in asked("naringslivsgruppen", "2015-06-01").matters}
    assert why["naringslivsgruppen-2015-06-15#1"] == (Why.AGENDA, Why.LATE)
    assert why["fler-foretag"] == (Why.FREED,)
    assert why["fler-foretag.uppfoljningsstrategi"] == (Why.REPORTED,)
    assert [one.member for one in asked("naringslivsgruppen", "2015-06-01").thin] == ["hoor", "vellinge"]
    pending = [matter.id for matter in asked("kommundirektorsgruppen", "2015-06-01").under(Heading.OPEN)]
    assert "kommundirektorsgruppen-2015-05-22#1" in pending

"""Briefs as a person meets them: of the plan of 2015, and of a small year with something of everything."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest

from mlr_cli.lang import Lang
from mlr_cli.queries.meetings.agenda import notice
from mlr_cli.queries.meetings.brief import brief
from mlr_cli.queries.meetings.paper import case
from mlr_cli.render import Format, render
from mlr_cli.reports.meetings import agenda as notices
from mlr_cli.reports.meetings import brief as briefs
from mlr_cli.reports.meetings import paper as cases
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


def crowded(role: str, due: str, number: int = 120) -> Plan:
    goals = ", ".join(f"{{id: g{place}, text: Klart., due: {due}}}" for place in range(number))
    meetings = {
        "meetings/mars": "body: orkestern\ndate: 2015-03-10",
        "meetings/juni": "body: orkestern\ndate: 2015-06-09",
    }
    return plan(meetings, a=f"goals: [{goals}]\nsteering: [{{body: orkestern, role: {role}}}]")


def text(of: Plan, *, whole: bool = False) -> str:
    answer = brief(of, date(2015, 1, 15), of.body_by_id["orkestern"])
    return render(briefs.document(answer, Lang.SV, whole=whole), Format.TEXT).decode()


def test_what_is_urgent_is_named_however_much_there_is() -> None:
    shown = text(crowded("informed", "2015-02", 160))
    page, _, after = shown.partition("För kännedom, fortsättning")
    named = page.count("målet ”Klart”")
    assert 20 < named < 60
    assert "För kännedom: 160." in page
    assert f"Och {160 - named} till, efter första sidan." in page
    assert after.count("målet ”Klart”") == 100
    assert f"Och {60 - named} till: a.g" in after
    assert all(f"a.g{number}" in shown for number in range(160))


def test_what_is_not_urgent_is_counted_where_there_is_no_room_and_written_out_when_asked_for() -> None:
    opening = crowded("informed", "2015-05/2015-09")
    page = text(opening)
    named = page.count("målet ”Klart”")
    assert 20 < named < 60
    assert f"Och {120 - named} till som inte brådskar." in page
    assert "Det som bara är räknat här står i det fullständiga underlaget (--all)." in page
    answer = brief(opening, date(2015, 1, 15), opening.body_by_id["orkestern"])
    with pikepdf.open(BytesIO(render(briefs.document(answer, Lang.SV), Format.PDF))) as pdf:
        assert len(pdf.pages) == 1
    whole = text(opening, whole=True)
    assert whole.count("[a.g") == 120
    assert "--all" not in whole


def test_a_moved_last_day_is_told_once() -> None:
    goal = "{id: g, text: Klart., due: 2015-05, moved: [{was: 2015-04, reason: Tryckeriet., date: 2015-03-20}]}"
    meetings = {
        "meetings/mars": "body: orkestern\ndate: 2015-03-10",
        "meetings/maj": "body: orkestern\ndate: 2015-05-09",
    }
    of = plan(meetings, a=f"goals: [{goal}]\nsteering: [{{body: orkestern, role: responsible}}]")
    told = "Sista dagen är flyttad från den 30 april 2015 till den 31 maj 2015: Tryckeriet."
    shown = {
        day: render(_brief(of, "orkestern", date.fromisoformat(day), Lang.SV), Format.TEXT).decode()
        for day in ("2015-03-10", "2015-03-19", "2015-04-01", "2015-06-01")
    }
    assert [day for day, words in shown.items() if told in words] == ["2015-04-01"]


@pytest.mark.parametrize(
    ("goal", "decision"),
    [
        ("text: Att fastställa tonarten.", "Orkestern beslutar att fastställa tonarten."),
        ("text: Klart.", "Orkestern beslutar i fråga om målet ”Klart” i aktiviteten ”A” att [fyll i]."),
        (
            "text: Ett möte., target: {count: 1, unit: m, counts: reports}, reports: [{date: 2015-01-10, count: 1}]",
            "Orkestern beslutar att målet ”Ett möte” i aktiviteten ”A” är uppfyllt.",
        ),
    ],
)
def test_a_proposed_decision_says_what_the_plan_knows_in_every_paper(goal: str, decision: str) -> None:
    meeting = {"meetings/mars": "body: orkestern\ndate: 2015-03-10"}
    whole = f"{{id: g, due: 2015-03, {goal}}}"
    of = plan(meeting, a=f"goals: [{whole}]\nsteering: [{{body: orkestern, role: decides}}]")
    called = notice(of, date(2015, 1, 15), of.meeting_by_id["mars"], of.body_by_id["orkestern"])
    papers = (
        _brief(of, "orkestern", date(2015, 1, 15), Lang.SV),
        notices.document(called, Lang.SV),
        cases.document(case(called, called.points[0]), Lang.SV),
    )
    assert [decision in render(one, Format.TEXT).decode() for one in papers] == [True, True, True]

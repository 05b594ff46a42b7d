"""Briefs of the example year: every body, before every meeting, and what one of them looks like."""

from __future__ import annotations

import re
from datetime import date, timedelta
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest

from mlr_cli.flows.lines import lines_in
from mlr_cli.lang import Lang
from mlr_cli.queries.meetings.brief import brief
from mlr_cli.queries.meetings.brief_figures import FigureKind, figures
from mlr_cli.queries.meetings.matters import Heading, Why
from mlr_cli.render import Format, render
from mlr_cli.reports.meetings import brief as briefs
from tests.example_year import files, plan, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from mlr_cli.queries.meetings.brief import Brief
    from mlr_cli.queries.meetings.brief_figures import Figure, Traced


def asked(body: str, day: str) -> Brief:
    return brief(plan(), date.fromisoformat(day), plan().body_by_id[body])


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize(
    ("body", "day"),
    [("styrelsen", "2015-06-01"), ("naringslivsgruppen", "2015-06-01"), ("koordinatorn", "2015-11-15")],
)
def test_a_brief_of_the_example_year(body: str, day: str, lang: Lang, golden: Callable[[str, bytes], None]) -> None:
    shown = render(briefs.document(asked(body, day), lang), Format.SCREEN, width=80)
    golden(f"example-year-brief-{body}.{lang.value}.txt", shown)


def test_every_matter_of_every_brief_stands_in_a_file() -> None:
    for meeting in plan().meetings:
        answer = brief(plan(), meeting.date, plan().body_by_id[meeting.body], meeting=meeting)
        assert {matter.source for matter in answer.matters} <= set(files())


def before_its_meetings() -> Iterator[Brief]:
    """Yield the brief of every body before each of its meetings: a week ahead, and on the day."""
    for meeting in plan().meetings:
        for ahead in (7, 0):
            day = meeting.date - timedelta(days=ahead)
            yield brief(plan(), day, plan().body_by_id[meeting.body], meeting=meeting)


def on_days() -> Iterator[Brief]:
    """Yield the brief of every body at the end of each second month, also of those that never meet."""
    for body in plan().bodies:
        for month in range(2, 13, 2):
            yield brief(plan(), date(2015, month, 28), body)


def paged(answer: Brief, lang: Lang) -> int:
    page = render(briefs.document(answer, lang), Format.PDF)
    with pikepdf.open(BytesIO(page)) as pdf:
        return len(pdf.pages)


@pytest.mark.parametrize("lang", Lang)
def test_a_brief_is_one_page(lang: Lang) -> None:
    long = [
        f"{one.body.id} {one.brief_window.day}" for one in (*before_its_meetings(), *on_days()) if paged(one, lang) != 1
    ]
    assert long == []


@pytest.mark.parametrize("lang", Lang)
def test_all_that_is_urgent_is_named_on_the_page(lang: Lang) -> None:
    for one in (*before_its_meetings(), *on_days()):
        shown = render(briefs.document(one, lang), Format.TEXT).decode()
        page = shown.partition({Lang.SV: ", fortsättning\n", Lang.EN: ", continued\n"}[lang])[0]
        assert [matter.id for matter in one.matters if matter.urgent and f"[{matter.id}]" not in page] == []


def test_the_whole_brief_names_all() -> None:
    for one in before_its_meetings():
        shown = render(briefs.document(one, Lang.SV, whole=True), Format.TEXT).decode()
        assert [matter.id for matter in one.matters if f"[{matter.id}]" not in shown] == []


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("year"))


def said_there(figure: Figure, entry: Traced) -> str:
    """Return what must be read on the line that an entry is traced to."""
    path = entry.source.path
    match path[-2:]:
        case ("goals", name):
            return f"id: {name}"
        case ("agenda", int(place)):
            return plan().meeting_by_id[entry.id.partition("#")[0]].agenda[place].title
        case ("positions" | "attendance", int()):
            return f"member: {figure.about if figure.kind is FigureKind.PRESENT else entry.id}"
        case ("assignments", int()):
            return "text: "
        case _:
            return f"{path[-1]}:" if path else "id: "


def counted(figure: Figure) -> int:
    """Return how many the entries of a figure make: bodies where a target counts those."""
    entries = [entry for entry in figure.entries if entry.counts]
    placed = plan().goal_by_id.get(figure.about or "")
    if figure.kind is FigureKind.PROGRESS and placed and placed.goal.target and placed.goal.target.per_kind:
        return len({plan().meeting_by_id[entry.id].body for entry in entries})
    return len(entries)


def test_every_figure_of_every_brief_is_traced_to_a_line_that_says_so(folder: Path) -> None:
    line, kinds = lines_in(folder), set()
    for one in (*before_its_meetings(), *on_days()):
        for figure in figures(one):
            kinds.add(figure.kind)
            assert figure.number == counted(figure)
            assert figure.kind is not FigureKind.PRESENT or figure.total == len(figure.entries)
            for entry in figure.entries:
                at = line(entry.source)
                assert at is not None
                assert said_there(figure, entry) in files()[entry.source.file].decode().splitlines()[at - 1]
    assert kinds == {*FigureKind}


def test_every_figure_in_words_is_one_that_is_traced() -> None:
    for one in before_its_meetings():
        page = render(briefs.document(one, Lang.SV), Format.TEXT).decode()
        traced = {(str(figure.number), str(figure.total)) for figure in figures(one)}
        assert {*re.findall(r"(\d+) av (\d+)", page)} <= traced
        counts = {str(figure.number) for figure in figures(one)}
        (told,) = re.findall(r"ska agera på .*?:(.*?)\.", page) or [""]
        assert {*re.findall(r"\b\d+\b", told)} <= counts


def test_what_happened_in_the_year_comes_to_the_bodies() -> None:
    why = {matter.id: matter.why for matter in asked("naringslivsgruppen", "2015-06-01").matters}
    assert why["naringslivsgruppen-2015-06-15#1"] == (Why.AGENDA, Why.LATE)
    assert why["fler-foretag"] == (Why.FREED,)
    assert why["fler-foretag.uppfoljningsstrategi"] == (Why.REPORTED,)
    assert [one.member for one in asked("naringslivsgruppen", "2015-06-01").thin] == ["hoor", "vellinge"]
    pending = [matter.id for matter in asked("kommundirektorsgruppen", "2015-06-01").under(Heading.OPEN)]
    assert "kommundirektorsgruppen-2015-05-22#1" in pending

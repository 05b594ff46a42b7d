"""A coordinator's questions in October of the example year; every line of the answers has been read."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest

from mlr_cli.lang import Lang
from mlr_cli.period import parse
from mlr_cli.queries.goals.overdue import overdue
from mlr_cli.queries.goals.status import status
from mlr_cli.queries.meetings.decisions import decisions
from mlr_cli.queries.meetings.meetings import meetings
from mlr_cli.queries.states.dated_things import year
from mlr_cli.queries.year.followup import followup
from mlr_cli.queries.year.wheel import wheel
from mlr_cli.render import Format, render
from mlr_cli.reports.goals import overdue as overdues
from mlr_cli.reports.goals import status as statuses
from mlr_cli.reports.meetings import decisions as ledgers
from mlr_cli.reports.meetings import meetings as uses
from mlr_cli.reports.year import followup as followups
from mlr_cli.reports.year import wheel as wheels
from mlr_cli.reports.year.calendar import calendar
from tests.commands.test_schemas import faults
from tests.example_year import plan, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mlr_cli.document import Document
    from tests.commands.said import Said

OCTOBER = date(2015, 10, 1)
ANSWERS: dict[str, Callable[[Lang], Document]] = {
    "decisions": lambda lang: ledgers.document(decisions(plan(), OCTOBER), lang),
    "followup": lambda lang: followups.document(followup(plan(), OCTOBER, parse("2015-H1")), lang),
    "meetings": lambda lang: uses.document(meetings(plan(), OCTOBER), lang),
    "overdue": lambda lang: overdues.document(overdue(plan(), OCTOBER, soon=30, stale=120), lang),
    "status": lambda lang: statuses.document(status(plan(), OCTOBER), lang),
    "wheel": lambda lang: wheels.document(wheel(plan(), OCTOBER), lang),
}
QUESTIONS = (
    "decisions",
    "decisions --decided-by styrelsen",
    "followup 2015-H1",
    "meetings",
    "meetings --body styrelsen",
    "overdue --soon 60 --stale 60",
    "overdue --area naringsliv --soon 60",
    "status",
    "wheel",
    "wheel --body op-gruppen",
)


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_about_the_example_year(name: str, golden: Callable[[str, bytes], None]) -> None:
    golden(f"{name}.txt", render(ANSWERS[name](Lang.SV), Format.TEXT))


@pytest.mark.parametrize("day", ["2015-01-01", "2015-06-30", "2015-10-01", "2016-01-15"])
@pytest.mark.parametrize("words", QUESTIONS)
def test_an_answer_fits_its_schema(words: str, day: str, mlr: Callable[..., Said], tmp_path: Path) -> None:
    folder = write(tmp_path / "plan")
    assert faults(mlr(*words.split(), "--plan", str(folder), "--as-of", day, "--to", "json").json) == []


def test_every_day_of_the_example_year_is_one_event() -> None:
    found = year(plan(), date.max)
    events = calendar(found, Lang.SV).events
    assert len(events) == len(found.entries()) == len({one.uid for one in events})
    told = {one.uid.partition("@")[0]: (one.sequence, one.cancelled) for one in events}
    assert told["meeting.kommundirektorsgruppen-2015-06-12"] == (1, True)
    assert [name for name, (sequence, cancelled) in told.items() if sequence and not cancelled] == [
        "meeting.styrelsen-2015-03-06"
    ]


def test_the_wheel_has_no_good_colour_for_a_goal_that_was_missed() -> None:
    page = render(wheels.document(wheel(plan(), date(2015, 12, 31)), Lang.SV), Format.HTML).decode()
    assert '<span class="bad">inte uppfyllt</span>' in page
    assert '<span class="good">uppfyllt</span>' in page


def test_the_wheel_is_a_sheet_for_the_wall_and_the_tables_begin_on_the_next() -> None:
    page = render(wheels.document(wheel(plan(), OCTOBER), Lang.SV), Format.PDF)
    with pikepdf.open(BytesIO(page)) as pdf:
        boxes = [[float(side) for side in page.mediabox[2:]] for page in pdf.pages]
    upright = [height > width for width, height in boxes]
    assert upright == [True] + [False] * (len(boxes) - 1)
    assert len(boxes) > 1

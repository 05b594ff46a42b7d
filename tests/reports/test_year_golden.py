"""Answers about a small made-up year as a person meets them, at 80 columns and in a pipe; every line has been read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mlr_cli.lang import Lang
from mlr_cli.period import parse
from mlr_cli.queries.goals.overdue import overdue
from mlr_cli.queries.goals.status import status
from mlr_cli.queries.meetings.decisions import decisions
from mlr_cli.queries.meetings.meetings import meetings
from mlr_cli.queries.year.followup import followup
from mlr_cli.queries.year.wheel import wheel
from mlr_cli.render import Format, render
from mlr_cli.reports.goals import overdue as overdues
from mlr_cli.reports.goals import status as statuses
from mlr_cli.reports.meetings import decisions as ledgers
from mlr_cli.reports.meetings import meetings as uses
from mlr_cli.reports.year import followup as followups
from mlr_cli.reports.year import wheel as wheels
from tests.queries.plans import real_plan
from tests.queries.registers import ORCHESTRA, made

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlr_cli.document import Document

JUNE, AUTUMN = date(2015, 6, 1), date(2015, 10, 1)

CASES: dict[str, Callable[[Lang, int | None], Document]] = {
    "decisions": lambda lang, room: ledgers.document(decisions(made(), JUNE), lang, room=room),
    "decisions-all": lambda lang, room: ledgers.document(
        decisions(made(), JUNE, decided_by="styrelsen"), lang, whole=True, room=room
    ),
    "followup": lambda lang, room: followups.document(followup(made(), JUNE, parse("2015-H1")), lang, room=room),
    "meetings": lambda lang, room: uses.document(meetings(made(ORCHESTRA), AUTUMN), lang, room=room),
    "meetings-none": lambda lang, room: uses.document(meetings(real_plan(), AUTUMN), lang, room=room),
    "year-status": lambda lang, _: statuses.document(status(made(ORCHESTRA), date(2015, 9, 1)), lang),
    "wheel": lambda lang, room: wheels.document(wheel(made(), JUNE), lang, room=room),
    "wheel-real": lambda lang, room: wheels.document(
        wheel(real_plan(), JUNE, body="naringslivsgruppen"), lang, room=room
    ),
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

"""The papers of a meeting as they begin in Word: its notice, and the frame of the paper for one matter."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mlr_cli.lang import Lang
from mlr_cli.queries.case import case
from mlr_cli.queries.notice import Notice, notice
from mlr_cli.render import Format, render
from mlr_cli.reports import case as cases
from mlr_cli.reports import notice as notices
from tests.queries.plans import plan
from tests.queries.registers import LOV, REGISTERS

if TYPE_CHECKING:
    from collections.abc import Callable

CALLED = {
    "meetings/styrelsen-juni": """
        body: styrelsen
        date: 2015-06-09
        time: 13.00-15.30
        place: Stadshuset, sal 2
        chair: Eka
        reply_by: 2015-06-05
        agenda:
          - title: Ambitionen för lovskolan
            kind: decision
            concerns: [lov.skola]
            presenter: Kansliet
            time: 13.15
            attachments: [Kalkyl, Brev från skolorna]
            proposal: Styrelsen beslutar att lovskolan är öppen också i augusti.
            diary: KS 2015/12
            assignments: [{text: Kansliet meddelar skolorna., body: kansliet}]
          - {title: Yttrande om bron, kind: discussion, statements: [bron]}
          - {title: Läget, outside: ja}
        """
}
DAY = date(2015, 6, 1)


def called(*, agenda: bool = True) -> Notice:
    made = plan(REGISTERS | (CALLED if agenda else {}), lov=LOV)
    return notice(made, DAY, made.meeting_by_id["styrelsen-juni"], made.body_by_id["styrelsen"])


@pytest.mark.parametrize("lang", Lang)
def test_a_notice(lang: Lang, golden: Callable[[str, bytes], None]) -> None:
    golden(f"notice.{lang.value}.md", render(notices.document(called(), lang), Format.MARKDOWN))


def test_a_notice_of_proposals_says_that_they_are(golden: Callable[[str, bytes], None]) -> None:
    golden("notice-proposed.md", render(notices.document(called(agenda=False), Lang.SV), Format.MARKDOWN))


@pytest.mark.parametrize("lang", Lang)
def test_a_paper(lang: Lang, golden: Callable[[str, bytes], None]) -> None:
    answer = called()
    golden(f"paper.{lang.value}.md", render(cases.document(case(answer, answer.points[0]), lang), Format.MARKDOWN))


def test_a_paper_about_a_statement(golden: Callable[[str, bytes], None]) -> None:
    answer = called()
    shown = render(cases.document(case(answer, answer.points[1]), Lang.SV), Format.MARKDOWN)
    golden("paper-statement.md", shown)


def test_a_paper_about_what_the_plan_does_not_know_invents_nothing() -> None:
    answer = called()
    shown = render(cases.document(case(answer, answer.points[2]), Lang.SV), Format.MARKDOWN).decode()
    assert "Planen säger inget om ärendet" in shown
    assert "Planen säger inte vem som bereder" in shown

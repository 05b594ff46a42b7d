"""The papers of a meeting as they begin in Word: its notice, and the frame of the paper for one matter."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from mlr_cli.lang import Lang
from mlr_cli.model.kinds import MeetingStatus
from mlr_cli.queries.meetings.agenda import Notice, notice
from mlr_cli.queries.meetings.paper import case
from mlr_cli.render import Format, render
from mlr_cli.reports.meetings import agenda as notices
from mlr_cli.reports.meetings import paper as cases
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


def told(item: int) -> str:
    answer = called()
    return render(cases.document(case(answer, answer.points[item]), Lang.SV), Format.MARKDOWN).decode()


def test_a_paper_about_what_the_plan_does_not_know_invents_nothing() -> None:
    assert "Planen säger inget om ärendet" in told(2)
    assert "Inga bilagor är angivna" in told(2)


def test_a_paper_that_only_tells_asks_for_nothing_that_a_decision_needs() -> None:
    headings = [line.removeprefix("## ") for line in told(2).splitlines() if line.startswith("## ")]
    assert headings == ["Förslag till beslut", "Sammanfattning", "Ärendet", "Underlag"]
    assert "## Ekonomi" in told(0)


def test_the_matter_does_not_begin_with_the_title_again() -> None:
    agenda = {
        "meetings/styrelsen-juni": """
            body: styrelsen
            date: 2015-06-09
            agenda:
              - {title: Lov, kind: decision, concerns: [lov]}
              - {title: Om lovet, kind: decision, concerns: [lov]}
            """
    }
    made = plan(REGISTERS | agenda, lov=LOV)
    answer = notice(made, DAY, made.meeting_by_id["styrelsen-juni"], made.body_by_id["styrelsen"])
    same, other = (
        render(cases.document(case(answer, one), Lang.SV), Format.MARKDOWN).decode() for one in answer.points
    )
    assert "**Lov.**" in other
    assert "**Lov.**" not in same


def test_nobody_replies_to_a_meeting_that_is_cancelled() -> None:
    answer = called()
    gone = replace(answer, meeting=answer.meeting.model_copy(update={"status": MeetingStatus.CANCELLED}))
    shown = render(notices.document(gone, Lang.SV), Format.MARKDOWN).decode()
    assert "Mötet är inställt." in shown
    assert "Anmäl" not in shown

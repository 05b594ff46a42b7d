"""A thing in full, where the plan of 2015 has nothing to show for it."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from mlr_cli.lang import Lang
from mlr_cli.queries.find import find
from mlr_cli.queries.goals.status import status
from mlr_cli.queries.lookup.about import about
from mlr_cli.render import Format, render
from mlr_cli.reports.goals import status as statuses
from mlr_cli.reports.lookup import show
from tests.queries.plans import plan

DAY = date(2015, 6, 1)


def shown(thing: str, activity: str) -> str:
    made = plan(a=activity)
    (found,) = find(made, thing).things
    return render(show.document(about(made, DAY, found), Lang.SV), Format.TEXT).decode()


def test_a_moved_deadline_says_from_when_by_whom_and_why() -> None:
    page = shown(
        "a.g",
        """
        goals:
          - id: g
            text: Klart.
            due: 2015-07
            moved: [{was: 2015-05, reason: Tryckeriet är försenat., date: 2015-05-04, by: Gruppen}]
        """,
    )
    assert "Flyttat:            från maj 2015 (2015-05-04, Gruppen): Tryckeriet är försenat.\n" in page


def test_a_follow_up_that_waits_names_the_goal_by_its_text_and_once() -> None:
    page = shown("a", "goals: [{id: g, text: En strategi är färdig., due: 2015}]\nfollow_up: {when: när a.g}")
    assert "Uppföljning:  när målet ”En strategi är färdig” är uppfyllt, väntar\n" in page


def test_the_states_that_press_stand_first_and_the_closed_last() -> None:
    made = plan(
        a="""
        goals:
          - {id: met, text: A., reports: [{date: 2015-01-01, state: met}]}
          - {id: undated, text: B.}
          - {id: upcoming, text: C., due: 2016}
          - {id: open, text: D., due: 2015}
          - {id: late, text: E., due: 2015-05}
        """
    )
    page = render(statuses.document(status(made, DAY), Lang.SV), Format.TEXT).decode()
    table = page.partition("Målen efter tillstånd")[2].partition("Målen efter område")[0]
    words = [line.rpartition("  ")[0].strip() for line in table.splitlines() if line.endswith(" 1")]
    assert words == ["tiden ute", "pågår", "kommande", "utan datum", "uppfyllda"]
    assert "1 mål är rapporterat som uppfyllt." in page


def test_an_answer_about_a_plan_with_errors_begins_with_that() -> None:
    made = replace(plan(a="goals: [{id: g, text: Klart., due: 2015}]"), errors=1)
    page = render(statuses.document(status(made, DAY), Lang.EN), Format.TEXT).decode()
    assert page.startswith("The plan has 1 error, so the answer may be incomplete. Run “mlr validate”.\n\n")


def test_what_a_meeting_did_not_decide_is_not_among_its_decisions() -> None:
    meeting = """
        body: styrelsen
        date: 2015-05-20
        status: held
        agenda:
          - {title: Skolan, kind: decision, outside: ja, proposal: Ja., outcome: as-proposed, decision: Vi bygger.}
          - {title: Vattnet, kind: decision, outside: ja, proposal: Vi dämmer., outcome: tabled}
          - {title: Vägen, kind: decision, outside: ja, outcome: withdrawn, decision: Vi drar oss ur.}
          - {title: Bron, kind: decision, outside: ja, proposal: Vi river.}
        """
    made = plan({"meetings/maj": meeting}, a="goals: [{id: g, text: Klart.}]")
    (found,) = find(made, "maj").things
    page = render(show.document(about(made, DAY, found), Lang.SV), Format.TEXT).decode()
    decided, _, rest = page.partition("Beslut\n------\n")[2].partition("Förslag till beslut\n")
    proposed, _, open_still = rest.partition("Inte avgjort\n")
    assert ("Vi bygger." in decided, decided.count("\n- ")) == (True, 1)
    assert ("Bron: Vi river." in proposed, proposed.count("\n- ")) == (True, 1)
    assert "- Vattnet: bordlagt till nästa möte. Förslaget var: Vi dämmer." in open_still
    assert "Vi drar oss ur." in open_still

"""The events of a plan: which there are, and what of them stays the same whatever happens to the plan."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mlr_cli.lang import Lang
from mlr_cli.queries.states.dated_things import year
from mlr_cli.reports.year.calendar import calendar, unrecorded_moves
from tests import example_year
from tests.queries.plans import plan, real_plan
from tests.queries.registers import made

if TYPE_CHECKING:
    from mlr_cli.events import Event
    from mlr_cli.model.plan import Plan

BOARD = "body: styrelsen\ndate: 2015-03-10\n"


def events(
    found: Plan, *, body: str | None = None, since: Plan | None = None, internal: bool = False, lang: Lang = Lang.SV
) -> dict[str, Event]:
    earlier = year(since, date.max, body=body) if since else None
    known = calendar(year(found, date.max, body=body), lang, body=body, earlier=earlier, internal=internal).events
    assert len({one.uid for one in known}) == len(known)
    return {one.uid.partition("@")[0]: one for one in known}


def meeting(more: str = "", name: str = "m") -> Event:
    return events(plan({f"meetings/{name}": f"{BOARD}{more}"}))["meeting.m"]


def goal(more: str) -> Event:
    return events(plan(a=f"goals: [{{id: g, text: Klart., {more}}}]"))["goal.a.g"]


def test_everything_that_has_a_day_is_an_event() -> None:
    assert {name: (one.summary, one.cancelled) for name, one in events(made()).items()} == {
        "statement.vattnet": ("Utgår: Ska vara skickat: Yttrande om vattnet", True),
        "meeting.styrelsen-mars": ("Möte i Styrelsen", False),
        "meeting.orkestern-april": ("Möte i Orkestern", False),
        "statement.skolan": ("Ska vara skickat: Yttrande om skolan", False),
        "assignment.styrelsen-mars.41d5a63240": ("Ska vara gjort: Kansliet skriver till skolorna", False),
        "meeting.styrelsen-maj": ("Inställt: Möte i Styrelsen", True),
        "statement.bron": ("Ska vara skickat: Yttrande om bron", False),
        "assignment.styrelsen-mars.b51a71df41": ("Ska vara gjort: Orkestern övar", False),
        "meeting.styrelsen-juni": ("Möte i Styrelsen", False),
        "goal.lov.skola": ("Ska vara klart: Lovskolan är öppen (Lov)", False),
        "follow-up.lov": ("Uppföljning: Lov", False),
        "goal.lov.buss": ("Utgår: Ska vara klart: Bussen går (Lov)", True),
    }


def test_the_plan_of_2015_has_one_for_every_last_day_and_follow_up() -> None:
    found = events(real_plan())
    assert len(found) == 30
    assert {one.stamp for one in found.values()} == {date(2015, 1, 1)}
    assert {one.sequence for one in found.values()} == {0}
    assert found["goal.fler-foretag.broschyr"].day == date(2015, 5, 31)
    assert found["goal.fler-foretag.broschyr"].uid.endswith("@verksamhetsplan-2015.malmolundregionen")


MOVED = "moved: [{was: 2015-03-03, reason: Krock., date: 2015-02-01}]\n"
CANCELLED = "status: cancelled\ncancelled: {date: 2015-02-20}\n"


@pytest.mark.parametrize(
    ("more", "stamp", "sequence", "cancelled"),
    [
        ("", "2015-01-01", 0, False),
        ("status: held\n", "2015-01-01", 0, False),
        (MOVED, "2015-02-01", 1, False),
        (CANCELLED, "2015-02-20", 1, True),
        ("status: cancelled\n", "2015-01-01", 1, True),
        (MOVED + CANCELLED, "2015-02-20", 2, True),
    ],
)
def test_a_meeting_is_stamped_and_counted_by_what_is_noted_of_it(
    more: str, stamp: str, sequence: int, cancelled: bool
) -> None:
    found = meeting(more)
    assert (found.stamp.isoformat(), found.sequence, found.cancelled) == (stamp, sequence, cancelled)


@pytest.mark.parametrize(
    ("more", "stamp", "sequence", "cancelled"),
    [
        ("due: 2015", "2015-01-01", 0, False),
        ("due: 2015, moved: [{was: 2015-06, reason: Sent.}]", "2015-01-01", 1, False),
        ("due: 2015, moved: [{was: 2015-06, reason: Sent., date: 2015-05-01}]", "2015-05-01", 1, False),
        ("due: 2015, reports: [{date: 2015-04-01, forecast: at-risk}]", "2015-04-01", 0, False),
        ("due: 2015, reports: [{date: 2015-04-01, state: met}]", "2015-04-01", 0, False),
        ("due: 2015, reports: [{date: 2015-04-01, state: dropped}]", "2015-04-01", 1, True),
        ("due: 2015, reports: [{date: 2015-04-01, state: lapsed}]", "2015-04-01", 1, True),
        (
            "due: 2015, reports: [{date: 2015-04-01, state: dropped}, {date: 2015-05-01, state: met}]",
            "2015-05-01",
            1,
            False,
        ),
        ("due: 2015, reports: [{date: 2015-04-01, forecast: at-risk, internal: ja}]", "2015-01-01", 0, False),
    ],
)
def test_a_goal_is_stamped_and_counted_by_what_is_noted_of_it(
    more: str, stamp: str, sequence: int, cancelled: bool
) -> None:
    found = goal(more)
    assert (found.stamp.isoformat(), found.sequence, found.cancelled) == (stamp, sequence, cancelled)


def test_the_same_event_keeps_its_id_when_its_day_moves() -> None:
    assert meeting().uid == meeting(f"{MOVED}").uid
    assert goal("due: 2015").uid == goal("due: 2015-06, moved: [{was: 2015, reason: Snabbt.}]").uid


def test_the_same_event_keeps_its_id_when_the_thing_is_renamed() -> None:
    assert meeting().uid == meeting("was: [m, n]\n", name="o").uid
    before = events(plan(a="goals: [{id: g, text: Klart., due: 2015}]\nfollow_up: 2015-12"))
    after = events(plan(b="was: [a]\ngoals: [{id: h, text: Klart., due: 2015, was: [g]}]\nfollow_up: 2015-12"))
    assert [*before] == [*after] == ["follow-up.a", "goal.a.g"]
    moved = events(plan(b="goals: [{id: h, text: Klart., due: 2015, was: [a.g]}]"))
    assert [*moved] == ["goal.a.g"]


def test_an_assignment_is_the_same_wherever_in_the_agenda_it_stands_and_another_when_it_is_worded_anew() -> None:
    def ids(agenda: str) -> dict[str, str]:
        found = events(plan({"meetings/m": f"{BOARD}status: held\nagenda: [{agenda}]\n"}))
        return {one.summary: name for name, one in found.items() if name.startswith("assignment.m.")}

    write, ring = "{text: Skriv  brev., due: 2015-04}", "{text: Ring., due: 2015-05}"
    first = ids(f"{{title: Bro, assignments: [{write}, {ring}]}}")
    assert len(first) == 2
    assert (
        ids(f"{{title: Nytt}}, {{title: Väg, assignments: [{ring}]}}, {{title: Bro, assignments: [{write}]}}") == first
    )
    later = ids(f"{{title: Bro, assignments: [{{text: skriv brev., due: 2015-06}}, {ring}]}}")
    assert {*later.values()} == {*first.values()}
    reworded = ids(f"{{title: Bro, assignments: [{{text: Mejla., due: 2015-04}}, {ring}]}}")
    assert len(set(reworded.values()) - set(first.values())) == 1


def test_a_day_that_was_changed_without_a_note_is_pointed_out() -> None:
    def moves(after: str, goal: str = "due: 2015") -> tuple[str, ...]:
        more = "goals: [{{id: g, text: Klart., {due}}}]\nfollow_up: {end}"
        before = plan({"meetings/m": BOARD}, a=more.format(due="due: 2015", end="2015-11"))
        now = plan({"meetings/m": after}, a=more.format(due=goal, end="2015-12"))
        return unrecorded_moves(year(now, date.max), year(before, date.max))

    assert moves(BOARD) == ()
    assert moves("body: styrelsen\ndate: 2015-03-17\n") == ("m",)
    assert moves("body: styrelsen\ndate: 2015-03-17\nmoved: [{was: 2015-03-10, reason: Krock.}]\n") == ()
    assert moves(BOARD, "due: 2015-06") == ("a.g",)
    assert moves(BOARD, "due: 2015-06, moved: [{was: 2015, reason: Snabbt.}]") == ()


def test_a_new_thing_with_the_id_that_another_had_is_another_event() -> None:
    both = events(plan({"meetings/m": BOARD, "meetings/n": f"{BOARD}was: [m]\ntitle: Den gamla\n"}))
    assert both["meeting.m"].summary == "Möte i Styrelsen: Den gamla"
    assert both["meeting.m-2"].summary == "Möte i Styrelsen"


def test_what_is_gone_since_a_version_is_cancelled_with_a_higher_number() -> None:
    since = plan({"meetings/m": f"{BOARD}{MOVED}", "meetings/n": BOARD})
    found = events(plan({"meetings/n": BOARD}), since=since)
    assert {name: (one.cancelled, one.sequence) for name, one in found.items()} == {
        "meeting.m": (True, 2),
        "meeting.n": (False, 0),
    }
    assert found["meeting.m"].summary == "Utgår: Möte i Styrelsen"
    assert not found["meeting.m"].reminds


def test_what_has_become_internal_is_taken_back() -> None:
    inner = plan({"meetings/m": f"{BOARD}internal: ja\n"})
    assert events(inner) == {}
    assert [*events(inner, internal=True)] == ["meeting.m"]
    assert events(inner, since=plan({"meetings/m": BOARD}))["meeting.m"].cancelled


def test_an_agenda_stands_in_the_event_without_what_is_internal() -> None:
    agenda = (
        "time: 9.00-12.00\nplace: Rådhuset\nagenda: [{title: Budget}, {title: Lön, internal: ja}, {title: Övrigt}]\n"
    )
    found = plan({"meetings/m": f"{BOARD}{agenda}"})
    assert events(found)["meeting.m"].description == ("kl. 9.00–12.00", "1. Budget", "3. Övrigt")
    assert "2. Lön" in events(found, internal=True)["meeting.m"].description
    assert events(found)["meeting.m"].place == "Rådhuset"


def test_a_body_has_its_own() -> None:
    assert {*events(made(), body="kansliet")} == {"assignment.styrelsen-mars.41d5a63240", "statement.bron"}


def test_it_speaks_the_language_asked_for() -> None:
    found = events(made(), lang=Lang.EN)
    assert found["meeting.styrelsen-maj"].summary == "Cancelled: Meeting of Styrelsen"
    assert found["goal.lov.skola"].summary == "Due: Lovskolan är öppen (Lov)"
    assert found["goal.lov.skola"].description == ("Who is to act: Orken (responsible)",)


def test_every_day_of_the_example_year_is_one_event() -> None:
    found = year(example_year.plan(), date.max)
    events = calendar(found, Lang.SV).events
    assert len(events) == len(found.entries()) == len({one.uid for one in events})
    told = {one.uid.partition("@")[0]: (one.sequence, one.cancelled) for one in events}
    assert told["meeting.kommundirektorsgruppen-2015-06-12"] == (1, True)
    assert [name for name, (sequence, cancelled) in told.items() if sequence and not cancelled] == [
        "meeting.styrelsen-2015-03-06"
    ]

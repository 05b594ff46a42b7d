"""What a body needs to know before a meeting: nothing is forgotten, and nothing is said too often."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlr_cli.lang import Lang
from mlr_cli.model.kinds import Role
from mlr_cli.queries.actors import to_act
from mlr_cli.queries.meetings.agenda import notice
from mlr_cli.queries.meetings.brief import Brief, brief
from mlr_cli.queries.meetings.matters import Heading, Item, Matter, Why
from mlr_cli.queries.meetings.paper import case
from mlr_cli.render import Format, render
from mlr_cli.reports.meetings.brief import document
from tests.queries.plans import plan, real_plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mlr_cli.model.plan import Plan

MARCH = {"meetings/mars": "body: orkestern\ndate: 2015-03-10", "meetings/juni": "body: orkestern\ndate: 2015-06-09"}
JANUARY = date(2015, 1, 15)


def made(goal: str, role: str = "responsible", registers: Mapping[str, str] | None = None) -> Plan:
    steering = f"steering: [{{body: orkestern, role: {role}, note: tonarten}}]"
    return plan(MARCH | dict(registers or {}), a=f"goals: [{goal}]\n{steering}")


def asked(of: Plan, day: date = JANUARY, body: str = "orkestern", meeting: str | None = None) -> Brief:
    return brief(of, day, of.body_by_id[body], meeting=of.meeting_by_id[meeting] if meeting else None)


def found(answer: Brief) -> list[tuple[str, Heading, tuple[Why, ...]]]:
    return [(matter.id, matter.heading, matter.why) for matter in answer.matters]


def test_a_brief_is_for_the_next_planned_meeting_and_till_the_one_after_it() -> None:
    when = asked(made("{id: g, text: Klart.}")).brief_window
    assert (when.meeting and when.meeting.id, when.day) == ("mars", date(2015, 3, 10))
    assert (when.since, when.previous) == (date(2014, 12, 31), None)
    assert (when.following and when.following.id, when.last) == ("juni", date(2015, 6, 8))


def test_after_the_last_meeting_nothing_can_wait() -> None:
    when = asked(made("{id: g, text: Klart.}"), date(2015, 6, 9)).brief_window
    assert (when.meeting and when.meeting.id, when.last) == ("juni", None)
    assert when.since == date(2015, 3, 10)


def test_a_cancelled_meeting_is_no_meeting() -> None:
    cancelled = {"meetings/mars": "body: orkestern\ndate: 2015-03-10\nstatus: cancelled"}
    when = asked(made("{id: g, text: Klart.}", registers=cancelled)).brief_window
    assert when.meeting
    assert when.meeting.id == "juni"


def test_a_body_without_meetings_gets_a_brief_for_the_day() -> None:
    when = asked(made("{id: g, text: Klart.}"), body="styrelsen").brief_window
    assert (when.meeting, when.day, when.last) == (None, JANUARY, date(2015, 4, 17))


@pytest.mark.parametrize(
    ("role", "heading"),
    [
        ("decides", Heading.DECIDE),
        ("prepares", Heading.PREPARE),
        ("responsible", Heading.TIME),
        ("steering-group", Heading.TIME),
        ("consulted", Heading.COMMENT),
        ("anchors", Heading.COMMENT),
        ("informed", Heading.KNOW),
        ("reports-to", Heading.KNOW),
    ],
)
def test_a_role_has_its_heading(role: str, heading: Heading) -> None:
    answer = asked(made("{id: g, text: Klart., due: 2015-03/2015-05}", role))
    assert found(answer) == [("a.g", heading, (Why.DUE,))]


@pytest.mark.parametrize(
    ("goal", "why"),
    [
        ("{id: g, text: Klart., due: senast 2015-06-08}", (Why.DUE,)),
        ("{id: g, text: Klart., due: 2015-06-08}", (Why.DUE, Why.BETWEEN)),
        ("{id: g, text: Klart., due: 2015-06-09}", ()),
        ("{id: g, text: Klart., due: 2015-02}", (Why.LATE, Why.BETWEEN)),
        ("{id: g, text: Klart., due: 2015-05/2015-09}", (Why.OPENED,)),
        ("{id: g, text: Klart., due: 2015}", ()),
        ("{id: g, text: Klart., due: löpande}", ()),
        ("{id: g, text: Klart., due: 2015-05, reports: [{date: 2015-01-10, state: met}]}", (Why.REPORTED,)),
        ("{id: g, text: Klart., due: 2015, reports: [{date: 2015-01-20, state: met}]}", ()),
    ],
)
def test_why_a_goal_is_in_a_brief(goal: str, why: tuple[Why, ...]) -> None:
    assert [matter.why for matter in asked(made(goal)).matters] == ([why] if why else [])


def test_what_waited_is_told_when_it_is_freed_and_only_then() -> None:
    goals = "{id: f, text: Först., reports: [{date: 2015-02-01, state: met}]}, {id: g, text: Sedan., depends_on: [f]}"
    of = made(goals)
    assert ("a.g", Heading.PREPARE, (Why.FREED,)) in found(asked(of, date(2015, 2, 2)))
    assert "a.g" not in [matter.id for matter in asked(of, date(2015, 4, 1)).matters]


def test_a_matter_on_the_agenda_stands_for_its_goal() -> None:
    agenda = "body: orkestern\ndate: 2015-03-10\nagenda: [{title: Tonart, kind: decision, concerns: [a.g]}]"
    answer = asked(made("{id: g, text: Klart., due: 2015-05}", "decides", {"meetings/mars": agenda}))
    assert found(answer) == [("mars#1", Heading.DECIDE, (Why.AGENDA, Why.DUE))]
    assert [entry.role for entry in answer.matters[0].roles] == [Role.DECIDES]


def test_what_was_tabled_is_open_till_it_is_taken_up_again() -> None:
    tabled = "body: orkestern\ndate: 2015-03-10\nstatus: held\nagenda: [{title: Tonart, outside: ja, outcome: tabled}]"
    of = made("{id: g, text: Klart.}", registers={"meetings/mars": tabled})
    assert found(asked(of, date(2015, 4, 1))) == [("mars#1", Heading.OPEN, (Why.PENDING,))]
    again = "body: orkestern\ndate: 2015-06-09\nagenda: [{title: tonart, outside: ja}]"
    of = made("{id: g, text: Klart.}", registers={"meetings/mars": tabled, "meetings/juni": again})
    assert found(asked(of, date(2015, 4, 1))) == [("juni#1", Heading.KNOW, (Why.AGENDA,))]


def test_assignments_come_to_who_is_to_do_them_and_who_asked() -> None:
    decided = """
        body: orkestern
        date: 2015-03-10
        status: held
        agenda:
          - title: Tonart
            kind: decision
            outside: ja
            assignments:
              - {text: Stäm., body: styrelsen, due: 2015-04-01}
              - {text: Ring., body: styrelsen, carried_out: 2015-03-20, reported_back: 2015-03-21}
        """
    of = made("{id: g, text: Klart.}", registers={"meetings/mars": decided})
    assert found(asked(of, date(2015, 4, 2))) == [("mars#1.1", Heading.OPEN, (Why.LATE, Why.ASSIGNED))]
    never_meets = [("mars#1.1", Heading.OPEN, (Why.DUE, Why.BETWEEN, Why.ASSIGNED))]
    assert found(asked(of, date(2015, 4, 1), "styrelsen")) == never_meets
    assert found(asked(of, date(2015, 4, 1), "kansliet")) == never_meets


def test_statements_under_way_come_to_who_prepares_them() -> None:
    statement = {"statements/bron": "title: Bron\nrequest: {party: Länet, due: 2015-02}\nprepares: [orkestern]"}
    of = made("{id: g, text: Klart.}", registers=statement)
    assert found(asked(of)) == [("bron", Heading.PREPARE, (Why.LATE, Why.BETWEEN, Why.ASKED))]
    sent = {"statements/bron": statement["statements/bron"] + "\nsent: 2015-01-10"}
    assert found(asked(made("{id: g, text: Klart.}", registers=sent))) == []


DECIDED = """
    body: orkestern
    date: 2015-03-10
    status: held
    agenda:
      - title: Tonart
        outside: ja
        assignments: [{text: Stäm., body: %s, due: 2015-04-01}]
    """


def test_an_assignment_between_two_meetings_is_named_so() -> None:
    of = made("{id: g, text: Klart.}", registers={"meetings/mars": DECIDED % "orkestern"})
    assert found(asked(of, date(2015, 3, 11))) == [("mars#1.1", Heading.OPEN, (Why.LATE, Why.ASSIGNED))]
    later = {"meetings/mars": DECIDED % "styrelsen", "meetings/maj": "body: styrelsen\ndate: 2015-05-10"}
    of = made("{id: g, text: Klart.}", registers=later)
    (matter,) = asked(of, date(2015, 3, 11), "styrelsen").matters
    assert matter.why == (Why.LATE, Why.BETWEEN, Why.ASSIGNED)


def test_what_a_body_that_never_meets_was_asked_comes_to_the_secretariat_as_between() -> None:
    of = made("{id: g, text: Klart.}", registers={"meetings/mars": DECIDED % "styrelsen"})
    for body in ("styrelsen", "kansliet"):
        assert found(asked(of, date(2015, 3, 11), body)) == [
            ("mars#1.1", Heading.OPEN, (Why.DUE, Why.BETWEEN, Why.ASSIGNED))
        ]


@pytest.mark.parametrize(
    ("prepares", "why"),
    [
        ("[]", (Why.DUE, Why.BETWEEN, Why.ASKED)),
        ("[styrelsen]", (Why.DUE, Why.BETWEEN, Why.ASKED)),
        ("[orkestern]", None),
    ],
)
def test_a_statement_that_nobody_who_meets_prepares_comes_to_the_secretariat(
    prepares: str, why: tuple[Why, ...] | None
) -> None:
    statement = {"statements/bron": f"title: Bron\nrequest: {{party: Länet, due: 2015-03}}\nprepares: {prepares}"}
    of = made("{id: g, text: Klart.}", registers=statement)
    assert found(asked(of, body="kansliet")) == ([("bron", Heading.PREPARE, why)] if why else [])


def test_a_meeting_without_a_record_is_told() -> None:
    answer = asked(made("{id: g, text: Klart.}"), date(2015, 4, 1))
    assert found(answer) == [("mars", Heading.TIME, (Why.LATE, Why.UNRECORDED))]


def test_what_nobody_is_named_for_comes_to_the_secretariat() -> None:
    of = plan(a="goals: [{id: g, text: Klart., due: 2015-02}]\nfollow_up: 2015-03")
    assert found(asked(of, body="kansliet")) == [
        ("a.g", Heading.TIME, (Why.DUE,)),
        ("a", Heading.TIME, (Why.DUE,)),
    ]
    assert found(asked(of, body="styrelsen")) == []


def test_a_brief_for_a_past_meeting_is_as_it_was() -> None:
    of = made("{id: g, text: Klart., due: senast 2015-05, reports: [{date: 2015-04-01, state: met}]}")
    assert found(asked(of, date(2015, 12, 1), meeting="mars")) == [("a.g", Heading.TIME, (Why.DUE,))]


def test_every_body_of_2015_has_something_to_see_to_in_the_year() -> None:
    of = real_plan()
    for body in of.bodies:
        days = [date(2015, month, 1) for month in range(1, 13)]
        answers = [brief(of, day, body) for day in days]
        assert any(answer.matters for answer in answers) or answers[0].year, body.id


# Calendars and plans of any kind: days of a year as numbers, and what is due when, for whom.
DAYS = st.integers(1, 365)
ROLES = st.sampled_from([role.value for role in Role])
GOALS = st.lists(st.tuples(DAYS, st.integers(0, 120), ROLES, st.sampled_from(["styrelsen", "orkestern"])), max_size=6)
CALENDARS = st.dictionaries(st.sampled_from(["styrelsen", "orkestern", "kansliet"]), st.sets(DAYS, max_size=5))


def day(number: int) -> date:
    return date.fromordinal(date(2014, 12, 31).toordinal() + number)


def drawn(
    goals: Sequence[tuple[int, int, str, str]],
    calendar: Mapping[str, set[int]],
    *,
    agenda: bool,
    statement: bool = False,
) -> Plan:
    """Return the plan; a `statement` has the id of its activity, which is another kind of thing."""
    lines, steering = [], []
    for number, (first, length, role, body) in enumerate(goals):
        lines.append(f"  - {{id: g{number}, text: Mål., due: {day(first)}/{day(first + length)}}}")
        steering.append(f"  - {{body: {body}, role: {role}, goals: [g{number}]}}")
    text = "\n".join(["goals:", *lines, "steering:", *steering, "follow_up: 2015-11"]) if goals else ""
    items = "\nagenda: [{title: Ett ärende, concerns: [a.g0]}]" if agenda and goals else ""
    meetings = {
        f"meetings/{body}-{number}": f"body: {body}\ndate: {day(number)}{items}"
        for body, numbers in calendar.items()
        for number in numbers
    }
    alike = f"title: Bron\nrequest: {{party: Länet, due: {day(200)}}}\nprepares: [orkestern]"
    return plan(meetings | ({"statements/a": alike} if statement else {}), a=text)


def duties(of: Plan) -> Iterator[tuple[str, str, date, date]]:
    """Yield what each body has a duty in, with the first and the last day of its window."""
    for placed in of.goals:
        due = placed.goal.due
        acting = to_act(of, placed.activity, placed.goal)
        bodies = {entry.body for entry in of.roles(placed.activity, placed.goal) if entry.body}
        if due and due.first and due.last:
            for body in bodies if acting else {*bodies, "kansliet"}:
                yield placed.id, body, due.first, due.last
    for activity in of.activities:
        if activity.follow_up:
            bodies = {actor.holder.id for actor in to_act(of, activity)} or {"kansliet"}
            yield from ((activity.id, body, date(2015, 11, 1), date(2015, 11, 30)) for body in bodies)


def concerns(of: Plan, body: str) -> Iterator[set[str]]:
    """Yield what the meetings of a body have on their agendas."""
    return (
        {one for item in meeting.agenda for one in item.concerns} for meeting in of.meetings if meeting.body == body
    )


def covers(matter: Matter) -> set[str]:
    return {matter.id, *(matter.subject.item.concerns if isinstance(matter.subject, Item) else ())}


@given(goals=GOALS, calendar=CALENDARS, agenda=st.booleans())
def test_every_duty_is_in_a_brief_before_its_window_closes_or_named_as_between(
    goals: list[tuple[int, int, str, str]], calendar: dict[str, set[int]], *, agenda: bool
) -> None:
    of = drawn(goals, calendar, agenda=agenda)
    answers = [brief(of, one.date, of.body_by_id[one.body], meeting=one) for one in of.meetings]
    for duty, body, first, last in duties(of):
        own = [one for one in answers if one.body.id == body]
        # Only what is urgent is sure to be named: what is not may be counted where there is no room for it.
        told = [one for one in own for matter in one.matters if matter.urgent and duty in covers(matter)]
        if any(first <= one.brief_window.day <= last for one in own):
            assert any(one.brief_window.day <= last for one in told)
        elif own and not any(duty in agenda_of for agenda_of in concerns(of, body)):
            assert is_between(own, duty)
        elif not own and of.meetings:
            assert is_between([brief(of, last, of.body_by_id[body])], duty)


def is_between(answers: Sequence[Brief], duty: str) -> bool:
    whys = [matter.why for one in answers for matter in one.matters if matter.id == duty]
    return any(Why.BETWEEN in why for why in whys)


@given(goals=GOALS, calendar=CALENDARS)
def test_what_nobody_who_meets_is_to_act_on_comes_to_the_coordinator_as_between(
    goals: list[tuple[int, int, str, str]], calendar: dict[str, set[int]]
) -> None:
    of = drawn(goals, calendar, agenda=False)
    meeting = {one.body for one in of.meetings}
    for placed in of.goals:
        due = placed.goal.due
        acting = {actor.holder.id for actor in to_act(of, placed.activity, placed.goal)}
        if of.meetings and due and due.last and acting and not acting & meeting:
            held = [one for one in of.meetings if one.body == "kansliet"]
            answers = [brief(of, one.date, of.body_by_id["kansliet"], meeting=one) for one in held]
            assert is_between([*answers, brief(of, due.last, of.body_by_id["kansliet"])], placed.id)


@given(goals=GOALS, calendar=CALENDARS, agenda=st.booleans(), statement=st.booleans())
def test_nothing_stands_twice_in_a_brief_nor_is_left_out_of_the_whole(
    goals: list[tuple[int, int, str, str]], calendar: dict[str, set[int]], *, agenda: bool, statement: bool
) -> None:
    of = drawn(goals, calendar, agenda=agenda, statement=statement)
    for one in of.meetings:
        answer = brief(of, one.date, of.body_by_id[one.body], meeting=one)
        assert len(answer.matters) == len({matter.key for matter in answer.matters})
        shown = render(document(answer, Lang.SV, whole=True), Format.TEXT).decode()
        for name, times in Counter(matter.id for matter in answer.matters).items():
            assert shown.count(f"[{name}]") == times


def test_a_statement_and_a_follow_up_with_one_id_both_stand_in_the_brief() -> None:
    statement = {"statements/a": "title: Bron\nrequest: {party: Länet, due: 2015-03}\nprepares: [orkestern]"}
    of = plan(MARCH | statement, a="follow_up: 2015-03\nsteering: [{body: orkestern, role: responsible}]")
    shown = render(document(asked(of), Lang.SV), Format.TEXT).decode()
    assert [words in shown for words in ("Uppföljning av A", "Bron")] == [True, True]
    called = notice(of, JANUARY, of.meeting_by_id["mars"], of.body_by_id["orkestern"])
    told = {one.matter.source: len(case(called, one).statements) for one in called.points}
    assert told == {"statements/a.yaml": 1, "activities/a.yaml": 0}


@pytest.mark.parametrize(
    ("later", "still_open"),
    [
        ("{title: tonart, kind: information}", False),
        ("{title: Om a, kind: decision, concerns: [a.g]}", False),
        ("{title: Om a, kind: information, concerns: [a.g]}", True),
        ("{title: Om a, kind: decision, concerns: [a]}", True),
    ],
)
def test_what_was_tabled_is_taken_up_by_the_same_matter_only(later: str, *, still_open: bool) -> None:
    tabled = "{title: Tonart, kind: decision, concerns: [a.g], outcome: tabled}"
    held = {
        "meetings/mars": f"body: orkestern\ndate: 2015-03-10\nstatus: held\nagenda: [{tabled}]",
        "meetings/april": f"body: orkestern\ndate: 2015-04-10\nstatus: held\nagenda: [{later}]",
    }
    of = made("{id: g, text: Klart.}", registers=held)
    assert ("mars#1" in {matter.id for matter in asked(of, date(2015, 5, 1)).matters}) == still_open


def test_a_role_stands_once_in_a_statement_that_is_about_a_goal_that_counts_them() -> None:
    statement = {"statements/bron": "title: Bron\nrequest: {party: Länet, due: 2015-03}\nconcerns: [a.g]"}
    of = made("{id: g, text: Svar., target: {count: 2, unit: yttranden, counts: statements}}", "consulted", statement)
    (matter,) = (one for one in asked(of).matters if one.id == "bron")
    assert [entry.role for entry in matter.roles] == [Role.CONSULTED]


def test_a_meeting_before_a_window_is_not_said_to_be_missing_but_one_within_it() -> None:
    of = plan(MARCH, a="follow_up: 2015-04\nsteering: [{body: orkestern, role: responsible}]")
    shown = render(document(asked(of), Lang.SV), Format.TEXT).decode().replace("\n", " ")
    assert "Gruppen har inget möte från och med den 1 april 2015 till den sista dagen." in shown

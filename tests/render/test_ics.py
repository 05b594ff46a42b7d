"""Calendars as RFC 5545 has them, read back with the library that others read them with."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from mlr_cli.events import Calendar, Event
from mlr_cli.lang import Lang
from mlr_cli.render.ics import to_ics
from mlr_cli.render.visible import one_line

EVENT = Event(
    uid="meeting.styrelsen-mars@plan-2015.ekbygden",
    day=date(2015, 3, 31),
    stamp=date(2015, 1, 1),
    sequence=2,
    summary="Möte i Styrelsen",
    category="Möte",
    description=("kl. 9.00–12.00", "1. Budget"),
    place="Rådhuset, stora salen",
)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=120)


def _event(fields: dict[str, Any]) -> Event:
    return Event(**fields)


EVENTS = st.fixed_dictionaries(
    {
        "uid": st.from_regex(r"\A[a-z.]{1,60}@[a-z]{1,10}\Z"),
        "day": DAYS,
        "stamp": DAYS,
        "sequence": st.integers(0, 99),
        "summary": TEXTS,
        "category": TEXTS,
        "description": st.lists(TEXTS, max_size=3).map(tuple),
        "place": TEXTS,
        "cancelled": st.booleans(),
        "reminds": st.booleans(),
    }
).map(_event)


def made(*events: Event, reminder: int | None = None) -> bytes:
    return to_ics(Calendar("Plan 2015", Lang.SV, events, reminder))


def read(content: bytes) -> list[icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(content)
    assert not calendar.errors
    return [one for one in calendar.walk("VEVENT") if isinstance(one, icalendar.Event)]


def test_an_event_is_read_back_as_it_was() -> None:
    (event,) = read(made(EVENT))
    assert event.errors == []
    assert str(event["uid"]) == EVENT.uid
    assert str(event["summary"]) == EVENT.summary
    assert str(event["location"]) == EVENT.place
    assert str(event["description"]) == "kl. 9.00–12.00\n1. Budget"
    assert event.categories == ["Möte"]
    assert event.decoded("dtstart") == date(2015, 3, 31)
    assert event.decoded("dtend") == date(2015, 4, 1)
    assert event.decoded("dtstamp") == datetime(2015, 1, 1, tzinfo=UTC)
    assert (event["sequence"], str(event["status"]), str(event["transp"])) == (2, "CONFIRMED", "TRANSPARENT")


def test_the_lines_are_those_of_the_standard() -> None:
    lines = made(EVENT, reminder=7).decode().split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert {"VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:Plan 2015"} <= {*lines}
    assert {"DTSTART;VALUE=DATE:20150331", "DTEND;VALUE=DATE:20150401", "DTSTAMP:20150101T000000Z"} <= {*lines}
    assert {"LOCATION:Rådhuset\\, stora salen", "ACTION:DISPLAY", "TRIGGER:-P7D"} <= {*lines}


@pytest.mark.parametrize("cancelled", [False, True])
def test_a_reminder_is_for_what_still_is_to_come(cancelled: bool) -> None:
    def alarms(event: Event, reminder: int | None) -> list[timedelta]:
        (found,) = read(made(event, reminder=reminder))
        return [alarm.decoded("trigger") for alarm in found.walk("VALARM")]

    event = replace(EVENT, cancelled=cancelled)
    assert alarms(event, 14) == ([] if cancelled else [timedelta(days=-14)])
    assert alarms(event, 0) == ([] if cancelled else [timedelta()])
    assert alarms(event, None) == []
    assert alarms(replace(event, reminds=False), 14) == []


def test_what_is_cancelled_stays() -> None:
    (event,) = read(made(replace(EVENT, cancelled=True)))
    assert str(event["status"]) == "CANCELLED"


@pytest.mark.parametrize(
    "text",
    [
        "a\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT",
        "a;b,c:d\\n\\e",
        "\x00\x07\x1b[31m",
        "\N{LINE SEPARATOR}x\N{RIGHT-TO-LEFT OVERRIDE}",
        '"quoted" ^n %0D%0A',
        "å" * 200,
        "=cmd|' /C calc'!A0",
    ],
)
def test_a_hostile_text_stays_a_text(text: str) -> None:
    content = made(replace(EVENT, summary=text, place=text, category=text, description=(text, text)), reminder=1)
    (event,) = read(content)
    assert str(event["summary"]) == str(event["location"]) == one_line(text)
    assert str(event["description"]) == f"{one_line(text)}\n{one_line(text)}"
    assert content.count(b"\nBEGIN:VEVENT") == 1


@given(st.lists(EVENTS, max_size=5), st.none() | st.integers(0, 400))
def test_whatever_is_written_can_be_read(events: list[Event], reminder: int | None) -> None:
    content = made(*events, reminder=reminder)
    assert content == made(*events, reminder=reminder)
    assert not {*b"\r\n"} & {*content.replace(b"\r\n", b"")}
    assert max(map(len, content.split(b"\r\n"))) <= 75
    found = read(content)
    assert [str(one["uid"]) for one in found] == [one.uid for one in events]
    for event, one in zip(found, events, strict=True):
        assert str(event["summary"]) == one_line(one.summary)
        assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(days=1)
        assert (str(event["status"]) == "CANCELLED") == one.cancelled

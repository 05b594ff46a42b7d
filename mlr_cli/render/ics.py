"""A calendar as iCalendar (RFC 5545): all-day events that any program for calendars takes in.

Nothing in it depends on the clock, so the same plan gives the same bytes. To-dos are left out, since the programs
that most people have drop them.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

import icalendar

from mlr_cli import __version__
from mlr_cli.render.visible import one_line

if TYPE_CHECKING:
    from mlr_cli.events import Calendar, Event

_DAY = timedelta(days=1)


def to_ics(calendar: Calendar) -> bytes:
    """Return the calendar: UTF-8, lines of at most 75 octets that end with CRLF."""
    made = icalendar.Calendar()
    made.add("version", "2.0")
    made.add("prodid", f"-//mlr//mlr {__version__}//{calendar.lang.value.upper()}")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("name", one_line(calendar.name))
    made.add("x-wr-calname", one_line(calendar.name))
    for event in calendar.events:
        made.add_component(_event(event, calendar.reminder))
    return bytes(made.to_ical())


def _event(event: Event, reminder: int | None) -> icalendar.Event:
    made = icalendar.Event()
    made.add("uid", event.uid)
    made.add("dtstamp", datetime.combine(event.stamp, time(0), UTC))
    made.add("dtstart", event.day)
    made.add("dtend", event.day + _DAY)
    made.add("sequence", event.sequence)
    made.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    made.add("transp", "TRANSPARENT")
    made.add("summary", one_line(event.summary))
    made.add("categories", [one_line(event.category)])
    if event.description:
        made.add("description", "\n".join(map(one_line, event.description)))
    if event.place:
        made.add("location", one_line(event.place))
    if reminder is not None and event.reminds and not event.cancelled:
        made.add_component(_alarm(event, reminder))
    return made


def _alarm(event: Event, days: int) -> icalendar.Alarm:
    made = icalendar.Alarm()
    made.add("action", "DISPLAY")
    made.add("description", one_line(event.summary))
    made.add("trigger", -days * _DAY)
    return made

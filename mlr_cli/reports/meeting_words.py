"""What is said of a meeting: what it is called, and when on its day it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Lang, Text
from mlr_cli.reports.names import body_name

if TYPE_CHECKING:
    from datetime import time

    from mlr_cli.model.meeting import Meeting
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.types import Hours


def meeting_words(plan: Plan, meeting: Meeting, lang: Lang) -> str:
    """Return what a meeting is called: by its body, and by its own title where it has one."""
    words = _MEETING.fill(body=body_name(plan, meeting.body))[lang]
    return f"{words}: {meeting.title}" if meeting.title else words


def hours(span: Hours, lang: Lang) -> str:
    """Return a time of day: `kl. 9.00–12.00`, `9:00–12:00`."""
    words = _clock(span.begin, lang)
    return _AT.fill(time=f"{words}–{_clock(span.end, lang)}" if span.end else words)[lang]


def _clock(one: time, lang: Lang) -> str:
    return f"{one.hour}{'.' if lang is Lang.SV else ':'}{one.minute:02}"


_MEETING = Text(sv="Möte i {body}", en="Meeting of {body}")
_AT = Text(sv="kl. {time}", en="{time}")

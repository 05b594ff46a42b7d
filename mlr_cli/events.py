"""What a calendar is: days with words, before any program for calendars is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from datetime import date

    from mlr_cli.lang import Lang


class Event(Struct, frozen=True):
    """Something that lasts a whole day.

    `uid` tells a calendar that it is the same event as before, whatever else of it changes. `stamp` is the day when
    something was last noted about it, `sequence` how often it has been moved or cancelled. `reminds` says that a
    reminder would still be of use.
    """

    uid: str
    day: date
    stamp: date
    sequence: int
    summary: str
    category: str
    description: tuple[str, ...] = ()
    place: str = ""
    cancelled: bool = False
    reminds: bool = True


class Calendar(Struct, frozen=True):
    """Events by day; `reminder` is how many days before each a program shall remind, None for not at all."""

    name: str
    lang: Lang
    events: tuple[Event, ...]
    reminder: int | None = None

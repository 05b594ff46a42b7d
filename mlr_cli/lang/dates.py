"""Dates and months in words.

Swedish dates follow Myndigheternas skrivregler: `30 juni 2015`, and `den 30 juni 2015` in a sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Lang, Text

if TYPE_CHECKING:
    from datetime import date

MONTHS = (
    Text(sv="januari", en="January"),
    Text(sv="februari", en="February"),
    Text(sv="mars", en="March"),
    Text(sv="april", en="April"),
    Text(sv="maj", en="May"),
    Text(sv="juni", en="June"),
    Text(sv="juli", en="July"),
    Text(sv="augusti", en="August"),
    Text(sv="september", en="September"),
    Text(sv="oktober", en="October"),
    Text(sv="november", en="November"),
    Text(sv="december", en="December"),
)
"""The months in order; January has index 0."""


def month_name(month: int, lang: Lang) -> str:
    """Return the name of a month, 1 to 12, as it stands inside a sentence (`juni`, `June`)."""
    return MONTHS[month - 1][lang]


def day_and_month(day: date, lang: Lang) -> str:
    """Return a date without its year: `30 juni`, `30 June`."""
    return f"{day.day} {month_name(day.month, lang)}"


def long_date(day: date, lang: Lang) -> str:
    """Return a date in words: `30 juni 2015`, `30 June 2015`."""
    return f"{day_and_month(day, lang)} {day.year}"


def on_date(day: date, lang: Lang) -> str:
    """Return a date as it follows a verb: `den 30 juni 2015`, `on 30 June 2015`."""
    return f"{'den' if lang is Lang.SV else 'on'} {long_date(day, lang)}"


def after_preposition(day: date, lang: Lang) -> str:
    """Return a date as it follows a preposition, such as from or after: `den 30 juni 2015`, `30 June 2015`."""
    return on_date(day, lang) if lang is Lang.SV else long_date(day, lang)


def short_date(day: date) -> str:
    """Return a date for a table (ISO 8601): `2015-06-30`, the same in both languages."""
    return day.isoformat()

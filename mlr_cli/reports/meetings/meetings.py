"""How the meetings are used and attended, as a document and as a record, schema `mlr/meetings/1`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Document, paragraph
from mlr_cli.lang import Text
from mlr_cli.lang.dates import long_date
from mlr_cli.lang.lists import listed
from mlr_cli.lang.numbers import percent
from mlr_cli.period import parse, sentence
from mlr_cli.queries.meetings.meetings import half_before
from mlr_cli.reports.caveat import caveat
from mlr_cli.reports.meetings.meeting_tables import attendance_tables, outside_table, use_table
from mlr_cli.reports.names import body_name, member_name, narrowed
from mlr_cli.reports.nouns import Noun, capital
from mlr_cli.reports.record import envelope, period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mlr_cli.document import Block
    from mlr_cli.lang import Lang
    from mlr_cli.queries.meetings.attendance import Attendance
    from mlr_cli.queries.meetings.meetings import HalfYear, Meetings, Outside, Use
    from mlr_cli.reports.record import Record


def document(answer: Meetings, lang: Lang, *, room: int | None = None) -> Document:
    """Return how much was decided in each body and half-year, who was there, and what lay outside the plan.

    `room` is the columns of a screen.
    """
    title = _TITLE.fill(day=long_date(answer.as_of, lang))[lang]
    subtitle = narrowed(answer.plan, answer.body, None)
    return Document(title, lang, tuple(_blocks(answer, lang, room)), subtitle, caveat(answer.plan, lang))


def _blocks(answer: Meetings, lang: Lang, room: int | None) -> Iterator[Block]:
    if not answer.uses:
        yield paragraph(_NONE[lang])
        return
    yield paragraph(half_year_words(answer, lang))
    yield use_table(answer, lang, room)
    yield from attendance_tables(answer, lang)
    if said := " ".join(_about_attendance(answer, lang)):
        yield paragraph(said)
    if placing := _placing(answer.uses, lang):
        yield paragraph(placing)
    yield from outside_table(answer, lang, room)


def half_year_words(answer: Meetings, lang: Lang) -> str:
    """Return how many meetings there were in the half-year of the day, and how much of it was decided."""
    here = [half for use in answer.uses if (half := use.half(answer.half))]
    when = capital(sentence(parse(answer.half.code), lang))
    held = sum(one.held for one in here)
    if not held:
        return _NONE_HELD.fill(when=when)[lang]
    said = _HELD.fill(when=when, meetings=_MEETINGS_HELD.counted(held, lang))[lang]
    share = _share(here)
    if share is None:
        return f"{said} {_NOTHING_TAKEN_UP[lang]}"
    before = [half for use in answer.uses if (half := use.half(half_before(answer.half)))]
    return f"{said} {_DECIDED.fill(share=percent(share, lang), before=_before(before, lang))[lang]}"


def _share(halves: Iterable[HalfYear]) -> int | None:
    known = list(halves)
    items = sum(one.items for one in known)
    return round(100 * sum(one.decisions for one in known) / items) if items else None


def _before(halves: list[HalfYear], lang: Lang) -> str:
    share = _share(halves)
    if share is None:
        return (_NO_ITEMS_BEFORE if any(one.held for one in halves) else _NO_MEETINGS_BEFORE)[lang]
    return _SHARE_BEFORE.fill(share=percent(share, lang))[lang]


def _about_attendance(answer: Meetings, lang: Lang) -> Iterator[str]:
    """Yield where attendance is thin, and where it is not noted."""
    thin = [words for use in answer.uses for words in _thin(answer, use.attendance, lang)]
    if thin:
        yield _THIN.fill(members=listed(thin, lang))[lang]
    for use in answer.uses:
        if use.attendance.unnoted:
            body = body_name(answer.plan, use.body, short=True)
            yield _UNNOTED.fill(body=body, meetings=_MEETINGS.counted(use.attendance.unnoted, lang))[lang]


def _thin(answer: Meetings, one: Attendance, lang: Lang) -> Iterator[str]:
    body = body_name(answer.plan, one.body, short=True)
    for presence in one.thin:
        member = member_name(answer.plan, presence.member)
        yield _THIN_ONE.fill(member=member, body=body, present=presence.present, meetings=presence.meetings)[lang]


def _placing(uses: Iterable[Use], lang: Lang) -> str:
    """Return how many matters lay outside the plan, and how many do not say what they concern; nothing for none."""
    halves = [half for use in uses for half in use.halves]
    outside, unplaced = sum(one.outside for one in halves), sum(one.unplaced for one in halves)
    counted = ((_OUTSIDE, outside), (_UNPLACED, unplaced))
    return " ".join(noun.counted(number, lang) for noun, number in counted if number)


def record(answer: Meetings, lang: Lang) -> Record:
    """Return the same for machines; a share is in whole per cent, null where there were no matters."""
    content = {
        "filter": {"body": answer.body, "area": None},
        "half_year": period(parse(answer.half.code), lang),
        "items": [use_record(use, lang) for use in answer.uses],
        "outside": [_outside_record(one) for one in answer.outside],
    }
    return envelope("meetings", answer.plan, answer.as_of, content)


def use_record(use: Use, lang: Lang) -> Record:
    """Return how one body has used its meetings."""
    return {
        "id": use.body,
        "steers": use.attendance.steers,
        "half_years": [_half_record(use, half, lang) for half in use.halves],
        "attendance": {
            "noted": use.attendance.noted,
            "unnoted": use.attendance.unnoted,
            "share": use.attendance.share,
            "members": [
                {
                    "id": one.member,
                    "present": one.present,
                    "co_opted": one.co_opted,
                    "meetings": one.meetings,
                    "thin": one.thin,
                }
                for one in use.attendance.members
            ],
        },
    }


def _half_record(use: Use, half: HalfYear, lang: Lang) -> Record:
    before = use.half(half_before(half.point))
    return {
        "half_year": period(parse(half.point.code), lang),
        "held": half.held,
        "cancelled": half.cancelled,
        "unrecorded": half.unrecorded,
        "items": half.items,
        "decisions": half.decisions,
        "outside": half.outside,
        "unplaced": half.unplaced,
        "share": half.share,
        "share_before": before.share if before else None,
    }


def _outside_record(one: Outside) -> Record:
    return {
        "id": f"{one.meeting.id}#{one.number}",
        "meeting": one.meeting.id,
        "item": one.number,
        "date": one.meeting.date,
        "body": one.meeting.body,
        "title": one.item.title,
        "kind": one.item.kind,
        "outcome": one.item.outcome,
    }


_TITLE = Text(sv="Så används mötena, till och med den {day}", en="How the meetings are used, up to {day}")
_NONE = Text(
    sv="Inga möten är inskrivna, så det finns inget att räkna på. Lägg till dem med ”mlr add meeting”.",
    en="No meetings have been entered, so there is nothing to count. Add them with “mlr add meeting”.",
)
_NONE_HELD = Text(sv="{when} har inget möte hållits.", en="{when}, no meeting was held.")
_HELD = Text(sv="{when} har {meetings} hållits.", en="{when}, {meetings} held.")
_MEETINGS_HELD = Noun(Text(sv="möte", en="meeting was"), Text(sv="möten", en="meetings were"))
_NOTHING_TAKEN_UP = Text(sv="Inga ärenden är inskrivna.", en="No matters have been entered.")
_DECIDED = Text(sv="{share} av ärendena var beslut ({before}).", en="{share} of the matters were decisions ({before}).")
_SHARE_BEFORE = Text(sv="förra halvåret {share}", en="{share} in the half-year before")
_NO_ITEMS_BEFORE = Text(sv="förra halvåret inga ärenden", en="no matters in the half-year before")
_NO_MEETINGS_BEFORE = Text(sv="förra halvåret inga möten", en="no meetings in the half-year before")
_MEETINGS = Noun(Text(sv="möte", en="meeting"), Text(sv="möten", en="meetings"))
_THIN = Text(
    sv="Företrädda vid färre än hälften av mötena: {members}.",
    en="Represented at less than half of the meetings: {members}.",
)
_THIN_ONE = Text(sv="{member} i {body} ({present} av {meetings})", en="{member} in {body} ({present} of {meetings})")
_UNNOTED = Text(
    sv="Vilka som var med är inte antecknat vid {meetings} i {body}.",
    en="Who was there is not noted at {meetings} of {body}.",
)
_OUTSIDE = Noun(
    Text(sv="ärende låg utanför planen.", en="matter lay outside the plan."),
    Text(sv="ärenden låg utanför planen.", en="matters lay outside the plan."),
)
_UNPLACED = Noun(
    Text(sv="ärende säger inte vad det rör.", en="matter does not say what it concerns."),
    Text(sv="ärenden säger inte vad de rör.", en="matters do not say what they concern."),
)

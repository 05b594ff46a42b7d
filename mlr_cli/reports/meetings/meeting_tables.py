"""The tables of how meetings are used: how much was decided, who was there, what lay outside the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Align, Column, Table, Tone, cell
from mlr_cli.lang import Text
from mlr_cli.lang.dates import short_date
from mlr_cli.lang.numbers import figures, percent
from mlr_cli.lang.vocabulary import label
from mlr_cli.period import parse, words
from mlr_cli.queries.meetings.meetings import half_before
from mlr_cli.reports.names import body_name, member_name
from mlr_cli.reports.nouns import Noun
from mlr_cli.reports.stacked_cells import stacked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlr_cli.document import Blocks
    from mlr_cli.lang import Lang
    from mlr_cli.queries.meetings.attendance import Presence
    from mlr_cli.queries.meetings.meetings import HalfYear, Meetings, Outside, Use


def use_table(answer: Meetings, lang: Lang, room: int | None) -> Table:
    """Return a row for each body and half-year: meetings, matters, and how large a part of them were decisions."""
    titles = ((_BODY, Align.LEFT), (_HALF, Align.LEFT), (_HELD, Align.LEFT))
    numbers = ((_ITEMS, Align.RIGHT), (_DECISIONS, Align.RIGHT), (_SHARE, Align.RIGHT), (_BEFORE, Align.RIGHT))
    columns = tuple(Column(title[lang], align) for title, align in (*titles, *numbers))
    rows = tuple(_use_row(answer, use, half, lang) for use in answer.uses for half in use.halves)
    return stacked(Table(_USE[lang], columns, rows), ((0, 1), (2,), (3,), (4,), (5,), (6,)), room)


def half_year_table(answer: Meetings, lang: Lang) -> Table:
    """Return how each body used its meetings in the half-year of the day, and how well it was attended so far."""
    titles = (_HELD, _ITEMS, _SHARE, _BEFORE, _ATTENDANCE)
    columns = (Column(_BODY[lang]), *(Column(title[lang], Align.RIGHT) for title in titles))
    rows = tuple(_half_year_row(answer, use, lang) for use in answer.uses)
    return Table(_HALF_YEAR[lang], columns, rows)


def _half_year_row(answer: Meetings, use: Use, lang: Lang) -> tuple[Blocks, ...]:
    half = use.half(answer.half)
    share = use.attendance.share
    return (
        cell(body_name(answer.plan, use.body, short=True)),
        cell(figures(half.held if half else 0, lang)),
        cell(figures(half.items if half else 0, lang)),
        cell(share_words(half, lang)),
        cell(share_words(use.half(half_before(answer.half)), lang)),
        cell(_NOT_NOTED[lang] if share is None else percent(share, lang)),
    )


def _use_row(answer: Meetings, use: Use, half: HalfYear, lang: Lang) -> tuple[Blocks, ...]:
    return (
        cell(body_name(answer.plan, use.body, short=True)),
        cell(words(parse(half.point.code), lang)),
        cell(_held(half, lang)),
        cell(figures(half.items, lang)),
        cell(figures(half.decisions, lang)),
        cell(share_words(half, lang)),
        cell(share_words(use.half(half_before(half.point)), lang)),
    )


def share_words(half: HalfYear | None, lang: Lang) -> str:
    """Return how large a part of the matters were decisions, or that there was nothing to count."""
    if half is None or not half.held:
        return _NO_MEETINGS[lang]
    return _NO_ITEMS[lang] if half.share is None else percent(half.share, lang)


def _held(half: HalfYear, lang: Lang) -> str:
    """Return how many meetings were held, and how many were not: `3 (1 inställt)`."""
    others = ((_CANCELLED, half.cancelled), (_UNRECORDED, half.unrecorded))
    beside = ", ".join(noun.counted(number, lang) for noun, number in others if number)
    return f"{figures(half.held, lang)} ({beside})" if beside else figures(half.held, lang)


def attendance_tables(answer: Meetings, lang: Lang) -> Iterator[Table]:
    """Yield how the members were represented: first in the working groups that steer, then in the other bodies."""
    noted = [use for use in answer.uses if use.attendance.noted]
    for caption, steers in ((_STEERING, True), (_OTHERS, False)):
        uses = [use for use in noted if use.attendance.steers is steers]
        if uses:
            yield _attendance(answer, uses, caption, lang)


def _attendance(answer: Meetings, uses: Sequence[Use], caption: Text, lang: Lang) -> Table:
    names = [body_name(answer.plan, use.body, short=True) for use in uses]
    columns = (Column(_MEMBER[lang]), *(Column(name, Align.RIGHT) for name in names))
    found = [{one.member: one for one in use.attendance.members} for use in uses]
    members = [one.id for one in answer.plan.members if any(one.id in known for known in found)]
    rows = tuple(
        (cell(member_name(answer.plan, member)), *(_present(known.get(member), lang) for known in found))
        for member in members
    )
    return Table(caption[lang], columns, rows)


def _present(one: Presence | None, lang: Lang) -> Blocks:
    if one is None or not one.meetings:
        return ()
    return cell(_OF.fill(present=one.present, meetings=one.meetings)[lang], tone=Tone.BAD if one.thin else None)


def outside_table(answer: Meetings, lang: Lang, room: int | None) -> Iterator[Table]:
    """Yield the matters that were none of the plan's, if there are any."""
    columns = tuple(Column(title[lang]) for title in (_ITEM, _DAY, _BODY, _KIND, _OUTCOME))
    rows = tuple(_outside_row(answer, one, lang) for one in answer.outside)
    if rows:
        yield stacked(Table(_OUTSIDE[lang], columns, rows), ((0,), (1, 2), (3, 4)), room)


def _outside_row(answer: Meetings, one: Outside, lang: Lang) -> tuple[Blocks, ...]:
    return (
        cell(one.item.title),
        cell(short_date(one.meeting.date)),
        cell(body_name(answer.plan, one.meeting.body, short=True)),
        cell(label(one.item.kind, lang)),
        cell(label(one.item.outcome, lang) if one.item.outcome else ""),
    )


_USE = Text(sv="Andel beslut", en="Share of decisions")
_STEERING = Text(sv="Närvaro i de arbetsgrupper som styr", en="Attendance in the working groups that steer")
_OTHERS = Text(sv="Närvaro i övriga grupper", en="Attendance in the other bodies")
_OUTSIDE = Text(sv="Ärenden utanför planen", en="Matters outside the plan")
_BODY = Text(sv="Grupp", en="Body")
_HALF = Text(sv="Halvår", en="Half-year")
_HELD = Text(sv="Möten", en="Meetings")
_ITEMS = Text(sv="Ärenden", en="Matters")
_DECISIONS = Text(sv="Beslut", en="Decisions")
_SHARE = Text(sv="Andel beslut", en="Share decided")
_BEFORE = Text(sv="Förra halvåret", en="Half-year before")
_NO_MEETINGS = Text(sv="inga möten", en="no meetings")
_NO_ITEMS = Text(sv="inga ärenden", en="no matters")
_CANCELLED = Noun(Text(sv="inställt", en="cancelled"), Text(sv="inställda", en="cancelled"))
_UNRECORDED = Noun(
    Text(sv="utan anteckningar", en="without a record"), Text(sv="utan anteckningar", en="without a record")
)
_HALF_YEAR = Text(sv="Så används mötena", en="How the meetings are used")
_ATTENDANCE = Text(sv="Närvaro hittills", en="Attendance so far")
_NOT_NOTED = Text(sv="inte antecknad", en="not noted")
_MEMBER = Text(sv="Medlem", en="Member")
_OF = Text(sv="{present} av {meetings}", en="{present} of {meetings}")
_ITEM = Text(sv="Ärende", en="Matter")
_DAY = Text(sv="Dag", en="Day")
_KIND = Text(sv="Slag", en="Kind")
_OUTCOME = Text(sv="Utfall", en="Outcome")

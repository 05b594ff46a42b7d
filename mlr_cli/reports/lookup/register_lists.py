"""Meetings and joint statements as lists, and as records: schemas `mlr/meeting-list/1` and `mlr/statements/1`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Align, Column, Document, Table, cell
from mlr_cli.lang import Text
from mlr_cli.lang.dates import short_date
from mlr_cli.lang.numbers import figures
from mlr_cli.lang.vocabulary import label
from mlr_cli.model.kinds import ItemKind
from mlr_cli.period import words
from mlr_cli.reports.caveat import caveat
from mlr_cli.reports.lookup.register_words import STAGE, STAGE_TONES, members
from mlr_cli.reports.names import body_name
from mlr_cli.reports.plain import plain
from mlr_cli.reports.record import envelope, period
from mlr_cli.reports.stacked_cells import stacked

if TYPE_CHECKING:
    from mlr_cli.lang import Lang
    from mlr_cli.queries.lookup.lists import Listing
    from mlr_cli.queries.lookup.register_lists import ListedMeeting, ListedStatement
    from mlr_cli.reports.record import Record


def meetings(answer: Listing[ListedMeeting], lang: Lang, *, room: int | None = None) -> Document:
    """Return meetings as a table; the facts of a row are stacked if it does not fit in `room`."""
    rows = tuple(
        (
            cell(one.meeting.id),
            cell(body_name(answer.plan, one.meeting.body, short=room is not None)),
            cell(short_date(one.meeting.date)),
            cell(str(one.meeting.time or "")),
            cell(one.meeting.place or ""),
            cell(label(one.stage, lang), tone=STAGE_TONES.get(one.stage)),
            cell(figures(len(one.meeting.agenda), lang)),
            cell(figures(_decisions(one), lang)),
        )
        for one in answer.items
    )
    left = (_ID, _BODY, _DAY, _TIME, _PLACE, STAGE)
    columns = (
        *(Column(one[lang]) for one in left),
        *(Column(one[lang], Align.RIGHT) for one in (_ITEMS, _DECISIONS)),
    )
    table = Table("", columns, rows, empty=_NO_MEETINGS[lang])
    shown = stacked(table, ((1, 0), (2, 3), (5, 4), (6,), (7,)), room)
    return Document(_MEETINGS[lang], lang, (shown,), stamp=caveat(answer.plan, lang))


def statements(answer: Listing[ListedStatement], lang: Lang, *, room: int | None = None) -> Document:
    """Return joint statements as a table, `room` as for meetings."""
    rows = tuple(
        (
            cell(one.statement.id),
            cell(one.statement.title),
            cell(one.statement.request.party if one.statement.request else ""),
            cell(_due(one, lang)),
            cell(label(one.stage, lang)),
            cell(_OF.fill(number=len(one.positions.joining), all=_all(one))[lang]),
            cell(members(answer.plan, one.positions.apart, lang)),
        )
        for one in answer.items
    )
    columns = tuple(Column(one[lang]) for one in (_ID, _STATEMENT, _PARTY, _DUE, STAGE, _JOIN, _APART))
    table = Table("", columns, rows, empty=_NO_STATEMENTS[lang])
    shown = stacked(table, ((1, 0), (2, 3), (4,), (5, 6)), room)
    return Document(_STATEMENTS[lang], lang, (shown,), stamp=caveat(answer.plan, lang))


def meetings_record(answer: Listing[ListedMeeting], lang: Lang) -> Record:
    """Return meetings for machines."""
    rows = [
        {
            "id": one.meeting.id,
            "body": one.meeting.body,
            "date": one.meeting.date,
            "time": plain(one.meeting.time, lang),
            "title": one.meeting.title,
            "place": one.meeting.place,
            "state": one.stage,
            "items": len(one.meeting.agenda),
            "decisions": _decisions(one),
        }
        for one in answer.items
    ]
    return envelope("meeting-list", answer.plan, answer.as_of, {"items": rows})


def statements_record(answer: Listing[ListedStatement], lang: Lang) -> Record:
    """Return joint statements for machines."""
    rows = [
        {
            "id": one.statement.id,
            "title": one.statement.title,
            "party": one.statement.request.party if one.statement.request else None,
            "due": period(one.statement.request.due if one.statement.request else None, lang),
            "state": one.stage,
            "sent": one.statement.sent.date if one.statement.sent else None,
            "joining": one.positions.joining,
            "apart": one.positions.apart,
            "silent": one.positions.silent,
        }
        for one in answer.items
    ]
    return envelope("statements", answer.plan, answer.as_of, {"items": rows})


def _decisions(one: ListedMeeting) -> int:
    return sum(item.kind is ItemKind.DECISION for item in one.meeting.agenda)


def _due(one: ListedStatement, lang: Lang) -> str:
    due = one.statement.request.due if one.statement.request else None
    return words(due, lang) if due else ""


def _all(one: ListedStatement) -> int:
    return sum(map(len, (one.positions.joining, one.positions.apart, one.positions.silent)))


_ID = Text(sv="Id", en="Id")
_BODY = Text(sv="Grupp", en="Body")
_DAY = Text(sv="Dag", en="Day")
_TIME = Text(sv="Tid", en="Time")
_PLACE = Text(sv="Plats", en="Place")
_ITEMS = Text(sv="Ärenden", en="Matters")
_DECISIONS = Text(sv="Beslut", en="Decisions")
_STATEMENT = Text(sv="Yttrande", en="Statement")
_PARTY = Text(sv="Vem som frågar", en="Who asks")
_DUE = Text(sv="Svar", en="Answer")
_JOIN = Text(sv="Är med", en="Join")
_APART = Text(sv="Är inte med", en="Do not join")
_OF = Text(sv="{number} av {all}", en="{number} of {all}")
_MEETINGS = Text(sv="Möten", en="Meetings")
_STATEMENTS = Text(sv="Gemensamma yttranden", en="Joint statements")
_NO_MEETINGS = Text(
    sv="Inga möten passar in på det. Lägg in årets möten med mlr add meeting.",
    en="No meetings fit that. Put in the year’s meetings with mlr add meeting.",
)
_NO_STATEMENTS = Text(
    sv="Inga yttranden passar in på det. Lägg in ett med mlr add statement.",
    en="No statements fit that. Put one in with mlr add statement.",
)

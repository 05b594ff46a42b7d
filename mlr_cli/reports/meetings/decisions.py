"""The ledger of decisions as a document and as a record, schema `mlr/decisions/1`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.document import Column, Document, Table, Tone, cell, paragraph
from mlr_cli.lang import Text
from mlr_cli.lang.dates import long_date, short_date
from mlr_cli.lang.lists import listed
from mlr_cli.queries.states.assignments import AssignmentStage
from mlr_cli.reports.caveat import caveat
from mlr_cli.reports.names import NOBODY, body_name, holder_name
from mlr_cli.reports.nouns import DAY, Noun, capital
from mlr_cli.reports.plain import plain
from mlr_cli.reports.record import envelope, period
from mlr_cli.reports.stacked_cells import stacked
from mlr_cli.reports.states.dated_words import ASSIGNMENTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from mlr_cli.document import Block, Blocks
    from mlr_cli.lang import Lang
    from mlr_cli.queries.meetings.decisions import Decisions
    from mlr_cli.queries.states.assignments import Assigned
    from mlr_cli.reports.record import Record


def document(answer: Decisions, lang: Lang, *, whole: bool = False, room: int | None = None) -> Document:
    """Return the two lists: what is not finished, and what names nobody or no last day.

    With `whole` the first list is the whole ledger. `room` is the columns of a screen.
    """
    title = _TITLE.fill(day=long_date(answer.as_of, lang))[lang]
    tables = _Tables(answer, lang, room)
    blocks = (paragraph(_summary(answer, lang)), *tables.blocks(whole=whole))
    return Document(title, lang, blocks, _narrowed(answer, lang), caveat(answer.plan, lang))


def decided_in(answer: Decisions, one: Assigned) -> str:
    """Return where something was decided: the body, the day and the paragraph."""
    body = body_name(answer.plan, one.meeting.body, short=True)
    return ", ".join(filter(None, (f"{body} {short_date(one.meeting.date)}", one.item.paragraph)))


def stage_words(one: Assigned, as_of: date, lang: Lang) -> str:
    """Return how far an assignment has come: `att göra, 12 dagar sent`."""
    words = ASSIGNMENTS[one.stage][lang]
    late = one.days_late(as_of)
    return f"{words}, {_LATE.fill(days=DAY.counted(late, lang))[lang]}" if late else words


class _Tables(Struct, frozen=True):
    answer: Decisions
    lang: Lang
    room: int | None

    def blocks(self, *, whole: bool) -> Iterator[Block]:
        if whole:
            yield from self.table(_WHOLE, self.answer.ledger)
        else:
            yield from self.table(_OPEN, self.answer.open)
        yield from self.lacking()

    def table(self, caption: Text, found: Iterable[Assigned]) -> Iterator[Table]:
        titles = (_ASSIGNMENT, _DECIDED, _WHO, _DUE, _STAGE)
        rows = tuple(self.row(one) for one in found)
        if rows:
            yield stacked(self.framed(caption, titles, rows), ((0, 1), (2,), (3, 4)), self.room)

    def lacking(self) -> Iterator[Table]:
        titles = (_ASSIGNMENT, _DECIDED, _LACKS)
        rows = tuple(
            (cell(one.assignment.text), cell(decided_in(self.answer, one)), cell(self.missing(one)))
            for one in self.answer.lacking
        )
        if rows:
            yield stacked(self.framed(_LACKING, titles, rows), ((0, 1), (2,)), self.room)

    def framed(self, caption: Text, titles: Iterable[Text], rows: tuple[tuple[Blocks, ...], ...]) -> Table:
        columns = tuple(Column(title[self.lang], weight=3 if title is _ASSIGNMENT else 1) for title in titles)
        return Table(caption[self.lang], columns, rows)

    def row(self, one: Assigned) -> tuple[Blocks, ...]:
        late = one.days_late(self.answer.as_of)
        who = holder_name(self.answer.plan, one.holder, short=True) if one.holder else NOBODY[self.lang]
        return (
            cell(one.assignment.text),
            cell(decided_in(self.answer, one)),
            cell(who),
            cell(short_date(one.due) if one.due else _NO_DAY[self.lang]),
            cell(stage_words(one, self.answer.as_of, self.lang), tone=Tone.BAD if late else None),
        )

    def missing(self, one: Assigned) -> str:
        lacks = [word for word, lacking in ((_A_BODY, one.holder is None), (_A_DAY, one.due is None)) if lacking]
        return listed([word[self.lang] for word in lacks], self.lang)


def _narrowed(answer: Decisions, lang: Lang) -> tuple[str, ...]:
    lines = ((_TO_BE_DONE_BY, answer.body), (_DECIDED_BY, answer.decided_by))
    return tuple(line.fill(body=body_name(answer.plan, body))[lang] for line, body in lines if body)


def _summary(answer: Decisions, lang: Lang) -> str:
    if not answer.ledger:
        return _NONE[lang]
    stages = answer.stages
    counted = (
        (_FINISHED, stages.get(AssignmentStage.REPORTED_BACK, 0)),
        (_DROPPED, stages.get(AssignmentStage.DROPPED, 0)),
        (_CARRIED_OUT, stages.get(AssignmentStage.CARRIED_OUT, 0)),
        (_TO_DO, stages.get(AssignmentStage.TO_DO, 0)),
        (_PAST, answer.late),
        (_LACK, len(answer.lacking)),
    )
    sentences = [_ASKED.counted(len(answer.ledger), lang)]
    sentences += [noun.counted(number, lang) for noun, number in counted if number]
    return " ".join(map(capital, sentences if answer.open else [*sentences, _ALL_DONE[lang]]))


def record(answer: Decisions, lang: Lang) -> Record:
    """Return the whole ledger for machines; `open` and `lacking` are ids of rows in it."""
    content = {
        "filter": {"body": answer.body, "decided_by": answer.decided_by},
        "summary": {
            **{stage.value: answer.stages.get(stage, 0) for stage in AssignmentStage},
            "late": answer.late,
            "lacking": len(answer.lacking),
        },
        "items": [_row(answer, one, lang) for one in answer.ledger],
        "open": [one.id for one in answer.open],
        "lacking": [one.id for one in answer.lacking],
    }
    return envelope("decisions", answer.plan, answer.as_of, content)


def _row(answer: Decisions, one: Assigned, lang: Lang) -> Record:
    assignment = one.assignment
    return {
        "id": one.id,
        "meeting": one.meeting.id,
        "item": one.number,
        "decided": one.meeting.date,
        "decided_by": one.meeting.body,
        "paragraph": one.item.paragraph,
        "diary": one.item.diary,
        "decision": one.item.decision,
        "concerns": one.item.concerns,
        "text": assignment.text,
        "body": assignment.body,
        "party": assignment.party,
        "due": period(assignment.due, lang),
        "state": one.stage,
        "days_late": one.days_late(answer.as_of),
        **{
            name: plain(done, lang) if done and done.date <= answer.as_of else None
            for name, done in (
                ("carried_out", assignment.carried_out),
                ("reported_back", assignment.reported_back),
                ("dropped", assignment.dropped),
            )
        },
    }


_TITLE = Text(sv="Besluten den {day}: vad har blivit gjort?", en="The decisions on {day}: what has been done?")
_TO_BE_DONE_BY = Text(sv="Det som {body} ska göra", en="What {body} is to do")
_DECIDED_BY = Text(sv="Det som {body} har beslutat", en="What {body} has decided")
_NONE = Text(sv="Inget beslut har gett någon ett uppdrag.", en="No decision has given anybody an assignment.")
_ALL_DONE = Text(sv="Inget återstår.", en="Nothing remains.")
_ASKED = Noun(
    Text(sv="uppdrag har beslutats.", en="assignment has been decided."),
    Text(sv="uppdrag har beslutats.", en="assignments have been decided."),
)
_FINISHED = Noun(
    Text(sv="är genomfört och återrapporterat.", en="has been carried out and reported back."),
    Text(sv="är genomförda och återrapporterade.", en="have been carried out and reported back."),
)
_DROPPED = Noun(
    Text(sv="är inte längre aktuellt.", en="is no longer called for."),
    Text(sv="är inte längre aktuella.", en="are no longer called for."),
)
_CARRIED_OUT = Noun(
    Text(sv="är genomfört men inte återrapporterat.", en="has been carried out but not reported back."),
    Text(sv="är genomförda men inte återrapporterade.", en="have been carried out but not reported back."),
)
_TO_DO = Noun(
    Text(sv="är inte genomfört.", en="has not been carried out."),
    Text(sv="är inte genomförda.", en="have not been carried out."),
)
_PAST = Noun(
    Text(sv="av dem har passerat sin sista dag.", en="of them has passed its last day."),
    Text(sv="av dem har passerat sin sista dag.", en="of them have passed their last day."),
)
_LACK = Noun(
    Text(sv="saknar ansvarig eller sista dag.", en="names nobody or no last day."),
    Text(sv="saknar ansvarig eller sista dag.", en="name nobody or no last day."),
)
_OPEN = Text(sv="Inte genomfört eller inte återrapporterat", en="Not carried out or not reported back")
_WHOLE = Text(sv="Alla uppdrag", en="All assignments")
_LACKING = Text(sv="Saknar ansvarig eller sista dag", en="Names nobody or no last day")
_ASSIGNMENT = Text(sv="Uppdrag", en="Assignment")
_DECIDED = Text(sv="Beslutat", en="Decided")
_WHO = Text(sv="Vem", en="Who")
_DUE = Text(sv="Sista dag", en="Last day")
_STAGE = Text(sv="Läge", en="State")
_LACKS = Text(sv="Saknar", en="Lacks")
_NO_DAY = Text(sv="ingen sista dag", en="no last day")
_A_BODY = Text(sv="ansvarig", en="somebody to do it")
_A_DAY = Text(sv="sista dag", en="a last day")
_LATE = Text(sv="{days} sent", en="{days} late")

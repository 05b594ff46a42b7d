"""The reports for a period as a document and as a record, schema `mlr/followup/1`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mlr_cli.document import Align, Column, Document, Table, Tone, cell, paragraph
from mlr_cli.lang import Text
from mlr_cli.lang.dates import short_date
from mlr_cli.lang.numbers import figures
from mlr_cli.lang.vocabulary import label
from mlr_cli.model.kinds import Forecast, Reporting
from mlr_cli.period import words
from mlr_cli.period.point import Unit
from mlr_cli.reports.caveat import caveat
from mlr_cli.reports.names import NOBODY, acting, holder_name, narrowed
from mlr_cli.reports.nouns import Noun, capital
from mlr_cli.reports.record import envelope, period
from mlr_cli.reports.rows import actors, goal_row
from mlr_cli.reports.rows import report as report_record
from mlr_cli.reports.stacked_cells import stacked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mlr_cli.document import Block, Blocks
    from mlr_cli.lang import Lang
    from mlr_cli.model.report import Report
    from mlr_cli.queries.year.followup import Answered, FollowUpOf
    from mlr_cli.reports.record import Record

_TONES: Mapping[Forecast, Tone] = {
    Forecast.ON_TRACK: Tone.GOOD,
    Forecast.AT_RISK: Tone.NOTICE,
    Forecast.WILL_MISS: Tone.BAD,
}
_UNITS = {Reporting.HALF_YEAR: Unit.HALF, Reporting.TERTIAL: Unit.THIRD}


def document(answer: FollowUpOf, lang: Lang, *, room: int | None = None) -> Document:
    """Return who has not reported, and what those who have say; `room` is the columns of a screen."""
    title = _TITLE.fill(period=words(answer.period, lang))[lang]
    subtitle = narrowed(answer.plan, answer.body, None)
    return Document(title, lang, tuple(_blocks(answer, lang, room)), subtitle, caveat(answer.plan, lang))


def _blocks(answer: FollowUpOf, lang: Lang, room: int | None) -> Iterator[Block]:
    yield paragraph(" ".join(_summary(answer, lang)))
    yield from _missing(answer, lang, room)
    yield from _reports(answer, lang, room)
    if answer.goals:
        yield _holders(answer, lang)
        yield paragraph(_NOTE[lang])


def _summary(answer: FollowUpOf, lang: Lang) -> Iterator[str]:
    asked = answer.plan.header.reporting
    if asked and not _is_one(answer, asked):
        yield _OTHERWISE.fill(every=label(asked, lang))[lang]
    if not answer.goals:
        yield _NOTHING[lang]
        return
    yield capital(_TO_REPORT.counted(len(answer.goals), lang))
    yield capital(_REPORTED.counted(len(answer.goals) - len(answer.missing), lang))
    forecasts = Counter(one.report.forecast for one in answer.goals if one.report)
    for forecast, noun in _FORECASTS.items():
        if forecasts[forecast]:
            yield noun.counted(forecasts[forecast], lang)
    if not answer.ended:
        yield _NOT_ENDED[lang]


def _is_one(answer: FollowUpOf, asked: Reporting) -> bool:
    """Whether the period is one of those that the plan asks for reports in."""
    begin, end = answer.period.begin, answer.period.end
    return begin == end and end is not None and end.unit is _UNITS[asked]


def _missing(answer: FollowUpOf, lang: Lang, room: int | None) -> Iterator[Table]:
    """Yield the goals that nobody has reported on, with who is to do it."""
    columns = tuple(Column(title[lang]) for title in (_ID, _GOAL, _DUE, _WHO))
    rows = tuple(
        (
            cell(one.placed.id),
            cell(one.placed.goal.text),
            cell(short_date(one.state.due) if one.state.due else ""),
            cell(acting(answer.plan, one.act, lang)),
        )
        for one in answer.missing
    )
    if rows:
        yield stacked(Table(_UNREPORTED[lang], columns, rows), ((1, 0), (2,), (3,)), room)


def _holders(answer: FollowUpOf, lang: Lang) -> Table:
    """Return how many of their goals each has reported on; a goal that several answer for counts for each."""
    columns = (Column(_HOLDER[lang], weight=3), Column(_GOALS[lang], Align.RIGHT), Column(_DONE[lang], Align.RIGHT))
    rows = tuple(
        (
            cell(holder_name(answer.plan, who, short=True) if who else NOBODY[lang]),
            cell(figures(len(found), lang)),
            cell(figures(sum(one.report is not None for one in found), lang)),
        )
        for who, found in answer.by_holder().items()
    )
    return Table(_BY_HOLDER[lang], columns, rows)


def _reports(answer: FollowUpOf, lang: Lang, room: int | None) -> Iterator[Table]:
    titles = (_ID, _GOAL, _FORECAST, _DATE, _BY, _SAYS)
    columns = tuple(Column(title[lang]) for title in titles)
    rows = tuple(_row(one, one.report, lang) for one in answer.goals if one.report)
    if rows:
        yield stacked(Table(_WHAT_IS_SAID[lang], columns, rows), ((1, 0), (2, 3), (4, 5)), room)


def _row(one: Answered, report: Report, lang: Lang) -> tuple[Blocks, ...]:
    said = report.state or report.forecast
    return (
        cell(one.placed.id),
        cell(one.placed.goal.text),
        cell(label(said, lang) if said else "", tone=_TONES.get(report.forecast) if report.forecast else None),
        cell(short_date(report.date)),
        cell(report.by or ""),
        cell(report.note or ""),
    )


def record(answer: FollowUpOf, lang: Lang) -> Record:
    """Return the goals to report on for machines; `report` is null where nobody has reported for the period."""
    content = {
        "filter": {"body": answer.body, "area": None},
        "period": period(answer.period, lang),
        "ended": answer.ended,
        "summary": {"goals": len(answer.goals), "reported": len(answer.goals) - len(answer.missing)},
        "items": [
            {**goal_row(one.placed, one.state, lang), "report": report_record(one.report, lang), "act": actors(one.act)}
            for one in answer.goals
        ],
        "missing": [
            {
                **({who.kind.value: who.id} if who else {"body": None}),
                "goals": [one.placed.id for one in found if one.report is None],
                "reported": sum(one.report is not None for one in found),
            }
            for who, found in answer.by_holder().items()
            if any(one.report is None for one in found)
        ],
    }
    return envelope("followup", answer.plan, answer.as_of, content)


_TITLE = Text(sv="Uppföljning: {period}", en="Follow-up: {period}")
_OTHERWISE = Text(sv="Planen följs upp varje {every}.", en="The plan is followed up every {every}.")
_NOTHING = Text(sv="Inga mål ska rapporteras för den tiden.", en="No goals are to be reported on for that time.")
_TO_REPORT = Noun(
    Text(sv="mål ska rapporteras.", en="goal is to be reported on."),
    Text(sv="mål ska rapporteras.", en="goals are to be reported on."),
)
_REPORTED = Noun(
    Text(sv="är rapporterat.", en="has been reported on."), Text(sv="är rapporterade.", en="have been reported on.")
)
_FORECASTS: Mapping[Forecast, Noun] = {
    Forecast.ON_TRACK: Noun(
        Text(sv="går enligt plan.", en="is on track."), Text(sv="går enligt plan.", en="are on track.")
    ),
    Forecast.AT_RISK: Noun(
        Text(sv="riskerar att bli försenat.", en="is at risk."),
        Text(sv="riskerar att bli försenade.", en="are at risk."),
    ),
    Forecast.WILL_MISS: Noun(
        Text(sv="kommer inte att nås.", en="will be missed."), Text(sv="kommer inte att nås.", en="will be missed.")
    ),
}
_NOT_ENDED = Text(sv="Perioden är inte slut.", en="The period has not ended.")
_NOTE = Text(
    sv="Rapporteras ska mål som har en sista dag, har börjat och inte var avslutade när perioden började.",
    en="To be reported on are goals that have a last day, have begun, and were not closed when the period began.",
)
_UNREPORTED = Text(sv="Mål utan rapport", en="Goals without a report")
_BY_HOLDER = Text(sv="Vem som har rapporterat", en="Who has reported")
_WHAT_IS_SAID = Text(sv="Det som är rapporterat", en="What has been reported")
_WHO = Text(sv="Vem som ska rapportera", en="Who is to report")
_HOLDER = Text(sv="Grupp", en="Body")
_GOALS = Text(sv="Mål", en="Goals")
_DONE = Text(sv="Rapporterade", en="Reported")
_DUE = Text(sv="Sista dag", en="Last day")
_ID = Text(sv="Id", en="Id")
_GOAL = Text(sv="Mål", en="Goal")
_FORECAST = Text(sv="Läge eller prognos", en="State or forecast")
_DATE = Text(sv="Datum", en="Date")
_BY = Text(sv="Av", en="By")
_SAYS = Text(sv="Anmärkning", en="Note")

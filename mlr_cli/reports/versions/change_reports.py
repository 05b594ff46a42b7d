"""Reports that came in or were taken back, and the reasons for moved deadlines, in sentences."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from mlr_cli.diff.change import Kind
from mlr_cli.lang import Text
from mlr_cli.lang.dates import on_date
from mlr_cli.model.kinds import Closing, Forecast
from mlr_cli.model.report import Answer, FollowUpReport, Moved, Report
from mlr_cli.period import words
from mlr_cli.reports.nouns import capital, quoted
from mlr_cli.reports.question_words import asked_words
from mlr_cli.reports.report_words import on_a_line, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mlr_cli.diff.change import Change
    from mlr_cli.lang import Lang
    from mlr_cli.reports.versions.compared import Compared


def reported(change: Change, compared: Compared, lang: Lang) -> str:
    """Return who reported what and when, or why a deadline moved; nothing about anything else."""
    thing = compared.called(change.subject.thing, change.id, lang)
    match change.after or change.before:
        case Report() | FollowUpReport() as report if change.kind is Kind.ADDED:
            return " ".join(_made(report, thing, lang))
        case Report() | FollowUpReport() as report:
            return _TAKEN_BACK.fill(day=on_date(report.date, lang), thing=thing)[lang]
        case Answer() as answer:
            return _answered(change.kind, answer, thing, compared, lang)
        case date() as day if change.field == "evaluation.agreed" and change.after:
            return _AGREED.fill(thing=thing, day=on_date(day, lang))[lang]
        case Moved() as moved if change.kind is Kind.ADDED:
            was, reason = quoted(words(moved.was, lang), lang), moved.reason.rstrip(".")
            return _WHY_MOVED.fill(thing=thing, was=was, reason=quoted(reason, lang))[lang]
        case _:
            return ""


def _answered(kind: Kind, answer: Answer, thing: str, compared: Compared, lang: Lang) -> str:
    question = quoted(asked_words(compared.new, answer.question, lang), lang)
    words = _ANSWERED if kind is Kind.ADDED else _ANSWER_TAKEN_BACK
    day, text = on_date(answer.date, lang), on_a_line(answer.text)
    return words.fill(thing=thing, day=day, question=question, text=quoted(text, lang))[lang]


def _made(report: Report | FollowUpReport, thing: str, lang: Lang) -> Iterator[str]:
    day = on_date(report.date, lang)
    what = _what(report).fill(thing=thing)
    if report.by:
        yield _BY.fill(who=report.by, day=day, what=what)[lang]
    else:
        yield _ON.fill(day=capital(day), what=what)[lang]
    if isinstance(report, Report):
        yield from told(report, lang)
    if report.note:
        yield _NOTE.fill(note=report.note.rstrip("."))[lang]
    if report.source:
        yield _SOURCE.fill(source=report.source.rstrip("."))[lang]


def _what(report: Report | FollowUpReport) -> Text:
    if isinstance(report, FollowUpReport):
        return _FOLLOWED_UP
    if report.state:
        return _STATES[report.state]
    return _FORECASTS[report.forecast] if report.forecast else _SAID


_BY = Text(sv="{who} rapporterade {day} att {what}.", en="{who} reported {day} that {what}.")
_ON = Text(sv="{day} rapporterades att {what}.", en="{day} it was reported that {what}.")
_AGREED = Text(sv="{thing} stämde av sina svar {day}.", en="{thing} agreed on its answers {day}.")
_ANSWERED = Text(
    sv="{thing} har svarat {day} på frågan {question}: {text}.",
    en="{thing} answered the question {question} {day}: {text}.",
)
_ANSWER_TAKEN_BACK = Text(
    sv="{thing} har inte längre något svar {day} på frågan {question}. Förut stod {text}.",
    en="{thing} no longer has its answer {day} to the question {question}. Before it was {text}.",
)
_NOTE = Text(sv="Anmärkning: {note}.", en="Note: {note}.")
_SOURCE = Text(sv="Källa: {source}.", en="Source: {source}.")
_TAKEN_BACK = Text(
    sv="rapporten {day} om {thing} har tagits bort.", en="the report {day} on {thing} has been taken out."
)
_WHY_MOVED = Text(
    sv="skälet till att {thing} inte längre har tiden {was} är antecknat: {reason}.",
    en="the reason why {thing} no longer has the time {was} is noted: {reason}.",
)
_FOLLOWED_UP = Text(sv="{thing} är uppföljd", en="{thing} has been followed up")
_SAID = Text(sv="det finns något att säga om {thing}", en="there is something to say about {thing}")
_STATES: Mapping[Closing, Text] = {
    Closing.MET: Text(sv="{thing} är uppfyllt", en="{thing} is met"),
    Closing.PARTLY: Text(sv="{thing} är delvis uppfyllt", en="{thing} is partly met"),
    Closing.MISSED: Text(sv="{thing} inte är uppfyllt", en="{thing} is not met"),
    Closing.DROPPED: Text(sv="{thing} utgår", en="{thing} is dropped"),
    Closing.LAPSED: Text(sv="förutsättningen för {thing} saknades", en="the proviso of {thing} never came true"),
}
_FORECASTS: Mapping[Forecast, Text] = {
    Forecast.ON_TRACK: Text(sv="{thing} går enligt plan", en="{thing} is on track"),
    Forecast.AT_RISK: Text(sv="{thing} riskerar att bli försenat", en="{thing} is at risk of being late"),
    Forecast.WILL_MISS: Text(sv="{thing} inte kommer att nås", en="{thing} will be missed"),
    Forecast.CONTINUES: Text(sv="arbetet med {thing} fortsätter", en="the work on {thing} continues"),
}

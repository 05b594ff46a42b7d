"""Where the figures of a brief come from: by file and line, for people at the end of it and for machines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Heading as Title
from mlr_cli.document import ListOf, Paragraph, Run, Tone
from mlr_cli.lang import Text
from mlr_cli.lang.lists import listed
from mlr_cli.lang.numbers import figures as in_figures
from mlr_cli.queries.meetings.brief_figures import FigureKind, figures
from mlr_cli.queries.meetings.matters import Heading
from mlr_cli.queries.states.goals import State
from mlr_cli.reports.meetings.brief_head import HEADINGS
from mlr_cli.reports.names import goal_text, member_name
from mlr_cli.reports.nouns import quoted
from mlr_cli.reports.states.goal_words import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mlr_cli.document import Block
    from mlr_cli.lang import Lang
    from mlr_cli.queries.meetings.brief import Brief
    from mlr_cli.queries.meetings.brief_figures import Figure, Traced
    from mlr_cli.queries.meetings.sources import Source
    from mlr_cli.reports.record import Record


def traces(answer: Brief, lang: Lang, line: Callable[[Source], int | None]) -> Iterator[Block]:
    """Yield a heading, and every figure of a brief with the entries behind it."""
    yield Title(2, _SOURCES[lang])
    yield ListOf(tuple((_trace(answer, one, lang, line),) for one in figures(answer)))


def record(answer: Brief, line: Callable[[Source], int | None]) -> list[Record]:
    """Return the figures of a brief for machines, each with the entries behind it."""
    return [
        {
            "figure": one.kind,
            "about": one.about,
            "number": one.number,
            "of": one.total,
            "entries": [
                {"id": entry.id, "counts": entry.counts, "source": entry.source.file, "line": line(entry.source)}
                for entry in one.entries
            ],
        }
        for one in figures(answer)
    ]


def _trace(answer: Brief, one: Figure, lang: Lang, line: Callable[[Source], int | None]) -> Paragraph:
    number = in_figures(one.number, lang)
    if one.total is not None:
        number = _OF.fill(number=number, total=in_figures(one.total, lang))[lang]
    found = listed((_entry(entry, lang, line) for entry in one.entries), lang)
    return Paragraph((Run(f"{_called(answer, one, lang)}: {number}."), Run(f" {found}".rstrip(), tone=Tone.MUTED)))


def _entry(entry: Traced, lang: Lang, line: Callable[[Source], int | None]) -> str:
    at = line(entry.source)
    place = entry.source.file if at is None else f"{entry.source.file}:{at}"
    return (_ENTRY if entry.counts else _NOT_COUNTED).fill(id=entry.id, place=place)[lang]


def _called(answer: Brief, one: Figure, lang: Lang) -> str:
    """Return what a figure counts, as the brief calls it."""
    about = one.about or ""
    match one.kind:
        case FigureKind.MATTERS:
            return HEADINGS[Heading(about)][lang]
        case FigureKind.STATE:
            return _STATE.fill(state=WORDS[State(about)].many[lang])[lang]
        case FigureKind.PROGRESS:
            return _PROGRESS.fill(goal=quoted(goal_text(answer.plan, about), lang))[lang]
        case FigureKind.JOINING:
            statement = answer.plan.statement_by_id.get(about)
            return _JOINING.fill(title=statement.title.rstrip(".") if statement else about)[lang]
        case FigureKind.PRESENT:
            return _PRESENT.fill(member=member_name(answer.plan, about))[lang]
        case _:
            return _CALLED[one.kind][lang]


_SOURCES = Text(sv="Var siffrorna kommer ifrån", en="Where the figures come from")
_OF = Text(sv="{number} av {total}", en="{number} of {total}")
_ENTRY = Text(sv="{id} ({place})", en="{id} ({place})")
_NOT_COUNTED = Text(sv="{id} (räknas inte, {place})", en="{id} (not counted, {place})")
_STATE = Text(sv="Mål att agera på, {state}", en="Goals to act on, {state}")
_PROGRESS = Text(sv="Målet {goal}", en="The goal {goal}")
_JOINING = Text(sv="{title}, medlemmar som har sagt ja", en="{title}, members that have said yes")
_PRESENT = Text(sv="Möten där {member} var med", en="Meetings at which {member} was represented")
_CALLED = {
    FigureKind.LATE: Text(sv="Punkter som har passerat sin sista dag", en="Points past their last day"),
    FigureKind.BETWEEN: Text(sv="Punkter utan möte", en="Points without a meeting"),
    FigureKind.GOALS: Text(sv="Mål att agera på", en="Goals to act on"),
    FigureKind.NOBODY: Text(sv="Mål utan utpekad grupp", en="Goals that no body is named for"),
}

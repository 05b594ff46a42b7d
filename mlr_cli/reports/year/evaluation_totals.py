"""How many goals had which outcome, and how many answers are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Align, Column, Heading, Table, cell, paragraph
from mlr_cli.lang import Text
from mlr_cli.lang.lists import AND, listed
from mlr_cli.lang.numbers import figures
from mlr_cli.lang.vocabulary import label
from mlr_cli.model.kinds import Closing, Forecast
from mlr_cli.queries.states.goals import State
from mlr_cli.reports.nouns import GOAL, Noun, capital
from mlr_cli.reports.states.goal_words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mlr_cli.document import Block
    from mlr_cli.lang import Lang
    from mlr_cli.queries.states.outcomes import Outcome
    from mlr_cli.queries.year.evaluation import Evaluation, Missing, Totals

_CONTINUES = Text(sv="fortsätter", en="continuing")
_COUNTED: Mapping[Outcome | None, Noun] = {
    **{one: WORDS[State(one.value)] for one in Closing},
    Forecast.CONTINUES: Noun(_CONTINUES, _CONTINUES),
    None: Noun(Text(sv="inte besvarat", en="not answered"), Text(sv="inte besvarade", en="not answered")),
}
"""The outcomes in the order of a table, that nobody has answered last."""


def summary(answer: Evaluation, lang: Lang) -> str:
    """Return how the goals went: `Planen har 25 mål: 12 uppfyllda, 3 fortsätter …`."""
    found = answer.whole
    parts = [words.counted(number, lang) for one, words in _COUNTED.items() if (number := found.outcomes.get(one, 0))]
    goals = GOAL.counted(found.goals, lang)
    return (_SUMMARY if parts else _NO_GOALS).fill(goals=goals, parts=listed(parts, lang))[lang]


def totals(answer: Evaluation, lang: Lang) -> Iterator[Block]:
    """Yield how the goals went by area, by body and by kind."""
    yield Heading(2, _TOTALS[lang])
    areas = ((area.title if area else _NO_AREA[lang], found) for area, found in answer.areas)
    yield _table(_BY_AREA, _AREA, areas, lang)
    bodies = ((body.name if body else _NOBODY[lang], found) for body, found in answer.bodies)
    yield _table(_BY_BODY, _BODY, bodies, lang)
    yield paragraph(_SEVERAL[lang])
    yield _table(_BY_KIND, _KIND, ((label(kind, lang), found) for kind, found in answer.kinds), lang)


def _table(caption: Text, title: Text, given: Iterable[tuple[str, Totals]], lang: Lang) -> Table:
    """Return a table with a column for every outcome that there is, and always for those that are met."""
    rows = [*given]
    there = [one for one in _COUNTED if one is Closing.MET or any(found.outcomes.get(one) for _, found in rows)]
    heads = (_GOALS[lang], *(_heading(one, lang) for one in there))
    columns = (Column(title[lang], weight=3), *(Column(head, Align.RIGHT) for head in heads))
    body = tuple(
        (cell(name), *(cell(figures(number, lang)) for number in (found.goals, *_numbers(found, there))))
        for name, found in rows
    )
    return Table(caption[lang], columns, body, empty=_NONE[lang])


def _heading(one: Outcome | None, lang: Lang) -> str:
    words = _SHORT.get(one) or _COUNTED[one].many
    return capital(words[lang])


def _numbers(found: Totals, there: Iterable[Outcome | None]) -> Iterator[int]:
    return (found.outcomes.get(one, 0) for one in there)


def missing_in_words(missing: Missing) -> Text:
    """Return how many answers are missing: `Det saknas svar: 4 mål, 2 uppföljningar …`."""
    counted = (
        (missing.goals, GOAL),
        (missing.follow_ups, _FOLLOW_UP),
        (missing.questions, _QUESTION),
        (missing.agreements, _AGREEMENT),
    )
    nouns = [(number, noun) for number, noun in counted if number]
    sv = [f"{number} {(noun.one if number == 1 else noun.many).sv}" for number, noun in nouns]
    en = [f"{number} {(noun.one if number == 1 else noun.many).en}" for number, noun in nouns]
    return _MISSING.fill(parts=Text(sv=_row(sv, AND.sv), en=_row(en, AND.en)))


def _row(parts: list[str], link: str) -> str:
    *first, last = parts or [""]
    return f"{', '.join(first)} {link} {last}" if first else last


_SHORT: Mapping[Outcome | None, Text] = {
    Closing.LAPSED: Text(sv="förutsättning saknades", en="lapsed"),
}
_SUMMARY = Text(sv="Planen har {goals}: {parts}.", en="The plan has {goals}: {parts}.")
_NO_GOALS = Text(sv="Planen har inga mål.", en="The plan has no goals.")
_TOTALS = Text(sv="Sammanlagt", en="Totals")
_BY_AREA = Text(sv="Målen efter område", en="The goals by area")
_BY_BODY = Text(sv="Målen efter vem som svarar", en="The goals by who answers")
_BY_KIND = Text(sv="Målen efter slag", en="The goals by kind")
_AREA = Text(sv="Område", en="Area")
_BODY = Text(sv="Grupp", en="Body")
_KIND = Text(sv="Slag", en="Kind")
_GOALS = Text(sv="Mål", en="Goals")
_NO_AREA = Text(sv="inget område", en="no area")
_NOBODY = Text(sv="ingen utpekad", en="nobody named")
_NONE = Text(sv="Planen har inga mål.", en="The plan has no goals.")
_SEVERAL = Text(
    sv="Ett mål som flera svarar för räknas hos var och en.", en="A goal that several answer for counts for each."
)
_MISSING = Text(sv="Svar saknas: {parts}.", en="Answers are missing: {parts}.")
_FOLLOW_UP = Noun(Text(sv="uppföljning", en="follow-up"), Text(sv="uppföljningar", en="follow-ups"))
_QUESTION = Noun(
    Text(sv="fråga till en grupp", en="question to a body"), Text(sv="frågor till grupper", en="questions to bodies")
)
_AGREEMENT = Noun(
    Text(sv="grupp som inte har stämt av sina svar", en="body that has not agreed on its answers"),
    Text(sv="grupper som inte har stämt av sina svar", en="bodies that have not agreed on their answers"),
)

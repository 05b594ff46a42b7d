"""The file in which the coordinator decides what becomes of every goal: proposed, with comments that teach."""

from __future__ import annotations

import textwrap
from itertools import groupby
from typing import TYPE_CHECKING

from mlr_cli.lang import Text
from mlr_cli.lang.dates import long_date
from mlr_cli.lang.vocabulary import label
from mlr_cli.model.kinds import Fate
from mlr_cli.model.rollover import Decided, Rollover
from mlr_cli.period import words
from mlr_cli.queries.order import language
from mlr_cli.queries.states.goals import State
from mlr_cli.queries.succession.next_plan import candidates, known_chair, next_chair, with_later_years
from mlr_cli.queries.succession.proposals import Ground, proposed
from mlr_cli.queries.succession.successors import Succession, usual
from mlr_cli.source.emit import list_lines, map_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from mlr_cli.lang import Lang
    from mlr_cli.model.cooperation import ChairTerm
    from mlr_cli.model.plan import Plan
    from mlr_cli.period import Period
    from mlr_cli.queries.succession.proposals import Proposed
    from mlr_cli.source.tree import Data

_WIDTH = 100


def decisions_file(plan: Plan, period: Period, as_of: date, chair: tuple[ChairTerm, ...]) -> bytes:
    """Return the whole file of decisions as it is proposed on a day, for the plan of the next period.

    `chair` is who is known to hold the chair then.
    """
    return "".join(f"{line}\n" for line in _Draft(plan, period, as_of, chair).lines()).encode()


class _Draft:
    def __init__(self, plan: Plan, period: Period, as_of: date, chair: tuple[ChairTerm, ...]) -> None:
        self._plan = plan
        self._period = period
        self._lang = language(plan)
        old, new = plan.header.period.first, period.first
        self._years = new.year - old.year if old and new else 0
        self._goals = [*proposed(plan, as_of, self._years)]
        self._chair = chair

    def lines(self) -> Iterator[str]:
        yield from _comment(_HEAD.fill(plan=self._plan.header.title)[self._lang], "")
        header = self._plan.header
        yield from map_lines({"period": self._period.code}, 0)
        yield from map_lines({"id": with_later_years(header.id, self._plan, self._years)}, 0)
        yield from map_lines({"title": with_later_years(header.title, self._plan, self._years)}, 0)
        yield from self._chair_lines()
        yield "goals:" if self._goals else "goals: []"
        for activity, some in groupby(self._goals, key=lambda one: one.placed.activity):
            yield from ("", *_comment(f"{activity.title} ({activity.id})", "  "), "")
            for one in some:
                yield from _comment(_told(one, self._lang), "  ")
                yield from list_lines([_entry(one, self._lang)], 2)
        yield from self._activities()

    def _chair_lines(self) -> Iterator[str]:
        """Yield who holds the chair, or the question; nothing where the chair does not rotate."""
        terms = self._chair or known_chair(self._plan, self._period)
        if not terms and not candidates(self._plan):
            return
        turn = None if terms else next_chair(self._plan, self._period)
        if turn:
            yield from _comment(_TURN[self._lang], "")
        if given := (terms or ((turn,) if turn else ())):
            yield "chair:"
            yield from list_lines([{"member": one.member, "period": one.period.code} for one in given], 2)
            return
        named = ", ".join(candidates(self._plan))
        yield from _comment(
            _WHO.fill(members=named, first=candidates(self._plan)[0], period=self._period.code)[self._lang], ""
        )
        yield "chair: []"

    def _activities(self) -> Iterator[str]:
        """Yield what becomes of the activities whose goals are all closed."""
        succession = Succession(self._plan, self._as_decided())
        closing = [*succession.closing()]
        if not closing:
            return
        yield ""
        yield from _comment(_CLOSED[self._lang], "")
        yield "activities:"
        for activity in closing:
            yield from _comment(f"{activity.title} ({label(activity.kind, self._lang)})", "  ")
            yield from list_lines([{"activity": activity.id, "remains": usual(activity).value}], 2)

    def _as_decided(self) -> Rollover:
        decided = tuple(Decided.model_construct(goal=one.placed.id, fate=one.fate) for one in self._goals)
        header = self._plan.header
        return Rollover.model_construct(period=self._period, id=header.id, title=header.title, goals=decided)


def entry_of(goal: str) -> Mapping[str, Data]:
    """Return what stands for a goal that came into the plan after the file was proposed: it is carried on."""
    return {"goal": goal, "fate": Fate.CARRIED_ON.value}


def _entry(one: Proposed, lang: Lang) -> dict[str, Data]:
    entry: dict[str, Data] = {"goal": one.placed.id, "fate": one.fate.value}
    if one.due is not None:
        entry["due"] = one.due.code
    if one.fate is Fate.DROPPED and one.state.closed_by is not None:
        entry["reason"] = one.reason or _DROPPED.fill(day=long_date(one.state.closed_by.date, lang))[lang]
        entry["body"] = one.decided_by or ""
    return entry


def _told(one: Proposed, lang: Lang) -> str:
    """Return a goal's text and what the proposal rests on."""
    sentences = [_sentence(one.placed.goal.text), _ground(one, lang)]
    if one.guessed:
        sentences.append(_GUESSED[lang])
    return "\n".join(sentences)


def _ground(one: Proposed, lang: Lang) -> str:
    report, due = one.state.ruling, one.placed.goal.due
    time = words(due, lang) if due else ""
    match one.ground:
        case Ground.OUTCOME if report and report.state:
            return _OUTCOME.fill(day=long_date(report.date, lang), state=label(report.state, lang))[lang]
        case Ground.FORECAST if report and one.state.forecast:
            forecast = label(one.state.forecast, lang)
            said = _FORECAST.fill(day=long_date(report.date, lang), forecast=forecast, time=time)[lang]
            return f"{said} {_OUT[lang]}" if one.state.state is State.LATE else said
        case Ground.SILENCE:
            return _SILENCE.fill(time=time)[lang]
        case _:
            return (_LATER.fill(time=time) if due else _UNDATED)[lang]


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _comment(text: str, indent: str) -> Iterable[str]:
    """Return a text as comment lines; what cannot be seen, or would end a line, is left out."""
    width = _WIDTH - len(indent) - 2
    for paragraph in text.split("\n"):
        plain = "".join(sign if sign.isprintable() else " " for sign in paragraph)
        for line in textwrap.wrap(plain, width, break_on_hyphens=False) or [""]:
            yield f"{indent}# {line}".rstrip()


_HEAD = Text(
    sv="Så går målen i ”{plan}” vidare till nästa plan. Det här är ett förslag från mlr rollover.\n"
    "Ändra det som ska vara annorlunda, och kör kommandot igen.\n"
    "\n"
    "period, id, title  nästa plans tid, id och namn\n"
    "chair              vem som har ordförandeskapet då: member och period\n"
    "goals              varje mål en gång: goal (målets id) och fate, som är något av\n"
    "  met              uppfyllt och avslutat\n"
    "  carried-on       förs över; due är den nya tiden, och utan den står målets tid kvar\n"
    "  rephrased        omformuleras; into: ett mål med text, och vid behov id och due\n"
    "  split            delas upp; into: minst två mål med id och text\n"
    "  merged           slås ihop; into: ett mål med id, som kan vara ett annat mål som förs över\n"
    "  dropped          utgår; reason (skälet) och body (gruppen som beslutade) måste finnas\n"
    "  lapsed           förutsättningen saknades\n"
    "                   date, paragraph och note får stå vid alla\n"
    "activities         aktiviteter där alla mål är avslutade, med remains:\n"
    "                   kept (är kvar) eller left-out (tas inte med)\n"
    "\n"
    "Så här skrivs ett mål som delas upp:\n"
    "  - goal: aktivitet.mal\n"
    "    fate: split\n"
    "    into:\n"
    "      - {{id: forsta-delen, text: Den första delen är klar., due: 2016-06}}\n"
    "      - {{id: andra-delen, text: Den andra delen är klar., due: 2016-12}}\n",
    en="How the goals of “{plan}” go on to the next plan. This is a proposal by mlr rollover.\n"
    "Change what shall be otherwise, and run the command again.\n"
    "\n"
    "period, id, title  the next plan’s time, id and title\n"
    "chair              who holds the chair then: member and period\n"
    "goals              every goal once: goal (its id) and fate, which is one of\n"
    "  met              met and closed\n"
    "  carried-on       carried on; due is the new time, and without it the goal keeps its own\n"
    "  rephrased        into: one goal with text, and id and due if needed\n"
    "  split            into: at least two goals with id and text\n"
    "  merged           into: one goal with id, which may be another goal that is carried on\n"
    "  dropped          reason and body (the body that decided) must be there\n"
    "  lapsed           its proviso never came true\n"
    "                   date, paragraph and note may stand with all\n"
    "activities         activities all of whose goals are closed, with remains:\n"
    "                   kept or left-out\n"
    "\n"
    "This is how a goal is split:\n"
    "  - goal: activity.goal\n"
    "    fate: split\n"
    "    into:\n"
    "      - {{id: first-part, text: The first part is done., due: 2016-06}}\n"
    "      - {{id: second-part, text: The second part is done., due: 2016-12}}\n",
)
_TURN = Text(sv="Nästa i tur efter den som har ordförandeskapet nu.", en="Next in turn after who holds the chair now.")
_WHO = Text(
    sv="Vem har ordförandeskapet? Planen säger inte vems tur det är. Välj bland {members}\n"
    "och skriv till exempel: [{{member: {first}, period: {period}}}]",
    en="Who holds the chair? The plan does not say whose turn it is. Choose among {members}\n"
    "and write for example: [{{member: {first}, period: {period}}}]",
)
_CLOSED = Text(sv="Aktiviteter där alla mål är avslutade.", en="Activities all of whose goals are closed.")
_OUTCOME = Text(sv="Rapporterat den {day}: {state}.", en="Reported on {day}: {state}.")
_FORECAST = Text(
    sv="Inte avslutat. Prognos den {day}: {forecast}. Tid: {time}.",
    en="Not closed. Forecast on {day}: {forecast}. Time: {time}.",
)
_OUT = Text(
    sv="Tiden har gått ut: rapportera hur det gick, så att beskedet kan grundas på det.",
    en="The time is out: report how it went, so that the fate can rest on that.",
)
_SILENCE = Text(sv="Rapport saknas. Tid: {time}.", en="There is no report. Time: {time}.")
_LATER = Text(sv="Inte avslutat. Tid: {time}.", en="Not closed. Time: {time}.")
_UNDATED = Text(sv="Inte avslutat. Målet har ingen tid.", en="Not closed. The goal has no time.")
_DROPPED = Text(sv="Utgår enligt rapporten den {day}.", en="Dropped by the report of {day}.")
_GUESSED = Text(
    sv="Kontrollera body: rapporten säger inte vilken grupp som beslutade.",
    en="Look at body: the report does not say which body decided.",
)

"""The table that the board knows: an area's activities with description, goals, steering and follow-up."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.document import Column, Heading, ListOf, Paragraph, Run, Table, cell, paragraph
from mlr_cli.lang import Lang, Text
from mlr_cli.lang.lists import listed
from mlr_cli.lang.numbers import figures, percent
from mlr_cli.lang.vocabulary import label
from mlr_cli.model.kinds import GoalKind
from mlr_cli.period import Kind, words
from mlr_cli.queries.states.progress import counted_bodies
from mlr_cli.reports.document.activity_roles import responsible, roles
from mlr_cli.reports.document.paragraphs import paragraphs
from mlr_cli.reports.field_words import CARRIED_SINCE
from mlr_cli.reports.nouns import capital

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlr_cli.document import Block, Blocks
    from mlr_cli.model.activity import Activity, Budget, Goal
    from mlr_cli.model.cooperation import Area
    from mlr_cli.model.plan import Plan
    from mlr_cli.period import Period


def area_activities(plan: Plan, area: Area, lang: Lang, heading: Heading, *, told: bool) -> Iterator[Block]:
    """Yield an area's heading as given, and its activities in tables: one for each of its groups, then the rest.

    A group's heading stands one level under the area's. The area's text is left out if it has been
    told.
    """
    activities = [one for one in plan.activities_in_order if one.area == area.id]
    if not activities:
        return
    yield heading
    if not told:
        yield from paragraphs(area.text)
    groups = {group.id: group for group in area.groups}
    for group_id, members in groupby(activities, key=lambda one: one.group if one.group in groups else None):
        group = groups.get(group_id or "")
        if group:
            yield Heading(heading.level + 1, group.title)
            yield from paragraphs(group.text)
        caption = f"{area.title}: {group.title}" if group else area.title
        yield _Writer(plan, lang).table([*members], caption, heading.level + 1 + bool(group))


def other_activities(plan: Plan, lang: Lang, heading: Heading) -> Iterator[Block]:
    """Yield a heading and a table of the activities that no area of the plan holds, if there are any.

    A rule warns of them; but nothing that is in the plan may fall out of the document.
    """
    others = [one for one in plan.activities_in_order if one.area not in plan.area_by_id]
    if others:
        yield heading
        yield _Writer(plan, lang).table(others, heading.text, heading.level + 1)


class _Writer(Struct, frozen=True):
    """Writes the cells of the table."""

    plan: Plan
    lang: Lang

    def table(self, activities: Sequence[Activity], caption: str, level: int) -> Table:
        year = words(self.plan.header.period, self.lang)
        titles = [(title.fill(year=year)[self.lang], weight) for title, weight in _COLUMNS]
        return Table(
            caption=caption,
            columns=tuple(Column(title, weight=weight) for title, weight in titles),
            rows=tuple(self._row(one) for one in activities),
            overview=self._overview(activities, _IN_SHORT.fill(caption=caption)[self.lang]),
            landscape=True,
            row_level=level,
        )

    def _overview(self, activities: Sequence[Activity], caption: str) -> Table:
        return Table(
            caption=caption,
            columns=tuple(Column(title[self.lang]) for title in _OVERVIEW),
            rows=tuple(
                (
                    cell(one.title),
                    cell(capital(label(one.kind, self.lang))),
                    cell(listed(responsible(self.plan, one), self.lang)),
                    cell(self._follow_up_short(one)),
                )
                for one in activities
            ),
        )

    def _row(self, one: Activity) -> tuple[Blocks, ...]:
        return (
            (paragraph(Run(one.title, strong=True)), *self._facts(one)),
            tuple(self._description(one)),
            self._goals(one),
            roles(self.plan, one, self.lang),
            tuple(self._follow_up(one)),
        )

    def _facts(self, one: Activity) -> Iterator[Paragraph]:
        yield paragraph(capital(label(one.kind, self.lang)) + self._reading(one.reading, "kind"))
        if one.priority:
            yield paragraph(_PRIORITY.fill(number=one.priority)[self.lang])
        if one.diary:
            yield paragraph(_DIARY.fill(number=one.diary)[self.lang])

    def _description(self, one: Activity) -> Iterator[Paragraph]:
        yield from paragraphs(one.description)
        yield from paragraphs(one.note)
        if one.start:
            yield paragraph(_START.fill(when=words(one.start, self.lang))[self.lang])
        if one.participants and not one.participants.all:
            yield self._participants(one)
        if one.leader:
            yield paragraph(_LEADER.fill(name=one.leader.name or _NO_NAME)[self.lang])
        if one.budget:
            yield paragraph(_BUDGET.fill(amount="; ".join(self._budget(one.budget)))[self.lang])
        if one.action_plan:
            address = one.action_plan.address
            href = address if address and "://" in address else None
            yield paragraph(_ACTION_PLAN[self.lang], Run(one.action_plan.title, href=href))

    def _participants(self, one: Activity) -> Paragraph:
        known = self.plan.member_by_id
        chosen = one.participants.members if one.participants else ()
        reason = f" ({one.participants.reason})" if one.participants and one.participants.reason else ""
        names = listed((known[member].name for member in chosen if member in known), self.lang)
        return paragraph(_PARTICIPANTS.fill(names=names)[self.lang] + reason)

    def _budget(self, budget: Budget) -> Iterator[str]:
        if not budget.stated or budget.amount is None or budget.amount.text is None:
            yield _NO_AMOUNT[self.lang]
        else:
            yield budget.amount.text
        names = {fund.id: fund.name for fund in self.plan.header.funds}
        for source in budget.sources:
            share = percent(source.share, self.lang) if source.share is not None else None
            amount = source.amount.text if source.amount else None
            yield f"{names.get(source.fund, source.fund)} {share or amount or ''}".strip()

    def _goals(self, one: Activity) -> Blocks:
        goals = one.goals
        if not goals:
            return ()
        return (ListOf(tuple((self._goal(one, goal),) for goal in goals), ordered=len(goals) > 1),)

    def _goal(self, one: Activity, goal: Goal) -> Paragraph:
        said = " ".join(self._conditions(one, goal))
        return paragraph(goal.text, " " if said else "", Run(said, emphasis=True) if said else "")

    def _conditions(self, one: Activity, goal: Goal) -> Iterator[str]:
        if goal.due:
            yield self._due(one, goal.due) + self._reading(goal.reading, "due") + "."
        elif goal.kind is GoalKind.DIRECTION:
            yield f"{_LONG_TERM[self.lang]}."
        if goal.target:
            yield (
                _TARGET.fill(target=self._target(goal))[self.lang]
                + self._reading((*goal.reading, *("target" for _ in goal.target.reading)), "target")
                + "."
            )
        if goal.proviso:
            yield _PROVISO.fill(proviso=goal.proviso.rstrip("."))[self.lang]
        if goal.carried_since:
            yield f"{CARRIED_SINCE[self.lang]} {words(goal.carried_since, self.lang)}."
        named = goal.due.goal if goal.due else None
        for reference in goal.depends_on:
            if self.plan.resolve(reference, one) != named:
                yield (
                    _DEPENDS.fill(goal=self._goal_named(one, reference))[self.lang]
                    + self._reading(goal.reading, "depends_on")
                    + "."
                )

    def _due(self, one: Activity, due: Period) -> str:
        if due.goal:
            return _WHEN.fill(goal=self._goal_named(one, due.goal))[self.lang]
        said = words(due, self.lang)
        return said[0].upper() + said[1:] if due.kind is not Kind.SPAN else _DUE.fill(when=said)[self.lang]

    def _goal_named(self, one: Activity, reference: str) -> str:
        """Return a goal by its number in the same activity, or by activity and text in another."""
        full = self.plan.resolve(reference, one)
        numbers = {f"{one.id}.{goal.id}": number for number, goal in enumerate(one.goals, 1)}
        if full in numbers:
            return _GOAL.fill(number=numbers[full])[self.lang]
        placed = self.plan.goal_by_id.get(full)
        return f"”{placed.goal.text.rstrip('.')}” ({placed.activity.title})" if placed else full

    def _target(self, goal: Goal) -> str:
        target = goal.target
        if target is None:
            return ""
        least = _AT_LEAST[self.lang] if target.at_least else ""
        bodies = len(counted_bodies(self.plan, target))
        per = f" {_PER.fill(count=bodies)[self.lang]}" if bodies else ""
        return f"{least}{figures(target.count, self.lang)} {target.unit}{per}"

    def _follow_up_short(self, one: Activity) -> str:
        if one.follow_up is None:
            return ""
        when = one.follow_up.when
        return self._due(one, when) if when.goal else capital(words(when, self.lang))

    def _follow_up(self, one: Activity) -> Iterator[Paragraph]:
        if one.follow_up:
            yield paragraph(f"{self._follow_up_short(one)}.")
            yield from paragraphs(one.follow_up.note)

    def _reading(self, fields: Sequence[str], field: str) -> str:
        return f" {_READING[self.lang]}" if field in fields else ""


_COLUMNS = (
    (Text(sv="Aktivitet/projekt", en="Activity/project"), 3),
    (Text(sv="Projektbeskrivning", en="Description"), 6),
    (Text(sv="Mål {year}", en="Goals {year}"), 5),
    (Text(sv="Styrning", en="Steering"), 5),
    (Text(sv="Uppföljning", en="Follow-up"), 2),
)
_IN_SHORT = Text(sv="{caption} i korthet", en="{caption} in short")
_OVERVIEW = (
    Text(sv="Aktivitet/projekt", en="Activity/project"),
    Text(sv="Slag", en="Kind"),
    Text(sv="Ansvarar", en="Responsible"),
    Text(sv="Uppföljning", en="Follow-up"),
)
_READING = Text(sv="(tolkning)", en="(reading)")
_NO_NAME = Text(sv="finns, men namnet är inte angivet", en="there is one, whose name is not stated")
_NO_AMOUNT = Text(sv="finns, men beloppet är inte angivet", en="there is one, whose amount is not stated")
_PRIORITY = Text(sv="Prioritet {number}", en="Priority {number}")
_DIARY = Text(sv="Diarienummer {number}", en="Diary number {number}")
_START = Text(sv="Väntas komma i gång: {when}.", en="Expected to start: {when}.")
_LEADER = Text(sv="Projektledare: {name}.", en="Project leader: {name}.")
_BUDGET = Text(sv="Budget: {amount}.", en="Budget: {amount}.")
_ACTION_PLAN = Text(sv="Handlingsplan: ", en="Action plan: ")
_PARTICIPANTS = Text(sv="Deltar: {names}", en="Taking part: {names}")
_DUE = Text(sv="Klart {when}", en="Done {when}")
_WHEN = Text(sv="När {goal} är nått", en="When {goal} is reached")
_GOAL = Text(sv="mål {number}", en="goal {number}")
_LONG_TERM = Text(sv="Långsiktigt", en="Long term")
_TARGET = Text(sv="Mått: {target}", en="Measure: {target}")
_AT_LEAST = Text(sv="minst ", en="at least ")
_PER = Text(sv="för var och en av {count} grupper", en="for each of {count} bodies")
_PROVISO = Text(sv="Förutsättning: {proviso}.", en="Proviso: {proviso}.")
_DEPENDS = Text(sv="Bygger på {goal}", en="Builds on {goal}")

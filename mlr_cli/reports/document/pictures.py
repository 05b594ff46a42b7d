"""Pictures of the plan: the year of every activity, and who reports to whom, each with the same in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mlr_cli.document import Figure
from mlr_cli.figures import Box, Chart, Sign, Strip, Timeline
from mlr_cli.lang import Lang, Text
from mlr_cli.lang.dates import long_date, month_name, on_date
from mlr_cli.lang.lists import listed
from mlr_cli.lang.vocabulary import label
from mlr_cli.period import Kind, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mlr_cli.model.activity import Activity
    from mlr_cli.model.body import Body
    from mlr_cli.model.plan import Plan

_MONTHS = 24
"""A plan for more months than these has no room for each of them in a picture."""
_ON_A_PAGE, _MOST = 14, 56
"""So many activities fit in a picture on a wide page; of more than so many, pictures help nobody."""


def year(
    plan: Plan, lang: Lang, *, notes: Mapping[str, str] | None = None, today: tuple[date, str] | None = None
) -> tuple[Figure, ...]:
    """Return the activities' year as strips: when each goes on, its goals' last days, its follow-up.

    `notes` are what stands under the names of activities, by their ids; `today` is the day that holds, with
    its name. Many activities are shared between several pictures. There are none for a plan without a first and
    a last day, for so many months or activities that they cannot be told apart, and where no activity
    has a day.
    """
    period = plan.header.period
    if period.first is None or period.last is None or not has_room(plan):
        return ()
    ticks = tuple((first, month_name(first.month, lang)[:3]) for first in _months(period.first, period.last))
    strips = [
        replace(_strip(one, period.first), note=(notes or {}).get(one.id, "")) for one in plan.activities_in_order
    ]
    if len(ticks) > _MONTHS or not any(strip.first for strip in strips):
        return ()
    key = tuple((sign, name[lang]) for sign, name in _SIGNS.items())
    inside = today if today and period.first <= today[0] <= period.last else None
    blank = Timeline(period.first, period.last, (), ticks, key, inside)
    caption = _caption(words(period, lang), today, lang)
    pages = [strips[place : place + _ON_A_PAGE] for place in range(0, len(strips), _ON_A_PAGE)]
    return tuple(
        _figure(blank, page, _part(caption, number, len(pages), lang), lang) for number, page in enumerate(pages, 1)
    )


def has_room(plan: Plan) -> bool:
    """Whether the activities are so few that they can be told apart in pictures."""
    return len(plan.activities) <= _MOST


def _caption(period: str, today: tuple[date, str] | None, lang: Lang) -> str:
    return (_YEAR_ON.fill(period=period, day=long_date(today[0], lang)) if today else _YEAR.fill(period=period))[lang]


def _figure(blank: Timeline, strips: list[Strip], caption: str, lang: Lang) -> Figure:
    return Figure(caption, replace(blank, strips=tuple(strips)), tuple(_told(strip, lang) for strip in strips))


def _part(caption: str, number: int, pages: int, lang: Lang) -> str:
    return _PART.fill(caption=caption, number=number, pages=pages)[lang] if pages > 1 else caption


def _months(first: date, last: date) -> Iterator[date]:
    """Yield the first day of every month from one day to another, the first one itself to begin with."""
    yield first
    for number in range(first.year * 12 + first.month, last.year * 12 + last.month):
        yield date(number // 12, number % 12 + 1, 1)


def _strip(one: Activity, begins: date) -> Strip:
    """Return an activity from its start, or the first day of a goal, to the last day that it knows of."""
    dues = [goal.due for goal in one.goals if goal.due]
    ends = [(due.last, Sign.GOAL) for due in dues if due.last]
    follow_up = one.follow_up.when.last if one.follow_up else None
    signs = dict.fromkeys([*ends, *([(follow_up, Sign.FOLLOW_UP)] if follow_up else [])])
    goes_on = any(due.kind is Kind.ALWAYS for due in dues)
    if not signs and not goes_on:
        return Strip(one.title, None)
    start = one.start.first if one.start else None
    first = start or min((due.first for due in dues if due.first), default=begins)
    last = None if goes_on else max(day for day, _ in signs)
    return Strip(one.title, min(first, last) if last else first, last, tuple(sorted(signs)))


def _told(strip: Strip, lang: Lang) -> str:
    if strip.first is None:
        return _sentences(f"{strip.name}: {_NO_DAYS[lang]}", strip.note)
    told = [_FROM.fill(day=long_date(strip.first, lang))[lang], *([] if strip.last else [_GOES_ON[lang]])]
    for sign, said in _ENDS.items():
        days = [on_date(day, lang) for day, each in strip.signs if each is sign]
        told += [said.fill(days=listed(days, lang))[lang]] if days else []
    return _sentences(f"{strip.name}: {', '.join(told)}", strip.note)


def _sentences(*said: str) -> str:
    return " ".join(f"{one}." for one in said if one)


def organisation(plan: Plan, lang: Lang) -> Figure | None:
    """Return who reports to whom as a chart; None where nobody reports to anybody.

    A body whose superior is not in the plan, or in a ring of bodies, stands at the top.
    """
    bodies = plan.bodies_in_order
    known = {body.id: body for body in bodies}
    tops = [body for body in bodies if _is_top(body, known)]
    linked = [body for body in bodies if body not in tops]
    if not linked or any(_is_deep(body, known) for body in linked):
        return None
    assumed = any("reports_to" in body.reading for body in linked)
    return Figure(
        caption=_MAP[lang],
        picture=Chart(tuple(_box(top, linked, lang) for top in tops), _BROKEN[lang] if assumed else ""),
        words=tuple(_line(body, known, lang, is_top=body in tops) for body in bodies),
    )


def _is_top(body: Body, known: Mapping[str, Body]) -> bool:
    """Return whether a body has nobody above it, or is the first to close a ring."""
    met: list[str] = []
    here: Body | None = body
    while here and here.reports_to and here.id not in met:
        met.append(here.id)
        here = known.get(here.reports_to)
    in_ring = here is not None and here.id == body.id and bool(met)
    return body.reports_to not in known or (in_ring and body.id == min(met))


def _is_deep(body: Body, known: Mapping[str, Body]) -> bool:
    """Return whether more bodies stand above one another than a page has room for."""
    met: list[str] = []
    here: Body | None = body
    while here and here.id not in met and len(met) <= _DEEPEST:
        met.append(here.id)
        here = known.get(here.reports_to or "")
    return len(met) > _DEEPEST


def _box(body: Body, linked: list[Body], lang: Lang) -> Box:
    under = tuple(_box(each, linked, lang) for each in linked if each.reports_to == body.id)
    kind = label(body.kind, lang) if body.kind else ""
    return Box(body.name, kind, under, assumed="reports_to" in body.reading)


def _line(body: Body, known: Mapping[str, Body], lang: Lang, *, is_top: bool) -> str:
    if is_top or not body.reports_to:
        return _ALONE.fill(name=body.name)[lang]
    said = _ASSUMED if "reports_to" in body.reading else _REPORTS
    return said.fill(name=body.name, superior=known[body.reports_to].name)[lang]


_DEEPEST = 12
_YEAR = Text(sv="Aktiviteternas tider {period}", en="When the activities go on, {period}")
_YEAR_ON = Text(
    sv="Aktiviteternas tider {period}, läget den {day}", en="When the activities go on, {period}, as of {day}"
)
_PART = Text(sv="{caption}, del {number} av {pages}", en="{caption}, part {number} of {pages}")
_SIGNS = {
    Sign.GOAL: Text(sv="ett måls sista dag", en="the last day of a goal"),
    Sign.FOLLOW_UP: Text(sv="uppföljning, senast", en="follow-up, at the latest"),
}
_NO_DAYS = Text(sv="inga dagar är satta", en="no days are set")
_GOES_ON = Text(sv="utan slut", en="without an end")
_FROM = Text(sv="från den {day}", en="from {day}")
_ENDS = {
    Sign.GOAL: Text(sv="mål med sista dag {days}", en="goals with their last day {days}"),
    Sign.FOLLOW_UP: Text(sv="uppföljning senast {days}", en="follow-up {days} at the latest"),
}
_MAP = Text(sv="Vem som rapporterar till vem", en="Who reports to whom")
_BROKEN = Text(sv="tolkning, inte tryckt i planen", en="a reading, not printed in the plan")
_REPORTS = Text(sv="{name} rapporterar till {superior}.", en="{name} reports to {superior}.")
_ASSUMED = Text(sv="{name} rapporterar till {superior} (tolkning).", en="{name} reports to {superior} (reading).")
_ALONE = Text(
    sv="{name}: planen anger ingen att rapportera till.",
    en="{name}: the plan names nobody to report to.",
)

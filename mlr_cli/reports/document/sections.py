"""The parts of the plan document that are made from data alone, one function to each.

Every function takes the plan, the outline's entry that asks for it, the language, and the place where it
stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from mlr_cli.document import Column, Fields, Heading, ListOf, Paragraph, Run, Section, Table, bullets, cell, paragraph
from mlr_cli.lang import Lang, Text
from mlr_cli.lang.lists import listed
from mlr_cli.lang.numbers import percent
from mlr_cli.lang.vocabulary import label
from mlr_cli.model.kinds import AreaKind, SectionKind
from mlr_cli.period import words
from mlr_cli.reports.document import pictures
from mlr_cli.reports.document.activity_table import area_activities, other_activities
from mlr_cli.reports.document.paragraphs import paragraphs
from mlr_cli.reports.nouns import capital

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from mlr_cli.document import Block, Blocks, Figure
    from mlr_cli.model.body import Body
    from mlr_cli.model.cooperation import Area, Fund, Member, OutlineEntry
    from mlr_cli.model.plan import Plan

Shown: TypeAlias = "Iterator[Block]"


class Place(NamedTuple):
    """Where an section stands: the level of headings in it, and the number of its chapter, such as `4.2`.

    `strips` are the activities' year as it stands on a day, where the document is to show one.
    """

    level: int
    number: str
    strips: tuple[Figure, ...] | None = None


def _tasks(plan: Plan, _entry: OutlineEntry, lang: Lang, _under: Place) -> Shown:
    if plan.cooperation.tasks:
        yield paragraph(_TASKS[lang])
        yield bullets(plan.cooperation.tasks)


def _decisions(plan: Plan, _entry: OutlineEntry, _lang: Lang, _under: Place) -> Shown:
    yield from paragraphs(plan.cooperation.decisions)
    yield from paragraphs(plan.cooperation.participation)


def _members(plan: Plan, _entry: OutlineEntry, lang: Lang, _under: Place) -> Shown:
    if plan.members:
        names = listed((_member(one, lang) for one in plan.members), lang)
        yield paragraph(Run(_MEMBERS[lang], strong=True), f" {names}.")


def _member(member: Member, lang: Lang) -> str:
    since, until = (words(one, lang) if one else "" for one in (member.since, member.until))
    if not since and not until:
        return member.name
    told = ", ".join(filter(None, (since and _SINCE.fill(when=since)[lang], until and _UNTIL.fill(when=until)[lang])))
    return f"{member.name} ({told})"


def _areas(plan: Plan, _entry: OutlineEntry, lang: Lang, _under: Place) -> Shown:
    if plan.areas:
        yield paragraph(_AREAS[lang])
        yield ListOf(tuple((_area(area, lang),) for area in plan.areas), ordered=True)


def _area(area: Area, lang: Lang) -> Paragraph:
    return paragraph(area.title, f" ({label(area.kind, lang)})" if area.kind is AreaKind.FOCUS else "")


def _organisation(plan: Plan, _entry: OutlineEntry, lang: Lang, _under: Place) -> Shown:
    if chart := pictures.organisation(plan, lang):
        yield Section((chart,))
    table = Table(
        caption=_BODIES[lang],
        columns=tuple(Column(title[lang], weight=weight) for title, weight in _BODY_COLUMNS),
        rows=tuple(_body(plan, body, lang) for body in plan.bodies_in_order),
        landscape=True,
    )
    yield Section((table,), landscape=True)


def _body(plan: Plan, body: Body, lang: Lang) -> tuple[Blocks, ...]:
    kind = label(body.kind, lang) if body.kind else ""
    area = plan.area_by_id.get(body.area or "")
    superior = plan.body_by_id.get(body.reports_to or "")
    return (
        cell(body.name, strong=True),
        cell(f"{kind}, {area.title}" if area and kind else kind),
        cell("; ".join(_seats(plan, body, lang))),
        cell((superior.name + _reading(body.reading, "reports_to", lang)) if superior else ""),
        cell("; ".join([*body.tasks, *filter(None, [body.note])])),
    )


def _seats(plan: Plan, body: Body, lang: Lang) -> Iterator[str]:
    if body.rotates:
        names = listed((plan.member_by_id[one].name for one in body.rotates if one in plan.member_by_id), lang)
        yield _ROTATES.fill(names=names)[lang]
    if body.seats:
        yield f"{body.seats.who}{_reading(body.reading, 'seats', lang)}"
        if body.seats.per_member:
            yield _PER_MEMBER.fill(number=body.seats.per_member)[lang]
        if body.seats.total:
            yield _IN_ALL.fill(number=body.seats.total)[lang]
        if body.seats.co_opted:
            yield _CO_OPTED.fill(who=body.seats.co_opted)[lang]
    if body.convened:
        yield _CONVENED.fill(when=body.convened)[lang]
    if body.start:
        yield _STARTED.fill(when=words(body.start, lang))[lang] + _reading(body.reading, "start", lang)


def _reading(fields: Sequence[str], field: str, lang: Lang) -> str:
    return f" {READING[lang]}" if field in fields else ""


def _chair(plan: Plan, _entry: OutlineEntry, lang: Lang, _under: Place) -> Shown:
    chair = plan.cooperation.chair
    if chair is None:
        return
    if chair.rule:
        yield paragraph(chair.rule)
    names = plan.member_by_id
    for term in chair.terms:
        if term.member in names:
            yield paragraph(f"{capital(words(term.period, lang))}: {names[term.member].name}.")


def _programme(plan: Plan, _entry: OutlineEntry, lang: Lang, _under: Place) -> Shown:
    programme = plan.cooperation.programme
    if programme is None:
        return
    if programme.priorities:
        yield paragraph(_PRIORITIES[lang])
        yield bullets(programme.priorities)
    if programme.emphasis:
        yield paragraph(_EMPHASIS.fill(named=listed(programme.emphasis, lang))[lang])


def _directions(plan: Plan, _entry: OutlineEntry, lang: Lang, _under: Place) -> Shown:
    programme = plan.cooperation.programme
    if programme and programme.directions:
        yield paragraph(_DIRECTIONS[lang])
        yield ListOf(tuple((paragraph(one.text),) for one in programme.directions), ordered=True)


def _values(plan: Plan, _entry: OutlineEntry, lang: Lang, _under: Place) -> Shown:
    values = plan.cooperation.values
    if values is None:
        return
    named = listed(values.words, lang)
    said = (_VALUES if values.complete else _SOME_VALUES).fill(named=named)[lang]
    source = f" {_VALUES_FROM.fill(who=values.agreed_by)[lang]}" if values.agreed_by else ""
    yield paragraph(said + source)
    yield from paragraphs(values.text)


def _area_activities(plan: Plan, entry: OutlineEntry, _lang: Lang, _under: Place) -> Shown:
    for area in _chosen(plan, entry):
        titles = [one.title for one in plan.activities_in_order if one.area == area.id]
        first, *more = [*paragraphs(area.text)] or [paragraph()]
        yield paragraph(Run(f"{area.title}:", strong=True), " " if first.words else "", *first.words)
        yield from more
        if titles:
            yield bullets(titles)


def _financing(plan: Plan, _entry: OutlineEntry, lang: Lang, _under: Place) -> Shown:
    if plan.header.funds:
        yield paragraph(_FUNDS[lang])
        yield bullets(_fund(fund, lang) for fund in plan.header.funds)


def _fund(fund: Fund, lang: Lang) -> str:
    share = _SHARE.fill(share=percent(fund.principle.share, lang))[lang] if fund.principle else ""
    return f"{fund.name}{share}"


def _activities(plan: Plan, entry: OutlineEntry, lang: Lang, under: Place) -> Shown:
    strips = pictures.year(plan, lang) if under.strips is None else under.strips
    if strips and not entry.areas:
        yield Section(strips, landscape=True)
    told = _told_of(plan, plan.header.outline)
    place = 0
    for place, area in enumerate(_chosen(plan, entry), 1):
        heading = Heading(under.level, f"{under.number}.{place} {area.title}", area.id)
        if shown := tuple(area_activities(plan, area, lang, heading, told=area.id in told)):
            yield Section(shown, landscape=True, new_page=place == 1)
    others = Heading(under.level, f"{under.number}.{place + 1} {_OTHERS[lang]}")
    if not entry.areas and (shown := tuple(other_activities(plan, lang, others))):
        yield Section(shown, landscape=True)


def _told_of(plan: Plan, outline: tuple[OutlineEntry, ...]) -> set[str]:
    """Return the areas whose text stands in another part of the document."""
    told = {area.id for entry in outline if SectionKind.AREA_ACTIVITIES in entry.shows for area in _chosen(plan, entry)}
    return told.union(*(_told_of(plan, entry.sections) for entry in outline))


def _expectations(plan: Plan, entry: OutlineEntry, _lang: Lang, under: Place) -> Shown:
    """Show what is expected of bodies and areas; several of them get a heading each."""
    chosen: list[tuple[str, tuple[str, ...]]] = [
        (plan.body_by_id[one].name, plan.body_by_id[one].expectations) for one in entry.bodies if one in plan.body_by_id
    ]
    chosen += [(area.title, area.expectations) for area in _chosen(plan, entry) if entry.areas]
    if not entry.bodies and not entry.areas:
        chosen = [(body.name, body.expectations) for body in plan.bodies_in_order]
    said = [(name, texts) for name, texts in chosen if texts]
    for name, texts in said:
        if len(said) > 1:
            yield Heading(under.level, name)
        for text in texts:
            yield from paragraphs(text)


def _contact(plan: Plan, _entry: OutlineEntry, lang: Lang, _under: Place) -> Shown:
    contact = plan.header.contact
    if contact is None:
        return
    if contact.name or contact.title:
        yield paragraph(
            Run(contact.name or "", strong=True), ", " if contact.name and contact.title else "", contact.title or ""
        )
    rows = [
        (_EMAIL[lang], Run(contact.email, href=f"mailto:{contact.email}") if contact.email else None),
        (_PHONE[lang], Run(contact.phone) if contact.phone else None),
        (_WEB[lang], Run(contact.web, href=_address(contact.web)) if contact.web else None),
    ]
    yield Fields(tuple((title, (paragraph(run),)) for title, run in rows if run))


def _address(web: str) -> str:
    return web if "://" in web else f"https://{web}"


def _chosen(plan: Plan, entry: OutlineEntry) -> list[Area]:
    return [area for area in plan.areas if not entry.areas or area.id in entry.areas]


SECTIONS: Mapping[SectionKind, Callable[[Plan, OutlineEntry, Lang, Place], Shown]] = {
    SectionKind.TASKS: _tasks,
    SectionKind.DECISIONS: _decisions,
    SectionKind.MEMBERS: _members,
    SectionKind.AREAS: _areas,
    SectionKind.ORGANISATION: _organisation,
    SectionKind.CHAIR: _chair,
    SectionKind.PROGRAMME: _programme,
    SectionKind.DIRECTIONS: _directions,
    SectionKind.VALUES: _values,
    SectionKind.AREA_ACTIVITIES: _area_activities,
    SectionKind.FINANCING: _financing,
    SectionKind.ACTIVITIES: _activities,
    SectionKind.EXPECTATIONS: _expectations,
    SectionKind.CONTACT: _contact,
}

READING = Text(sv="(tolkning)", en="(reading)")
_TASKS = Text(sv="Samarbetets uppgifter är att:", en="The tasks of the cooperation are to:")
_MEMBERS = Text(sv="Medlemmar:", en="Members:")
_SINCE = Text(sv="från {when}", en="since {when}")
_UNTIL = Text(sv="till {when}", en="until {when}")
_AREAS = Text(sv="Planens områden:", en="The areas of the plan:")
_OTHERS = Text(sv="Övriga aktiviteter", en="Other activities")
_BODIES = Text(sv="Grupper och funktioner", en="Bodies and functions")
_BODY_COLUMNS = (
    (Text(sv="Grupp eller funktion", en="Body or function"), 2),
    (Text(sv="Slag", en="Kind"), 2),
    (Text(sv="Ledamöter", en="Members"), 3),
    (Text(sv="Får uppdrag av och rapporterar till", en="Is given assignments by and reports to"), 2),
    (Text(sv="Uppgifter", en="Tasks"), 4),
)
_ROTATES = Text(sv="växlar mellan {names}", en="rotates between {names}")
_CO_OPTED = Text(sv="adjungerade: {who}", en="co-opted: {who}")
_PER_MEMBER = Text(sv="{number} per medlem", en="{number} for each member")
_IN_ALL = Text(sv="totalt {number}", en="{number} in all")
_CONVENED = Text(sv="samlas {when}", en="meets {when}")
_STARTED = Text(sv="startade {when}", en="started {when}")
_PRIORITIES = Text(
    sv="Prioriterade områden i handlingsprogrammet:", en="Areas that the action programme gives priority:"
)
_EMPHASIS = Text(sv="Programmet betonar {named}.", en="The programme stresses {named}.")
_DIRECTIONS = Text(sv="Programmets inriktningar:", en="The directions of the programme:")
_VALUES = Text(sv="Värdeord: {named}.", en="Values: {named}.")
_SOME_VALUES = Text(sv="Värdeord, bland andra: {named}.", en="Values, among others: {named}.")
_VALUES_FROM = Text(sv="De kommer från {who}.", en="They come from {who}.")
_FUNDS = Text(sv="Pengar kan komma från:", en="Money can come from:")
_SHARE = Text(sv=", i princip ungefär {share}", en=", about {share} by principle")
_EMAIL = Text(sv="E-post", en="E-mail")
_PHONE = Text(sv="Telefon", en="Telephone")
_WEB = Text(sv="Webbplats", en="Website")

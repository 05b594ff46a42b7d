"""A new plan: a few files that are right from the start, with comments that teach how to go on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.edit.fault import EditError
from mlr_cli.edit.teaching import comment, taught
from mlr_cli.lang import Lang, Text
from mlr_cli.lang.lists import listed
from mlr_cli.load.advice import as_id
from mlr_cli.load.files import ACTIVITIES, AREAS, BODIES, CHAPTERS, COOPERATION, FORMAT, HEADER
from mlr_cli.model.activity import Activity, Goal, Steering
from mlr_cli.model.body import Body
from mlr_cli.model.cooperation import Area, Cooperation, Header
from mlr_cli.model.kinds import ActivityKind, AreaKind, BodyKind, GoalKind, Role, SectionKind
from mlr_cli.model.meeting import Meeting
from mlr_cli.model.statement import Statement
from mlr_cli.period import Period, parse
from mlr_cli.source.emit import map_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mlr_cli.source.tree import Data

_ACTIVITY_ID, _GOAL_ID = Text(sv="forsta-{area}", en="first-{area}"), Text(sv="forsta-malet", en="first-goal")
_ROOM = 56
"""So much of an id is kept where a number is put after it."""


class Wanted(Struct, frozen=True):
    """What a new plan is for: names as they are written, the board first among the bodies."""

    name: str
    title: str
    period: Period
    members: tuple[str, ...]
    areas: tuple[str, ...]
    bodies: tuple[str, ...]
    lang: Lang


def default_title(period: Period, lang: Lang) -> str:
    """Return what a plan for a time is called: after its year, or the years that it begins and ends in."""
    years = sorted({day.year for day in (period.first, period.last) if day})
    return f"{_PLAN[lang]} {'–'.join(map(str, years))}"


def new_plan(wanted: Wanted) -> Mapping[str, bytes]:
    """Return the files of a new plan, by path.

    :raises EditError: a name has no letter or digit to make an id of.
    """
    lang, bodies = wanted.lang, ids(wanted.bodies)
    files = {HEADER: _header(wanted), COOPERATION: _cooperation(wanted), AREAS: _areas(wanted)}
    files |= {f"{BODIES}/{one}.yaml": _body(wanted, one, bodies) for one in bodies}
    files |= {f"{ACTIVITIES}/{one['id']}.yaml": _file(comment(_ACTIVITY, lang), one) for one in _activities(wanted)}
    files |= {f"{CHAPTERS}/{one[lang]}.md": _chapter(title, text, lang) for one, title, text in _CHAPTERS}
    return {path: "\n".join([*lines, ""]).encode() for path, lines in files.items()}


def ids(names: Sequence[str]) -> dict[str, str]:
    """Return the names by the ids that are made of them; two that would be the same get a number."""
    made: dict[str, str] = {}
    for name in names:
        base = as_id(name)
        if base is None:
            raise EditError(_NO_ID.fill(name=name))
        numbered = (f"{base[:_ROOM].strip('-')}-{number}" for number in range(2, len(names) + 2))
        made[next(one for one in (base, *numbered) if one not in made)] = name
    return made


def _file(about: Sequence[str], entry: Mapping[str, Data]) -> list[str]:
    return [*about, *map_lines(entry, 0)]


def _named(names: Sequence[str], key: str) -> list[Data]:
    return [{"id": one, key: name} for one, name in ids(names).items()]


def _header(wanted: Wanted) -> list[str]:
    lang = wanted.lang
    first, second = (chapter[lang] for chapter, _, _ in _CHAPTERS)
    entry: dict[str, Data] = {
        "format": str(FORMAT),
        "id": next(iter(ids([wanted.title]))),
        "title": wanted.title,
        "period": wanted.period.code,
        "language": lang.value,
        "outline": [
            {
                "chapter": first,
                "shows": [SectionKind.MEMBERS.value, SectionKind.AREAS.value, SectionKind.ORGANISATION.value],
            },
            {"chapter": second, "shows": [SectionKind.ACTIVITIES.value]},
        ],
    }
    times = _TIMES.fill(year=f"{wanted.period.last:%Y}")
    about = [*comment(_HEADER, lang), "#", *taught(Header, lang)]
    return _file([*about, "#", *comment(times, lang), "#", *comment(_NEXT, lang)], entry)


def _cooperation(wanted: Wanted) -> list[str]:
    lang = wanted.lang
    entry: dict[str, Data] = {
        "name": wanted.name,
        "description": _AMONG.fill(members=listed(wanted.members, lang))[lang] if wanted.members else _ALONE[lang],
    }
    if wanted.members:
        entry["members"] = _named(wanted.members, "name")
    about = [*comment(_COOPERATION, lang), "#", *taught(Cooperation, lang)]
    for words, model in ((_BODIES, Body), (_MEETINGS, Meeting), (_STATEMENTS, Statement)):
        about += ["#", *comment(words, lang), "#", *taught(model, lang)]
    return _file(about, entry)


def _areas(wanted: Wanted) -> list[str]:
    lang = wanted.lang
    areas: list[Data] = [
        {"id": one, "title": name, "kind": AreaKind.FOCUS.value} for one, name in ids(wanted.areas).items()
    ]
    about = [*comment(_AREAS, lang), "#", *taught(Area, lang)]
    for words, model in ((_ACTIVITIES, Activity), (_GOALS, Goal), (_STEERING, Steering)):
        about += ["#", *comment(words, lang), "#", *taught(model, lang)]
    return _file(about, {"areas": areas})


def _body(wanted: Wanted, one: str, bodies: Mapping[str, str]) -> list[str]:
    board = next(iter(bodies))
    kind = BodyKind.BOARD if one == board else BodyKind.WORKING_GROUP
    entry: dict[str, Data] = {"id": one, "name": bodies[one], "kind": kind.value}
    if one != board:
        entry["reports_to"] = board
    return _file(comment(_BODY, wanted.lang), entry)


def _activities(wanted: Wanted) -> Iterator[dict[str, Data]]:
    """Yield an activity for each area, with a role for every body: the board decides in them all."""
    board, *others = ids(wanted.bodies)
    areas = ids(wanted.areas)
    workers = others or [board]
    own = ids([_ACTIVITY_ID.fill(area=area)[wanted.lang] for area in areas])
    for place, (one, (area, name)) in enumerate(zip(own, areas.items(), strict=True)):
        roles = [(workers[place % len(workers)], Role.RESPONSIBLE), (board, Role.DECIDES)]
        # Who is left when every area has somebody.
        asked = workers[len(areas) :] if place == len(areas) - 1 else []
        about = {"id": one, "title": _TITLE.fill(area=name)[wanted.lang], "area": area}
        yield {**about, **_activity(wanted, [*roles, *((body, Role.CONSULTED) for body in asked)])}


def _activity(wanted: Wanted, roles: Iterable[tuple[str, Role]]) -> dict[str, Data]:
    lang, end = wanted.lang, _end(wanted.period)
    goal = {"id": _GOAL_ID[lang], "text": _GOAL[lang], "kind": GoalKind.MILESTONE.value}
    return {
        "order": "1",
        "kind": ActivityKind.PROJECT.value,
        "description": _DESCRIPTION[lang],
        **({"participants": _EVERYBODY[lang]} if wanted.members else {}),
        "goals": [{**goal, "due": _BY.fill(end=end)[lang]}],
        "steering": [{"body": body, "role": role.value} for body, role in roles],
        "follow_up": end,
    }


def _end(period: Period) -> str:
    """Return the last month of a period that has an end, or its last day where the month goes on after it."""
    last = period.last or date.max
    month = f"{last:%Y-%m}"
    return month if parse(month).last == last else last.isoformat()


def _chapter(title: Text, text: Text, lang: Lang) -> list[str]:
    return ["<!--", _CHAPTER[lang], "-->", "", f"# {title[lang]}", "", text[lang]]


_CHAPTERS = (
    (
        Text(sv="om-samarbetet", en="about"),
        Text(sv="Om samarbetet", en="About the cooperation"),
        Text(
            sv="Planen gäller {cooperation} och tiden {year}. Skriv här vad samarbetet är till för.",
            en="The plan is for {cooperation} and the time {year}. Write here what the cooperation is for.",
        ),
    ),
    (
        Text(sv="aktiviteter", en="activities"),
        Text(sv="Aktiviteter", en="Activities"),
        Text(
            sv="Här står planens aktiviteter, område för område.",
            en="Here are the activities of the plan, area by area.",
        ),
    ),
)
"""The id, the title and the text of each chapter."""

_HEADER = Text(
    sv="Planens huvud: vilken plan det är, och i vilken ordning dokumentet byggs. Det som följer efter ett # läses "
    "inte av mlr utan är till för dig. Det här kan stå i filen:",
    en="The head of the plan: which plan it is, and in which order the document is built. What comes after a # is not "
    "read by mlr but is for you. This may stand in the file:",
)
_TIMES = Text(
    sv="Tider skrivs som man säger dem: {year}, {year}-06, {year}-H1, senast {year}-06, april/maj {year}, löpande, "
    "när …",
    en="Times are written as people say them: {year}, {year}-06, {year}-H1, by {year}-06, April/May {year}, ongoing, "
    "when …",
)
_NEXT = Text(
    sv="Börja så här: ändra i activities, kör ”mlr validate” och rätta det den säger, och kör ”mlr generate” för att "
    "se dokumentet. ”mlr schema” hjälper dig i redigeraren medan du skriver.",
    en="Begin like this: change what is in activities, run “mlr validate” and mend what it says, and run “mlr "
    "generate” to see the document. “mlr schema” helps you in the editor while you write.",
)
_COOPERATION = Text(
    sv="Samarbetet som planen gäller. Det här kan stå i filen:", en="The cooperation. This may stand here:"
)
_BODIES = Text(
    sv="Grupperna har en fil var, bodies/<id>.yaml, eller skapas med ”mlr add body”:",
    en="The bodies have a file each, bodies/<id>.yaml, or are made with “mlr add body”:",
)
_MEETINGS = Text(
    sv="Gruppernas möten antecknas under året i mappen meetings, en fil per möte. Mappen skapas när den behövs:",
    en="The bodies’ meetings are noted during the year in the folder meetings, a file each. Make it when needed:",
)
_STATEMENTS = Text(
    sv="Gemensamma yttranden antecknas i mappen statements, en fil var. Mappen skapas när den behövs:",
    en="Joint statements are noted in the folder statements, a file each. Make it when needed:",
)
_AREAS = Text(
    sv="Planens områden, i den ordning de står i dokumentet. Det här kan stå om ett område:",
    en="The areas of the plan, in the order of the document. This may be said of an area:",
)
_ACTIVITIES = Text(
    sv="Aktiviteterna har en fil var, activities/<id>.yaml, eller skapas med ”mlr add activity”:",
    en="The activities have a file each, activities/<id>.yaml, or are made with “mlr add activity”:",
)
_GOALS = Text(sv="Ett mål i en aktivitet, under goals:", en="A goal of an activity, under goals:")
_STEERING = Text(sv="En roll i en aktivitet, under steering:", en="A role in an activity, under steering:")
_BODY = Text(
    sv="En grupp eller funktion per fil; filens namn är gruppens id. Allt som kan stå här står i cooperation.yaml.",
    en="A body a file; the file’s name is the body’s id. All that may stand here is explained in cooperation.yaml.",
)
_ACTIVITY = Text(
    sv="En aktivitet per fil; filens namn är aktivitetens id. Allt som kan stå här förklaras i areas.yaml.",
    en="An activity a file; the file’s name is the activity’s id. All that may stand here is explained in areas.yaml.",
)
_CHAPTER = Text(
    sv="Ett kapitel: först rubriken efter ett #, sedan texten i Markdown. Uppgifter ur planen fylls i där ett namn\n"
    "står inom klamrar. outline i plan.yaml bestämmer kapitlens ordning och vad som visas efter texten.",
    en="A chapter: first the heading after a #, then the text in Markdown. Facts of the plan are filled in where a\n"
    "name stands in braces. outline in plan.yaml says in which order chapters come and what is shown after the text.",
)
_PLAN = Text(sv="Verksamhetsplan", en="Plan")
_AMONG = Text(sv="Samarbete mellan {members}", en="Cooperation between {members}")
_ALONE = Text(sv="Skriv i en mening vad samarbetet är", en="Say in a sentence what the cooperation is")
_EVERYBODY = Text(sv="alla", en="all")
_BY = Text(sv="senast {end}", en="by {end}")
_TITLE = Text(sv="Den första aktiviteten inom {area}", en="The first activity in {area}")
_DESCRIPTION = Text(
    sv="Byt ut den här aktiviteten mot en egen. Skriv vad som ska göras och varför.",
    en="Put one of your own in place of this activity. Say what is to be done and why.",
)
_GOAL = Text(
    sv="Områdets aktiviteter är inskrivna i planen.",
    en="The activities of the area are written into the plan.",
)
_NO_ID = Text(
    sv="”{name}” har ingen bokstav a–ö och ingen siffra, så det går inte att göra ett id av det. Skriv ett annat namn.",
    en="“{name}” has no letter and no digit, so no id can be made of it. Write another name.",
)

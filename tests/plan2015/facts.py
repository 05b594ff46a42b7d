"""What the plan of 2015 says, copied by hand from the adopted plan and read against it by a person."""

from __future__ import annotations

from typing import NamedTuple


class Body(NamedTuple):
    """A body: name, kind, whom it reports to, and the fields that are a reading."""

    name: str
    kind: str
    reports_to: str | None = None
    reading: tuple[str, ...] = ()


class Activity(NamedTuple):
    """An activity: where it stands, what it is, when it is followed up, and the fields that are a reading."""

    title: str
    area: str
    kind: str
    follow_up: str
    priority: str | None = None
    reading: tuple[str, ...] = ()


class Goal(NamedTuple):
    """A goal: kind, deadline, what it counts (count, unit), and the fields that are a reading."""

    kind: str
    due: str | None
    target: tuple[str, str] | None = None
    reading: tuple[str, ...] = ()


MEMBERS = (
    "Burlöv", "Eslöv", "Höör", "Kävlinge", "Lomma", "Lund", "Malmö", "Staffanstorp", "Svedala", "Trelleborg",
    "Vellinge",
)  # fmt: skip

AREAS = (
    ("arbetsmarknad-utbildning", "Arbetsmarknad och utbildning", "focus"),
    ("fysisk-planering", "Fysisk planering och infrastruktur", "focus"),
    ("naringsliv", "Näringsliv", "focus"),
    ("praktisk-samverkan", "Praktisk samverkan", "other"),
    ("kommunikation", "Kommunikation", "other"),
    ("horisontella", "Horisontella projekt och initiativ", "other"),
)

CONTACT = {
    "title": "Koordinator MalmöLundregionen",
    "name": "Mathias Nilsen",
    "email": "mathias.nilsen@malmolundregionen.se",
    "web": "www.malmolundregionen.se",
}

PRIORITIES = ("Fysisk planering och infrastruktur", "Arbetsmarknad och utbildning", "Näringsliv")

DIRECTIONS = (
    "samverkar om strategiska utvecklingsfrågor",
    "Skånes främsta tillväxtmotor",
    "regionalt och nationellt",
    "Öresundsregionen och Östersjöregionen",
    "andra aktörer och organisationer",
)

VALUES = ("engagemang", "respekt", "öppenhet", "förståelse", "mod", "öppenhet för förändring")

BODIES = {
    "styrelsen": Body("Styrelsen", "board"),
    "kommundirektorsgruppen": Body("Kommundirektörsgruppen", "directors", "styrelsen", ("short", "seats")),
    "koordinatorn": Body("Koordinatorn", "secretariat"),
    "op-gruppen": Body("ÖP-gruppen", "working-group", "kommundirektorsgruppen"),
    "arbetsmarknadsgruppen": Body(
        "Arbetsgruppen för arbetsmarknad och utbildning",
        "working-group",
        "kommundirektorsgruppen",
        ("short",),
    ),
    "naringslivsgruppen": Body("Näringslivsgruppen", "working-group", "kommundirektorsgruppen"),
    "besoksnaringsgruppen": Body("Besöksnäringsgruppen", "subgroup", "naringslivsgruppen", ("seats", "reports_to")),
    "kommunikationsgruppen": Body("Kommunikationsgruppen", "working-group", "kommundirektorsgruppen", ("start",)),
    "projektgrupp-strukturplan": Body(
        "Projektgruppen Strukturplan", "project-group", "kommundirektorsgruppen", ("name",)
    ),
    "projektgrupp-broschyr": Body("Projektgruppen Broschyr", "project-group", "naringslivsgruppen", ("name",)),
    "ordforandekommunen": Body("Ordförandekommunen", "rotating-role"),
}

_BOTH = ("kind", "participants")
_ALL = ("participants",)

ACTIVITIES = {
    "arbetsformedlingen": Activity(
        "Gemensam dialog med Arbetsförmedlingen",
        "arbetsmarknad-utbildning",
        "project",
        "2015-12",
        reading=_ALL,
    ),
    "strukturplan": Activity("Strukturplan MalmöLundregionen", "fysisk-planering", "project", "efter avslut 2016"),
    "fler-foretag": Activity(
        "Fler företag till regionen",
        "naringsliv",
        "project",
        "när fler-foretag.uppfoljningsstrategi",
        "1",
        _BOTH,
    ),
    "motesplatser": Activity("Mötesplatser för fler affärer", "naringsliv", "project", "2015-12", "2", _BOTH),
    "ungt-entreprenorskap": Activity("Främja ungt entreprenörskap", "naringsliv", "project", "2015-12", "3", _BOTH),
    "besoksnaring": Activity("Besöksnäring", "naringsliv", "project", "2015-12", reading=_BOTH),
    "integration": Activity("Integration", "praktisk-samverkan", "recurring", "2015-12", reading=_BOTH),
    "gymnasiesamverkan": Activity("Gymnasiesamverkan", "praktisk-samverkan", "recurring", "2015-12", reading=_BOTH),
    "effektivt-samarbete": Activity("Effektivt samarbete", "praktisk-samverkan", "recurring", "2015-12", reading=_BOTH),
    "kommunikation": Activity("Utveckling av kommunikation", "kommunikation", "project", "2015-12", reading=_BOTH),
    "yttranden": Activity("Gemensamma yttranden och uttalanden", "horisontella", "project", "2015-12", reading=_BOTH),
    "forum": Activity("Forum för viktiga gemensamma frågor", "horisontella", "recurring", "löpande", reading=_ALL),
}

_DUE = ("due",)

GOALS = {
    "arbetsformedlingen.struktur": Goal("milestone", "2015"),
    "arbetsformedlingen.inriktning": Goal("milestone", "2015", reading=_DUE),
    "arbetsformedlingen.vidgat-perspektiv": Goal("milestone", "före 2016"),
    "strukturplan.forberedelser": Goal("milestone", "2015"),
    "strukturplan.radslag": Goal("milestone", "senast 2016-02", reading=("depends_on",)),
    "strukturplan.beslut": Goal("milestone", "2016"),
    "fler-foretag.broschyr": Goal("milestone", "2015-04/2015-05"),
    "fler-foretag.uppfoljningsstrategi": Goal("milestone", "2015-H1"),
    "fler-foretag.ny-utgava": Goal("milestone", "senast 2015-06"),
    "motesplatser.motesplatser": Goal("direction", "2015", reading=_DUE),
    "motesplatser.handlingsplan": Goal("milestone", "2015"),
    "ungt-entreprenorskap.handlingsplan": Goal("milestone", "2015"),
    "ungt-entreprenorskap.forutsattningar": Goal("direction", None),
    "besoksnaring.handlingsplan": Goal("milestone", "2015"),
    "besoksnaring.paborjade": Goal("milestone", "när besoksnaring.handlingsplan"),
    "integration.styrelsemote": Goal("target", "2015", ("1", "styrelsemöte")),
    "gymnasiesamverkan.styrelsemote": Goal("target", "2015", ("1", "styrelsemöte")),
    "effektivt-samarbete.alla-grupper": Goal("target", "2015", ("1", "möte")),
    "effektivt-samarbete.eu-arbete": Goal("direction", "2015", reading=_DUE),
    "effektivt-samarbete.inventering": Goal("milestone", "2015", reading=_DUE),
    "kommunikation.kanaler": Goal("direction", "2015", reading=_DUE),
    "yttranden.modell": Goal("milestone", "2015"),
    "yttranden.tva-yttranden": Goal("target", "2015", ("2", "yttranden")),
    "forum.naturlig-plats": Goal("direction", "löpande", reading=_DUE),
    "forum.inbjudna-aktorer": Goal("direction", "löpande"),
}

DEPENDS_ON = {
    "strukturplan.radslag": ["strukturplan.forberedelser"],
    "besoksnaring.paborjade": ["besoksnaring.handlingsplan"],
}

COUNTED = (
    "op-gruppen",
    "arbetsmarknadsgruppen",
    "naringslivsgruppen",
    "kommunikationsgruppen",
    "kommundirektorsgruppen",
    "styrelsen",
)

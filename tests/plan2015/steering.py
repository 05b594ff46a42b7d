"""Who does what in the plan of 2015: every row of the steering, in its order, copied by hand."""

from __future__ import annotations

from typing import NamedTuple


class Role(NamedTuple):
    """A body's role, its goals (none: the whole activity), where it is printed, and what is a reading.

    Several goals, sources or fields of a reading are parted by blanks.
    """

    body: str
    role: str
    goals: str = ""
    source: str = "steering"
    reading: str = ""


_WORKING_GROUPS = ("op-gruppen", "arbetsmarknadsgruppen", "naringslivsgruppen", "kommunikationsgruppen")

STEERING = {
    "arbetsformedlingen": (
        Role("arbetsmarknadsgruppen", "responsible", "struktur inriktning", reading="goals"),
        Role("arbetsmarknadsgruppen", "responsible", "vidgat-perspektiv", "goal"),
        Role("kommundirektorsgruppen", "consulted", "inriktning", reading="goals"),
        Role("styrelsen", "decides", "vidgat-perspektiv", reading="goals"),
    ),
    "strukturplan": (
        Role("projektgrupp-strukturplan", "prepares"),
        Role("op-gruppen", "prepares"),
        Role("op-gruppen", "responsible", "forberedelser beslut", "text", "role goals"),
        Role("kommundirektorsgruppen", "steering-group"),
        Role("styrelsen", "anchors", reading="body"),
        Role("styrelsen", "decides", "beslut", "goal", "body"),
    ),
    "fler-foretag": (
        Role("naringslivsgruppen", "responsible", "", "text", "role"),
        Role("naringslivsgruppen", "steering-group", "broschyr"),
        Role("naringslivsgruppen", "decides", "broschyr"),
        Role("naringslivsgruppen", "informed", "broschyr"),
        Role("projektgrupp-broschyr", "anchors", "broschyr"),
        Role("naringslivsgruppen", "decides", "uppfoljningsstrategi", reading="goals"),
    ),
    "motesplatser": (
        Role("naringslivsgruppen", "responsible", "", "text", "role"),
        Role("naringslivsgruppen", "decides", "handlingsplan"),
        Role("kommundirektorsgruppen", "consulted", "handlingsplan"),
    ),
    "ungt-entreprenorskap": (
        Role("naringslivsgruppen", "responsible", "", "text", "role"),
        Role("naringslivsgruppen", "decides", "handlingsplan"),
        Role("kommundirektorsgruppen", "consulted", "handlingsplan"),
    ),
    "besoksnaring": (
        Role("besoksnaringsgruppen", "responsible", "", "text", "role"),
        Role("naringslivsgruppen", "steering-group"),
        Role("naringslivsgruppen", "consulted", "handlingsplan"),
        Role("kommundirektorsgruppen", "consulted"),
    ),
    "integration": (
        Role("kommundirektorsgruppen", "decides", "styrelsemote"),
        Role("kommundirektorsgruppen", "responsible", "styrelsemote", "reading"),
        Role("arbetsmarknadsgruppen", "prepares", "styrelsemote", "text"),
        Role("kommundirektorsgruppen", "consulted", "styrelsemote", "text"),
        Role("styrelsen", "decides", "styrelsemote", "text", "role"),
    ),
    "gymnasiesamverkan": (
        Role("kommundirektorsgruppen", "decides", "styrelsemote"),
        Role("kommundirektorsgruppen", "responsible", "styrelsemote", "reading"),
        Role("styrelsen", "decides", "styrelsemote", "goal", "role"),
    ),
    "effektivt-samarbete": (
        *(Role(group, "responsible", "alla-grupper") for group in _WORKING_GROUPS),
        Role("kommundirektorsgruppen", "responsible", "alla-grupper", "steering text"),
        Role("styrelsen", "responsible", "alla-grupper", "steering text"),
        Role("koordinatorn", "responsible", "inventering", "goal"),
    ),
    "kommunikation": (
        Role("kommundirektorsgruppen", "steering-group"),
        Role("kommunikationsgruppen", "responsible", "", "text", "role"),
        Role("koordinatorn", "responsible", reading="role"),
        Role("kommundirektorsgruppen", "reports-to"),
    ),
    "yttranden": (
        Role("koordinatorn", "responsible", "modell"),
        Role("koordinatorn", "prepares", "tva-yttranden", reading="role goals"),
        Role("op-gruppen", "prepares", "tva-yttranden", "text", "role goals"),
        Role("kommundirektorsgruppen", "steering-group"),
    ),
    "forum": (
        Role("kommundirektorsgruppen", "responsible"),
        Role("ordforandekommunen", "responsible"),
    ),
}

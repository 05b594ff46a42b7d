"""What every declared field of the plan is called when a sentence says that it changed.

The table is keyed by the path of the field, or by its last step where that is enough. A test holds it
against the model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.diff.change import Change

_FIELDS: Mapping[str, Text] = {
    "action_plan": Text(sv="handlingsplanen", en="the action plan"),
    "agenda": Text(sv="ärendena", en="the matters"),
    "assignments": Text(sv="uppdragen", en="the assignments"),
    "attachments": Text(sv="bilagorna", en="the attachments"),
    "attendance": Text(sv="närvaron", en="the attendance"),
    "attended": Text(sv="närvaron", en="the attendance"),
    "activities": Text(sv="aktiviteterna", en="the activities"),
    "activity": Text(sv="aktiviteten", en="the activity"),
    "address": Text(sv="adressen till handlingsplanen", en="the address of the action plan"),
    "agreed_by": Text(sv="uppgiften om vem som har enats om värdeorden", en="the note of who has agreed on the values"),
    "agreed": Text(sv="dagen då svaren stämdes av i gruppen", en="the day when the body agreed on its answers"),
    "amount": Text(sv="beloppet", en="the amount"),
    "answers": Text(sv="svaren på årets frågor", en="the answers about the year"),
    "area": Text(sv="området", en="the area"),
    "areas": Text(sv="områdena", en="the areas"),
    "at_least": Text(sv="svaret på om antalet är det minsta", en="the answer to whether the number is the least"),
    "bodies": Text(sv="grupperna", en="the bodies"),
    "body": Text(sv="gruppen", en="the body"),
    "budget": Text(sv="budgeten", en="the budget"),
    "budget.amount": Text(sv="budgeten", en="the budget"),
    "budget.note": Text(sv="anmärkningen till budgeten", en="the note on the budget"),
    "budget.stated": Text(sv="svaret på om budgeten är angiven", en="the answer to whether the budget is stated"),
    "by": Text(sv="uppgiften om vem som rapporterade", en="the note of who reported"),
    "cancelled": Text(sv="uppgiften om att mötet är inställt", en="the note that the meeting is cancelled"),
    "carried_out": Text(sv="uppgiften om att uppdraget är genomfört", en="the note that the assignment is carried out"),
    "carried_since": Text(sv="ursprungsåret", en="the first year"),
    "chair": Text(sv="ordförandeskapet", en="the chair"),
    "chair.rotates": Text(sv="turordningen för ordförandeskapet", en="the turns of the chair"),
    "chair.rule": Text(sv="regeln för ordförandeskapet", en="the rule of the chair"),
    "chapter": Text(sv="kapitlet", en="the chapter"),
    "co_opted": Text(sv="uppgiften om adjungerade", en="the note of who is co-opted"),
    "complete": Text(sv="svaret på om värdeorden är alla", en="the answer to whether the values are all"),
    "concerns": Text(sv="det som saken gäller", en="what it concerns"),
    "contact": Text(sv="kontakten", en="the contact"),
    "contact.name": Text(sv="namnet på kontakten", en="the name of the contact"),
    "contact.title": Text(sv="titeln på kontakten", en="the title of the contact"),
    "convened": Text(sv="sättet att kalla samman", en="the way of convening"),
    "count": Text(sv="antalet", en="the number"),
    "counts": Text(sv="det som räknas", en="what is counted"),
    "date": Text(sv="dagen", en="the day"),
    "decision": Text(sv="beslutet", en="the decision"),
    "decided_by": Text(sv="uppgiften om vem som beslutade", en="the note of who decided"),
    "declined": Text(sv="uppgiften om att medlemmarna avstår", en="the note that the members decline"),
    "decisions": Text(sv="sättet att fatta beslut", en="the way of making decisions"),
    "depends_on": Text(sv="det som målet väntar på", en="what the goal waits for"),
    "description": Text(sv="beskrivningen", en="the description"),
    "description_limit": Text(sv="gränsen för beskrivningars längd", en="the limit of a description"),
    "diary": Text(sv="diarienumret", en="the diary number"),
    "directions": Text(sv="inriktningarna", en="the directions"),
    "document": Text(sv="dokumentet", en="the document"),
    "dropped": Text(
        sv="uppgiften om att uppdraget inte längre är aktuellt", en="the note that the assignment is dropped"
    ),
    "due": Text(sv="tiden", en="the deadline"),
    "email": Text(sv="e-postadressen", en="the e-mail address"),
    "emphasis": Text(sv="det som betonas", en="what is emphasised"),
    "evaluation": Text(sv="utvärderingen", en="the evaluation"),
    "evidence": Text(sv="det som visar hur det gick", en="what shows how it went"),
    "expectations": Text(sv="förväntningarna", en="the expectations"),
    "external": Text(
        sv="svaret på om pengar utifrån har övervägts",
        en="the answer to whether external money has been considered",
    ),
    "fate": Text(sv="beskedet", en="the fate"),
    "follow_up": Text(sv="uppföljningen", en="the follow-up"),
    "follow_up.note": Text(sv="anmärkningen till uppföljningen", en="the note on the follow-up"),
    "forecast": Text(sv="prognosen", en="the forecast"),
    "format": Text(sv="filernas version", en="the version of the files"),
    "fund": Text(sv="källan", en="the fund"),
    "funds": Text(sv="källorna till pengar", en="the funds"),
    "goal": Text(sv="målet", en="the goal"),
    "goals": Text(sv="målen", en="the goals"),
    "group": Text(sv="rubriken inom området", en="the heading in the area"),
    "groups": Text(sv="rubrikerna", en="the headings"),
    "id": Text(sv="id", en="the id"),
    "ignore": Text(sv="undantagen från regler", en="the exceptions from rules"),
    "internal": Text(sv="synligheten", en="the visibility"),
    "into": Text(sv="det som målet blir", en="what the goal becomes"),
    "joins": Text(sv="svaret på om medlemmen är med", en="the answer to whether the member joins"),
    "kind": Text(sv="slaget", en="the kind"),
    "language": Text(sv="språket", en="the language"),
    "leader": Text(sv="projektledaren", en="the leader"),
    "leader.name": Text(sv="projektledaren", en="the leader"),
    "leader.stated": Text(sv="svaret på om projektledaren är angiven", en="the answer to whether the leader is stated"),
    "member": Text(sv="medlemmen", en="the member"),
    "members": Text(sv="medlemmarna", en="the members"),
    "moved": Text(sv="skälen till flyttade tider", en="the reasons for moved deadlines"),
    "name": Text(sv="namnet", en="the name"),
    "next": Text(sv="det som händer nu", en="what happens now"),
    "next.due": Text(sv="tiden för det som händer nu", en="the time of what happens now"),
    "next.text": Text(sv="det som händer nu", en="what happens now"),
    "next.who": Text(sv="uppgiften om vem som gör det som händer nu", en="the note of who does what happens now"),
    "note": Text(sv="anmärkningen", en="the note"),
    "order": Text(sv="platsen i området", en="the place in the area"),
    "outline": Text(sv="kapitlen", en="the chapters"),
    "outcome": Text(sv="utfallet", en="the outcome"),
    "outside": Text(
        sv="svaret på om ärendet ligger utanför planen", en="the answer to whether the matter is outside the plan"
    ),
    "paragraph": Text(sv="paragrafen", en="the paragraph"),
    "part_of": Text(sv="målet som det är en del av", en="the goal that it is part of"),
    "participants": Text(sv="deltagarna", en="the participants"),
    "participants.all": Text(sv="svaret på om alla deltar", en="the answer to whether all take part"),
    "participants.members": Text(sv="deltagarna", en="the participants"),
    "participants.reason": Text(sv="skälet till vilka som deltar", en="the reason for who takes part"),
    "participation": Text(sv="sättet att delta", en="the way of taking part"),
    "party": Text(sv="den utomstående parten", en="the outside party"),
    "per": Text(sv="grupperna som antalet gäller", en="the bodies that the number is for"),
    "per_kind": Text(sv="slaget av grupper som antalet gäller", en="the kind of bodies that the number is for"),
    "per_member": Text(sv="antalet platser per medlem", en="the number of seats for each member"),
    "period": Text(sv="tiden", en="the period"),
    "phone": Text(sv="telefonnumret", en="the telephone number"),
    "place": Text(sv="platsen", en="the place"),
    "political_decision": Text(
        sv="svaret på om politiskt beslut krävs",
        en="the answer to whether a political decision is called for",
    ),
    "positions": Text(sv="medlemmarnas ställningstaganden", en="the members’ positions"),
    "prepares": Text(sv="grupperna som bereder", en="the bodies that prepare"),
    "presenter": Text(sv="föredraganden", en="the presenter"),
    "principle": Text(sv="principen för andelen", en="the principle of the share"),
    "principle.share": Text(sv="andelen enligt principen", en="the share by principle"),
    "priorities": Text(sv="handlingsprogrammets prioriteringar", en="the priorities of the programme"),
    "priority": Text(sv="prioriteten", en="the priority"),
    "programme": Text(sv="handlingsprogrammet", en="the action programme"),
    "programme.title": Text(sv="handlingsprogrammets titel", en="the title of the action programme"),
    "proposal": Text(sv="förslaget till beslut", en="the proposed decision"),
    "proposed": Text(sv="uppgiften om vem som föreslog yttrandet", en="the note of who proposed the statement"),
    "proviso": Text(sv="förutsättningen", en="the proviso"),
    "question": Text(sv="frågan", en="the question"),
    "questions": Text(sv="årets frågor till grupperna", en="the questions about the year"),
    "reading": Text(sv="det som är märkt som tolkning", en="what is marked as a reading"),
    "reason": Text(sv="skälet", en="the reason"),
    "reporting": Text(sv="takten för prognoser", en="the pace of forecasts"),
    "reply_by": Text(sv="sista dag att anmäla förhinder", en="the last day to say that one cannot come"),
    "reported_back": Text(
        sv="uppgiften om att uppdraget är återrapporterat", en="the note that the assignment is reported back"
    ),
    "remains": Text(sv="beskedet", en="the fate"),
    "reports": Text(sv="rapporterna", en="the reports"),
    "reports_to": Text(sv="uppdragsgivaren", en="the giver of assignments"),
    "request": Text(sv="begäran", en="the request"),
    "role": Text(sv="rollen", en="the role"),
    "rotates": Text(sv="turordningen", en="the turns"),
    "rule": Text(sv="regeln", en="the rule"),
    "seats": Text(sv="platserna", en="the seats"),
    "sections": Text(sv="underkapitlen", en="the sections"),
    "sent": Text(sv="uppgiften om att yttrandet är skickat", en="the note that the statement was sent"),
    "share": Text(sv="andelen", en="the share"),
    "short": Text(sv="det korta namnet", en="the short name"),
    "shows": Text(sv="det som visas", en="what is shown"),
    "since": Text(sv="tiden för inträdet", en="the time of joining"),
    "source": Text(sv="källan", en="the source"),
    "sources": Text(sv="finansieringen", en="the financing"),
    "start": Text(sv="starten", en="the start"),
    "state": Text(sv="läget", en="the state"),
    "statements": Text(sv="yttrandena", en="the statements"),
    "status": Text(sv="läget", en="the status"),
    "steering": Text(sv="rollerna", en="the roles"),
    "steering.source": Text(sv="källorna", en="the sources"),
    "target": Text(sv="måttet", en="the measure"),
    "target.note": Text(sv="anmärkningen till måttet", en="the note on the measure"),
    "tasks": Text(sv="uppgifterna", en="the tasks"),
    "terms": Text(sv="ordförandeperioderna", en="the terms of the chair"),
    "text": Text(sv="texten", en="the text"),
    "time": Text(sv="klockslaget", en="the time of day"),
    "title": Text(sv="titeln", en="the title"),
    "tolerance": Text(sv="spelrummet kring principen", en="the tolerance of the principle"),
    "total": Text(sv="antalet platser", en="the number of seats"),
    "unit": Text(sv="det som räknas", en="what is counted"),
    "until": Text(sv="tiden för utträdet", en="the time of leaving"),
    "values": Text(sv="värdeorden", en="the values"),
    "values.text": Text(sv="texten om värdeorden", en="the text about the values"),
    "was": Text(sv="den tidigare tiden", en="the former deadline"),
    "web": Text(sv="webbadressen", en="the web address"),
    "when": Text(sv="tiden för uppföljningen", en="the time of the follow-up"),
    "who": Text(sv="uppgiften om vilka som sitter", en="the note of who sits"),
    "words": Text(sv="värdeorden", en="the values"),
    "year": Text(sv="handlingsprogrammets år", en="the year of the programme"),
}


def field_name(path: str) -> Text:
    """Return what a field is called, in the definite form; a field that is not in the table by its own name."""
    leaf = path.rpartition(".")[2]
    return _FIELDS.get(path) or _FIELDS.get(leaf) or Text(sv=f"”{leaf}”", en=f"“{leaf}”")


def is_named(path: str) -> bool:
    """Whether the table has words for a field."""
    return path in _FIELDS or path.rpartition(".")[2] in _FIELDS


_LISTS = frozenset(
    {
        "activities",
        "agenda",
        "answers",
        "areas",
        "assignments",
        "attachments",
        "attendance",
        "bodies",
        "concerns",
        "depends_on",
        "directions",
        "emphasis",
        "expectations",
        "goals",
        "into",
        "positions",
        "prepares",
        "statements",
        "ignore",
        "members",
        "moved",
    }
    | {
        "outline",
        "per",
        "priorities",
        "questions",
        "reading",
        "reports",
        "rotates",
        "sections",
        "shows",
        "source",
        "sources",
    }
    | {"steering", "tasks", "terms", "words"}
)


def is_item(change: Change) -> bool:
    """Whether a change is about one item of a list."""
    in_report = change.leaf == "source" and change.field.startswith("reports.")
    return change.leaf in _LISTS and not in_report

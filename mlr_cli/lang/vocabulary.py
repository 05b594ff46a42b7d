"""What the words of the closed lists are called: one table, keyed by the list's name and its values.

Used for tables and sentences, to understand a value typed in Swedish, and to find the near word of a
misspelt one. A test holds it against the lists in `mlr_cli.model.kinds`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Lang, Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

VOCABULARY: Mapping[str, Mapping[str, Text]] = {
    "Language": {
        "sv": Text(sv="svenska", en="Swedish"),
        "en": Text(sv="engelska", en="English"),
    },
    "AreaKind": {
        "focus": Text(sv="fokusområde", en="focus area"),
        "other": Text(sv="övrigt område", en="other area"),
    },
    "BodyKind": {
        "board": Text(sv="styrelse", en="board"),
        "directors": Text(sv="kommundirektörer", en="directors"),
        "secretariat": Text(sv="sekretariat", en="secretariat"),
        "working-group": Text(sv="arbetsgrupp", en="working group"),
        "subgroup": Text(sv="undergrupp", en="subgroup"),
        "project-group": Text(sv="projektgrupp", en="project group"),
        "rotating-role": Text(sv="roterande uppdrag", en="rotating role"),
    },
    "ActivityKind": {
        "project": Text(sv="projekt", en="project"),
        "recurring": Text(sv="återkommande aktivitet", en="recurring activity"),
    },
    "GoalKind": {
        "milestone": Text(sv="milstolpe", en="milestone"),
        "target": Text(sv="mätbart mål", en="target"),
        "direction": Text(sv="inriktningsmål", en="direction"),
    },
    "Role": {
        "responsible": Text(sv="ansvarar", en="responsible"),
        "steering-group": Text(sv="styrgrupp", en="steering group"),
        "decides": Text(sv="beslutar", en="decides"),
        "prepares": Text(sv="bereder", en="prepares"),
        "consulted": Text(sv="rådfrågas", en="consulted"),
        "informed": Text(sv="informeras", en="informed"),
        "anchors": Text(sv="förankras hos", en="anchored with"),
        "reports-to": Text(sv="får rapport", en="receives reports"),
    },
    "Basis": {
        "steering": Text(sv="styrning", en="steering"),
        "goal": Text(sv="mål", en="goal"),
        "text": Text(sv="text", en="text"),
        "reading": Text(sv="tolkning", en="reading"),
    },
    "Counts": {
        "meetings": Text(sv="möten", en="meetings"),
        "statements": Text(sv="yttranden", en="statements"),
        "reports": Text(sv="rapporter", en="reports"),
    },
    "Closing": {
        "met": Text(sv="uppfyllt", en="met"),
        "partly": Text(sv="delvis uppfyllt", en="partly met"),
        "missed": Text(sv="inte uppfyllt", en="missed"),
        "dropped": Text(sv="utgår", en="dropped"),
        "lapsed": Text(sv="förutsättningen saknades", en="lapsed"),
    },
    "Severity": {
        "error": Text(sv="fel", en="error"),
        "warning": Text(sv="varning", en="warning"),
        "advice": Text(sv="råd", en="advice"),
    },
    "State": {
        "met": Text(sv="uppfyllt", en="met"),
        "partly": Text(sv="delvis uppfyllt", en="partly met"),
        "missed": Text(sv="inte uppfyllt", en="not met"),
        "dropped": Text(sv="utgår", en="dropped"),
        "lapsed": Text(sv="förutsättningen saknades", en="lapsed"),
        "late": Text(sv="försenat", en="late"),
        "waiting": Text(sv="väntar", en="waiting"),
        "ongoing": Text(sv="löpande", en="ongoing"),
        "undated": Text(sv="utan datum", en="no date"),
        "open": Text(sv="pågår", en="open"),
        "upcoming": Text(sv="kommande", en="upcoming"),
    },
    "Forecast": {
        "on-track": Text(sv="enligt plan", en="on track"),
        "at-risk": Text(sv="risk för försening", en="at risk"),
        "will-miss": Text(sv="kommer inte att nås", en="will be missed"),
        "continues": Text(sv="fortsätter", en="continues"),
    },
    "ChapterQuestion": {
        "attendance": Text(
            sv="Hur har närvaron varit på gruppens möten?", en="How has attendance been at the meetings?"
        ),
        "decisions": Text(
            sv="Hur mycket av mötena har gått till beslut, och hur mycket till information?",
            en="How much of the meetings has gone to decisions, and how much to information?",
        ),
        "financing": Text(
            sv="Hur har finansieringen fungerat, och har pengar utifrån sökts?",
            en="How has the financing worked, and has external money been applied for?",
        ),
        "outside-plan": Text(
            sv="Vad har gjorts som inte stod i planen?", en="What has been done that was not in the plan?"
        ),
        "new-initiatives": Text(
            sv="Vilka nya initiativ finns, och vad kräver de?",
            en="Which new initiatives are there, and what do they need?",
        ),
        "goal-descriptions": Text(
            sv="Vad borde målen säga tydligare i nästa plan?",
            en="What should the goals say more clearly in the next plan?",
        ),
    },
    "MeetingStatus": {
        "planned": Text(sv="planerat", en="planned"),
        "held": Text(sv="hållet", en="held"),
        "cancelled": Text(sv="inställt", en="cancelled"),
    },
    "MeetingStage": {
        "planned": Text(sv="planerat", en="planned"),
        "held": Text(sv="hållet", en="held"),
        "cancelled": Text(sv="inställt", en="cancelled"),
        "unrecorded": Text(sv="utan anteckningar", en="without a record"),
    },
    "StatementStage": {
        "proposed": Text(sv="föreslaget", en="proposed"),
        "prepared": Text(sv="bereds", en="being prepared"),
        "deciding": Text(sv="kommunerna tar ställning", en="the members are deciding"),
        "sent": Text(sv="skickat", en="sent"),
        "declined": Text(sv="avstås", en="declined"),
    },
    "Attended": {
        "member": Text(sv="ledamot", en="member"),
        "deputy": Text(sv="ersättare", en="deputy"),
        "co-opted": Text(sv="adjungerad", en="co-opted"),
        "absent": Text(sv="frånvarande", en="absent"),
    },
    "ItemKind": {
        "decision": Text(sv="beslut", en="decision"),
        "discussion": Text(sv="diskussion", en="discussion"),
        "information": Text(sv="information", en="information"),
    },
    "Outcome": {
        "as-proposed": Text(sv="enligt förslaget", en="as proposed"),
        "amended": Text(sv="med ändring", en="amended"),
        "sent-back": Text(sv="återremitterat", en="sent back"),
        "tabled": Text(sv="bordlagt till nästa möte", en="tabled to the next meeting"),
        "withdrawn": Text(sv="utgick", en="withdrawn"),
        "noted": Text(sv="antecknat", en="noted"),
    },
    "Fate": {
        "met": Text(sv="uppfyllt och avslutat", en="met and closed"),
        "carried-on": Text(sv="förs över", en="carried on"),
        "rephrased": Text(sv="omformuleras", en="rephrased"),
        "split": Text(sv="delas upp", en="split"),
        "merged": Text(sv="slås ihop", en="merged"),
        "dropped": Text(sv="utgår", en="dropped"),
        "lapsed": Text(sv="förutsättningen saknades", en="lapsed"),
    },
    "Remains": {
        "kept": Text(sv="är kvar", en="stays"),
        "left-out": Text(sv="tas inte med", en="is left out"),
    },
    "FundKind": {
        "members": Text(sv="medlemmarnas andelar", en="members’ shares"),
        "fund": Text(sv="fond", en="fund"),
        "regional": Text(sv="regionalt", en="regional"),
        "national": Text(sv="nationellt", en="national"),
        "european": Text(sv="europeiskt", en="European"),
        "other": Text(sv="annat", en="other"),
    },
    "Reporting": {
        "half-year": Text(sv="halvår", en="half-year"),
        "tertial": Text(sv="tertial", en="four months"),
    },
    "SectionKind": {
        "tasks": Text(sv="samarbetets uppgifter", en="tasks of the cooperation"),
        "decisions": Text(sv="beslut och deltagande", en="decisions and participation"),
        "members": Text(sv="medlemmar", en="members"),
        "areas": Text(sv="områden", en="areas"),
        "organisation": Text(sv="organisation", en="organisation"),
        "chair": Text(sv="ordförandeskap", en="chair"),
        "programme": Text(sv="handlingsprogram", en="programme"),
        "directions": Text(sv="inriktningar", en="directions"),
        "values": Text(sv="värdeord", en="values"),
        "area-activities": Text(sv="aktiviteter per område", en="activities per area"),
        "financing": Text(sv="finansiering", en="financing"),
        "activities": Text(sv="aktiviteter", en="activities"),
        "expectations": Text(sv="förväntningar", en="expectations"),
        "contact": Text(sv="kontakt", en="contact"),
    },
}


def label(value: StrEnum, lang: Lang) -> str:
    """Return what a value of a closed list is called."""
    return VOCABULARY[type(value).__name__][value.value][lang]


KEYS: Mapping[str, str] = {
    "ansluter": "joins",
    "ansvarig": "steering",
    "antal": "count",
    "avser": "goals",
    "avstår": "declined",
    "begäran": "request",
    "bereder": "prepares",
    "beskrivning": "description",
    "beslut": "decision",
    "bilaga": "attachments",
    "bilagor": "attachments",
    "dagordning": "agenda",
    "datum": "date",
    "deadline": "due",
    "deltagare": "participants",
    "diarienummer": "diary",
    "dokument": "document",
    "enhet": "unit",
    "fokusområde": "area",
    "föredragande": "presenter",
    "förslag": "proposal",
    "förutsättning": "proviso",
    "förväntningar": "expectations",
    "genomfört": "carried_out",
    "grupp": "group",
    "gäller": "concerns",
    "handlingsplan": "action_plan",
    "handlingsprogram": "programme",
    "inriktningar": "directions",
    "inställt": "cancelled",
    "kallas": "short",
    "klart": "due",
    "klockslag": "time",
    "kommun": "member",
    "kontakt": "contact",
    "källa": "source",
    "medlemmar": "members",
    "mål": "goals",
    "namn": "name",
    "närvaro": "attendance",
    "område": "area",
    "ordförande": "chair",
    "ordning": "order",
    "paragraf": "paragraph",
    "part": "party",
    "plats": "place",
    "platser": "seats",
    "prioritet": "priority",
    "prognos": "forecast",
    "projektledare": "leader",
    "rapport": "reports",
    "rapporter": "reports",
    "roll": "role",
    "rubrik": "title",
    "skickat": "sent",
    "skäl": "reason",
    "slag": "kind",
    "sort": "kind",
    "styrning": "steering",
    "tid": "time",
    "tidpunkt": "due",
    "tillstånd": "state",
    "titel": "title",
    "tolkning": "reading",
    "typ": "kind",
    "uppdrag": "assignments",
    "uppföljning": "follow_up",
    "uppgifter": "tasks",
    "utanför": "outside",
    "utfall": "outcome",
    "värdeord": "values",
    "yttranden": "statements",
    "ärende": "title",
    "ärenden": "agenda",
    "återrapporterat": "reported_back",
}
"""Swedish names of keys, and other words that people use for them: what a misspelt key is held against."""

"""Changes of a small plan, one or more of every kind, as edits of its text."""

from __future__ import annotations

from tests.diff.plans import FILES, changed

A, B = "activities/lovskola.yaml", "activities/brunnar.yaml"
BODY, BOARD = "bodies/skolgruppen.yaml", "bodies/styrelsen.yaml"
MEETING, STATEMENT = "meetings/styrelsen-mars.yaml", "statements/dricksvatten.yaml"
COOPERATION, AREAS, HEADER = "cooperation.yaml", "areas.yaml", "plan.yaml"
NEW_GOAL = "  - id: mat\n    text: Alla får mat.\n    due: senast 2015-09\n"
GOALS = "goals:\n"
REPORT = """\
    due: 2015-04/2015-05
    reports:
      - date: 2015-05-12
        {what}
        by: Koordinatorn
        source: minnesanteckningar från Skolgruppen
"""
DUE = "    due: 2015-04/2015-05\n"
MISSED = """\
state: missed
        reason: Lokalen brann.
        evidence: polisens rapport
        next:
          text: En ny lokal söks.
          who: Kansliet
          due: 2016-03
"""
ANSWERED = """\
evaluation:
  agreed: 2015-12-10
  answers:
    - question: financing
      date: 2015-12-10
      text: Pengarna räckte.
reports_to: styrelsen
"""
DECIDED = """\
    outcome: as-proposed
    decision: Styrelsen beslutar att välja Folkets hus.
    assignments:
      - text: Kansliet hyr lokalen.
        body: kansliet
        due: 2015-04
"""
CASES: dict[str, tuple[tuple[str, str, str], ...]] = {
    "goal added": ((A, GOALS, GOALS + NEW_GOAL),),
    "goal removed": ((B, "  - id: karta\n    text: Alla brunnar finns på en karta.\n    due: 2015-09-30\n", ""),),
    "goal renamed": ((B, "id: karta", "id: brunnskarta\n    was: [karta]"),),
    "goal under a new id": ((B, "id: karta", "id: kartbild"),),
    "goal moved to another activity": (
        (B, "goals:\n  - id: karta\n    text: Alla brunnar finns på en karta.\n    due: 2015-09-30\n", ""),
        (
            A,
            GOALS,
            GOALS + "  - id: karta\n    text: Alla brunnar finns på en karta.\n    due: 2015-09-30\n"
            "    was: [brunnar.karta]\n",
        ),
    ),
    "goals reordered": (
        (A, "  - id: plats\n    text: Platsen är vald.\n    due: 2015-04/2015-05\n", ""),
        (A, "steering:\n", "  - id: plats\n    text: Platsen är vald.\n    due: 2015-04/2015-05\nsteering:\n"),
    ),
    "due later": ((A, "2015-04/2015-05", "2015-06"),),
    "due earlier": ((B, "2015-09-30", "2015-09-12"),),
    "due a year later": ((B, "2015-09-30", "2016-09-30"),),
    "due narrower": ((A, "2015-04/2015-05", "2015-05"),),
    "due without end": ((B, "2015-09-30", "löpande"),),
    "due given": ((A, "    text: Platsen är vald.\n    due: 2015-04/2015-05\n", "    text: Platsen är vald.\n"),),
    "due on a goal": ((B, "due: 2015-09-30", "due: när lovskola.plats"),),
    "count raised": ((A, "count: 20", "count: 30"),),
    "count lowered": ((A, "count: 20", "count: 5"),),
    "target removed": ((A, "    target:\n      count: 20\n      unit: elever\n", ""),),
    "goal reworded": ((A, "Platsen är vald.", "Lokalen är vald."),),
    "goal no longer waits": ((A, "    depends_on: [plats]\n", ""),),
    "goal gets a proviso": ((A, DUE, DUE + "    proviso: pengarna räcker\n"),),
    "goal carried on from the plan before": ((A, DUE, DUE + "    carried_since: 2014\n"),),
    "goal is internal": ((A, DUE, DUE + "    internal: ja\n"),),
    "goal met": ((A, DUE, REPORT.format(what="state: met")),),
    "goal at risk": ((A, DUE, REPORT.format(what="forecast: at-risk")),),
    "goal continues": ((A, DUE, REPORT.format(what="forecast: continues")),),
    "goal missed, with the reason and the next step": (
        (A, DUE, REPORT.format(what=MISSED)),
    ),
    "goal dropped without a name": ((A, DUE, DUE + "    reports: [{date: 2015-05-12, state: dropped}]\n"),),
    "deadline moved for a reason": (
        (A, DUE, "    due: 2015-06\n    moved:\n      - was: 2015-05\n        reason: Lokalen brann.\n"),
    ),
    "activity moved": ((B, "area: vatten", "area: skola"),),
    "activity under another heading": ((A, "group: sommar", "group: vinter"),),
    "activity in another place": ((A, "order: 1", "order: 3"),),
    "activity renamed": (
        (B, "id: brunnar", "id: kallor\nwas: [brunnar]"),
        (A, "depends_on: [plats]", "depends_on: [plats, kallor.karta]"),
    ),
    "activity reworded": ((A, "prova nya sätt\n  att", "pröva nya sätt\n  att"),),
    "activity rewritten": ((A, "ger elever i hela bygden en chans att komma i kapp, och", "är rolig, och"),),
    "title changed": ((B, "title: Brunnar", "title: Källor"),),
    "priority changed": ((A, "priority: 2", "priority: 1"),),
    "start later": ((A, "start: 2015-01", "start: 2015-02"),),
    "follow-up earlier": ((A, "follow_up: 2015-12", "follow_up: 2015-11"),),
    "follow-up given": ((B, "order: 2\n", "order: 2\nfollow_up: 2015-12\n"),),
    "follow-up made": ((A, "follow_up: 2015-12", "follow_up: {when: 2015-12, reports: [{date: 2015-12-03}]}"),),
    "member takes part": ((A, "[eka, alby]", "[eka, alby, ornas]"),),
    "everybody takes part": ((A, "participants:\n", "participants:\n  all: ja\n"),),
    "leader changed": ((A, "leader: Lo Lind", "leader: Ia Alm"),),
    "leader gone": ((A, "leader: Lo Lind\n", ""),),
    "budget raised": ((A, "  amount: 200 tkr\n  sources", "  amount: 300 tkr\n  sources"),),
    "share of a source": ((A, "      amount: 200 tkr", "      amount: 100 tkr"),),
    "source of money added": (
        (A, "  sources:\n", "  sources:\n    - fund: annat\n"),
        (HEADER, "funds:\n", "funds:\n  - {id: annat, name: Annat}\n"),
    ),
    "reading confirmed": ((A, "reading: [priority]\n", ""),),
    "role given": ((B, "steering:\n", "steering:\n  - {body: skolgruppen, role: steering-group, note: för kartan}\n"),),
    "role taken": ((B, "steering:\n  - party: Länsstyrelsen\n    role: consulted\n", ""),),
    "role changed to more": ((A, "role: prepares", "role: responsible"),),
    "role changed to less": ((A, "role: decides", "role: reports-to"),),
    "role for another goal": ((A, "goals: [plats]", "goals: [elever]"),),
    "role's note": ((A, "note: i budgetfrågor", "note: i alla frågor"),),
    "body reworded": ((BODY, "leder arbetet med lovskolan varje sommar", "leder arbetet med lovskolan varje vinter"),),
    "body task gone": ((BODY, "  - samlar lärarna\n", ""),),
    "body reports to another": ((BODY, "reports_to: styrelsen", "reports_to: kansliet"),),
    "body answers and agrees": ((BODY, "reports_to: styrelsen\n", ANSWERED),),
    "plan asks a question": ((HEADER, "outline:\n", "questions:\n  - question: financing\noutline:\n"),),
    "seats raised": ((BOARD, "total: 6", "total: 8"),),
    "tasks reordered": (
        (BODY, "  - samlar lärarna\n", ""),
        (BODY, "tasks:\n", "tasks:\n  - samlar lärarna\n"),
    ),
    "member added": ((COOPERATION, "members:\n", "members:\n  - {id: sjovik, name: Sjövik}\n"),),
    "turns of the chair": ((COOPERATION, "[eka, alby, ornas]", "[alby, eka, ornas]"),),
    "priority of the programme": ((COOPERATION, "    - Vattnet skyddas\n", ""),),
    "direction added": ((COOPERATION, "directions:\n", "directions:\n    - {id: spara, text: Att spara}\n"),),
    "areas reordered": (
        (AREAS, "  - id: vatten\n    title: Vatten\n    kind: other\n", ""),
        (AREAS, "areas:\n", "areas:\n  - id: vatten\n    title: Vatten\n    kind: other\n"),
    ),
    "heading removed": ((AREAS, "      - id: vinter\n        title: På vintern\n", ""),),
    "kind of area": ((AREAS, "    kind: other\n", "    kind: focus\n"),),
    "principle lowered": ((HEADER, "share: 25 %", "share: 20 %"),),
    "contact changed": ((HEADER, "name: Kim Ek", "name: Bo Berg"),),
    "chapters reordered": (
        (HEADER, "  - chapter: arbetet\n", ""),
        (HEADER, "outline:\n", "outline:\n  - chapter: arbetet\n"),
    ),
    "meeting held": (
        (MEETING, "date: 2015-03-13\n", "date: 2015-03-13\nstatus: held\n"),
        (MEETING, "    attended: member\n", "    attended: member\n  - member: alby\n    attended: absent\n"),
        (
            MEETING,
            "  - title: Rapport",
            DECIDED + "  - title: Rapport",
        ),
    ),
    "meeting moved": ((MEETING, "date: 2015-03-13", "date: 2015-03-20"),),
    "meeting renamed": ((MEETING, "id: styrelsen-mars", "id: styrelsen-ett\nwas: [styrelsen-mars]"),),
    "meeting under a new id": ((MEETING, "id: styrelsen-mars", "id: styrelsen-ett"),),
    "meeting under a new id on another day": (
        (MEETING, "id: styrelsen-mars", "id: ett"),
        (MEETING, "date: 2015-03-13", "date: 2015-03-20"),
    ),
    "matter about something else": ((MEETING, "[lovskola.plats]", "[brunnar]"),),
    "matters reordered": (
        (MEETING, "  - title: Rapport från brunnarna\n", ""),
        (MEETING, "agenda:\n", "agenda:\n  - title: Rapport från brunnarna\n"),
    ),
    "statement reworded": ((STATEMENT, "om dricksvatten", "om grundvatten"),),
    "statement prepared by": ((STATEMENT, "positions:\n", "prepares: [kansliet]\npositions:\n"),),
    "member does not join": ((STATEMENT, "joins: ja", "joins: nej"),),
    "statement sent": ((STATEMENT, "positions:\n", "sent: 2015-05-04\npositions:\n"),),
    "statement under a new id": ((STATEMENT, "id: dricksvatten", "id: vattnet"),),
    "statement renamed": ((STATEMENT, "id: dricksvatten", "id: vattnet\nwas: [dricksvatten]"),),
    "statement asked for": ((STATEMENT, "positions:\n", "request: {party: Eka, due: 2015-05}\npositions:\n"),),
    "statement concerns": ((STATEMENT, "positions:\n", "concerns: [brunnar.karta]\npositions:\n"),),
    "statement declined": (
        (STATEMENT, "positions:\n", "declined: {date: 2015-05-04, reason: Alla svarar själva.}\npositions:\n"),
    ),
    "member's own decision": (
        (STATEMENT, "    joins: ja\n", "    joins: ja\n    decided_by: Kommunstyrelsen\n    paragraph: § 4\n"),
    ),
    "meeting at another place": ((MEETING, "date: 2015-03-13\n", "date: 2015-03-13\nplace: Eka\ntime: 09.30\n"),),
    "meeting called off": (
        (MEETING, "date: 2015-03-13\n", "date: 2015-03-13\nstatus: cancelled\ncancelled: {reason: Snö.}\n"),
    ),
    "meeting moved for a reason": (
        (MEETING, "date: 2015-03-13\n", "date: 2015-03-20\nmoved: [{was: 2015-03-13, reason: Snö.}]\n"),
    ),
    "proposal reworded": ((MEETING, "att välja Folkets hus.", "att välja Bygdegården."),),
    "matter added": ((MEETING, "agenda:\n", "agenda:\n  - {title: Nästa år, kind: discussion}\n"),),
    "assignment": ((MEETING, "  - title: Rapport", DECIDED + "  - title: Rapport"),),
    "activity under a new id": ((B, "id: brunnar", "id: kallor"),),
    "body under a new id": ((BODY, "id: skolgruppen", "id: skolan"), (A, "body: skolgruppen", "body: skolan")),
    "body renamed": (
        (BODY, "id: skolgruppen\n", "id: skolan\nwas: [skolgruppen]\n"),
        (A, "body: skolgruppen", "body: skolan"),
    ),
    "plan renamed": ((HEADER, "id: plan-2015", "id: arsplan-2015"),),
    "cooperation renamed": ((COOPERATION, "name: Ekbygden", "name: Ekbygden och Sjön"),),
    "member since later": ((COOPERATION, "since: 2010", "since: 2011"),),
    "member called otherwise": ((COOPERATION, "name: Örnäs", "name: Örnäs kommun"),),
    "direction reworded": ((COOPERATION, "Att lära av varandra", "Att lära av alla"),),
    "directions reordered": (
        (COOPERATION, "    - id: dela\n      text: Att dela på det som är dyrt\n", ""),
        (COOPERATION, "directions:\n", "directions:\n    - id: dela\n      text: Att dela på det som är dyrt\n"),
    ),
    "fund called otherwise": ((HEADER, "name: Potten", "name: Kassan"),),
    "fund added": ((HEADER, "funds:\n", "funds:\n  - {id: annat, name: Annat}\n"),),
    "area added": ((AREAS, "areas:\n", "areas:\n  - {id: vagar, title: Vägar}\n"),),
    "area renamed": (
        (AREAS, "id: vatten\n    title", "id: sjoar\n    was: [vatten]\n    title"),
        (B, "area: vatten", "area: sjoar"),
    ),
    "area under a new id": ((AREAS, "id: vatten", "id: sjoar"), (B, "area: vatten", "area: sjoar")),
    "area called otherwise": ((AREAS, "title: Vatten", "title: Vattnet"),),
    "headings reordered": (
        (AREAS, "      - id: vinter\n        title: På vintern\n", ""),
        (AREAS, "groups:\n", "groups:\n      - id: vinter\n        title: På vintern\n"),
    ),
    "heading called otherwise": ((AREAS, "title: På vintern", "title: Om vintern"),),
    "descriptions may be longer": ((HEADER, "description_limit: 90", "description_limit: 120"),),
    "plan's language": ((HEADER, "period: 2015\n", "period: 2015\nlanguage: en\n"),),
    "programme's year": ((COOPERATION, "year: 2010", "year: 2014"),),
    "values are all there": ((COOPERATION, "complete: nej", "complete: ja"),),
    "kind of fund": ((HEADER, "name: Potten\n", "name: Potten\n    kind: regional\n"),),
    "body starts later": ((BODY, "start: 2015-01", "start: 2015-08"),),
    "body moved to another area": ((BODY, "area: skola", "area: vatten"),),
    "assignment's time": ((MEETING, "due: 2015-04", "due: 2015-06"),),
    "answer asked for later": ((STATEMENT, "due: 2015-04", "due: 2015-05"),),
    "answer to a question reworded": ((BODY, "Pengarna räckte.", "Pengarna tog slut."),),
    "answer on another day": ((BODY, "date: 2015-12-10", "date: 2015-12-12"),),
    "plan's period": ((HEADER, "period: 2015", "period: 2015/2016-06"),),
    "chapter reworded": (("chapters/inledning.md", "de som arbetar", "dem som arbetar"),),
}  # fmt: skip
BEFORE = {
    "descriptions may be longer": ((HEADER, "period: 2015\n", "period: 2015\ndescription_limit: 90\n"),),
    "programme's year": ((COOPERATION, "  title: Handlingsprogram\n", "  title: Handlingsprogram\n  year: 2010\n"),),
    "values are all there": ((COOPERATION, "programme:\n", "values:\n  words: [mod]\n  complete: nej\nprogramme:\n"),),
    "body starts later": ((BODY, "reports_to: styrelsen\n", "reports_to: styrelsen\nstart: 2015-01\n"),),
    "body moved to another area": ((BODY, "reports_to: styrelsen\n", "reports_to: styrelsen\narea: skola\n"),),
    "assignment's time": ((MEETING, "  - title: Rapport", DECIDED + "  - title: Rapport"),),
    "answer asked for later": ((STATEMENT, "positions:\n", "request: {party: Eka, due: 2015-04}\npositions:\n"),),
    "answer to a question reworded": ((BODY, "reports_to: styrelsen\n", ANSWERED),),
    "answer on another day": ((BODY, "reports_to: styrelsen\n", ANSWERED),),
}
"""What must stand in the plan before some of the cases."""
FATES = """\
period: 2016
id: plan-2016
title: Plan 2016
goals:
  - {goal: lovskola.plats, fate: carried-on, due: 2016-05}
  - goal: lovskola.elever
    fate: split
    into:
      - {id: flickor, text: Flickorna är många., due: 2016-08}
      - {id: pojkar, text: Pojkarna är många., due: 2016-08}
  - {goal: brunnar.karta, fate: met}
activities:
  - {activity: brunnar, remains: kept}
"""
NEXT = "rollover-2016.yaml"
FATED: dict[str, tuple[tuple[str, str, str], ...]] = {
    "decided otherwise of a goal": ((NEXT, "fate: carried-on, due: 2016-05", "fate: met"),),
    "nothing decided of a goal": ((NEXT, "  - {goal: brunnar.karta, fate: met}\n", ""),),
    "a goal carried on to another time": ((NEXT, "due: 2016-05", "due: 2016-06"),),
    "a goal split otherwise": ((NEXT, "id: flickor, text: Flickorna är många., due", "id: flickor, text: Alla, due"),),
    "a goal split in two others": ((NEXT, "id: pojkar, text: Pojkarna är många.", "id: alla, text: Alla är många."),),
    "decided otherwise of an activity": ((NEXT, "remains: kept", "remains: left-out"),),
    "the next plan called otherwise": ((NEXT, "id: plan-2016\ntitle: Plan 2016", "id: plan-16\ntitle: Planen 2016"),),
    "the next plan's period": ((NEXT, "period: 2016\n", "period: 2016/2017\n"),),
    "who has the chair in the next plan": ((NEXT, "goals:\n", "chair: [{member: eka, period: 2016}]\ngoals:\n"),),
}
"""What is changed in what has been decided for the next plan."""
WHOLE = {
    "activity removed": "activities/brunnar.yaml",
    "body removed": "bodies/kansliet.yaml",
    "chapter removed": "chapters/arbetet.md",
    "meeting removed": MEETING,
    "statement removed": STATEMENT,
}
PROPOSED = "fates put in for the next plan"
MOVED = {
    "activity renamed": (B, "activities/kallor.yaml"),
    "activity under a new id": (B, "activities/kallor.yaml"),
    "body renamed": (BODY, "bodies/skolan.yaml"),
    "body under a new id": (BODY, "bodies/skolan.yaml"),
    "meeting under a new id": (MEETING, "meetings/styrelsen-ett.yaml"),
    "meeting under a new id on another day": (MEETING, "meetings/ett.yaml"),
    "meeting renamed": (MEETING, "meetings/styrelsen-ett.yaml"),
    "statement renamed": (STATEMENT, "statements/vattnet.yaml"),
    "statement under a new id": (STATEMENT, "statements/vattnet.yaml"),
}
"""The files that are called what their things are called."""
NAMES = (*CASES, *WHOLE, *FATED, PROPOSED)
"""Every case."""


def versions(name: str) -> tuple[dict[str, str], dict[str, str]]:
    if name == PROPOSED:
        return dict(FILES), {**FILES, NEXT: FATES}
    if name in FATED:
        decided = {**FILES, NEXT: FATES}
        return decided, changed(*FATED[name], files=decided)
    if name in WHOLE:
        return dict(FILES), {path: text for path, text in FILES.items() if path != WHOLE[name]}
    before = changed(*BEFORE.get(name, ()))
    after = changed(*CASES[name], files=before)
    if name in MOVED:
        old, new = MOVED[name]
        after[new] = after.pop(old)
    return before, after

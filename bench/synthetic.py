"""Made-up plans of any size: one file an activity, three goals each, in the shape of a real plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

BODIES = 11
AREAS = 6

_PLAN = """\
format: 1
id: prov
title: Prov
period: 2015
"""
_COOPERATION = """\
name: Provsamarbetet
description: ett påhittat samarbete
members:
  - id: norrby
    name: Norrby
  - id: soderby
    name: Söderby
"""
_BODY = """\
id: grupp-{number}
name: Provgruppen {number}
kind: {kind}
reports_to: {superior}
tasks:
  - driver det praktiska arbetet
"""
_ACTIVITY = """\
# En påhittad aktivitet.
id: aktivitet-{number:05}
title: Aktivitet nummer {number}
area: omrade-{area}
order: {number}
kind: project
priority: {priority}
description: >-
  Kommunerna för en samordnad dialog för att få lösningar som gagnar alla. Att dela goda exempel och
  erfarenheter är värdefullt i sig, och arbetet vägs mot det som redan pågår i aktivitet {number}.
participants: alla
goals:
  - id: struktur
    text: Samarbetet är strukturerat så att kommunerna kan agera gemensamt.
    kind: milestone
    due: 2015-{month:02}
  - id: inriktning
    text: Inriktningen är fastställd i en handlingsplan.
    due: 2015-H1
    depends_on: [struktur]
  - id: vidgat
    text: Gruppen har behandlat möjligheten att vidga perspektivet.
    due: före 2016
steering:
  - body: grupp-{body}
    role: responsible
    note: tar fram en handlingsplan som anger hur dialogen ska styras
    source: [steering]
  - body: grupp-1
    role: consulted
    goals: [inriktning]
    note: handlingsplanen fastställs i dialog med gruppen
    source: [steering]
  - body: grupp-0
    role: decides
    goals: [vidgat]
    source: [steering]
follow_up: 2015-12
"""
_MEETING = """\
id: mote-{number:05}
body: grupp-{body}
date: 2015-{month:02}-{day:02}
status: {status}
time: 9.00-12.00
place: Rådhuset
attendance:
  - member: norrby
    attended: member
  - member: soderby
    attended: {attended}
agenda:
  - title: Ambitionen för aktivitet {number}
    kind: decision
    concerns: [aktivitet-{activity:05}.inriktning]
    proposal: Gruppen beslutar att fastställa ambitionen.
    outcome: as-proposed
    decision: Gruppen beslutar att fastställa ambitionen.
    paragraph: § {number}
    assignments:
      - text: Gruppen tar fram underlag till nästa möte.
        body: grupp-{body}
        due: 2015-{month:02}
  - title: Läget i aktivitet {number}
    kind: information
    concerns: [aktivitet-{activity:05}]
  - title: En fråga utanför planen
    kind: discussion
    outside: ja
"""


def write_plan(folder: Path, activities: int, meetings: int = 0) -> None:
    """Write a valid plan with so many activities and meetings into a folder that is not there yet."""
    (folder / "activities").mkdir(parents=True)
    (folder / "bodies").mkdir()
    (folder / "plan.yaml").write_text(_PLAN, encoding="utf-8")
    (folder / "cooperation.yaml").write_text(_COOPERATION, encoding="utf-8")
    areas = "".join(f"  - id: omrade-{number}\n    title: Område {number}\n" for number in range(AREAS))
    (folder / "areas.yaml").write_text(f"areas:\n{areas}", encoding="utf-8")
    for number in range(BODIES):
        text = _BODY.format(
            number=number,
            kind="board" if number == 0 else "working-group",
            superior=f"grupp-{number - 1}" if number else "",
        )
        (folder / "bodies" / f"grupp-{number}.yaml").write_text(text, encoding="utf-8")
    for number in range(activities):
        text = _ACTIVITY.format(
            number=number,
            area=number % AREAS,
            priority=number % 3 + 1,
            month=number % 12 + 1,
            body=number % BODIES,
        )
        (folder / "activities" / f"aktivitet-{number:05}.yaml").write_text(text, encoding="utf-8")
    if meetings:
        (folder / "meetings").mkdir()
    for number in range(meetings):
        text = _MEETING.format(
            number=number,
            body=number % BODIES,
            activity=number % activities,
            month=number % 12 + 1,
            day=number % 28 + 1,
            # The year is half over when it is asked about.
            status="held" if number % 12 < 6 else "planned",
            attended="absent" if number % 3 else "deputy",
        )
        (folder / "meetings" / f"mote-{number:05}.yaml").write_text(text, encoding="utf-8")

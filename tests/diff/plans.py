"""A small plan to change, and what a change of its text comes to."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

from mlr_cli.diff.plans import differences
from mlr_cli.load import load
from mlr_cli.reports.versions.compared import Compared, Side, Sort
from mlr_cli.source.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.model.plan import Plan

FILES: Mapping[str, str] = {
    path: dedent(text)
    for path, text in {
        "plan.yaml": """\
            format: 1
            id: plan-2015
            title: Plan 2015
            period: 2015
            contact:
              name: Kim Ek
            funds:
              - id: pott
                name: Potten
                principle:
                  share: 25 %
            outline:
              - chapter: inledning
              - chapter: arbetet
            """,
        "cooperation.yaml": """\
            name: Ekbygden
            description: Ett samarbete mellan tre kommuner
            members:
              - id: eka
                name: Eka
              - id: alby
                name: Alby
                since: 2010
              - id: ornas
                name: Örnäs
            chair:
              rotates: [eka, alby, ornas]
            programme:
              title: Handlingsprogram
              priorities:
                - Skolan går först i allt som samarbetet gör
                - Vattnet skyddas
              directions:
                - id: lara
                  text: Att lära av varandra
                - id: dela
                  text: Att dela på det som är dyrt
            """,
        "areas.yaml": """\
            areas:
              - id: skola
                title: Skola
                groups:
                  - id: sommar
                    title: På sommaren
                  - id: vinter
                    title: På vintern
              - id: vatten
                title: Vatten
                kind: other
            """,
        "meetings/styrelsen-mars.yaml": """\
            id: styrelsen-mars
            body: styrelsen
            date: 2015-03-13
            attendance:
              - member: eka
                attended: member
            agenda:
              - title: Lovskolans plats
                kind: decision
                concerns: [lovskola.plats]
                proposal: Styrelsen beslutar att välja Folkets hus.
              - title: Rapport från brunnarna
            """,
        "statements/dricksvatten.yaml": """\
            id: dricksvatten
            title: Yttrande om dricksvatten
            positions:
              - member: eka
                joins: ja
            """,
        "bodies/styrelsen.yaml": """\
            id: styrelsen
            name: Styrelsen
            kind: board
            seats:
              who: politiker
              total: 6
            """,
        "bodies/skolgruppen.yaml": """\
            id: skolgruppen
            name: Skolgruppen
            kind: working-group
            reports_to: styrelsen
            tasks:
              - leder arbetet med lovskolan varje sommar
              - samlar lärarna
            """,
        "bodies/kansliet.yaml": """\
            id: kansliet
            name: Kansliet
            kind: secretariat
            """,
        "activities/lovskola.yaml": """\
            id: lovskola
            title: Lovskola
            area: skola
            group: sommar
            order: 1
            priority: 2
            start: 2015-01
            description: >-
              Lovskolan ger elever i hela bygden en chans att komma i kapp, och lärarna får prova nya sätt
              att undervisa tillsammans.
            directions: [lara]
            participants:
              members: [eka, alby]
              reason: bara de har högstadium
            leader: Lo Lind
            budget:
              amount: 200 tkr
              sources:
                - fund: pott
                  amount: 200 tkr
            goals:
              - id: plats
                text: Platsen är vald.
                due: 2015-04/2015-05
              - id: elever
                text: Eleverna är många.
                kind: target
                due: senast 2015-08
                target:
                  count: 20
                  unit: elever
                depends_on: [plats]
              - id: yttrande
                text: Yttrandet är lämnat.
                due: löpande
            steering:
              - body: skolgruppen
                role: prepares
                source: [steering]
              - body: kansliet
                role: informed
                goals: [plats]
              - body: styrelsen
                role: decides
                note: i budgetfrågor
            follow_up: 2015-12
            reading: [priority]
            """,
        "activities/brunnar.yaml": """\
            id: brunnar
            title: Brunnar
            area: vatten
            order: 2
            goals:
              - id: karta
                text: Alla brunnar finns på en karta.
                due: 2015-09-30
            steering:
              - party: Länsstyrelsen
                role: consulted
            """,
        "chapters/inledning.md": "# Inledning\n\nHär börjar planen för alla som bor i bygden och för de som arbetar.\n",
        "chapters/arbetet.md": "# Arbetet\n\nSå arbetar vi.\n",
    }.items()
}


def changed(*edits: tuple[str, str, str], files: Mapping[str, str] = FILES) -> dict[str, str]:
    """Return the files with some texts replaced, each of which must stand exactly once in its file."""
    texts = dict(files)
    for path, old, new in edits:
        assert texts[path].count(old) == 1, f"{old!r} stands {texts[path].count(old)} times in {path}"
        texts[path] = texts[path].replace(old, new)
    return texts


def plan(files: Mapping[str, str] = FILES) -> Plan:
    """Return the plan in some files, which must have no fault of form."""
    loaded = load(Snapshot("plan", {path: text.encode() for path, text in files.items()}))
    assert [f"{found.span.file}: {found.message.en}" for found in loaded.diagnostics] == []
    return loaded.plan


def compared(before: Mapping[str, str], after: Mapping[str, str]) -> Compared:
    """Return what differs between the plans in two sets of files."""
    old, new = plan(before), plan(after)
    sides = Side(Sort.REVISION, "antagen"), Side(Sort.WORKING)
    return Compared(*sides, old, new, tuple(differences(old, new)))

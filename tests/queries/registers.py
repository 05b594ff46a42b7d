"""Registers to ask: the meetings, decisions and statements of a small year, each with something to find."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tests.queries.plans import plan

if TYPE_CHECKING:
    from mlr_cli.model.plan import Plan

REGISTERS = {
    "meetings/styrelsen-mars": """
        body: styrelsen
        date: 2015-03-10
        status: held
        attendance:
          - {member: eka, attended: member}
          - {member: alby, attended: absent}
        agenda:
          - title: Ambitionen för skolan
            kind: decision
            concerns: [lov.skola]
            proposal: Styrelsen beslutar att höja ambitionen.
            outcome: as-proposed
            decision: Styrelsen beslutar att höja ambitionen.
            paragraph: § 3
            assignments:
              - {text: Kansliet skriver till skolorna., body: kansliet, due: 2015-04, carried_out: 2015-04-20}
              - {text: Orkestern övar., body: orkestern, due: 2015-05}
              - {text: Någon ringer länsstyrelsen.}
          - title: Budget
            kind: decision
            outcome: tabled
            assignments: [{text: Kansliet räknar om., body: kansliet, due: 2015-04}]
          - {title: Bron, kind: information, outside: ja}
        """,
    "meetings/styrelsen-juni": """
        body: styrelsen
        date: 2015-06-09
        moved: [{was: 2015-06-02, reason: Krock med mässan., date: 2015-05-04}]
        """,
    "meetings/styrelsen-maj": """
        body: styrelsen
        date: 2015-05-05
        status: cancelled
        cancelled: {date: 2015-04-28, reason: För få ärenden.}
        """,
    "meetings/orkestern-april": "body: orkestern\ndate: 2015-04-14",
    "statements/bron": """
        title: Yttrande om bron
        request: {party: Länsstyrelsen, due: senast 2015-05-15}
        prepares: [kansliet]
        concerns: [lov.skola]
        """,
    "statements/skolan": """
        title: Yttrande om skolan
        request: {party: Skolverket, due: 2015-04}
        concerns: [lov.skola]
        sent: 2015-04-28
        """,
    "statements/vattnet": """
        title: Yttrande om vattnet
        request: {party: Havsmyndigheten, due: 2015-03-01}
        declined: 2015-02-20
        """,
}
LOV = """
area: skola
goals:
  - {id: skola, text: Lovskolan är öppen., due: senast 2015-06}
  - {id: buss, text: Bussen går., due: 2015, reports: [{date: 2015-02-01, state: dropped, note: Beslut § 2.}]}
steering: [{body: orkestern, role: responsible}]
follow_up: 2015-12
"""


@cache
def made() -> Plan:
    """Return the small year."""
    return plan(REGISTERS, lov=LOV)

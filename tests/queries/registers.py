"""Registers to ask: the meetings, decisions and statements of a small year, each with something to find."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tests.queries.plans import files, plan

if TYPE_CHECKING:
    from pathlib import Path

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


ORCHESTRA = (
    ("2015-02-03", "decision information information information", "eka"),
    ("2015-05-12", "information", ""),
    ("2015-08-25", "decision decision information", "eka"),
    ("2015-09-22", "decision discussion", "eka alby"),
)
"""Meetings of a working group that steers: the day, the kinds of its matters, and who was there."""


@cache
def made(more: tuple[tuple[str, str, str], ...] = ()) -> Plan:
    """Return the small year, with more meetings of the orchestra."""
    return plan(REGISTERS | dict(_held(*one) for one in more), lov=LOV)


def write(folder: Path) -> Path:
    """Write the small year, with the meetings of the orchestra, into a folder; return the plan's own."""
    for path, content in files(REGISTERS | dict(_held(*one) for one in ORCHESTRA), lov=LOV).items():
        target = folder / "plan" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return folder / "plan"


def _held(day: str, kinds: str, there: str) -> tuple[str, str]:
    items = "".join(f"\n  - {{title: Ett ärende, kind: {kind}, concerns: [lov]}}" for kind in kinds.split())
    entries = "".join(f"\n  - {{member: {member}, attended: member}}" for member in there.split())
    text = f"body: orkestern\ndate: {day}\nstatus: held\nagenda:{items}\n"
    return f"meetings/orkestern-{day}", text + (f"attendance:{entries}\n" if entries else "")

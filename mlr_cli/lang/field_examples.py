"""What the words of a field may look like, for those where an example says more than a description."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text, verbatim

if TYPE_CHECKING:
    from collections.abc import Mapping

EXAMPLES: Mapping[str, Text] = {
    "Activity.leader": Text(sv="finns, inte angivet", en="exists, not stated"),
    "Activity.participants": Text(sv="alla", en="all"),
    "AgendaItem.proposal": Text(
        sv="Styrelsen beslutar att fastställa handlingsplanen enligt bilagan.",
        en="The board decides to adopt the action plan as attached.",
    ),
    "Assignment.text": Text(sv="tar fram ett förslag till budget", en="draws up a proposal for a budget"),
    "Body.name": Text(sv="Näringslivsgruppen", en="Business group"),
    "Body.tasks": Text(sv="driver det praktiska arbetet", en="does the practical work"),
    "Contact.email": verbatim("anna.ek@example.org"),
    "Fund.name": Text(sv="Medlemmarnas andelar", en="Members’ shares"),
    "Goal.proviso": Text(sv="om finansieringen är klar", en="if the financing is settled"),
    "Goal.text": Text(sv="Broschyren är färdig.", en="The brochure is finished."),
    "Ignore.rule": verbatim("MLR403"),
    "Report.evidence": Text(sv="minnesanteckningar från mötet den 12 maj", en="notes of the meeting on 12 May"),
    "Report.reason": Text(sv="Upphandlingen överklagades.", en="The procurement was appealed."),
    "Seats.who": Text(sv="politiska representanter", en="political representatives"),
    "Steering.note": Text(sv="inriktning och klartecken för tryck", en="direction, and go-ahead for print"),
    "Target.unit": Text(sv="beslut per möte", en="decisions a meeting"),
    "paragraph": verbatim("§ 12"),
}
"""By model and field, or by field alone, as in the guide."""

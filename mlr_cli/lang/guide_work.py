"""What the fields of activities and goals are for, and those that many things have.

The key is a model and its field, or a field alone where it means the same wherever it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

WORK: Mapping[str, Text] = {
    "Activity.id": Text(
        sv="Aktivitetens id, samma som filens namn. Ändras aldrig för hand.",
        en="The activity’s id, the same as the file’s name. Never changed by hand.",
    ),
    "Activity.title": Text(sv="Vad aktiviteten heter.", en="What the activity is called."),
    "Activity.area": Text(sv="Området som aktiviteten hör till.", en="The area that the activity belongs to."),
    "Activity.group": Text(sv="Rubriken inom området.", en="The heading inside the area."),
    "Activity.order": Text(
        sv="Platsen bland områdets aktiviteter: 1 står först.",
        en="The place among the area’s activities: 1 comes first.",
    ),
    "Activity.kind": Text(
        sv="Om aktiviteten är ett projekt eller återkommer varje år.",
        en="Whether it is a project or recurs every year.",
    ),
    "Activity.priority": Text(sv="Hur viktig den är: 1 är viktigast.", en="How important it is: 1 is the most."),
    "Activity.start": Text(sv="När aktiviteten väntas komma i gång.", en="When it is expected to begin."),
    "Activity.description": Text(
        sv="Projektbeskrivningen: vad aktiviteten är och varför.", en="What the activity is, and why."
    ),
    "Activity.directions": Text(
        sv="Inriktningarna i handlingsprogrammet som aktiviteten hör till.",
        en="The lines of the programme that it belongs to.",
    ),
    "Activity.participants": Text(
        sv="Vilka medlemmar som är med: ”alla”, eller de som räknas upp.",
        en="Which members take part: “alla”, or those listed.",
    ),
    "Activity.leader": Text(sv="Vem som leder projektet.", en="Who leads the project."),
    "Activity.budget": Text(sv="Vad aktiviteten kostar och vem som betalar.", en="What it costs and who pays."),
    "Activity.action_plan": Text(sv="Aktivitetens egen handlingsplan.", en="The activity’s own action plan."),
    "diary": Text(sv="Diarienumret.", en="The diary number."),
    "Activity.goals": Text(sv="Målen, ett per punkt.", en="The goals, one an item."),
    "Activity.steering": Text(sv="Vem som gör vad, en roll per punkt.", en="Who does what, a role an item."),
    "Activity.follow_up": Text(sv="När aktiviteten följs upp.", en="When the activity is followed up."),
    "reading": Text(
        sv="De fält som är en tolkning och inte står så i källan.",
        en="The fields that are a reading and do not stand so in the source.",
    ),
    "was": Text(
        sv="Id som det har haft förut, så att historiken följer med.",
        en="Ids that it had before, so that its history comes along.",
    ),
    "internal": Text(sv="Ja om det inte ska synas utåt.", en="Yes if it is not to be shown outside."),
    "note": Text(sv="En anmärkning.", en="A note."),
    "Participants.all": Text(sv="Ja om alla medlemmar är med.", en="Yes if all members take part."),
    "Participants.members": Text(sv="De medlemmar som är med.", en="The members that take part."),
    "Participants.reason": Text(sv="Varför just de är med.", en="Why they and not all."),
    "Leader.name": Text(sv="Projektledarens namn.", en="The project leader’s name."),
    "stated": Text(
        sv="Nej om det finns, men planen inte säger vad.", en="No if there is one, but the plan does not say."
    ),
    "Budget.amount": Text(sv="Beloppet, till exempel 200 tkr.", en="The amount, such as 200 tkr."),
    "Budget.sources": Text(sv="Vem som betalar, en källa per punkt.", en="Who pays, a source an item."),
    "Budget.external": Text(sv="Om pengar utifrån har övervägts.", en="Whether external money has been considered."),
    "Budget.political_decision": Text(
        sv="Om behovet kräver ett politiskt beslut.", en="Whether the need calls for a political decision."
    ),
    "Source.fund": Text(sv="Fonden som pengarna kommer ur.", en="The fund that the money is from."),
    "Source.amount": Text(sv="Beloppet.", en="The amount."),
    "Source.share": Text(sv="Andelen av budgeten, i procent.", en="The share of the budget, in per cent."),
    "Source.decision": Text(sv="Beslutet om pengarna.", en="The decision on the money."),
    "Link.title": Text(sv="Vad dokumentet heter.", en="What the document is called."),
    "Link.address": Text(sv="Var det finns: en adress eller en sökväg.", en="Where it is: an address or a path."),
    "Goal.id": Text(
        sv="Målets id inom aktiviteten. Det fulla id:t är aktivitet.mål.",
        en="The goal’s id in its activity. The whole id is activity.goal.",
    ),
    "Goal.text": Text(sv="Målet så som det är när det är nått.", en="How it is when the goal has been reached."),
    "Goal.kind": Text(sv="Vad det är för slags mål.", en="What kind of goal it is."),
    "Goal.due": Text(
        sv="Målet ska vara nått senast den sista dagen i den här tiden.",
        en="The goal is to be reached by the last day of this time.",
    ),
    "Goal.target": Text(
        sv="Vad som räknas och hur många det ska bli, för ett mätbart mål.",
        en="What is counted and how many there shall be, for a target.",
    ),
    "Goal.proviso": Text(
        sv="Något som måste stämma för att målet ska gälla.", en="Something that must hold for the goal to apply."
    ),
    "Goal.depends_on": Text(sv="Mål som måste nås först.", en="Goals that must be reached first."),
    "Goal.part_of": Text(
        sv="Målet i samma aktivitet som det här är en del av.",
        en="The goal of the same activity that this is a part of.",
    ),
    "moved": Text(
        sv="Tider som har flyttats: den gamla tiden och skälet.",
        en="Times that were moved: the old one and the reason.",
    ),
    "Goal.reports": Text(
        sv="Daterade rapporter. Målets läge räknas ut av dem.",
        en="Dated reports. The goal’s state is worked out from them.",
    ),
    "Target.count": Text(sv="Hur många det ska bli.", en="How many there shall be."),
    "Target.unit": Text(
        sv="Vad det är man räknar, till exempel beslut per möte.", en="What is counted, such as decisions a meeting."
    ),
    "Target.at_least": Text(sv="Ja om det får bli fler.", en="Yes if there may be more."),
    "Target.per": Text(
        sv="Grupperna som var och en ska nå antalet.", en="The bodies that are each to reach the number."
    ),
    "Target.per_kind": Text(
        sv="Slaget av grupper som var och en ska nå antalet.",
        en="The kind of bodies that are each to reach the number.",
    ),
    "Target.body": Text(sv="Gruppen vars möten räknas.", en="The body whose meetings count."),
    "Target.counts": Text(sv="Vad i planen som räknas av sig självt.", en="What in the plan is counted by itself."),
    "Moved.was": Text(sv="Tiden som den var.", en="The time as it was."),
    "Moved.reason": Text(sv="Varför den flyttades.", en="Why it was moved."),
    "Moved.date": Text(sv="Dagen då den flyttades.", en="The day it was moved."),
    "Moved.by": Text(sv="Vem som flyttade den.", en="Who moved it."),
    "Report.date": Text(sv="Dagen då det rapporterades.", en="The day of the report."),
    "Report.state": Text(sv="Hur det gick, om målet är avslutat.", en="How it went, if the goal is closed."),
    "Report.forecast": Text(
        sv="Hur det väntas gå, om målet inte är avslutat.", en="How it is expected to go, if the goal is not closed."
    ),
    "Report.period": Text(
        sv="Tiden som prognosen gäller, om dagen inte säger det.",
        en="The time that the forecast is for, if the day does not say.",
    ),
    "Report.count": Text(
        sv="Hur många det är hittills, för ett mätbart mål.", en="How many there are so far, for a target."
    ),
    "Report.reason": Text(sv="Varför det gick som det gick.", en="Why it went as it did."),
    "Report.evidence": Text(sv="Vad som visar det.", en="What shows it."),
    "Report.next": Text(sv="Vad som händer nu.", en="What happens now."),
    "by": Text(sv="Vem som gjorde det.", en="Who did it."),
    "source": Text(sv="Var det går att läsa.", en="Where it can be read."),
    "NextStep.text": Text(sv="Vad som ska göras.", en="What is to be done."),
    "NextStep.who": Text(sv="Vem som gör det.", en="Who does it."),
    "NextStep.due": Text(sv="När det ska vara gjort.", en="When it is to be done."),
    "Steering.role": Text(sv="Vad gruppen gör i aktiviteten.", en="What the body does in the activity."),
    "Steering.body": Text(sv="Gruppen som har rollen.", en="The body that has the role."),
    "Steering.member": Text(
        sv="Medlemmen som har rollen, om det inte är en grupp.", en="The member that has the role, if it is no body."
    ),
    "Steering.party": Text(sv="Någon utanför samarbetet som har rollen.", en="An outside party that has the role."),
    "Steering.goals": Text(
        sv="Målen som rollen gäller. Utan dem gäller den hela aktiviteten.",
        en="The goals that the role is for. Without them, the whole activity.",
    ),
    "Steering.source": Text(
        sv="Var rollen är tryckt, eller att den är en tolkning.",
        en="Where the role is printed, or that it is a reading.",
    ),
    "FollowUp.when": Text(sv="När aktiviteten ska följas upp.", en="When the activity is to be followed up."),
    "FollowUp.reports": Text(
        sv="Daterade rapporter om att uppföljningen är gjord.", en="Dated reports that the follow-up was made."
    ),
    "FollowUpReport.date": Text(sv="Dagen då aktiviteten följdes upp.", en="The day the activity was followed up."),
    "Goal.carried_since": Text(
        sv="Tiden för den första plan som målet stod i. Skrivs av mlr rollover.",
        en="The time of the first plan that the goal stood in. Written by mlr rollover.",
    ),
}

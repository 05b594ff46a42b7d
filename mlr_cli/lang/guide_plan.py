"""What the fields of the plan's head, its cooperation, areas, adoptions and next plan are for.

The key is a model and its field, or a field alone where it means the same wherever it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

PLAN: Mapping[str, Text] = {
    "Header.format": Text(sv="Filernas version. Alltid 1.", en="The version of the files. Always 1."),
    "Header.id": Text(
        sv="Planens id: små bokstäver, siffror och bindestreck. Ändras aldrig.",
        en="The plan’s id: small letters, digits and hyphens. Never changes.",
    ),
    "Header.title": Text(sv="Planens namn, så som det står på framsidan.", en="The plan’s name, as on the front page."),
    "Header.period": Text(
        sv="Tiden som planen gäller: ett år, ett brutet räkenskapsår eller en mandatperiod.",
        en="The time that the plan is for: a year, a fiscal year or a term of office.",
    ),
    "Header.language": Text(sv="Språket som planen är skriven på.", en="The language that the plan is written in."),
    "Header.reporting": Text(
        sv="Hur ofta planen ber om prognoser. Utelämnas om den inte gör det.",
        en="How often the plan asks for forecasts. Left out if it does not.",
    ),
    "Header.contact": Text(sv="Vem man vänder sig till.", en="Whom to turn to."),
    "Header.funds": Text(
        sv="Källor till pengar, som aktiviteternas budgetar hänvisar till.",
        en="Sources of money that the activities’ budgets refer to.",
    ),
    "Header.description_limit": Text(
        sv="Så många ord får en aktivitets beskrivning ha. Fler ger ett råd.",
        en="How many words an activity’s description may have. More gives advice.",
    ),
    "Header.questions": Text(
        sv="Det som grupperna får svara på när året är slut. Utan dem ställs de vanliga frågorna.",
        en="What bodies are asked at the year’s end. Without them the usual questions are asked.",
    ),
    "Header.outline": Text(
        sv="Kapitlen i den ordning de står i dokumentet.", en="The chapters in the order of the document."
    ),
    "ignore": Text(
        sv="Regler som undantas här, var och en med sitt skäl.", en="Rules that do not hold here, each with its reason."
    ),
    "Contact.title": Text(
        sv="Uppdraget eller titeln, till exempel Koordinator.", en="The post or title, such as coordinator."
    ),
    "Contact.name": Text(sv="Personens namn.", en="The person’s name."),
    "Contact.email": Text(sv="E-postadressen.", en="The e-mail address."),
    "Contact.phone": Text(sv="Telefonnumret.", en="The phone number."),
    "Contact.web": Text(sv="Webbplatsen.", en="The website."),
    "Fund.id": Text(sv="Fondens id. Ändras aldrig.", en="The fund’s id. Never changes."),
    "Fund.name": Text(sv="Vad källan kallas i planen.", en="What the source is called in the plan."),
    "Fund.kind": Text(sv="Varifrån pengarna kommer.", en="Where the money comes from."),
    "Fund.principle": Text(
        sv="Hur stor del av en budget som källan ska täcka enligt planens princip.",
        en="How large a share of a budget the source covers by principle.",
    ),
    "Principle.share": Text(sv="Andelen i procent.", en="The share in per cent."),
    "Principle.tolerance": Text(
        sv="Så många procentenheter får det skilja innan det blir en varning.",
        en="How many points it may differ before there is a warning.",
    ),
    "Question.question": Text(
        sv="Frågans id: en av de vanliga, eller ett eget.",
        en="The question’s id: one of the usual, or one of your own.",
    ),
    "Question.text": Text(
        sv="Frågan så som grupperna får den. Behövs för en egen fråga.",
        en="The question as the bodies get it. Needed for one of your own.",
    ),
    "Question.bodies": Text(
        sv="Grupperna som frågas. Utan dem frågas alla som svarar för något.",
        en="The bodies that are asked. Without them, all that answer for something.",
    ),
    "OutlineEntry.chapter": Text(
        sv="Kapitlets id. Texten står i filen chapters/<id>.md.",
        en="The chapter’s id. Its text is the file chapters/<id>.md.",
    ),
    "OutlineEntry.shows": Text(
        sv="Det som byggs av planens uppgifter och visas efter texten.",
        en="What is made from the plan’s data and shown after the text.",
    ),
    "OutlineEntry.bodies": Text(
        sv="Grupperna som visas. Utan dem visas alla.", en="The bodies that are shown. Without them, all."
    ),
    "OutlineEntry.areas": Text(
        sv="Områdena som visas. Utan dem visas alla.", en="The areas that are shown. Without them, all."
    ),
    "OutlineEntry.sections": Text(sv="Underkapitel, på samma sätt.", en="Chapters inside this one, in the same way."),
    "Ignore.rule": Text(sv="Regelns kod, till exempel MLR403.", en="The rule’s code, such as MLR403."),
    "Ignore.reason": Text(sv="Varför regeln inte gäller här.", en="Why the rule does not hold here."),
    "Cooperation.name": Text(sv="Vad samarbetet heter.", en="What the cooperation is called."),
    "Cooperation.description": Text(sv="Vad samarbetet är, i en mening.", en="What the cooperation is, in a sentence."),
    "Cooperation.members": Text(sv="Medlemmarna.", en="The members."),
    "Cooperation.tasks": Text(
        sv="Vad samarbetet gör, en uppgift per rad.", en="What the cooperation does, a task a line."
    ),
    "Cooperation.decisions": Text(sv="Hur beslut fattas.", en="How decisions are made."),
    "Cooperation.participation": Text(sv="Vad som väntas av medlemmarna.", en="What is expected of the members."),
    "Cooperation.chair": Text(sv="Hur ordförandeskapet växlar.", en="How the chair passes on."),
    "Cooperation.programme": Text(
        sv="Handlingsprogrammet som planen bygger på.", en="The action programme that the plan builds on."
    ),
    "Cooperation.values": Text(
        sv="Värdeorden som samarbetet har enats om.", en="The values that the cooperation has agreed on."
    ),
    "Member.id": Text(sv="Medlemmens id. Ändras aldrig.", en="The member’s id. Never changes."),
    "Member.name": Text(sv="Medlemmens namn.", en="The member’s name."),
    "Member.since": Text(
        sv="Från när medlemmen är med. Första dagen räknas med.", en="From when it is a member, the first day included."
    ),
    "Member.until": Text(
        sv="Till när medlemmen är med. Sista dagen räknas med.", en="Until when it is a member, the last day included."
    ),
    "Chair.rotates": Text(sv="Medlemmarna som turas om, i ordning.", en="The members that take turns, in order."),
    "Chair.rule": Text(sv="Regeln i ord.", en="The rule in words."),
    "Chair.terms": Text(
        sv="Vem som är ordförande när. Bara det som är känt.", en="Who holds the chair when. Only what is known."
    ),
    "ChairTerm.member": Text(sv="Medlemmen som har ordförandeskapet.", en="The member that holds the chair."),
    "ChairTerm.period": Text(sv="Under vilken tid.", en="During which time."),
    "Programme.title": Text(sv="Vad programmet heter.", en="What the programme is called."),
    "Programme.year": Text(sv="Året då det antogs.", en="The year it was adopted."),
    "Programme.priorities": Text(sv="De prioriterade områdena.", en="The areas of priority."),
    "Programme.emphasis": Text(sv="Det som betonas.", en="What is emphasised."),
    "Programme.directions": Text(
        sv="Programmets inriktningar, som aktiviteterna kan hänvisa till.",
        en="The lines of the programme, which activities may refer to.",
    ),
    "Direction.id": Text(sv="Inriktningens id. Ändras aldrig.", en="The line’s id. Never changes."),
    "Direction.text": Text(sv="Inriktningen i ord.", en="The line in words."),
    "Values.words": Text(sv="Orden.", en="The words."),
    "Values.agreed_by": Text(sv="Vilka som har enats om dem.", en="Who agreed on them."),
    "Values.complete": Text(sv="Nej betyder ”bland annat”.", en="No means “among others”."),
    "Values.text": Text(sv="Vad som sägs om dem.", en="What is said of them."),
    "Areas.areas": Text(
        sv="Områdena i den ordning de står i dokumentet.", en="The areas in the order of the document."
    ),
    "Area.id": Text(sv="Områdets id. Ändras aldrig.", en="The area’s id. Never changes."),
    "Area.title": Text(sv="Vad området heter.", en="What the area is called."),
    "Area.kind": Text(sv="Om det är ett fokusområde.", en="Whether it is a focus area."),
    "Area.text": Text(sv="Vad planen säger om området.", en="What the plan says about the area."),
    "Area.expectations": Text(
        sv="Vad som väntas under planens tid, ett stycke per punkt. För områden utan egen grupp.",
        en="What is expected in the plan’s period, a paragraph an item. For areas without a body of their own.",
    ),
    "Area.groups": Text(sv="Rubriker inom området.", en="Headings inside the area."),
    "Group.id": Text(sv="Rubrikens id. Ändras aldrig.", en="The heading’s id. Never changes."),
    "Group.title": Text(sv="Rubriken.", en="The heading."),
    "Group.text": Text(sv="En inledning under rubriken.", en="An introduction below the heading."),
    "Adopted.adopted": Text(
        sv="Besluten om planen, det äldsta först. Skrivs av mlr adopt.",
        en="The decisions on the plan, the oldest first. Written by mlr adopt.",
    ),
    "Adoption.date": Text(sv="Dagen för beslutet.", en="The day of the decision."),
    "Adoption.body": Text(sv="Gruppen som beslutade.", en="The body that decided."),
    "Adoption.commit": Text(sv="Versionen i git som antogs.", en="The version in git that was adopted."),
    "Rollover.period": Text(sv="Tiden som nästa plan gäller.", en="The time that the next plan is for."),
    "Rollover.id": Text(sv="Nästa plans id.", en="The next plan’s id."),
    "Rollover.title": Text(sv="Nästa plans namn.", en="The next plan’s name."),
    "Rollover.chair": Text(sv="Vem som har ordförandeskapet då, och när.", en="Who holds the chair then, and when."),
    "Rollover.goals": Text(
        sv="Vad som händer med varje mål, ett i taget.", en="What becomes of every goal, one by one."
    ),
    "Rollover.activities": Text(
        sv="Aktiviteter där alla mål är avslutade, och om de är kvar.",
        en="Activities all of whose goals are closed, and whether they stay.",
    ),
    "Decided.goal": Text(sv="Målet, skrivet ”aktivitet.mål”.", en="The goal, written “activity.goal”."),
    "Decided.fate": Text(sv="Vad som händer med målet i nästa plan.", en="What becomes of the goal in the next plan."),
    "Decided.due": Text(
        sv="Den nya tiden för ett mål som förs över. Utan den står målets tid kvar.",
        en="The new time of a goal that is carried on. Without it the goal keeps its own.",
    ),
    "Decided.into": Text(
        sv="Målen som det blir: ett när det omformuleras eller slås ihop, minst två när det delas upp.",
        en="The goals that it becomes: one where it is rephrased or merged, two or more where it is split.",
    ),
    "Decided.reason": Text(
        sv="Varför. Måste finnas när målet utgår.", en="Why. Must be there where the goal is dropped."
    ),
    "Decided.body": Text(
        sv="Gruppen som beslutade. Måste finnas när målet utgår.",
        en="The body that decided. Must be there where the goal is dropped.",
    ),
    "Decided.date": Text(sv="Dagen för beslutet.", en="The day of the decision."),
    "Successor.id": Text(
        sv="Det nya målets id. Ett mål i en annan aktivitet skrivs ”aktivitet.mål”.",
        en="The new goal’s id. A goal of another activity is written “activity.goal”.",
    ),
    "Successor.text": Text(
        sv="Det nya målet, skrivet så som det är när det är nått.", en="The new goal, worded as it is when reached."
    ),
    "Successor.due": Text(sv="När det nya målet ska vara nått.", en="When the new goal is to be reached."),
    "Closed.activity": Text(sv="Aktivitetens id.", en="The activity’s id."),
    "Closed.remains": Text(
        sv="Om aktiviteten är kvar i nästa plan.", en="Whether the activity stays in the next plan."
    ),
    "Adoption.fingerprint": Text(sv="Fingeravtrycket av vad planen sade.", en="The fingerprint of what the plan said."),
}

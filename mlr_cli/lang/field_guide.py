"""What every field of the plan's files is for, in a sentence or two: for editors, and for comments that teach.

The key is a model and its field, or a field alone where it means the same wherever it stands. A test holds
the table against the models, so a new field has its words here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

GUIDE: Mapping[str, Text] = {
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
    "Body.id": Text(
        sv="Gruppens id, samma som filens namn. Ändras aldrig för hand.",
        en="The body’s id, the same as the file’s name. Never changed by hand.",
    ),
    "Body.name": Text(sv="Vad gruppen heter.", en="What the body is called."),
    "Body.short": Text(sv="Ett kort namn för trånga tabeller.", en="A short name for narrow tables."),
    "Body.kind": Text(sv="Vad det är för slags grupp.", en="What kind of body it is."),
    "Body.area": Text(sv="Området som gruppen arbetar i.", en="The area that the body works in."),
    "Body.seats": Text(sv="Vilka som ingår och hur många.", en="Who sits in it and how many."),
    "Body.reports_to": Text(
        sv="Gruppen som den får uppdrag av och rapporterar till.",
        en="The body that gives it assignments and gets its reports.",
    ),
    "Body.start": Text(sv="När gruppen började.", en="When the body began."),
    "Body.rotates": Text(
        sv="Medlemmarna som turas om, för ett roterande uppdrag.",
        en="The members that take turns, for a rotating role.",
    ),
    "Body.tasks": Text(sv="Vad gruppen gör, en uppgift per rad.", en="What the body does, a task a line."),
    "Body.expectations": Text(
        sv="Vad som väntas av gruppen under planens tid, ett stycke per punkt.",
        en="What is expected of it in the plan’s period, a paragraph an item.",
    ),
    "Body.convened": Text(sv="När gruppen samlas.", en="When the body meets."),
    "Body.evaluation": Text(
        sv="Det som gruppen säger om året när det är slut.", en="What the body says of the year when it is over."
    ),
    "Seats.who": Text(sv="Vilka som sitter i gruppen.", en="Who sits in the body."),
    "Seats.per_member": Text(sv="Antal platser per medlem.", en="Seats for each member."),
    "Seats.total": Text(sv="Antal platser sammanlagt.", en="Seats in all."),
    "Seats.co_opted": Text(
        sv="Vilka som är med utan att delta i beslut.", en="Who is there without taking part in decisions."
    ),
    "Evaluation.agreed": Text(sv="Dagen då gruppen stämde av sina svar.", en="The day the body agreed on its answers."),
    "Evaluation.answers": Text(
        sv="Gruppens svar på frågorna om året.", en="The body’s answers to the questions about the year."
    ),
    "Answer.question": Text(sv="Frågans id.", en="The question’s id."),
    "Answer.date": Text(sv="Dagen då svaret gavs.", en="The day of the answer."),
    "Answer.text": Text(sv="Svaret.", en="The answer."),
    "Meeting.id": Text(
        sv="Mötets id, samma som filens namn. Det står kvar när dagen flyttas.",
        en="The meeting’s id, the same as the file’s name. It stays when the date moves.",
    ),
    "Meeting.body": Text(sv="Gruppen som möts.", en="The body that meets."),
    "Meeting.date": Text(sv="Dagen för mötet.", en="The day of the meeting."),
    "Meeting.title": Text(
        sv="Vad mötet kallas, om det heter något särskilt.", en="What the meeting is called, if anything special."
    ),
    "Meeting.time": Text(
        sv="När det börjar och slutar, till exempel 09.00–12.00.", en="When it begins and ends, such as 09.00–12.00."
    ),
    "Meeting.place": Text(sv="Var mötet hålls.", en="Where the meeting is held."),
    "Meeting.chair": Text(sv="Vem som leder mötet.", en="Who chairs the meeting."),
    "Meeting.status": Text(
        sv="Om mötet är planerat, hållet eller inställt.", en="Whether the meeting is planned, held or cancelled."
    ),
    "Meeting.reply_by": Text(sv="Sista dagen att anmäla förhinder.", en="The last day to say that one cannot come."),
    "Meeting.cancelled": Text(sv="Att mötet ställdes in, och varför.", en="That the meeting was called off, and why."),
    "Meeting.attendance": Text(sv="Vilka som var med, en person per punkt.", en="Who was there, a person an item."),
    "Meeting.agenda": Text(sv="Mötets ärenden i ordning.", en="The matters of the meeting in order."),
    "Cancellation.date": Text(sv="Dagen då mötet ställdes in.", en="The day the meeting was called off."),
    "Cancellation.reason": Text(sv="Varför.", en="Why."),
    "Attendance.member": Text(sv="Medlemmen som personen kommer från.", en="The member that the person is from."),
    "Attendance.attended": Text(sv="Hur personen var med.", en="How the person took part."),
    "Attendance.name": Text(sv="Personens namn.", en="The person’s name."),
    "AgendaItem.title": Text(sv="Ärendets rubrik.", en="The matter’s heading."),
    "AgendaItem.kind": Text(sv="Vad ärendet är till för.", en="What the matter is for."),
    "AgendaItem.concerns": Text(
        sv="Aktiviteter och mål som ärendet rör.", en="Activities and goals that the matter concerns."
    ),
    "AgendaItem.statements": Text(
        sv="Gemensamma yttranden som ärendet rör.", en="Joint statements that the matter concerns."
    ),
    "AgendaItem.outside": Text(sv="Ja om ärendet inte hör till planen.", en="Yes if the matter is none of the plan’s."),
    "AgendaItem.presenter": Text(sv="Vem som föredrar ärendet.", en="Who presents the matter."),
    "AgendaItem.time": Text(
        sv="När ärendet tas upp, eller från när till när.", en="When the matter is taken up, or from when till when."
    ),
    "AgendaItem.attachments": Text(sv="Bilagor.", en="Attachments."),
    "AgendaItem.proposal": Text(
        sv="Förslaget till beslut, skrivet så att det kan flyttas till protokollet.",
        en="The proposed decision, worded so that it can be moved to the minutes.",
    ),
    "AgendaItem.outcome": Text(sv="Vad det blev av ärendet.", en="What became of the matter."),
    "AgendaItem.decision": Text(sv="Vad som beslutades.", en="What was decided."),
    "paragraph": Text(sv="Paragrafen i protokollet.", en="The paragraph of the minutes."),
    "AgendaItem.assignments": Text(sv="Uppdrag som beslutet ger.", en="What the decision asks somebody to do."),
    "Assignment.text": Text(sv="Vad som ska göras.", en="What is to be done."),
    "Assignment.body": Text(sv="Gruppen som ska göra det.", en="The body that is to do it."),
    "Assignment.party": Text(sv="Någon annan som ska göra det.", en="Somebody else who is to do it."),
    "Assignment.due": Text(sv="Senast den sista dagen i den här tiden.", en="By the last day of this time."),
    "Assignment.carried_out": Text(sv="När det var genomfört.", en="When it was carried out."),
    "Assignment.reported_back": Text(sv="När det var återrapporterat.", en="When it was reported back."),
    "Assignment.dropped": Text(sv="När det inte längre var aktuellt.", en="When it was no longer called for."),
    "Done.date": Text(sv="Dagen.", en="The day."),
    "Statement.id": Text(
        sv="Yttrandets id, samma som filens namn. Ändras aldrig för hand.",
        en="The statement’s id, the same as the file’s name. Never changed by hand.",
    ),
    "Statement.title": Text(sv="Vad yttrandet handlar om.", en="What the statement is about."),
    "Statement.request": Text(
        sv="Vem som bad om yttrandet, och sista dagen.", en="Who asked for the statement, and the last day."
    ),
    "Statement.proposed": Text(
        sv="Vem som föreslog att kommunerna svarar tillsammans.", en="Who proposed that the members answer together."
    ),
    "Statement.prepares": Text(sv="Grupperna som tar fram underlaget.", en="The bodies that prepare it."),
    "Statement.concerns": Text(
        sv="Aktiviteter och mål som yttrandet rör.", en="Activities and goals that the statement concerns."
    ),
    "Statement.positions": Text(
        sv="Vilka medlemmar som ansluter sig, en per punkt.", en="Which members join, one an item."
    ),
    "Statement.sent": Text(
        sv="När yttrandet skickades, och dokumentet.", en="When the statement went out, and the document."
    ),
    "Statement.declined": Text(
        sv="När det blev klart att inget gemensamt yttrande lämnas, och varför.",
        en="When it was settled that no joint statement is made, and why.",
    ),
    "Request.party": Text(sv="Vem som bad om yttrandet.", en="Who asked for the statement."),
    "Request.diary": Text(sv="Deras diarienummer.", en="Their diary number."),
    "Request.date": Text(sv="Dagen då det begärdes.", en="The day it was asked for."),
    "Request.due": Text(sv="Sista dagen att svara.", en="The last day to answer."),
    "ProposedBy.by": Text(sv="Vem som föreslog det.", en="Who proposed it."),
    "ProposedBy.date": Text(sv="Dagen då det föreslogs.", en="The day it was proposed."),
    "Position.member": Text(sv="Medlemmen.", en="The member."),
    "Position.joins": Text(
        sv="Ja eller nej. Utelämnas tills medlemmen har sagt något.",
        en="Yes or no. Left out until the member has said.",
    ),
    "Position.decided_by": Text(sv="Vem hos medlemmen som beslutade.", en="Who decided it at the member’s."),
    "Position.date": Text(sv="Dagen för beslutet.", en="The day of the decision."),
    "Sent.date": Text(sv="Dagen då det skickades.", en="The day it went out."),
    "Sent.document": Text(sv="Dokumentet som skickades.", en="The document that went out."),
    "Declined.date": Text(sv="Dagen då det blev klart.", en="The day it was settled."),
    "Declined.reason": Text(sv="Varför.", en="Why."),
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
    "Goal.carried_since": Text(
        sv="Tiden för den första plan som målet stod i. Skrivs av mlr rollover.",
        en="The time of the first plan that the goal stood in. Written by mlr rollover.",
    ),
    "Adoption.fingerprint": Text(sv="Fingeravtrycket av vad planen sade.", en="The fingerprint of what the plan said."),
}


def says(model: str, field: str) -> Text:
    """Return what a field of a model is for."""
    return GUIDE.get(f"{model}.{field}") or GUIDE[field]

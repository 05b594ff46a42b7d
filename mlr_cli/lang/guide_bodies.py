"""What the fields of bodies, meetings and joint statements are for.

The key is a model and its field, or a field alone where it means the same wherever it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

BODIES: Mapping[str, Text] = {
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
}

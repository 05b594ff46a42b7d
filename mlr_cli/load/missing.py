"""What is said of something that must be there and is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlr_cli.lang import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.model.types import Frozen


class Missing(NamedTuple):
    """What lacks something, what it lacks, and what to write."""

    subject: Text
    what: Text
    cure: Text


_SUBJECTS: Mapping[str, Text] = {
    "Activity": Text(sv="Aktiviteten", en="The activity"),
    "AgendaItem": Text(sv="Ärendet", en="The matter"),
    "Answer": Text(sv="Svaret", en="The answer"),
    "Area": Text(sv="Området", en="The area"),
    "Areas": Text(sv="Filen", en="The file"),
    "Assignment": Text(sv="Uppdraget", en="The assignment"),
    "Attendance": Text(sv="Raden under ”attendance”", en="The entry under “attendance”"),
    "Body": Text(sv="Gruppen", en="The body"),
    "ChairTerm": Text(sv="Tiden som ordförande", en="The term in the chair"),
    "Chapter": Text(sv="Kapitlet", en="The chapter"),
    "Closed": Text(sv="Beskedet om aktiviteten", en="The word on the activity"),
    "Cooperation": Text(sv="Samarbetet", en="The cooperation"),
    "Decided": Text(sv="Beskedet om målet", en="The word on the goal"),
    "Declined": Text(sv="Avböjandet", en="The refusal"),
    "Direction": Text(sv="Inriktningen", en="The direction"),
    "FollowUp": Text(sv="Uppföljningen", en="The follow-up"),
    "FollowUpReport": Text(sv="Rapporten", en="The report"),
    "Fund": Text(sv="Finansieringskällan", en="The fund"),
    "Goal": Text(sv="Målet", en="The goal"),
    "Group": Text(sv="Underrubriken", en="The group"),
    "Header": Text(sv="Planen", en="The plan"),
    "Ignore": Text(sv="Undantaget", en="The exception"),
    "Link": Text(sv="Handlingsplanen", en="The action plan"),
    "Meeting": Text(sv="Mötet", en="The meeting"),
    "Member": Text(sv="Medlemmen", en="The member"),
    "Moved": Text(sv="Flytten", en="The move"),
    "OutlineEntry": Text(sv="Punkten i innehållet", en="The entry of the outline"),
    "Position": Text(sv="Raden under ”positions”", en="The entry under “positions”"),
    "Principle": Text(sv="Principen", en="The principle"),
    "Programme": Text(sv="Handlingsprogrammet", en="The programme"),
    "ProposedBy": Text(sv="Raden ”proposed”", en="The entry “proposed”"),
    "Question": Text(sv="Frågan", en="The question"),
    "Report": Text(sv="Rapporten", en="The report"),
    "Request": Text(sv="Raden ”request”", en="The entry “request”"),
    "Rollover": Text(sv="Övergången till nästa plan", en="The rollover to the next plan"),
    "Seats": Text(sv="Platserna", en="The seats"),
    "Sent": Text(sv="Raden ”sent”", en="The entry “sent”"),
    "Source": Text(sv="Finansieringen", en="The source of money"),
    "Statement": Text(sv="Yttrandet", en="The statement"),
    "Steering": Text(sv="Raden under ”steering”", en="The entry under “steering”"),
    "Successor": Text(sv="Det nya målet", en="The new goal"),
    "Target": Text(sv="Det mätbara målet", en="The target"),
    "Values": Text(sv="Värdeorden", en="The values"),
}
_PLACE = Text(sv="Platsen", en="The place")
_EXAMPLES: Mapping[str, str] = {
    "chapter": "chapter: utvardering",
    "count": "count: 2",
    "date": "date: 2015-06-30",
    "format": "format: 1",
    "activity": "activity: besoksnaring",
    "fate": "fate: carried-on",
    "fund": "fund: medlemmar",
    "goal": "goal: besoksnaring.handlingsplan",
    "id": "id: handlingsplan",
    "member": "member: lund",
    "period": "period: 2015",
    "question": "question: financing",
    "role": "role: responsible",
    "rule": "rule: MLR402",
    "share": "share: 25 %",
    "was": "was: 2015-05",
    "when": "when: 2015-12",
}
_ADD = Text(sv="Lägg till en rad med ”{key}:”.", en="Add a line with “{key}:”.")
_EXAMPLE = Text(sv="Lägg till en rad, till exempel ”{line}”.", en="Add a line, for example “{line}”.")
_FILL_IN = Text(sv="Skriv {what} efter ”{key}:”.", en="Write {what} after “{key}:”.")
_FILL_IN_EXAMPLE = Text(sv="Skriv ett värde, till exempel ”{line}”.", en="Write a value, for example “{line}”.")
_CALLED: Mapping[str, Text] = {
    "name": Text(sv="namnet", en="the name"),
    "remains": Text(sv="kept eller left-out", en="kept or left-out"),
    "reason": Text(sv="skälet", en="the reason"),
    "text": Text(sv="texten", en="the text"),
    "title": Text(sv="rubriken", en="the title"),
}
_A_VALUE = Text(sv="ett värde", en="a value")
_OWN: Mapping[tuple[str, str], tuple[Text, Text]] = {
    ("Goal", "text"): (
        Text(sv="text", en="text"),
        Text(
            sv="Skriv i en mening vad som ska vara uppnått.", en="Write in one sentence what shall have been reached."
        ),
    ),
    ("Chapter", "title"): (
        Text(sv="rubrik", en="title"),
        Text(sv="Börja filen med ”# ” och rubriken.", en="Begin the file with “# ” and the title."),
    ),
    ("Ignore", "reason"): (
        Text(sv="skäl", en="reason"),
        Text(sv="Skriv skälet efter ”reason:”.", en="Write the reason after “reason:”."),
    ),
    ("Moved", "reason"): (
        Text(sv="skäl", en="reason"),
        Text(sv="Skriv skälet efter ”reason:”.", en="Write the reason after “reason:”."),
    ),
}


def missing(owner: type[Frozen] | None, key: str, name: str, *, written: bool = False) -> Missing:
    """Return what is said of a key that its owner lacks; `name` is the id that the file's name gives.

    `written` tells whether the key itself is there, with nothing after it.
    """
    own = owner.__name__ if owner else ""
    subject = _SUBJECTS.get(own, _PLACE)
    if (own, key) in _OWN:
        return Missing(subject, *_OWN[own, key])
    example = f"id: {name}" if key == "id" and own in {"Activity", "Body"} else _EXAMPLES.get(key)
    with_example, without = (_FILL_IN_EXAMPLE, _FILL_IN) if written else (_EXAMPLE, _ADD)
    cure = with_example.fill(line=example) if example else without.fill(key=key, what=_CALLED.get(key, _A_VALUE))
    return Missing(subject, Text(sv=f"”{key}”", en=f"“{key}”"), cure)

"""Adding meetings and joint statements: new files that show how the rest of them is filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.edit.add import new_entry, new_file
from mlr_cli.edit.fault import EditError
from mlr_cli.edit.teaching import comment
from mlr_cli.edit.values import spelled
from mlr_cli.lang import Lang, Text
from mlr_cli.model.meeting import Meeting
from mlr_cli.model.statement import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from mlr_cli.edit.working_copy import WorkingCopy
    from mlr_cli.source.tree import Data

_PARTS: Mapping[str, Mapping[str, str]] = {
    "request": {"party": "party", "diary": "their_diary", "date": "asked", "due": "due"},
    "proposed": {"by": "by", "date": "day"},
}
"""What was typed that stands inside another field of a statement, by the key that it stands under there."""


def add_meetings(working: WorkingCopy, body: str, days: Sequence[date], said: Mapping[str, str | None]) -> None:
    """Add a meeting of a body on each of some days, with what was typed for all of them.

    Its id is the body's with the day behind it, unless `said` has an `id`, and stays when the day moves. Raises
    `EditError` for a day that is given twice, or on which the body has a meeting already.
    """
    taken = {(meeting.body, meeting.date) for meeting in working.plan.meetings}
    for day in sorted(days):
        if (body, day) in taken:
            raise EditError(_MEETS_ALREADY.fill(body=body, day=day.isoformat()))
        taken.add((body, day))
        own = {"body": body, "date": day.isoformat(), **{key: said.get(key) for key in _ON_MEETINGS}}
        entry = new_entry(Meeting, said.get("id") or f"{body}-{day.isoformat()}", own)
        new_file(working, "meetings", entry, head=_head(working, _MEETING), foot=_minutes(working, own))


def add_statement(working: WorkingCopy, name: str, said: Mapping[str, str | None]) -> None:
    """Add a joint statement: its fields as they were typed, with who asked for it and who proposed it."""
    entry = new_entry(Statement, name, {key: said.get(key) for key in ("title", "prepares", "concerns", "diary")})
    parts = {part: _part(part, said) for part in _PARTS}
    whole = {**entry, **{part: value for part, value in parts.items() if value}}
    ordered = {key: whole[key] for key in Statement.model_fields if key in whole}
    new_file(working, "statements", ordered, head=_head(working, _STATEMENT), foot=_positions(working))


def _part(part: str, said: Mapping[str, str | None]) -> dict[str, Data]:
    typed = ((key, said.get(name)) for key, name in _PARTS[part].items())
    return {key: spelled(Statement, (part, key), value) for key, value in typed if value}


def _head(working: WorkingCopy, words: Text) -> list[str]:
    return comment(words, Lang(working.plan.header.language.value))


def _minutes(working: WorkingCopy, own: Mapping[str, str | None]) -> Iterator[str]:
    """Yield comments that become an agenda and minutes when the number signs are taken away."""
    lang = Lang(working.plan.header.language.value)
    yield "#"
    if not own["reply_by"]:
        yield from comment(_REPLY, lang)
        yield "#reply_by: 2000-01-31"
        yield "#"
    yield from comment(_BEFORE, lang)
    yield from (f"#{line}" for line in _AGENDA[lang].splitlines())
    yield "#"
    yield from comment(_AFTER, lang)
    yield "#attendance:"
    seats = working.plan.body_by_id[own["body"] or ""].seats
    each = (seats.per_member if seats else None) or 1
    yield from (
        f"#  - {{member: {member.id}, attended: member}}" for member in working.plan.members for _ in range(each)
    )


def _positions(working: WorkingCopy) -> Iterator[str]:
    """Yield comments that become the members' positions when the number signs are taken away."""
    lang = Lang(working.plan.header.language.value)
    yield "#"
    yield from comment(_JOINING, lang)
    yield "#positions:"
    for member in working.plan.members:
        yield f"#  - {{member: {member.id}, joins: {_YES[lang]}, decided_by: {_COUNCIL[lang]}, date: 2000-01-31}}"
    yield "#"
    yield from comment(_SENDING, lang)
    yield "#sent: 2000-01-31"


_ON_MEETINGS = ("title", "time", "place", "chair", "reply_by")
_MEETS_ALREADY = Text(
    sv="”{body}” har redan ett möte den {day}. Skriv en annan dag.",
    en="“{body}” has a meeting on {day} already. Give another day.",
)
_MEETING = Text(
    sv="Ett möte per fil; filens namn är mötets id, och det ändras inte när dagen flyttas. Flyttas mötet: skriv den "
    "nya dagen efter date och den gamla under moved (was, reason, date). Ställs det in: status: cancelled, och "
    "cancelled (date, reason, by).",
    en="A meeting to a file; the file’s name is the meeting’s id, which stays when the day moves. When it moves, write "
    "the new day after date and the old one under moved (was, reason, date). When it is called off: status: "
    "cancelled, and cancelled (date, reason, by).",
)
_REPLY = Text(
    sv="Sista dagen att anmäla förhinder, som står i kallelsen:",
    en="The last day to say that one cannot come, which the notice names:",
)
_BEFORE = Text(
    sv="Före mötet: ta bort # framför raderna nedan och skriv mötets ärenden. kind är decision (beslut), discussion "
    "eller information. Gäller ärendet inget i planen skriver du outside: ja i stället för concerns.",
    en="Before the meeting: take away the # before the lines below and write the matters. kind is decision, discussion "
    "or information. For a matter that is none of the plan’s, write outside: yes in the place of concerns.",
)
_AGENDA = Text(
    sv="agenda:\n"
    "  - title: Ärendets rubrik\n"
    "    kind: decision\n"
    "    concerns: [aktivitet.mal]\n"
    "    presenter: Namn\n"
    "    proposal: Styrelsen beslutar att …\n"
    "    # Efter mötet. outcome är as-proposed, amended, sent-back, tabled, withdrawn eller noted.\n"
    "    outcome: as-proposed\n"
    "    decision: Styrelsen beslutar att …\n"
    "    paragraph: § 1\n"
    "    assignments:\n"
    "      - {text: Det som ska göras., body: koordinatorn, due: 2000-01-31}",
    en="agenda:\n"
    "  - title: The heading of the matter\n"
    "    kind: decision\n"
    "    concerns: [activity.goal]\n"
    "    presenter: Name\n"
    "    proposal: The board decides to …\n"
    "    # After the meeting. outcome is as-proposed, amended, sent-back, tabled, withdrawn or noted.\n"
    "    outcome: as-proposed\n"
    "    decision: The board decides to …\n"
    "    paragraph: § 1\n"
    "    assignments:\n"
    "      - {text: What is to be done., body: coordinator, due: 2000-01-31}",
)
_AFTER = Text(
    sv="Efter mötet: skriv status: held under date, ta bort # framför raderna nedan, och ändra dem som inte var där "
    "som ledamot till deputy (ersättare), co-opted (adjungerad) eller absent (frånvarande). En medlem med flera "
    "platser har en rad för varje.",
    en="After the meeting: write status: held below date, take away the # before the lines below, and change those who "
    "were not there as members to deputy, co-opted or absent. A member with several seats has a line for each.",
)
_JOINING = Text(
    sv="När en kommun har tagit ställning: ta bort # framför raden positions och kommunens rad, skriv vem i kommunen "
    "som beslutade och när, och joins: nej om den inte är med.",
    en="When a member has decided: take away the # before positions and before its line, write who of the member "
    "decided and when, and joins: no if it does not join.",
)
_SENDING = Text(
    sv="När yttrandet är skickat: skriv dagen. Avstår kommunerna skriver du declined (date, reason, by) i stället.",
    en="When the statement is sent: write the day. If the members decline, write declined (date, reason, by) instead.",
)
_STATEMENT = Text(
    sv="Ett gemensamt yttrande per fil; filens namn är yttrandets id. request är vem som frågar (party, diary, date, "
    "due), proposed vem som föreslog (by, date), prepares gruppernas id, concerns id för aktiviteter och mål.",
    en="A joint statement to a file; the file’s name is its id. request is who asks (party, diary, date, due), "
    "proposed who proposed it (by, date), prepares the bodies’ ids, concerns ids of activities and goals.",
)
_YES = Text(sv="ja", en="yes")
_COUNCIL = Text(sv="kommunstyrelsen", en="council")

"""Meetings and statements: new files that teach how they are filled in, and a day that moves."""

from __future__ import annotations

import re
from datetime import date

import pytest

from mlr_cli.edit.attendance import attended, note_attendance
from mlr_cli.edit.fault import EditError
from mlr_cli.edit.fields import set_field
from mlr_cli.edit.move import Move, has_moved, move_time
from mlr_cli.edit.parts import matter_of
from mlr_cli.edit.registers import add_meetings, add_statement
from mlr_cli.flows.check import check
from mlr_cli.load import load
from mlr_cli.source.snapshot import Snapshot
from tests.edit.working import working_copy_of

MARCH, JUNE = date(2026, 3, 13), date(2026, 6, 5)
HEAD = "# Ett möte per fil;"
SAID = {"time": "09.30–12.00", "place": "Eka"}


def test_a_years_meetings_get_a_file_each_named_by_body_and_day() -> None:
    working = working_copy_of({})
    add_meetings(working, "styrelsen", [JUNE, MARCH], SAID)
    assert [*working.changes] == ["meetings/styrelsen-2026-03-13.yaml", "meetings/styrelsen-2026-06-05.yaml"]
    written = (working.changes["meetings/styrelsen-2026-03-13.yaml"] or b"").decode()
    assert written.startswith(HEAD)
    assert (
        "\nid: styrelsen-2026-03-13\nbody: styrelsen\ndate: 2026-03-13\ntime: 09.30–12.00\nplace: Eka\n#\n" in written
    )
    assert "#  - {member: eka, attended: member}\n#  - {member: alby, attended: member}\n" in written
    found = check(Snapshot("plan", working.files), date(2026, 1, 1))
    assert [one.code for one in found.diagnostics if one.span.file.startswith("plan/meetings")] == []


def test_the_comments_become_minutes_when_the_signs_before_them_are_taken_away() -> None:
    working = working_copy_of({"bodies/koordinatorn.yaml": "id: koordinatorn\nname: Koordinatorn\n"})
    add_meetings(working, "styrelsen", [MARCH], {})
    name = "meetings/styrelsen-2026-03-13.yaml"
    content = (working.changes[name] or b"").replace(b"[aktivitet.m\xc3\xa5l]", b"[]")
    filled = re.sub(rb"^#(?=[^ ]| {2,})", b"", content, flags=re.MULTILINE)
    loaded = load(Snapshot("plan", {**working.files, name: filled}))
    assert [one.message.en for one in loaded.diagnostics] == []
    (meeting,) = loaded.plan.meetings
    assert [one.member for one in meeting.attendance] == ["eka", "alby"]
    assert meeting.agenda[0].assignments[0].body == "koordinatorn"
    assert meeting.reply_by == date(2000, 1, 31)


def test_the_last_day_to_reply_is_asked_for_where_it_was_not_given() -> None:
    working = working_copy_of({})
    add_meetings(working, "styrelsen", [MARCH], {"reply_by": "2026-03-06"})
    content = (working.changes["meetings/styrelsen-2026-03-13.yaml"] or b"").decode()
    assert "\nreply_by: 2026-03-06\n" in content
    assert "#reply_by" not in content


def test_a_statement_says_who_asks_and_becomes_one_with_positions() -> None:
    working = working_copy_of({})
    said = {"title": "Yttrande om bron", "party": "Vägverket", "their_diary": "V 12", "due": "maj 2026"}
    add_statement(working, "bron", said | {"by": "Eka", "day": "2026-02-01", "prepares": "styrelsen", "concerns": None})
    content = working.changes["statements/bron.yaml"] or b""
    assert (
        "\nid: bron\ntitle: Yttrande om bron\nrequest:\n  party: Vägverket\n  diary: V 12\n  due: 2026-05\n"
        "proposed:\n  by: Eka\n  date: 2026-02-01\nprepares: [styrelsen]\n#\n"
    ) in content.decode()
    filled = re.sub(rb"^#(?=[^ ]| {2,})", b"", content, flags=re.MULTILINE)
    loaded = load(Snapshot("plan", {**working.files, "statements/bron.yaml": filled}))
    assert [one.message.en for one in loaded.diagnostics] == []
    assert [one.joins for one in loaded.plan.statements[0].positions] == [True, True]


def test_what_is_there_is_not_written_over() -> None:
    there = {"meetings/styrelsen-mars.yaml": "id: styrelsen-mars\nbody: styrelsen\ndate: 2026-03-13\n"}
    with pytest.raises(EditError) as fault:
        add_meetings(working_copy_of(there), "styrelsen", [MARCH], {})
    assert fault.value.words.sv == "”styrelsen” har redan ett möte den 2026-03-13. Skriv en annan dag."
    with pytest.raises(EditError):
        add_meetings(working_copy_of({}), "styrelsen", [MARCH, MARCH], {})
    with pytest.raises(EditError):
        add_meetings(working_copy_of(there), "styrelsen", [JUNE], {"id": "styrelsen-mars"})


def test_a_meeting_that_moves_keeps_its_id_and_the_day_it_had() -> None:
    path = "meetings/styrelsen-mars.yaml"
    working = working_copy_of({path: "id: styrelsen-mars\nbody: styrelsen\ndate: 2026-03-13 # fredag\nplace: Eka\n"})
    (meeting,) = working.plan.meetings
    assert has_moved(meeting, "datum")
    assert not has_moved(meeting, "due")
    move_time(working, meeting, "20 mars 2026", Move("Sportlov.", date(2026, 2, 1), "Koordinatorn"))
    assert (working.changes[path] or b"").decode() == (
        "id: styrelsen-mars\nbody: styrelsen\ndate: 2026-03-20 # fredag\nplace: Eka\n"
        "moved:\n  - was: 2026-03-13\n    reason: Sportlov.\n    date: 2026-02-01\n    by: Koordinatorn\n"
    )


def test_so_does_the_last_day_of_a_statement() -> None:
    path = "statements/bron.yaml"
    working = working_copy_of({path: "id: bron\ntitle: Bron\nrequest: {party: Vägverket, due: 2026-05}\n"})
    (statement,) = working.plan.statements
    assert has_moved(statement, "request.due")
    move_time(working, statement, "2026-06", Move("En månad till.", date(2026, 2, 1)))
    assert (working.changes[path] or b"").decode() == (
        "id: bron\ntitle: Bron\nrequest: {party: Vägverket, due: 2026-06}\n"
        "moved:\n  - was: 2026-05\n    reason: En månad till.\n    date: 2026-02-01\n"
    )


MINUTES = """\
id: styrelsen-mars # ordinarie
body: styrelsen
date: 2026-03-13
status: held
agenda:
  - {title: Läget, outside: ja}
  - title: Lovet # viktigt
    kind: decision
    outside: ja
    proposal: Styrelsen beslutar att lovet är långt.
    # Skrivs efter mötet.
    assignments:
      - {text: Skriv till skolorna., body: styrelsen, due: 2026-04}
"""


@pytest.mark.parametrize(
    ("number", "field", "typed", "old", "new"),
    [
        ("2", "utfall", "enligt förslaget", "är långt.\n", "är långt.\n    outcome: as-proposed\n"),
        ("2", "beslut", "Lovet är långt.", "är långt.\n", "är långt.\n    decision: Lovet är långt.\n"),
        ("2", "paragraph", "§ 4", "är långt.\n", "är långt.\n    paragraph: § 4\n"),
        ("2", "proposal", "", "    proposal: Styrelsen beslutar att lovet är långt.\n", ""),
        ("1", "outcome", "antecknat", "outside: ja}", "outside: ja, outcome: noted}"),
        ("2.1", "genomfört", "3 april 2026", "due: 2026-04}", "due: 2026-04, carried_out: 2026-04-03}"),
    ],
)
def test_what_became_of_a_matter_is_written_and_nothing_else(
    number: str, field: str, typed: str, old: str, new: str
) -> None:
    path = "meetings/styrelsen-mars.yaml"
    working = working_copy_of({path: MINUTES})
    assert MINUTES.count(old) == 1
    set_field(working, matter_of(working.plan.meetings[0], number), field, typed)
    assert (working.changes[path] or b"").decode() == MINUTES.replace(old, new)


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("3", "Mötet ”styrelsen-mars” har ärende 1 till 2."),
        ("0", "Mötet ”styrelsen-mars” har ärende 1 till 2."),
        ("två", "Mötet ”styrelsen-mars” har ärende 1 till 2."),
        ("9" * 5000, "Mötet ”styrelsen-mars” har ärende 1 till 2."),
        ("2.2", "Ärendet ”styrelsen-mars#2” har uppdrag 1 till 1."),
        ("2.", "Ärendet ”styrelsen-mars#2” har uppdrag 1 till 1."),
        ("1.1", "Ärendet ”styrelsen-mars#1” har inga uppdrag."),
    ],
)
def test_a_matter_that_there_is_not_is_told(number: str, told: str) -> None:
    working = working_copy_of({"meetings/styrelsen-mars.yaml": MINUTES})
    with pytest.raises(EditError) as fault:
        matter_of(working.plan.meetings[0], number)
    assert fault.value.words.sv.startswith(told)


def test_the_agenda_as_a_whole_is_changed_matter_by_matter_or_in_its_file() -> None:
    working = working_copy_of({"meetings/styrelsen-mars.yaml": MINUTES})
    with pytest.raises(EditError) as fault:
        set_field(working, working.plan.meetings[0], "agenda", "Läget")
    assert fault.value.words.sv.startswith("Ärenden ändras ett i taget, till exempel: mlr set styrelsen-mars#1 ")
    assert fault.value.words.sv.endswith("plan/meetings/styrelsen-mars.yaml:5")


def noted(content: str, *typed: str) -> str:
    """Return a meeting's file after who was there has been noted, once for each `field=value`."""
    path = "meetings/styrelsen-mars.yaml"
    working = working_copy_of({path: content})
    for one in typed:
        field, _, value = one.partition("=")
        meeting = attended(working.plan.meetings[0], field)
        assert meeting
        note_attendance(working, meeting, field, value)
    return (working.changes[path] or b"").decode()


def test_all_are_noted_in_one_go_and_then_those_who_were_there_in_another_way() -> None:
    head = "id: styrelsen-mars\nbody: styrelsen\ndate: 2026-03-13\nstatus: held\n"
    there = "attendance:\n  - member: eka\n    attended: member\n  - member: alby\n    attended: "
    assert noted(f"{head}note: Kort.\n", "närvaro=ledamot") == f"{head}{there}member\nnote: Kort.\n"
    assert noted(f"{head}# Slut.\n", "attendance=member", "närvaro.alby=frånvarande") == (
        f"{head}{there}absent\n# Slut.\n"
    )


def test_what_is_noted_of_one_member_changes_alone() -> None:
    there = "id: styrelsen-mars\nbody: styrelsen\ndate: 2026-03-13\nattendance:\n"
    lines = "  - {member: eka, attended: member} # som vanligt\n", "  - {member: alby, attended: absent}\n"
    assert noted(there + "".join(lines), "attendance.alby=ersättare") == (
        there + lines[0] + lines[1].replace("absent", "deputy")
    )
    assert noted(there + "".join(lines), "attendance.alby=") == there + lines[0]
    assert "attendance" not in noted(there + "".join(lines), "attendance.alby=", "attendance.eka=")


def test_a_member_with_several_seats_is_changed_by_hand() -> None:
    twice = "  - {member: eka, attended: member}\n" * 2
    with pytest.raises(EditError) as fault:
        noted(f"id: styrelsen-mars\nbody: styrelsen\ndate: 2026-03-13\nattendance:\n{twice}", "attendance=absent")
    assert fault.value.words.sv.endswith("Ändra dem i filen: plan/meetings/styrelsen-mars.yaml")

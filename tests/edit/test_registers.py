"""Meetings and statements: new files that teach how they are filled in, and a day that moves."""

from __future__ import annotations

import re
from datetime import date

import pytest

from mlr_cli.edit.fault import EditError
from mlr_cli.edit.move import Move, has_moved, move_time
from mlr_cli.edit.registers import add_meetings, add_statement
from mlr_cli.flows.check import check
from mlr_cli.load import load
from mlr_cli.source.snapshot import Snapshot
from tests.edit.pages import pages_of

MARCH, JUNE = date(2026, 3, 13), date(2026, 6, 5)
HEAD = "# Ett möte per fil;"
SAID = {"time": "09.30–12.00", "place": "Eka"}


def test_a_years_meetings_get_a_file_each_named_by_body_and_day() -> None:
    pages = pages_of({})
    add_meetings(pages, "styrelsen", [JUNE, MARCH], SAID)
    assert [*pages.changes] == ["meetings/styrelsen-2026-03-13.yaml", "meetings/styrelsen-2026-06-05.yaml"]
    written = (pages.changes["meetings/styrelsen-2026-03-13.yaml"] or b"").decode()
    assert written.startswith(HEAD)
    assert (
        "\nid: styrelsen-2026-03-13\nbody: styrelsen\ndate: 2026-03-13\ntime: 09.30–12.00\nplace: Eka\n#\n" in written
    )
    assert "#  - {member: eka, attended: member}\n#  - {member: alby, attended: member}\n" in written
    found = check(Snapshot("plan", pages.files), date(2026, 1, 1))
    assert [one.code for one in found.diagnostics if one.span.file.startswith("plan/meetings")] == []


def test_the_comments_become_minutes_when_the_signs_before_them_are_taken_away() -> None:
    pages = pages_of({"bodies/koordinatorn.yaml": "id: koordinatorn\nname: Koordinatorn\n"})
    add_meetings(pages, "styrelsen", [MARCH], {})
    name = "meetings/styrelsen-2026-03-13.yaml"
    content = (pages.changes[name] or b"").replace(b"[aktivitet.m\xc3\xa5l]", b"[]")
    filled = re.sub(rb"^#(?=[^ ]| {2,})", b"", content, flags=re.MULTILINE)
    loaded = load(Snapshot("plan", {**pages.files, name: filled}))
    assert [one.message.en for one in loaded.diagnostics] == []
    (meeting,) = loaded.plan.meetings
    assert [one.member for one in meeting.attendance] == ["eka", "alby"]
    assert meeting.agenda[0].assignments[0].body == "koordinatorn"


def test_a_statement_says_who_asks_and_becomes_one_with_positions() -> None:
    pages = pages_of({})
    said = {"title": "Yttrande om bron", "party": "Vägverket", "their_diary": "V 12", "due": "maj 2026"}
    add_statement(pages, "bron", said | {"by": "Eka", "day": "2026-02-01", "prepares": "styrelsen", "concerns": None})
    content = pages.changes["statements/bron.yaml"] or b""
    assert (
        "\nid: bron\ntitle: Yttrande om bron\nrequest:\n  party: Vägverket\n  diary: V 12\n  due: 2026-05\n"
        "proposed:\n  by: Eka\n  date: 2026-02-01\nprepares: [styrelsen]\n#\n"
    ) in content.decode()
    filled = re.sub(rb"^#(?=[^ ]| {2,})", b"", content, flags=re.MULTILINE)
    loaded = load(Snapshot("plan", {**pages.files, "statements/bron.yaml": filled}))
    assert [one.message.en for one in loaded.diagnostics] == []
    assert [one.joins for one in loaded.plan.statements[0].positions] == [True, True]


def test_what_is_there_is_not_written_over() -> None:
    there = {"meetings/styrelsen-mars.yaml": "id: styrelsen-mars\nbody: styrelsen\ndate: 2026-03-13\n"}
    with pytest.raises(EditError) as fault:
        add_meetings(pages_of(there), "styrelsen", [MARCH], {})
    assert fault.value.words.sv == "”styrelsen” har redan ett möte den 2026-03-13. Skriv en annan dag."
    with pytest.raises(EditError):
        add_meetings(pages_of({}), "styrelsen", [MARCH, MARCH], {})
    with pytest.raises(EditError):
        add_meetings(pages_of(there), "styrelsen", [JUNE], {"id": "styrelsen-mars"})


def test_a_meeting_that_moves_keeps_its_id_and_the_day_it_had() -> None:
    path = "meetings/styrelsen-mars.yaml"
    pages = pages_of({path: "id: styrelsen-mars\nbody: styrelsen\ndate: 2026-03-13 # fredag\nplace: Eka\n"})
    (meeting,) = pages.plan.meetings
    assert has_moved(meeting, "datum")
    assert not has_moved(meeting, "due")
    move_time(pages, meeting, "20 mars 2026", Move("Sportlov.", date(2026, 2, 1), "Koordinatorn"))
    assert (pages.changes[path] or b"").decode() == (
        "id: styrelsen-mars\nbody: styrelsen\ndate: 2026-03-20 # fredag\nplace: Eka\n"
        "moved:\n  - was: 2026-03-13\n    reason: Sportlov.\n    date: 2026-02-01\n    by: Koordinatorn\n"
    )


def test_so_does_the_last_day_of_a_statement() -> None:
    path = "statements/bron.yaml"
    pages = pages_of({path: "id: bron\ntitle: Bron\nrequest: {party: Vägverket, due: 2026-05}\n"})
    (statement,) = pages.plan.statements
    assert has_moved(statement, "request.due")
    move_time(pages, statement, "2026-06", Move("En månad till.", date(2026, 2, 1)))
    assert (pages.changes[path] or b"").decode() == (
        "id: bron\ntitle: Bron\nrequest: {party: Vägverket, due: 2026-06}\n"
        "moved:\n  - was: 2026-05\n    reason: En månad till.\n    date: 2026-02-01\n"
    )

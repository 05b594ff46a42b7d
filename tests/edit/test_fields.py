"""What is typed for a field, and what then stands in the file."""

from __future__ import annotations

import pytest

from mlr_cli.edit.fault import EditError
from mlr_cli.edit.fields import set_field
from mlr_cli.edit.parts import part_of
from mlr_cli.queries.find import find
from tests.edit.working import working_copy_of

ACTIVITY = """\
id: lov # kort
title: "Lov: en skola"
kind: project
participants: alla # alla elva
leader: Anna Ek
follow_up: 2026-11 # sent
goals:
  - {id: kurs, text: Kursen är hållen., due: 2026-06}
  - id: rapport
    text: Rapporten är skriven.
    reading: [due]
    # när?
    due: 2026-08
"""


def text_after(thing: str, field: str, typed: str) -> str:
    working = working_copy_of({"activities/lov.yaml": ACTIVITY})
    set_field(working, part_of(working.plan, find(working.plan, thing).things[0]), field, typed)
    return (working.changes.get("activities/lov.yaml") or b"").decode()


@pytest.mark.parametrize(
    ("thing", "field", "typed", "old", "new"),
    [
        ("lov", "title", "Lov", 'title: "Lov: en skola"', 'title: "Lov"'),
        ("lov", "titel", "Ny: titel", '"Lov: en skola"', '"Ny: titel"'),
        ("lov", "kind", "återkommande", "kind: project", "kind: recurring"),
        ("lov", "priority", "1", "kind: project\n", "kind: project\npriority: 1\n"),
        ("lov", "start", "Juni 2026", "kind: project\n", "kind: project\nstart: 2026-06\n"),
        ("lov", "follow_up", "dec 2026", "follow_up: 2026-11 # sent", "follow_up: 2026-12 # sent"),
        (
            "lov",
            "follow_up.note",
            "i gruppen",
            "up: 2026-11 # sent\n",
            "up: # sent\n  when: 2026-11\n  note: i gruppen\n",
        ),
        ("lov", "participants", "eka, alby", "alla # alla elva\n", "# alla elva\n  members: [eka, alby]\n"),
        ("lov", "participants.reason", "Nära", "alla # alla elva\n", "# alla elva\n  all: ja\n  reason: Nära\n"),
        ("lov", "leader", "", "leader: Anna Ek\n", ""),
        ("lov", "budget", "finns, inte angivet", "Ek\n", "Ek\nbudget: finns, inte angivet\n"),
        ("lov", "budget.external", "nej", "Ek\n", "Ek\nbudget:\n  external: nej\n"),
        (
            "lov",
            "note",
            "ö " * 60 + "slut",
            "kind: project\n",
            f"kind: project\nnote: >-\n  {'ö ' * 48}ö\n  {'ö ' * 11}slut\n",
        ),
        ("lov", "note", "ett\ntvå", "kind: project\n", "kind: project\nnote: |-\n  ett\n  två\n"),
        ("kurs", "kind", "mätbart mål", "hållen., due", "hållen., kind: target, due"),
        ("kurs", "due", "senast i juli 2026", "due: 2026-06}", "due: senast 2026-07}"),
        ("rapport", "klart", "löpande", "due: 2026-08", "due: löpande"),
        ("rapport", "reading", "due, kind", "reading: [due]", "reading: [due, kind]"),
        ("rapport", "depends_on", "kurs", "due: 2026-08\n", "due: 2026-08\n    depends_on: [kurs]\n"),
    ],
)
def test_the_field_and_nothing_else_changes(thing: str, field: str, typed: str, old: str, new: str) -> None:
    assert ACTIVITY.count(old) == 1
    assert text_after(thing, field, typed) == ACTIVITY.replace(old, new)


@pytest.mark.parametrize(
    ("field", "typed", "complaint"),
    [
        ("dedline", "1", "Det finns inget fält ”dedline” här."),
        ("leadr", "1", "Det finns inget fält ”leadr” här. Menade du ”leader”?"),
        ("id", "lova", "”id” ändras med ett eget kommando: mlr rename lov NYTT"),
        ("title", "", "”title” måste finnas. Skriv ett värde."),
        (
            "steering",
            "styrelsen",
            "”steering” är en lista som inte ryms på en rad. Ändra den i filen: plan/activities/lov.yaml:1",
        ),
        ("follow_up", "snarast", "”snarast” är ingen tidpunkt."),
        ("budget.amont", "1", "Det finns inget fält ”amont” här. Menade du ”amount”?"),
    ],
)
def test_what_cannot_be_set_is_told(field: str, typed: str, complaint: str) -> None:
    with pytest.raises(EditError) as fault:
        text_after("lov", field, typed)
    assert fault.value.words.sv.startswith(complaint)

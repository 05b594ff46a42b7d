"""New files look like their neighbours, and a new goal comes last."""

from __future__ import annotations

import pytest

from mlr_cli.edit.add import add_activity, add_body, add_goal
from mlr_cli.edit.fault import EditError
from mlr_cli.model.kinds import Role
from tests.edit.working import working_copy_of

HEAD = "# En aktivitet per fil.\n# Läs mer i areas.yaml.\n"
FILES = {
    "activities/a.yaml": f"{HEAD}id: a\ntitle: A\n",
    "activities/b.yaml": f"{HEAD}id: b\ntitle: B # egen\ngoals:\n  - {{id: ett, text: Ett.}}\n  # sist\n",
    "activities/c.yaml": "# En annan.\nid: c\ntitle: C\n",
}


def test_an_activity_gets_the_head_and_the_order_of_its_neighbours() -> None:
    working = working_copy_of(FILES)
    said = {
        "follow_up": "december 2026",
        "title": "Frukost: möten",
        "kind": "återkommande",
        "participants": "eka, alby",
    }
    add_activity(working, "frukost", said, {Role.RESPONSIBLE: "styrelsen", Role.DECIDES: None})
    assert {path: (content or b"").decode() for path, content in working.changes.items()} == {
        "activities/frukost.yaml": f"{HEAD}"
        'id: frukost\ntitle: "Frukost: möten"\nkind: recurring\nparticipants:\n  members: [eka, alby]\n'
        "steering:\n  - body: styrelsen\n    role: responsible\nfollow_up: 2026-12\n"
    }


def test_where_neighbours_have_no_head_in_common_there_is_none() -> None:
    working = working_copy_of({path: text for path, text in FILES.items() if path != "activities/a.yaml"})
    add_activity(working, "ny", {"title": "Ny"}, {})
    assert working.changes == {"activities/ny.yaml": b"id: ny\ntitle: Ny\n"}


def test_lines_end_as_in_the_neighbours() -> None:
    working = working_copy_of({path: text.replace("\n", "\r\n") for path, text in FILES.items()})
    add_activity(working, "ny", {"title": "Ny"}, {})
    assert (working.changes["activities/ny.yaml"] or b"").count(b"\r\n") == 4


def test_a_body_in_a_plan_without_others() -> None:
    working = working_copy_of(FILES)
    add_body(working, "tur", {"name": "Turism", "reports_to": "styrelsen", "kind": "arbetsgrupp", "area": None})
    assert working.changes == {
        "bodies/tur.yaml": b"id: tur\nname: Turism\nkind: working-group\nreports_to: styrelsen\n"
    }


@pytest.mark.parametrize(
    ("activity", "old", "new"),
    [
        ("a", "title: A\n", "title: A\ngoals:\n  - id: tre\n    text: Tre.\n    due: 2026-06\n"),
        ("b", "Ett.}\n", "Ett.}\n  - id: tre\n    text: Tre.\n    due: 2026-06\n"),
    ],
)
def test_a_goal_comes_last(activity: str, old: str, new: str) -> None:
    working = working_copy_of(FILES)
    add_goal(working, working.plan.activity_by_id[activity], "tre", {"due": "juni 2026", "text": "Tre."})
    path = f"activities/{activity}.yaml"
    assert (working.changes[path] or b"").decode() == FILES[path].replace(old, new)


def test_an_id_that_is_taken_or_none_is_told() -> None:
    working = working_copy_of(FILES)
    with pytest.raises(EditError, match="“a” is there already"):
        add_activity(working, "a", {"title": "A"}, {})
    with pytest.raises(EditError, match=r"“b\.ett” is there already"):
        add_goal(working, working.plan.activity_by_id["b"], "ett", {"text": "Ett."})
    with pytest.raises(EditError, match=r"“Åäö” will not do as an id.*Did you mean “aao”"):
        add_body(working, "Åäö", {"name": "Å"})

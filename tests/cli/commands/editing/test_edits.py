"""The commands that change the plan, from the words typed to the bytes on the disk."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from mlr_cli.store import journal
from mlr_cli.store.lock import locked
from tests.paths import PLAN

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from contextlib import AbstractContextManager
    from pathlib import Path

    from tests.said import Said

FILE = "activities/fler-foretag.yaml"
REPORTED = """\
    due: 2015-04/2015-05
    reports:
      - date: 2015-05-12
        state: met
        note: Trycktes i 2 000 exemplar.
        by: Koordinatorn
        source: "minnesanteckningar: den 12 maj"
  - id: uppfoljningsstrategi
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the plan that every command of the test is about."""
    copy = tmp_path / "plan"
    shutil.copytree(PLAN, copy)
    monkeypatch.setenv("MLR_PLAN", str(copy))
    return copy


@pytest.fixture
def write(mlr: Callable[..., Said], folder: Path) -> Callable[..., Said]:
    """Run a command on the copy."""
    return lambda *words: mlr(*words, "--plan", str(folder))


def changed(folder: Path) -> dict[str, tuple[str, str]]:
    """Return the files that differ from the plan's, with their text before and now."""
    names = {path.relative_to(root).as_posix() for root in (PLAN, folder) for path in root.rglob("*") if path.is_file()}
    texts = {name: (read(PLAN / name), read(folder / name)) for name in sorted(names)}
    return {name: pair for name, pair in texts.items() if pair[0] != pair[1]}


def read(path: Path) -> str:
    return path.read_bytes().decode() if path.exists() else ""


def test_a_report_is_written_below_its_goal_and_nothing_else_changes(write: Callable[..., Said], folder: Path) -> None:
    said = write(
        *("report", "fler-foretag.broschyr", "--state", "uppfyllt", "--date", "12 maj 2015"),
        *("--note", "Trycktes i 2 000 exemplar.", "--by", "Koordinatorn", "--source", "minnesanteckningar: den 12 maj"),
    )
    assert (said.code, said.out, said.err) == (0, "", f"Ändrade plan/{FILE}\n")
    ((before, after),) = changed(folder).values()
    assert REPORTED in after
    assert after.replace(REPORTED, "    due: 2015-04/2015-05\n  - id: uppfoljningsstrategi\n") == before
    state = write("list", "goals", "--as-of", "2015-06-01", "--state", "met", "--to", "json").json["items"]
    assert [goal["id"] for goal in state] == ["fler-foretag.broschyr"]


def test_a_report_says_why_what_shows_it_and_what_happens_now(write: Callable[..., Said], folder: Path) -> None:
    said = write(
        *("report", "broschyr", "--state", "inte uppfyllt", "--date", "2015-12-10", "--reason", "Tryckeriet brann."),
        *("--evidence", "mejl den 3 december", "--next", "Trycks om.", "--who", "Koordinatorn", "--due", "mars 2016"),
    )
    assert said.code == 0
    ((_, after),) = changed(folder).values()
    assert (
        "      - date: 2015-12-10\n        state: missed\n        reason: Tryckeriet brann.\n"
        "        evidence: mejl den 3 december\n        next:\n          text: Trycks om.\n"
        "          who: Koordinatorn\n          due: 2016-03\n"
    ) in after
    shown = write("show", "broschyr", "--as-of", "2016-01-01").out
    assert "Skäl: Tryckeriet brann. Det visas av: mejl den 3 december. " in shown
    assert "Nu händer: Trycks om (Koordinatorn, mars 2016)." in shown


def test_a_body_that_is_named_by_its_id_is_written_by_its_name(write: Callable[..., Said], folder: Path) -> None:
    said = ("report", "broschyr", "--forecast", "fortsätter", "--date", "2015-12-10", "--by", "naringslivsgruppen")
    write(*said, "--next", "Trycks om.", "--who", "Anna på Näringslivsgruppen")
    text = (folder / "activities" / "fler-foretag.yaml").read_text(encoding="utf-8")
    assert "by: Näringslivsgruppen\n" in text
    assert "who: Anna på Näringslivsgruppen\n" in text


def test_what_happens_now_may_be_a_text_alone(write: Callable[..., Said], folder: Path) -> None:
    write("report", "broschyr", "--forecast", "fortsätter", "--date", "2015-12-10", "--next", "Trycks om.")
    ((_, after),) = changed(folder).values()
    assert "      - date: 2015-12-10\n        forecast: continues\n        next: Trycks om.\n" in after


def test_a_dry_run_shows_the_lines_and_writes_nothing(write: Callable[..., Said], folder: Path) -> None:
    said = write("report", "broschyr", "--forecast", "risk för försening", "--as-of", "2015-05-04", "--dry-run")
    assert said.out == (
        f"--- plan/{FILE}\n+++ plan/{FILE}\n@@ -20,6 +20,9 @@\n"
        "     text: Broschyren är färdig.\n     kind: milestone\n     due: 2015-04/2015-05\n"
        "+    reports:\n+      - date: 2015-05-04\n+        forecast: at-risk\n"
        "   - id: uppfoljningsstrategi\n"
        "     text: En uppföljningsstrategi med särskilt fokus på företagsetableringar är färdig.\n"
        "     kind: milestone\n"
    )
    assert changed(folder) == {}


def test_a_follow_up_keeps_its_time(write: Callable[..., Said], folder: Path) -> None:
    for day in ("2015-12-10", "2015-12-11"):
        assert write("report", "besoksnaring", "--follow-up", "--date", day).code == 0
    ((before, after),) = changed(folder).values()
    followed = "follow_up:\n  when: 2015-12\n  reports:\n    - date: 2015-12-10\n    - date: 2015-12-11\n"
    assert after == before.replace("follow_up: 2015-12\n", followed)


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["report", "broschyr"], "Skriv en av dem: --state"),
        (["report", "broschyr", "--state", "met", "--forecast", "at-risk"], "Skriv en av dem: --state"),
        (["report", "broschyr", "--state", "klart"], "”klart” går inte att välja för --state."),
        (["report", "brosyr", "--state", "met"], "Inget mål har id ”brosyr”. Menade du ”fler-foretag.broschyr”?"),
        (["report", "broschyr", "--state", "met", "--date", "maj 2015"], "”maj 2015” är inte en enda dag."),
        (
            ["report", "broschyr", "--state", "met", "--date", "snart nog"],
            "--date: ”snart nog” går inte att läsa som en dag. Skriv år, månad och dag",
        ),
        (
            ["report", "broschyr", "--state", "met", "--note", "\x1b[2J"],
            "”plan/activities/fler-foretag.yaml” är skriven så",
        ),
    ],
)
def test_what_cannot_be_reported_is_told(
    words: list[str], complaint: str, write: Callable[..., Said], folder: Path
) -> None:
    said = write(*words)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(complaint)
    assert changed(folder) == {}


def test_a_plan_with_errors_is_not_written_to(write: Callable[..., Said], folder: Path) -> None:
    forum = folder / "activities" / "forum.yaml"
    forum.write_text(read(forum) + "fel: ja\n", encoding="utf-8")
    said = write("report", "broschyr", "--state", "met")
    assert (said.code, said.err) == (1, "Planen har 1 fel, så inget skrevs. Rätta det först: mlr validate\n")
    assert [*changed(folder)] == ["activities/forum.yaml"]


def test_another_writer_is_waited_for_and_then_told_of(
    write: Callable[..., Said], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.monotonic", iter(range(0, 1000, 10)).__next__)
    with locked(folder):
        said = write("report", "broschyr", "--state", "met")
    assert (said.code, said.err) == (2, "Någon annan skriver i planen just nu. Försök igen om en stund.\n")
    assert changed(folder) == {}


def test_a_plan_that_changed_meanwhile_is_left_as_it_is(
    write: Callable[..., Said], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forum = folder / "activities" / "forum.yaml"

    def late(place: Path) -> AbstractContextManager[None]:
        forum.unlink()
        return locked(place)

    monkeypatch.setattr("mlr_cli.flows.write.locked", late)
    said = write("report", "broschyr", "--state", "met")
    assert said.code == 2
    assert said.err.startswith("Inget skrevs, för planen ändrades av någon annan under tiden: activities/forum.yaml.")
    assert [*changed(folder)] == ["activities/forum.yaml"]


@pytest.mark.parametrize(
    ("number", "sentence"), [(28, "Disken är full."), (13, "Du får inte läsa eller skriva ”"), (30, "Du får inte läsa")]
)
def test_a_disk_that_says_no_is_a_sentence(
    number: int, sentence: str, write: Callable[..., Said], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    said = write("report", "broschyr", "--state", "met")
    assert said.code == 2
    assert said.err.startswith(sentence)
    assert changed(folder) == {}
    assert not [*folder.rglob(".*")]


def cut_short(folder: Path, changes: Mapping[str, bytes]) -> None:
    """Stop a write when its journal stands and no file has been touched."""

    def stop(_: Path) -> None:
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(journal, "_forward", stop)
        with pytest.raises(KeyboardInterrupt):
            journal.write_files(folder, changes)


def test_a_write_that_was_cut_short_is_finished_by_the_next_command(write: Callable[..., Said], folder: Path) -> None:
    header = (PLAN / "plan.yaml").read_bytes().replace(b"title: Verksamhetsplan 2015", b"title: Ny titel")
    changes = {"plan.yaml": header, "areas.yaml": (PLAN / "areas.yaml").read_bytes()}
    cut_short(folder, changes)
    assert changed(folder).keys() == {
        ".mlr-journal/list.json",
        *(f".mlr-journal/{one}" for one in ("0.new", "0.old", "1.new", "1.old")),
    }
    assert write("status").out.startswith("Ny titel")
    assert [*changed(folder)] == ["plan.yaml"]


def test_files_changed_by_hand_after_a_cut_are_left_and_named(write: Callable[..., Said], folder: Path) -> None:
    cut_short(folder, {"plan.yaml": b"a\n", "areas.yaml": b"b\n"})
    (folder / "plan.yaml").write_bytes(b"egen\n")
    said = write("status")
    assert said.code == 2
    assert said.err.startswith("En tidigare ändring avbröts, och sedan dess har filer ändrats för hand: plan.yaml.\n")
    assert (folder / "plan.yaml").read_bytes() == b"egen\n"


def test_fields_are_set_in_one_go_and_checked(write: Callable[..., Said], folder: Path) -> None:
    assert write("set", "besoksnaring", "prioritet=1", "leader=Anna Ek", "note=Obs: nytt").code == 0
    ((before, after),) = changed(folder).values()
    added = {"priority: 1", "leader: Anna Ek", 'note: "Obs: nytt"'}
    assert {*after.splitlines()} - {*before.splitlines()} == added
    assert {*before.splitlines()} <= {*after.splitlines()}


def test_a_value_that_would_be_wrong_is_shown_in_its_place_and_not_written(
    write: Callable[..., Said], folder: Path
) -> None:
    said = write("set", "forum", "area=naringliv")
    assert (said.code, changed(folder)) == (1, {})
    assert said.err == (
        "Inget skrevs, för så här skulle det bli fel:\n\n"
        "fel MLR202  plan/activities/forum.yaml:8:7\n"
        "   8 │ area: naringliv\n"
        "     │       ^^^^^^^^^\n"
        "   Inget område har id ”naringliv”. Menade du ”naringsliv”?\n\n"
        "Planen har 1 fel.\n"
    )


def test_a_write_that_mends_the_fault_is_let_through(write: Callable[..., Said], folder: Path) -> None:
    forum = folder / "activities" / "forum.yaml"
    forum.write_text(read(forum).replace("area: ", "area: x", 1), encoding="utf-8")
    assert write("set", "besoksnaring", "priority=1").err.startswith("Planen har 1 fel, så inget skrevs.")
    assert write("set", "forum", "area=horisontella").code == 0
    assert "\narea: horisontella\n" in read(forum)


def test_what_is_so_already_is_said_and_nothing_written(write: Callable[..., Said], folder: Path) -> None:
    said = write("set", "besoksnaring", "order=4")
    assert (said.code, said.err) == (0, "Inget behövde ändras.\n")
    assert changed(folder) == {}


def test_a_field_needs_its_equals_sign(write: Callable[..., Said]) -> None:
    assert write("set", "besoksnaring", "priority", "1").err.startswith("”priority” saknar likhetstecken.")


def test_a_new_id_changes_all_files_at_once_and_keeps_the_history(write: Callable[..., Said], folder: Path) -> None:
    said = write("rename", "styrelsen", "ledningen")
    assert said.code == 0
    assert {"Skapade plan/bodies/ledningen.yaml", "Tog bort plan/bodies/styrelsen.yaml"} <= {*said.err.splitlines()}
    assert read(folder / "bodies" / "ledningen.yaml").endswith("\nwas: [styrelsen]\n")
    assert not [path for path in folder.rglob("*.yaml") if "body: styrelsen" in read(path)]
    assert write("validate").code == 0
    assert write("show", "styrelsen", "--to", "json").json["item"]["id"] == "ledningen"


def test_a_file_that_only_moves_is_shown_by_its_names(write: Callable[..., Said]) -> None:
    shown = write("rename", "kapitel:kontakt", "vi-finns-har", "--dry-run").out
    assert shown.startswith("--- plan/chapters/kontakt.md\n+++ plan/chapters/vi-finns-har.md\n--- plan/plan.yaml\n")
    assert "\n-  - chapter: kontakt\n+  - chapter: vi-finns-har\n" in shown


def test_what_is_added_stands_beside_its_like(write: Callable[..., Said], folder: Path) -> None:
    assert (
        write("add", "activity", "frukost", "--title", "Frukost", "--area", "naringsl", "--responsible", "op-").code
        == 0
    )
    assert write("add", "goal", "frukost.moten", "--text", "Möten är hållna.", "--due", "senast i juni 2015").code == 0
    assert write("add", "body", "turismgruppen", "--name", "Turismgruppen", "--kind", "arbetsgrupp").code == 0
    assert [*changed(folder)] == ["activities/frukost.yaml", "bodies/turismgruppen.yaml"]
    head = read(PLAN / "activities" / "forum.yaml").partition("id:")[0]
    assert read(folder / "activities" / "frukost.yaml") == head + (
        "id: frukost\ntitle: Frukost\narea: naringsliv\ngoals:\n  - id: moten\n    text: Möten är hållna.\n"
        "    due: senast 2015-06\nsteering:\n  - body: op-gruppen\n    role: responsible\n"
    )


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["add", "goal", "moten", "--text", "Möten."], "Skriv aktiviteten först: AKTIVITET.moten"),
        (["add", "goal", "xyz.moten", "--text", "Möten."], "Ingen aktivitet har id ”xyz”."),
        (["add", "activity", "forum", "--title", "Forum"], "”forum” finns redan."),
        (["add", "activity", "Nytt", "--title", "Nytt"], "”Nytt” går inte att ha som id."),
        (["add", "body", "ny"], "Det saknas något: skriv också --name."),
    ],
)
def test_what_cannot_be_added_is_told(
    words: list[str], complaint: str, write: Callable[..., Said], folder: Path
) -> None:
    said = write(*words)
    assert said.code == 2
    assert said.err.startswith(complaint)
    assert changed(folder) == {}


def test_the_files_are_tidied_if_they_need_it(write: Callable[..., Said], folder: Path) -> None:
    assert (write("fmt").err, write("fmt", "--check").code) == ("Inget behövde ändras.\n", 0)
    forum = folder / "activities" / "forum.yaml"
    forum.write_bytes(forum.read_bytes().replace(b"title: ", b"order: 9\ntitle: ", 1).replace(b"\norder: 2\n", b"\n"))
    asked = write("fmt", "--check")
    assert (asked.code, asked.out) == (1, "plan/activities/forum.yaml\n")
    assert write("fmt").err == "Ändrade plan/activities/forum.yaml\n"
    assert write("fmt", "--check").code == 0
    assert "\norder: 9\nkind: " in read(forum)


def test_a_time_that_moves_leaves_its_reason(write: Callable[..., Said], folder: Path) -> None:
    words = ["set", "fler-foretag.broschyr", "due=juni 2015", "--reason", "Tryckeriet är försenat.", "--by", "Gruppen"]
    assert write(*words, "--as-of", "2015-05-04").code == 0
    ((before, after),) = changed(folder).values()
    assert after == before.replace(
        "    due: 2015-04/2015-05\n",
        "    due: 2015-06\n    moved:\n      - was: 2015-04/2015-05\n        reason: Tryckeriet är försenat.\n"
        "        date: 2015-05-04\n        by: Gruppen\n",
    )
    assert write(*words, "--as-of", "2015-05-05").err == "Inget behövde ändras.\n"

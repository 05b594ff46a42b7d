"""2015 is closed and 2016 is opened with the commands alone, on the real plan; the sum of fates is 25."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.paths import PLAN

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from tests.said import Said

OUTCOMES = {
    "strukturplan.forberedelser": "met",
    "fler-foretag.broschyr": "met",
    "fler-foretag.uppfoljningsstrategi": "met",
    "fler-foretag.ny-utgava": "dropped",
    "besoksnaring.handlingsplan": "met",
    "integration.styrelsemote": "missed",
    "gymnasiesamverkan.styrelsemote": "partly",
    "yttranden.tva-yttranden": "lapsed",
}
"""Made up, as are the fates."""
REPHRASED = "rephrased\n    into:\n      - text: Samarbetet har en struktur.\n        due: 2016-06"
SPLIT = (
    "split\n    into:\n"
    "      - {id: inriktning, text: Inriktningen är fastställd., due: 2016-03}\n"
    "      - {id: uppfoljning, text: Inriktningen är uppföljd., due: 2016-10}"
)
MERGED = "merged\n    into:\n      - id: motesplatser.motesplatser"


@pytest.fixture
def root(tmp_path: Path, mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a copy of the plan in it, which the commands are then about."""
    del mlr  # it is asked for so that what it sets comes first
    shutil.copytree(PLAN, tmp_path / "plan")
    monkeypatch.setenv("MLR_PLAN", str(tmp_path / "plan"))
    return tmp_path


@pytest.fixture
def reported(root: Path, mlr: Callable[..., Said]) -> Path:
    """Return the same with outcomes reported in December."""
    for goal, state in OUTCOMES.items():
        said = mlr("report", goal, "--state", state, "--date", "2015-12-10", "--by", "Styrelsen", "--note", "Prövat.")
        assert said.code == 0
    return root


def files(folder: Path) -> Mapping[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def decide(root: Path, goal: str, fate: str) -> None:
    """Change what becomes of a goal in the file of decisions, as by hand."""
    path = root / "plan" / "rollover-2016.yaml"
    text, number = re.subn(
        rf"  - goal: {re.escape(goal)}\n(?:    .*\n)+",
        lambda _: f"  - goal: {goal}\n    fate: {fate}\n",
        path.read_text(encoding="utf-8"),
    )
    assert number == 1
    path.write_text(text, encoding="utf-8")


def test_the_whole_turn_of_the_year(reported: Path, mlr: Callable[..., Said]) -> None:
    day = ("--as-of", "2016-01-05")
    first = mlr("rollover", "2016", *day, "--to", "json")
    assert (first.code, first.json["goals_in"], first.json["sum"]) == (0, 25, 25)
    decide(reported, "arbetsformedlingen.struktur", REPHRASED)
    decide(reported, "arbetsformedlingen.inriktning", SPLIT)
    decide(reported, "motesplatser.handlingsplan", MERGED)
    old = files(reported / "plan")
    second = mlr("rollover", "2016", *day, "--chair", "lund", "--to", "json")
    assert second.json["fates"] == {
        "met": 4,
        "carried-on": 16,
        "rephrased": 1,
        "split": 1,
        "merged": 1,
        "dropped": 1,
        "lapsed": 1,
    }
    assert sum(second.json["fates"].values()) == second.json["sum"] == 25
    assert len({row["id"] for row in second.json["items"]}) == 25
    assert mlr("validate", "--plan", str(reported / "plan-2016"), *day).code == 0

    assert mlr("rollover", "2016", *day, "--switch").code == 0
    archived = files(reported / "archive" / "2015")
    assert archived == {**old, "rollover-2016.yaml": archived["rollover-2016.yaml"]}
    assert sorted(path.name for path in reported.iterdir()) == ["archive", "plan"]
    assert mlr("status", *day, "--to", "json").json["plan"]["year"] == 2016
    before = mlr("status", "--plan", str(reported / "archive" / "2015"), *day, "--to", "json").json
    assert before["plan"]["year"] == 2015
    assert "Fört över sedan" in mlr("show", "strukturplan.radslag", *day).out
    assert mlr("rollover", "2017", "--dry-run", "--as-of", "2016-11-20", "--to", "json").json["chair_known"] is True


def test_a_dry_run_shows_all_and_writes_nothing(reported: Path, mlr: Callable[..., Said]) -> None:
    before = files(reported)
    said = mlr("rollover", "2016", "--dry-run", "--as-of", "2016-01-05")
    assert said.code == 0
    assert "+period: 2016" in said.out
    assert "Så går målen vidare" in said.out
    assert files(reported) == before


def test_the_proposal_follows_what_was_reported(reported: Path, mlr: Callable[..., Said]) -> None:
    mlr("rollover", "2016", "--as-of", "2016-01-05")
    text = (reported / "plan" / "rollover-2016.yaml").read_text(encoding="utf-8")
    assert "  - goal: fler-foretag.broschyr\n    fate: met\n" in text
    dropped = "    fate: dropped\n    reason: Prövat.\n    body: styrelsen\n"
    assert f"  - goal: fler-foretag.ny-utgava\n{dropped}" in text
    assert "  - goal: yttranden.tva-yttranden\n    fate: lapsed\n" in text
    assert "  - goal: strukturplan.radslag\n    fate: carried-on\n" in text
    assert "  - activity: fler-foretag\n    remains: left-out\n" in text
    assert mlr("validate", "--as-of", "2016-01-05").code == 0


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_proposal_and_the_account_read_well(
    lang: str, reported: Path, mlr: Callable[..., Said], golden: Callable[[str, bytes], None]
) -> None:
    day = ("--as-of", "2016-01-05")
    mlr("rollover", "2016", *day)
    golden("rollover-2016.yaml", (reported / "plan" / "rollover-2016.yaml").read_bytes())
    decide(reported, "arbetsformedlingen.struktur", REPHRASED)
    decide(reported, "arbetsformedlingen.inriktning", SPLIT)
    decide(reported, "motesplatser.handlingsplan", MERGED)
    decide(reported, "kommunikation.kanaler", "met")
    decide(reported, "yttranden.modell", "carried-on\n    due: 2016-03")
    said = mlr("rollover", "2016", *day, "--lang", lang)
    golden(f"rollover.{lang}.txt", f"{said.out}\n---\n{said.err}".encode())


def test_a_goal_without_a_fate_is_named(reported: Path, mlr: Callable[..., Said]) -> None:
    mlr("rollover", "2016", "--as-of", "2016-01-05")
    path = reported / "plan" / "rollover-2016.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("  - goal: forum.inbjudna-aktorer\n    fate: carried-on\n", ""), encoding="utf-8")
    said = mlr("validate", "--as-of", "2016-01-05")
    assert said.code == 1
    assert "MLR801" in said.out
    assert "forum.inbjudna-aktorer" in said.out
    assert mlr("rollover", "2016", "--as-of", "2016-01-05").code == 1
    assert not (reported / "plan-2016").exists()


@pytest.mark.usefixtures("reported")
def test_a_goal_that_comes_late_is_carried_on(mlr: Callable[..., Said]) -> None:
    mlr("rollover", "2016", "--as-of", "2015-12-15")
    assert mlr("add", "goal", "forum.webb", "--text", "Forumet har en webbplats.", "--due", "2016-03").code == 0
    assert mlr("rollover", "2016", "--as-of", "2015-12-15", "--to", "json").json["sum"] == 26


def test_what_was_changed_by_hand_is_never_lost(reported: Path, mlr: Callable[..., Said]) -> None:
    day = ("--as-of", "2016-01-05")
    for _ in range(2):
        mlr("rollover", "2016", *day)
    draft = reported / "plan-2016" / "activities"
    mine = (draft / "motesplatser.yaml").read_text(encoding="utf-8") + "# Min egen rad.\n"
    (draft / "motesplatser.yaml").write_text(mine, encoding="utf-8")
    assert "stämmer redan" in mlr("rollover", "2016", *day).err
    decide(reported, "arbetsformedlingen.struktur", REPHRASED)
    assert mlr("rollover", "2016", *day).code == 0
    assert "Samarbetet har en struktur." in (draft / "arbetsformedlingen.yaml").read_text(encoding="utf-8")
    assert (draft / "motesplatser.yaml").read_text(encoding="utf-8") == mine
    decide(reported, "motesplatser.handlingsplan", MERGED)
    before = files(reported)
    refused = mlr("rollover", "2016", *day)
    assert refused.code == 1
    assert "plan-2016/activities/motesplatser.yaml" in refused.err
    assert files(reported) == before
    assert mlr("rollover", "2016", "--switch", *day).code == 1
    anew = mlr("rollover", "2016", "--anew", *day)
    assert anew.code == 0
    assert "plan-2016/activities/motesplatser.yaml.old" in anew.err
    assert "står kvar" not in anew.err
    assert (draft / "motesplatser.yaml.old").read_text(encoding="utf-8") == mine
    assert "was: [handlingsplan]" in (draft / "motesplatser.yaml").read_text(encoding="utf-8")
    assert mlr("validate", "--plan", str(reported / "plan-2016"), *day).code == 0


def test_an_activity_that_stays_without_goals_keeps_its_roles(root: Path, mlr: Callable[..., Said]) -> None:
    assert mlr("report", "integration.styrelsemote", "--state", "met", "--date", "2015-12-10").code == 0
    day = ("--as-of", "2016-01-05")
    for _ in range(2):
        said = mlr("rollover", "2016", *day)
    assert "i ”integration”: den gällde" not in said.out
    text = (root / "plan-2016" / "activities" / "integration.yaml").read_text(encoding="utf-8")
    assert "goals" not in text.partition("id: integration")[2]
    assert (text.count("- body:"), text.count("role: decides")) == (5, 2)
    assert "  # Tryckt: frågorna behandlas." in text
    assert "role: responsible" in text
    assert mlr("validate", "--plan", str(root / "plan-2016"), *day).code == 0


def test_a_goal_that_was_decided_to_be_dropped_has_its_outcome(root: Path, mlr: Callable[..., Said]) -> None:
    day = ("--as-of", "2016-01-05")
    mlr("rollover", "2016", *day)
    reason = "dropped\n    reason: Pengarna räckte inte.\n    body: styrelsen"
    decide(root, "fler-foretag.ny-utgava", reason)
    items = mlr("rollover", "2016", *day, "--to", "json").json["items"]
    assert [one["unanswered"] for one in items if one["id"] == "fler-foretag.ny-utgava"] == [False]
    assert mlr("rollover", "2016", "--switch", *day).code == 0
    archived = ("evaluation", "--plan", str(root / "archive" / "2015"), *day)
    items = mlr(*archived, "--to", "json").json["items"]
    assert [one["outcome"] for one in items if one["id"] == "fler-foretag.ny-utgava"] == ["dropped"]
    assert "Pengarna räckte inte. (Styrelsen)" in mlr(*archived, "--to", "markdown").out


def test_assignments_that_are_not_settled_are_named_with_where_they_are_read(
    root: Path, mlr: Callable[..., Said]
) -> None:
    meeting = root / "plan" / "meetings" / "2015-11-06-styrelsen.yaml"
    meeting.parent.mkdir(exist_ok=True)
    meeting.write_text(
        "id: 2015-11-06-styrelsen\nbody: styrelsen\ndate: 2015-11-06\nstatus: held\nagenda:\n"
        "  - title: Ett ärende\n    kind: decision\n    outcome: as-proposed\n    decision: Det blir så.\n"
        "    assignments:\n      - {text: Kalla till ett möte, body: kommundirektorsgruppen, due: 2016-03-01}\n",
        encoding="utf-8",
    )
    day = ("--as-of", "2016-01-05")
    for _ in range(2):
        said = mlr("rollover", "2016", *day)
        assert "2015-11-06-styrelsen#1.1: Kalla till ett möte" in said.out
    switched = mlr("rollover", "2016", "--switch", *day)
    assert (switched.code, switched.out) == (0, "")
    assert "25 mål: " in switched.err
    assert "  2015-11-06-styrelsen#1.1\n" in switched.err
    assert "mlr decisions --plan archive/2015" in switched.err
    assert "Kalla till ett möte" in mlr("decisions", "--plan", str(root / "archive" / "2015"), *day).out


def test_what_was_kept_beside_is_never_written_over(reported: Path, mlr: Callable[..., Said]) -> None:
    day = ("--as-of", "2016-01-05")
    for _ in range(2):
        mlr("rollover", "2016", *day)
    file = reported / "plan-2016" / "activities" / "motesplatser.yaml"
    texts = []
    for fate in (MERGED, "carried-on\n    due: 2016-11", "carried-on\n    due: 2016-12"):
        texts.append(file.read_text(encoding="utf-8") + f"# Min rad om {fate!r}.\n")
        file.write_text(texts[-1], encoding="utf-8")
        decide(reported, "motesplatser.handlingsplan", fate)
        assert mlr("rollover", "2016", "--anew", *day).code == 0
    kept = [file.with_name(f"{file.name}.old{number}").read_text(encoding="utf-8") for number in ("", "2", "3")]
    assert kept == texts


@pytest.mark.parametrize(
    ("goal", "fate", "named"),
    [
        ("strukturplan.forberedelser", "carried-on\n    due: 2016-03", "utfallet blev ”uppfyllt”"),
        ("kommunikation.kanaler", "met", "det är inte rapporterat"),
    ],
)
def test_a_fate_that_the_outcome_contradicts_stops_the_switch(
    goal: str, fate: str, named: str, reported: Path, mlr: Callable[..., Said]
) -> None:
    day = ("--as-of", "2016-01-05")
    mlr("rollover", "2016", *day)
    decide(reported, goal, fate)
    assert mlr("rollover", "2016", *day).code == 0
    before = files(reported)
    said = mlr("rollover", "2016", "--switch", *day)
    assert said.code == 1
    assert goal in said.err
    assert named in said.err
    assert said.out == ""
    assert files(reported) == before


def test_a_goal_that_vanished_from_the_draft_stops_the_switch(reported: Path, mlr: Callable[..., Said]) -> None:
    day = ("--as-of", "2016-01-05")
    for _ in range(2):
        mlr("rollover", "2016", *day)
    path = reported / "plan-2016" / "activities" / "forum.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("id: naturlig-plats", "id: plats"), encoding="utf-8")
    said = mlr("rollover", "2016", "--switch", *day)
    assert (said.code, "forum.naturlig-plats" in said.err) == (1, True)
    path.write_text(
        path.read_text(encoding="utf-8").replace("id: plats", "id: plats\n    was: [naturlig-plats]"), encoding="utf-8"
    )
    assert mlr("rollover", "2016", "--switch", *day).code == 0


@pytest.mark.parametrize(
    ("words", "code", "named"),
    [
        (("2017",), 2, "mlr rollover 2016"),
        (("2016", "--switch"), 1, "mlr rollover 2016"),
        (("2016", "--switch", "--chair", "lund"), 2, "--switch"),
        (("2016", "--chair", "lnud"), 2, "lund"),
        (("arton",), 2, "arton"),
    ],
)
def test_what_cannot_be_done_is_said(
    words: tuple[str, ...], code: int, named: str, root: Path, mlr: Callable[..., Said]
) -> None:
    before = files(root)
    said = mlr("rollover", *words, "--as-of", "2015-11-20")
    assert (said.code, named in said.err) == (code, True)
    assert "Traceback" not in said.err
    assert files(root) == before


def test_no_plan_is_switched_before_its_time_or_over_another(reported: Path, mlr: Callable[..., Said]) -> None:
    for _ in range(2):
        mlr("rollover", "2016", "--as-of", "2015-12-15")
    early = mlr("rollover", "2016", "--switch", "--as-of", "2015-12-15")
    assert (early.code, "1 januari 2016" in early.err) == (1, True)
    (reported / "archive" / "2015").mkdir(parents=True)
    taken = mlr("rollover", "2016", "--switch", "--as-of", "2016-01-05")
    assert (taken.code, "finns redan" in taken.err) == (1, True)
    assert (reported / "plan-2016").is_dir()


def test_members_and_bodies_are_told_apart_from_goals(reported: Path, mlr: Callable[..., Said]) -> None:
    day = ("--as-of", "2016-01-05")
    for _ in range(2):
        mlr("rollover", "2016", *day)
    draft = ("--plan", str(reported / "plan-2016"))
    assert mlr("rename", "area:kommunikation", "information", *draft).code == 0
    assert mlr("rename", "body:op-gruppen", "planeringsgruppen", *draft).code == 0
    found = mlr("rollover", "2016", *day, "--to", "json").json
    assert {(one["thing"], one["kind"]) for one in found["changes"]} == {("area", "renamed"), ("body", "renamed")}
    assert found["sum"] == 25
    assert all(row["obstacles"] == [] for row in found["items"])


def test_a_member_that_leaves_is_pointed_out(reported: Path, mlr: Callable[..., Said]) -> None:
    path = reported / "plan" / "cooperation.yaml"
    text = path.read_text(encoding="utf-8").replace("    name: Höör\n", "    name: Höör\n    until: 2015-12\n")
    path.write_text(text, encoding="utf-8")
    assert mlr("rollover", "2016", "--dry-run", "--as-of", "2016-01-05", "--to", "json").json["leaving"] == ["hoor"]
    assert "Medlemskapet för Höör är slut" in mlr("rollover", "2016", "--dry-run", "--as-of", "2016-01-05").out


def test_a_fault_in_the_file_of_decisions_has_its_place(reported: Path, mlr: Callable[..., Said]) -> None:
    mlr("rollover", "2016", "--as-of", "2016-01-05")
    decide(reported, "forum.naturlig-plats", "förs övver")
    decide(reported, "forum.inbjudna-aktorer", "dropped")
    said = mlr("validate", "--as-of", "2016-01-05")
    assert said.code == 1
    assert re.search(r"plan/rollover-2016\.yaml:\d+:11", said.out)
    assert "Menade du ”carried-on”?" in said.out
    assert "skälet saknas" in said.out


@pytest.mark.parametrize("record", ["[]", "{", "3", '{"plan.yaml": 3}'])
def test_a_record_that_cannot_be_read_keeps_what_is_in_the_draft(
    record: str, root: Path, mlr: Callable[..., Said]
) -> None:
    day = ("--as-of", "2015-12-20")
    assert [mlr("rollover", "2016", *day).code for _ in range(2)] == [0, 0]
    before = files(root / "plan-2016")
    (root / "plan-2016" / ".mlr-rollover").write_text(record, encoding="utf-8")
    assert mlr("rollover", "2016", *day).code == 0
    after = files(root / "plan-2016")
    assert {path: after[path] for path in before if path[0] != "."} == {
        path: content for path, content in before.items() if path[0] != "."
    }


def test_a_goal_that_is_on_track_after_its_last_day_is_carried_on_and_asked_about(
    root: Path, mlr: Callable[..., Said]
) -> None:
    words = ("report", "kommunikation.kanaler", "--forecast", "on-track", "--date", "2015-11-02")
    assert mlr(*words).code == 0
    mlr("rollover", "2016", "--as-of", "2015-12-15")
    path = root / "plan" / "rollover-2016.yaml"
    before = path.read_text(encoding="utf-8")
    assert "  - goal: kommunikation.kanaler\n    fate: met\n" in before
    path.unlink()
    mlr("rollover", "2016", "--as-of", "2016-01-05")
    after = path.read_text(encoding="utf-8")
    assert "  - goal: kommunikation.kanaler\n    fate: carried-on\n    due: 2016\n" in after
    text = " ".join(after.replace("  # ", "").split())
    assert "Prognos den 2 november 2015: enligt plan. Tid: 2015. Tiden har gått ut: rapportera hur det gick" in text


def test_what_a_body_said_about_the_old_year_is_no_change_of_the_body(root: Path, mlr: Callable[..., Said]) -> None:
    body = root / "plan" / "bodies" / "op-gruppen.yaml"
    said = "evaluation:\n  agreed: 2015-12-10\n  answers:\n    - {question: financing, date: 2015-12-10, text: Bra.}\n"
    body.write_text(body.read_text(encoding="utf-8") + said, encoding="utf-8")
    found = mlr("rollover", "2016", "--dry-run", "--as-of", "2015-12-20", "--to", "json").json
    assert found["changes"] == []


def test_a_draft_that_lacks_files_is_told_from_the_plan_and_is_made_whole(root: Path, mlr: Callable[..., Said]) -> None:
    day = ("--as-of", "2015-12-20")
    for _ in range(2):
        mlr("rollover", "2016", *day)
    whole = files(root / "plan-2016")
    for path in ("plan.yaml", "activities/forum.yaml"):
        (root / "plan-2016" / path).unlink()
    for words in ((), ("--switch", "--as-of", "2016-01-05")):
        said = mlr("rollover", "2016", *day, *words)
        assert said.code == 1
        assert said.err.splitlines()[-2:] == [
            "Inget skrevs, för det som redan ligger i plan-2016 har fel. Se vilka: mlr validate --plan plan-2016",
            "Saknas det filer där, så skriver ”mlr rollover 2016 --anew” dem på nytt.",
        ]
    assert mlr("rollover", "2016", "--anew", *day).code == 0
    assert files(root / "plan-2016") == whole


def test_an_empty_folder_where_the_draft_is_to_be_is_filled(root: Path, mlr: Callable[..., Said]) -> None:
    (root / "plan-2016").mkdir()
    assert [mlr("rollover", "2016", "--as-of", "2015-12-20").code for _ in range(2)] == [0, 0]
    assert (root / "plan-2016" / "plan.yaml").is_file()


def test_a_switch_with_goals_that_nobody_has_closed_names_them_and_says_what_to_do(
    root: Path, mlr: Callable[..., Said]
) -> None:
    for _ in range(2):
        mlr("rollover", "2016", "--as-of", "2015-12-20")
    said = mlr("rollover", "2016", "--switch", "--as-of", "2016-01-05")
    assert said.code == 0
    assert "Vem som har ordförandeskapet är inte angivet. Skriv det under ”chair” och ”terms” i plan/" in said.err
    assert (
        "De här målen har inget utfall i den gamla planen, och går vidare så som beskeden säger:\n  arbets" in said.err
    )
    assert "Utfallen går att rapportera också efter bytet: mlr report MÅL --plan archive/2015\n" in said.err
    later = ("report", "kommunikation.kanaler", "--state", "met", "--date", "2015-12-30", "--plan")
    assert mlr(*later, str(root / "archive" / "2015"), "--as-of", "2016-01-06").code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no terminals of this kind")
@pytest.mark.parametrize(
    ("typed", "chair"),
    [("lund\n", "lund"), ("Lnud\nLund\n", "lund"), ("\n", None)],
    ids=["known", "mistyped", "not known"],
)
def test_who_holds_the_chair_is_asked_at_a_terminal(typed: str, chair: str | None, root: Path) -> None:
    def at_a_terminal(*words: str) -> str:
        ours, theirs = os.openpty()
        command = [sys.executable, "-m", "mlr_cli", *words, "--plan", str(root / "plan"), "--as-of", "2015-12-20"]
        with subprocess.Popen(command, stdin=theirs, stderr=theirs, stdout=subprocess.DEVNULL) as running:
            os.write(ours, typed.encode())
            assert running.wait() == 0
        seen = os.read(ours, 10_000).decode()
        for end in (ours, theirs):
            os.close(end)
        return seen

    question = "Vem har ordförandeskapet 2016? De som turas om är Malmö (malmo) och Lund (lund)."
    seen = at_a_terminal("rollover", "2016")
    assert seen.count(question) == typed.count("\n")
    assert ("Menade du ”lund”?" in seen) == typed.startswith("Lnud")
    text = (root / "plan" / "rollover-2016.yaml").read_text(encoding="utf-8")
    assert (f"chair:\n  - member: {chair}\n    period: 2016\n" in text) == (chair is not None)
    assert (question in at_a_terminal("rollover", "2016")) == (chair is None)


def test_a_plan_over_the_new_year_has_its_next_name_and_its_years_pointed_out(
    tmp_path: Path, mlr: Callable[..., Said]
) -> None:
    plan = ("--plan", str(tmp_path / "plan"))
    assert mlr("init", *plan, "--yes", "--title", "Läsårsplan 2025/26", "--period", "2025-07/2026-06").code == 0
    (activity,) = (tmp_path / "plan" / "activities").iterdir()
    text = activity.read_text(encoding="utf-8")
    said = "description: Läsåret 25/26, alltså hösten 2025 och våren 2026, i rum 125/26 och 2024."
    activity.write_text(re.sub(r"description: .*", said, text), encoding="utf-8")
    found = mlr("rollover", "2026", "--dry-run", *plan, "--as-of", "2026-05-01", "--to", "json").json
    assert (found["next"]["title"], found["next"]["id"]) == ("Läsårsplan 2026/27", "lasarsplan-2026-27")
    assert [one["year"] for one in found["years"]] == ["25/26", "2025", "2026"]

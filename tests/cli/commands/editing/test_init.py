"""`mlr init`: a small plan that is right from the start, wherever and in whatever language it is begun."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from mlr_cli.edit.new_plan import Wanted, ids, new_plan
from mlr_cli.flows.check import check
from mlr_cli.lang import Lang
from mlr_cli.load.advice import as_id
from mlr_cli.period import parse
from mlr_cli.source.snapshot import Snapshot
from mlr_cli.store.lock import locked
from tests.reports.editor.test_file_schema import read

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.said import Said

SJOBYGDEN = ("--name", "Sjöbygden", "--members", "Ekby, Åby, Lindö", "--areas", "Turism, Skola och fritid")


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def begin(mlr: Callable[..., Said], empty: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Said]:
    """Run a command in an empty folder, where no plan is pointed out."""

    def run(*words: str) -> Said:
        monkeypatch.delenv("MLR_PLAN")
        said = mlr(*words)
        monkeypatch.setenv("MLR_PLAN", str(empty))
        return said

    return run


def files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode() for path in folder.rglob("*") if path.is_file()
    }


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--lang", "en"),
        SJOBYGDEN,
        (*SJOBYGDEN, "--doc-lang", "en"),
        (*SJOBYGDEN, "--bodies", "", "--board", "Rådet"),
        (*SJOBYGDEN, "--bodies", "Barngruppen, Sportgruppen, Kulturgruppen, Vattenrådet"),
        ("--name", 'Väst: #1 "söder"', "--areas", "- a, Ä: x, ja, 2015", "--title", "2015"),
        ("--period", "2026-05/2027-04"),
        ("--period", "2027/2030", "--areas", "x" * 90),
        ("--period", "2027-01/2027-06-15"),
        ("--members", "-", "--bodies", "-"),
    ],
)
@pytest.mark.usefixtures("empty")
def test_a_plan_is_begun_that_has_no_faults_and_can_be_printed(
    words: tuple[str, ...], begin: Callable[..., Said]
) -> None:
    assert begin("init", *words).code == 0
    assert begin("validate", "--to", "json").json["diagnostics"] == []
    assert begin("fmt", "--check").code == 0
    assert begin("generate", "-o", "plan.md").code == 0
    assert begin("schema").code == 0
    tied = json.loads(Path(".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    for schema, (files_of,) in tied.items():
        judge = Draft7Validator(json.loads(Path(schema).read_text(encoding="utf-8")))
        assert all(judge.is_valid(read(path.read_text(encoding="utf-8"))) for path in Path().glob(files_of)), schema


def test_names_become_ids_and_are_kept_as_they_are_written(begin: Callable[..., Said], empty: Path) -> None:
    said = begin("init", *SJOBYGDEN, "--period", "2027", "--bodies", "Ö-rådet")
    assert said.err.splitlines()[0] == "Skapade plan/activities/forsta-skola-och-fritid.yaml"
    assert said.err.endswith("  mlr validate\n  mlr generate -o plan.docx\n  mlr schema\n")
    made = files(empty / "plan")
    assert (
        "members:\n  - id: ekby\n    name: Ekby\n  - id: aby\n    name: Åby\n  - id: lindo\n    name: Lindö\n"
        in made["cooperation.yaml"]
    )
    assert "description: Samarbete mellan Ekby, Åby och Lindö\n" in made["cooperation.yaml"]
    assert made["bodies/o-radet.yaml"].endswith(
        "id: o-radet\nname: Ö-rådet\nkind: working-group\nreports_to: styrelsen\n"
    )
    assert "id: verksamhetsplan-2027\ntitle: Verksamhetsplan 2027\nperiod: 2027\nlanguage: sv\n" in made["plan.yaml"]


def test_the_comments_teach_what_may_stand_in_the_files(begin: Callable[..., Said], empty: Path) -> None:
    begin("init")
    made = files(empty / "plan")
    assert "# follow_up     När aktiviteten följs upp (when, note, reports).\n" in made["areas.yaml"]
    assert "#           informed, anchors, reports-to).\n" in made["areas.yaml"]
    assert "i mappen meetings, en fil per möte." in made["cooperation.yaml"].replace("\n# ", " ")
    assert (
        "# status      Om mötet är planerat, hållet eller inställt (planned, held, cancelled).\n"
        in made["cooperation.yaml"]
    )
    assert all(len(line) <= 108 for text in made.values() for line in text.splitlines() if line.startswith("#"))


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--period", "våren"], "”våren” saknar år."),
        (["--period", "löpande"], "”löpande” har ingen början eller inget slut. Skriv ett år"),
        (["--areas", "Skola, !!!"], "”!!!” har ingen bokstav a–ö och ingen siffra"),
        (["--name", "a\x1bb"], "Inget skrevs, för så här skulle det bli fel:\n\nfel MLR016  plan/cooperation.yaml:"),
        (["--plan", "fil"], "”fil” är en fil. Välj en mapp för planen: --plan MAPP"),
        (["--plan", "full"], "Mappen ”full” är inte tom. Välj en annan mapp för planen: --plan MAPP"),
    ],
)
def test_what_cannot_be_begun_is_told_and_nothing_is_left(
    words: list[str], complaint: str, begin: Callable[..., Said], empty: Path
) -> None:
    (empty / "fil").write_bytes(b"")
    (empty / "full").mkdir()
    (empty / "full" / "annat.txt").write_bytes(b"")
    said = begin("init", *words)
    assert said.code == 2
    assert said.err.startswith(complaint)
    assert sorted(files(empty)) == ["fil", "full/annat.txt"]
    assert not (empty / "plan").exists()


@pytest.mark.parametrize("where", [".", "plan", "plan/activities"])
def test_a_plan_that_is_there_is_left_alone(
    where: str, begin: Callable[..., Said], empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin("init")
    before = files(empty)
    monkeypatch.chdir(empty / where)
    said = begin("init")
    assert said.code == 2
    assert said.err.startswith(f"I ”{empty / 'plan'}” finns redan en plan.")
    assert files(empty) == before


@pytest.mark.usefixtures("empty")
def test_a_new_plan_can_lie_beside_the_old_one(begin: Callable[..., Said]) -> None:
    begin("init")
    said = begin("init", "--plan", "plan-2028", "--period", "2028")
    assert said.code == 0
    assert said.err.endswith("  mlr validate --plan plan-2028\n")
    assert begin("validate", "--plan", "plan-2028").code == 0


def test_a_disk_that_is_full_leaves_nothing(
    begin: Callable[..., Said], empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, os.strerror(28))

    with monkeypatch.context() as patch:
        patch.setattr("tempfile.mkstemp", refuse)
        said = begin("init")
    assert (said.code, said.err) == (2, "Disken är full. Ta bort något, eller skriv på en annan disk.\n")
    assert [*empty.iterdir()] == []
    assert begin("init").code == 0


def test_another_who_begins_is_waited_for(
    begin: Callable[..., Said], empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (empty / "plan").mkdir()
    monkeypatch.setattr("time.monotonic", iter(range(0, 1000, 10)).__next__)
    with locked(empty / "plan"):
        assert begin("init").err.startswith("Någon annan skriver i planen just nu.")
    assert [*(empty / "plan").iterdir()] == []


def test_the_titles_follow_the_time(begin: Callable[..., Said], empty: Path) -> None:
    begin("init", "--as-of", "2026-08-31", "--plan", "a")
    begin("init", "--as-of", "2026-09-01", "--plan", "b")
    begin("init", "--period", "2026-05/2027-04", "--plan", "c", "--lang", "en")
    assert "\ntitle: Verksamhetsplan 2026\n" in files(empty)["a/plan.yaml"]
    assert "\ntitle: Verksamhetsplan 2027\n" in files(empty)["b/plan.yaml"]
    assert "\nid: plan-2026-2027\ntitle: Plan 2026–2027\n" in files(empty)["c/plan.yaml"]


def test_ids_that_would_be_the_same_are_told_apart() -> None:
    long = ids(["å" * 90] * 3)
    assert [len(one) for one in long] == [64, 58, 58]
    assert ids(["Åby", "Aby", "ÅBY 2", "aby"]) == {
        "aby": "Åby",
        "aby-2": "Aby",
        "aby-2-2": "ÅBY 2",
        "aby-3": "aby",
    }


SIGNS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp", "Cn", "Co"))
NAMES = st.one_of(
    st.sampled_from(
        ["- a", "a: b", "#1", "{members}", "*fet*", "null", "ja", "2015", "[a]", "<b>", "a | b", "a" * 200]
    ),
    st.text(SIGNS, min_size=1, max_size=20).map(str.strip).filter(as_id),
)
SEVERAL = st.lists(NAMES, min_size=1, max_size=4).map(tuple)
TIMES = st.sampled_from(["2027", "2026-05/2027-04", "2027-H1", "2027/2030", "2027-W07"]).map(parse)


@given(st.builds(Wanted, NAMES, NAMES, TIMES, st.just(()) | SEVERAL, SEVERAL, SEVERAL, st.sampled_from(Lang)))
def test_whatever_things_are_called_the_plan_has_no_errors_and_every_area_its_activity(wanted: Wanted) -> None:
    checked = check(Snapshot("plan", new_plan(wanted)), date(2026, 11, 1))
    assert checked.errors == 0
    assert {one.area for one in checked.plan.activities} == {one.id for one in checked.plan.areas}
    assert {found.code for found in checked.diagnostics} <= {"MLR102", "MLR604"}


def test_without_anything_to_read_from_nothing_is_asked(empty: Path) -> None:
    surroundings = {key: value for key, value in os.environ.items() if key != "MLR_PLAN"}
    code = "import sys; sys.stdin = None; from mlr_cli.cli.main import run; sys.exit(run(['init']))"
    assert subprocess.run([sys.executable, "-c", code], cwd=empty, env=surroundings, check=False).returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no terminals that a test can be at the other end of")
def test_at_a_terminal_the_questions_are_asked(empty: Path) -> None:
    import pty

    leader, follower = pty.openpty()
    answers = b"i h\xc3\xb6st\r2027\rSj\xc3\xb6bygden\rEkby, Lind\xc3\xb6\rTurism\r\r\r"
    surroundings = {key: value for key, value in os.environ.items() if key != "MLR_PLAN"}
    process = subprocess.Popen(
        [sys.executable, "-m", "mlr_cli", "init"],
        cwd=empty,
        env={**surroundings, "COLUMNS": "200"},
        stdin=follower,
        stderr=follower,
        stdout=follower,
    )
    os.close(follower)
    os.write(leader, answers)
    shown = bytearray()
    reader = threading.Thread(target=_drain, args=(leader, shown))
    reader.start()
    assert process.wait(60) == 0
    reader.join(10)
    os.close(leader)
    text = shown.decode()
    assert "Vilken tid gäller planen? [" in text
    assert "”i höst”" in text
    assert "Vilka är medlemmarna? " in text
    assert "Vilka andra grupper finns? [Arbetsgruppen] " in text
    made = files(empty / "plan")
    assert "\nname: Sjöbygden\n" in made["cooperation.yaml"]
    assert {"bodies/arbetsgruppen.yaml", "bodies/styrelsen.yaml", "activities/forsta-turism.yaml"} <= made.keys()


def _drain(terminal: int, shown: bytearray) -> None:
    """Read all that is shown on a terminal, till nobody has it open."""
    try:
        while part := os.read(terminal, 4096):
            shown.extend(part)
    except OSError:
        # Linux says so when the other end is closed.
        return

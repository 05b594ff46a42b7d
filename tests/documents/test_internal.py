"""What is marked internal never reaches what is handed on, unless it is asked for."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest

from mlr_cli.cli.main import run
from tests.documents import tagged
from tests.store.repositories import repository

if TYPE_CHECKING:
    from collections.abc import Iterator

BASE = Path(__file__).parent.parent / "rules" / "base"
# No letters that a font could join, and no place to cut a word.
CANARY = "kanariefagel"
MARK = re.compile(rf"{CANARY}[a-z0-9]*", re.IGNORECASE)
CHANGED = re.compile(r"(?<=: )Kanariefagel\d+")

FILES = {
    "activities/kanariefagel1.yaml": """id: kanariefagel1
title: Kanariefagel1
area: turism
internal: ja
description: Kanariefagel2 under 2026
start: 2016-01
goals:
  - id: kanariefagel3
    text: Kanariefagel3
    due: 2016-05
    internal: ja
steering:
  - role: responsible
    body: kansliet
follow_up: 2016-06
""",
    "activities/ledig.yaml": """id: ledig
title: Ledig dag
area: turism
goals:
  - id: kanariefagel4
    text: Kanariefagel4
    due: 2016-04
    internal: ja
  - id: synligt
    text: Ett mål som syns
    due: när kanariefagel1.kanariefagel3
    moved:
      - was: när ledig.kanariefagel4
        reason: Det andra drog ut på tiden.
    reports:
      - date: 2016-01-15
        forecast: at-risk
        next:
          text: Vänta
          due: när ledig.kanariefagel4
      - date: 2016-02-01
        forecast: at-risk
        note: Kanariefagel5
        by: Kanariefagel5
        source: Kanariefagel5
        internal: ja
      - date: 2016-03-01
        state: met
        note: Kanariefagel6
        source: Kanariefagel6
        internal: ja
  - id: beroende
    text: Ett mål som väntar
    depends_on: [kanariefagel4]
steering:
  - role: responsible
    body: kansliet
    goals: [kanariefagel4, synligt]
  - role: consulted
    body: kanariefagel7
  - role: informed
    party: Kanariefagel8
    note: Kanariefagel8
    internal: ja
follow_up: 2016-06
""",
    "bodies/kanariefagel7.yaml": """id: kanariefagel7
name: Kanariefagel7
kind: working-group
internal: ja
reports_to: styrelsen
expectations: [Kanariefagel7]
""",
    "bodies/lekgruppen.yaml": """id: lekgruppen
name: Lekgruppen
kind: working-group
reports_to: kanariefagel7
""",
    "meetings/2016-03-02-kansliet.yaml": """id: 2016-03-02-kansliet
body: kansliet
date: 2016-03-02
status: held
agenda:
  - title: Kanariefagel9
    kind: decision
    outcome: as-proposed
    decision: Kanariefagel9
    internal: ja
    assignments:
      - text: Kanariefagel9
        body: kansliet
        due: 2016-05-01
  - title: Ett ärende som syns
    kind: decision
    outcome: as-proposed
    decision: Det blir så.
    concerns: [kanariefagel1, ledig.kanariefagel4]
    assignments:
      - text: Ett uppdrag som syns
        body: kansliet
        due: när kanariefagel1.kanariefagel3
""",
    "meetings/2016-04-02-kanariefagel7.yaml": """id: 2016-04-02-kanariefagel7
body: kanariefagel7
date: 2016-04-02
place: Kanariefagel10
""",
    "statements/kanariefagel11.yaml": """id: kanariefagel11
title: Kanariefagel11
request:
  party: Kanariefagel11
  due: 2016-06-01
prepares: [kansliet]
internal: ja
""",
}
COMMANDS = (
    "generate",
    "brief kansliet",
    "agenda 2016-03-02-kansliet",
    "paper 2016-03-02-kansliet 2",
    "overdue --soon 400",
    "status",
    "steering",
    "wheel",
    "list activities",
    "list goals",
    "list bodies",
    "show ledig",
    "show ledig.synligt",
    "show kansliet",
    "show 2016-03-02-kansliet",
    "checklist",
    "evaluation",
    "list members",
    "list areas",
    "list meetings",
    "list statements",
    "meetings",
    "decisions",
    "followup 2016-H1",
    "rollover 2027 --dry-run",
)
KINDS = ("html", "pdf", "docx", "md")
ONLY_DOCUMENTS = {"generate", "agenda", "paper"}
"""What is made to be gone on with in Word, or printed, and is no record."""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("somewhere") / "plan"
    for file in BASE.rglob("*.*"):
        place = folder / file.relative_to(BASE)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(file.read_bytes())
    for name, content in FILES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def unpacked(name: str, content: bytes) -> Iterator[str]:
    """Yield everything that a file holds: its own name, its text, its parts and their names, its metadata."""
    yield name
    if content.startswith(b"PK"):
        for part in zipfile.ZipFile(io.BytesIO(content)).infolist():
            yield from (part.filename, re.sub(r"<[^>]*>", "", _text(part, content)), _text(part, content))
    elif content.startswith(b"%PDF"):
        yield tagged.read(content).text
        with pikepdf.open(io.BytesIO(content)) as pdf:
            for each in pdf.objects:
                yield repr(each)
                if isinstance(each, pikepdf.Stream):
                    yield each.read_bytes().decode("latin-1") if "/Filter" not in each or _plain(each) else ""
    else:
        yield content.decode()


def _text(each: zipfile.ZipInfo, content: bytes) -> str:
    return zipfile.ZipFile(io.BytesIO(content)).read(each).decode("utf-8", "replace")


def _plain(stream: pikepdf.Stream) -> bool:
    return stream.get("/Filter") == "/FlateDecode"


def _mlr(plan: Path, command: str, *more: str) -> int:
    return run([*command.split(), "--plan", str(plan), "--as-of", "2016-12-31", "--draft", "--quiet", *more])


def _leaks(folder: Path) -> set[str]:
    files = [each for each in folder.rglob("*") if each.is_file()]
    assert files
    said = (part for each in files for part in unpacked(each.name, each.read_bytes()))
    # A hyphen that Typst or Word puts at the end of a line is no hiding-place.
    return {found for part in said for found in MARK.findall(part.replace("\u00ad", ""))}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("command", COMMANDS)
def test_no_document_holds_it(plan: Path, command: str, kind: str, tmp_path: Path) -> None:
    assert _mlr(plan, command, "-o", str(tmp_path / f"made.{kind}")) == 0
    assert _leaks(tmp_path) == set()


@pytest.mark.parametrize("kind", ["json", "txt"])
@pytest.mark.parametrize("command", [one for one in COMMANDS if one.split()[0] not in ONLY_DOCUMENTS])
def test_no_record_and_no_table_in_a_file_holds_it(plan: Path, command: str, kind: str, tmp_path: Path) -> None:
    assert _mlr(plan, command, "-o", str(tmp_path / f"made.{kind}")) == 0
    assert _leaks(tmp_path) == set()


@pytest.mark.parametrize("command", ["checklist --split --to xlsx", "calendar"])
def test_no_form_and_no_calendar_holds_it(plan: Path, command: str, tmp_path: Path) -> None:
    assert _mlr(plan, command, "-o", f"{tmp_path}/") == 0
    assert _leaks(tmp_path) == set()


@pytest.mark.parametrize(
    ("command", "birds"),
    [("generate", {"1", "2", "3", "4", "7", "8"}), ("wheel", {"1", "3", "4", "9", "11"}), ("calendar", {"1", "3"})],
)
def test_all_of_it_is_there_when_it_is_asked_for(plan: Path, command: str, birds: set[str], tmp_path: Path) -> None:
    assert _mlr(plan, command, "--internal", "-o", f"{tmp_path}/") == 0
    found = {each.lower().removeprefix(CANARY) for each in _leaks(tmp_path)}
    assert birds <= found


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan in a history: adopted without any of it, then all of it is put in, changed, and in part taken away."""
    repo = repository(tmp_path_factory.mktemp("history"))
    repo.commit("Planen", {str(file.relative_to(BASE)): file.read_text(encoding="utf-8") for file in BASE.rglob("*.*")})
    folder = repo.folder / "plan"
    assert run(["adopt", "--plan", str(folder), "--by", "styrelsen", "--date", "2015-12-01", "--quiet"]) == 0
    repo.commit("Antagen", {}, day="2015-12-02")
    repo.commit("Mycket nytt", dict(FILES), day="2016-01-10")
    longer = {name: CHANGED.sub(r"\g<0>x", text) for name, text in FILES.items()}
    repo.commit("Ny lydelse", longer, day="2016-02-10")
    repo.commit("Färre", {"statements/kanariefagel11.yaml": None}, day="2016-03-10")
    return folder


@pytest.mark.parametrize("kind", [*KINDS, "csv", "json"])
@pytest.mark.parametrize("command", ["log", "log ledig", "log ledig.synligt", "adopted", "diff HEAD~2 HEAD"])
def test_no_history_holds_it(
    kept: Path, command: str, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(kept)
    assert _mlr(kept, command, "-o", str(tmp_path / f"made.{kind}")) == 0
    assert _leaks(tmp_path) == set()


@pytest.mark.parametrize("wanted", ["kanariefagel1", "ledig.kanariefagel4", "kanariefagel7"])
def test_what_is_internal_has_no_history_to_hand_on(
    kept: Path, wanted: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(kept)
    assert _mlr(kept, f"log {wanted}", "-o", str(tmp_path / "made.md")) == 2
    assert _mlr(kept, f"log {wanted}", "--internal", "-o", str(tmp_path / "made.md")) == 0


@pytest.mark.parametrize("command", ["log", "adopted", "diff HEAD~2 HEAD"])
def test_the_history_holds_it_when_it_is_asked_for(
    kept: Path, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(kept)
    assert _mlr(kept, command, "--internal", "-o", str(tmp_path / "made.md")) == 0
    assert _leaks(tmp_path) != set()


@pytest.mark.parametrize("kind", KINDS)
def test_what_has_changed_is_told_without_it(plan: Path, kind: str, tmp_path: Path) -> None:
    assert _mlr(plan, f"diff {BASE} {plan}", "-o", str(tmp_path / f"made.{kind}")) == 0
    assert _leaks(tmp_path) == set()


def test_a_report_for_oneself_holds_it(plan: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert _mlr(plan, "list activities") == 0
    assert "Kanariefagel1" in capfd.readouterr().out


def test_an_internal_report_closes_its_goal_without_words(plan: Path, tmp_path: Path) -> None:
    """Or a document would say that nobody has reported."""
    assert _mlr(plan, "show ledig.synligt", "-o", str(tmp_path / "made.md")) == 0
    said = (tmp_path / "made.md").read_text(encoding="utf-8")
    assert "uppfyllt" in said
    assert "när något annat är klart" in said


def test_a_matter_leaves_its_place_so_that_the_others_keep_their_numbers(plan: Path, tmp_path: Path) -> None:
    assert _mlr(plan, "paper 2016-03-02-kansliet 2", "-o", str(tmp_path / "made.md")) == 0
    assert "Ett ärende som syns" in (tmp_path / "made.md").read_text(encoding="utf-8")

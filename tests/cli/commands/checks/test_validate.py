"""`mlr validate`: the faults of a plan, for a person, for programs and for build servers."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
import pytest

from tests.paths import PLAN

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.said import Said

SARIF = Path(__file__).parent / "schemas" / "sarif-2.1.0.json"


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """Return a copy of the plan, in a repository of its own, with an error, a warning and more."""
    (tmp_path / ".git").mkdir()
    copy = tmp_path / "år 2015" / "plan"
    shutil.copytree(PLAN, copy)
    forum = copy / "activities" / "forum.yaml"
    text = forum.read_text(encoding="utf-8")
    forum.write_text(text.replace("body: ordforandekommunen", "body: ordforandekomunen"), encoding="utf-8")
    (copy / "slask.txt").write_text("inget", encoding="utf-8")
    return copy


def test_the_real_plan_has_no_errors_and_no_warnings(mlr: Callable[..., Said]) -> None:
    said = mlr("validate", "--plan", str(PLAN), "--strict", "--format", "json")
    assert said.code == 0
    assert json.loads(said.out)["summary"] == {"errors": 0, "warnings": 0, "advice": 9}
    assert "ignore:" not in "".join(path.read_text(encoding="utf-8") for path in PLAN.rglob("activities/*.yaml"))


def test_a_fault_is_shown_with_its_line_and_what_to_do(mlr: Callable[..., Said], faulty: Path) -> None:
    said = mlr("validate", "--plan", str(faulty), str(faulty / "activities" / "forum.yaml"))
    assert said.code == 1
    assert said.out.startswith("råd MLR403  plan/activities/forum.yaml:29:1\n")
    assert (
        "fel MLR201  plan/activities/forum.yaml:35:11\n"
        "   35 │   - body: ordforandekomunen\n"
        "      │           ^^^^^^^^^^^^^^^^^\n"
        "   Ingen grupp har id ”ordforandekomunen”. Menade du ”ordforandekommunen”?\n"
    ) in said.out
    assert said.out.endswith("\nDet du pekade ut har 1 fel och 1 råd.\n")


def test_a_part_without_faults_does_not_clear_the_plan(mlr: Callable[..., Said], faulty: Path) -> None:
    said = mlr("validate", "--plan", str(faulty), str(faulty / "activities" / "motesplatser.yaml"))
    assert (said.code, said.out) == (0, "Det du pekade ut har inga fel.\n")
    assert said.err == "Planen har 1 fel till, i en annan fil. Kör ”mlr validate” utan filnamn för att se det.\n"


def test_a_folder_stands_for_its_files(mlr: Callable[..., Said], faulty: Path) -> None:
    said = mlr("validate", "--plan", str(faulty), str(faulty / "activities"))
    assert said.code == 1
    assert "MLR201" in said.out
    assert "MLR020" not in said.out


def test_warnings_count_when_asked(mlr: Callable[..., Said], faulty: Path) -> None:
    stranger = str(faulty / "slask.txt")
    assert mlr("validate", "--plan", str(faulty), stranger).code == 0
    assert mlr("validate", "--plan", str(faulty), stranger, "--strict").code == 1


def test_a_file_that_the_plan_does_not_have_is_misuse(mlr: Callable[..., Said], faulty: Path) -> None:
    said = mlr("validate", "--plan", str(faulty), "froum.yaml")
    assert (said.code, said.out) == (2, "")
    assert (
        said.err
        == "Planen har ingen fil ”froum.yaml”. Menade du ”plan/activities/forum.yaml”?\nLäs mer: mlr validate --help\n"
    )


def test_github_puts_a_fault_on_its_line_from_the_root_of_the_repository(
    mlr: Callable[..., Said], faulty: Path
) -> None:
    said = mlr("validate", "--plan", str(faulty), "--format", "github", "--lang", "en")
    assert said.code == 1
    assert (
        "::error file=år 2015/plan/activities/forum.yaml,line=35,col=11,endColumn=28,title=MLR201::"
        "No body has the id “ordforandekomunen”. Did you mean “ordforandekommunen”?"
    ) in said.out.splitlines()


def test_gitlab_knows_a_fault_again_when_its_line_has_moved(mlr: Callable[..., Said], faulty: Path) -> None:
    before = json.loads(mlr("validate", "--plan", str(faulty), "--format", "gitlab").out)
    forum = faulty / "activities" / "forum.yaml"
    forum.write_text("\n\n" + forum.read_text(encoding="utf-8"), encoding="utf-8")
    after = json.loads(mlr("validate", "--plan", str(faulty), "--format", "gitlab", "--lang", "en").out)
    assert [one["fingerprint"] for one in before] == [one["fingerprint"] for one in after]
    assert len({one["fingerprint"] for one in before}) == len(before)
    found = next(one for one in before if one["check_name"] == "MLR201")
    assert found["location"] == {"path": "år 2015/plan/activities/forum.yaml", "lines": {"begin": 35, "end": 35}}
    assert found["severity"] == "major"


def test_sarif_is_valid_against_its_schema(mlr: Callable[..., Said], faulty: Path) -> None:
    """The schema is the one that OASIS publishes for SARIF 2.1.0."""
    said = mlr("validate", "--plan", str(faulty), "--format", "sarif")
    assert said.code == 1
    log = json.loads(said.out)
    schema = json.loads(SARIF.read_text(encoding="utf-8"))
    jsonschema.validate(log, schema, cls=jsonschema.Draft4Validator)
    (run,) = log["runs"]
    result = next(one for one in run["results"] if one["ruleId"] == "MLR201")
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "MLR201"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "%C3%A5r%202015/plan/activities/forum.yaml"
    assert place["region"] == {"startLine": 35, "startColumn": 11, "endLine": 35, "endColumn": 28}


def test_what_the_plan_says_cannot_end_a_command_to_github(mlr: Callable[..., Said], faulty: Path) -> None:
    forum = faulty / "activities" / "forum.yaml"
    text = forum.read_text(encoding="utf-8")
    forum.write_text(text.replace("ordforandekomunen", '"x%0A\\n::error::hej"'), encoding="utf-8")
    said = mlr("validate", "--plan", str(faulty), str(forum), "--format", "github")
    assert all(line.startswith(("::error file=", "::notice file=")) for line in said.out.splitlines())


def test_a_file_name_that_is_no_text_harms_no_format(mlr: Callable[..., Said], faulty: Path) -> None:
    name = os.fsdecode(b"a\xe5\x1b[31m.yaml")
    try:
        (faulty / "activities" / name).write_bytes(b"id: x\n")
    except OSError:
        pytest.skip("this system has no such file names")
    for kind in ("text", "json", "github", "gitlab", "sarif"):
        said = mlr("validate", "--plan", str(faulty), "--format", kind)
        assert said.code == 1
        assert "\x1b" not in said.out
    assert "a%E5%1B%5B31m.yaml" in said.out


def test_a_long_line_full_of_faults_is_told_at_once(mlr: Callable[..., Said], faulty: Path) -> None:
    forum = faulty / "activities" / "forum.yaml"
    directions = ", ".join(f"a{number}" for number in range(10_000))
    text = forum.read_text(encoding="utf-8")
    forum.write_text(f"{text}directions: [{directions}]\n", encoding="utf-8")
    said = mlr("validate", "--plan", str(faulty), str(forum))
    assert said.out.count("MLR206") == 10_000
    assert max(map(len, said.out.splitlines())) < 200


def test_a_role_that_is_no_role_hides_nothing_else_of_its_entry(mlr: Callable[..., Said], faulty: Path) -> None:
    forum = faulty / "activities" / "forum.yaml"
    text = forum.read_text(encoding="utf-8")
    entry = "  - body: nix\n    role: boss\n    goals: [borta]\n"
    forum.write_text(text.replace("steering:\n", f"steering:\n{entry}"), encoding="utf-8")
    out = mlr("validate", "--plan", str(faulty), str(forum)).out
    assert "MLR006  plan/activities/forum.yaml:31:11" in out
    assert "MLR201  plan/activities/forum.yaml:30:11" in out
    assert "MLR203  plan/activities/forum.yaml:32:13" in out

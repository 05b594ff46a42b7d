"""`mlr schema`: the schemas and the editor's settings land beside the plan, and nothing of anybody's is lost."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.paths import PLAN

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.said import Said


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that an editor has open, with a plan in it."""
    shutil.copytree(PLAN, tmp_path / "plan")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def settings(desk: Path) -> dict[str, object]:
    read: dict[str, object] = json.loads((desk / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    return read


def test_every_file_of_the_plan_is_tied_to_a_schema_that_is_there(mlr: Callable[..., Said], desk: Path) -> None:
    said = mlr("schema", "--plan", ".")
    assert (said.code, said.out) == (0, "")
    assert said.err.splitlines()[:2] == ["Skrev .vscode/settings.json", "Skrev .mlr/schema/plan/plan.json"]
    tied = settings(desk)["yaml.schemas"]
    assert isinstance(tied, dict)
    for schema in tied:
        assert json.loads((desk / schema).read_text(encoding="utf-8"))["$schema"].endswith("draft-07/schema#")
    reached = {path for globs in tied.values() for glob in globs for path in desk.glob(glob)}
    assert reached == {*(desk / "plan").rglob("*.yaml")}
    recommended = (desk / ".vscode" / "extensions.json").read_text(encoding="utf-8")
    assert json.loads(recommended) == {"recommendations": ["redhat.vscode-yaml"]}
    assert mlr("schema", "--plan", ".").err == "Inget behövde ändras.\n"
    assert mlr("validate", "--plan", ".").code == 0


def test_the_settings_that_are_there_are_kept(mlr: Callable[..., Said], desk: Path) -> None:
    (desk / ".vscode").mkdir()
    (desk / ".vscode" / "settings.json").write_text('{\n  // mitt\n  "editor.tabSize": 2,\n}\n', encoding="utf-8")
    (desk / ".vscode" / "extensions.json").write_text("{}", encoding="utf-8")
    assert mlr("schema", "--plan", ".").code == 0
    kept = (desk / ".vscode" / "settings.json").read_text(encoding="utf-8")
    assert kept.endswith('  // mitt\n  "editor.tabSize": 2,\n}\n')
    assert (desk / ".vscode" / "extensions.json").read_text(encoding="utf-8") == "{}"


def test_settings_that_cannot_be_read_stop_everything(mlr: Callable[..., Said], desk: Path) -> None:
    (desk / ".vscode").mkdir()
    (desk / ".vscode" / "settings.json").write_text("{", encoding="utf-8")
    said = mlr("schema", "--plan", ".")
    assert said.code == 2
    assert said.err.startswith("Inget skrevs. Redigerarens inställningar går inte att läsa")
    assert sorted(path.name for path in desk.iterdir()) == [".vscode", "plan"]


def test_two_plans_beside_each_other_have_schemas_of_their_own(mlr: Callable[..., Said], desk: Path) -> None:
    shutil.copytree(PLAN, desk / "plan-2016")
    assert mlr("schema", "--plan", "plan").code == 0
    assert mlr("schema", "--plan", "plan-2016", "-o", ".").code == 0
    tied = settings(desk)["yaml.schemas"]
    assert isinstance(tied, dict)
    assert tied["./.mlr/schema/plan/body.json"] == ["plan/bodies/*.yaml"]
    assert tied["./.mlr/schema/plan-2016/body.json"] == ["plan-2016/bodies/*.yaml"]


def test_files_name_their_schema_only_when_asked(mlr: Callable[..., Said], desk: Path) -> None:
    forum = desk / "plan" / "activities" / "forum.yaml"
    forum.write_bytes(b"\xef\xbb\xbf" + forum.read_bytes().replace(b"\n", b"\r\n"))
    before = forum.read_bytes()
    assert mlr("schema", "--plan", ".").code == 0
    assert forum.read_bytes() == before
    assert mlr("schema", "--in-files", "--plan", ".").code == 0
    line = b"# yaml-language-server: $schema=../../.mlr/schema/plan/activity.json\r\n"
    assert forum.read_bytes() == before[:3] + line + before[3:]
    assert (forum.parent / "../../.mlr/schema/plan/activity.json").is_file()
    head = (desk / "plan" / "plan.yaml").read_text(encoding="utf-8")
    assert head.startswith("# yaml-language-server: $schema=../.mlr/schema/plan/plan.json\n# Planens huvud")
    assert mlr("schema", "--in-files", "--plan", ".").err == "Inget behövde ändras.\n"
    assert mlr("validate", "--plan", ".").code == 0
    assert mlr("schema", "--in-files", "--plan", ".", "-o", "plan/bodies").err.startswith(
        "Planen ligger inte i ”plan/b"
    )


def test_a_plan_with_faults_still_helps_the_editor(mlr: Callable[..., Said], desk: Path) -> None:
    (desk / "plan" / "plan.yaml").unlink()
    (desk / "plan" / "plan.yaml").write_text("format: [\n", encoding="utf-8")
    (desk / "plan" / "activities" / "forum.yaml").write_text("id: forum\nfel\n", encoding="utf-8")
    assert mlr("schema", "--plan", ".").code == 0
    shown = mlr("schema", "activity", "--plan", ".").json
    assert "naringsliv" in shown["properties"]["area"]["enum"]


def test_one_schema_is_shown_and_nothing_written(mlr: Callable[..., Said], desk: Path) -> None:
    shown = mlr("schema", "aktivitet", "--lang", "en").json
    assert shown["title"] == "An activity"
    assert shown["properties"]["area"]["enumDescriptions"][0] == "Arbetsmarknad och utbildning"
    assert mlr("schema", "body", "-o", "grupp.json").code == 0
    assert json.loads((desk / "grupp.json").read_text(encoding="utf-8"))["title"] == "En grupp eller funktion"
    assert not (desk / ".vscode").exists()


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["schema", "aktivit"], "”aktivit” går inte att välja för SLAG."),
        (["schema", "-o", "borta"], "”borta” är ingen mapp. Ange mappen som redigeraren har öppen."),
        (["schema", "--to", "pdf"], "Formen ”pdf” finns inte för det här kommandot. Skriv --to json."),
    ],
)
def test_wrong_use_is_told(words: list[str], complaint: str, mlr: Callable[..., Said], desk: Path) -> None:
    said = mlr(*words)
    assert said.code == 2
    assert said.err.startswith(complaint)
    assert [path.name for path in desk.iterdir()] == ["plan"]

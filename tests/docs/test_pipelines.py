"""The pipelines in `docs/pipelines` and the hook for pre-commit say what the program understands."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from ruamel.yaml import YAML

from mlr_cli.cli.main import run
from mlr_cli.load.files import ADOPTED, FOLDERS, REQUIRED, ROLLOVERS
from tests.diff.plans import FILES, changed
from tests.paths import PROJECT
from tests.store.repositories import repository

if TYPE_CHECKING:
    from collections.abc import Iterator

PIPELINES = sorted((PROJECT / "docs" / "pipelines").iterdir())
BASE = "CI_MERGE_REQUEST_DIFF_BASE_SHA"


def read(path: Path) -> object:
    return YAML(typ="safe").load(path.read_text(encoding="utf-8"))


def commands(part: object) -> Iterator[list[str]]:
    """Yield every command line of ours that stands anywhere in a file."""
    match part:
        case dict():
            for value in part.values():
                yield from commands(value)
        case list():
            for value in part:
                yield from commands(value)
        case str():
            yield from (shlex.split(line)[1:] for line in part.splitlines() if line.startswith("mlr "))


@pytest.mark.parametrize("path", PIPELINES, ids=lambda path: path.name)
def test_a_pipeline_validates_compares_and_keeps_the_documents(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    made = repository(tmp_path)
    before = made.commit("Planen", FILES)
    made.git("checkout", "--quiet", "-b", "ändring")
    made.commit("Källor", changed(("activities/brunnar.yaml", "title: Brunnar", "title: Källor")))
    made.git("checkout", "--quiet", "main")
    made.git("merge", "--quiet", "--no-ff", "ändring")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MLR_PLAN", raising=False)
    for words in commands(read(path)):
        assert run([word.replace(f"${BASE}", before) for word in words]) == 0, words
    kinds = {one.suffix for one in (tmp_path / "build").iterdir()} - {".json"}
    assert kinds == {".md", ".pdf", ".docx", ".html"}
    assert "heter nu ”Källor”" in (tmp_path / "build" / "changes.md").read_text(encoding="utf-8")
    assert capfd.readouterr().out.count("heter nu") == 0


def test_all_of_the_history_is_fetched() -> None:
    texts = {path.stem: path.read_text(encoding="utf-8") for path in PIPELINES}
    assert "fetch-depth: 0" in texts["github"]
    assert "GIT_DEPTH: 0" in texts["gitlab"]


def test_pre_commit_checks_what_is_staged_when_the_plan_is() -> None:
    hooks = read(PROJECT / ".pre-commit-hooks.yaml")
    assert isinstance(hooks, list)
    (hook,) = hooks
    assert shlex.split(hook["entry"]) == ["mlr", "validate", "--staged"]
    assert hook["pass_filenames"] is False
    files = [
        *REQUIRED,
        ADOPTED,
        ROLLOVERS.replace("*", "2016"),
        *(f"{folder}/x{ending}" for folder, ending in FOLDERS.items()),
    ]
    for path in files:
        assert re.search(hook["files"], path), path
        assert re.search(hook["files"], f"2015/plan/{path}"), path
    for path in ("README.md", "docs/x.yaml", "chapters/x.yaml", "activities/x/y.yaml"):
        assert not re.search(hook["files"], path), path

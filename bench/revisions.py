"""Made-up histories to measure `mlr diff` and `mlr log` on: repositories with plans that were edited."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

from bench.synthetic import write_plan

if TYPE_CHECKING:
    from pathlib import Path

_WHO = {f"GIT_{who}_{what}": "bench@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
_ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
_TITLE = re.compile(r"^title: .*$", re.MULTILINE)


def two_revisions(folder: Path, plan: Path, changed: int) -> None:
    """Make a repository with a copy of a plan, and a commit after it that changed so many activities."""
    shutil.copytree(plan, folder / "plan")
    _begin(folder)
    _edit(folder, changed, "the second version")


def many_activities(folder: Path, activities: int, changed: int) -> None:
    """Make a repository with a made-up plan of some size, and a commit after it that changed some activities."""
    folder.mkdir()
    write_plan(folder / "plan", activities)
    _begin(folder)
    _edit(folder, changed, "the second version")


def many_commits(folder: Path, plan: Path, commits: int) -> None:
    """Make a repository with a copy of a plan that was changed in so many commits, one activity in each."""
    shutil.copytree(plan, folder / "plan")
    _begin(folder)
    for number in range(1, commits):
        _edit(folder, 1, f"change {number}", skipped=number)


def _begin(folder: Path) -> None:
    _git(folder, "init", "--quiet")
    _git(folder, "add", "--all")
    _git(folder, "commit", "--quiet", "--message", "the first version")


def _edit(folder: Path, activities: int, headline: str, skipped: int = 0) -> None:
    """Give some activities another title, and commit it."""
    files = sorted((folder / "plan" / "activities").iterdir())
    for file in (files[(skipped + number) % len(files)] for number in range(activities)):
        text = file.read_text(encoding="utf-8")
        file.write_text(_TITLE.sub(f"title: As of {headline}", text, count=1), encoding="utf-8")
    _git(folder, "commit", "--quiet", "--all", "--message", headline)


def _git(folder: Path, *arguments: str) -> None:
    surroundings = {**os.environ, **_WHO, **_ALONE}
    subprocess.run(["git", "-C", str(folder), *arguments], env=surroundings, check=True)  # noqa: S603, S607 - our own commands, the user's git

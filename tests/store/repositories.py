"""Repositories made for a test: git with a name, a clock that stands, and no settings of the machine's."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NOON = "T12:00:00+02:00"


@dataclass(frozen=True)
class Repo:
    """A repository in a folder; `git` runs any command in it."""

    folder: Path

    def git(self, *arguments: str, day: str = "2015-01-15", author: str = "Åsa Öberg") -> str:
        name = {"GIT_AUTHOR_NAME": author, "GIT_AUTHOR_EMAIL": "a@example.org"}
        name |= {"GIT_COMMITTER_NAME": author, "GIT_COMMITTER_EMAIL": "a@example.org"}
        days = {"GIT_AUTHOR_DATE": day + NOON, "GIT_COMMITTER_DATE": day + NOON}
        settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        command = ["git", "-C", str(self.folder), "-c", "protocol.file.allow=always", *arguments]
        said = subprocess.run(command, env={**os.environ, **name, **days, **settings}, check=True, capture_output=True)
        return said.stdout.decode()

    def write(self, files: Mapping[str, str | None], below: str = "plan") -> None:
        """Write files below a folder of the repository; one without a text is taken away."""
        for path, text in files.items():
            target = self.folder / below / path
            if text is None:
                target.unlink()
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode())

    def commit(self, headline: str, files: Mapping[str, str | None], **who: str) -> str:
        """Write files, commit everything there is, and return the commit's id."""
        below = who.pop("below", "plan")
        self.write(files, below)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", headline, **who)
        return self.git("rev-parse", "HEAD").strip()


def repository(folder: Path) -> Repo:
    """Return a new and empty repository."""
    folder.mkdir(parents=True, exist_ok=True)
    made = Repo(folder)
    made.git("init", "--quiet", "--initial-branch", "main")
    return made

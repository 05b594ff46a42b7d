"""What a repository keeps for itself alone: its settings, its attributes and its hook. Nothing here is shared.

Read and written by the names that git gives them, in the folder that all of a repository's work trees have in
common. Settings of the user or of the machine are looked at and never touched.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from mlr_cli.store.files import write_file
from mlr_cli.store.git import Cause, GitError, first_line, run

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mlr_cli.store.git import Repository

_SCOPES = ("--worktree", "--local", "--global", "--system")


class Settings:
    """The settings of one repository."""

    def __init__(self, repository: Repository) -> None:
        """Take the repository; nothing is read yet."""
        self._folder = repository.folder
        said = run(self._folder, ("rev-parse", "--git-common-dir"))
        # Git answers from the folder that it was asked in.
        self._common = (self._folder / os.fsdecode(said.stdout).rstrip("\n")).resolve()

    @property
    def attributes(self) -> Path:
        """The file of attributes that are this repository's own."""
        return self._common / "info" / "attributes"

    @property
    def hook(self) -> Path:
        """The hook that git runs before a commit, unless it looks for hooks elsewhere."""
        return self._common / "hooks" / "pre-commit"

    @property
    def hooks_elsewhere(self) -> str | None:
        """The folder that git takes hooks from instead (`core.hooksPath`), None where nothing says so."""
        return next(filter(None, (self._get(scope, "core.hooksPath") for scope in _SCOPES)), None)

    def leads_out(self, path: Path) -> bool:
        """Whether a file of the repository's own is a link to something that is not in its folder."""
        return not path.resolve().is_relative_to(self._common)

    def differ(self, root: Path, path: str) -> str:
        """Return the driver that git tells a file's differences by, whoever has said which; `path` is from the root."""
        said = run(root, ("check-attr", "-z", "diff", "--", path), surroundings=self._home())
        return os.fsdecode(said.stdout).rstrip("\0").rpartition("\0")[2]

    def get(self, name: str) -> str | None:
        """Return one of the repository's own settings, None where it has none."""
        return self._get("--local", name)

    def set(self, values: Mapping[str, str]) -> None:
        """Write some of the repository's own settings.

        :raises GitError: git could not write them.
        """
        for name, value in values.items():
            self._change("--replace-all", name, value)

    def remove(self, section: str) -> None:
        """Take away one of the repository's own sections, which must be there.

        :raises GitError: git could not write.
        """
        self._change("--remove-section", section)

    def _get(self, scope: str, name: str) -> str | None:
        said = run(self._folder, ("config", scope, "--get", name), surroundings=self._home())
        return os.fsdecode(said.stdout).rstrip("\n") or None

    def _change(self, *arguments: str) -> None:
        said = run(self._folder, ("config", "--local", *arguments))
        if said.returncode:
            raise GitError(Cause.FAILED, first_line(said.stderr))

    def _home(self) -> Mapping[str, str]:
        """Return where the user has said that the settings of everything are, if not where they usually are."""
        return {name: os.environ[name] for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM") if name in os.environ}


def kept_in(path: Path) -> str | None:
    """Return what stands in a file, byte for byte; None where there is none."""
    try:
        return path.read_bytes().decode("utf-8", "surrogateescape")
    except FileNotFoundError:
        return None


def keep_in(path: Path, text: str, *, runs: bool = False) -> None:
    """Let a file hold a text and nothing else; an empty one takes the file away. One that `runs` is a program."""
    if not text:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    write_file(path, text.encode("utf-8", "surrogateescape"))
    if runs:
        path.chmod(path.stat().st_mode | 0o111)

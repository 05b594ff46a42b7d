"""What is staged: the files as the next commit will have them, in whichever index git hands over."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from mlr_cli.store.commits import ORDINARY
from mlr_cli.store.git import NOTHING, Cause, GitError, first_line, run

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mlr_cli.store.git import Repository

_INDEX = "GIT_INDEX_FILE"


class UnmergedError(Exception):
    """A merge has left files in several versions, and nobody has said which is right."""

    def __init__(self, paths: Iterable[str]) -> None:
        """Take the files' paths from the repository's root."""
        self.paths = tuple(dict.fromkeys(paths))
        super().__init__(*self.paths)


def staged(repository: Repository, folder: str) -> Mapping[str, str]:
    """Return the ordinary files below a folder as the next commit will have them: path from the folder to blob id.

    `folder` is a path from the root, with `/` last, or empty. A file that is only promised (`git add -N`) is
    no part of the next commit.

    :raises GitError: there is no index, as in a repository without working files.
    :raises UnmergedError: a merge has left files in several versions.
    """
    if repository.bare:
        raise GitError(Cause.NO_FILES)
    # Held against nothing at all, everything is new. Unlike a look at the files on disk this runs no filter.
    asked = ("--cached", "--raw", "-z", "-r", "--ita-invisible-in-index", _nothing(repository.sha))
    said = _asked(repository, ("diff-index", *asked, "--", f":(top,literal){folder.rstrip('/')}"))
    entries = [(*facts.split(), path) for facts, path in zip(said[::2], said[1::2], strict=True)]
    if unmerged := [path for _, _, _, _, status, path in entries if status == "U"]:
        raise UnmergedError(unmerged)
    return {
        path.removeprefix(folder): blob
        for _, mode, _, blob, _, path in entries
        if mode in ORDINARY and path.startswith(folder)
    }


def _nothing(sha: str) -> str:
    """Return the id of the tree that holds no files, which every git knows."""
    return hashlib.new(sha, b"tree 0\0", usedforsecurity=False).hexdigest()


def _asked(repository: Repository, arguments: Sequence[str]) -> list[str]:
    """Return the parts of an answer about the index; a hook's may be another than the repository's own.

    Git gives its path as seen from where the hook begins, and asks for `git commit -- path` about one that
    holds nothing else than those paths and what was committed before.
    """
    given = os.environ.get(_INDEX)
    surroundings = {_INDEX: os.fspath(Path(given).absolute())} if given else NOTHING
    said = run(repository.folder, arguments, surroundings=surroundings)
    if said.returncode:
        raise GitError(Cause.FAILED, first_line(said.stderr))
    return [part for part in os.fsdecode(said.stdout).split("\0") if part]

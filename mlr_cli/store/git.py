"""Git, asked and hardly ever told: revisions, the files in them, and who changed what when.

Only commands that read are run, and of them only those that look into the object store: nothing is
checked out, no index is refreshed, no filter, hook, pager or helper that a configuration names is
started, nothing is fetched and nobody is asked for a password.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from datetime import date
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

_SAFE = ("core.fsmonitor=false", "core.hooksPath=/dev/null", "protocol.allow=never", "core.quotePath=false")
_ENVIRONMENT = {
    # A partial clone would otherwise fetch what it lacks, by whatever program its configuration names.
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_PAGER": "cat",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
NOTHING: Mapping[str, str] = MappingProxyType({})
_FORMAT = "%H%x00%an%x00%as%x00%cs%x00%s"
_UTF8 = "--encoding=UTF-8"
ORDINARY = frozenset({"100644", "100755"})
"""The modes of ordinary files; links and submodules have others."""
# What the versions of git say where a clone that left something out may not fetch it.
_NOT_FETCHED = re.compile(rb"lazy fetch|promisor remote|transport '[^']*' not allowed")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


class Cause(StrEnum):
    """Why git could not answer."""

    NO_GIT = "no-git"
    NO_REPOSITORY = "no-repository"
    NOT_TRUSTED = "not-trusted"
    UNBORN = "unborn"
    UNKNOWN = "unknown"
    DASH = "dash"
    TOO_EARLY = "too-early"
    NOT_HERE = "not-here"
    NO_FILES = "no-files"
    TAG = "tag"
    FAILED = "failed"


class GitError(Exception):
    """Git could not answer; `about` is the revision or what git said, `shallow` whether history is cut off."""

    def __init__(self, cause: Cause, about: str = "", *, shallow: bool = False) -> None:
        """Take the cause, and what it is about."""
        super().__init__(f"{cause}: {about}")
        self.cause = cause
        self.about = about
        self.shallow = shallow


class Commit(NamedTuple):
    """A commit: its id, who wrote it and on which day, the day it was put in, and its first line.

    The days are those of the clocks where it happened, so they are the same on every machine.
    """

    id: str
    author: str
    written: date
    committed: date
    headline: str


class Step(NamedTuple):
    """A commit with the files that it changed: path to blobs before, one for each parent, and after.

    None stands where there is no file. Of a commit that joins branches these are only the files that it has as none
    of them had.
    """

    commit: Commit
    files: Mapping[str, tuple[str | None, ...]]


class Repository(Struct, frozen=True):
    """A repository as seen from a folder in it.

    `below` is that folder's path from the root, with `/` between and last, empty at the root and in a
    repository without working files. `sha` names the hash of its ids.
    """

    folder: Path
    below: str
    bare: bool
    shallow: bool
    sha: str

    @property
    def root(self) -> Path:
        """The folder that paths are named from, as seen from the folder in the repository."""
        place = self.folder.resolve()
        return place.parents[self.below.count("/") - 1] if self.below else place

    def commit(self, revision: str) -> Commit:
        """Return the commit that a revision, tag or branch names.

        :raises GitError: there is no such commit, or the revision begins with `-`.
        """
        if revision.startswith("-"):
            raise GitError(Cause.DASH, revision)
        if not revision or ".." in revision or revision.startswith("^") or _CONTROL.search(revision):
            raise self._unknown(revision)
        asked = ("rev-list", "--max-count=1", _UTF8, f"--format={_FORMAT}", f"{revision}^{{commit}}", "--")
        said = run(self.folder, asked)
        if said.returncode or not said.stdout:
            raise self._unknown(revision)
        return _commit(said.stdout.decode("utf-8", "replace").split("\n", 1)[1].rstrip("\n"))

    def commit_on(self, day: date, start: str = "HEAD") -> Commit:
        """Return the last commit on or before a day, along the first parents of `start`.

        :raises GitError: there is none so early.
        """
        self.commit(start)
        said = self._ask("rev-list", "--first-parent", _UTF8, f"--format={_FORMAT}", start, "--")
        commits = (_commit(line) for line in said.decode("utf-8", "replace").split("\n") if "\0" in line)
        found = next((one for one in commits if one.committed <= day), None)
        if found is None:
            raise GitError(Cause.TOO_EARLY, day.isoformat(), shallow=self.shallow)
        return found

    def files(self, commit: Commit, folder: str) -> Mapping[str, str]:
        """Return the ordinary files below a folder of a commit: path from the folder to blob id.

        `folder` is a path from the root, with `/` last, or empty. Nothing is returned where the commit has
        no such folder. Links and submodules are left out.

        :raises GitError: the folder is not here, as in a clone that fetches when asked.
        """
        said = run(self.folder, ("ls-tree", "-r", "-z", "--full-tree", f"{commit.id}:{folder.rstrip('/')}"))
        if said.returncode and _NOT_FETCHED.search(said.stderr):
            raise GitError(Cause.NOT_HERE)
        if said.returncode:
            return {}
        listed = (line.partition("\t") for line in os.fsdecode(said.stdout).split("\0") if line)
        return {path: facts.split()[2] for facts, _, path in listed if facts.split()[0] in ORDINARY}

    def read(self, blobs: Collection[str]) -> Mapping[str, bytes]:
        """Return the content of blobs by their ids.

        :raises GitError: one of them is not here, as in a clone that fetches when asked.
        """
        if not blobs:
            return {}
        said = run(self.folder, ("cat-file", "--batch", "--buffer"), "\n".join(blobs).encode() + b"\n")
        if said.returncode:
            raise GitError(Cause.NOT_HERE, first_line(said.stderr))
        return dict(_contents(said.stdout))

    def history(self, start: str, folder: str) -> Iterator[Step]:
        """Yield the commits that changed a folder, the newest first, with the files that they changed.

        The commit at which a shallow clone is cut off is passed over, for what it changed is not known.
        """
        self.commit(start)
        commits = self._ask("rev-list", start, "--", f":(top,literal){folder.rstrip('/')}")
        cut = self._cut_off() if self.shallow else frozenset()
        asked = (
            "diff-tree",
            "--stdin",
            "--root",
            "-r",
            "-c",
            "-z",
            "--raw",
            "--no-renames",
            _UTF8,
            f"--format={_FORMAT}%x00",
        )
        wanted = "".join(f"{one}\n" for one in commits.decode().split() if one not in cut)
        said = run(self.folder, (*asked, "--", f":(top,literal){folder.rstrip('/')}"), wanted.encode())
        if said.returncode:
            raise _failed(said.stderr)
        return _steps(os.fsdecode(said.stdout).split("\0"), folder)

    def may_tag(self, name: str) -> bool:
        """Whether a name can be that of a new tag."""
        fit = run(self.folder, ("check-ref-format", f"refs/tags/{name}"))
        taken = run(self.folder, ("show-ref", "--verify", "--quiet", f"refs/tags/{name}"))
        return not name.startswith("-") and not _CONTROL.search(name) and not fit.returncode and taken.returncode != 0

    def tag(self, name: str, commit: Commit) -> None:
        """Give a commit a name that no tag has; the one thing here that changes a repository.

        :raises GitError: the name will not do, or is taken.
        """
        if not self.may_tag(name):
            raise GitError(Cause.TAG, name)
        self._ask("update-ref", f"refs/tags/{name}", commit.id, "0" * len(commit.id))

    def _cut_off(self) -> frozenset[str]:
        path = Path(os.fsdecode(self._ask("rev-parse", "--git-path", "shallow")).rstrip("\n"))
        return frozenset((self.folder / path).read_text(encoding="ascii").split())

    def _ask(self, *arguments: str) -> bytes:
        said = run(self.folder, arguments)
        if said.returncode:
            raise _failed(said.stderr)
        return said.stdout

    def _unknown(self, revision: str) -> GitError:
        """Return why a revision names nothing: a branch without commits is no slip of the pen."""
        if revision == "HEAD" or revision.startswith("@"):
            born = run(self.folder, ("rev-parse", "--verify", "--quiet", "HEAD"))
            if born.returncode:
                return GitError(Cause.UNBORN)
        return GitError(Cause.UNKNOWN, revision, shallow=self.shallow)


def open_repository(folder: Path) -> Repository:
    """Return the repository that a folder lies in.

    :raises GitError: git is not installed, the folder lies in no repository, or git does not trust it.
    """
    facts = ("--is-bare-repository", "--is-shallow-repository", "--show-object-format", "--show-prefix")
    said = run(folder, ("rev-parse", *facts))
    if said.returncode:
        raise _no_repository(folder, said.stderr.decode("utf-8", "replace"))
    bare, shallow, sha, below, *_ = [*os.fsdecode(said.stdout).split("\n"), ""]
    return Repository(folder, below, bare == "true", shallow == "true", sha)


def _no_repository(folder: Path, said: str) -> GitError:
    if "dubious ownership" in said or "unsafe repository" in said:
        return GitError(Cause.NOT_TRUSTED, os.fspath(folder))
    if "not a git repository" in said:
        return GitError(Cause.NO_REPOSITORY, os.fspath(folder))
    return GitError(Cause.FAILED, first_line(said.encode()))


def run(
    folder: Path, arguments: Sequence[str], given: bytes = b"", surroundings: Mapping[str, str] = NOTHING
) -> subprocess.CompletedProcess[bytes]:
    """Run git in a folder, with nothing in its surroundings that could make it run anything else.

    `given` is what it reads, `surroundings` what this one run needs of the environment besides.

    :raises GitError: git is not installed.
    """
    program = shutil.which("git")
    if program is None:
        raise GitError(Cause.NO_GIT)
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith("GIT_")}
    settings = [part for one in _SAFE for part in ("-c", one)]
    command = [program, "--no-pager", "--no-optional-locks", *settings, "-C", os.fspath(folder), *arguments]
    return subprocess.run(  # noqa: S603 - no shell, and no argument of the user's can be read as an option
        command, input=given, capture_output=True, env={**kept, **_ENVIRONMENT, **surroundings}, check=False
    )


def _failed(said: bytes) -> GitError:
    """Return why git could not answer: that it may not fetch what it lacks, or what it said itself."""
    return GitError(Cause.NOT_HERE) if _NOT_FETCHED.search(said) else GitError(Cause.FAILED, first_line(said))


def _commit(line: str) -> Commit:
    commit, author, written, committed, headline, *_ = line.split("\0")
    return Commit(commit, author, date.fromisoformat(written), date.fromisoformat(committed), headline)


def _contents(said: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield what `cat-file --batch` says: a line `<id> blob <size>`, the content, a line end."""
    at = 0
    while at < len(said):
        end = said.index(b"\n", at)
        blob, *facts = said[at:end].decode().split()
        if facts[:1] != ["blob"]:
            raise GitError(Cause.NOT_HERE, blob)
        size = int(facts[1])
        yield blob, said[end + 1 : end + 1 + size]
        at = end + size + 2


def _steps(parts: list[str], folder: str) -> Iterator[Step]:
    """Yield what `diff-tree -z` says: the five facts of a commit, then `:modes blobs status` and a path each."""
    at = 0
    while at + 5 <= len(parts):
        commit = _commit("\0".join([parts[at].lstrip("\n"), *parts[at + 1 : at + 5]]))
        at += 5
        files: dict[str, tuple[str | None, ...]] = {}
        while at < len(parts) and not parts[at].strip("\n"):
            at += 1
        while at + 1 < len(parts) and parts[at].lstrip("\n").startswith(":"):
            files[parts[at + 1].removeprefix(folder)] = _blobs(parts[at].lstrip("\n"))
            at += 2
        yield Step(commit, files)


def _blobs(facts: str) -> tuple[str | None, ...]:
    """Return the blobs of `:modes blobs status`, which begins with a colon for each parent."""
    words = facts.lstrip(":").split()
    sides = facts.count(":") + 1
    return tuple(
        blob if mode in ORDINARY else None for mode, blob in zip(words, words[sides : 2 * sides], strict=False)
    )


def first_line(said: bytes) -> str:
    """Return the first line of what git said."""
    return said.decode("utf-8", "replace").strip().partition("\n")[0]


def blob_id(content: bytes, sha: str) -> str:
    """Return the id that git gives a file with this content; `sha` is `sha1` or `sha256`.

    Line ends are those that git keeps where it turns them (`core.autocrlf`).
    """
    import hashlib

    kept = content.replace(b"\r\n", b"\n")
    return hashlib.new(sha, b"blob %d\0" % len(kept) + kept, usedforsecurity=False).hexdigest()

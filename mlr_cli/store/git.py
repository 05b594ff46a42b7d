"""Git, asked and hardly ever told: revisions, the files in them, and who changed what when.

Of what writes, only a tag is made (`Repository.tag`, for `mlr adopt`); the settings that `mlr git install`
asks for are made in `git_settings.py`. All else reads, and only looks into the object store: nothing is
checked out, no index is refreshed, no filter, hook, pager or helper that a configuration names is
started, nothing is fetched and nobody is asked for a password.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from contextlib import contextmanager
from enum import StrEnum
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.store.commits import FORMAT, ORDINARY, of_line, of_object, steps_in
from mlr_cli.store.objects import Objects, SilentError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import date

    from mlr_cli.store.commits import Commit, Step

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
_UTF8 = "--encoding=UTF-8"
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
    objects: Objects

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
        with _in_words():
            found = self.objects.get(f"{revision}^{{commit}}")
        if found is None:
            raise self._unknown(revision)
        return of_object(found.id, found.content)

    def commit_on(self, day: date, start: str = "HEAD") -> Commit:
        """Return the last commit on or before a day, along the first parents of `start`.

        :raises GitError: there is none so early.
        """
        self.commit(start)
        said = self._ask("rev-list", "--first-parent", _UTF8, f"--format={FORMAT}", start, "--")
        commits = (of_line(line) for line in said.decode("utf-8", "replace").split("\n") if "\0" in line)
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
        wanted = [*blobs]
        with _in_words():
            found = {blob: one.content for blob, one in zip(wanted, self.objects.get_all(wanted), strict=True) if one}
        if missing := next((blob for blob in wanted if blob not in found), None):
            raise GitError(Cause.NOT_HERE, missing)
        return found

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
            f"--format={FORMAT}%x00",
        )
        wanted = "".join(f"{one}\n" for one in commits.decode().split() if one not in cut)
        said = run(self.folder, (*asked, "--", f":(top,literal){folder.rstrip('/')}"), wanted.encode())
        if said.returncode:
            raise _failed(said.stderr)
        return steps_in(os.fsdecode(said.stdout).split("\0"), folder)

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
    objects = Objects(partial(_started, folder, ("cat-file", "--batch")))
    return Repository(folder, below, bare == "true", shallow == "true", sha, objects)


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
    return subprocess.run(  # noqa: S603 - no shell, and no argument of the user's can be read as an option
        _command(folder, arguments), input=given, capture_output=True, env=_environment(surroundings), check=False
    )


def _started(folder: Path, arguments: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start git in a folder as `run` does, to be talked with."""
    pipe = subprocess.PIPE
    return subprocess.Popen(  # noqa: S603 - as above
        _command(folder, arguments), stdin=pipe, stdout=pipe, stderr=pipe, env=_environment(NOTHING)
    )


def _command(folder: Path, arguments: Sequence[str]) -> list[str]:
    program = shutil.which("git")
    if program is None:
        raise GitError(Cause.NO_GIT)
    settings = [part for one in _SAFE for part in ("-c", one)]
    return [program, "--no-pager", "--no-optional-locks", *settings, "-C", os.fspath(folder), *arguments]


def _environment(surroundings: Mapping[str, str]) -> Mapping[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith("GIT_")}
    return {**kept, **_ENVIRONMENT, **surroundings}


@contextmanager
def _in_words() -> Iterator[None]:
    """Tell why git fell silent."""
    try:
        yield
    except SilentError as error:
        raise _failed(error.said) from error


def _failed(said: bytes) -> GitError:
    """Return why git could not answer: that it may not fetch what it lacks, or what it said itself."""
    return GitError(Cause.NOT_HERE) if _NOT_FETCHED.search(said) else GitError(Cause.FAILED, first_line(said))


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

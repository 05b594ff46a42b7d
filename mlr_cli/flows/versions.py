"""Versions of a plan, found wherever they are: in git, in a folder, as it is on disk, as it is about to be."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from mlr_cli.load import load
from mlr_cli.load.files import (
    ADOPTED,
    HEADER,
    is_read,
)
from mlr_cli.period import parse
from mlr_cli.reports.versions.compared import Side, Sort
from mlr_cli.source.snapshot import FILE_LIMIT, Snapshot, Trouble
from mlr_cli.store.disk import read_plan
from mlr_cli.store.folders import folder_with
from mlr_cli.store.git import Cause, GitError, blob_id, open_repository
from mlr_cli.store.index import staged
from mlr_cli.store.journal import finish

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from mlr_cli.store.commits import Commit
    from mlr_cli.store.git import Repository

FilesIn: TypeAlias = "Callable[[str], Mapping[str, str]]"
"""What gives the files below a folder, by their paths from there, as blob ids."""
_ON_A_DAY = re.compile(r"@\d")
_HEAD, _PLAN = "HEAD", "plan"


class NoPlanError(Exception):
    """A version holds no plan where one was looked for."""

    def __init__(self, side: Side, folder: str) -> None:
        """Take the version, and the folder, from the repository's root, that was looked in."""
        super().__init__(f"{side.name}: {folder}")
        self.side = side
        self.folder = folder


class NoDayError(Exception):
    """A time after `@` has no last day."""

    def __init__(self, typed: str) -> None:
        """Take what was typed."""
        super().__init__(typed)
        self.typed = typed


class Version(NamedTuple):
    """A plan at one moment: its files by what their content is called, and how to read some of them.

    `folder` is where it lies from the repository's root, with `/` last, where it comes from a revision.
    """

    side: Side
    files: Mapping[str, str]
    read: Callable[[Collection[str]], Mapping[str, bytes]]
    folder: str = ""

    def snapshot(self, paths: Collection[str]) -> Snapshot:
        """Return some of the files."""
        read = self.read([path for path in paths if path in self.files])
        large = {path: Trouble.TOO_LARGE for path, content in read.items() if len(content) > FILE_LIMIT}
        return Snapshot("plan", {path: content for path, content in read.items() if path not in large}, large)


class Versions:
    """Finds versions of one plan.

    `folder` is the plan's folder on disk, None where there is none, as in a repository without working
    files; `here` is the folder that the user stands in.
    """

    def __init__(self, folder: Path | None, here: Path) -> None:
        """Take where the plan is; nothing is read yet."""
        self._folder = folder
        self._here = here
        self._opened: Repository | None = None
        self._folders: dict[Path, Mapping[str, bytes]] = {}

    @property
    def repository(self) -> Repository:
        """The repository that the plan lies in.

        :raises GitError: there is none, or no git.
        """
        if self._opened is None:
            self._opened = open_repository(self._folder or self._here)
        return self._opened

    def named(self, typed: str | None) -> Version:
        """Return the version that was typed: a revision, `@` and a time, or a folder; None is the working copy.

        :raises GitError: git does not know it, and no folder is called that either.
        :raises NoPlanError: there is no plan in it.
        :raises NoDayError: the time has no last day.
        :raises PeriodError: what stands after `@` is no time.
        """
        if typed is None:
            return self._working()
        if _ON_A_DAY.match(typed):
            return self._at(self.repository.commit_on(_last_day(typed)), typed)
        try:
            return self._at(self.repository.commit(typed), typed)
        except GitError as error:
            if error.cause is Cause.DASH or (folder := folder_with(HEADER, typed, _PLAN)) is None:
                raise
            return self._in_folder(folder, Side(Sort.FOLDER, typed))

    def of_same_plan(self, typed: str, like: Version) -> Version:
        """Return a revision of the plan that has the id of another version's, in whichever folder it lay then.

        A draft that was adopted lay beside the plan that it has since taken the place of. Where no plan in the
        revision has the id, the one in the plan's own folder is returned.

        :raises GitError: git does not know the revision.
        :raises NoPlanError: there is no plan in it.
        """
        commit, wanted = self.repository.commit(typed), _id(like)
        files_in = partial(self.repository.files, commit)
        side = Side(Sort.REVISION, typed, commit.committed, commit.id)
        for folder in (self.repository.below, *_plans(files_in)):
            found = self._of(folder, files_in(folder), side)
            if HEADER in found.files and _id(found) == wanted:
                return found
        return self._at(commit, typed)

    def default(self) -> Version:
        """Return the version to compare with when none is given: the adopted one, else the last commit."""
        written = self._contents(self._folder).get(ADOPTED) if self._folder else None
        decisions = load(Snapshot(_PLAN, {ADOPTED: written})).plan.adopted if written else ()
        if decisions and decisions[-1].commit:
            with suppress(GitError, NoPlanError):
                found = self.of_same_plan(decisions[-1].commit, self._working())
                return found._replace(side=found.side._replace(sort=Sort.ADOPTED, day=decisions[-1].date))
        return self.named(_HEAD)

    def staged(self) -> Version:
        """Return the version that the next commit will hold, with all files in its folder.

        :raises GitError: git has no index to look in.
        :raises UnmergedError: a merge has left files in several versions.
        :raises NoPlanError: there is no plan in it.
        """
        side = Side(Sort.STAGED)
        return self._held(*self._place(partial(staged, self.repository), side), side)

    def _place(self, files_in: FilesIn, side: Side) -> tuple[str, Mapping[str, str]]:
        """Return the plan's folder in a version, from the root, and the files in it."""
        looked = [self.repository.below] if self._folder else [*_upward(self.repository.below)]
        for folder in chain(looked, only_plan(files_in)):
            files = files_in(folder)
            if HEADER in files:
                return folder, files
        raise NoPlanError(side, looked[0])

    def _at(self, commit: Commit, typed: str) -> Version:
        side = Side(Sort.REVISION, typed, commit.committed, commit.id)
        folder, files = self._place(partial(self.repository.files, commit), side)
        return self._of(folder, files, side)

    def _of(self, folder: str, files: Mapping[str, str], side: Side) -> Version:
        return self._held(folder, {path: blob for path, blob in files.items() if is_read(path)}, side)

    def _held(self, folder: str, files: Mapping[str, str], side: Side) -> Version:
        repository = self.repository

        def read(paths: Collection[str]) -> Mapping[str, bytes]:
            contents = repository.read({files[path] for path in paths})
            return {path: contents[files[path]] for path in paths}

        return Version(side, files, read, folder)

    def _working(self) -> Version:
        if self._folder is None:
            raise NoPlanError(Side(Sort.WORKING), "")
        return self._in_folder(self._folder, Side(Sort.WORKING))

    def _in_folder(self, folder: Path, side: Side) -> Version:
        contents = self._contents(folder)
        sha = self._opened.sha if self._opened else "sha1"
        files = {path: blob_id(content, sha) for path, content in contents.items()}
        return Version(side, files, lambda paths: {path: contents[path] for path in paths})

    def _contents(self, folder: Path) -> Mapping[str, bytes]:
        """Return the files of a folder, each folder read once."""
        if folder not in self._folders:
            finish(folder)
            self._folders[folder] = {path: one for path, one in read_plan(folder).files.items() if is_read(path)}
        return self._folders[folder]


def only_plan(files_in: FilesIn) -> Iterator[str]:
    """Yield where the plan lies in a version if it lies somewhere else than now and there is only one."""
    found = _plans(files_in)
    if len(found) == 1:
        yield found[0]


def _plans(files_in: FilesIn) -> list[str]:
    """Return the folders of a version, from the root, that plans lie in."""
    return [path.removesuffix(HEADER) for path in files_in("") if f"/{path}".endswith(f"/{HEADER}")]


def _id(version: Version) -> str:
    """Return what the plan in a version is called."""
    return load(version.snapshot([HEADER])).plan.header.id


def _last_day(typed: str) -> date:
    last = parse(typed[1:]).last
    if last is None:
        raise NoDayError(typed)
    return last


def _upward(below: str) -> Iterator[str]:
    """Yield where a plan may lie, seen from a folder of a repository: `plan/` in it, itself, and the same above."""
    while True:
        yield f"{below}plan/"
        yield below
        if not below:
            return
        below = below.rstrip("/").rpartition("/")[0]
        below = f"{below}/" if below else ""

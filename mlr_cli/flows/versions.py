"""Two versions of a plan, found wherever they are, and what differs between them."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from mlr_cli.diagnostics import Severity
from mlr_cli.diff.change import Kind, Thing
from mlr_cli.diff.plans import differences
from mlr_cli.load import load
from mlr_cli.load.files import (
    ACTIVITIES,
    ADOPTED,
    AREAS,
    BODIES,
    COOPERATION,
    HEADER,
    MEETINGS,
    REQUIRED,
    STATEMENTS,
    is_read,
)
from mlr_cli.period import parse
from mlr_cli.queries.public import public
from mlr_cli.reports.compared import Compared, Side, Sort
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

    from mlr_cli.diagnostics import Diagnostic
    from mlr_cli.diff.change import Change
    from mlr_cli.load import Loaded
    from mlr_cli.model.plan import Plan
    from mlr_cli.store.git import Commit, Repository

FilesIn: TypeAlias = "Callable[[str], Mapping[str, str]]"
"""What gives the files below a folder, by their paths from there, as blob ids."""
_ON_A_DAY = re.compile(r"@\d")
_HEAD, _PLAN = "HEAD", "plan"
_UNREAD = "…"
"""What the loader puts where a text must stand and could not be read."""
_STAND_INS = {
    HEADER: b"format: %(format)d\nid: x\ntitle: x\nperiod: 2015\n",
    COOPERATION: b"name: x\ndescription: x\n",
    AREAS: b"areas: []\n",
}


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


class Comparison(NamedTuple):
    """What differs between two versions, and the errors in either that may have hidden something."""

    compared: Compared
    faults: tuple[tuple[Side, Diagnostic], ...]


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


def compare(
    before: Version, after: Version, *, internal: bool = True, former: Mapping[tuple[Thing, str], str] | None = None
) -> Comparison:
    """Return what differs; only files that differ are read, with the few that give things their names.

    Without `internal`, what is marked so is in neither version. `former` are the new ids of what was renamed in
    files that are not read.
    """
    differing = {path for path in {*before.files, *after.files} if before.files.get(path) != after.files.get(path)}
    read = after.snapshot(differing | {path for path in after.files if _is_frame(path)})
    shared = load(_part(read, lambda path: path not in differing))
    old = load_some(before.snapshot(differing), differing, shared.format)
    new = load_some(_part(read, lambda path: path in differing), differing, shared.format)
    was, now = (_completed(one.plan, shared.plan, differing) for one in (old, new))
    if not internal:
        was, now = public(was), public(now)
    unread = _damaged(old), _damaged(new)
    changes = tuple(one for one in differences(was, now, former) if not _hidden(one, *unread))
    faults = (*_faults(before.side, old, differing), *_faults(after.side, new, differing))
    return Comparison(Compared(before.side, after.side, was, now, changes), faults)


def load_some(some: Snapshot, differing: Collection[str], written: int) -> Loaded:
    """Return the plan in some of its files, of which those that must be there and are alike are stood in for.

    `written` is the format that the files are written in, unless their head is among them.
    """
    stand_ins = {path: content % {b"format": written} for path, content in _STAND_INS.items() if path not in differing}
    return load(replace(some, files={**stand_ins, **some.files}))


def _part(whole: Snapshot, wanted: Callable[[str], bool]) -> Snapshot:
    files = {path: content for path, content in whole.files.items() if wanted(path)}
    return replace(whole, files=files, troubles={path: one for path, one in whole.troubles.items() if wanted(path)})


def _is_frame(path: str) -> bool:
    return path in REQUIRED or path.startswith(f"{BODIES}/")


def _completed(plan: Plan, shared: Plan, differing: Collection[str]) -> Plan:
    """Return a plan of the files that differ, with the frame that stands in both versions."""
    return replace(
        plan,
        header=plan.header if HEADER in differing else shared.header,
        cooperation=plan.cooperation if COOPERATION in differing else shared.cooperation,
        areas=plan.areas if AREAS in differing else shared.areas,
        bodies=(*shared.bodies, *plan.bodies),
    )


def _damaged(loaded: Loaded) -> frozenset[str]:
    """Return the files, without the plan's own folder, that were not read whole; an activity's under its id."""
    files = {file.partition("/")[2] for file, paths in loaded.broken.items() if paths}
    partial = {f"{folder}/{name}.yaml" for name in loaded.plan.partial for folder in _WITH_IDS}
    return frozenset(files | partial)


_FILES = {
    Thing.PLAN: "plan.yaml",
    Thing.FUND: "plan.yaml",
    Thing.COOPERATION: "cooperation.yaml",
    Thing.MEMBER: "cooperation.yaml",
    Thing.DIRECTION: "cooperation.yaml",
    Thing.AREA: "areas.yaml",
    Thing.GROUP: "areas.yaml",
    Thing.ACTIVITY: "activities/{id}.yaml",
    Thing.GOAL: "activities/{id}.yaml",
    Thing.BODY: "bodies/{id}.yaml",
    Thing.CHAPTER: "chapters/{id}.md",
    Thing.MEETING: "meetings/{id}.yaml",
    Thing.STATEMENT: "statements/{id}.yaml",
}
_WITH_IDS = (ACTIVITIES, BODIES, MEETINGS, STATEMENTS)
"""The folders whose files say their own ids."""


def _hidden(change: Change, before: frozenset[str], after: frozenset[str]) -> bool:
    """Whether something seems to be gone, or to be new, only because a file could not be read whole."""
    file = _FILES[change.subject.thing].format(id=change.id.partition(".")[0])
    gone = change.kind is Kind.REMOVED or change.after == _UNREAD
    new = change.kind is Kind.ADDED or change.before == _UNREAD
    return (gone and file in after) or (new and file in before)


def _faults(side: Side, loaded: Loaded, differing: Collection[str]) -> Iterator[tuple[Side, Diagnostic]]:
    """Yield the errors of form in the files that were read; that others were not is no fault."""
    for found in loaded.diagnostics:
        if found.severity is Severity.ERROR and found.span.file.partition("/")[2] in differing:
            yield side, found


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

"""The checked write: a change of the files is tried out in memory first, and written only if it does no harm.

    folder ─► Opened ─► edit ─► changes ─► Proposal ─► disk

The new text is loaded and asked every rule. It is written if it adds no error, and if every file of the
plan is still what was read.
"""

from __future__ import annotations

from collections import Counter
from difflib import unified_diff
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.diagnostics import Severity
from mlr_cli.flows.check import Checked, check
from mlr_cli.load import load, unchanged
from mlr_cli.load.files import is_read
from mlr_cli.source.snapshot import Snapshot
from mlr_cli.store.disk import read_plan
from mlr_cli.store.journal import finish, write_files
from mlr_cli.store.lock import locked
from mlr_cli.store.moves import make_folder

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from mlr_cli.diagnostics import Diagnostic
    from mlr_cli.load import Loaded


class FaultyPlanError(Exception):
    """The plan has errors, and the change mends none of them."""

    def __init__(self, errors: int) -> None:
        """Take how many errors there are."""
        super().__init__(errors)
        self.errors = errors


class HarmError(Exception):
    """The change would bring errors into the plan."""

    def __init__(self, proposal: Proposal, found: tuple[Diagnostic, ...]) -> None:
        """Take the change, and the errors that it would bring."""
        super().__init__(*(one.code for one in found))
        self.proposal = proposal
        self.found = found


class ChangedMeanwhileError(Exception):
    """Files of the plan are no longer what was read."""

    def __init__(self, paths: Collection[str]) -> None:
        """Take their paths from the plan's folder."""
        super().__init__(*paths)
        self.paths = tuple(sorted(paths))


class Opened(Struct, frozen=True):
    """A plan that is about to be changed: its folder, its files' bytes, and what they say."""

    folder: Path
    snapshot: Snapshot
    loaded: Loaded


class Proposal(Struct, frozen=True):
    """A change that has been tried out: the new bytes by path, None for a file that goes, and the plan then."""

    opened: Opened
    changes: Mapping[str, bytes | None]
    after: Checked

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """The warnings about the files that are changed."""
        files = {f"{self.opened.snapshot.name}/{path}" for path in self.changes}
        found = self.after.diagnostics
        return tuple(one for one in found if one.severity is Severity.WARNING and one.span.file in files)

    def diff(self) -> str:
        """Return the change line by line, as programmers read it; a file that moves is one change."""
        return "".join(line for old, new in self._pairs() for line in self._lines(old, new))

    def _pairs(self) -> list[tuple[str, str]]:
        files = self.opened.snapshot.files
        gone = sorted(path for path, content in self.changes.items() if content is None)
        made = sorted(path for path in self.changes if path not in files)
        kept = sorted(self.changes.keys() - {*gone, *made})
        moved = [*zip(gone, made, strict=True)] if len(gone) == len(made) else [(path, path) for path in (*gone, *made)]
        return sorted([*moved, *((path, path) for path in kept)])

    def _lines(self, old: str, new: str) -> Iterator[str]:
        name, before, after = self.opened.snapshot.name, self.opened.snapshot.files.get(old), self.changes[new]
        titles = (
            f"{name}/{old}" if before is not None else "/dev/null",
            f"{name}/{new}" if after is not None else "/dev/null",
        )
        was, now = ((content or b"").decode(errors="replace").splitlines() for content in (before, after))
        lines = [*unified_diff(was, now, *titles, lineterm="")]
        # A file that only moves has no lines to show, but its names.
        yield from (f"{line}\n" for line in lines or (f"--- {titles[0]}", f"+++ {titles[1]}"))


def open_plan(folder: Path) -> Opened:
    """Read a plan that is to be changed; a write that was cut short is finished first.

    :raises OSError: the folder cannot be read.
    """
    finish(folder)
    snapshot = read_plan(folder)
    return Opened(folder, snapshot, load(snapshot))


def propose(opened: Opened, changes: Mapping[str, bytes | None], as_of: date) -> Proposal:
    """Return a change that does no harm, tried out; what would be the same as before is left out of it.

    :raises FaultyPlanError: the plan has errors that stay as they are.
    :raises HarmError: the change would bring errors.
    """
    files = opened.snapshot.files
    changes = {path: content for path, content in changes.items() if files.get(path) != content}
    after = {path: content for path, content in (files | changes).items() if content is not None}  # type: ignore[operator]
    snapshot = Snapshot(opened.snapshot.name, after, opened.snapshot.troubles)
    proposal = Proposal(opened, changes, check(snapshot, as_of, unchanged(opened.loaded, changes)))
    if proposal.after.errors:
        _refuse(proposal, as_of)
    return proposal


def _refuse(proposal: Proposal, as_of: date) -> None:
    """Refuse a change after which there are errors, unless there are fewer of them and none is new."""
    before = check(proposal.opened.snapshot, as_of)
    old, new = Counter(map(_fault, _errors(before))), Counter(map(_fault, _errors(proposal.after)))
    added = new - old
    if added:
        raise HarmError(proposal, tuple(one for one in _errors(proposal.after) if _fault(one) in added))
    if old == new:
        raise FaultyPlanError(before.errors)


def _errors(checked: Checked) -> list[Diagnostic]:
    return [one for one in checked.diagnostics if one.severity is Severity.ERROR]


def _fault(one: Diagnostic) -> tuple[str, str, str]:
    """Return what makes a fault the same one, wherever in its file it stands by now."""
    return one.code, one.span.file, one.message.en


def write(proposal: Proposal) -> None:
    """Write a change to the plan's folder, all of it or nothing; a plan that is new gets its folder.

    :raises ChangedMeanwhileError: somebody has changed the plan since it was read.
    :raises BusyError: somebody is writing just now.
    :raises OSError: the disk says no; the plan is as it was.
    """
    opened = proposal.opened
    if not proposal.changes:
        return
    if not opened.snapshot.files:
        make_folder(opened.folder, {path: content for path, content in proposal.changes.items() if content is not None})
        return
    with locked(opened.folder):
        before, now = opened.snapshot.files, read_plan(opened.folder).files
        changed = {path for path in {*before, *now} if is_read(path) and before.get(path) != now.get(path)}
        if changed:
            raise ChangedMeanwhileError(changed)
        write_files(opened.folder, proposal.changes)

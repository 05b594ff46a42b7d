"""From one plan to the next: the draft beside the live plan, and the day when it takes the live one's place.

    plan + reports ─► rollover-2016.yaml ─► plan-2016/ ─► archive/2015/ and plan/
       proposed           decided           applied             moved

The draft knows what `mlr` last wrote in it, file by file. A file that has been changed by hand since is never
written over: where its turn comes, the work stops and names it.
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from difflib import unified_diff
from functools import cached_property
from hashlib import sha256
from itertools import chain, count
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from mlr_cli.diff.plans import differences
from mlr_cli.edit.succession.fates_file import decisions_file
from mlr_cli.edit.succession.files import is_carried, next_files
from mlr_cli.edit.working_copy import WorkingCopy
from mlr_cli.flows.check import check
from mlr_cli.flows.write import Opened, must_be_as_read, open_plan
from mlr_cli.flows.years_in_prose import years_in_prose
from mlr_cli.load import load, unchanged
from mlr_cli.model.cooperation import ChairTerm
from mlr_cli.model.rollover import Rollover
from mlr_cli.queries.meetings.decisions import decisions
from mlr_cli.queries.public import internal_in, public
from mlr_cli.queries.succession.carry_over import CarryOver
from mlr_cli.queries.succession.reconciliation import reconcile
from mlr_cli.queries.succession.successors import Succession
from mlr_cli.reports.succession.rollover import RolledOver, YearSeen
from mlr_cli.reports.versions.compared import Compared, Side, Sort
from mlr_cli.source.snapshot import Snapshot
from mlr_cli.store.moves import RECORD, move_folders

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from mlr_cli.flows.check import Checked
    from mlr_cli.model.plan import Plan
    from mlr_cli.period import Period

_ASIDE = ".old"
_IS_ASIDE = re.compile(rf"{re.escape(_ASIDE)}\d*$")
_ARCHIVE = "archive"


class TouchedError(Exception):
    """Files of the draft were changed by hand, and what has been decided would change them too."""

    def __init__(self, paths: Collection[str]) -> None:
        """Take their paths from the draft's folder."""
        super().__init__(*paths)
        self.paths = tuple(sorted(paths))


class TakenError(Exception):
    """There is something already where the old plan is to be moved to."""

    def __init__(self, folder: Path) -> None:
        """Take where."""
        super().__init__(folder)
        self.folder = folder


class InRepositoryError(Exception):
    """The plan's folder is a whole repository, which cannot be moved into itself."""


def file_name(year: int) -> str:
    """Return what the file of decisions for the plan that begins in a year is called."""
    return f"rollover-{year:04}.yaml"


def is_aside(path: str) -> bool:
    """Whether a file of a draft holds what stood in another before that was written anew."""
    return _IS_ASIDE.search(path) is not None


def draft_folder(folder: Path, year: int) -> Path:
    """Return where the draft of the plan that begins in a year lies, beside the live plan."""
    folder = folder.resolve()
    return folder.with_name(f"{folder.name}-{year:04}")


class Drafted(Struct, frozen=True, dict=True):
    """The next plan as it has been decided: its files, and the draft as it stands on disk, if it does."""

    opened: Opened
    carry_over: CarryOver
    files: Mapping[str, bytes]
    disk: Opened

    @cached_property
    def is_new(self) -> bool:
        """Whether there is no draft on disk yet."""
        return not self.disk.snapshot.files

    @cached_property
    def _recorded(self) -> Mapping[str, str]:
        with suppress(ValueError, TypeError, RecursionError):
            return {**json.loads(self.disk.snapshot.files.get(RECORD, b"{}"))}
        return {}

    def changes(self, *, anew: bool = False) -> Mapping[str, bytes | None]:
        """Return what is to be written in the draft by path, None for a file that goes.

        The draft's record is a sum of every file as `mlr` last wrote it, line ends apart. A file that nobody has
        touched becomes what has been decided; one that was changed by hand stays, as long as what was decided about
        it is the same. With `anew` it is written all the same, and kept under another name; what is gone comes back.

        :raises TouchedError: a file was changed by hand, and what was decided about it is no longer the same.
        """
        there = self.disk.snapshot.files
        paths = {*self.files, *self._recorded}
        wanted = {path for path in paths if _sum(self.files.get(path)) != self._recorded.get(path)}
        if anew:
            wanted |= self.files.keys() - there.keys()
        differing = {path for path in wanted if _sum(self.files.get(path)) != _sum(there.get(path))}
        touched = {path for path in differing if _sum(there.get(path)) != self._recorded.get(path)}
        if touched and not anew:
            raise TouchedError(touched)
        changes: dict[str, bytes | None] = {path: self.files.get(path) for path in differing}
        changes |= {self._aside(path): there[path] for path in touched if path in there}
        record = json.dumps({path: _sum(content) for path, content in sorted(self.files.items())}, indent=1)
        written = f"{record}\n".encode()
        return changes if there.get(RECORD) == written else {**changes, RECORD: written}

    def _aside(self, path: str) -> str:
        """Return where what stands in a file is kept when it is written anew: never over what was kept before."""
        names = chain([f"{path}{_ASIDE}"], (f"{path}{_ASIDE}{number}" for number in count(2)))
        return next(name for name in names if not (self.disk.folder / name).exists())

    def as_it_would_be(self, changes: Mapping[str, bytes | None], as_of: date) -> Checked:
        """Return the draft with its changes made, checked on a day."""
        after = {**self.disk.snapshot.files, **changes}
        files = {path: content for path, content in after.items() if content is not None}
        return check(Snapshot(self.disk.snapshot.name, files, self.disk.snapshot.troubles), as_of)


def drafted(opened: Opened, rollover: Rollover, year: int, as_of: date) -> Drafted:
    """Return the plan of a year as it has been decided, and what there is of it on disk.

    `opened` is a plan without errors. Raises `EditError` where a file cannot be changed neatly, and `OSError`.
    """
    carry_over = CarryOver(Succession(opened.loaded.plan, rollover), as_of)
    files = next_files(WorkingCopy(opened.snapshot, opened.loaded), carry_over)
    folder = draft_folder(opened.folder, year)
    if folder.is_dir():
        return Drafted(opened, carry_over, files, open_plan(folder))
    empty = Snapshot(folder.name, {})
    return Drafted(opened, carry_over, files, Opened(folder, empty, load(empty)))


def rolled_over(draft: Drafted, after: Checked, as_of: date, *, internal: bool = True) -> RolledOver:
    """Return everything there is to say of the carry_over from the one plan to the other.

    Without `internal`, what is marked so in either is not in it.
    """
    carry_over, plan = draft.carry_over, after.plan
    if not internal:
        carry_over, plan = _handed_on(carry_over, plan, as_of)
    succession = carry_over.succession
    old = succession.plan
    sides = Side(Sort.FOLDER, draft.opened.folder.name), Side(Sort.FOLDER, draft.disk.folder.name)
    compared = Compared(*sides, old, plan, tuple(differences(old, plan)))
    seen = years_in_prose(after.loaded.trees.values(), _years(old, plan), internal=internal)
    years = tuple(YearSeen(one.span.file, one.span.line, one.span.column, one.year, one.around) for one in seen)
    still = decisions(old, as_of).open
    archived = archived_to(draft.opened)
    return RolledOver(reconcile(succession, plan, as_of), carry_over.adjustments(), compared, years, still, archived)


def _handed_on(carry_over: CarryOver, plan: Plan, as_of: date) -> tuple[CarryOver, Plan]:
    """Return the carry_over and the next plan without what is internal in either plan."""
    succession = carry_over.succession
    beside = internal_in(succession.plan).joined(internal_in(plan))
    old = public(replace(succession.plan, rollovers=(succession.rollover,)), beside)
    return CarryOver(Succession(old, old.rollovers[0]), as_of), public(plan, beside)


def _years(old: Plan, new: Plan) -> Iterator[str]:
    """Yield the years that a text may mean in one plan and not in the next, also as two in one: `25/26`."""
    first, last, end = old.header.period.first, new.header.period.last, old.header.period.last
    if not (first and last and end):
        return
    for year in range(first.year, last.year + 1):
        yield str(year)
        if end.year > first.year:
            yield f"{year % 100:02}/{(year + 1) % 100:02}"


def proposed_file(opened: Opened, period: Period, as_of: date, chair: str | None) -> Opened:
    """Return a plan with a file of decisions in it, as proposed on a day; `chair` is who is said to hold the chair."""
    terms = (ChairTerm.model_construct(member=chair, period=period),) if chair else ()
    content = decisions_file(opened.loaded.plan, period, as_of, terms)
    return with_file(opened, file_name(period.first.year if period.first else as_of.year), content)


def with_file(opened: Opened, path: str, content: bytes) -> Opened:
    """Return a plan with other bytes in one of its files."""
    snapshot = replace(opened.snapshot, files={**opened.snapshot.files, path: content})
    return Opened(opened.folder, snapshot, load(snapshot, unchanged(opened.loaded, {path})))


def with_chair(opened: Opened, path: str, rollover: Rollover, member: str) -> bytes:
    """Return the file of decisions with who holds the chair in the next plan's time. Raises `EditError`."""
    working = WorkingCopy(opened.snapshot, opened.loaded)
    working.put(path, ("chair",), [{"member": member, "period": rollover.period.code}], [*Rollover.model_fields])
    return working.files[path]


def line_by_line(draft: Drafted) -> str:
    """Return what differs between the live plan's files and the next plan's, as programmers read it."""
    before, after = draft.opened.snapshot.files, draft.files
    paths = sorted({*after, *(path for path in before if is_carried(path))})
    return "".join(_lines(draft, path, before.get(path), after.get(path)) for path in paths)


def _lines(draft: Drafted, path: str, before: bytes | None, after: bytes | None) -> str:
    old = f"{draft.opened.snapshot.name}/{path}" if before is not None else "/dev/null"
    new = f"{draft.disk.snapshot.name}/{path}" if after is not None else "/dev/null"
    was, now = ((content or b"").decode(errors="replace").splitlines() for content in (before, after))
    return "".join(f"{line}\n" for line in unified_diff(was, now, old, new, lineterm=""))


def archive_name(plan: Plan, folder: Path) -> str:
    """Return what the old plan's folder in the archive is called: `2015`, `2015-2016`, `region-2015`."""
    first, last = plan.header.period.first, plan.header.period.last
    years = dict.fromkeys(str(day.year) for day in (first, last) if day)
    name = folder.resolve().name
    return "-".join([*([] if name == "plan" else [name]), *years])


def archived_to(opened: Opened) -> str:
    """Return where a plan is moved to when the next one takes its place, from the folder that both lie in."""
    return f"{_ARCHIVE}/{archive_name(opened.loaded.plan, opened.folder)}"


def switch(opened: Opened, disk: Opened) -> tuple[str, str]:
    """Move the live plan to the archive, and the draft to its place; return where they were moved to.

    :raises ChangedMeanwhileError: either is no longer what was read.
    :raises TakenError: the archive has a plan of that name.
    :raises InRepositoryError: the plan's folder holds the repository itself.
    :raises OSError: the disk says no; both are where they were.
    """
    folder = opened.folder.resolve()
    root, archived = folder.parent, archived_to(opened)
    if (root / archived).exists():
        raise TakenError(root / archived)
    if (folder / ".git").exists():
        raise InRepositoryError
    for one in (opened, disk):
        must_be_as_read(one)
    record = f"{folder.name}/{RECORD}"
    move_folders(root, [(folder.name, archived), (disk.folder.name, folder.name), (record, None)])
    return archived, folder.name


def _sum(content: bytes | None) -> str | None:
    """Return a sum of a file's content, the same whichever way its lines end."""
    return None if content is None else sha256(content.replace(b"\r\n", b"\n")).hexdigest()

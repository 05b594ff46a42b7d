"""What differs between two versions of a plan, of which no more is read than must be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from mlr_cli.diagnostics import Severity
from mlr_cli.diff.mentioned import ids_in
from mlr_cli.diff.plans import differences
from mlr_cli.flows.reliable_changes import reliable
from mlr_cli.load import load
from mlr_cli.load.files import (
    ACTIVITIES,
    AREAS,
    BODIES,
    COOPERATION,
    HEADER,
    REQUIRED,
    STATEMENTS,
)
from mlr_cli.queries.public import Internal, internal_in, public
from mlr_cli.reports.versions.compared import Compared
from mlr_cli.source.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from mlr_cli.diagnostics import Diagnostic
    from mlr_cli.diff.change import Change, Thing
    from mlr_cli.flows.versions import Version
    from mlr_cli.load import Loaded
    from mlr_cli.model.plan import Plan
    from mlr_cli.reports.versions.compared import Side

_STAND_INS = {
    HEADER: b"format: %(format)d\nid: x\ntitle: x\nperiod: 2015\n",
    COOPERATION: b"name: x\ndescription: x\n",
    AREAS: b"areas: []\n",
}


_MENTIONED = (f"{ACTIVITIES}/", f"{STATEMENTS}/")
"""Where things lie that other files name; bodies, which they name too, are always read."""
_MARK = b"internal"


class Comparison(NamedTuple):
    """What differs between two versions, and the errors in either that may have hidden something."""

    compared: Compared
    faults: tuple[tuple[Side, Diagnostic], ...]


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
        beside = internal_beside(after, differing, shared.format)
        was, now = public(was, beside), public(now, beside)
    changes = tuple(reliable(differences(was, now, former), old, new))
    compared = Compared(before.side, after.side, was, now, changes)
    if mentioned := mentioned_in(changes, after.files, differing):
        names = load_some(after.snapshot(mentioned), mentioned, shared.format).plan
        compared = replace(compared, names=names if internal else public(names))
    faults = (*_faults(before.side, old, differing), *_faults(after.side, new, differing))
    return Comparison(compared, faults)


def mentioned_in(changes: Iterable[Change], files: Collection[str], read: Collection[str]) -> Collection[str]:
    """Return the files that have not been read and have the names of what the changes mention."""
    homes = {mentioned.partition(".")[0] for change in changes for mentioned in ids_in(change)}
    paths = {f"{folder}/{home}.yaml" for folder in (ACTIVITIES, STATEMENTS) for home in homes}
    return (paths & {*files}) - {*read}


def internal_beside(version: Version, read: Collection[str], written: int) -> Internal:
    """Return what is internal in the files of a version that have not been read, and may be mentioned elsewhere.

    `written` is the format that the files are written in.
    """
    there = {path for path in version.files if path.startswith(_MENTIONED)} - {*read}
    marked = {path: content for path, content in version.snapshot(there).files.items() if _MARK in content}
    return internal_in(load_some(Snapshot("plan", marked), marked, written).plan) if marked else Internal()


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


def _faults(side: Side, loaded: Loaded, differing: Collection[str]) -> Iterator[tuple[Side, Diagnostic]]:
    """Yield the errors of form in the files that were read; that others were not is no fault."""
    for found in loaded.diagnostics:
        if found.severity is Severity.ERROR and found.span.file.partition("/")[2] in differing:
            yield side, found

"""Who changed what in a plan and when, commit by commit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.diff.change import Change, Kind, Subject, Thing
from mlr_cli.diff.plans import differences
from mlr_cli.flows.versions import load_some
from mlr_cli.load.files import ACTIVITIES, BODIES, HEADER, is_read
from mlr_cli.queries.public import public
from mlr_cli.reports.compared import Compared, Side, Sort
from mlr_cli.reports.history import Entry
from mlr_cli.source.snapshot import FILE_LIMIT, Snapshot

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from mlr_cli.flows.versions import Version, Versions
    from mlr_cli.model.plan import Plan
    from mlr_cli.store.git import Step

_HEAD = "HEAD"
_AT_A_TIME = 50
"""How many commits have their files read together."""


def history(
    versions: Versions, newest: Version, wanted: str | None, names: Plan, *, internal: bool = True
) -> Iterator[Entry]:
    """Yield the commits that changed the plan's meaning, the newest first, with what they changed.

    `wanted` is the full id of a thing, followed back through its former ids; None is all of the plan.
    `names` is the plan that gives things their names where a commit did not touch them. Without `internal`, what
    is marked so is left out.

    :raises GitError: git has no history to tell.
    """
    repository = versions.repository
    followed = _Followed(wanted)
    steps = [*repository.history(newest.side.commit or _HEAD, newest.folder)]
    for begin in range(0, len(steps), _AT_A_TIME):
        some = steps[begin : begin + _AT_A_TIME]
        blobs = {blob for step in some for pair in _files(step).values() for blob in pair if blob}
        contents = repository.read(blobs)
        for step in some:
            compared = _compared(step, contents, names, internal=internal)
            if changes := followed.kept(compared.changes):
                commit = step.commit
                yield Entry(commit.id, commit.author, commit.written, commit.headline, compared.only(changes))


def worth_reading(newest: Version, wanted: str | None) -> Collection[str]:
    """Return the files to read for names: the frame and the thing’s own; all where that is not where it should be."""
    home = (wanted or "").partition(".")[0]
    own = {f"{folder}/{home}.yaml" for folder in (ACTIVITIES, BODIES)} & {*newest.files}
    if wanted and not own:
        return newest.files
    return own | {path for path in newest.files if not path.startswith(f"{ACTIVITIES}/")}


def _files(step: Step) -> Mapping[str, tuple[str | None, str | None]]:
    return {path: pair for path, pair in step.files.items() if is_read(path)}


def _compared(step: Step, contents: Mapping[str, bytes], names: Plan, *, internal: bool) -> Compared:
    before, after = (_plan(step, contents, place) for place in (0, 1))
    if not internal:
        before, after = public(before), public(after)
    sides = Side(Sort.REVISION, f"{step.commit.id}~"), Side(Sort.REVISION, step.commit.id)
    is_new = step.files.get(HEADER, ("", None))[0] is None
    changes = (_begun(after),) if is_new else tuple(differences(before, after))
    return Compared(*sides, before, after, changes, names)


def _plan(step: Step, contents: Mapping[str, bytes], place: int) -> Plan:
    """Return what a commit's files said before (0) or after (1) it; what it did not touch is left out."""
    blobs = {path: pair[place] for path, pair in _files(step).items()}
    files = {path: contents[blob] for path, blob in blobs.items() if blob and len(contents[blob]) <= FILE_LIMIT}
    return load_some(Snapshot("plan", files), blobs).plan


def _begun(plan: Plan) -> Change:
    """Return the one change that says of a plan's first commit all that there is to say."""
    return Change(Kind.ADDED, Subject(Thing.PLAN, plan.header.id, plan.header.id), after=plan.header)


class _Followed:
    """Keeps what is about one thing, also under the ids that it had."""

    def __init__(self, wanted: str | None) -> None:
        self._ids = {wanted} if wanted else set()

    def kept(self, changes: tuple[Change, ...]) -> tuple[Change, ...]:
        """Return the changes that are about the thing; its former id is followed from here on."""
        if not self._ids:
            return changes
        found = tuple(change for change in changes if self._is_about(change))
        self._ids |= {former for change in changes for former in self._former(change)}
        return found

    def _former(self, change: Change) -> Iterator[str]:
        """Yield what the thing was called before a change, which may have been one of the activity around it."""
        for followed in self._ids:
            if followed == change.id or (change.kind is Kind.RENAMED and followed.startswith(f"{change.id}.")):
                yield change.subject.old + followed[len(change.id) :]

    def _is_about(self, change: Change) -> bool:
        subject = change.subject
        own = {subject.id, subject.old, subject.id.partition(".")[0], subject.old.partition(".")[0]}
        holders = {getattr(one, "body", None) for one in (change.before, change.after, change.entry)}
        return bool(self._ids & (own | holders))

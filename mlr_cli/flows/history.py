"""Who changed what in a plan and when, commit by commit."""

from __future__ import annotations

from contextlib import suppress
from functools import partial, reduce
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mlr_cli.diff.change import Change, Kind, Subject, Thing
from mlr_cli.diff.plans import differences
from mlr_cli.flows.compare import internal_beside, load_some, mentioned_in
from mlr_cli.flows.reliable_changes import reliable
from mlr_cli.flows.versions import only_plan
from mlr_cli.load import load
from mlr_cli.load.files import ACTIVITIES, BODIES, HEADER, MEETINGS, STATEMENTS, is_read
from mlr_cli.model.activity import Activity
from mlr_cli.queries.public import Internal, internal_in, public
from mlr_cli.reports.versions.compared import Compared, Side, Sort
from mlr_cli.reports.versions.log import Entry
from mlr_cli.source.snapshot import FILE_LIMIT, Snapshot
from mlr_cli.store.commits import Step
from mlr_cli.store.git import GitError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from mlr_cli.flows.versions import Version, Versions
    from mlr_cli.load import Loaded
    from mlr_cli.model.plan import Plan
    from mlr_cli.store.commits import Commit
    from mlr_cli.store.git import Repository

_HEAD = "HEAD"
_MANY = frozenset({ACTIVITIES, MEETINGS, STATEMENTS})
"""The folders whose files are many and name little else."""
_AT_A_TIME = 50
"""How many commits have their files read together."""


def history(versions: Versions, newest: Version, wanted: str | None, *, internal: bool = True) -> Iterator[Entry]:
    """Yield the commits that changed the plan's meaning, the newest first, with what they changed.

    `wanted` is the full id of a thing, followed back through its former ids; None is all of the plan. Things that a
    commit did not touch have their names from the newest version. Without `internal`, what is marked so is left out.

    :raises GitError: git has no history to tell.
    """
    written = load(newest.snapshot([HEADER])).format
    beside = None if internal else internal_beside(newest, (), written)
    entries = [*_entries(versions.repository, newest, wanted, written, beside)]
    read = worth_reading(newest, wanted)
    mentioned = mentioned_in((one for entry in entries for one in entry.compared.changes), newest.files, read)
    names = load(newest.snapshot({*read, *mentioned})).plan
    for entry in entries:
        yield entry._replace(compared=replace(entry.compared, names=names if internal else public(names)))


def _entries(
    repository: Repository, newest: Version, wanted: str | None, written: int, beside: Internal | None
) -> Iterator[Entry]:
    """Yield the same; `written` is the format of the newest files, and without `beside` what is internal is told."""
    followed = _Followed(wanted)
    steps = _steps(repository, newest.side.commit or _HEAD, newest.folder)
    for begin in range(0, len(steps), _AT_A_TIME):
        some = steps[begin : begin + _AT_A_TIME]
        blobs = {blob for step in some for sides in _files(step).values() for blob in sides if blob}
        contents = repository.read(blobs)
        for step in some:
            read = _read(step, contents, written)
            # What was internal once is not told of earlier either, when it is no longer there.
            if beside is not None:
                beside = reduce(Internal.joined, (internal_in(one.plan) for one in read), beside)
            compared = _compared(step, read, beside, whole=wanted is None)
            written = read[0].format
            if changes := followed.kept(compared.changes):
                commit = step.commit
                yield Entry(commit.id, commit.author, commit.written, commit.headline, compared.only(changes))


def worth_reading(newest: Version, wanted: str | None) -> Collection[str]:
    """Return the files to read for names: the frame and the thing’s own; all where that is not where it should be."""
    home = (wanted or "").partition(".")[0]
    own = {f"{folder}/{home}.yaml" for folder in (ACTIVITIES, BODIES, MEETINGS, STATEMENTS)} & {*newest.files}
    if wanted and not own:
        return newest.files
    return own | {path for path in newest.files if path.partition("/")[0] not in _MANY}


def _steps(repository: Repository, start: str, folder: str) -> list[Step]:
    """Return the commits that changed the plan, the newest first, also those from before its folder was moved."""
    steps = [*repository.history(start, folder)]
    if steps and _is_begun(steps[-1]) and (former := _former_folder(repository, steps[-1].commit)) is not None:
        parent, place, before = former
        after = repository.files(steps[-1].commit, folder)
        changed = {path for path in {*before, *after} if before.get(path) != after.get(path)}
        moved = {path: (before.get(path), after.get(path)) for path in changed}
        return [*steps[:-1], Step(steps[-1].commit, moved), *_steps(repository, parent.id, place)]
    return steps


def _former_folder(repository: Repository, commit: Commit) -> tuple[Commit, str, Mapping[str, str]] | None:
    """Return where the plan lay before a commit that gave it a new folder: the parent, the folder, its files."""
    with suppress(GitError):
        parent = repository.commit(f"{commit.id}^")
        for place in only_plan(partial(repository.files, parent)):
            if HEADER not in repository.files(commit, place):
                return parent, place, repository.files(parent, place)
    return None


def _is_begun(step: Step) -> bool:
    """Whether the plan was not there before a commit."""
    return step.files.get(HEADER, ("", None))[0] is None


def _files(step: Step) -> Mapping[str, tuple[str | None, ...]]:
    return {path: blobs for path, blobs in step.files.items() if is_read(path)}


def _compared(step: Step, read: Sequence[Loaded], beside: Internal | None, *, whole: bool) -> Compared:
    """Return what a commit changed; if `whole`, all that the first one brought is one change."""
    sides = Side(Sort.REVISION, f"{step.commit.id}~"), Side(Sort.REVISION, step.commit.id)
    plans = [one.plan if beside is None else public(one.plan, beside) for one in read]
    *parents, after = zip(plans, read, strict=True)
    first, *others = (reliable(differences(plan, after[0]), loaded, after[1]) for plan, loaded in parents)
    changes = (_begun(plans[-1]),) if whole and _is_begun(step) else tuple(first)
    for other in others:
        changes = tuple(_in_both(changes, other))
    return Compared(*sides, plans[0], plans[-1], changes)


def _in_both(changes: Iterable[Change], others: Iterable[Change]) -> Iterator[Change]:
    """Yield what a commit that joins branches says as none of them said; the rest they have told themselves."""
    told = [(one.subject, one.field, one.after) for one in others]
    yield from (one for one in changes if (one.subject, one.field, one.after) in told)


def _read(step: Step, contents: Mapping[str, bytes], written: int) -> Sequence[Loaded]:
    """Return the plan in each of a commit's parents and, last, after it; `written` is the format of its files after."""
    parents = max((len(blobs) - 1 for blobs in step.files.values()), default=1)
    return [_plan(step, contents, place, written) for place in range(parents + 1)]


def _plan(step: Step, contents: Mapping[str, bytes], place: int, written: int) -> Loaded:
    """Return what a commit's files said in one of its parents or, last, after it, without what it did not touch."""
    blobs = {path: sides[place] for path, sides in _files(step).items()}
    files = {path: contents[blob] for path, blob in blobs.items() if blob and len(contents[blob]) <= FILE_LIMIT}
    return load_some(Snapshot("plan", files), blobs, written)


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
        found = tuple(one for change in changes for one in self._about(change))
        self._ids |= {former for change in changes for former in self._former(change)}
        return found

    def _about(self, change: Change) -> Iterator[Change]:
        """Yield a change that is about the thing, or what it says of a goal that came or went with its activity."""
        if self._is_about(change):
            yield change
        elif isinstance(activity := change.after or change.before, Activity):
            for goal in activity.goals:
                if (whole := f"{change.id}.{goal.id}") in self._ids:
                    was, now = (goal if side else None for side in (change.before, change.after))
                    yield Change(change.kind, Subject(Thing.GOAL, whole, whole), "", was, now)

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

"""One file of a plan, before and after, as git hands the two to a driver."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from mlr_cli.diff.former import former_ids
from mlr_cli.flows.compare import compare
from mlr_cli.flows.versions import Version
from mlr_cli.load import load
from mlr_cli.load.files import ACTIVITIES, BODIES, REQUIRED, STATEMENTS, is_read
from mlr_cli.reports.versions.compared import Side, Sort
from mlr_cli.source.snapshot import FILE_LIMIT, Snapshot
from mlr_cli.store.disk import read_files

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from mlr_cli.flows.compare import Comparison

_BEFORE, _AFTER = Side(Sort.FOLDER, "before"), Side(Sort.FOLDER, "after")
_ID = re.compile(rb"[a-z0-9-]+")


class Given(NamedTuple):
    """A file as it was or is: its path from the repository's root, and its bytes, None where there is none."""

    path: str
    content: bytes | None


def in_plan(path: str) -> str | None:
    """Return the path that a file has from its plan's folder, by its name alone; None if no plan has such a file."""
    parts = PurePosixPath(path).parts
    tails = ("/".join(parts[begin:]) for begin in range(len(parts)))
    return next((tail for tail in tails if is_read(tail)), None)


def compare_file(before: Given, after: Given, root: Path) -> Comparison | None:
    """Return what differs in one file; None where it is no file of a plan, or too large to be one.

    Other things have their names from the work tree below `root`, as far as they are there, and so the ids that
    they had.
    """
    old, new = in_plan(before.path), in_plan(after.path)
    if old is None or new is None or any(len(one.content or b"") > FILE_LIMIT for one in (before, after)):
        return None
    beside = _beside(root / after.path.removesuffix(new), (before.content or b"") + (after.content or b""))
    names = load(Snapshot("plan", beside)).plan
    compared = compare(
        _version(_BEFORE, old, before.content, beside, {old, new}),
        _version(_AFTER, new, after.content, beside, {old, new}),
        former=former_ids(names),
    )
    return compared._replace(compared=replace(compared.compared, names=names))


def _version(
    side: Side, path: str, content: bytes | None, beside: Mapping[str, bytes], own: Collection[str]
) -> Version:
    files = {other: there for other, there in beside.items() if other not in own}
    if content is not None:
        files[path] = content
    # Only the file itself differs; what is beside it is the same, and so may be called the same.
    called = {other: str(hash(there)) if other == path else "" for other, there in files.items()}
    return Version(side, called, lambda paths: {one: files[one] for one in paths})


def _beside(folder: Path, text: bytes) -> Mapping[str, bytes]:
    """Return the files of the work tree that give names to what a text mentions: the frame, and files by id."""
    mentioned = {found.decode() for found in _ID.findall(text)}
    wanted = (
        *REQUIRED,
        *(f"{kind}/{name}.yaml" for kind in (BODIES, ACTIVITIES, STATEMENTS) for name in sorted(mentioned)),
    )
    return read_files(folder, wanted)

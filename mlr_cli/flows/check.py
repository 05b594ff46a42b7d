"""Checking a plan: read it, load it, and ask every rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from mlr_cli.diagnostics import Severity
from mlr_cli.load import load
from mlr_cli.load.files import is_read
from mlr_cli.rules import rules_for
from mlr_cli.rules.run import run
from mlr_cli.store.disk import read_plan
from mlr_cli.store.journal import finish

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date
    from pathlib import Path

    from mlr_cli.diagnostics import Diagnostic
    from mlr_cli.flows.versions import Version
    from mlr_cli.load import Loaded
    from mlr_cli.load.locations import Origin
    from mlr_cli.model.plan import Plan
    from mlr_cli.source.snapshot import Snapshot
    from mlr_cli.source.span import Span


class Checked(Struct, frozen=True):
    """A plan as far as it could be read, and everything that is wrong with it, sorted by place.

    `files` are the paths in the plan's folder, of every file that is there. The plan knows how many errors
    it has, also where only the faults of some files are kept.
    """

    loaded: Loaded
    diagnostics: tuple[Diagnostic, ...]
    files: tuple[str, ...] = ()

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.loaded.plan

    @property
    def errors(self) -> int:
        """How many of the faults are errors."""
        return _errors(self.diagnostics)

    def line_at(self, span: Span) -> str | None:
        """Return the whole line that a span begins on, or None where there is no text."""
        tree = self.loaded.trees.get(span.file)
        return tree.line(span.line) if tree else None

    def only(self, files: Collection[str]) -> Checked:
        """Return the same plan with the faults of some files only, named as in spans."""
        return replace(self, diagnostics=tuple(found for found in self.diagnostics if found.span.file in files))


def check(snapshot: Snapshot, as_of: date, before: Mapping[str, Origin] | None = None) -> Checked:
    """Return the plan in a snapshot with all its faults on a day; `before` is as for `load`."""
    loaded = load(snapshot, before)
    found = [*loaded.diagnostics, *run(rules_for(loaded.plan), loaded, as_of)]
    files = (*snapshot.files, *snapshot.troubles)
    plan = loaded.plan.with_errors(_errors(found))
    return Checked(replace(loaded, plan=plan), tuple(sorted(found, key=lambda one: one.place)), files)


def _errors(found: Iterable[Diagnostic]) -> int:
    return sum(one.severity is Severity.ERROR for one in found)


def check_folder(folder: Path, as_of: date) -> Checked:
    """Return the plan in a folder with all its faults on a day; a write that was cut short is finished first.

    :raises OSError: the folder cannot be read.
    """
    finish(folder)
    return check(read_plan(folder), as_of)


def plan_in(folder: Path, as_of: date) -> Plan:
    """Return the plan in a folder, which knows how many errors it has; nobody looks for lesser faults.

    A question to the plan need not know them, and finds its answer sooner. A write that was cut short is finished
    first.

    :raises OSError: the folder cannot be read.
    """
    finish(folder)
    return _answering(read_plan(folder), as_of)


def plan_of(version: Version, as_of: date) -> Plan:
    """Return the plan in a version, which knows how many errors it has, as `plan_in` does."""
    return _answering(version.snapshot(version.files), as_of)


def _answering(snapshot: Snapshot, as_of: date) -> Plan:
    loaded = load(snapshot)
    strict = (one for one in rules_for(loaded.plan) if one.rule_doc.severity is Severity.ERROR)
    return loaded.plan.with_errors(_errors((*loaded.diagnostics, *run(strict, loaded, as_of))))


def check_version(version: Version, name: str, as_of: date) -> Checked:
    """Return the plan in a version, or that the next commit will hold, with all its faults on a day.

    `version` has all files of the plan's folder, which is called `name`. Of files that are no part of a plan only
    the names are looked at.
    """
    read = version.snapshot([path for path in version.files if is_read(path)])
    beside = dict.fromkeys(version.files.keys() - read.files.keys() - read.troubles.keys(), b"")
    return check(replace(read, name=name, files={**beside, **read.files}), as_of)

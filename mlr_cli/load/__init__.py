"""From a snapshot to a plan: everything that can be read, and everything that is wrong with its form.

    Snapshot ─► Trees ─► models ─► Loaded(plan, trees, diagnostics)

Nothing stops at the first fault. A file that pydantic refuses is mended until it is accepted, so that
the thing still counts as a target of references and its other faults are still found. So does a thing
whose file could not be read at all.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct
from pydantic import ValidationError

from mlr_cli.load.faults import MOST_IN_A_FILE, Faults
from mlr_cli.load.files import (
    ACTIVITIES,
    ADOPTED,
    AREAS,
    BODIES,
    CHAPTERS,
    COOPERATION,
    FOLDERS,
    FORMAT,
    HEADER,
    MEETINGS,
    REQUIRED,
    ROLLOVER,
    STATEMENTS,
    is_lost,
    is_read,
    meant_by,
    stem,
    strangers,
)
from mlr_cli.load.locations import Origin, Places
from mlr_cli.load.migrations import format_of, migrated
from mlr_cli.model.activity import Activity
from mlr_cli.model.adoption import Adopted
from mlr_cli.model.body import Body
from mlr_cli.model.cooperation import Areas, Chapter, Cooperation, Header
from mlr_cli.model.plan import Plan
from mlr_cli.model.types import STAND_IN, Frozen
from mlr_cli.source import quick
from mlr_cli.source.prose import read_prose
from mlr_cli.source.snapshot import FILE_LIMIT, Trouble
from mlr_cli.source.tree import NODE_LIMIT, unread

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from mlr_cli.diagnostics import Diagnostic
    from mlr_cli.load.recovery import Recovery
    from mlr_cli.model.meeting import Meeting
    from mlr_cli.model.rollover import Rollover
    from mlr_cli.model.statement import Statement
    from mlr_cli.source.snapshot import Snapshot
    from mlr_cli.source.tree import Data, Path, Tree

Model = TypeVar("Model", bound=Frozen)

_CUT = re.compile(rb" #[^\s#]")
"""What a text looks like that is cut off by a number sign; whether it is one is seen in the tree."""


class Loaded(Struct, frozen=True, dict=True):
    """A plan as far as it could be read, its files' trees, and the faults of their form, sorted.

    `broken` holds the paths, by file, at which something was left out of the plan. `format` is the one that the
    files are written in; the plan is as if they were written in the one that is read.
    """

    plan: Plan
    trees: Mapping[str, Tree]
    diagnostics: tuple[Diagnostic, ...]
    origins: tuple[Origin, ...]
    broken: Mapping[str, frozenset[Path]]
    format: int = FORMAT

    @cached_property
    def places(self) -> Places:
        """Where everything stands."""
        return Places(self.origins)


def load(snapshot: Snapshot, before: Mapping[str, Origin] | None = None) -> Loaded:
    """Return the plan in a snapshot with everything that is wrong with its form.

    `before` holds what `unchanged` gave for a snapshot that has the same files, save some; they are not
    read again.
    """
    loaded = _Loader(snapshot, before or {}).load()
    # It holds itself. A run, in which the collector is off, then ends without taking ten thousand models apart.
    loaded.__dict__["itself"] = loaded
    return loaded


def unchanged(loaded: Loaded, changed: Collection[str]) -> Mapping[str, Origin]:
    """Return what the files gave that have no fault of form and are not among those that have changed."""
    if loaded.format != FORMAT:
        return {}
    faulty = {found.span.file for found in loaded.diagnostics}
    sound = ((one.tree.file, one) for one in loaded.origins if one.tree.file not in faulty and one.draft is None)
    origins = {file.partition("/")[2]: origin for file, origin in sound}
    return {path: origin for path, origin in origins.items() if path not in changed}


class _Loader:
    """Reads the files one after the other and keeps what they gave."""

    def __init__(self, snapshot: Snapshot, before: Mapping[str, Origin]) -> None:
        self._snapshot = snapshot
        self._before = before
        self._faults = Faults(snapshot.name)
        self._trees: dict[str, Tree] = {}
        self._origins: list[Origin] = []
        self._partial: set[str] = set()
        self._format = FORMAT

    def load(self) -> Loaded:
        """Read everything."""
        header, cooperation = self._model(Header, HEADER), self._model(Cooperation, COOPERATION)
        self._faults.format(header, self._origins[0].tree, self._format)
        areas = self._model(Areas, AREAS).areas
        bodies, activities = self._all(Body, BODIES), self._all(Activity, ACTIVITIES)
        chapters = self._all(Chapter, CHAPTERS, ".md")
        self._look_around()
        if not bodies:
            self._without_bodies(activities)
        adopted = self._model(Adopted, ADOPTED).adopted if ADOPTED in self._snapshot.files else ()
        registers = self._meetings(), self._statements(), self._rollovers()
        partial = frozenset(self._partial)
        plan = Plan(header, cooperation, areas, bodies, activities, chapters, partial, adopted, *registers)
        self._faults.references(plan)
        return Loaded(
            plan, self._trees, self._faults.sorted(), tuple(self._origins), self._faults.broken(), self._format
        )

    def _rollovers(self) -> tuple[Rollover, ...]:
        """Return what becomes of the goals in the next plan, where that is being decided."""
        paths = sorted(path for path in self._snapshot.files if ROLLOVER.fullmatch(path))
        if not paths:
            return ()
        from mlr_cli.model.rollover import Rollover

        return tuple(self._model(Rollover, path) for path in paths)

    def _meetings(self) -> tuple[Meeting, ...]:
        """Return the meetings; what a meeting is need only be known where there are any."""
        if not self._has(MEETINGS):
            return ()
        from mlr_cli.model.meeting import Meeting

        return self._all(Meeting, MEETINGS)

    def _statements(self) -> tuple[Statement, ...]:
        """Return the joint statements, as the meetings."""
        if not self._has(STATEMENTS):
            return ()
        from mlr_cli.model.statement import Statement

        return self._all(Statement, STATEMENTS)

    def _has(self, folder: str) -> bool:
        return any(path.startswith(f"{folder}/") for path in (*self._snapshot.files, *self._snapshot.troubles))

    def _without_bodies(self, activities: Iterable[Activity]) -> None:
        """Note that there are no bodies where somebody is named; that is one fault, and not one for each name."""
        if BODIES not in self._snapshot.troubles:
            if not any(role.body for activity in activities for role in activity.steering):
                return
            self._faults.missing_bodies()
        self._partial.add(BODIES)

    def _look_around(self) -> None:
        """Note what is missing, what could not be read, and what nobody reads."""
        files, troubles = self._snapshot.files, self._snapshot.troubles
        for path in REQUIRED:
            if path not in files and path not in troubles and f"{path}.txt" not in files:
                self._faults.missing_file(path)
        for path, trouble in troubles.items():
            if is_read(path) or path in FOLDERS:
                self._faults.trouble(path, trouble)
        for path in strangers([*files, *troubles.keys() - FOLDERS.keys()]):
            self._faults.stranger(path)

    def _all(self, model: type[Model], folder: str, ending: str = ".yaml") -> tuple[Model, ...]:
        """Return the models of a folder's files; one that could not be read is stood in for.

        So is one that is there under a name that is not read. A copy that has kept the id of its original
        is left out, or it would be taken for it; so is one that nothing can stand in for.
        """
        lost = (meant_by(path) for path in self._snapshot.files if is_lost(path))
        there = {*self._snapshot.below(folder, ending), *self._snapshot.troubles, *lost}
        paths = sorted(path for path in there if path.startswith(f"{folder}/") and is_read(path))
        made = {path: one for path in paths if (one := self._made(model, path)) is not None}
        copies = self._copies([*made])
        return tuple(one for path, one in made.items() if path not in copies)

    def _copies(self, paths: Sequence[str]) -> Collection[str]:
        """Return which of the files just read are copies, and forget that they were."""
        begin = len(self._origins) - len(paths)
        read = dict(zip(paths, self._origins[begin:], strict=True))
        if copies := self._faults.copies(read):
            self._partial |= {stem(path) for path in copies}
            self._origins[begin:] = [origin for path, origin in read.items() if path not in copies]
        return copies

    def _read(self, path: str) -> tuple[Data, Tree]:
        """Return the data and the tree of a file, or an unread one where it is not there or too large."""
        file, content = f"{self._snapshot.name}/{path}", self._snapshot.files.get(path)
        if content is None:
            return None, unread(file)
        if len(content) > FILE_LIMIT:
            self._faults.trouble(path, Trouble.TOO_LARGE)
            return None, unread(file)
        data, tree = _prose(file, content, stem(path)) if path.endswith(".md") else quick.read(file, content)
        self._trees[file] = tree
        if tree.flaws:
            self._faults.flaws(tree)
        if len(content) > NODE_LIMIT and len(tree.nodes) > NODE_LIMIT:
            self._faults.too_many(path)
            return None, unread(file)
        if _CUT.search(content) and not path.endswith(".md"):
            self._faults.cut_texts(tree)
        return data, tree

    def _model(self, model: type[Model], path: str) -> Model:
        """Return the model of one file that something can always stand in for, and note what is wrong with it."""
        made = self._made(model, path)
        if made is None:
            message = f"nothing can stand in for {path}"
            raise AssertionError(message)
        return made

    def _made(self, model: type[Model], path: str) -> Model | None:
        """Return the model of one file, mended if need be, and note everything that is wrong with it.

        None is returned where so much is missing that nothing can stand in for it.
        """
        if (before := self._before.get(path)) is not None and isinstance(before.model, model):
            self._trees[before.tree.file] = before.tree
            self._origins.append(before)
            return before.model
        data, tree = self._read(path)
        if path == HEADER:
            self._format = format_of(data)
        if self._format != FORMAT:
            data = migrated(path, data, self._format)
        draft: Recovery[Model] | None = None
        guessed = False
        try:
            made = model.model_validate(data)
        except ValidationError as error:
            wrong = self._faults.refused(model, tree, error)
            guessed = any(wrong.values())
            mendable = data if len(wrong) <= MOST_IN_A_FILE else None
            recovered = _mended(model, mendable, wrong, stem(path))
            if recovered is None:
                self._partial.add(stem(path))
                return None
            made, draft = recovered
        if tree.unread or guessed or (draft and draft.lossy):
            self._partial |= {stem(path), getattr(made, "id", stem(path))}
        self._origins.append(Origin(made, tree, draft))
        return made


def _mended(
    model: type[Model], data: Data, wrong: Mapping[Path, str | None], name: str
) -> tuple[Model, Recovery[Model]] | None:
    """Return the model that can be made of faulty data; most plans have none, so only then is mending loaded."""
    from mlr_cli.load.advice import as_id
    from mlr_cli.load.recovery import recovered

    return recovered(model, data, wrong, as_id(name) or STAND_IN)


def _prose(file: str, content: bytes, name: str) -> tuple[Data, Tree]:
    """Return a chapter's data and tree; its id stands only in the file's name."""
    tree = read_prose(file, content)
    return {**tree.data, "id": name} if isinstance(tree.data, dict) else tree.data, tree

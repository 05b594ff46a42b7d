"""The files of a plan while they are being edited: where a thing stands, and its file's new bytes."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from mlr_cli.edit.fault import EditError
from mlr_cli.lang import Text
from mlr_cli.source import splice
from mlr_cli.source.compose import read_yaml
from mlr_cli.source.layout import at
from mlr_cli.source.reorder import reorder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mlr_cli.load import Loaded
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.types import Frozen
    from mlr_cli.source.snapshot import Snapshot
    from mlr_cli.source.tree import Data, Path


class WorkingCopy:
    """A plan's files, and what has been changed in them so far.

    `changes` holds the new bytes by path from the plan's folder, None for a file that is to go.
    """

    def __init__(self, snapshot: Snapshot, loaded: Loaded) -> None:
        """Take the files as they were read, and the plan that they say."""
        self.loaded = loaded
        self.changes: dict[str, bytes | None] = {}
        self._snapshot = snapshot

    @property
    def folder(self) -> str:
        """The name of the plan's folder."""
        return self._snapshot.name

    @property
    def plan(self) -> Plan:
        """The plan as it was read."""
        return self.loaded.plan

    @property
    def files(self) -> Mapping[str, bytes]:
        """The files as they are by now."""
        by_now = {**self._snapshot.files, **self.changes}
        return {path: content for path, content in by_now.items() if content is not None}

    def where(self, thing: Frozen) -> tuple[str, Path]:
        """Return the file that a thing of the plan stands in, and its path there."""
        place = self.loaded.places.of(thing)
        return place.tree.file.partition("/")[2], place.path

    def at(self, file: str, path: Path) -> Data:
        """Return what stands at a path of a file by now, None where nothing does."""
        return at(read_yaml(file, self._content(file)).data, path)

    def put(self, file: str, path: Path, value: Data, order: Sequence[str] = ()) -> None:
        """Put a value at a path of a file. Raises `EditError` where that cannot be done neatly."""
        with self._neatly(file):
            self.changes[file] = splice.put(self._content(file), path, value, order)

    def append(self, file: str, path: Path, item: Data, order: Sequence[str] = ()) -> None:
        """Put an item last in the list at a path of a file. Raises `EditError` where that cannot be done neatly."""
        with self._neatly(file):
            self.changes[file] = splice.append(self._content(file), path, item, order)

    def drop(self, file: str, path: Path) -> None:
        """Take away what stands at a path of a file. Raises `EditError` where that cannot be done neatly."""
        with self._neatly(file):
            self.changes[file] = splice.drop(self._content(file), path)

    def reorder(self, file: str, path: Path, order: Sequence[str]) -> None:
        """Put the keys of the mapping at a path of a file in order. Raises `EditError` where that cannot be done."""
        with self._neatly(file):
            self.changes[file] = reorder(self._content(file), path, order)

    def write(self, file: str, content: bytes) -> None:
        """Let a file be these bytes."""
        self.changes[file] = content

    def move(self, old: str, new: str) -> None:
        """Give a file another path. Raises `EditError` where there is a file already."""
        if new in self.files:
            raise EditError(_TAKEN.fill(file=new))
        self.changes[new] = self._content(old)
        self.changes[old] = None

    @contextmanager
    def _neatly(self, file: str) -> Iterator[None]:
        try:
            yield
        except splice.SpliceError as error:
            name = f"{self.folder}/{file}"
            tree = self.loaded.trees.get(name)
            raise EditError((_MEND if tree and tree.flaws else _BY_HAND).fill(file=name)) from error

    def _content(self, file: str) -> bytes:
        """Return a file's bytes by now."""
        changed = self.changes.get(file)
        return self._snapshot.files[file] if changed is None else changed


_BY_HAND = Text(
    sv="”{file}” är skriven så att mlr inte kan ändra där utan att röra annat. Ändra i filen för hand.",
    en="“{file}” is written so that mlr cannot change it there without touching more. Change the file by hand.",
)
_MEND = Text(
    sv="”{file}” har ett fel som gör att mlr inte kan ändra där. Kör ”mlr validate” och rätta det först.",
    en="“{file}” has a fault that keeps mlr from changing it. Run “mlr validate” and mend it first.",
)
_TAKEN = Text(
    sv="Filen ”{file}” finns redan. Välj ett annat id.", en="The file “{file}” exists already. Choose another id."
)

"""Where things stand: from a thing of the plan and a field of it to a file and a span."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from mlr_cli.model.types import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlr_cli.load.recovery import Recovery
    from mlr_cli.source.span import Span
    from mlr_cli.source.tree import Path, Tree


class Origin(Struct, frozen=True):
    """The file that a model was read from, and the draft of it where it had to be mended."""

    model: Frozen
    tree: Tree
    draft: Recovery[Any] | None = None

    def path(self, path: Path) -> Path:
        """Return the path in the file of what stands at a path of the model."""
        return self.draft.path(path) if self.draft else path


class Place(Struct, frozen=True):
    """A place in a tree."""

    tree: Tree
    path: Path

    @property
    def span(self) -> Span:
        """The narrowest span of the place."""
        return self.tree.span(self.path)


class Places:
    """Finds where any part of a plan stands; the index is made as far as it has been asked for.

    A plan's parts are told apart by identity, for two of them may well be equal. Whole files come first: who
    looks for one of ten thousand need not look into them all.
    """

    def __init__(self, origins: Sequence[Origin]) -> None:
        self._index: dict[int, tuple[Origin, Path]] = {id(origin.model): (origin, ()) for origin in origins}
        self._rest = ((origin, *part) for origin in origins for part in _parts(origin.model, ()))

    def of(self, thing: Frozen, field: Path = ()) -> Place:
        """Return the place of a thing, or of a field of it.

        :raises KeyError: the thing is no part of the plan that was read.
        """
        while id(thing) not in self._index:
            origin, part, path = next(self._rest, (None, None, ()))
            if origin is None:
                raise KeyError(thing)
            self._index[id(part)] = (origin, path)
        origin, path = self._index[id(thing)]
        return Place(origin.tree, origin.path((*path, *field)))


def _parts(thing: Frozen, path: Path) -> Iterator[tuple[Frozen, Path]]:
    """Yield a model and every model inside it, with its path."""
    yield thing, path
    for name, value in thing.__dict__.items():
        if isinstance(value, Frozen):
            yield from _parts(value, (*path, name))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Frozen):
                    yield from _parts(item, (*path, name, index))

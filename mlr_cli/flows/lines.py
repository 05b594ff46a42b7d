"""On which line something stands, in the files of a plan: as they are now, or as they were in a version."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from mlr_cli.source import quick
from mlr_cli.store.disk import read_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mlr_cli.flows.versions import Version
    from mlr_cli.queries.meetings.sources import Source
    from mlr_cli.source.tree import Data, Tree


def lines_in(folder: Path) -> Callable[[Source], int | None]:
    """Return what answers on which line of its file in a folder something stands."""
    return _lines(lambda path: read_files(folder, (path,)).get(path))


def lines_at(version: Version) -> Callable[[Source], int | None]:
    """Return what answers on which line of its file in a version something stands."""
    return _lines(lambda path: version.read((path,))[path] if path in version.files else None)


def _lines(read: Callable[[str], bytes | None]) -> Callable[[Source], int | None]:
    """Return what answers on which line of its file something stands, from 1; None where the file cannot be read.

    A file is read when it is first asked for, and only the files that are.
    """

    @cache
    def tree(path: str) -> Tree | None:
        content = read(path)
        return None if content is None else quick.read(path, content)[1]

    def line(source: Source) -> int | None:
        found = tree(source.file)
        return found.span(_steps(found.data, source.path)).line if found else None

    return line


def _steps(data: Data, path: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Return a way with places in lists where it has ids, as far as it leads."""
    steps: list[str | int] = []
    for step in path:
        if isinstance(data, list):
            place = step if isinstance(step, int) else _place(data, step)
            if place is None or place >= len(data):
                break
            steps.append(place)
            data = data[place]
        elif isinstance(data, dict) and isinstance(step, str) and step in data:
            steps.append(step)
            data = data[step]
        else:
            break
    return tuple(steps)


def _place(items: list[Data], name: str) -> int | None:
    named = (place for place, one in enumerate(items) if isinstance(one, dict) and one.get("id") == name)
    return next(named, None)

"""Walks through a file's data."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.source.tree import Data, Path


def texts(data: Data, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield every text with its path."""
    if isinstance(data, str):
        yield path, data
    elif data is not None:
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from texts(value, (*path, step))


def mappings(data: Data, path: Path = ()) -> Iterator[tuple[Path, dict[str, Data]]]:
    """Yield every mapping with its path, the outer before the inner."""
    if isinstance(data, dict):
        yield path, data
    if isinstance(data, dict | list):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from mappings(value, (*path, step))

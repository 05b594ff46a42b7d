"""The forms that came back: which files they are, and their bytes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.store.ordinary import ordinary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

LARGEST = 20_000_000
"""How many bytes of a file are read at most, and one more."""
_ENDINGS = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})
_HIDDEN = ("~$", ".")
"""What the names of files begin with that nobody has put there."""
# Excel and LibreOffice leave these beside a file that is open.
_OPEN = ("~${}", ".~lock.{}#")


class FoundForm(Struct, frozen=True):
    """A file that came back: its name, its bytes, and whether somebody has it open just now.

    `content` is None for what is no ordinary file. What lies in a folder and is no workbook by its name is passed over.
    """

    name: str
    content: bytes | None
    is_open: bool = False
    passed_over: bool = False


def read_forms(paths: Iterable[Path]) -> Iterator[FoundForm]:
    """Yield the files and, of folders, what is in them, by name, each once.

    :raises OSError: a file or a folder cannot be read.
    """
    seen = set[str]()
    for path in paths:
        for one, wanted in _files(path):
            place = os.path.realpath(one)
            if place not in seen:
                seen.add(place)
                content = ordinary(os.fspath(one), LARGEST + 1) if wanted else None
                yield FoundForm(one.name, content, _is_open(one), not wanted)


def _files(path: Path) -> Iterable[tuple[Path, bool]]:
    """Return a file, or those of a folder, and whether each is to be read: all that is named is."""
    if not path.is_dir():
        return [(path, True)]
    return [
        (one, one.suffix.lower() in _ENDINGS and not one.is_dir())
        for one in sorted(path.iterdir())
        if not one.name.startswith(_HIDDEN)
    ]


def _is_open(path: Path) -> bool:
    return any(path.with_name(name.format(path.name)).exists() for name in _OPEN)

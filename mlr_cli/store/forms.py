"""The forms that came back: which files they are, and their bytes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LARGEST = 20_000_000
"""How many bytes of a file are read at most, and one more."""
_ENDINGS = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})
# Excel and LibreOffice leave these beside a file that is open.
_LEFT_BEHIND = ("~$", ".~lock", ".")


def read_forms(paths: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    """Yield the files and, of folders, the workbooks in them, by name, each once.

    :raises OSError: a file or a folder cannot be read.
    """
    seen = set[Path]()
    for path in paths:
        for one in _workbooks(path) if path.is_dir() else [path]:
            if one.resolve() not in seen:
                seen.add(one.resolve())
                with one.open("rb") as stream:
                    yield one.name, stream.read(LARGEST + 1)


def _workbooks(folder: Path) -> list[Path]:
    found = (one for one in folder.iterdir() if one.suffix.lower() in _ENDINGS and one.is_file())
    return sorted(one for one in found if not one.name.startswith(_LEFT_BEHIND))

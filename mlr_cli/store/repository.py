"""Where a folder lies in its git repository, without asking git."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def below_root(folder: Path) -> str:
    """Return a folder's path from its repository's root, `/` between and last, or `""` at or without a root."""
    folder = folder.resolve()
    root = next((place for place in (folder, *folder.parents) if (place / ".git").exists()), folder)
    path = folder.relative_to(root).as_posix()
    return "" if path == "." else f"{path}/"

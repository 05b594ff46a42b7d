"""Finding a folder that a person has named."""

from __future__ import annotations

from pathlib import Path


def folder_with(file: str, typed: str, inside: str) -> Path | None:
    """Return the folder that was typed, or the one called `inside` in it, whichever holds a file; else nothing."""
    try:
        return next((place for place in (Path(typed) / inside, Path(typed)) if (place / file).is_file()), None)
    except (OSError, ValueError):  # a name that no disk can hold, such as one with a null character
        return None

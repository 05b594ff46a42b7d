"""Reading what is an ordinary file, and nothing that one could wait for in vain."""

from __future__ import annotations

import os
import stat


def ordinary(path: str, most: int = -1) -> bytes | None:
    """Return a file's bytes, at most so many of them, or None for what is no ordinary file.

    A pipe or a device is opened without waiting for it, and never read. Raises `OSError`.
    """
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return None
        with open(descriptor, "rb", closefd=False) as file:
            return file.read(most)
    finally:
        os.close(descriptor)

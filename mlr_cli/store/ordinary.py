"""Reading what is an ordinary file, and nothing that one could wait for in vain."""

from __future__ import annotations

import os
import stat
import sys


def ordinary(path: str, most: int = sys.maxsize) -> bytes | None:
    """Return a file's bytes, at most so many of them, or None for what is no ordinary file.

    A pipe or a device is opened without waiting for it, and never read. Raises `OSError`.
    """
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    try:
        status = os.fstat(descriptor)
        return _up_to(most, descriptor, status.st_size) if stat.S_ISREG(status.st_mode) else None
    finally:
        os.close(descriptor)


def _up_to(most: int, descriptor: int, size: int) -> bytes:
    """Return the bytes of a file that says how many they are; most often that is so, and reading once is enough."""
    content = os.read(descriptor, min(size + 1, most))
    if len(content) == min(size, most):
        return content
    with open(descriptor, "rb", closefd=False) as file:
        return content + file.read(most - len(content))

"""Standard output and standard error: whole answers out, words to a person beside them."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from mlr_cli.cli.words import printable


def prepare() -> None:
    """Make both streams able to say everything.

    A pipe or a file gets UTF-8, unless the user has asked for something else. A terminal keeps its
    own encoding; a letter that it lacks becomes `?`. A stream that is closed swallows what it is
    given.
    """
    sys.stdout = _ready(sys.stdout)
    sys.stderr = _ready(sys.stderr)


def _ready(stream: TextIO | None) -> TextIO:
    if stream is None:
        return _nowhere()
    if isinstance(stream, io.TextIOWrapper):
        keep = stream.isatty() or bool(os.environ.get("PYTHONIOENCODING"))
        stream.reconfigure(encoding=stream.encoding if keep else "utf-8", errors="replace")
    return stream


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def write(content: bytes, *, spoken: bool = False) -> None:
    """Write an answer to standard output: as it is in a pipe, in the terminal's letters on a screen.

    What is `spoken` is for a person to read, and goes into a pipe in the letters that the user has asked for too.
    """
    if sys.stdout.isatty() or (spoken and os.environ.get("PYTHONIOENCODING")):
        sys.stdout.write(content.decode("utf-8"))
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(content)


def tell(words: str) -> None:
    """Say something to a person on standard error, on a line of its own; that nobody listens is no fault."""
    with suppress(OSError):
        sys.stderr.write(f"{printable(words)}\n")


def flush() -> None:
    """Hand over all that is written; raise `OSError` if nobody takes it."""
    sys.stdout.flush()
    sys.stderr.flush()


def give_up() -> None:
    """Let go of standard output, so that Python does not try once more, aloud, when the process ends."""
    sys.stdout = _nowhere()

"""What git keeps, asked for one thing after another in one process: `git cat-file --batch`."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, cast
from weakref import finalize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from subprocess import Popen
    from typing import IO

_AT_ONCE = 100
"""How many are asked for before the answers are read; so many names fit in any pipe."""
_FOUND = re.compile(rb"(?P<id>[0-9a-f]{40,64}) (?P<kind>[a-z]+) (?P<size>[0-9]+)\n")


class Kept(NamedTuple):
    """An object: its id, its kind (`commit`, `tree`, `blob` or `tag`), and its content."""

    id: str
    kind: str
    content: bytes


class SilentError(Exception):
    """Git ended in the middle of its answers; `said` is what it said of that."""

    def __init__(self, said: bytes) -> None:
        """Take what git said."""
        super().__init__(said)
        self.said = said


class Objects:
    """The objects of one repository. Git is started when something is first asked for, and ends with this."""

    def __init__(self, start: Callable[[], Popen[bytes]]) -> None:
        """Take how git is started; nothing is asked yet."""
        self._start = start
        self._git: Popen[bytes] | None = None

    def get(self, name: str) -> Kept | None:
        """Return the object with an id, or with any other name that git understands on one line.

        None is returned where there is no such object.

        :raises SilentError: git could not go on, as in a clone that fetches when asked.
        """
        return next(self.get_all([name]))

    def get_all(self, names: Iterable[str]) -> Iterator[Kept | None]:
        """Return the objects with some names, in their order, as `get` does."""
        wanted = [*names]
        asked = (self._ask(wanted[begin : begin + _AT_ONCE]) for begin in range(0, len(wanted), _AT_ONCE))
        return iter([one for some in asked for one in some])

    def _ask(self, names: Sequence[str]) -> list[Kept | None]:
        git = self._running()
        ear = cast("IO[bytes]", git.stdin)
        # Where git has ended there is nothing to read either, and that is told.
        with suppress(BrokenPipeError):
            ear.write("".join(f"{name}\n" for name in names).encode("utf-8", "surrogateescape"))
            ear.flush()
        return [self._answer(git) for _ in names]

    def _answer(self, git: Popen[bytes]) -> Kept | None:
        """Return the next answer: a line `<id> <kind> <size>`, the content and a line end; or that there is none."""
        mouth = cast("IO[bytes]", git.stdout)
        line = mouth.readline()
        if not line:
            self._git = None
            raise SilentError(cast("IO[bytes]", git.stderr).read())
        if (found := _FOUND.fullmatch(line)) is None:
            return None
        content = mouth.read(int(found["size"]))
        mouth.read(1)
        return Kept(found["id"].decode(), found["kind"].decode(), content)

    def _running(self) -> Popen[bytes]:
        if self._git is None:
            self._git = self._start()
            finalize(self, _end, self._git)
        return self._git


def _end(git: Popen[bytes]) -> None:
    """Let git end, for nobody asks any more."""
    for pipe in (git.stdin, git.stdout, git.stderr):
        if pipe:
            with suppress(BrokenPipeError):
                pipe.close()
    git.wait()

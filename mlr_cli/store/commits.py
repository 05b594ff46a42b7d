"""Commits, and what each changed, as git tells of them."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FORMAT = "%H%x00%an%x00%as%x00%cs%x00%s"
"""How git is to tell of a commit on a line, in UTF-8: what `of_line` reads."""
ORDINARY = frozenset({"100644", "100755"})
"""The modes of ordinary files; links and submodules have others."""
_WHO = re.compile(
    r"(?P<name>.*?) ?<[^>]*> (?P<seconds>-?[0-9]+) (?P<sign>[+-])(?P<hours>[0-9]{2})(?P<minutes>[0-9]{2})"
)


class Commit(NamedTuple):
    """A commit: its id, who wrote it and on which day, the day it was put in, and its first line.

    The days are those of the clocks where it happened, so they are the same on every machine.
    """

    id: str
    author: str
    written: date
    committed: date
    headline: str


class Step(NamedTuple):
    """A commit with the files that it changed: path to blobs before, one for each parent, and after.

    None stands where there is no file. Of a commit that joins branches these are only the files that it has as none
    of them had.
    """

    commit: Commit
    files: Mapping[str, tuple[str | None, ...]]


def of_line(line: str) -> Commit:
    """Return the commit of a line in the format above."""
    commit, author, written, committed, headline, *_ = line.split("\0")
    return Commit(commit, author, date.fromisoformat(written), date.fromisoformat(committed), headline)


def of_object(commit: str, content: bytes) -> Commit:
    """Return the commit with an id, out of what git keeps of it: `key value` a line, a blank line, the message."""
    head, _, message = content.partition(b"\n\n")
    facts = dict(line.partition(b" ")[::2] for line in reversed(head.split(b"\n")))
    encoding = facts.get(b"encoding", b"utf-8").decode("ascii", "replace")
    author, written = _who(_text(facts[b"author"], encoding))
    _, committed = _who(_text(facts[b"committer"], encoding))
    headline = _text(message, encoding).lstrip("\n").partition("\n\n")[0]
    return Commit(commit, author, written, committed, " ".join(headline.split("\n")).rstrip())


def _text(written: bytes, encoding: str) -> str:
    with suppress(LookupError):
        return written.decode(encoding, "replace")
    return written.decode("utf-8", "replace")


def _who(line: str) -> tuple[str, date]:
    """Return who it was and the day on the clock there, of `Name <address> seconds +0200`."""
    if (found := _WHO.fullmatch(line)) is None:
        return line, date.min
    ahead = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"])) * (1 if found["sign"] == "+" else -1)
    return found["name"], (datetime.fromtimestamp(int(found["seconds"]), UTC) + ahead).date()


def steps_in(parts: list[str], folder: str) -> Iterator[Step]:
    """Yield what `diff-tree -z` says: the five facts of a commit, then `:modes blobs status` and a path each."""
    at = 0
    while at + 5 <= len(parts):
        commit = of_line("\0".join([parts[at].lstrip("\n"), *parts[at + 1 : at + 5]]))
        at += 5
        files: dict[str, tuple[str | None, ...]] = {}
        while at < len(parts) and not parts[at].strip("\n"):
            at += 1
        while at + 1 < len(parts) and parts[at].lstrip("\n").startswith(":"):
            files[parts[at + 1].removeprefix(folder)] = _blobs(parts[at].lstrip("\n"))
            at += 2
        yield Step(commit, files)


def _blobs(facts: str) -> tuple[str | None, ...]:
    """Return the blobs of `:modes blobs status`, which begins with a colon for each parent."""
    words = facts.lstrip(":").split()
    sides = facts.count(":") + 1
    return tuple(
        blob if mode in ORDINARY else None for mode, blob in zip(words, words[sides : 2 * sides], strict=False)
    )

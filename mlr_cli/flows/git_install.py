"""Git at home: what `mlr git install` puts in one repository, and takes away again, line for line.

Three things, each left alone where somebody else has been: a driver, by which git lets `mlr` speak about the plan's
files; attributes, which say which files those are; and a hook that checks what is about to be committed.
"""

from __future__ import annotations

import re
import shlex
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from mlr_cli.load.files import ADOPTED, FOLDERS, REQUIRED, ROLLOVERS
from mlr_cli.store.git_settings import Settings, keep_in, kept_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.store.git import Repository

_NAME = "mlr"
DRIVER = f"diff.{_NAME}"
_COMMAND, _TEXT = f"{DRIVER}.command", f"{DRIVER}.textconv"
_OURS = "-m mlr_cli "
"""What every command of ours has in it, whichever Python runs it."""
_BEGIN, _END = "# mlr git install: ", "# mlr git install."
_BLOCK = re.compile(rf"^{re.escape(_BEGIN)}(?P<place>[^\n]*)\n(?:[^\n]* diff=mlr\n)*{re.escape(_END)}\n", re.MULTILINE)
_HOOK = """\
#!/bin/sh
# Satt hit av ”mlr git install”. Tas bort med ”mlr git install --uninstall”.
# Put here by “mlr git install”. Taken away with “mlr git install --uninstall”.
mlr() {{ {program} "$@"; }}
{checks}"""
_CHECK = """\
git diff --cached --quiet --no-ext-diff --no-textconv -- {spec} ||
said=$(mlr validate --staged --plan {place} 2>&1) || {{
  printf '%s\\n' "$said" >&2
  exit 1
}}
"""
_CHECKED = re.compile(r"^said=\$\(mlr validate --staged --plan (?P<place>.*) 2>&1\) \|\| \{$", re.MULTILINE)


class Part(StrEnum):
    """What is installed."""

    DRIVER = "driver"
    ATTRIBUTES = "attributes"
    HOOK = "hook"


class Outcome(StrEnum):
    """What became of a part."""

    MADE = "made"
    STOOD = "stood"
    GONE = "gone"
    ABSENT = "absent"
    FOREIGN = "foreign"
    ELSEWHERE = "elsewhere"
    OVERRULED = "overruled"
    NEEDLESS = "needless"


class Done(NamedTuple):
    """A part, what became of it, and where: a file, the name of a setting, or the folder of other hooks."""

    part: Part
    outcome: Outcome
    where: str


class GitInstallation:
    """What there is of ours in a repository; `program` is the command line that starts this program."""

    def __init__(self, repository: Repository, program: str) -> None:
        """Take the repository; nothing is read yet."""
        self._settings = Settings(repository)
        self._bare = repository.bare
        self._root = repository.root
        self._program = program

    def install(self, place: str) -> Iterator[Done]:
        """Set up everything for the plan in a folder, by its path from the root with `/` last, or empty.

        :raises GitError: git could not write its settings.
        :raises OSError: the disk says no.
        """
        yield self._drive()
        yield self._point_out(place)
        yield self._guard(place)

    def uninstall(self) -> Iterator[Done]:
        """Take away what was installed, for all plans, and nothing else.

        :raises GitError: git could not write its settings.
        :raises OSError: the disk says no.
        """
        yield self._drive_no_more()
        yield self._point_out_no_more()
        yield self._guard_no_more()

    def check(self, place: str) -> str:
        """Return the line that a hook of the user's own needs."""
        return f"{self._program} validate --staged --plan {shlex.quote(place.rstrip('/') or '.')} || exit 1"

    def _drive(self) -> Done:
        wanted = {_COMMAND: f"{self._program} git driver --", _TEXT: f"{self._program} git facts --"}
        there = {name: self._settings.get(name) for name in wanted}
        if there == wanted:
            return Done(Part.DRIVER, Outcome.STOOD, DRIVER)
        if not all(value is None or _OURS in value for value in there.values()):
            return Done(Part.DRIVER, Outcome.FOREIGN, DRIVER)
        self._settings.set(wanted)
        return Done(Part.DRIVER, Outcome.MADE, DRIVER)

    def _drive_no_more(self) -> Done:
        there = [value for name in (_COMMAND, _TEXT) if (value := self._settings.get(name))]
        if not there:
            return Done(Part.DRIVER, Outcome.ABSENT, DRIVER)
        if not all(_OURS in value for value in there):
            return Done(Part.DRIVER, Outcome.FOREIGN, DRIVER)
        self._settings.remove(DRIVER)
        return Done(Part.DRIVER, Outcome.GONE, DRIVER)

    def _point_out(self, place: str) -> Done:
        path = self._settings.attributes
        if self._settings.leads_out(path):
            return Done(Part.ATTRIBUTES, Outcome.FOREIGN, str(path))
        there = kept_in(path) or ""
        others = _BLOCK.sub(lambda found: "" if found["place"] == (place or ".") else found[0], there)
        # What the user has written comes last, and so it holds.
        wanted = _attributes(place) + others
        if there != wanted:
            keep_in(path, wanted)
        if not self._bare and self._settings.differ(self._root, f"{place}{REQUIRED[0]}") != _NAME:
            return Done(Part.ATTRIBUTES, Outcome.OVERRULED, str(path))
        return Done(Part.ATTRIBUTES, Outcome.STOOD if there == wanted else Outcome.MADE, str(path))

    def _point_out_no_more(self) -> Done:
        path = self._settings.attributes
        if self._settings.leads_out(path):
            return Done(Part.ATTRIBUTES, Outcome.FOREIGN, str(path))
        there = kept_in(path) or ""
        left = _BLOCK.sub("", there)
        if left == there:
            return Done(Part.ATTRIBUTES, Outcome.ABSENT, str(path))
        keep_in(path, left)
        return Done(Part.ATTRIBUTES, Outcome.GONE, str(path))

    def _guard(self, place: str) -> Done:
        if self._bare:
            return Done(Part.HOOK, Outcome.NEEDLESS, "")
        if elsewhere := self._settings.hooks_elsewhere:
            return Done(Part.HOOK, Outcome.ELSEWHERE, elsewhere)
        path = self._settings.hook
        there = kept_in(path)
        if there is not None and not _is_ours(there):
            return Done(Part.HOOK, Outcome.FOREIGN, str(path))
        places = {*_places(there or ""), shlex.quote(place.rstrip("/") or ".")}
        wanted = self._hook(sorted(places))
        if there != wanted:
            keep_in(path, wanted, runs=True)
        return Done(Part.HOOK, Outcome.STOOD if there == wanted else Outcome.MADE, str(path))

    def _guard_no_more(self) -> Done:
        path = self._settings.hook
        there = kept_in(path)
        if there is None:
            return Done(Part.HOOK, Outcome.ABSENT, str(path))
        if not _is_ours(there):
            return Done(Part.HOOK, Outcome.FOREIGN, str(path))
        keep_in(path, "")
        return Done(Part.HOOK, Outcome.GONE, str(path))

    def _hook(self, places: list[str]) -> str:
        return _hook(self._program, places)


def _hook(program: str, places: list[str]) -> str:
    """Return the hook for plans in some folders, given as a shell takes them."""
    unquoted = (shlex.split(place)[0] for place in places)
    checks = "".join(
        _CHECK.format(spec=_spec("" if folder == "." else folder), place=place)
        for folder, place in zip(unquoted, places, strict=True)
    )
    return _HOOK.format(program=program, checks=checks)


def _places(hook: str) -> list[str]:
    return [found["place"] for found in _CHECKED.finditer(hook)]


def _is_ours(hook: str) -> bool:
    """Whether a hook is ours to the letter, whichever Python it starts; one that somebody has added to is not."""
    program = re.search(r'^mlr\(\) \{ (?P<program>.*) "\$@"; \}$', hook, re.MULTILINE)
    return program is not None and _hook(program["program"], _places(hook)) == hook


def _spec(place: str) -> str:
    """Return how git is told of all in a folder, from the root, in letters that stand for themselves."""
    folder = place.rstrip("/")
    return shlex.quote(f":(top,literal){folder}" if folder else ":(top)")


def _attributes(place: str) -> str:
    """Return the lines that point out the files of the plan in a folder."""
    files = (*REQUIRED, ADOPTED, ROLLOVERS, *(f"{folder}/*{ending}" for folder, ending in FOLDERS.items()))
    lines = "".join(f"{_pattern(place, file)} diff=mlr\n" for file in files)
    return f"{_BEGIN}{place or '.'}\n{lines}{_END}\n"


def _pattern(place: str, file: str) -> str:
    r"""Return a pattern of attributes, in quotation marks as C writes them.

    What the folder's name has of `*?[\` is put behind a backslash, for there it stands for itself.
    """
    literal = re.sub(r"([*?\[\\])", r"\\\1", place)
    quoted = f"/{literal}{file}".replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    return f'"{quoted}"'

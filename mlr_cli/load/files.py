"""Which files a plan is made of."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from mlr_cli.lang import Text
from mlr_cli.lang.alphabet import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FORMAT = 1
"""The version of the files' form that this `mlr` reads."""

HEADER, COOPERATION, AREAS = "plan.yaml", "cooperation.yaml", "areas.yaml"
ADOPTED = "adopted.yaml"
"""The decisions on the plan, written by `mlr adopt`; there is none before the first."""
ROLLOVER = re.compile(r"rollover-[0-9]{4}\.yaml")
"""What becomes of the goals in the next plan, written by `mlr rollover`; named for the year when that begins."""
ACTIVITIES, BODIES, CHAPTERS = "activities", "bodies", "chapters"
MEETINGS, STATEMENTS = "meetings", "statements"
"""The registers, which fill up during the year; a plan may do without them."""
REQUIRED = (HEADER, COOPERATION, AREAS)
FOLDERS = {ACTIVITIES: ".yaml", BODIES: ".yaml", CHAPTERS: ".md", MEETINGS: ".yaml", STATEMENTS: ".yaml"}
"""The folders, with what the names of their files end with."""
_CALLED = {
    "aktiviteter": ACTIVITIES,
    "grupper": BODIES,
    "kapitel": CHAPTERS,
    "möten": MEETINGS,
    "yttranden": STATEMENTS,
}

_READ = re.compile(
    rf"(?:{re.escape(HEADER)}|{re.escape(COOPERATION)}|{re.escape(AREAS)}|{re.escape(ADOPTED)}|{ROLLOVER.pattern}"
    rf"|(?:{ACTIVITIES}|{BODIES}|{MEETINGS}|{STATEMENTS})/[^/]+\.yaml|{CHAPTERS}/[^/]+\.md)",
    re.DOTALL,
)
# Notepad adds its own ending to a new name, and Windows hides it.
_ADDED = ".txt"
_TEXTS = frozenset({"", ".yml", ".yaml", ".txt", ".md", ".markdown"})
"""The endings, in small letters, of files that could be a part of the plan under another name."""
# Editors, file managers, git and synchronising services leave these behind.
_PASSED_OVER = re.compile(
    r"(?:.*/)?(?:\.[^/]*|[^/]*~|~\$[^/]*|#[^/]*#|[^/]*\.(?:bak|old|orig|rej|swp|swo|tmp|part)"
    r"|Thumbs\.db|desktop\.ini|Icon\r|[0-9]{4}|README(?:\.md|\.txt)?)"
    r"|(?:.*/)?\.[^/]+/.*",
    re.DOTALL | re.IGNORECASE,
)
_ENDING = Text(sv="Ändra ändelsen till ”{ending}”.", en="Change the ending to “{ending}”.")
_OTHER_KIND = Text(
    sv="Flytta den ur mappen: här läses bara filer som slutar på ”{ending}”.",
    en="Move it out of the folder: only files that end with “{ending}” are read here.",
)
_DEEP = Text(
    sv="Flytta den till mappen ”{folder}”: mappar i den läses inte.",
    en="Move it to the folder “{folder}”: folders inside it are not read.",
)
_FOLDER = Text(
    sv="”{folder}” ska vara en mapp. Flytta filen och skapa mappen.",
    en="“{folder}” should be a folder. Move the file and make the folder.",
)
_WHERE = Text(
    sv="Aktiviteter ligger i ”activities”, grupper i ”bodies”, kapitel i ”chapters”, möten i ”meetings” och "
    "yttranden i ”statements”.",
    en="Activities are in “activities”, bodies in “bodies”, chapters in “chapters”, meetings in “meetings” and "
    "statements in “statements”.",
)


def stem(path: str) -> str:
    """Return a file's name without folder and ending."""
    name = path.rpartition("/")[2]
    return name.rpartition(".")[0] or name


def is_read(path: str) -> bool:
    """Whether a file with this path belongs to a plan."""
    return bool(_READ.fullmatch(path)) and not _PASSED_OVER.fullmatch(path)


def strangers(paths: Iterable[str]) -> Iterator[str]:
    """Yield the files that nobody reads; what editors and systems leave behind is passed over."""
    for path in sorted(paths):
        if not _READ.fullmatch(path) and not _PASSED_OVER.fullmatch(path):
            yield path


def cure_for(path: str) -> Text:
    """Return what to do with a file that nobody reads."""
    folder, _, rest = path.partition("/")
    if path in FOLDERS:
        return _FOLDER.fill(folder=folder)
    ending = FOLDERS.get(folder) if rest else ".yaml"
    if ending is None:
        return _WHERE
    if "/" in rest:
        return _DEEP.fill(folder=folder)
    written = PurePosixPath(path).suffix
    if rest and written.casefold() not in _TEXTS:
        return _OTHER_KIND.fill(ending=ending)
    right = path.removesuffix(written) + ending
    return _ENDING.fill(ending=ending) if written != ending and is_read(right) else _WHERE


def is_lost(path: str) -> bool:
    """Whether a file would be a part of the plan but for the `.txt` that a program has put last."""
    return path[-len(_ADDED) :].lower() == _ADDED and is_read(meant_by(path))


def meant_by(path: str) -> str:
    """Return the path that a lost file was to have."""
    return path[: -len(_ADDED)]


def suggested_name(path: str) -> str | None:
    """Return the path that a file was probably to have: one at the top, or one in a folder of another name."""
    folder, slash, rest = path.partition("/")
    if not slash:
        return next(iter(nearest(path, REQUIRED)), None) if path.endswith(".yaml") else None
    names = _CALLED | {name: name for name in FOLDERS}
    right = next((f"{names[name]}/{rest}" for name in nearest(folder, names)), path)
    return right if right != path and is_read(right) and right.isprintable() else None

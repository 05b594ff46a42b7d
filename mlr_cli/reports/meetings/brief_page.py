"""The one page of a brief: what is urgent stands on it first, then the rest while there is room."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from mlr_cli.document import ListOf, Paragraph, plain
from mlr_cli.queries.meetings.matters import Why
from mlr_cli.reports.meetings.brief_matters import matter_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlr_cli.document import Block, Blocks
    from mlr_cli.lang import Lang
    from mlr_cli.queries.meetings.brief import Brief
    from mlr_cli.queries.meetings.matters import Matter

Key: TypeAlias = tuple[str, str]
"""What tells a matter of a brief from all others."""
HEADING = 2.5
"""So many lines a heading takes, with the air around it."""
_LINES = 67
"""So many lines of a page that is set tight are reckoned with; a few are left for words that do not break well."""
_WIDTH = 112
"""So many characters go on a line of it."""


class Room:
    """The lines that are left of a page."""

    def __init__(self, lines: float = _LINES) -> None:
        """Begin with an empty page."""
        self.left = lines

    def spend(self, blocks: Iterable[Block], more: float = 0) -> None:
        """Take the lines of what must stand there, and some more."""
        self.left -= _lines(blocks) + more

    def take(self, blocks: Iterable[Block], more: float = 0) -> bool:
        """Take the lines of what may stand there, if they are left; return whether they were."""
        wanted = _lines(blocks) + more
        if wanted > self.left:
            return False
        self.left -= wanted
        return True


class Named(NamedTuple):
    """A matter with the blocks that it is said in."""

    matter: Matter
    blocks: Blocks


def urgent(answer: Brief, lang: Lang, room: Room) -> dict[Key, Named]:
    """Return what is urgent and has room on the page, by key: the agenda and what is late first."""
    found = sorted((one for one in answer.matters if one.urgent), key=_first)
    return _while_there_is_room(answer, found, lang, room)


def patient(answer: Brief, lang: Lang, room: Room) -> dict[Key, Named]:
    """Return what is not urgent and yet has room, by key."""
    return _while_there_is_room(answer, (one for one in answer.matters if not one.urgent), lang, room)


def _while_there_is_room(answer: Brief, matters: Iterable[Matter], lang: Lang, room: Room) -> dict[Key, Named]:
    """Return the matters till the first that finds no room, so that what presses more is never passed by."""
    found = {}
    for matter in matters:
        named = Named(matter, tuple(matter_blocks(answer, matter, lang)))
        if not room.take(named.blocks):
            break
        found[matter.key] = named
    return found


def _first(matter: Matter) -> tuple[bool, int]:
    due = matter.due.toordinal() if matter.due else 0
    return Why.AGENDA not in matter.why, due


def _lines(blocks: Iterable[Block]) -> int:
    return sum(_height(block) for block in blocks)


def _height(block: Block) -> int:
    match block:
        case Paragraph():
            return ceil(len(plain((block,))) / _WIDTH)
        case ListOf():
            return sum(_lines(item) for item in block.items)
        case _:
            message = f"{type(block).__name__} is not reckoned with on the page of a brief"
            raise TypeError(message)

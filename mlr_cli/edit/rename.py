"""Giving a thing another id: everywhere it is named, with the old id kept under `was`.

The old id is what ties a thing to its history: versions of the plan are compared by it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.edit.fault import EditError
from mlr_cli.edit.ids import new_id
from mlr_cli.edit.mentions import Naming, mentions, prose_with
from mlr_cli.edit.parts import part_of
from mlr_cli.lang import Text
from mlr_cli.load.files import CHAPTERS, is_read, stem
from mlr_cli.queries.find import ThingKind, things

if TYPE_CHECKING:
    from mlr_cli.edit.draft import Pages
    from mlr_cli.queries.find import Thing


def rename(pages: Pages, thing: Thing, new: str) -> None:
    """Give a thing another id, in its own file, wherever it is named, and in its file's name.

    A goal's new id may be typed with its activity's before it. Raises `EditError` for an id that is
    taken or is none.
    """
    naming = _naming(pages, thing, new)
    if thing.kind is not ThingKind.CHAPTER:
        _name_anew(pages, thing, naming)
    for path, content in [*pages.files.items()]:
        if is_read(path) and naming.old_word.encode() in content:
            _mention_anew(pages, path, content, naming)
    _move(pages, thing, naming)


def _naming(pages: Pages, thing: Thing, new: str) -> Naming:
    """Return what is called what, or say why it cannot be."""
    activity, dot, _ = thing.id.rpartition(".")
    short = new.removeprefix(f"{activity}{dot}")
    if dot and "." in short:
        raise EditError(_OTHER_ACTIVITY.fill(activity=activity))
    naming = Naming(thing.kind, thing.id, f"{activity}{dot}{new_id(short)}")
    if any(one.kind is thing.kind and one.id == naming.new for one in things(pages.plan)):
        raise EditError((_SAME if naming.new == thing.id else _TAKEN).fill(id=naming.new))
    return naming


def _name_anew(pages: Pages, thing: Thing, naming: Naming) -> None:
    """Write the new id where the thing stands, and the old one among those it had."""
    part = part_of(pages.plan, thing)
    file, path = pages.where(part)
    pages.put(file, (*path, "id"), naming.new_word)
    if "was" not in type(part).model_fields:
        return
    there = pages.at(file, (*path, "was"))
    former = there if isinstance(there, list) else []
    if naming.new_word in former:
        pages.drop(file, (*path, "was", former.index(naming.new_word)))
    pages.append(file, (*path, "was"), naming.old_word, [*type(part).model_fields])


def _mention_anew(pages: Pages, path: str, content: bytes, naming: Naming) -> None:
    """Write the new id wherever a file names the thing."""
    if path.startswith(f"{CHAPTERS}/"):
        pages.write(path, prose_with(content, naming))
        return
    for place, text in mentions(path, content, naming):
        pages.put(path, place, text)


def _move(pages: Pages, thing: Thing, naming: Naming) -> None:
    """Let a thing that has a file of its own keep the file's name and its id alike."""
    for path in [*pages.files]:
        folder, slash, _ = path.partition("/")
        if slash and _FOLDERS.get(folder) is thing.kind and is_read(path) and stem(path) == naming.old:
            ending = path.rpartition(".")[2]
            pages.move(path, f"{folder}/{naming.new}.{ending}")


_FOLDERS = {
    "activities": ThingKind.ACTIVITY,
    "bodies": ThingKind.BODY,
    "chapters": ThingKind.CHAPTER,
    "meetings": ThingKind.MEETING,
    "statements": ThingKind.STATEMENT,
}
_OTHER_ACTIVITY = Text(
    sv="Ett mål kan inte byta aktivitet så. Det hör till ”{activity}”.",
    en="A goal cannot change its activity like that. It belongs to “{activity}”.",
)
_TAKEN = Text(sv="”{id}” finns redan. Välj ett annat id.", en="“{id}” is there already. Choose another id.")
_SAME = Text(sv="Det heter ”{id}” redan.", en="It is called “{id}” already.")

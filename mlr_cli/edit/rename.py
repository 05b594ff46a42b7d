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
    from mlr_cli.edit.working_copy import WorkingCopy
    from mlr_cli.queries.find import Thing


def rename(working: WorkingCopy, thing: Thing, new: str) -> None:
    """Give a thing another id, in its own file, wherever it is named, and in its file's name.

    A goal's new id may be typed with its activity's before it. Raises `EditError` for an id that is
    taken or is none.
    """
    naming = _naming(working, thing, new)
    if thing.kind is not ThingKind.CHAPTER:
        _name_anew(working, thing, naming)
    for path, content in [*working.files.items()]:
        if is_read(path) and naming.old_word.encode() in content:
            _mention_anew(working, path, content, naming)
    _move(working, thing, naming)


def _naming(working: WorkingCopy, thing: Thing, new: str) -> Naming:
    """Return what is called what, or say why it cannot be."""
    activity, dot, _ = thing.id.rpartition(".")
    short = new.removeprefix(f"{activity}{dot}")
    if dot and "." in short:
        raise EditError(_OTHER_ACTIVITY.fill(activity=activity))
    naming = Naming(thing.kind, thing.id, f"{activity}{dot}{new_id(short)}")
    if any(one.kind is thing.kind and one.id == naming.new for one in things(working.plan)):
        raise EditError((_SAME if naming.new == thing.id else _TAKEN).fill(id=naming.new))
    return naming


def _name_anew(working: WorkingCopy, thing: Thing, naming: Naming) -> None:
    """Write the new id where the thing stands, and the old one among those it had."""
    part = part_of(working.plan, thing)
    file, path = working.where(part)
    working.put(file, (*path, "id"), naming.new_word)
    if "was" not in type(part).model_fields:
        return
    there = working.at(file, (*path, "was"))
    former = there if isinstance(there, list) else []
    if naming.new_word in former:
        working.drop(file, (*path, "was", former.index(naming.new_word)))
    working.append(file, (*path, "was"), naming.old_word, [*type(part).model_fields])


def _mention_anew(working: WorkingCopy, path: str, content: bytes, naming: Naming) -> None:
    """Write the new id wherever a file names the thing."""
    if path.startswith(f"{CHAPTERS}/"):
        working.write(path, prose_with(content, naming))
        return
    for place, text in mentions(path, content, naming):
        working.put(path, place, text)


def _move(working: WorkingCopy, thing: Thing, naming: Naming) -> None:
    """Let a thing that has a file of its own keep the file's name and its id alike."""
    for path in [*working.files]:
        folder, slash, _ = path.partition("/")
        if slash and _FOLDERS.get(folder) is thing.kind and is_read(path) and stem(path) == naming.old:
            ending = path.rpartition(".")[2]
            working.move(path, f"{folder}/{naming.new}.{ending}")


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

"""Setting a field of a thing of the plan: `due=2015-09`, `seats.who=tjänstemän`, `note=`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.edit.fault import EditError
from mlr_cli.edit.values import EVERYBODY, SHORT, is_list_of_more, shortened, spelled
from mlr_cli.lang import Text, verbatim
from mlr_cli.lang.alphabet import nearest
from mlr_cli.lang.vocabulary import KEYS
from mlr_cli.load.schema import known_keys, model_at, needed_keys
from mlr_cli.model.types import NOT_STATED

if TYPE_CHECKING:
    from mlr_cli.edit.working_copy import WorkingCopy
    from mlr_cli.model.types import Frozen
    from mlr_cli.source.tree import Data, Path

_OTHERWISE = {
    "id": Text(sv="mlr rename {id} NYTT", en="mlr rename {id} NEW"),
    "was": Text(sv="mlr rename {id} NYTT", en="mlr rename {id} NEW"),
    "reports": Text(sv="mlr report {id}", en="mlr report {id}"),
    "goals": Text(sv="mlr add goal {id}", en="mlr add goal {id}"),
}
"""Fields that another command writes."""


def set_field(working: WorkingCopy, thing: Frozen, field: str, typed: str) -> None:
    """Let a field of a thing be what was typed, or take it away where nothing was.

    `field` is a key, or keys with dots between them, in English or in Swedish. Raises `EditError` for a
    field that there is not, that must be there, or that is no single value.
    """
    model = type(thing)
    steps = _steps(thing, field)
    file, home = working.where(thing)
    if not typed:
        _take_away(working, thing, steps)
    elif is_list_of_more(model, steps):
        raise EditError(_by_hand(working, thing, steps))
    elif model_at(model, steps) is not None:
        _whole(working, thing, steps, typed)
    else:
        _expand(working, file, (*home, *steps[:-1]))
        value = spelled(model, steps, typed)
        while len(steps) > 1 and working.at(file, (*home, *steps[:-1])) is None:
            steps, value = steps[:-1], {str(steps[-1]): value}
        working.put(file, (*home, *steps), value, known_keys(model, steps[:-1]))


def _steps(thing: Frozen, field: str) -> Path:
    """Return the keys that a field was named by."""
    steps: Path = ()
    for word in field.split("."):
        known = known_keys(type(thing), steps)
        key = word if word in known else KEYS.get(word.casefold(), word)
        if key not in known:
            raise EditError(_unknown(word, known))
        if not steps and key in _OTHERWISE:
            raise EditError(_ELSEWHERE.fill(field=key, command=_OTHERWISE[key].fill(id=getattr(thing, "id", "ID"))))
        steps = (*steps, key)
    return steps


def _by_hand(working: WorkingCopy, thing: Frozen, steps: Path) -> Text:
    """Return where to change a list that cannot be typed on a line."""
    span = working.loaded.places.of(thing, steps).span
    at = f"{span.file}:{span.line}"
    if steps == ("agenda",):
        return _MATTERS.fill(at=at, id=getattr(thing, "id", "ID"))
    return _LIST.fill(field=steps[-1], at=at)


def _whole(working: WorkingCopy, thing: Frozen, steps: Path, typed: str) -> None:
    """Set a field that is a mapping by what may stand for it, and keep what else the mapping has."""
    file, home = working.where(thing)
    value = shortened(type(thing), steps, typed)
    if typed.casefold() in EVERYBODY or not isinstance(working.at(file, (*home, *steps)), dict):
        working.put(file, (*home, *steps), value, known_keys(type(thing), steps[:-1]))
        return
    parts = _written_out(str(steps[-1]), value) if isinstance(value, str) else value
    for inner, part in parts.items() if isinstance(parts, dict) else ():
        working.put(file, (*home, *steps, inner), part, known_keys(type(thing), steps))


def _expand(working: WorkingCopy, file: str, path: Path) -> None:
    """Write out a mapping that a plain text stands for, so that it can have more keys."""
    there = working.at(file, path) if path else None
    if isinstance(there, str) and (whole := _written_out(str(path[-1]), there)):
        working.put(file, path, whole)


def _written_out(key: str, there: str) -> dict[str, Data]:
    """Return the mapping that a plain text under a key stands for, empty where it stands for none."""
    if key == "participants" and there.casefold() in EVERYBODY:
        return {"all": "ja"}
    if key in {"leader", "budget"} and there.casefold() in NOT_STATED:
        return {"stated": "nej"}
    return {SHORT[key]: there} if key in SHORT else {}


def _take_away(working: WorkingCopy, thing: Frozen, steps: Path) -> None:
    file, home = working.where(thing)
    if steps[-1] in needed_keys(type(thing), steps[:-1]):
        raise EditError(_NEEDED.fill(field=steps[-1]))
    there = working.at(file, (*home, *steps))
    if isinstance(there, dict) and "reports" in there:
        raise EditError(_REPORTED.fill(field=steps[-1]))
    if there is not None:
        working.drop(file, (*home, *steps))


def _unknown(word: str, known: list[str]) -> Text:
    spoken = {key: key for key in known} | {said: key for said, key in KEYS.items() if key in known}
    near = next((spoken[one] for one in nearest(word, spoken)), None)
    perhaps = Text(sv=" Menade du ”{near}”?", en=" Did you mean “{near}”?").fill(near=near) if near else verbatim("")
    return _UNKNOWN.fill(field=word, perhaps=perhaps, known=", ".join(known))


_UNKNOWN = Text(
    sv="Det finns inget fält ”{field}” här.{perhaps} Skriv något av: {known}",
    en="There is no field “{field}” here.{perhaps} Write one of: {known}",
)
_ELSEWHERE = Text(
    sv="”{field}” ändras med ett eget kommando: {command}", en="“{field}” has a command of its own: {command}"
)
_NEEDED = Text(sv="”{field}” måste finnas. Skriv ett värde.", en="“{field}” must be there. Give a value.")
_REPORTED = Text(
    sv="Under ”{field}” finns rapporter. Ska de bort gör du det i filen.",
    en="There are reports under “{field}”. To remove them, change the file.",
)
_LIST = Text(
    sv="”{field}” är en lista som inte ryms på en rad. Ändra den i filen: {at}",
    en="“{field}” is a list that does not go on a line. Change it in the file: {at}",
)
_MATTERS = Text(
    sv='Ärenden ändras ett i taget, till exempel: mlr set {id}#1 "outcome=enligt förslaget" "paragraph=§ 1". '
    "Nya skrivs in i filen: {at}",
    en='Matters are changed one by one, such as: mlr set {id}#1 outcome=as-proposed "paragraph=§ 1". '
    "New ones are entered in the file: {at}",
)

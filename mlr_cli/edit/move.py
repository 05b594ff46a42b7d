"""Moving the time of a goal, a meeting or a statement: what it was stays beside it, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.edit.fault import EditError
from mlr_cli.edit.fields import set_field
from mlr_cli.lang import Text
from mlr_cli.lang.vocabulary import KEYS

if TYPE_CHECKING:
    from datetime import date

    from mlr_cli.edit.working_copy import WorkingCopy
    from mlr_cli.model.types import Frozen
    from mlr_cli.source.tree import Data


class Move(Struct, frozen=True):
    """Why a time is moved, when that was settled, and by whom if that is said."""

    reason: str
    day: date
    by: str | None = None


def has_moved(thing: Frozen, field: str) -> bool:
    """Whether a field, as it was typed, is the time of a thing that keeps the times it had."""
    steps = tuple(KEYS.get(word.casefold(), word) for word in field.split("."))
    return steps == _TIMES.get(type(thing).__name__)


def move_time(working: WorkingCopy, thing: Frozen, typed: str, move: Move) -> None:
    """Give a goal, a meeting or a joint statement another time, and note what it was and why it moved.

    Raises `EditError` for what has no time yet.
    """
    file, path = working.where(thing)
    time = _TIMES[type(thing).__name__]
    was = working.at(file, (*path, *time))
    if not isinstance(was, str):
        raise EditError(_NO_TIME)
    set_field(working, thing, ".".join(time), typed)
    if working.at(file, (*path, *time)) != was:
        entry = {"was": was, "reason": move.reason, "date": move.day.isoformat()}
        said: Data = {**entry, "by": move.by} if move.by else {**entry}
        working.append(file, (*path, "moved"), said, [*type(thing).model_fields])


_TIMES = {"Goal": ("due",), "Meeting": ("date",), "Statement": ("request", "due")}
"""Where the time stands of what has `moved`, by the name of its class."""
_NO_TIME = Text(
    sv="--reason hör till ett mål eller möte som har en tid och får en annan: mlr set MÅL due=TID --reason SKÄL",
    en="--reason is for a goal or meeting that has a time and gets another: mlr set GOAL due=TIME --reason REASON",
)

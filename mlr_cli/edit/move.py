"""Moving a goal's time: what it was stays beside it, with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlr_cli.edit.fault import EditError
from mlr_cli.edit.fields import set_field
from mlr_cli.lang import Text
from mlr_cli.model.activity import Goal

if TYPE_CHECKING:
    from datetime import date

    from mlr_cli.edit.pages import Pages
    from mlr_cli.model.types import Frozen
    from mlr_cli.source.tree import Data


@dataclass(frozen=True, slots=True)
class Move:
    """Why a time is moved, when that was settled, and by whom if that is said."""

    reason: str
    day: date
    by: str | None = None


def move_due(pages: Pages, goal: Frozen, typed: str, move: Move) -> None:
    """Give a goal another time, and note what it was and why it moved.

    Raises `EditError` for what is no goal, or has no time yet.
    """
    file, path = pages.where(goal)
    was = pages.at(file, (*path, "due"))
    if not isinstance(goal, Goal) or not isinstance(was, str):
        raise EditError(_NO_TIME)
    set_field(pages, goal, "due", typed)
    if pages.at(file, (*path, "due")) != was:
        entry = {"was": was, "reason": move.reason, "date": move.day.isoformat()}
        said: Data = {**entry, "by": move.by} if move.by else {**entry}
        pages.append(file, (*path, "moved"), said, [*Goal.model_fields])


_NO_TIME = Text(
    sv="--reason hör till ett mål som har en tid och får en annan: mlr set MÅL due=TID --reason SKÄL",
    en="--reason is for a goal that has a time and gets another: mlr set GOAL due=TIME --reason REASON",
)

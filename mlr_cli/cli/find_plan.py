"""Where the plan is: a look upward from the working folder, or where the user points."""

from __future__ import annotations

import os
from pathlib import Path

from mlr_cli.cli.usage import Stop
from mlr_cli.lang import Text

PLAN_FILE = "plan.yaml"
PLAN_FOLDER = "plan"
_MOVES = ".mlr-moves"
"""As `mlr_cli.store.moves` calls it, which is read only where there is something to finish."""
_LOCK = ".mlr-lock"
"""As `mlr_cli.store.lock` calls it; it is left where a switch was cut short before it was written down."""


class PlanNotFound(Stop):
    """No plan where one was looked for; exit code 2."""


def find_plan(given: Path | None) -> Path:
    """Return the folder that holds `plan.yaml`.

    A folder that is given may be the plan's own or the one above it, and may also be the path of
    `plan.yaml`. Otherwise the working folder and every folder above it are tried in the same way.
    Raises `PlanNotFound`.
    """
    if given is None:
        return _upward(Path.cwd())
    folder = _in(given.parent if given.name == PLAN_FILE else given)
    if folder is None:
        raise PlanNotFound(_NOT_GIVEN.fill(folder=given))
    return folder


def _upward(start: Path) -> Path:
    found = next(filter(None, map(_in, (start, *start.parents))), None)
    if found is None:
        raise PlanNotFound(_NOT_ABOVE.fill(folder=start))
    return found


def _in(folder: Path) -> Path | None:
    for place in (folder / PLAN_FOLDER, folder):
        _finish_moves(place)
        # Also one that is a folder or a link to nowhere: it is the plan that was meant, and is told about.
        if os.path.lexists(place / PLAN_FILE):
            return place
    return None


def _finish_moves(place: Path) -> None:
    """Finish a switch of plans that was cut short beside a plan's folder, before anything is looked for in it."""
    plan = place.absolute()
    if os.path.lexists(plan.parent / _MOVES):
        from mlr_cli.store.moves import StrandedError, finish_moves

        try:
            finish_moves(plan)
        except StrandedError as error:
            raise Stop(_STRANDED.fill(record=error.record, folder=error.folder)) from error
    elif os.path.lexists(plan.parent / _LOCK) and os.path.lexists(plan / PLAN_FILE):
        from mlr_cli.store.moves import clear_record

        clear_record(plan)


_NOT_ABOVE = Text(
    sv="Det finns ingen plan här. Filen ”plan/plan.yaml” söktes i ”{folder}” och i mapparna ovanför.\n"
    "Gå till mappen med planen, eller peka ut den med --plan MAPP.",
    en="There is no plan here. The file “plan/plan.yaml” was looked for in “{folder}” and the folders above it.\n"
    "Go to the folder with the plan, or point it out with --plan FOLDER.",
)
_NOT_GIVEN = Text(
    sv="Det finns ingen plan i ”{folder}”. Där ska ”plan.yaml” eller ”plan/plan.yaml” ligga.\n"
    "Peka ut rätt mapp med --plan.",
    en="There is no plan in “{folder}”. It should hold “plan.yaml” or “plan/plan.yaml”.\n"
    "Point out the right folder with --plan.",
)
_STRANDED = Text(
    sv="Ett planbyte avbröts, och det kan inte göras klart: ”{folder}” är inte längre den plan som skulle flyttas.\n"
    "Ge mappen dess namn tillbaka och kör kommandot igen, eller ta bort ”{record}”, så får mapparna ligga kvar.",
    en="A switch of plans was cut short and cannot be finished: “{folder}” is no longer the plan that was to move.\n"
    "Give the folder its name back and run the command again, or take away “{record}”, and the folders stay where they "
    "are.",
)

"""The files as the documentation spells them: keys in the order of the model, times as codes."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from mlr_cli.edit.fault import EditError
from mlr_cli.edit.leaves import mappings, texts
from mlr_cli.edit.models import model_of
from mlr_cli.edit.values import SHORT, plain_spelling
from mlr_cli.load.files import ADOPTED, is_read
from mlr_cli.load.schema import known_keys, model_at
from mlr_cli.model.activity import Steering
from mlr_cli.source.reorder import in_order

if TYPE_CHECKING:
    from mlr_cli.edit.working_copy import WorkingCopy
    from mlr_cli.model.types import Frozen
    from mlr_cli.source.tree import Data

_WHO_FIRST = ("body", "member", "party", "role")
"""A role is read as a sentence: who, then what they do."""


def make_canonical(working: WorkingCopy) -> None:
    """Put the keys of every file in order and spell its times as codes; what it says stays the same.

    A place that cannot be changed neatly is left as it is.
    """
    for file in sorted(working.files):
        model = model_of(file)
        if model is not None and is_read(file) and file != ADOPTED:
            tree = working.loaded.trees[f"{working.folder}/{file}"]
            _spell(working, file, model, tree.data)
            _order(working, file, model, tree.data)


def _spell(working: WorkingCopy, file: str, model: type[Frozen], data: Data) -> None:
    for path, text in texts(data):
        key = SHORT.get(str(path[-1])) if path and model_at(model, path) else None
        spelling = plain_spelling(model, (*path, key) if key else path, text)
        if spelling != text:
            with suppress(EditError):
                working.put(file, path, spelling)


def _order(working: WorkingCopy, file: str, model: type[Frozen], data: Data) -> None:
    for path, there in mappings(data):
        order = known_keys(model, path)
        if model_at(model, path) is Steering:
            order = [*_WHO_FIRST, *(key for key in order if key not in _WHO_FIRST)]
        if in_order(there, order) != [*there]:
            with suppress(EditError):
                working.reorder(file, path, order)
